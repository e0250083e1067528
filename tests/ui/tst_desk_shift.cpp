// The shift: figures, X report, closing with everything that can be in the way, the Z report.

#include "tests/ui/desk_driver.h"
#include "ui/desk/close_dialog.h"
#include "ui/desk/shift_page.h"
#include "ui/print/receipt_text.h"
#include "ui/print/report_blocks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::Obstacle;
using kassa::desk::PinAnswer;

namespace {

/// A desk on its shift page, with figures.
struct ShiftDesk : DeskDriver {
    ShiftDesk() : DeskDriver(sampleStaffAtWork()) {
        press(Qt::Key_3, Qt::AltModifier);
        Q_EMIT staff.shiftReported(sampleReport());
    }
    void beginClosing() {
        press(Qt::Key_F10);
        Q_EMIT staff.gatewayChecked(0, 63);
    }
    void refuse(const std::vector<Obstacle>& obstacles) {
        Q_EMIT staff.gatewayCheckEnded();
        Q_EMIT staff.closeRefused(obstacles);
    }
    void close() {
        auto report = sampleReport();
        report.closed = true;
        report.closedBy = "Nilufar Saidova";
        Q_EMIT staff.shiftClosed(report);
        StaffView view = sampleStaff();
        view.lastShift = desk::ClosedShift{14, report.until, 1};
        staff.show(view); // nobody is signed in any more
    }
    [[nodiscard]] QString textOf(const char* name) const { return find<Text>(name)->text(); }
};

} // namespace

class TestDeskShift : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- the page

    void figuresAreAskedForAndShown() {
        DeskDriver desk(sampleStaffAtWork());
        desk.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Shift);
        QCOMPARE(desk.staff.count("ask_shift_report"), 1);
        QVERIFY(!desk.find<Button>("closeShift")->isEnabled()); // not before there are figures
        Q_EMIT desk.staff.shiftReported(sampleReport());
        QVERIFY(desk.find<QWidget>("takings")->accessibleName().contains(
            QStringLiteral("24\u00A0619\u00A0000")));
        QVERIFY(desk.find<QWidget>("checkUnresolved")
                    ->accessibleDescription()
                    .contains(QStringLiteral("INV-26-00371")));
        QVERIFY(desk.find<Button>("closeShift")->isEnabled());
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    void aDeskThatSomebodyWorksAtBuildsNoSignInBeforeItIsLocked() {
        PictureStaff staff;
        staff.show(sampleStaffAtWork());
        DeskDriver desk(&staff);
        QVERIFY(!desk.window.isLocked());
        QVERIFY(desk.window.findChild<QWidget*>(QStringLiteral("signInPage")) == nullptr);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.shows("signInPage"));
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
    }

    void whereNobodyIsSignedInTheWindowOpensWithTheSignIn() {
        PictureStaff staff;
        staff.show(sampleStaff());
        DeskDriver desk(&staff);
        QVERIFY(desk.shows("signInPage"));
        QVERIFY(!desk.shows("salePage"));
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
    }

    void theWayToWhatIsUnresolved() {
        ShiftDesk desk;
        desk.click("checkUnresolved");
        QCOMPARE(desk.window.page(), Page::Payments);
    }

    void keysMoveTheReport() {
        ShiftDesk desk;
        const auto* paper = desk.find<QWidget>("receiptPreview");
        const auto* area = qobject_cast<QScrollArea*>(paper->parentWidget()->parentWidget());
        QVERIFY(area != nullptr);
        const QScrollBar* bar = area->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0); // once it is laid out
        desk.press(Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        desk.press(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        desk.press(Qt::Key_PageDown); // there is no more
        QCOMPARE(bar->value(), bar->maximum());
        desk.press(Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
    }

    void helpGivesTheFocusBack() {
        ShiftDesk desk;
        desk.press(Qt::Key_Tab);
        const QString where = desk.focus();
        QVERIFY(where != QStringLiteral("closeShift"));
        desk.press(Qt::Key_F1);
        QVERIFY(desk.focus() != where);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.focus(), where);
    }

    void pdfIsSavedUnderTheShiftsNumber() {
        QTemporaryDir folder;
        ShiftReportSaved saved(folder.path());
        saved.desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("x-14-desk-2.pdf"))));
        saved.desk.beginClosing();
        saved.desk.close();
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("z-14-desk-2.pdf"))));
    }

    // --- closing

    void closingAsksTheGatewayThenCloses() {
        ShiftDesk desk;
        desk.beginClosing();
        QCOMPARE(desk.staff.count("check_gateway"), 1);
        QCOMPARE(desk.staff.count("close_shift"), 0);
        Q_EMIT desk.staff.gatewayChecked(12, 63);
        QVERIFY(desk.textOf("closeSentence").contains(QStringLiteral("12")));
        Q_EMIT desk.staff.shiftReported(sampleReport()); // of somebody who only looks at it
        QCOMPARE(desk.staff.count("close_shift"), 0);
        Q_EMIT desk.staff.gatewayCheckEnded();
        QCOMPARE(desk.staff.count("close_shift"), 1);
        desk.press(Qt::Key_Escape); // too late
        QVERIFY(desk.shows("closeDialog"));
        desk.close();
        QVERIFY(!desk.shows("closeDialog"));
        QCOMPARE(desk.window.page(), Page::Shift);
        QVERIFY(!desk.window.isLocked()); // the report is to be seen
        QVERIFY(!desk.find<QWidget>("receiptPreview")->accessibleDescription().isEmpty());
        QCOMPARE(desk.focus(), QStringLiteral("closeShift"));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window.isLocked()); // whoever comes next signs in
    }

    void noOtherPlaceAfterClosing() {
        for (const int digit : {1, 2}) {
            ShiftDesk desk;
            desk.beginClosing();
            desk.close();
            desk.press(Qt::Key_0 + digit, Qt::AltModifier);
            QVERIFY(desk.window.isLocked());
        }
    }

    void closingIsGivenUpWhileTheGatewayIsAsked() {
        ShiftDesk desk;
        desk.beginClosing();
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.staff.count("cancel_gateway_check"), 1);
        QVERIFY(!desk.shows("closeDialog"));
        Q_EMIT desk.staff.gatewayCheckEnded();
        QCOMPARE(desk.staff.count("close_shift"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("closeShift"));
    }

    void theRestNeedNotBeAsked() {
        ShiftDesk desk;
        desk.beginClosing();
        desk.click("closeSkip");
        QCOMPARE(desk.staff.count("cancel_gateway_check"), 1);
        Q_EMIT desk.staff.gatewayCheckEnded();
        QCOMPARE(desk.staff.count("close_shift"), 1);
    }

    void overUnknownOutcomesOnlyWithAManager() {
        ShiftDesk desk;
        desk.beginClosing();
        desk.refuse({Obstacle::Unresolved, Obstacle::GatewayDiffers});
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("close_shift"), 1); // no PIN, no order
        desk.type("135791");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.orders().back(), std::string("close_shift timur"));
        Q_EMIT desk.staff.approvalAnswered(Action::CloseShiftOverUnresolved,
                                           {PinAnswer::Wrong, 3, {}});
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("135790");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("close_shift"), 3);
        Q_EMIT desk.staff.approvalAnswered(Action::CloseShiftOverUnresolved,
                                           {PinAnswer::Good, 0, {}});
        desk.press(Qt::Key_Escape); // it cannot be called back
        QVERIFY(desk.shows("closeDialog"));
        desk.close();
        QVERIFY(!desk.shows("closeDialog"));
    }

    void noManagerClosesOverAPaymentOrADamagedJournal_data() {
        QTest::addColumn<int>("obstacle");
        QTest::addRow("under way") << static_cast<int>(Obstacle::PaymentUnderWay);
        QTest::addRow("damaged") << static_cast<int>(Obstacle::JournalDamaged);
    }
    void noManagerClosesOverAPaymentOrADamagedJournal() {
        QFETCH(int, obstacle);
        ShiftDesk desk;
        desk.beginClosing();
        desk.refuse({static_cast<Obstacle>(obstacle), Obstacle::Unresolved});
        QVERIFY(!desk.shows("approvalPin"));
        QVERIFY(!desk.shows("closeOver"));
        QCOMPARE(desk.focus(), QStringLiteral("obstacle0")); // the way to it
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("close_shift"), 1);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("closeDialog"));
    }

    void everyObstacleHasItsWay() {
        {
            ShiftDesk desk;
            desk.beginClosing();
            desk.refuse({Obstacle::PaymentUnderWay});
            desk.press(Qt::Key_Return);
            QCOMPARE(desk.window.page(), Page::Sale);
        }
        {
            ShiftDesk desk;
            desk.beginClosing();
            desk.refuse({Obstacle::Unresolved});
            desk.click("obstacle0");
            QCOMPARE(desk.window.page(), Page::Payments);
        }
        {
            ShiftDesk desk;
            desk.beginClosing();
            desk.refuse({Obstacle::JournalDamaged});
            desk.press(Qt::Key_Return);
            QCOMPARE(desk.staff.count("close_shift"), 2); // proved once more
        }
    }

    // --- the paper

    void thePaperSaysEverything() {
        auto report = sampleReport();
        report.closed = true;
        report.closedBy = "Nilufar Saidova";
        report.approver = "Timur Sattorov";
        report.gateway = desk::GatewayCheck{
            61, 61, 60, {{"INV-26-00399", Tiyin(29'500'000), "reversed_elsewhere"}}};
        const QString paper = blocksText(reportBlocks(report, "Registon Events", sampleDesk(true)));
        for (const char* part :
             {"TEST", "14", "Nilufar Saidova", "Timur Sattorov", "UZCARD × 34", "HUMO × 22",
              "INV-26-00371", "Otabek Rahimjonov", "INV-26-00399", "1284", "10:00"}) {
            QVERIFY2(paper.contains(QString::fromUtf8(part)), part);
        }
        const QString code = reportCode(report, sampleDesk(true));
        QVERIFY(code.contains(QString::fromStdString(report.chainHead)));
        QVERIFY(code.contains(QString::fromStdString(report.publicKey)));
    }

private:
    /// A shift desk whose PDFs go somewhere.
    struct ShiftReportSaved {
        explicit ShiftReportSaved(const QString& folder) { desk.window.setReceiptFolder(folder); }
        ShiftDesk desk;
    };
};

QTEST_MAIN(TestDeskShift)
#include "tst_desk_shift.moc"
