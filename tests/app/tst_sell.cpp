// The binary as a child process against the sandbox over real HTTP: exit statuses, what is printed,
// what the gateway's own ledger says, and that bad input writes and sends nothing.

#include "core/atmos/profile.h"
#include "core/sandbox/outcome.h"
#include "tests/support/child_till.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;

using namespace kassa::child;

class TestSell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paid();
    void byteChangedIsNamed();
    void profiles_data();
    void profiles();
    void refusals_data();
    void refusals();
    void wrongThenRightCode();
    void inputEndsBeforeTheCode();
    void codeComesLate();
    void badInputDoesNothing_data();
    void badInputDoesNothing();
    void surroundingsRefuse_data();
    void surroundingsRefuse();
    void twoTillsOnOneJournal();
    void alreadyPaidSaleIsNotChargedAgain();
    void sandboxCodesAreKnown();
};

void TestSell::paid() {
    Till till;
    const auto sold = till.sell();
    QCOMPARE(sold.exit, 0);
    QStringList states;
    for (const auto& line : sold.lines) {
        states << line.value(QLatin1String("state")).toString();
    }
    QCOMPARE(states.join(QLatin1Char(' ')),
             QStringLiteral("opening awaiting_card sending_card awaiting_code confirming paid"));
    const auto last = sold.lines.last();
    QCOMPARE(last.value(QLatin1String("amount_tiyin")).toInt(), 73'900'000);
    QCOMPARE(last.value(QLatin1String("card")).toString(), QStringLiteral("986009******4364"));
    QVERIFY(last.value(QLatin1String("gateway_id")).toInt() > 0);
    QVERIFY(last.value(QLatin1String("success_id")).toInt() > 0);
    QCOMPARE(till.charges(), 1);
    QCOMPARE(sandbox::netCharged(till.server.ledger(), {}).count(), 73'900'000);
    QVERIFY(intact(till));
    QVERIFY(!sold.output.contains("9860090101014364") && !sold.complaint.contains("0101014364"));
    QDir data(till.data());
    for (const auto& name : data.entryList(QDir::Files)) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY2(!bytes.contains("9860090101014364") && !bytes.contains("\"111111\""),
                 qPrintable(name));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
}

void TestSell::byteChangedIsNamed() {
    Till till;
    QCOMPARE(till.sell().exit, 0);
    QFile file(till.data() + QStringLiteral("/test.journal"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto at = file.readAll().lastIndexOf("awaiting_code");
    QVERIFY(at > 0);
    QVERIFY(file.seek(at) && file.write("A", 1) == 1);
    file.close();
    const auto verified =
        till.run({QStringLiteral("log"), QStringLiteral("verify"), QStringLiteral("--json"),
                  QStringLiteral("--data"), till.data()});
    QCOMPARE(verified.exit, 1);
    QCOMPARE(verified.lines.last().value(QLatin1String("first_bad_row")).toInt(), 4);
}

void TestSell::profiles_data() {
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("confirmPath");
    QTest::newRow("apigw") << QStringLiteral("apigw") << QByteArray("/merchant/pay/apply");
    QTest::newRow("legacy") << QStringLiteral("legacy") << QByteArray("/merchant/pay/confirm");
    QTest::newRow("sandbox") << QStringLiteral("sandbox") << QByteArray("/merchant/pay/apply");
}

void TestSell::profiles() {
    QFETCH(QString, profile);
    QFETCH(QByteArray, confirmPath);
    Till till;
    const auto sold = till.sell(goodInput, QStringLiteral("1001"), QStringLiteral("0.29"),
                                {QStringLiteral("--profile"), profile});
    QCOMPARE(sold.exit, 0);
    QCOMPARE(till.server.deliveries(confirmPath.toStdString()), 1);
    QCOMPARE(sandbox::netCharged(till.server.ledger(), {}).count(), 29);
    // Whatever the profile, money of a loopback gateway stands in a test journal.
    QVERIFY(QFile::exists(till.data() + QStringLiteral("/test.journal")));
    QVERIFY(!QFile::exists(till.data() + QStringLiteral("/kassa.journal")));
}

void TestSell::refusals_data() {
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* outcome, int exit, const char* why) {
        QTest::newRow(outcome) << QByteArray(outcome) << exit << QString::fromLatin1(why);
    };
    row("no_funds", 1, "no_funds");
    row("wrong_card", 1, "wrong_card");
    row("wrong_parameters", 1, "wrong_card");
    row("sms_service_off", 1, "sms_service_off");
    row("card_blocked", 1, "card_blocked");
    row("card_expired", 1, "card_expired");
    row("limit_exceeded", 1, "limit_exceeded");
    row("refused_without_reason", 1, "bank_refused");
}

void TestSell::refusals() {
    QFETCH(QByteArray, outcome);
    QFETCH(int, exit);
    QFETCH(QString, why);
    const auto wanted = sandbox::outcomeNamed(outcome.toStdString());
    QVERIFY(wanted.has_value());
    QByteArray input;
    for (const auto& card : sandbox::magicCards()) {
        if (card.outcome == *wanted) {
            input = QByteArray(card.number.data(), static_cast<int>(card.number.size())) + '\n' +
                    QByteArray(card.expiry.data(), static_cast<int>(card.expiry.size())) +
                    "\n111111\n";
        }
    }
    QVERIFY(!input.isEmpty());
    Till till;
    const auto sold = till.sell(input);
    QCOMPARE(sold.exit, exit);
    QCOMPARE(sold.lastState(), QStringLiteral("not_paid"));
    QCOMPARE(sold.lines.last().value(QLatin1String("why")).toString(), why);
    QCOMPARE(till.charges(), 0);
}

void TestSell::wrongThenRightCode() {
    Till till;
    const auto sold = till.sell("9860090101014364\n02/28\n222222\n111111\n");
    QCOMPARE(sold.exit, 0);
    QCOMPARE(till.confirms(), 2);
    QCOMPARE(till.charges(), 1);
    const auto refused = till.sell("9860090101014364\n02/28\n222222\n333333\n444444\n111111\n",
                                   QStringLiteral("1002"));
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused.lines.last().value(QLatin1String("why")).toString(),
             QStringLiteral("too_many_codes"));
    QCOMPARE(till.charges(), 1);
}

void TestSell::inputEndsBeforeTheCode() {
    Till till;
    const auto sold = till.sell("9860090101014364\n02/28\n");
    QCOMPARE(sold.exit, 1);
    QCOMPARE(sold.lines.last().value(QLatin1String("why")).toString(), QStringLiteral("cancelled"));
    QCOMPARE(till.confirms(), 0);
}

void TestSell::codeComesLate() {
    Till till;
    QProcess process;
    till.begin(process, till.sellLine(QStringLiteral("7"), QStringLiteral("1000")),
               "9860090101014364\n02/28\n", true);
    QByteArray output;
    while (!output.contains("awaiting_code") && process.waitForReadyRead(20'000)) {
        output += process.readAll();
    }
    QVERIFY(output.contains("awaiting_code"));
    process.write("111111\n");
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(till.charges(), 1);
}

void TestSell::badInputDoesNothing_data() {
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("arguments"); // in place of the good ones where they are named
    const auto row = [](const char* name, const QByteArray& input, const QStringList& arguments) {
        QTest::newRow(name) << input << arguments;
    };
    const auto a = [](const char* option, const char* value) {
        return QStringList{QString::fromLatin1(option), QString::fromUtf8(value)};
    };
    row("letters in the amount", goodInput, a("--amount", "73a"));
    row("negative amount", goodInput, a("--amount", "-5"));
    row("8.2", goodInput, a("--amount", "8.2"));
    row("no amount", goodInput, a("--amount", ""));
    row("empty account", goodInput, a("--account", ""));
    row("letters in the account", goodInput, a("--account", "INV-1"));
    row("21 digits of account", goodInput, a("--account", "123456789012345678901"));
    row("unknown profile", goodInput, a("--profile", "atmos"));
    row("plain http to a public host", goodInput, a("--gateway", "http://apigw.atmos.uz"));
    row("plain http, looks like loopback", goodInput,
        a("--gateway", "http://127.0.0.1.example.com"));
    row("not an address", goodInput, a("--gateway", "localhost"));
    row("unknown option", goodInput, a("--colour", "red"));
    row("wait is not a number", goodInput, a("--wait", "soon"));
    row("unknown language", goodInput, a("--lang", "xx"));
    row("15 digits", "986009010101436\n02/28\n111111\n", {});
    row("letters in the card", "98600901010143AB\n02/28\n111111\n", {});
    row("month 13", "9860090101014364\n13/28\n111111\n", {});
    row("a past year", "9860090101014364\n02/20\n111111\n", {});
    row("5-digit code", "9860090101014364\n02/28\n11111\n", {});
    row("empty code", "9860090101014364\n02/28\n\n", {});
    row("nothing at all", "", {});
    row("only a card", "9860090101014364\n", {});
    row("a megabyte", QByteArray(1'000'000, '9'), {});
}

void TestSell::badInputDoesNothing() {
    QFETCH(QByteArray, input);
    QFETCH(QStringList, arguments);
    Till till;
    QMap<QString, QString> line{{QStringLiteral("--gateway"), till.url()},
                                {QStringLiteral("--account"), QStringLiteral("1001")},
                                {QStringLiteral("--amount"), QStringLiteral("739000")},
                                {QStringLiteral("--data"), till.data()},
                                {QStringLiteral("--lang"), QStringLiteral("en")}};
    if (!arguments.isEmpty()) {
        line[arguments.first()] = arguments.last();
    }
    QStringList all{QStringLiteral("sell"), QStringLiteral("--json")};
    for (auto it = line.cbegin(); it != line.cend(); ++it) {
        all << it.key() << it.value();
    }
    const auto sold = till.run(all, input);
    QCOMPARE(sold.exit, 2);
    QVERIFY(sold.output.isEmpty());
    const auto complaint = sold.complaint.trimmed();
    QVERIFY2(!complaint.isEmpty() && !complaint.contains('\n'), complaint.constData());
    QVERIFY(!QFile::exists(till.data()));
    QVERIFY(till.server.deliveries().empty());
}

void TestSell::surroundingsRefuse_data() {
    QTest::addColumn<QString>("what");
    QTest::newRow("data folder is a file") << QStringLiteral("file");
    QTest::newRow("data folder cannot be made") << QStringLiteral("nowhere");
    QTest::newRow("not a journal") << QStringLiteral("foreign");
    QTest::newRow("key readable by others") << QStringLiteral("openkey");
    QTest::newRow("key is gone") << QStringLiteral("nokey");
    QTest::newRow("data folder nobody may read") << QStringLiteral("unreadable");
    QTest::newRow("data folder nobody may write") << QStringLiteral("unwritable");
    QTest::newRow("journal nobody may write") << QStringLiteral("readonly");
    QTest::newRow("nobody listens") << QStringLiteral("port");
}

void TestSell::surroundingsRefuse() {
    QFETCH(QString, what);
    Till till;
    const auto journal = till.data() + QStringLiteral("/test.journal");
    QStringList more;
    if (what == QLatin1String("file")) {
        QFile file(till.data());
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (what == QLatin1String("nowhere")) {
        more = QStringList{QStringLiteral("--data"), QStringLiteral("/proc/kassa")};
    } else if (what == QLatin1String("foreign")) {
        QVERIFY(QDir().mkpath(till.data()));
        QFile file(journal);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        QFile key(journal + QStringLiteral(".key"));
    } else if (what == QLatin1String("openkey") || what == QLatin1String("nokey")) {
        QCOMPARE(till.sell(goodInput, QStringLiteral("1")).exit, 0);
        const auto key = journal + QStringLiteral(".key");
        QVERIFY(what == QLatin1String("nokey")
                    ? QFile::remove(key)
                    : QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther));
    } else if (what == QLatin1String("unreadable") || what == QLatin1String("unwritable")) {
        QVERIFY(QDir().mkpath(till.data()));
        QVERIFY(QFile::setPermissions(till.data(), what == QLatin1String("unreadable")
                                                       ? QFile::Permissions()
                                                       : QFile::ReadOwner | QFile::ExeOwner));
    } else if (what == QLatin1String("readonly")) {
        QCOMPARE(till.sell(goodInput, QStringLiteral("1")).exit, 0);
        QVERIFY(QFile::setPermissions(journal, QFile::ReadOwner));
    } else {
        till.server.stop();
    }
    const int before = till.confirms();
    auto arguments = QStringList{
        QStringLiteral("sell"),      QStringLiteral("--gateway"), till.url(),
        QStringLiteral("--account"), QStringLiteral("1001"),      QStringLiteral("--amount"),
        QStringLiteral("739000"),    QStringLiteral("--lang"),    QStringLiteral("en")};
    arguments += more.isEmpty() ? QStringList{QStringLiteral("--data"), till.data()} : more;
    const auto sold = till.run(arguments, goodInput);
    QCOMPARE(sold.exit, 4);
    QVERIFY(!sold.complaint.trimmed().isEmpty() || sold.output.contains("cannot be reached"));
    QCOMPARE(till.confirms(), before);
    QFile::setPermissions(till.data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestSell::twoTillsOnOneJournal() {
    Till till;
    QProcess first;
    till.begin(first, till.sellLine(QStringLiteral("7"), QStringLiteral("1000")),
               "9860090101014364\n02/28\n", true); // and now it waits for the code
    QByteArray output;
    while (!output.contains("awaiting_code") && first.waitForReadyRead(20'000)) {
        output += first.readAll();
    }
    const auto second = till.sell();
    QCOMPARE(second.exit, 4);
    QVERIFY(second.complaint.contains("Another Kassa"));
    first.closeWriteChannel();
    QVERIFY(first.waitForFinished(20'000));
    QCOMPARE(first.exitCode(), 1);
    QCOMPARE(till.confirms(), 0);
}

void TestSell::alreadyPaidSaleIsNotChargedAgain() {
    Till till;
    QCOMPARE(till.sell().exit, 0);
    const auto again = till.sell();
    QCOMPARE(again.exit, 2);
    QVERIFY(again.complaint.contains("already paid"));
    QCOMPARE(till.charges(), 1);
}

void TestSell::sandboxCodesAreKnown() {
    const auto profile = atmos::builtinProfile("sandbox");
    QVERIFY(profile.has_value());
    for (const auto& code : sandbox::extraCodes()) {
        QVERIFY2(std::find(profile->extraCodes.begin(), profile->extraCodes.end(), code) !=
                     profile->extraCodes.end(),
                 code.first.c_str());
    }
}

QTEST_GUILESS_MAIN(TestSell)
#include "tst_sell.moc"
