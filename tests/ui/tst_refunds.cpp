// Money back at the desk: found in the list, given back by a manager, once; and what a manager
// found out about a payment that nobody has a word on.

#include "tests/ui/desk_driver.h"
#include "ui/desk/payment_history.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;
using kassa::desk::Action;
using kassa::desk::ListedPayment;
using kassa::desk::PinAnswer;

namespace {

Payment paidPayment(int number) {
    Payment payment;
    payment.id = PaymentId{"paid-" + std::to_string(number)};
    payment.sale.account = std::to_string(2'600'000 + number);
    payment.sale.invoice = "INV-26-" + std::to_string(10'000 + number);
    payment.sale.customer = number % 2 == 0 ? "Kamola Rahimova" : "Oʻktam Yusupov";
    payment.sale.amount = Tiyin(73'900'000 + number * 10'000);
    payment.transaction = TransactionId{30'418'000 + number};
    payment.card = MaskedCard{"986009", std::to_string(2000 + number)};
    payment.capture = Capture{SuccessId{900 + number}, {}};
    payment.confirms = 1;
    payment.codesSent = 1;
    payment.steps = 7;
    payment.state = state::Paid{};
    return payment;
}

/// A desk with people, and a journal of `count` accepted payments.
struct Refunds : DeskDriver {
    explicit Refunds(int count = 3) : DeskDriver(sampleStaffAtWork()) {
        std::vector<ListedPayment> journal;
        for (int i = 0; i < count; ++i) {
            journal.push_back({paidPayment(i), at, at});
        }
        link.fillJournal(journal, 20);
        goToPayments();
    }
    void goToPayments() { press(Qt::Key_2, Qt::AltModifier); }
    void openRefund() { press(Qt::Key_R, Qt::ControlModifier); }
    void wait(std::chrono::milliseconds time) {
        boot += time;
        Q_EMIT window.flow().changed();
    }
    void typePin() {
        press(Qt::Key_Tab);
        type("222222");
    }
    void answer(PinAnswer answer, Action action = Action::Refund) {
        Q_EMIT staff.approvalAnswered(action, {answer, 3, {}});
    }
    void order() {
        openRefund();
        wait(3s);
        typePin();
        press(Qt::Key_Return, Qt::ControlModifier);
        answer(PinAnswer::Good);
    }
    void tell(State state, Payment payment = paidPayment(0)) {
        payment.steps = ++steps;
        payment.state = std::move(state);
        payment.reverseReason = "wish";
        payment.reverseApprover = "Timur Sattorov";
        link.tellOf(payment);
    }
    [[nodiscard]] int rows() const { return find<TableList>("payments")->rowCount(); }

    Timestamp at{1'778'737'320'000ms};
    std::int64_t steps = 7;
};

Payment waitingForPerson(bool reversal, bool late) {
    Payment payment = paidPayment(0);
    if (!reversal && !late) {
        payment.capture.reset();
    }
    payment.lateCapture = late;
    state::Inquiry inquiry;
    inquiry.nextQueryAt = Instant::max();
    payment.state = state::ForPerson{inquiry, reversal};
    return payment;
}

} // namespace

class TestRefunds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- the list

    void theWholeJournalIsListedAPageAtATime() {
        Refunds desk(50);
        QCOMPARE(desk.rows(), 20);
        QCOMPARE(desk.focus(), QStringLiteral("paymentList"));
        desk.press(Qt::Key_End);
        QCOMPARE(desk.rows(), 40);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.rows(), 50);
    }

    void typingSearches_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("name") << QStringLiteral("kamola") << 2;
        QTest::newRow("without the apostrophe") << QStringLiteral("uktam") << 1;
        QTest::newRow("invoice") << QStringLiteral("10001") << 1;
        QTest::newRow("card and amount") << QStringLiteral("2002 739") << 1;
        QTest::newRow("nobody") << QStringLiteral("zzzz") << 0;
    }
    void typingSearches() {
        QFETCH(QString, text);
        QFETCH(int, found);
        Refunds desk;
        desk.type(text.toLatin1().constData()); // from the list, into the search
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        QTRY_COMPARE(QString::fromStdString(desk.link.questions().back().text), text);
        QCOMPARE(desk.find<TableList>("payments") != nullptr ? desk.rows() : 0, found);
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY(desk.find<TableList>("payments") != nullptr && desk.rows() == 3);
    }

    void chipsFilterByState() {
        Refunds desk;
        desk.press(Qt::Key_F3);
        QCOMPARE(desk.link.questions().back().group, desk::PaymentGroup::Accepted);
        QCOMPARE(desk.rows(), 3);
        desk.press(Qt::Key_F3);
        QCOMPARE(desk.link.questions().back().group, desk::PaymentGroup::Unknown);
        QVERIFY(desk.find<TableList>("payments") == nullptr);
        QVERIFY(desk.shows("paymentsNote"));
    }

    void theChainIsProvedWhenSomebodyLooks() {
        Refunds desk;
        QCOMPARE(desk.find<Chip>("journalProof")->chip().kind, ChipKind::Ok);
        Q_EMIT desk.link.journalProved(TillLink::Proof::Damaged, 5);
        QCOMPARE(desk.find<Chip>("journalProof")->chip().kind, ChipKind::Err);
    }

    // --- the dialog

    void buttonIsArmedAfterThreeSeconds() {
        Refunds desk;
        desk.openRefund();
        QVERIFY(desk.shows("refundDialog"));
        auto* red = desk.find<Button>("refundNow");
        QVERIFY(!red->isEnabled());
        QVERIFY(red->text().contains(u'3'));
        desk.typePin();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund"), 0);
        desk.wait(3s);
        QVERIFY(red->isEnabled());
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund paid-0 timur The customer’s wish"), 1);
    }

    void plainEnterNeverReturnsMoney() {
        Refunds desk;
        desk.openRefund();
        desk.wait(3s);
        desk.press(Qt::Key_Return); // on the reasons
        desk.type("222222");
        desk.press(Qt::Key_Return); // in the cells
        auto* red = desk.find<Button>("refundNow");
        red->setFocus();
        desk.press(Qt::Key_Return); // on the button itself
        QCOMPARE(desk.staff.count("refund"), 0);
        QVERIFY(desk.shows("refundDialog"));
    }

    void oneOrderHoweverOftenItIsPressed() {
        Refunds desk;
        desk.openRefund();
        desk.wait(3s);
        desk.typePin();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.click("refundNow");
        desk.press(Qt::Key_Escape); // an order that is out is not taken back by looking away
        QVERIFY(desk.shows("refundDialog"));
        desk.answer(PinAnswer::Good);
        QVERIFY(!desk.shows("refundDialog"));
        QCOMPARE(desk.window.page(), Page::Progress);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund"), 1);
    }

    void wrongPinIsSaidAndMayBeTypedAgain() {
        Refunds desk;
        desk.openRefund();
        desk.wait(3s);
        desk.typePin();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.answer(PinAnswer::Wrong);
        QVERIFY(desk.shows("refundDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("222222");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund"), 2);
    }

    void anotherReasonIsWrittenDown() {
        Refunds desk;
        desk.openRefund();
        desk.wait(3s);
        desk.press(Qt::Key_End);
        QVERIFY(desk.shows("refundOther"));
        desk.find<QWidget>("approvalPin")->setFocus();
        desk.type("222222");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund"), 0); // no reason, no refund
        QCOMPARE(desk.focus(), QStringLiteral("refundOther"));
        desk.type("flight");
        desk.find<QWidget>("approvalPin")->setFocus();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund paid-0 timur flight"), 1);
    }

    void escapeClosesAndReturnsNothing() {
        Refunds desk;
        desk.openRefund();
        desk.wait(3s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("refundDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("paymentList"));
        QCOMPARE(desk.staff.count("refund"), 0);
    }

    void onlyAcceptedPaymentsAreReturned() {
        Refunds desk;
        for (const State& state :
             {State(state::NotPaid{Reason::NoFunds, {}}), State(state::Checking{}),
              State(state::Reversed{}), State(state::Reversing{})}) {
            desk.tell(state);
            desk.press(Qt::Key_Home);
            desk.openRefund();
            QVERIFY(!desk.shows("refundDialog"));
            QVERIFY(!desk.shows("refundPayment"));
        }
    }

    void aSaleAtTheDeskComesFirst() {
        Refunds desk;
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.reachCard();
        desk.goToPayments();
        desk.press(Qt::Key_End);
        desk.openRefund();
        QVERIFY(!desk.shows("refundDialog"));
        QVERIFY(!desk.toast().isEmpty());
    }

    // --- what becomes of it

    void returnedIsSaid() {
        Refunds desk;
        desk.order();
        desk.tell(state::Reversing{});
        QCOMPARE(desk.window.page(), Page::Progress);
        desk.tell(state::Reversed{});
        QCOMPARE(desk.window.page(), Page::Returned);
        QVERIFY(desk.find<Text>("refundDecision")->text().contains(QStringLiteral("Timur")));
        QVERIFY(desk.find<Button>("refundSecond")->isEnabled()); // the receipt of the return
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    void refusedStaysPaidAndAtmosIsAskedWhy() {
        Refunds desk;
        desk.order();
        desk.tell(state::Reversing{});
        const int asked = desk.link.count("check_asked");
        desk.tell(state::Paid{{}, {}, Reason::ReverseRefused});
        QCOMPARE(desk.window.page(), Page::RefundRefused);
        QCOMPARE(desk.link.count("check_asked"), asked + 1);
        desk.press(Qt::Key_R, Qt::ControlModifier); // with another approval
        QVERIFY(desk.shows("refundDialog"));
        desk.press(Qt::Key_Escape);
        desk.tell(state::Reversed{}); // it had gone back elsewhere
        QCOMPARE(desk.window.page(), Page::Returned);
        QVERIFY(desk.window.flow().story(PaymentId{"paid-0"}).returnedElsewhere);
    }

    void unknownIsAskedAbout() {
        Refunds desk;
        desk.order();
        desk.tell(state::Reversing{});
        desk.tell(state::ReverseChecking{});
        QCOMPARE(desk.window.page(), Page::Unknown);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
        desk.tell(state::Reversed{});
        QVERIFY(!desk.toast().isEmpty());
    }

    // --- late

    void lateCaptureIsAnAlarmWhoseActionIsTheRefund() {
        Refunds desk;
        QVERIFY(!desk.shows("lateAlarm"));
        Payment late = waitingForPerson(false, true);
        late.steps = ++desk.steps;
        desk.link.tellOf(late);
        QVERIFY(desk.shows("lateAlarm"));
        desk.click("alarmRefund");
        QVERIFY(desk.shows("refundDialog"));
        desk.wait(3s);
        desk.typePin();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("refund paid-0 timur"), 1);
    }

    // --- what was found out

    void onlyWhatCanStillBecomeIsOffered_data() {
        QTest::addColumn<bool>("reversal");
        QTest::addColumn<bool>("late");
        QTest::addColumn<int>("choices");
        QTest::newRow("a debit") << false << false << 3;
        QTest::newRow("a return") << true << false << 2;
        QTest::newRow("a late debit") << false << true << 1;
    }
    void onlyWhatCanStillBecomeIsOffered() {
        QFETCH(bool, reversal);
        QFETCH(bool, late);
        QFETCH(int, choices);
        Refunds desk;
        Payment payment = waitingForPerson(reversal, late);
        payment.steps = ++desk.steps;
        desk.link.tellOf(payment);
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Unknown);
        desk.press(Qt::Key_F7);
        QVERIFY(desk.shows("findingDialog"));
        QCOMPARE(desk.find<ChoiceList>("findings")->rowCount(), choices); // what it can become
    }

    void takenNeedsTheNumberOfTheDebitAndWhoWasAsked() {
        Refunds desk;
        Payment payment = waitingForPerson(false, false);
        payment.steps = ++desk.steps;
        desk.link.tellOf(payment);
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_F7);
        desk.find<ChoiceList>("findings")->setCurrentRow(0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.focus(), QStringLiteral("findingNumber"));
        desk.type("7120433");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.focus(), QStringLiteral("findingNote"));
        desk.type("Atmos, Aziz");
        desk.press(Qt::Key_Return, Qt::ControlModifier); // asks for the PIN
        QCOMPARE(desk.staff.count("record_finding"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("222222");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("record_finding paid-0 timur"), 1);
        desk.answer(PinAnswer::Good, Action::RecordFinding);
        QVERIFY(!desk.shows("findingDialog"));
    }

    void whileAtmosIsAskedThereIsNothingToFindOut() {
        Refunds desk;
        desk.tell(state::Checking{});
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_F7);
        QVERIFY(!desk.shows("findingDialog"));
        QVERIFY(desk.shows("tellDialog"));
    }

    void whoDecidedStandsInTheDetails() {
        Payment payment = paidPayment(0);
        payment.findingApprover = "Timur Sattorov";
        QVERIFY(decisionOf(payment).contains(QStringLiteral("Timur Sattorov")));
    }
};

QTEST_MAIN(TestRefunds)
#include "tst_refunds.moc"
