// Receipt printers on the network and on device files, with what can be the matter with them.

#include "core/desk/escpos.h"
#include "core/printer/raw_printer.h"
#include "tests/printer/fake_printer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <future>
#include <sys/stat.h>
#include <unistd.h>

using namespace kassa;
using kassa::desk::PrintTrouble;
using kassa::test::FakePrinter;
using Mood = FakePrinter::Mood;

namespace {

std::string page() {
    desk::Raster raster{576, 4000, {}};
    raster.bytes.assign(raster.rowBytes() * 4000, 0xA5);
    return desk::escPosPage(raster);
}

desk::PrinterSettings network(quint16 port) {
    desk::PrinterSettings where;
    where.kind = desk::PrinterKind::Network;
    where.host = "127.0.0.1";
    where.port = port;
    return where;
}

/// On a thread of its own, while the printer lives on this one.
PrintTrouble print(const desk::PrinterSettings& where, printer::PageTime time,
                   std::atomic<bool>* stop = nullptr) {
    static std::atomic<bool> never{false};
    const std::string bytes = page();
    auto result = std::async(std::launch::async, [&] {
        return printer::printRaw(where, bytes, time, stop != nullptr ? *stop : never);
    });
    while (result.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready) {
        QTest::qWait(5);
    }
    return result.get();
}

} // namespace

class TestRawPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moods_data() {
        QTest::addColumn<int>("mood");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("pages");
        const auto row = [](const char* name, Mood mood, PrintTrouble trouble, int pages) {
            QTest::newRow(name) << static_cast<int>(mood) << static_cast<int>(trouble) << pages;
        };
        row("speaks", Mood::Speaks, PrintTrouble::None, 1);
        row("never says anything", Mood::Mute, PrintTrouble::None, 1);
        row("no paper", Mood::NoPaper, PrintTrouble::NoPaper, 0);
        row("cover open", Mood::CoverOpen, PrintTrouble::NotReady, 0);
        row("paper runs out", Mood::RunsOut, PrintTrouble::NoPaper, 0);
        row("dies in the middle", Mood::Dies, PrintTrouble::Broken, 0);
    }
    void moods() {
        QFETCH(int, mood);
        QFETCH(int, trouble);
        QFETCH(int, pages);
        FakePrinter printer(static_cast<Mood>(mood));
        // One that speaks has all the time in the world: this machine may be busy.
        const auto answer = std::chrono::milliseconds(printer.isMute() ? 100 : 60'000);
        QCOMPARE(
            static_cast<int>(print(network(printer.port()), {std::chrono::seconds(60), answer})),
            trouble);
        QCOMPARE(printer.pages(), pages);
        QCOMPARE(printer.visits(), 1); // a page is sent once
        if (pages == 1) {
            QCOMPARE(printer.lastPage(), QByteArray::fromStdString(page()));
        }
    }

    void nobodyThere() {
        quint16 port = 0;
        {
            FakePrinter printer(Mood::Speaks);
            port = printer.port();
        }
        QCOMPARE(print(network(port), {std::chrono::seconds(60)}), PrintTrouble::Unreachable);
    }

    void deadlineEndsWaiting() {
        FakePrinter printer(Mood::Stalls);
        QCOMPARE(print(network(printer.port()), {std::chrono::milliseconds(1500)}),
                 PrintTrouble::NotReady);
    }

    void stopEndsWaiting() {
        FakePrinter printer(Mood::Stalls);
        std::atomic<bool> stop{false};
        QTimer::singleShot(50, &printer, [&stop] { stop = true; });
        QCOMPARE(print(network(printer.port()), {std::chrono::hours(1)}, &stop),
                 PrintTrouble::NotReady);
    }

    void deviceFile() {
        QTemporaryDir folder;
        auto where = network(0);
        where.kind = desk::PrinterKind::Device;
        where.device = folder.filePath(QStringLiteral("lp")).toStdString();
        QCOMPARE(print(where, {std::chrono::seconds(60)}), PrintTrouble::Unreachable); // pulled out
        QCOMPARE(::mkfifo(where.device.c_str(), 0600), 0);
        QCOMPARE(print(where, {std::chrono::seconds(60)}),
                 PrintTrouble::Unreachable); // nobody reads
        auto read = std::async(std::launch::async, [&where] {
            const int pipe = ::open(where.device.c_str(), O_RDONLY);
            std::string all;
            char some[4096];
            for (ssize_t got = 0; (got = ::read(pipe, some, sizeof some)) > 0;) {
                all.append(some, static_cast<std::size_t>(got));
            }
            ::close(pipe);
            return all;
        });
        PrintTrouble trouble = PrintTrouble::Unreachable;
        while (trouble == PrintTrouble::Unreachable) { // until the reader has opened its end
            trouble = print(where, {std::chrono::seconds(60)});
        }
        QCOMPARE(trouble, PrintTrouble::None);
        QCOMPARE(read.get(), page());
    }

    void somebodysFileIsNotWrittenOver() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("thesis.odt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a year of work");
        file.close();
        auto where = network(0);
        where.kind = desk::PrinterKind::Device;
        where.device = file.fileName().toStdString();
        QCOMPARE(print(where, {std::chrono::seconds(60)}), PrintTrouble::Unreachable);
        QCOMPARE(file.size(), 14);
    }
};

QTEST_GUILESS_MAIN(TestRawPrinter)
#include "tst_raw_printer.moc"
