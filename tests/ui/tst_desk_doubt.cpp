// When things do not go the short way: leaving, the payer's page, unknown outcomes, an earlier
// run's leftovers, a journal that cannot be written.

#include "tests/support/text_probe.h"
#include "tests/ui/desk_driver.h"
#include "ui/desk/customer_screen.h"
#include "ui/desk/page_for.h"
#include "ui/desk/reason_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/text.h"

#include <QCloseEvent>
#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;

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

} // namespace

class TestDeskDoubt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void everyStateHasAPage_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("page");
        const std::vector<std::pair<State, Page>> table{
            {state::Opening{}, Page::Card},
            {state::AwaitingCard{}, Page::Card},
            {state::AwaitingCard{{}, Reason::NoFunds}, Page::Declined},
            {state::AwaitingCard{{}, Reason::Unreachable}, Page::Declined},
            {state::AwaitingCard{{}, Reason::WrongCard}, Page::Card},
            {state::SendingCard{}, Page::Card},
            {state::AwaitingCode{}, Page::Code},
            {state::Confirming{}, Page::Progress},
            {state::AwaitingPhone{}, Page::Card},
            {state::Checking{}, Page::Unknown},
            {state::Reversing{}, Page::Progress},
            {state::ReverseChecking{}, Page::Unknown},
            {state::ForPerson{}, Page::Unknown},
            {state::Paid{}, Page::Approved},
            {state::NotPaid{Reason::Cancelled, {}}, Page::Sale},
            {state::NotPaid{Reason::NoFunds, {}}, Page::Declined},
            {state::NotPaid{Reason::Lapsed, {}}, Page::Declined},
            {state::NotPaid{Reason::TimedOut, {}}, Page::Declined},
            {state::Reversed{}, Page::Returned},
        };
        m_states.clear();
        for (const auto& [state, page] : table) {
            QTest::addRow("%zu %s", m_states.size(), std::string(nameOf(state)).c_str())
                << static_cast<int>(m_states.size()) << static_cast<int>(page);
            m_states.push_back(state);
        }
    }
    void everyStateHasAPage() {
        QFETCH(int, state);
        QFETCH(int, page);
        Payment payment;
        payment.state = m_states[static_cast<std::size_t>(state)];
        QCOMPARE(static_cast<int>(pageFor(payment)), page);
    }

    void everyReasonHasWords() {
        QSet<QString> sentences;
        for (int reason = 0; reason <= static_cast<int>(Reason::ReverseRefused); ++reason) {
            const auto words = wordsFor(static_cast<Reason>(reason));
            QVERIFY(!words.sentence.isEmpty());
            QVERIFY(!words.advice.isEmpty());
            sentences.insert(words.sentence);
        }
        QVERIFY(sentences.size() > 20); // told apart, but for codes tried too often
    }

    // --- leaving

    void escapeOnAnEmptyFormGoesBackAtOnce() {
        DeskDriver desk;
        desk.reachCard();
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.link.count("cancelled"), 1);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
        QVERIFY(desk.find<Button>("payByCard")->isEnabled()); // the choice is still there
    }

    void escapeAsksBeforeDroppingACard() {
        DeskDriver desk;
        desk.reachCard();
        desk.type("9860");
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows("askDialog"));
        QCOMPARE(desk.link.count("cancelled"), 0);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("askDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("cancelled"), 1);
    }

    void escapeInTheCodeDialogAsks() {
        DeskDriver desk;
        desk.reachCode();
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows("askDialog"));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows("codeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("code"));
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("cancelled"), 1);
    }

    void nothingStopsAConfirmation() {
        DeskDriver desk;
        desk.reachConfirming();
        for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_F5, Qt::Key_F8, Qt::Key_F9}) {
            desk.press(key);
        }
        QCOMPARE(desk.window.page(), Page::Progress);
        QCOMPARE(desk.link.count("cancelled"), 0);
        QCOMPARE(desk.link.beginnings(), 1);
        QVERIFY(!desk.window.close()); // nor closes the window over it
    }

    void givenUpBeforeThePaymentExists() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.window.page(), Page::Sale);
        desk.link.answerBegun();
        QCOMPARE(desk.link.count("cancelled"), 1);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    // --- the payer's page

    void pageIsShownOnlyWhenTheJournalKnows() {
        DeskDriver desk;
        desk.reachCard();
        QVERIFY(!desk.shows("payerCode"));
        desk.press(Qt::Key_F8);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.link.count("phone_chosen"), 1);
        QVERIFY(!desk.shows("payerCode"));
        state::AwaitingPhone phone;
        phone.endsAt = desk.boot + std::chrono::minutes(15);
        desk.link.moveTo(phone, [](Payment& payment) { payment.pageShown = true; });
        QVERIFY(desk.shows("payerCode"));
        desk.typeCard(); // a card instead is still possible
        QCOMPARE(desk.link.count("card_entered"), 1);
    }

    void leavingAShownPageAsksAndEndsInDoubt() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F8);
        desk.link.answerBegun();
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                         [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
        QCOMPARE(desk.link.count("phone_chosen"), 1); // asked for before the payment existed
        desk.link.moveTo(state::AwaitingPhone{Instant::max(), {}},
                         [](Payment& payment) { payment.pageShown = true; });
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows("askDialog"));
        desk.press(Qt::Key_Return);
        desk.link.moveTo(state::Checking{});
        QCOMPARE(desk.window.page(), Page::Unknown);
        QCOMPARE(desk.find<Text>("unknownSentence")->text(),
                 QStringLiteral("The payment page was shown. It may have been paid."));
    }

    // --- unknown outcomes

    void unknownResolvesOnTheScreen() {
        DeskDriver desk;
        desk.reachUnknown();
        QCOMPARE(desk.window.page(), Page::Unknown);
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.count("check_asked"), 1);
        desk.pay();
        QCOMPARE(desk.window.page(), Page::Approved);
    }

    void unknownResolvesBehindTheNextCustomer() {
        DeskDriver desk;
        desk.reachUnknown();
        const Payment before = desk.link.payment();
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.window.flow().unresolved().size(), std::size_t{1});
        desk.type("madina"); // somebody else is already being served
        Payment paid = before;
        paid.steps += 1;
        paid.state = state::Paid{};
        paid.capture = Capture{SuccessId{901}, {}};
        desk.link.tellOf(paid);
        QCOMPARE(desk.window.page(), Page::Sale);
        QVERIFY(desk.toast().contains(QStringLiteral("payment accepted")));
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QStringLiteral("madina"));
        QVERIFY(desk.window.flow().unresolved().empty());
    }

    void lockedInvoiceCannotBeCharged() {
        DeskDriver desk;
        Q_EMIT desk.link.standingChanged(QStringLiteral("2600417"), TillLink::Standing::Unresolved);
        desk.choose("kamola");
        QVERIFY(!desk.find<Button>("payByCard")->isEnabled());
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.link.beginnings(), 0);
        QVERIFY(desk.toast().startsWith(QStringLiteral("Do not charge again")));
    }

    void f9NeedsAChosenAttendee() {
        DeskDriver desk;
        desk.type("rahim"); // several: none of them is meant yet
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 0);
        desk.press(Qt::Key_Escape);
        desk.type("inv-26-00402"); // a scanner ends with Enter
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 0);
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 1);
        QCOMPARE(desk.window.flow().sale()->account, std::string("2600402"));
    }

    // The window is open over midnight: the sale shows, and charges, the price of the day.
    void discountEndsAtMidnight() {
        DeskDriver desk;
        desk.choose("kamola");
        QCOMPARE(desk.find<AmountLabel>("saleAmount")->amount().count(), 73'900'000);
        desk.wall += 18 * 24 * 3'600'000LL; // 1 June
        QTRY_COMPARE(desk.find<AmountLabel>("saleAmount")->amount().count(), 147'800'000);
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.window.flow().sale()->amount.count(), 147'800'000);
    }

    void customersSideShowsThePageUntilItIsPaid() {
        DeskDriver desk;
        desk.reachCard();
        desk.press(Qt::Key_F8);
        state::AwaitingPhone phone;
        phone.endsAt = desk.boot + std::chrono::seconds(90);
        desk.link.moveTo(phone, [](Payment& payment) { payment.pageShown = true; });
        auto setup = DeskDriver::setup(desk);
        setup.facts.test = true;
        CustomerScreen screen(setup, desk.window.flow());
        screen.resize(1024, 768);
        screen.show();
        QVERIFY(screen.findChild<TestBanner*>() != nullptr);
        auto* left = screen.findChild<Text*>(QStringLiteral("customerLeft"));
        QVERIFY(left->text().contains(QStringLiteral("1:30")));
        for (const QSize size : {QSize(800, 600), QSize(1024, 768), QSize(1920, 1080)}) {
            screen.resize(size);
            QApplication::processEvents();
            QCOMPARE(kassa::test::findClippedText(screen), QStringList());
            QCOMPARE(kassa::test::findSqueezedText(screen), QStringList());
            const QRect code = screen.findChild<QrWidget*>()->geometry();
            QCOMPARE(code.width(), code.height());
            QVERIFY(code.height() > size.height() * 0.4); // read from the other side of a desk
            QVERIFY(left->geometry().bottom() < size.height() - 12);
        }
        desk.pay();
        QVERIFY(!screen.isVisible());
        QCOMPARE(desk.window.page(), Page::Approved);
    }

    void newSaleByKey() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QString());
        QVERIFY(!desk.find<Button>("payByCard")->isEnabled());
    }

    // --- an earlier run, a broken journal

    void leftoversComeFirst() {
        DeskDriver desk;
        desk.link.tellOf(leftover());
        QCOMPARE(desk.window.page(), Page::Unresolved);
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.count("check_asked"), 1);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        desk.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Payments);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Unknown);
    }

    void leftoversDoNotInterruptASale() {
        DeskDriver desk;
        desk.type("kam");
        desk.link.tellOf(leftover());
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    void paidButNotSavedIsSaid() {
        DeskDriver desk;
        desk.reachConfirming();
        Payment unsaved = desk.link.payment();
        unsaved.state = state::Paid{};
        Q_EMIT desk.link.halted(JournalError::Full, unsaved);
        QCOMPARE(desk.window.page(), Page::Service);
        QCOMPARE(desk.find<Text>("serviceTitle")->text(), QStringLiteral("Paid, not yet saved"));
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Service);
    }

    void helpCoversTheNumberAndGivesTheFocusBack() {
        DeskDriver desk;
        desk.reachCard();
        desk.type("98600901");
        desk.press(Qt::Key_F1);
        QVERIFY(desk.shows("tellDialog"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.focus(), QStringLiteral("cardNumber"));
        desk.type("01014364");
        QCOMPARE(desk.focus(), QStringLiteral("cardExpiry")); // no digit was lost
    }

private:
    std::vector<State> m_states;
};

QTEST_MAIN(TestDeskDoubt)
#include "tst_desk_doubt.moc"
