// The price shown is the price charged: a rule that ends meanwhile is told before anything is sent.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/card_field.h"
#include "ui/widgets/expiry_field.h"

using namespace kassa;
using namespace kassa::ui;

namespace {

constexpr qint64 month = 30LL * 24 * 3'600'000;
const Tiyin full(std::int64_t{147'800'000});
const Tiyin half(std::int64_t{73'900'000});

void becomeReady(DeskDriver& desk) {
    desk.link.answerBegun();
    desk.link.moveTo(state::AwaitingCard{Instant::max(), {}},
                     [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
}

Tiyin offered(DeskDriver& desk) {
    const auto* amount = desk.find<AmountLabel>("priceNow");
    return amount != nullptr ? amount->amount() : Tiyin();
}

/// Somebody else's payment that was made with the only rule of the event.
Payment soldByRule(const DeskSetup& setup, State state) {
    Payment payment;
    payment.id = PaymentId{"other"};
    payment.sale = saleOf(setup.book, setup.book.attendees[2], *setup.book.ticket("full"),
                          setup.book.writtenOn);
    payment.transaction = TransactionId{5};
    payment.steps = 3;
    payment.state = std::move(state);
    return payment;
}

} // namespace

class TestDeskPrice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // Midnight passes between the price on the sale page and F9.
    void endsBeforeTheSaleIsBegun() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.wall += month;
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 0);
        QVERIFY(desk.shows("priceDialog"));
        QCOMPARE(offered(desk).count(), full.count());
        QCOMPARE(desk.focus(), QStringLiteral("priceYes"));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("priceDialog"));
        QCOMPARE(desk.link.beginnings(), 0);
        QCOMPARE(desk.find<AmountLabel>("saleAmount")->amount().count(), full.count());
        desk.press(Qt::Key_F9); // the new price is shown now
        QVERIFY(!desk.shows("priceDialog"));
        becomeReady(desk);
        QCOMPARE(desk.link.payment().sale.amount.count(), full.count());
    }

    void agreedOnTheSalePage() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.wall += month;
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 1);
        becomeReady(desk);
        QCOMPARE(desk.link.payment().sale.amount.count(), full.count());
        desk.typeCard();
        QVERIFY(!desk.shows("priceDialog"));
        QCOMPARE(desk.link.count("card_entered"), 1);
    }

    // Midnight passes while the card is typed: nothing is sent before the cashier agrees, and then
    // it is sent in a payment of the new amount, without a key more.
    void endsBeforeTheCodeIsSent() {
        DeskDriver desk;
        desk.reachCard();
        QCOMPARE(desk.link.payment().sale.amount.count(), half.count());
        desk.wall += month;
        desk.typeCard();
        QCOMPARE(desk.link.count("card_entered"), 0);
        QVERIFY(desk.shows("priceDialog"));
        QCOMPARE(offered(desk).count(), full.count());
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.shows("priceDialog"));
        QCOMPARE(desk.link.count("card_entered"), 0);
        QCOMPARE(desk.link.count("cancelled"), 1);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.link.beginnings(), 2);
        QCOMPARE(desk.window.page(), Page::Card);
        becomeReady(desk);
        QCOMPARE(desk.link.payment().sale.amount.count(), full.count());
        QCOMPARE(desk.link.count("card_entered"), 1);
        QCOMPARE(desk.link.payment().card->text(), std::string("986009******4364"));
    }

    void refusedAtTheCard() {
        DeskDriver desk;
        desk.reachCard();
        desk.wall += month;
        desk.typeCard();
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.link.count("card_entered"), 0);
        QCOMPARE(desk.link.count("cancelled"), 1);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    // The same for a card that was typed before the payment existed.
    void endsWhileThePaymentIsMade() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.typeCard();
        desk.wall += month;
        becomeReady(desk);
        QCOMPARE(desk.link.count("card_entered"), 0);
        QVERIFY(desk.shows("priceDialog"));
        desk.press(Qt::Key_Return);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.link.beginnings(), 2);
        becomeReady(desk);
        QCOMPARE(desk.link.count("card_entered"), 1); // what was typed is still there
        QCOMPARE(desk.link.payment().card->text(), std::string("986009******4364"));
    }

    // What was typed early does not stay when the new price is refused.
    void refusedWhileThePaymentIsMade() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        desk.typeCard();
        desk.wall += month;
        becomeReady(desk);
        const auto* number = desk.find<CardField>("cardNumber");
        const auto* expiry = desk.find<ExpiryField>("cardExpiry");
        QVERIFY(number != nullptr && number->length() == 16);
        QVERIFY(expiry != nullptr && expiry->length() == 4);
        desk.press(Qt::Key_Escape);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.link.count("card_entered"), 0);
        QCOMPARE(number->length(), 0);
        QCOMPARE(expiry->length(), 0);
    }

    // The page locks the price as the code does: before it is shown the cashier is asked.
    void endsBeforeThePageIsShown() {
        DeskDriver desk;
        desk.reachCard();
        desk.wall += month;
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.link.count("phone_chosen"), 0);
        QVERIFY(desk.shows("priceDialog"));
        desk.press(Qt::Key_Return);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        becomeReady(desk);
        QCOMPARE(desk.link.payment().sale.amount.count(), full.count());
        QCOMPARE(desk.link.count("phone_chosen"), 1);
    }

    void lockedOnceThePageWasShown() {
        DeskDriver desk;
        desk.reachCard();
        desk.press(Qt::Key_F8);
        state::AwaitingPhone phone;
        phone.endsAt = Instant::max();
        desk.link.moveTo(phone, [](Payment& payment) { payment.pageShown = true; });
        desk.wall += month;
        desk.typeCard();
        QVERIFY(!desk.shows("priceDialog"));
        QCOMPARE(desk.link.count("card_entered"), 1);
    }

    // Another one took the last piece of a quota.
    void quotaIsUsedUp() {
        DeskDriver desk(nullptr, [](DeskSetup& setup) {
            setup.book.rules = {{"one", "One", kassa::desk::PercentOff{50}, {}, 1, {}, {}, {}}};
        });
        desk.reachCard();
        QCOMPARE(desk.link.payment().sale.amount.count(), half.count());
        DeskSetup setup = DeskDriver::setup(desk);
        setup.book.rules = {{"one", "One", kassa::desk::PercentOff{50}, {}, 1, {}, {}, {}}};
        desk.link.tellOf(soldByRule(setup, state::Checking{}));
        desk.typeCard();
        QCOMPARE(desk.link.count("card_entered"), 0);
        QCOMPARE(offered(desk).count(), full.count());
        // It came to nothing after all, and the piece is free again: asked with the other price.
        auto failed = soldByRule(setup, state::NotPaid{Reason::Cancelled, {}});
        failed.steps = 4;
        desk.link.tellOf(failed);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("cancelled"), 0);
        QCOMPARE(desk.link.count("card_entered"), 0);
    }

    // Its own pieces are no reason to ask.
    void ownPieceOfTheQuota() {
        DeskDriver desk(nullptr, [](DeskSetup& setup) {
            setup.book.rules = {{"one", "One", kassa::desk::PercentOff{50}, {}, 1, {}, {}, {}}};
        });
        desk.reachCard();
        desk.typeCard();
        QVERIFY(!desk.shows("priceDialog"));
        QCOMPARE(desk.link.count("card_entered"), 1);
    }

    // What the journal of earlier runs holds counts.
    void soldInEarlierRuns() {
        DeskDriver desk(nullptr, [](DeskSetup& setup) {
            setup.book.rules = {{"one", "One", kassa::desk::PercentOff{50}, {}, 1, {}, {}, {}}};
        });
        DeskSetup setup = DeskDriver::setup(desk);
        setup.book.rules = {{"one", "One", kassa::desk::PercentOff{50}, {}, 1, {}, {}, {}}};
        kassa::desk::SoldTally sold;
        sold.take(soldByRule(setup, state::Checking{}));
        Q_EMIT desk.link.soldBefore(sold);
        desk.choose("kamola");
        QCOMPARE(desk.find<AmountLabel>("saleAmount")->amount().count(), full.count());
    }

    // Enter pressed twice on the card form is no answer to a question that came between.
    void secondEnterIsNoAnswer() {
        DeskDriver desk;
        desk.window.setOutcomeHold(std::chrono::hours(1));
        desk.reachCard();
        desk.wall += month;
        desk.typeCard();
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shows("priceDialog"));
        QCOMPARE(desk.link.count("cancelled"), 0);
    }
};

QTEST_MAIN(TestDeskPrice)
#include "tst_desk_price.moc"
