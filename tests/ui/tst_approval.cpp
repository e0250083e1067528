// A manager's hand on one action: the cells of the PIN, who approves, and every word about it.

#include "tests/support/text_probe.h"
#include "tests/ui/desk_driver.h"
#include "ui/desk/approval_panel.h"
#include "ui/desk/approve_dialog.h"
#include "ui/desk/picture_staff.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;
using kassa::desk::Action;
using kassa::desk::PersonId;
using kassa::desk::PinAnswer;
using kassa::desk::Role;

namespace {

/// A panel in a window, and somebody before it.
struct Approval {
    explicit Approval(StaffView view = sampleStaffAtWork(), Action action = Action::Refund) {
        staff.show(std::move(view));
        setup.bootClock = [this] { return boot; };
        panel = new ApprovalPanel(staff, setup, action, &window);
        panel->setGeometry(20, 20, 520, 160);
        window.resize(560, 200);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window did not become active");
        }
        panel->takeFocus();
        QObject::connect(panel, &ApprovalPanel::submitted, panel, [this] {
            if (auto approver = panel->take()) {
                staff.refund(PaymentId{"p1"}, QStringLiteral("wish"), std::move(*approver));
            }
        });
    }
    void type(const char* digits) {
        for (; *digits != '\0'; ++digits) {
            QTest::keyClick(cells(), *digits);
        }
    }
    void press(Qt::Key key) { QTest::keyClick(cells(), key); }
    void answer(PinAnswer answer, int triesLeft = 0, Instant until = {}) {
        Q_EMIT staff.approvalAnswered(Action::Refund, {answer, triesLeft, until});
    }
    [[nodiscard]] PinField* cells() const { return panel->findChild<PinField*>(); }
    [[nodiscard]] QString line() const {
        return panel->findChild<Text*>(QStringLiteral("approvalLine"))->text();
    }

    Instant boot{1h};
    PictureStaff staff;
    DeskSetup setup;
    QWidget window;
    ApprovalPanel* panel = nullptr;
};

} // namespace

class TestApproval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- the cells

    void pinIsTakenOnceAndWiped() {
        PinField cells;
        for (const char digit : {'1', '3', '5'}) {
            cells.press(digit);
        }
        QVERIFY(!cells.take().has_value());
        QCOMPARE(cells.length(), 3); // not whole: nothing was taken
        for (const char digit : {'7', '9', '1', '3'}) {
            cells.press(digit);
        }
        QCOMPARE(cells.length(), 6); // a seventh digit has no place
        const auto pin = cells.take();
        QVERIFY(pin.has_value());
        QVERIFY(pin.value().reveal() == "135791");
        QCOMPARE(cells.length(), 0);
        QVERIFY(!cells.take().has_value());
    }

    void keypadErasesTheLastDigit() {
        PinField cells;
        QSignalSpy edited(&cells, &DigitField::edited);
        cells.press('1');
        cells.press('2');
        cells.eraseLast();
        QCOMPARE(cells.length(), 1);
        QCOMPARE(edited.size(), 3);
        cells.eraseLast();
        cells.eraseLast(); // nothing left, nothing happens
        QCOMPARE(cells.length(), 0);
        cells.setPaused(true);
        cells.press('1');
        QCOMPARE(cells.length(), 0);
    }

    void digitsAreNeverShown() {
        Approval approval;
        const auto picture = [&approval] {
            approval.cells()->clearFocus();
            return approval.cells()->grab().toImage();
        };
        approval.type("111111");
        const QImage ones = picture();
        approval.panel->takeFocus();
        approval.cells()->clear();
        approval.type("908172");
        QCOMPARE(picture(), ones); // the same six dots
        const auto* spoken = QAccessible::queryAccessibleInterface(approval.cells());
        QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("••••••"));
        approval.panel->takeFocus();
        approval.cells()->selectAll();
        QTest::keyClick(approval.cells(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u'9'));
    }

    // --- who

    void onlyManagersApprove() {
        Approval approval;
        QCOMPARE(approval.panel->approver()->id, PersonId{"timur"});
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.orders().back(), std::string("refund p1 timur wish"));
    }

    void arrowsChooseAmongManagersAndForgetThePin() {
        StaffView view = sampleStaffAtWork();
        view.people[1].role = Role::Manager; // Bobur
        Approval approval(view);
        QCOMPARE(approval.panel->approver()->id, PersonId{"bobur"});
        approval.type("123");
        approval.press(Qt::Key_Down);
        QCOMPARE(approval.panel->approver()->id, PersonId{"timur"});
        QCOMPARE(approval.cells()->length(), 0); // it was of somebody else
        approval.press(Qt::Key_Down);
        QCOMPARE(approval.panel->approver()->id, PersonId{"bobur"});
        QTest::mouseClick(approval.panel->findChild<Button*>(QStringLiteral("nextApprover")),
                          Qt::LeftButton);
        QCOMPARE(approval.panel->approver()->id, PersonId{"timur"});
        QVERIFY(approval.cells()->hasFocus());
    }

    void nobodyApprovesTheirOwnWishWhereAnotherCan() {
        StaffView view = sampleStaffAtWork();
        view.people[1].role = Role::Manager;
        view.signedIn = view.people[1];
        Approval approval(view);
        QCOMPARE(approval.panel->approver()->id, PersonId{"timur"});
        view.people[1].role = Role::Cashier; // now there is one manager, and it is Timur himself
        view.signedIn = view.people[3];
        approval.staff.show(view);
        QCOMPARE(approval.panel->approver()->id, PersonId{"timur"});
    }

    void theNameLiesOnNothing_data() {
        QTest::addColumn<int>("managers");
        QTest::addColumn<QString>("name");
        const QString longest =
            QStringLiteral("Muhammadyusufbek Abdulvohidxoʻja oʻgʻli Oʻrinboyev");
        for (const int managers : {1, 2, 3}) {
            for (const QString& name :
                 {QStringLiteral("Timur Sattorov"), QStringLiteral("Timur Oʻktamov"), longest}) {
                QTest::addRow("%d: %s", managers, qPrintable(name)) << managers << name;
            }
        }
    }
    // In a dialog of any width: beside the cells, or above them.
    void theNameLiesOnNothing() {
        QFETCH(int, managers);
        QFETCH(QString, name);
        StaffView view = sampleStaffAtWork();
        for (int i = 0; i < managers; ++i) {
            auto& person = view.people[view.people.size() - 1 - static_cast<std::size_t>(i)];
            person.role = Role::Manager;
            person.name = name.toStdString();
        }
        Approval approval(view);
        approval.window.resize(800, 300);
        for (int width = 440; width <= 740; width += 20) {
            approval.panel->setGeometry(20, 20, width, 180);
            QTest::qWait(0);
            QStringList wrong = kassa::test::findOverlappingWidgets(*approval.panel);
            wrong += kassa::test::findClippedText(*approval.panel);
            wrong += kassa::test::findOverlappingText(*approval.panel);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(width).arg(
                                          wrong.join(QStringLiteral("; ")))));
            int shown = 0;
            for (const char* each : {"approverName", "approverAbove", "nextApprover"}) {
                const auto* widget = approval.panel->findChild<QWidget*>(QLatin1String(each));
                shown += widget->isVisible() ? 1 : 0;
                QVERIFY(!widget->isVisible() ||
                        approval.panel->rect().contains(widget->geometry().adjusted(5, 5, -5, -5)));
            }
            QCOMPARE(shown, 1);
        }
    }

    void theHintsTellThatTheArrowsChooseAmongManagers() {
        StaffView view = sampleStaffAtWork();
        const std::vector<Hint> reason{{{QStringLiteral("Up"), QStringLiteral("Down")}, {}},
                                       {{QStringLiteral("Esc")}, {}}};
        auto hints = reason;
        Approval one(view);
        addApproverHint(one.window, hints);
        QVERIFY(hints.front().word.isEmpty()); // nobody else to choose
        view.people[1].role = Role::Manager;
        Approval two(view);
        addApproverHint(two.window, hints);
        QCOMPARE(hints.size(), std::size_t(2)); // instead of the reason
        QCOMPARE(hints.front().word, QStringLiteral("Another manager"));
        hints = reason;
        two.cells()->clearFocus();
        addApproverHint(two.window, hints);
        QVERIFY(hints.front().word.isEmpty());
    }

    // At the desk: the bar says it as soon as the cells have the focus.
    void theBarTellsWhatTheArrowsDoInTheCells() {
        StaffView view = sampleStaffAtWork();
        view.people[1].role = Role::Manager;
        DeskDriver desk(view);
        const auto* bar = desk.window.findChild<HintBar*>();
        const DeskSetup setup = DeskDriver::setup(desk);
        desk.window.openDialog(new ApproveDialog(
            desk.staff, setup, Action::EditPeople,
            {QStringLiteral("Title"), QStringLiteral("Text"), QStringLiteral("Yes"), {}}));
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        QTRY_VERIFY(bar->accessibleName().contains(QStringLiteral("Another manager")));
        desk.press(Qt::Key_Tab);
        QTRY_VERIFY(!bar->accessibleName().contains(QStringLiteral("Another manager")));
    }

    void withoutManagersNothingIsOrdered() {
        StaffView view = sampleStaffAtWork();
        view.people.pop_back();
        Approval approval(view);
        QVERIFY(approval.panel->approver() == nullptr);
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 0);
    }

    // --- what became of it

    void tooFewDigitsAreAskedFor() {
        Approval approval;
        approval.type("1234");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 0);
        QVERIFY(approval.line().contains(u'2'));
        QVERIFY(approval.cells()->hasFocus());
    }

    void oneOrderForOnePin() {
        Approval approval;
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QVERIFY(approval.panel->isWaiting());
        approval.press(Qt::Key_Return);
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 1);
        Q_EMIT approval.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Good, 0, {}});
        QVERIFY(approval.panel->isWaiting()); // the answer to something else
        QSignalSpy granted(approval.panel, &ApprovalPanel::granted);
        approval.answer(PinAnswer::Good);
        QCOMPARE(granted.size(), 1);
    }

    void everyVerdictHasWords_data() {
        QTest::addColumn<int>("answer");
        for (const auto answer : {PinAnswer::Wrong, PinAnswer::NotManager, PinAnswer::SamePerson,
                                  PinAnswer::Unknown, PinAnswer::NotSaved}) {
            QTest::addRow("%d", static_cast<int>(answer)) << static_cast<int>(answer);
        }
    }
    void everyVerdictHasWords() {
        QFETCH(int, answer);
        Approval approval;
        const QString before = approval.line();
        QSignalSpy refused(approval.panel, &ApprovalPanel::refused);
        approval.type("123456");
        approval.press(Qt::Key_Return);
        approval.answer(static_cast<PinAnswer>(answer), 3);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!approval.line().isEmpty());
        QVERIFY(approval.line() != before);
        QVERIFY(approval.cells()->hasFocus());
        approval.type("123456"); // and again
        QCOMPARE(approval.line(), before);
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 2);
    }

    // Approved, and then refused by the disk or by a name that is taken: once more, another PIN.
    void anApprovedOrderThatCameToNothingCanBeGivenAgain() {
        Approval approval;
        approval.type("123456");
        approval.press(Qt::Key_Return);
        approval.answer(PinAnswer::Good);
        approval.press(Qt::Key_Return); // the PIN is used up
        QCOMPARE(approval.staff.count("refund"), 1);
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 2);
    }

    void wrongPinsTellTheTriesLeftAndThenThePause() {
        Approval approval;
        approval.type("123456");
        approval.press(Qt::Key_Return);
        approval.answer(PinAnswer::Wrong, 2);
        QVERIFY(approval.line().contains(u'2'));
        approval.type("123456");
        approval.press(Qt::Key_Return);
        approval.answer(PinAnswer::Throttled, 0, approval.boot + 90s);
        QVERIFY(approval.line().contains(QStringLiteral("1:30")));
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.cells()->length(), 0); // nothing can be typed during the pause
        QCOMPARE(approval.staff.count("refund"), 2);
        approval.boot += 30s;
        approval.panel->present();
        QVERIFY(approval.line().contains(QStringLiteral("1:00")));
        approval.boot += 61s;
        approval.panel->present();
        approval.type("123456");
        approval.press(Qt::Key_Return);
        QCOMPARE(approval.staff.count("refund"), 3);
    }
};

QTEST_MAIN(TestApproval)
#include "tst_approval.moc"
