// Signing in, locking, coming back: by keys, and with the mouse where there is one.

#include "tests/support/openings.h"
#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/person_list.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/top_bar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTimer>
#include <QWindow>

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;
using kassa::desk::PeopleProblem;
using kassa::desk::PeopleStanding;
using kassa::desk::PinAnswer;

namespace {

Payment leftover() {
    const auto book = sampleEvent();
    Payment payment;
    payment.id = PaymentId{"earlier"};
    payment.sale = saleOf(book, book.attendees[3], book.tickets[0], book.writtenOn);
    payment.transaction = TransactionId{14570000};
    payment.confirms = 1;
    payment.steps = 6;
    payment.state = state::Checking{};
    return payment;
}

QString textOf(const DeskDriver& desk, const char* name) {
    return desk.find<Text>(name)->text();
}

/// Everything that can be read in the window now.
QString allTexts(const DeskDriver& desk) {
    QStringList texts;
    for (const Text* text : desk.window.findChildren<Text*>()) {
        if (text->isVisible()) {
            texts << text->text();
        }
    }
    return texts.join(u'\n');
}

/// The window's half second has passed.
void tick(DeskDriver& desk) {
    for (auto* timer : desk.window.findChildren<QTimer*>(QString(), Qt::FindDirectChildrenOnly)) {
        timer->setInterval(0);
        QSignalSpy passed(timer, &QTimer::timeout);
        QVERIFY(passed.wait());
        timer->setInterval(500);
    }
}

} // namespace

class TestDeskPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- signing in

    void signInByKeys() {
        DeskDriver desk(sampleStaff());
        QVERIFY(desk.window.isLocked());
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.type("246810");
        QCOMPARE(desk.staff.count("sign_in"), 0); // nothing by itself
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("sign_in nilufar"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("sign_in"), 1); // one order for one PIN
        desk.staff.answerSignIn(PinAnswer::Good);
        QVERIFY(!desk.window.isLocked());
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        QVERIFY(
            desk.window.frame().topBar().accessibleName().contains(QStringLiteral("Nilufar S.")));
    }

    void altDigitsAndArrowsChooseThePerson() {
        DeskDriver desk(sampleStaff());
        desk.type("12");
        desk.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(desk.find<PersonList>("people")->currentRow(), 3);
        QCOMPARE(desk.find<PinField>("signInPin")->length(), 0); // of somebody else
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.press(Qt::Key_Down); // there is nobody below
        QCOMPARE(desk.find<PersonList>("people")->currentRow(), 3);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.find<PersonList>("people")->currentRow(), 2);
        desk.press(Qt::Key_9, Qt::AltModifier); // nobody has this number
        QCOMPARE(desk.find<PersonList>("people")->currentRow(), 2);
        desk.type("246810");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("sign_in zarina"));
    }

    void signInByMouse() {
        DeskDriver desk(sampleStaff());
        auto* people = desk.find<PersonList>("people");
        QTest::mouseClick(people->viewport(), Qt::LeftButton, {},
                          {100, people->rowHeight() + people->rowHeight() / 2});
        for (const char* key : {"key2", "key4", "key6", "key8"}) {
            desk.click(key);
        }
        desk.click("keyBack");
        QCOMPARE(desk.find<PinField>("signInPin")->length(), 3);
        desk.click("keyClear");
        QCOMPARE(desk.find<PinField>("signInPin")->length(), 0);
        for (int i = 0; i < 6; ++i) {
            desk.click("key0");
        }
        QCOMPARE(desk.focus(), QStringLiteral("signInPin")); // the keypad takes no focus
        desk.click("signIn");
        QCOMPARE(desk.staff.orders().back(), std::string("sign_in bobur"));
    }

    void wrongPinsAreSaidAndPaused() {
        DeskDriver desk(sampleStaff());
        desk.type("24");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("sign_in"), 0);
        QVERIFY(textOf(desk, "signInLine").contains(u'4')); // digits missing
        desk.type("6810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Wrong, 3);
        QVERIFY(textOf(desk, "signInLine").contains(u'3'));
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Wrong, 0, desk.boot + 30s);
        QVERIFY(textOf(desk, "signInLine").contains(QStringLiteral("0:30")));
        desk.type("246810");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("sign_in"), 2); // not during the pause
        desk.press(Qt::Key_2, Qt::AltModifier);   // which is hers, not his
        desk.type("246810");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("sign_in bobur"));
    }

    void howTheLastShiftEnded() {
        DeskDriver desk(sampleStaff());
        QVERIFY(desk.find<QWidget>("shiftNote")->accessibleName().contains(QStringLiteral("13")));
        StaffView view = sampleStaffAtWork();
        view.signedIn.reset();
        desk.staff.show(view);
        QVERIFY(desk.find<QWidget>("shiftNote")->accessibleName().contains(QStringLiteral("14")));
    }

    void aFileThatIsNotOursLetsNobodyIn() {
        StaffView view;
        view.standing = PeopleStanding::Untrusted;
        DeskDriver desk(view);
        QVERIFY(desk.window.isLocked());
        QVERIFY(!desk.shows("signInPin"));
        QCOMPARE(desk.focus(), QStringLiteral("language")); // never lost
        desk.type("246810");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("sign_in"), 0);
    }

    // --- the first start

    void theFirstManagerIsMadeByKeys() {
        StaffView view;
        view.standing = PeopleStanding::Nobody;
        DeskDriver desk(view);
        QCOMPARE(desk.focus(), QStringLiteral("managerName"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("make_first"), 0);
        desk.type("timur sattorov");
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("managerPin"));
        desk.type("135791");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("managerPinAgain"));
        desk.type("135790");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("make_first"), 0); // they differ
        QCOMPARE(desk.focus(), QStringLiteral("managerPin"));
        desk.type("135791");
        desk.press(Qt::Key_Tab);
        desk.type("135791");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("make_first_manager timur sattorov"));
        Q_EMIT desk.staff.peopleRefused(PeopleProblem::NotSaved);
        QCOMPARE(desk.focus(), QStringLiteral("managerName"));
        view.standing = PeopleStanding::Known;
        view.people = {sampleStaff().people.back()};
        desk.staff.show(view);
        tick(desk);
        QCOMPARE(desk.focus(), QStringLiteral("signInPin")); // signing in is up to them
    }

    // --- locking

    void lockHidesEverythingAtOnceAndComesBack() {
        DeskDriver desk(sampleStaffAtWork());
        desk.choose("kamola");
        desk.press(Qt::Key_Tab); // to the tickets
        const QString where = desk.focus();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window.isLocked());
        QCOMPARE(desk.staff.count("lock"), 1);
        QVERIFY(!desk.shows("salePage"));
        QVERIFY(!allTexts(desk).contains(QStringLiteral("Kamola")));
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), where);
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QStringLiteral("kamola"));
    }

    void aLockThatTheDiskDoesNotTakeStillLocks() {
        class Deaf : public PictureStaff {
        public:
            using PictureStaff::PictureStaff;
            void lock() override {}
        } deaf;
        deaf.show(sampleStaffAtWork());
        DeskDriver desk(static_cast<StaffLink*>(&deaf));
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window.isLocked());
        deaf.show(sampleStaffAtWork()); // something else about them changed
        QVERIFY(desk.window.isLocked());
        desk.type("246810");
        desk.press(Qt::Key_Return);
        deaf.answerSignIn(PinAnswer::Good);
        QVERIFY(!desk.window.isLocked());
    }

    void lockLiesOverDialogsAndWipesSecrets() {
        DeskDriver desk(sampleStaffAtWork());
        desk.reachCode();
        desk.type("111");
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!desk.shows("codeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.press(Qt::Key_Escape); // not for the dialog behind
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.link.count("cancelled"), 0);
        QVERIFY(desk.shows("codeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("code"));
        QCOMPARE(desk.find<DigitField>("code")->length(), 0); // wiped
        desk.type("111111");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 1);
    }

    void thePaymentGoesOnBehindTheLock() {
        DeskDriver desk(sampleStaffAtWork());
        desk.reachConfirming();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window.isLocked());
        desk.pay();
        QVERIFY(desk.window.isLocked());
        QCOMPARE(desk.focus(), QStringLiteral("signInPin")); // the new page took no focus
        for (const int key : {Qt::Key_Return, Qt::Key_F5, Qt::Key_F9, Qt::Key_Escape}) {
            desk.press(key);
        }
        QCOMPARE(desk.link.beginnings(), 1);
        desk.press(Qt::Key_2, Qt::AltModifier); // another person takes over
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.window.page(), Page::Approved);
        QCOMPARE(desk.focus(), QStringLiteral("nextCustomer"));
    }

    void aCardThatWaitsForItsPaymentGoesOutBehindTheLock() {
        DeskDriver desk(sampleStaffAtWork());
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.link.answerBegun(); // and its number takes a while
        desk.typeCard();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                         [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
        QCOMPARE(desk.link.count("card_entered"), 1);
    }

    void aCardHalfTypedIsWipedByTheLock() {
        DeskDriver desk(sampleStaffAtWork());
        desk.reachCard();
        desk.type("9860");
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.find<DigitField>("cardNumber")->length(), 0);
    }

    void anIdleDeskLocksItself() {
        DeskDriver desk(sampleStaffAtWork());
        desk.boot += 4min + 59s;
        tick(desk);
        QVERIFY(!desk.window.isLocked());
        QTest::keyClick(desk.window.windowHandle(), Qt::Key_Down); // somebody is there
        desk.boot += 4min;
        tick(desk);
        QVERIFY(!desk.window.isLocked());
        desk.boot += 1min;
        tick(desk);
        QVERIFY(desk.window.isLocked());
        QCOMPARE(desk.staff.count("lock"), 1);
    }

    void moneyAtStakeIsNeverLockedOver_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("locks");
        m_states = {state::Confirming{},   state::AwaitingCode{}, state::AwaitingPhone{},
                    state::AwaitingCard{}, state::Paid{},         state::Checking{}};
        const std::vector<bool> locks{false, false, false, true, true, true};
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            QTest::addRow("%s", std::string(nameOf(m_states[i])).c_str())
                << static_cast<int>(i) << static_cast<bool>(locks[i]);
        }
    }
    void moneyAtStakeIsNeverLockedOver() {
        QFETCH(int, state);
        QFETCH(bool, locks);
        DeskDriver desk(sampleStaffAtWork());
        desk.reachCard();
        desk.link.moveTo(m_states[static_cast<std::size_t>(state)]);
        desk.boot += 1h;
        tick(desk);
        QCOMPARE(desk.window.isLocked(), locks);
        desk.press(Qt::Key_L, Qt::ControlModifier); // by key, always
        QVERIFY(desk.window.isLocked());
    }

    void whatIsBeingCheckedComesBeforeTheSignIn() {
        DeskDriver desk(sampleStaff());
        desk.link.tellOf(leftover());
        QVERIFY(!desk.window.isLocked());
        QCOMPARE(desk.window.page(), Page::Unresolved);
        QCOMPARE(desk.focus(), QStringLiteral("goToSale"));
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.count("check_asked"), 1);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window.isLocked()); // nobody is signed in: no way around it
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    void noPlaceOfTheRailLeadsPastTheSignIn() {
        for (const int digit : {1, 2}) {
            DeskDriver desk(sampleStaff());
            desk.link.tellOf(leftover());
            desk.press(Qt::Key_0 + digit, Qt::AltModifier);
            QVERIFY(desk.window.isLocked());
        }
    }

    void anotherLanguageBuildsTheWindowAnew() {
        const kassa::test::Openings openings;
        DeskDriver desk(sampleStaffAtWork());
        desk.reachUnknown();
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QSignalSpy asked(&desk.window, &DeskWindow::languageAsked);
        desk.click("language");
        QVERIFY(asked.wait());
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&desk.window, &change);
        QVERIFY(desk.window.isLocked());
        QVERIFY(desk.window.isActiveWindow());
        QCOMPARE(openings.seen, 1); // a widget shown before it has a parent would be another one
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
        desk.type("246810");
        desk.press(Qt::Key_Return);
        desk.staff.answerSignIn(PinAnswer::Good);
        QCOMPARE(desk.window.page(), Page::Unknown); // the payment is where it was
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.count("check_asked"), 1);
    }

private:
    std::vector<State> m_states;
};

QTEST_MAIN(TestDeskPeople)
#include "tst_desk_people.moc"
