// The command line as a value: what is understood, and what is refused with a sentence.

#include "app/arguments.h"
#include "app/command_line.h"

#include <QTest>

using namespace kassa;
using namespace kassa::app;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void sellIsRead();
    void language();
};

static QStringList words(const QString& line) {
    return QStringList{QStringLiteral("kassa")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void TestCommandLine::understood_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("command");
    const auto row = [](const char* line, std::size_t command) {
        QTest::newRow(line) << QString::fromLatin1(line) << static_cast<int>(command);
    };
    row("", Command(DeskCommand{}).index());
    row("desk --theme dark", Command(DeskCommand{}).index());
    row("--lang en", Command(DeskCommand{}).index());
    row("demo", Command(DemoCommand{}).index());
    row("demo desk", Command(DemoCommand{}).index());
    row("tour out --size 1920x1080", Command(TourCommand{}).index());
    row("sandbox --port 8085", Command(SandboxCommand{}).index());
    row("sell --account 1 --amount 1", Command(SellCommand{}).index());
    row("sell --account 9860090101014365 --amount 1", Command(SellCommand{}).index()); // no card
    row("status", Command(StatusCommand{}).index());
    row("status ABC --wait 0", Command(StatusCommand{}).index());
    row("log list --limit 5", Command(LogListCommand{}).index());
    row("log verify file", Command(LogVerifyCommand{}).index());
    row("log restore folder", Command(LogRestoreCommand{}).index());
    row("setup --from-env", Command(SetupCommand{}).index());
    row("setup --accept-journal", Command(SetupCommand{}).index());
    row("doctor --json", Command(DoctorCommand{}).index());
    row("--help", Command(TellCommand{}).index());
    row("sell --help", Command(TellCommand{}).index());
    row("--version", Command(TellCommand{}).index());
}

void TestCommandLine::understood() {
    QFETCH(QString, line);
    QFETCH(int, command);
    const auto invocation = parseCommandLine(words(line));
    QVERIFY2(invocation.has_value(), invocation ? "" : qPrintable(invocation.error().sentence));
    QCOMPARE(static_cast<int>(invocation->command.index()), command);
}

void TestCommandLine::refused_data() {
    QTest::addColumn<QString>("line");
    for (const auto* line : {"fly",
                             "desk now",
                             "demo kiosk",
                             "tour",
                             "sandbox --port 70000",
                             "sandbox --port x",
                             "sandbox --port",
                             "sell --amount 1",
                             "sell --account 1",
                             "sell --account x --amount 1",
                             "sell --account 1 --amount x",
                             "sell --account 1 --amount 1 now",
                             "sell --account 1 --account 2 --amount 1",
                             "status A B",
                             "status --wait -1",
                             "log",
                             "log erase",
                             "log list --limit 0",
                             "log verify --key abc",
                             "log restore",
                             "setup --from-env --env-file a",
                             "setup --from-env --accept-journal",
                             "desk --theme pink",
                             "desk --data=",
                             "sell --card 9860090101014364",
                             "sell --account 9860090101014364 --amount 1",
                             "sell --account 1 --amount 1 --invoice=9860090101014364",
                             "status 9860090101014364"}) {
        QTest::newRow(line) << QString::fromLatin1(line);
    }
}

void TestCommandLine::refused() {
    QFETCH(QString, line);
    const auto invocation = parseCommandLine(words(line));
    QVERIFY(!invocation);
    QVERIFY(!invocation.error().sentence.isEmpty());
    QVERIFY(!invocation.error().sentence.contains(QLatin1Char('\n')));
    QVERIFY(!invocation.error().sentence.contains(QLatin1String("9860090101014364")));
}

void TestCommandLine::sellIsRead() {
    const auto invocation = parseCommandLine(
        {QStringLiteral("kassa"), QStringLiteral("sell"), QStringLiteral("--account"),
         QStringLiteral("1001"), QStringLiteral("--amount"), QStringLiteral("1 478 000"),
         QStringLiteral("--json"), QStringLiteral("--wait"), QStringLiteral("5")});
    QVERIFY(invocation.has_value());
    const auto& sell = std::get<SellCommand>(invocation->command);
    QCOMPARE(sell.account, QStringLiteral("1001"));
    QCOMPARE(sell.amount.count(), 147'800'000);
    QCOMPARE(sell.wait.count(), 5);
    QVERIFY(invocation->common.json);
}

void TestCommandLine::language() {
    QCOMPARE(languageOf(words(QStringLiteral("sell --lang en"))), QStringLiteral("en"));
    QCOMPARE(languageOf(words(QStringLiteral("--lang=en"))), QStringLiteral("en"));
    QCOMPARE(languageOf(words(QStringLiteral("desk"))), QStringLiteral("uz"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
