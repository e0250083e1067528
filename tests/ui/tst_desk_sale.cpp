// A cashier at work, by keys alone, on a scripted till: what is asked of the till, how often, and
// what is on the screen.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/text.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;

class TestDeskSale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // Twenty-nine keys from a name to a receipt, no mouse.
    void wholeSaleByKeys() {
        DeskDriver desk;
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        desk.choose("rahim");
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 1);
        QCOMPARE(desk.window.page(), Page::Card);
        desk.link.answerBegun();
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                         [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
        desk.type(DeskDriver::card);
        QCOMPARE(desk.focus(), QStringLiteral("cardExpiry")); // by itself, the number being right
        desk.type(DeskDriver::expiry);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("card_entered"), 1);
        desk.link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        QVERIFY(desk.shows("cardWaiting"));
        desk.awaitCode(1, {});
        QCOMPARE(desk.window.page(), Page::Code);
        QCOMPARE(desk.focus(), QStringLiteral("code"));
        // What was sent stays right behind the dialog, though its digits are gone.
        QCOMPARE(desk.find<DigitField>("cardExpiry")->state(), FieldState::Valid);
        desk.type("111111");
        QCOMPARE(desk.link.count("code_entered"), 0); // the sixth digit sends nothing
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 1);
        desk.link.moveTo(state::Confirming{CallId{3}, desk.boot, Instant::max(), desk.boot});
        QCOMPARE(desk.window.page(), Page::Progress);
        QVERIFY(!desk.shows("codeDialog"));
        desk.pay();
        QCOMPARE(desk.window.page(), Page::Approved);
        QVERIFY(desk.shows("receiptPreview"));
        QCOMPARE(desk.focus(), QStringLiteral("nextCustomer"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QString());
    }

    void doubleKeysPostOnce() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.link.beginnings(), 1);
        desk.link.answerBegun();
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                         [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
        desk.typeCard();
        desk.press(Qt::Key_Return);
        desk.repeat(Qt::Key_Return);
        QCOMPARE(desk.link.count("card_entered"), 1);
        desk.link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("card_entered"), 1);
        desk.awaitCode(1, {});
        desk.type("111111");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        desk.repeat(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 1);
    }

    void doubleClickPostsOnce() {
        DeskDriver desk;
        desk.reachCode();
        desk.type("111111");
        auto* confirm = desk.find<Button>("confirm");
        QTest::mouseDClick(confirm, Qt::LeftButton);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QCOMPARE(desk.link.count("code_entered"), 1);
    }

    // Enter on an outcome that has just appeared was meant for the page before.
    void outcomeStaysForAMoment() {
        DeskDriver desk;
        desk.window.setOutcomeHold(std::chrono::hours(1));
        desk.reachConfirming();
        desk.pay();
        desk.press(Qt::Key_Return);
        desk.repeat(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Approved);
        desk.window.setOutcomeHold(std::chrono::milliseconds(0));
        desk.repeat(Qt::Key_Return); // still held down
        QCOMPARE(desk.window.page(), Page::Approved);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    // The card may be typed while the gateway is still making the payment.
    void cardIsHeldUntilThePaymentExists() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.typeCard();
        QCOMPARE(desk.link.count("card_entered"), 0);
        QVERIFY(desk.shows("cardWaiting"));
        desk.link.answerBegun();
        QCOMPARE(desk.link.count("card_entered"), 0);
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                         [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
        QCOMPARE(desk.link.count("card_entered"), 1);
        QCOMPARE(desk.link.payment().card->text(), std::string("986009******4364"));
    }

    void wrongCodeKeepsThePayment() {
        DeskDriver desk;
        desk.reachConfirming();
        desk.awaitCode(1, Reason::WrongCode);
        QCOMPARE(desk.window.page(), Page::Code);
        QCOMPARE(desk.find<Text>("codeLine")->text(),
                 QStringLiteral("Wrong code. 2 attempt(s) left."));
        QCOMPARE(desk.find<CodeField>("code")->length(), 0);
        desk.type("111111");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 2);
    }

    void expiredCodeIsAnotherSentenceAndCanBeSentAgain() {
        DeskDriver desk;
        desk.reachConfirming();
        desk.awaitCode(1, Reason::CodeExpired);
        QCOMPARE(desk.find<Text>("codeLine")->text(),
                 QStringLiteral("The code has expired. Ask for a new one."));
        desk.press(Qt::Key_R, Qt::ControlModifier);
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.link.count("resend_asked"), 1);
        QCOMPARE(desk.find<CodeField>("code")->state(), FieldState::Error);
        desk.awaitCode(2, {}); // a new code is on its way: nothing is wrong any more
        QCOMPARE(desk.find<CodeField>("code")->state(), FieldState::Idle);
    }

    void resendWaitsForItsTimeAndEndsAfterThree() {
        DeskDriver desk;
        desk.reachCode();
        state::AwaitingCode waiting;
        waiting.resendAt = desk.boot + std::chrono::seconds(24);
        desk.link.moveTo(waiting);
        auto* resend = desk.find<Button>("resend");
        QVERIFY(!resend->isEnabled());
        QCOMPARE(resend->text(), QStringLiteral("Send again · 0:24"));
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.link.count("resend_asked"), 0);
        desk.awaitCode(3, {});
        QVERIFY(!resend->isEnabled());
    }

    void shortCodeIsNotSent() {
        DeskDriver desk;
        desk.reachCode();
        desk.type("1111");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("code"));
    }

    void changeCardCancelsAndBeginsAgain() {
        DeskDriver desk;
        desk.reachCode();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.link.count("cancelled"), 1);
        QCOMPARE(desk.link.beginnings(), 1); // not before the first one is over
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.link.beginnings(), 2);
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
    }

    // A refused card leaves the payment open: another card is typed into the same one.
    void refusedCardIsReplacedInTheSamePayment() {
        DeskDriver desk;
        desk.reachCard();
        desk.typeCard();
        desk.link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        desk.link.moveTo(state::AwaitingCard{Instant::max(), Reason::CardExpired});
        QCOMPARE(desk.window.page(), Page::Declined);
        QVERIFY(desk.shows("notTaken"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
        desk.typeCard();
        QCOMPARE(desk.link.count("card_entered"), 2);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    void refusedCardCanBeGivenUp() {
        DeskDriver desk;
        desk.reachCard();
        desk.typeCard();
        desk.link.moveTo(state::AwaitingCard{Instant::max(), Reason::NoFunds});
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.link.count("cancelled"), 1);
        desk.link.moveTo(state::NotPaid{Reason::NoFunds, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.toast(), QStringLiteral("Cancelled. No money was taken."));
    }

    void wrongNumberStaysInTheField() {
        DeskDriver desk;
        desk.reachCard();
        desk.typeCard();
        desk.link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        desk.link.moveTo(state::AwaitingCard{Instant::max(), Reason::WrongCard});
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
    }

    void declinedAfterTheCodeBeginsAnew() {
        DeskDriver desk;
        desk.reachConfirming();
        desk.link.moveTo(state::NotPaid{Reason::NoFunds, {}});
        QCOMPARE(desk.window.page(), Page::Declined);
        QCOMPARE(desk.find<Text>("declinedReason")->text(),
                 QStringLiteral("Not enough money on the card"));
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.beginnings(), 2);
        QCOMPARE(desk.window.page(), Page::Card);
    }

    void beginRefusedSaysWhy() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.link.refuseBegin(BeginError::SaleOccupied);
        QCOMPARE(desk.window.page(), Page::Sale);
        QVERIFY(desk.toast().startsWith(QStringLiteral("This invoice is paid")));
    }
};

QTEST_MAIN(TestDeskSale)
#include "tst_desk_sale.moc"
