#pragma once

#include "core/payment/debit_question.h"
#include "core/till/ports.h"

#include <deque>
#include <map>

namespace kassa {

enum class BeginError {
    BadSale,      ///< checkSale refused it
    SaleOccupied, ///< the sale is paid, or a payment of it is under way or unresolved
    Halted,       ///< the journal cannot be written; no payments until a restart
    Unresolved,   ///< too many outcomes are unknown, or one for a day: a manager has to act first
    NoRoom,       ///< too little room on the disk for the journal
};

/// With more unknown outcomes than this no further card is charged; nor with one of which the
/// gateway has had no word for a day.
inline constexpr int mostUnresolved = 10;

/// What the till tells. Called on the till's thread, after the journal, never before.
class TillObserver {
public:
    virtual ~TillObserver() = default;
    /// The payment has taken a step and the row is durable.
    virtual void paymentChanged(const Payment& payment) = 0;
    /// The journal refused a row. The till takes no more events; nothing was sent for that row.
    /// `unsaved` is what the row would have said: when it is Paid, the customer has paid.
    virtual void tillHalted(JournalError error, const Payment& unsaved) = 0;
};

/// The engine that runs payments. For every step, in this order: append to the journal, send the
/// effect, tell the observer. Single-threaded; never blocks but in the journal.
class Till {
public:
    Till(Gateway& gateway, Journal& journal, const Clock& clock, IdSource& ids,
         TillObserver& observer);

    /// Takes up every unfinished payment of the journal. Nothing that moves money is repeated;
    /// the gateway is asked what became of it. Call once, before anything else.
    [[nodiscard]] Expected<void, JournalError> start();

    /// A new payment of a sale.
    [[nodiscard]] Expected<PaymentId, BeginError> begin(Sale sale);

    /// Something happened to a payment. Payments that are finished are looked up in the journal
    /// for the events that concern them (reverse, check); unknown ids are ignored. A status
    /// question that somebody asks for waits for its turn when another went out within the last
    /// second, or when the last one about this payment has no answer yet.
    void post(const PaymentId& id, Event event);

    /// Call once a second. At most one status question goes out over all payments. When the gateway
    /// speaks again after a silence, every unknown outcome has its turn, whatever its schedule.
    void tick();

    /// Somebody saw that the gateway, which was out of reach, is not so any more: every unknown
    /// outcome has its turn, at most once a minute. A way that is open proves no gateway that
    /// answers, and one in trouble must not be asked all the time.
    void gatewayIsBack();

    /// The gateway asks whether it may take money. Decided from what is known here, and nothing
    /// changes by it; but a first question of an attempt tells that a debit is near, so that the
    /// status is asked a little later. Without a journal nothing more is taken.
    [[nodiscard]] DebitWord debitAsked(const DebitQuestion& question);

    [[nodiscard]] bool halted() const { return m_halted; }
    /// Payments in memory: unfinished or watched.
    [[nodiscard]] const std::map<PaymentId, Payment>& live() const { return m_live; }

private:
    struct Posted {
        PaymentId id;
        Event event;
    };

    /// A debit was announced by the gateway's callback.
    struct Announced {
        int confirms = 0; ///< so far: which attempt it is of
        Instant askAt;
        bool asked = false;
    };

    void take(const PaymentId& id, CallId call, Reply reply);
    void takeSilence(const PaymentId& id);
    void wakeAllBut(const std::optional<PaymentId>& answered);
    void promptAnnounced(Instant now);
    [[nodiscard]] bool mayAskNow() const;
    [[nodiscard]] bool isBeingAsked(const PaymentId& id) const;
    [[nodiscard]] std::optional<PaymentId> whoseTurn() const;
    [[nodiscard]] bool tooMuchUnresolved() const;
    void drain();
    void handle(Posted posted);
    /// The row is durable: send, then tell.
    void tell(Step taken);
    void halt(JournalError error, const Payment& unsaved);
    void forgetIfDone(const PaymentId& id);

    Gateway& m_gateway;
    Journal& m_journal;
    const Clock& m_clock;
    IdSource& m_ids;
    TillObserver& m_observer;
    std::map<PaymentId, Payment> m_live;
    std::deque<Posted> m_queue;
    PaymentId m_lastAsked; ///< whose status question went out last; the next one has its turn
    std::optional<Instant> m_lastAskedAt;
    std::optional<Instant> m_wokenAt;           ///< by gatewayIsBack()
    std::map<PaymentId, Event> m_prompts;       ///< to ask out of turn: CheckAsked or Hinted
    std::map<PaymentId, Announced> m_announced; ///< of payments in memory
    bool m_silent = false;                      ///< the last call brought no usable word
    bool m_draining = false;
    bool m_halted = false;
};

} // namespace kassa
