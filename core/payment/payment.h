#pragma once

#include "core/base/card.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/payment/reason.h"
#include "core/payment/sale.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// A payment is a value: copyable, comparable, printable, storable. What it can be is the variant
// of states below; what happens to it next is decided in step.h and nowhere else.
//
// Instants inside a state are deadlines of this run of the program. They are not journaled; after
// a restart the Restarted event sets new ones.

namespace kassa {

/// The gateway's proof of a debit (its confirm or status answer, judged by the evidence rule).
struct Capture {
    SuccessId success;
    std::string fiscalUrl; ///< `ofd_url`; empty when the gateway gave none
    auto operator<=>(const Capture&) const = default;
};

namespace state {

/// Asking the gateway for a transaction. No card yet, no money can move.
struct Opening {
    CallId call;
    Instant deadline;
    auto operator<=>(const Opening&) const = default;
};

/// Waiting for somebody to type a card.
struct AwaitingCard {
    Instant idleAt;                ///< given up when nothing happens until then
    std::optional<Reason> refusal; ///< what became of the last card
    auto operator<=>(const AwaitingCard&) const = default;
};

/// The card is on its way; the bank is asked to send an SMS code.
struct SendingCard {
    CallId call;
    Instant deadline;
    auto operator<=>(const SendingCard&) const = default;
};

/// Waiting for the customer's code.
struct AwaitingCode {
    Instant idleAt;
    Instant resendAt;              ///< a new code may be asked for from then on
    std::optional<CallId> call;    ///< a resend, or a status question, under way
    Instant callDeadline;          ///< of that call; meaningless without one
    bool sendingUncertain = false; ///< the answer to the last sending was lost; the SMS may come
    std::optional<Reason> problem; ///< WrongCode, CodeExpired, or why a call did not go through
    auto operator<=>(const AwaitingCode&) const = default;
};

/// The code is on its way and money may be moving. Only the gateway's word ends this.
struct Confirming {
    CallId call;
    Instant since;
    Instant deadline;
    Instant resendAt; ///< kept for the way back after a wrong code
    auto operator<=>(const Confirming&) const = default;
};

/// The payer's page was shown (QR, link). It can be paid at any moment outside our hands.
/// What a payment with an unknown outcome is waiting for. The same questions serve Checking,
/// ReverseChecking, ForPerson and the watch over a lapsed payment.
struct Inquiry {
    Instant since; ///< when the silence began, in this run
    Instant nextQueryAt;
    std::optional<CallId> query; ///< a question under way
    Instant queryDeadline;
    Instant lastQueryAt;
    bool prompted = false;                ///< the question under way is not of the schedule
    int round = 0;                        ///< place in the schedule; starts again at a restart
    int asked = 0;                        ///< all scheduled questions so far, over restarts
    std::optional<Instant> firstNegative; ///< first "not captured" (or "not reversed")
    auto operator<=>(const Inquiry&) const = default;
};

/// The payer's page was shown (QR, link). It can be paid at any moment outside our hands.
struct AwaitingPhone {
    Instant endsAt; ///< the page is given up then, and watched on as Checking
    Inquiry inquiry;
    auto operator<=>(const AwaitingPhone&) const = default;
};

/// The outcome of a confirm is unknown; the gateway is being asked. Never "not paid" by silence.
struct Checking {
    Inquiry inquiry;
    auto operator<=>(const Checking&) const = default;
};

/// A reversal is on its way and money may be moving back.
struct Reversing {
    CallId call;
    Instant deadline;
    auto operator<=>(const Reversing&) const = default;
};

/// The outcome of a reversal is unknown; the gateway is being asked.
struct ReverseChecking {
    Inquiry inquiry;
    auto operator<=>(const ReverseChecking&) const = default;
};

/// A person has to find out: the gateway gave no usable word for a day, or captured late.
struct ForPerson {
    Inquiry inquiry;
    bool reversal = false; ///< it is a reversal that nobody knows the outcome of
    auto operator<=>(const ForPerson&) const = default;
};

/// Final: the gateway has said so. Leaves only by a reversal.
struct Paid {
    std::optional<CallId> query; ///< a status question asked by a person
    Instant queryDeadline;
    std::optional<Reason> reverseRefusal;
    auto operator<=>(const Paid&) const = default;
};

/// Final: no money was taken. A lapsed one is asked about a few more times, to catch a gateway
/// that captures late.
struct NotPaid {
    Reason why = Reason::Cancelled;
    std::optional<Inquiry> watch; ///< only when why is Lapsed and questions are left
    auto operator<=>(const NotPaid&) const = default;
};

/// Final: the money went back.
struct Reversed {
    auto operator<=>(const Reversed&) const = default;
};

} // namespace state

using State = std::variant<state::Opening, state::AwaitingCard, state::SendingCard,
                           state::AwaitingCode, state::Confirming, state::AwaitingPhone,
                           state::Checking, state::Reversing, state::ReverseChecking,
                           state::ForPerson, state::Paid, state::NotPaid, state::Reversed>;

struct Payment {
    PaymentId id;
    Sale sale;
    State state;
    std::int64_t steps = 0;                   ///< journal rows so far
    CallId lastCall;                          ///< of the calls made so far
    std::optional<TransactionId> transaction; ///< once the gateway gave one
    std::optional<MaskedCard> card;           ///< the last card entered
    std::optional<Capture> capture;           ///< once the gateway gave proof of a debit
    int codesSent = 0;
    int confirms = 0;         ///< confirms that reached or may have reached the wire
    bool pageShown = false;   ///< the payer's page was shown: payable elsewhere
    bool lateCapture = false; ///< captured after it had lapsed: an alarm
    std::string reverseReason;
    std::string reverseApprover;
    std::string findingNote;     ///< what a person found out about it …
    std::string findingApprover; ///< … and who answers for that
    auto operator<=>(const Payment&) const = default;
};

static_assert(std::is_copy_constructible_v<Payment> && std::is_copy_assignable_v<Payment>,
              "a payment that cannot be copied holds a secret");

/// Stable name of the state for journal rows and JSON: "awaiting_code", "paid", …
[[nodiscard]] std::string_view nameOf(const State& state);

/// Paid, NotPaid or Reversed. A final state may still be watched (see needsTicks).
[[nodiscard]] bool isFinal(const Payment& payment);

/// The outcome is not known and money may have moved: the sale must not be charged again.
[[nodiscard]] bool isUnresolved(const Payment& payment);

/// Money may be moving right now: nothing may be cancelled, no window may be closed silently.
[[nodiscard]] bool moneyMayMove(const Payment& payment);

/// Time must go on for this payment: it has a deadline, a question due, or a watch.
[[nodiscard]] bool needsTicks(const Payment& payment);

/// A status question would go out at `now` if this payment were ticked. Lets the till keep to
/// one question a second over all payments.
[[nodiscard]] bool queryDue(const Payment& payment, Instant now);

/// A status question is out: another waits for its end.
[[nodiscard]] bool isBeingAsked(const Payment& payment);

/// A debit that is proved and can be asked back: paid, or captured late. Not while nobody has found
/// out what became of being asked back before.
[[nodiscard]] bool mayBeReversed(const Payment& payment);

/// This payment occupies its sale: no other may be opened beside it. Everything but NotPaid,
/// Reversed and a late capture; a paid sale stays occupied.
[[nodiscard]] bool holdsSale(const Payment& payment);

} // namespace kassa
