#include "core/vault/vault.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

// Keychains that are not there, empty or dead. Each case is this program again, in a surrounding
// of its own: a process cannot change its session bus.

using namespace kassa;
using namespace kassa::vault;

namespace {

constexpr int patience = 1'500;

/// In the child: asks one question, prints the answer's name.
int answerOneQuestion(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    Vault vault({"kassa-test", std::chrono::milliseconds(patience)});
    const auto told = [](const auto& answer) {
        std::puts(answer ? "ok" : nameOf(answer.error()));
        QCoreApplication::quit();
    };
    if (QString::fromLocal8Bit(argv[2]) == QLatin1String("read")) {
        vault.readCredentials(
            [told](const Expected<atmos::Credentials, VaultError>& answer) { told(answer); });
    } else {
        vault.probe([told](const Expected<void, VaultError>& answer) { told(answer); });
    }
    return QCoreApplication::exec();
}

} // namespace

class VaultTroubles : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

    [[nodiscard]] QProcessEnvironment surroundings(const QString& bus) const {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name :
             {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
            environment.insert(QLatin1String(name), m_home.path());
        }
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
        return environment;
    }

    QString ask(const QString& question, const QString& bus, const QStringList& before = {}) {
        QStringList command = before;
        command << QCoreApplication::applicationFilePath() << QStringLiteral("--ask") << question;
        QProcess process;
        process.setProcessEnvironment(surroundings(bus));
        process.setProgram(command.takeFirst());
        process.setArguments(command);
        process.start();
        if (!process.waitForFinished(20'000)) {
            process.kill();
            process.waitForFinished();
            return QStringLiteral("the child never ended");
        }
        const QString output = QString::fromLatin1(process.readAllStandardOutput()).trimmed();
        return output.isEmpty() ? QString::fromLatin1(process.readAllStandardError()) : output;
    }

    static void questions() {
        QTest::addColumn<QString>("question");
        QTest::newRow("read") << QStringLiteral("read");
        QTest::newRow("write") << QStringLiteral("write");
    }

private Q_SLOTS:
    void noBus_data() { questions(); }
    void noBus() {
        QFETCH(QString, question);
        QCOMPARE(ask(question, QStringLiteral("disabled:")), QStringLiteral("no_bus"));
        QCOMPARE(ask(question, QStringLiteral("unix:path=/nonexistent/bus")),
                 QStringLiteral("no_bus"));
    }

    void noService_data() { questions(); }
    void noService() {
        QFETCH(QString, question);
        // A bus that can start nothing.
        QFile config(m_home.filePath(QStringLiteral("bus.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                     "<policy context='default'><allow send_destination='*' "
                     "eavesdrop='true'/><allow eavesdrop='true'/>"
                     "<allow own='*'/></policy></busconfig>");
        config.close();
        QCOMPARE(ask(question, QStringLiteral("disabled:"),
                     {QStringLiteral("dbus-run-session"),
                      QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--")}),
                 QStringLiteral("no_service"));
    }

    // The service starts by itself; there is no keyring, and nobody to make one.
    void noKeyringYet_data() { questions(); }
    void noKeyringYet() {
        QFETCH(QString, question);
        QCOMPARE(ask(question, QStringLiteral("disabled:"),
                     {QStringLiteral("dbus-run-session"), QStringLiteral("--")}),
                 QStringLiteral("empty"));
    }

    // A bus that takes connections and says nothing: only the watchdog ends this.
    void deadBus_data() { questions(); }
    void deadBus() {
        QFETCH(QString, question);
        QLocalServer silent;
        const QString path = m_home.filePath(QStringLiteral("silent"));
        QLocalServer::removeServer(path);
        QVERIFY(silent.listen(path));
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(ask(question, QStringLiteral("unix:path=") + path), QStringLiteral("dead"));
        QVERIFY(watch.elapsed() >= patience - 50);
        QVERIFY(watch.elapsed() < patience + 5'000);
    }
};

int main(int argc, char** argv) {
    if (argc > 2 && QString::fromLocal8Bit(argv[1]) == QLatin1String("--ask")) {
        return answerOneQuestion(argc, argv);
    }
    const QCoreApplication app(argc, argv);
    VaultTroubles troubles;
    return QTest::qExec(&troubles, argc, argv);
}
#include "tst_vault_troubles.moc"
