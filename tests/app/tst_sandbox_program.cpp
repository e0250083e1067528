// The sandbox as a program of its own: it says its address, and what a demo started is gone however
// the demo ends.

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

class TestSandboxProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItsAddressAndStops();
    void wordsAreChecked_data();
    void wordsAreChecked();
    void demoLeavesNothingBehind_data();
    void demoLeavesNothingBehind();
};

namespace {

/// The child of `parent` that is a sandbox; 0 while there is none.
qint64 sandboxOf(qint64 parent) {
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
    if (!children.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const auto& child : children.readAll().split(' ')) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(child)));
        if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "kassa-sandbox") {
            return child.toLongLong();
        }
    }
    return 0;
}

bool lives(qint64 process) {
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

} // namespace

void TestSandboxProgram::saysItsAddressAndStops() {
    QProcess sandbox;
    sandbox.start(QStringLiteral(KASSA_BINARY),
                  {QStringLiteral("sandbox"), QStringLiteral("--lang"), QStringLiteral("en")});
    QVERIFY(sandbox.waitForReadyRead(20'000));
    const QString said = QString::fromUtf8(sandbox.readAllStandardOutput());
    const QString address = said.section(u' ', 4, 4).chopped(1);
    QCOMPARE(said, QStringLiteral("The sandbox serves at %1. No real money moves. Stop it with "
                                  "Ctrl+C.\n")
                       .arg(address));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(QUrl(address).port()));
    QVERIFY(client.waitForConnected(20'000));
    sandbox.terminate();
    QVERIFY(sandbox.waitForFinished(20'000));
    QCOMPARE(sandbox.exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestSandboxProgram::wordsAreChecked_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("x")} << 2
                          << QByteArray("--port must be a whole number from 0 to 65535.\n");
    QTest::newRow("script") << QStringList{QStringLiteral("--script"), QStringLiteral("/none")} << 2
                            << QByteArray("The script /none cannot be read.\n");
    QTest::newRow("ledger") << QStringList{QStringLiteral("--ledger"), QStringLiteral("/none/l")}
                            << 4 << QByteArray("The ledger file cannot be opened for writing.\n");
}

void TestSandboxProgram::wordsAreChecked() {
    QFETCH(const QStringList, words);
    QProcess sandbox;
    sandbox.start(
        QStringLiteral(KASSA_BINARY),
        QStringList{QStringLiteral("sandbox"), QStringLiteral("--lang"), QStringLiteral("en")} +
            words);
    QVERIFY(sandbox.waitForFinished(20'000));
    QTEST(sandbox.exitCode(), "exit");
    QTEST(sandbox.readAllStandardError(), "complaint");
    QCOMPARE(sandbox.readAllStandardOutput(), QByteArray());
}

void TestSandboxProgram::demoLeavesNothingBehind_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("asked to stop") << SIGTERM;
    QTest::newRow("killed") << SIGKILL;
}

void TestSandboxProgram::demoLeavesNothingBehind() {
    QFETCH(const int, signal);
    QTemporaryDir runtime;
    QProcess demo;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
    demo.setProcessEnvironment(environment);
    demo.start(QStringLiteral(KASSA_BINARY), {QStringLiteral("demo")});
    QVERIFY(demo.waitForStarted(20'000));
    QTRY_VERIFY_WITH_TIMEOUT(sandboxOf(demo.processId()) != 0, 20'000);
    const qint64 sandbox = sandboxOf(demo.processId());
    ::kill(static_cast<pid_t>(demo.processId()), signal);
    QVERIFY(demo.waitForFinished(20'000));
    QTRY_VERIFY_WITH_TIMEOUT(!lives(sandbox), 20'000);
    if (signal == SIGTERM) {
        QCOMPARE(QDir(runtime.path()).entryList({QStringLiteral("kassa-*")}, QDir::Dirs),
                 QStringList());
    }
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
