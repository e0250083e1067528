#pragma once

#include "core/desk/bought.h"
#include "core/desk/last_sales.h"
#include "ui/desk/desk_setup.h"
#include "ui/desk/page_for.h"
#include "ui/desk/story.h"
#include "ui/till_link.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace kassa::ui {

/// How the customer wants to pay.
enum class Way { Card, Phone };

/// What the journal refused, and what is known of the money then.
struct Halt {
    JournalError why = JournalError::Broken;
    Payment unsaved;
};

/// Between the till and the pages: which payment stands before the cashier, what may be asked of
/// it, what became of the others. Knows no widget and decides nothing about money: the till does.
/// An order is given at most once for each step a payment takes, however often a key is hit.
class DeskFlow : public QObject {
    Q_OBJECT

public:
    /// `link` and `setup` must outlive the flow.
    DeskFlow(TillLink& link, const DeskSetup& setup, QObject* parent = nullptr);

    /// Sale, or the page of the payment in focus, or Service.
    [[nodiscard]] Page page() const;
    /// The payment before the cashier; none while it is being begun, and on the sale page.
    [[nodiscard]] const Payment* focus() const;
    /// The sale before the cashier, from the first press of a button on.
    [[nodiscard]] const std::optional<Sale>& sale() const { return m_sale; }
    [[nodiscard]] const Payment* payment(const PaymentId& id) const;
    [[nodiscard]] const Story& story(const PaymentId& id) const;
    [[nodiscard]] TillLink::Standing standing(const std::string& account) const;
    /// What an attendee has paid for or is paying for at desks; none: what is asked for now counts.
    [[nodiscard]] std::optional<kassa::desk::Bought>
    bought(const kassa::desk::Attendee& attendee) const;
    [[nodiscard]] TillLink::Connection connection() const { return m_connection; }
    /// What is known of the way to the gateway.
    [[nodiscard]] const kassa::desk::Reach& reach() const { return m_reach; }
    /// Nothing can be begun: the gateway was missed more than once in a row. What is under way
    /// goes on as it can.
    [[nodiscard]] bool isOffline() const {
        return m_reach.standing == kassa::desk::Reach::Standing::Away;
    }
    void lookForGateway() { m_link.lookForGateway(); }
    /// How long the last answer took; 0 without one.
    [[nodiscard]] int connectionTook() const { return m_connectionTook; }
    [[nodiscard]] const std::optional<Halt>& halt() const { return m_halt; }

    /// Every payment this run has heard of, newest first.
    [[nodiscard]] std::vector<const Payment*> payments() const;
    [[nodiscard]] std::vector<const Payment*> unresolved() const;
    /// Of an earlier run, which ended before anything was confirmed: no money was taken, and nobody
    /// has begun the sale again.
    [[nodiscard]] std::vector<const Payment*> interrupted() const;
    /// The sales that were begun last, also by earlier runs.
    [[nodiscard]] std::vector<kassa::desk::ListedPayment> lastSales() const {
        return m_lastSales.lines();
    }
    /// The payment of this sale whose payer's page was shown and left, and never confirmed here.
    [[nodiscard]] const Payment* pageLeftFor(const std::string& account) const;
    /// Pieces that price rules have sold; the payment before the cashier does not count.
    [[nodiscard]] kassa::desk::RuleUse ruleUse() const { return m_sold.used(m_focus); }
    /// What prices depend on now, for an attendee of this category who told this code.
    [[nodiscard]] kassa::desk::Terms terms(const std::string& category,
                                           const std::string& code) const;
    /// A sale is at the desk that has not come to its end.
    [[nodiscard]] bool isBusy() const;
    /// Money is on its way back, or was refused, or went: of the payment in focus, ordered here.
    [[nodiscard]] bool isRefund() const { return m_refund && m_focus == m_refund->payment; }
    [[nodiscard]] TillLink::Proof proof() const { return m_proof; }
    /// Rows that were good when it was looked into.
    [[nodiscard]] qint64 provedRows() const { return m_provedRows; }

    /// An earlier run left something open, and nobody has looked at it yet.
    [[nodiscard]] bool hasUnseenLeftovers() const;
    void leftoversSeen() { m_leftoversSeen = true; }

    /// A card is typed and waits until the payment exists.
    [[nodiscard]] bool cardIsHeld() const { return m_cardHeld; }
    /// The payment is being made and its number is not known yet; since when.
    [[nodiscard]] std::optional<Instant> openingSince() const;
    [[nodiscard]] std::optional<Instant> sendingSince() const;

    // Orders. Those that mean nothing now do nothing.
    /// `basket`: what the sale was priced from. With it the price is looked at once more when it
    /// is about to be locked, see priceChanged(); an empty one leaves it as it is.
    void begin(const Sale& sale, Way way, const kassa::desk::Basket& basket = {});
    /// The new price is agreed to, in the amount that was told: the payment is made anew with it,
    /// and what was asked for goes on.
    void takePrice(Tiyin agreed);
    /// The card is typed: cardWanted() follows, now or when the payment is ready for it.
    void sendCard();
    void enterCard(CardNumber number, CardExpiry expiry);
    void enterCode(Code code);
    void resendCode();
    void showPayerPage();
    /// Gives the sale up: the payment is cancelled if it still can be.
    void cancel();
    /// Gives this payment up and begins another one of the same sale.
    void changeCard();
    /// After something did not go through: the card form again, in this payment or a new one.
    void tryAgain(Way way);
    void checkNow(const PaymentId& id);
    /// The next customer: an outcome leaves the screen, and an unknown one goes on by itself.
    void leave();
    void focusOn(const PaymentId& id);
    /// A payment that the journal told of: from now on it is known like any other.
    void adopt(const Payment& payment);
    /// A manager has approved that this payment is returned: it comes before the cashier. What
    /// becomes of it is told by its next steps.
    void refundOrdered(const PaymentId& id);
    /// The customer who left the payer's page is back: the same transaction goes on.
    void returnToPayerPage(const PaymentId& id);
    void list(const kassa::desk::PaymentQuestion& question) { m_link.list(question); }
    /// The story of this payment as the journal has it: changed() follows.
    void askSteps(const PaymentId& id) { m_link.askSteps(id); }
    void proveJournal() { m_link.proveJournal(); }
    /// The payment before the cashier was chosen from the list: its receipt is a copy.
    [[nodiscard]] bool isReopened() const { return m_reopened; }

Q_SIGNALS:
    /// The page may be another, or its content.
    void changed();
    /// Take the card out of its field and give it to enterCard(), now.
    void cardWanted();
    void cancelled();
    /// The price shown holds no more: nothing was sent, nor will be before takePrice().
    void priceChanged(kassa::Tiyin shown, kassa::Tiyin now);
    void beginRefused(kassa::BeginError why);
    /// Nothing was begun and nothing sent: there is no way to the gateway.
    void refusedOffline();
    /// An unknown outcome of a payment that is not before the cashier has become known.
    void resolved(const kassa::Payment& payment);
    void standingsChanged();
    void listed(const kassa::desk::PaymentPage& page);
    void stepsTold(const kassa::PaymentId& payment,
                   const std::vector<kassa::desk::PaymentStep>& steps);
    void proofChanged();
    void connectionChanged();
    /// The clock was set back, in seconds.
    void clockSetBack(qint64 seconds);

private:
    enum class Order { Card, Code, Resend, Phone, Cancel };
    enum class AfterCancel { Leave, BeginAgain };

    void onBegun(const Payment& payment);
    void onBeginRefused(const Sale& sale, BeginError why);
    void onPaymentChanged(const Payment& payment);
    void onHalted(JournalError why, const Payment& unsaved);
    void onStanding(const QString& account, TillLink::Standing standing);
    void onSteps(const PaymentId& id, const std::vector<kassa::desk::PaymentStep>& steps);
    void takeNote(const Payment& payment);
    void connectJournal();
    void afterRefusedRefund(const Payment& payment);
    [[nodiscard]] Page pageOfRefund(const Payment& payment) const;
    void serveFocus();
    void dropFocus();
    // desk_flow_price.cpp
    [[nodiscard]] bool priceHolds(Way way);
    [[nodiscard]] std::optional<Sale> pricedNow() const;
    [[nodiscard]] bool orderOnce(Order order);

    TillLink& m_link;
    const DeskSetup& m_setup;

    std::map<PaymentId, Payment> m_payments;
    std::map<PaymentId, Story> m_stories;
    kassa::desk::SoldTally m_sold;
    kassa::desk::SalesHeld m_held;
    std::vector<PaymentId> m_order; ///< by first sight
    kassa::desk::LastSales m_lastSales;
    std::map<std::string, TillLink::Standing> m_standings;
    std::map<std::string, int> m_attempts; ///< by account
    std::vector<PaymentId> m_ours;         ///< begun in this run
    TillLink::Connection m_connection = TillLink::Connection::Unknown;
    int m_connectionTook = 0; ///< ms
    kassa::desk::Reach m_reach;

    std::optional<Sale> m_sale;
    kassa::desk::Basket m_basket; ///< of that sale; empty: its price is not looked at again
    Way m_priceWay = Way::Card;   ///< what waits for the new price
    bool m_priceTaken = false;    ///< the payment is made anew for it
    std::optional<PaymentId> m_focus;
    std::optional<Instant> m_beginSince;     ///< begin() was called and nothing has come back
    std::map<Order, std::int64_t> m_ordered; ///< at which step of the payment in focus
    Way m_way = Way::Card;
    AfterCancel m_afterCancel = AfterCancel::Leave;
    bool m_cardHeld = false;
    bool m_reopened = false;
    bool m_givenUp = false; ///< cancelled before the payment existed
    std::optional<Instant> m_sentAt;
    std::optional<std::int64_t> m_declineSeen; ///< step of the refusal that was read
    std::optional<Halt> m_halt;
    /// What was ordered back, and at which step of the payment.
    struct Refund {
        PaymentId payment;
        std::int64_t steps = 0;
    };
    std::optional<Refund> m_refund;
    TillLink::Proof m_proof = TillLink::Proof::Unknown;
    qint64 m_provedRows = 0;
    bool m_leftoversSeen = false;
};

} // namespace kassa::ui
