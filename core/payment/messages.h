#pragma once

#include "core/payment/payment.h"

// Events go into a payment, effects come out of it, replies come back from the gateway.
// Secrets ride here and nowhere else; whatever carries one is move-only by itself.

namespace kassa {

namespace evidence {

/// The debit happened: complete answer, our transaction, amount and store, confirmed, success id,
/// not reversed.
struct Captured {
    Capture capture;
    auto operator<=>(const Captured&) const = default;
};
/// Ours, complete, confirmed is false, no success id: not captured so far. One is not proof.
struct NotCaptured {
    auto operator<=>(const NotCaptured&) const = default;
};
/// The debit was taken back (status_code -20), whatever the other fields say.
struct Reversed {
    auto operator<=>(const Reversed&) const = default;
};
/// No usable word: silence, trouble, or fields that contradict each other.
struct Indeterminate {
    auto operator<=>(const Indeterminate&) const = default;
};

} // namespace evidence

using Evidence = std::variant<evidence::Captured, evidence::NotCaptured, evidence::Reversed,
                              evidence::Indeterminate>;

namespace reply {

struct Opened {
    TransactionId transaction;
};
struct CodeSent {};
/// The confirm answer is proof of the debit.
struct Confirmed {
    Capture capture;
};
struct WrongCode {};
/// The gateway said no with a code that is known to mean "nothing was taken".
struct Refused {
    Reason why = Reason::BankRefused;
};
struct Status {
    Evidence evidence;
};
struct ReverseDone {};
/// Proved that not one byte of the call's body left this machine.
struct NotSent {
    Reason why = Reason::Unreachable;
};
/// Anything else: the call may or may not have been carried out.
struct NoReply {
    Reason why = Reason::NoAnswer;
};

} // namespace reply

using Reply =
    std::variant<reply::Opened, reply::CodeSent, reply::Confirmed, reply::WrongCode, reply::Refused,
                 reply::Status, reply::ReverseDone, reply::NotSent, reply::NoReply>;

namespace event {

struct CardEntered {
    CardNumber number;
    CardExpiry expiry;
};
struct CodeEntered {
    Code code;
};
struct ResendAsked {};
struct Cancelled {};
/// The payer's page is about to be shown.
struct PhoneChosen {};
struct ReverseAsked {
    std::string reason;
    std::string approver;
};
/// Somebody wants to know now.
struct CheckAsked {};
/// The gateway's callback arrived. A hint to ask, never an answer.
struct Hinted {};
struct Replied {
    CallId call;
    Reply reply;
};
/// What somebody found out by asking the acquirer, for a payment that was left to a person.
enum class Found {
    Taken,     ///< the customer was debited, and still is
    NotTaken,  ///< nothing was ever taken
    TakenBack, ///< it was debited and has been paid back
};
/// A manager answers for a finding. It counts where the gateway has given no word for a day, and
/// nowhere else; it never sends anything.
struct FindingRecorded {
    Found found = Found::NotTaken;
    SuccessId success; ///< of Taken: the acquirer's number of the debit
    std::string approver;
    std::string note; ///< whom they asked, and what was said
};
/// Once a second.
struct Ticked {};
/// The program has started and found this payment unfinished in the journal.
struct Restarted {};

} // namespace event

using Event =
    std::variant<event::CardEntered, event::CodeEntered, event::ResendAsked, event::Cancelled,
                 event::PhoneChosen, event::ReverseAsked, event::CheckAsked, event::Hinted,
                 event::Replied, event::Ticked, event::Restarted, event::FindingRecorded>;

namespace effect {

struct Open {
    CallId call;
    std::string account;
    Tiyin amount;
    std::vector<FiscalItem> items = {}; ///< see fiscalItems; empty: there is no such list
};
struct SendCard {
    CallId call;
    TransactionId transaction;
    CardNumber number;
    CardExpiry expiry;
};
struct ResendCode {
    CallId call;
    TransactionId transaction;
};
/// Moves money out.
struct Confirm {
    CallId call;
    TransactionId transaction;
    Tiyin amount; ///< the answer must name it
    Code code;
    std::string account = {}; ///< the answer may name no other
};
struct Query {
    CallId call;
    TransactionId transaction;
    Tiyin amount;
    std::string account = {}; ///< as in Confirm
};
/// Moves money back.
struct Reverse {
    CallId call;
    TransactionId transaction;
    SuccessId success;
    Tiyin amount;
    std::string reason;
};

} // namespace effect

/// A request to the gateway, and nothing else.
using Effect = std::variant<effect::Open, effect::SendCard, effect::ResendCode, effect::Confirm,
                            effect::Query, effect::Reverse>;

static_assert(isMoveOnly<Event> && isMoveOnly<Effect>, "secrets ride in events and effects");
static_assert(std::is_copy_constructible_v<Reply>, "a reply never holds a secret");

} // namespace kassa
