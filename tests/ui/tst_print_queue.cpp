// Paper apart from payments: order, trouble, copies, and that no sale waits for any of it.

#include "tests/ui/desk_driver.h"
#include "ui/print/print_queue.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

using namespace kassa;
using namespace kassa::ui;
using desk::PrintTrouble;

namespace {

/// A printer that does what it is told, when it is told.
class ScriptedPrinter : public PrinterLink {
public:
    void print(const desk::PrinterSettings&, const desk::Raster& picture) override {
        pages.push_back(picture);
    }
    void askSystemPrinters() override {}
    void answer(PrintTrouble trouble) { Q_EMIT finished(trouble); }

    std::vector<desk::Raster> pages;
};

desk::PrinterSettings onNetwork(desk::PrintWhen when = desk::PrintWhen::Ask) {
    desk::PrinterSettings settings;
    settings.kind = desk::PrinterKind::Network;
    settings.host = "127.0.0.1";
    settings.when = when;
    return settings;
}

/// Outlives the desk before it.
struct WithPrinter {
    ScriptedPrinter printer;
};

/// A desk at which somebody pays, and whose badges come out when `badge` says so.
struct Badges : WithPrinter, DeskDriver {
    explicit Badges(desk::PrintWhen badge)
        : DeskDriver(&staff, [this, badge](DeskSetup& setup) {
            setup.printers = &printer;
            setup.printer = onNetwork();
            setup.printer.badge = badge;
        }) {
        staff.setClock([this] { return Timestamp(std::chrono::milliseconds(wall)); });
        staff.show(sampleStaffAtWork());
        QTest::qWait(0);
    }
    [[nodiscard]] int badges() {
        return window.printing().timesOf(PrintJob::What::Badge, QStringLiteral("2600417"));
    }
};

PrintJob page(const char* about) {
    PrintJob job;
    job.about = QLatin1String(about);
    job.file = QLatin1String(about);
    job.blocks = testPageBlocks(job.about);
    return job;
}

} // namespace

class TestPrintQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void oneAfterTheOther() {
        ScriptedPrinter printer;
        PrintQueue queue(&printer, {}, onNetwork());
        QStringList printed;
        connect(&queue, &PrintQueue::printed, &queue,
                [&printed](const PrintJob& job) { printed << job.about; });
        queue.add(page("one"));
        queue.add(page("two"));
        QVERIFY(printer.pages.empty()); // not even drawn before the caller has gone on
        QTRY_COMPARE(printer.pages.size(), 1U);
        QVERIFY(queue.isWaiting(PrintJob::What::Receipt, QStringLiteral("one")));
        printer.answer(PrintTrouble::None);
        QTRY_COMPARE(printer.pages.size(), 2U);
        printer.answer(PrintTrouble::None);
        QCOMPARE(printed, QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(queue.waiting(), 0);
        QCOMPARE(queue.timesOf(PrintJob::What::Receipt, QStringLiteral("one")), 1);
    }

    // Paying, the badge and letting in are three steps, unless somebody has chosen otherwise.
    void aBadgeComesOutByItselfOnlyWhereThatIsChosen_data() {
        QTest::addColumn<int>("when");
        QTest::addColumn<int>("byItself");
        QTest::newRow("never") << static_cast<int>(desk::PrinterSettings{}.badge) << 0;
        QTest::newRow("ask") << static_cast<int>(desk::PrintWhen::Ask) << 0;
        QTest::newRow("always") << static_cast<int>(desk::PrintWhen::Always) << 1;
    }
    void aBadgeComesOutByItselfOnlyWhereThatIsChosen() {
        QFETCH(int, when);
        QFETCH(int, byItself);
        Badges at(static_cast<desk::PrintWhen>(when));
        at.reachConfirming();
        QCOMPARE(at.badges(), 0); // paid first
        at.pay();
        QCOMPARE(at.window.page(), Page::Approved);
        QCOMPARE(at.badges(), byItself);
        QVERIFY(at.staff.attendance().arrival("2600417") == nullptr);
        at.press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(at.badges(), byItself + 1);
    }

    void whoHasABadgeGetsNoOtherByItself() {
        Badges at(desk::PrintWhen::Always);
        at.staff.take(desk::entry::Printed{"badge", "2600417", 0}, {});
        at.reachConfirming();
        at.pay();
        QCOMPARE(at.badges(), 0);
        at.press(Qt::Key_B, Qt::ControlModifier); // asked for, it is marked as a copy
        QCOMPARE(at.badges(), 1);
    }

    void troubleIsToldOnceAndTriedAgain() {
        ScriptedPrinter printer;
        PrintQueue queue(&printer, {}, onNetwork());
        queue.setPatience(std::chrono::milliseconds(1));
        QSignalSpy told(&queue, &PrintQueue::trouble);
        queue.add(page("one"));
        for (unsigned tries = 1; tries <= 3; ++tries) {
            QTRY_COMPARE(printer.pages.size(), tries);
            printer.answer(PrintTrouble::NoPaper);
        }
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(),
                 QStringLiteral("Printer is out of paper. The payment is saved."));
        QTRY_COMPARE(printer.pages.size(), 4U);
        printer.answer(PrintTrouble::None);
        QCOMPARE(queue.waiting(), 0);
        QCOMPARE(queue.standing(), PrintTrouble::None);
    }

    void withoutPrinterNothingWaits() {
        PrintQueue queue(nullptr, {}, onNetwork());
        QSignalSpy told(&queue, &PrintQueue::trouble);
        queue.add(page("one"));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(queue.waiting(), 0);
        QCOMPARE(queue.timesOf(PrintJob::What::Receipt, QStringLiteral("one")), 0); // no copy next
        auto unasked = page("two"); // a desk without a printer does not complain at every report
        unasked.unasked = true;
        QSignalSpy moved(&queue, &PrintQueue::changed);
        queue.add(std::move(unasked));
        QTRY_COMPARE(moved.size(), 2); // in, and dropped
        QCOMPARE(queue.waiting(), 0);
        QCOMPARE(told.size(), 1);
    }

    void onlyPagesAboutMoneySpeakOfMoney_data() {
        QTest::addColumn<PrintJob::What>("what");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("receipt") << PrintJob::What::Receipt
                                 << QStringLiteral("No printer is set up. The page can be saved as "
                                                   "PDF. The payment is saved.");
        QTest::newRow("refund") << PrintJob::What::Refund
                                << QStringLiteral("No printer is set up. The refund is saved.");
        QTest::newRow("report") << PrintJob::What::Report
                                << QStringLiteral(
                                       "No printer is set up. The page can be saved as PDF.");
        QTest::newRow("badge") << PrintJob::What::Badge << QStringLiteral("No printer is set up.");
    }
    void onlyPagesAboutMoneySpeakOfMoney() {
        QFETCH(PrintJob::What, what);
        PrintQueue queue(nullptr, {}, onNetwork());
        QSignalSpy told(&queue, &PrintQueue::trouble);
        auto job = page("one");
        job.what = what;
        queue.add(std::move(job));
        QTRY_COMPARE(told.size(), 1);
        QTEST(told[0][0].toString(), "sentence");
    }

    void givenUpJobsWereNeverOnPaper() {
        ScriptedPrinter printer;
        PrintQueue queue(&printer, {}, onNetwork());
        queue.add(page("one"));
        queue.add(page("two"));
        QTRY_COMPARE(printer.pages.size(), 1U);
        queue.giveUp();
        QCOMPARE(queue.waiting(), 1); // the printer has that one already
        QCOMPARE(queue.timesOf(PrintJob::What::Receipt, QStringLiteral("two")), 0);
    }

    void tooManyAreRefused() {
        ScriptedPrinter printer;
        PrintQueue queue(&printer, {}, onNetwork());
        for (int i = 0; i < PrintQueue::mostWaiting; ++i) {
            QVERIFY(queue.add(page("one")));
        }
        QSignalSpy told(&queue, &PrintQueue::trouble);
        QVERIFY(!queue.add(page("one")));
        QCOMPARE(told.size(), 1);
    }

    void pdfsWithTheirCopies() {
        QTemporaryDir folder;
        auto settings = onNetwork();
        settings.kind = desk::PrinterKind::Pdf;
        PrintQueue queue(nullptr, folder.path(), settings);
        queue.add(page("one"));
        auto copy = page("one");
        copy.copy = 1;
        queue.add(std::move(copy));
        QTRY_COMPARE(queue.waiting(), 0);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("one.pdf"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("one-1.pdf"))));
    }

    // --- at the desk

    void printsByItselfOnceAndNobodyWaits() {
        ScriptedPrinter printer;
        DeskDriver desk(nullptr, [&printer](DeskSetup& setup) {
            setup.printers = &printer;
            setup.printer = onNetwork(desk::PrintWhen::Always);
        });
        desk.reachConfirming();
        desk.pay();
        QCOMPARE(desk.find<Text>("printState")->text(), QStringLiteral("In the print queue"));
        QTRY_COMPARE(printer.pages.size(), 1U);
        desk.press(Qt::Key_Return); // the printer has said nothing, and the next customer comes
        QCOMPARE(desk.window.page(), Page::Sale);
        printer.answer(PrintTrouble::Unreachable);
        QVERIFY(desk.toast().contains(QStringLiteral("The payment is saved")));
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.link.count("confirmed"), 0);
        QCOMPARE(desk.link.beginnings(), 1); // paper repeats no sale
    }

    void asksAndNever_data() {
        QTest::addColumn<int>("when");
        QTest::newRow("ask") << static_cast<int>(desk::PrintWhen::Ask);
        QTest::newRow("never") << static_cast<int>(desk::PrintWhen::Never);
    }
    void asksAndNever() {
        QFETCH(int, when);
        ScriptedPrinter printer;
        DeskDriver desk(nullptr, [&printer, when](DeskSetup& setup) {
            setup.printers = &printer;
            setup.printer = onNetwork(static_cast<desk::PrintWhen>(when));
        });
        desk.reachConfirming();
        desk.pay();
        QVERIFY(!desk.shows("printState"));
        QCOMPARE(desk.window.printing().waiting(), 0);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printer.pages.size(), 1U);
        printer.answer(PrintTrouble::None);
        QCOMPARE(desk.find<Text>("printState")->text(), QStringLiteral("Printed"));
    }

    void secondOneIsACopyWithItsNumber() {
        ScriptedPrinter printer;
        DeskDriver desk(nullptr, [&printer](DeskSetup& setup) {
            setup.printers = &printer;
            setup.printer = onNetwork();
        });
        std::vector<int> copies;
        connect(&desk.window.printing(), &PrintQueue::printed, this,
                [&copies](const PrintJob& job) { copies.push_back(job.copy); });
        desk.reachConfirming();
        desk.pay();
        for (unsigned i = 1; i <= 3; ++i) {
            desk.press(Qt::Key_P, Qt::ControlModifier);
            QTRY_COMPARE(printer.pages.size(), i);
            printer.answer(PrintTrouble::None);
        }
        QCOMPARE(copies, std::vector<int>({0, 1, 2}));
        QVERIFY(printer.pages[1].height > printer.pages[0].height); // the line that says so
    }

    void receiptByMail() {
        QTemporaryDir folder;
        QUrl opened;
        DeskDriver desk(nullptr, [&](DeskSetup& setup) {
            setup.receiptFolder = folder.path();
            setup.openUrl = [&opened](const QUrl& url) {
                opened = url;
                return true;
            };
            for (auto& attendee : setup.book.attendees) {
                attendee.email = "kamola@example.uz";
            }
        });
        desk.reachConfirming();
        desk.pay();
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(opened.scheme(), QStringLiteral("mailto"));
        QCOMPARE(opened.path(), QStringLiteral("kamola@example.uz"));
        const QString body =
            QUrlQuery(opened).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
        QVERIFY2(body.contains(QStringLiteral("INV-26-00417")), qPrintable(body));
        QVERIFY(desk.toast().startsWith(QStringLiteral("Saved: ")));
    }
};

QTEST_MAIN(TestPrintQueue)
#include "tst_print_queue.moc"
