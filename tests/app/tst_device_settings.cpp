// Printer and scanner in settings.json: kept as they are, and nothing that means nothing.

#include "app/place.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::app;

class TestDeviceSettings : public QObject {
    Q_OBJECT

    static void write(const QTemporaryDir& folder, const QByteArray& devices) {
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"profile":"apigw","environment":"test")" + devices + "}");
    }

private Q_SLOTS:
    void roundTrip() {
        QTemporaryDir folder;
        Settings settings;
        settings.printer = {desk::PrinterKind::Network,
                            desk::PaperWidth::Mm58,
                            desk::PrintWhen::Always,
                            desk::PrintWhen::Ask,
                            "Xprinter",
                            "/dev/usb/lp0",
                            "192.168.1.50",
                            9101};
        settings.scanner.prefix = "~";
        QVERIFY(writeSettings(folder.path(), settings));
        const auto read = readSettings(folder.path());
        QVERIFY(read);
        QVERIFY(read->printer == settings.printer);
        QCOMPARE(read->scanner.prefix, std::string("~"));
        QCOMPARE(read->scanner.suffix, std::string());
    }

    void filesFromBeforeAreUnderstood() {
        QTemporaryDir folder;
        write(folder, {});
        const auto read = readSettings(folder.path());
        QVERIFY(read);
        QVERIFY(read->printer == desk::PrinterSettings());
        QVERIFY(read->testStore);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("devices");
        const auto row = [](const char* json) { QTest::newRow(json) << QByteArray(json); };
        row(R"(,"printer":7)");
        row(R"(,"printer":{"kind":"laser"})");
        row(R"(,"printer":{"kind":1})");
        row(R"(,"printer":{"paper":70})");
        row(R"(,"printer":{"paper":80.5})");
        row(R"(,"printer":{"when":"sometimes"})");
        row(R"(,"printer":{"badge":true})");
        row(R"(,"printer":{"kind":"network"})");
        row(R"(,"printer":{"kind":"device"})");
        row(R"(,"printer":{"kind":"network","host":"a","port":0})");
        row(R"(,"printer":{"kind":"network","host":"a","port":70000})");
        row(R"(,"printer":{"host":["a"]})");
        row(R"(,"printer":{"drawer":true})");
        row(R"(,"scanner":{"prefix":5})");
        row(R"(,"scanner":{"speed":5})");
        row(R"(,"scanner":"fast")");
    }
    void refused() {
        QFETCH(QByteArray, devices);
        QTemporaryDir folder;
        write(folder, devices);
        const auto read = readSettings(folder.path());
        QVERIFY(!read);
        QVERIFY(read.error().sentence.contains(QStringLiteral("settings.json")));
    }
};

QTEST_GUILESS_MAIN(TestDeviceSettings)
#include "tst_device_settings.moc"
