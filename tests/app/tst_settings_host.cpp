// The settings of a desk at work: what is kept is kept, the doctor works on its own thread, and an
// answer that nobody waits for any more does not come.

#include "app/device_settings.h"
#include "app/settings_host.h"
#include "core/sandbox/server.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kassa;
using namespace kassa::app;
using Money = ui::GatewayFacts::Money;

namespace {

struct Bench {
    QTemporaryDir folder;
    sandbox::Server server;
    CommonOptions options;
    store::SigningKey key = store::SigningKey::generate();

    Bench() {
        if (!server.start({})) {
            qFatal("the sandbox does not start");
        }
        options.dataFolder = folder.path();
        options.gateway = QString::fromStdString(server.url());
    }
    [[nodiscard]] Place place() const { return *resolvePlace(options); }
    [[nodiscard]] std::unique_ptr<SettingsHost> host() const {
        return std::make_unique<SettingsHost>(place(), key.publicKey(), desk::DeskChoices{});
    }
};

} // namespace

class TestSettingsHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsThereAtTheNextStart() {
        Bench bench;
        const auto host = bench.host();
        QSignalSpy kept(host.get(), &ui::SettingsLink::kept);
        desk::DeskChoices choices;
        choices.language = desk::Language::English;
        choices.look = desk::Look::HighContrast;
        choices.idleLock = std::chrono::minutes(15);
        choices.printer.kind = desk::PrinterKind::Network;
        choices.printer.host = "192.168.1.50";
        host->keep(choices);
        QCOMPARE(kept.size(), 0); // never from inside the order
        QVERIFY(kept.wait());
        QCOMPARE(kept.first().first().toString(), QString());
        QVERIFY(host->choices() == choices);
        const auto settings = readSettings(bench.folder.path());
        QVERIFY(settings.has_value());
        QVERIFY(settings->language == desk::Language::English);
        QVERIFY(settings->look == desk::Look::HighContrast);
        QVERIFY(settings->idleLock == std::chrono::minutes(15));
        QVERIFY(settings->printer == choices.printer);
        CommonOptions next = bench.options;
        takeKeptChoices(next);
        QCOMPARE(next.language, QStringLiteral("en"));
        QCOMPARE(next.theme, QStringLiteral("high-contrast"));
        next = bench.options;
        next.given = QStringList{QStringLiteral("lang"), QStringLiteral("theme")};
        takeKeptChoices(next); // the command line goes before it
        QCOMPARE(next.language, QStringLiteral("uz"));
        QCOMPARE(next.theme, QStringLiteral("light"));
    }

    void whatCannotBeWrittenIsNotInForce() {
        Bench bench;
        const auto host = bench.host();
        QFile file(bench.folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        QSignalSpy kept(host.get(), &ui::SettingsLink::kept);
        desk::DeskChoices choices;
        choices.look = desk::Look::Dark;
        host->keep(choices);
        QVERIFY(kept.wait());
        QVERIFY(!kept.first().first().toString().isEmpty());
        QVERIFY(host->choices() == desk::DeskChoices{});
    }

    void deskFieldsThatMeanNothingAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("language") << QByteArray(R"({"language": "ru"})");
        QTest::newRow("theme") << QByteArray(R"({"theme": "pink"})");
        QTest::newRow("too long") << QByteArray(R"({"idle_lock": 61})");
        QTest::newRow("negative") << QByteArray(R"({"idle_lock": -1})");
        QTest::newRow("half") << QByteArray(R"({"idle_lock": 1.5})");
        QTest::newRow("unknown") << QByteArray(R"({"idle": 5})");
    }
    void deskFieldsThatMeanNothingAreRefused() {
        QFETCH(QByteArray, json);
        Settings settings;
        QVERIFY(!readDesk(QJsonDocument::fromJson(json).object(), settings));
    }

    void theDoctorVisitsAndTellsHere() {
        Bench bench;
        const auto host = bench.host();
        std::optional<desk::DoctorReport> last;
        QObject::connect(host.get(), &ui::SettingsLink::doctorTold, host.get(),
                         [&](const desk::DoctorReport& report, bool over) {
                             QCOMPARE(QThread::currentThread(), thread());
                             if (over) {
                                 last = report;
                             }
                         });
        host->startDoctor();
        host->startDoctor(); // nothing while one is under way
        QTRY_VERIFY_WITH_TIMEOUT(last.has_value(), 30'000);
        QVERIFY(last->good());
        QVERIFY(bench.server.ledger().empty()); // no money moved
    }

    void aDoctorWhoIsStoppedSaysNothingMore() {
        Bench bench;
        const auto host = bench.host();
        QSignalSpy told(host.get(), &ui::SettingsLink::doctorTold);
        host->startDoctor();
        host->cancelDoctor();
        QCoreApplication::processEvents();
        QCOMPARE(told.size(), 0);
        host->startDoctor(); // and can come again
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && told.last().at(1).toBool(), 30'000);
    }

    void whoeverGoesWhileTheDoctorIsOutDoesNotWaitForLong() {
        Bench bench;
        auto host = bench.host();
        host->startDoctor();
        QCoreApplication::processEvents();
        host.reset(); // nothing is touched afterwards
    }

    void aGatewayOnThisMachineHasNoOtherMoney() {
        Bench bench;
        const auto host = bench.host();
        QVERIFY(!host->gateway().mayChangeMoney);
        QSignalSpy answered(host.get(), &ui::SettingsLink::moneyAnswered);
        host->changeMoney(Money::Live);
        QVERIFY(answered.wait());
        QVERIFY(!answered.first().first().toString().isEmpty());
        QVERIFY(!QFile::exists(bench.folder.filePath(QStringLiteral("settings.json"))));
        QSignalSpy keys(host.get(), &ui::SettingsLink::keysTold);
        host->lookAtKeys();
        QVERIFY(keys.wait());
    }

    void aCopyOfNothingIsSaidToBeNone() {
        Bench bench;
        const auto host = bench.host();
        std::optional<ui::CopyReport> report;
        QObject::connect(host.get(), &ui::SettingsLink::copyEnded, host.get(),
                         [&](const ui::CopyReport& told) { report = told; });
        host->proveCopy(bench.folder.filePath(QStringLiteral("nothing")));
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 30'000);
        QVERIFY(report->outcome == ui::CopyReport::Outcome::NotJournal);
    }
};

QTEST_GUILESS_MAIN(TestSettingsHost)
#include "tst_settings_host.moc"
