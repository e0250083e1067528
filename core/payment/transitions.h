#pragma once

#include "core/payment/inquiry.h"
#include "core/payment/step.h"

#include <type_traits>

// Inside core/payment only: the handlers of step(), one overload for each (state, event) that
// means something, and the few moves that several of them make.

namespace kassa::transitions {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// Backstops behind the adapter's own deadlines (money-moving calls 120 s, plus the token calls
// before them): they fire only when the adapter breaks its promise, or the machine slept.
inline constexpr milliseconds openPatience = 150s;
inline constexpr milliseconds cardPatience = 180s;
inline constexpr milliseconds confirmPatience = 200s;
inline constexpr milliseconds queryPatience = 90s;

inline constexpr milliseconds cardIdle = 30min; ///< nobody types a card
inline constexpr milliseconds codeIdle = 180s;  ///< nobody types the code
inline constexpr milliseconds phonePageLife = 15min;

[[nodiscard]] inline Step unchanged(const Payment& payment) {
    return {payment, std::nullopt};
}

[[nodiscard]] Step moveTo(Payment payment, State next);
[[nodiscard]] CallId nextCall(Payment& payment);
/// Over without a debit of ours. A page that was shown can still be paid elsewhere: then the
/// gateway is asked until the evidence closes it.
[[nodiscard]] Step closeUnpaid(Payment payment, Reason why, Instant now);
/// The outcome is a question from now on.
[[nodiscard]] Step check(Payment payment, Instant now, milliseconds firstDelay);
[[nodiscard]] Step paid(Payment payment, const Capture& capture);
/// The word of the gateway in a reply to a question; no word is no evidence.
[[nodiscard]] Evidence wordOf(const Reply& reply);
/// Nothing was taken, as far as can be known; the gateway is asked a few more times.
[[nodiscard]] Step lapse(const Payment& payment, Instant now);
/// A debit that is proved is to be taken back, and somebody answers for it.
[[nodiscard]] Step reverse(const Payment& payment, event::ReverseAsked&& asked, Instant now);
/// A status question, noted in `inquiry`, which the caller then puts into the state.
[[nodiscard]] Effect ask(Payment& payment, state::Inquiry& inquiry, Instant now);

/// What means nothing in a state changes nothing. tests/core/transitions.txt lists every cell.
template <class S, class E>
[[nodiscard]] Step on(const Payment& payment, const S&, E&&, Instant) {
    return unchanged(payment);
}

#define KASSA_ON(STATE, EVENT)                                                                     \
    [[nodiscard]] Step on(const Payment&, const state::STATE&, event::EVENT&&, Instant)

KASSA_ON(Opening, Cancelled);
KASSA_ON(Opening, Replied);
KASSA_ON(Opening, Ticked);
KASSA_ON(Opening, Restarted);
KASSA_ON(AwaitingCard, CardEntered);
KASSA_ON(AwaitingCard, PhoneChosen);
KASSA_ON(AwaitingCard, Cancelled);
KASSA_ON(AwaitingCard, Ticked);
KASSA_ON(AwaitingCard, Restarted);
KASSA_ON(SendingCard, Cancelled);
KASSA_ON(SendingCard, Replied);
KASSA_ON(SendingCard, Ticked);
KASSA_ON(SendingCard, Restarted);
KASSA_ON(AwaitingCode, CodeEntered);
KASSA_ON(AwaitingCode, ResendAsked);
KASSA_ON(AwaitingCode, Cancelled);
KASSA_ON(AwaitingCode, Replied);
KASSA_ON(AwaitingCode, Ticked);
KASSA_ON(AwaitingCode, Restarted);
KASSA_ON(Confirming, Replied);
KASSA_ON(Confirming, Ticked);
KASSA_ON(Confirming, Restarted);
KASSA_ON(AwaitingPhone, CardEntered);
KASSA_ON(AwaitingPhone, Cancelled);
KASSA_ON(AwaitingPhone, CheckAsked);
KASSA_ON(AwaitingPhone, Hinted);
KASSA_ON(AwaitingPhone, Replied);
KASSA_ON(AwaitingPhone, Ticked);
KASSA_ON(AwaitingPhone, Restarted);
KASSA_ON(Checking, PhoneChosen);
KASSA_ON(Checking, CheckAsked);
KASSA_ON(Checking, Hinted);
KASSA_ON(Checking, Replied);
KASSA_ON(Checking, Ticked);
KASSA_ON(Checking, Restarted);
KASSA_ON(Reversing, Replied);
KASSA_ON(Reversing, Ticked);
KASSA_ON(Reversing, Restarted);
KASSA_ON(ReverseChecking, CheckAsked);
KASSA_ON(ReverseChecking, Hinted);
KASSA_ON(ReverseChecking, Replied);
KASSA_ON(ReverseChecking, Ticked);
KASSA_ON(ReverseChecking, Restarted);
KASSA_ON(ForPerson, ReverseAsked);
KASSA_ON(ForPerson, CheckAsked);
KASSA_ON(ForPerson, FindingRecorded);
KASSA_ON(ForPerson, Replied);
KASSA_ON(ForPerson, Ticked);
KASSA_ON(ForPerson, Restarted);
KASSA_ON(Paid, ReverseAsked);
KASSA_ON(Paid, CheckAsked);
KASSA_ON(Paid, Replied);
KASSA_ON(Paid, Ticked);
KASSA_ON(Paid, Restarted);
KASSA_ON(NotPaid, CheckAsked);
KASSA_ON(NotPaid, Replied);
KASSA_ON(NotPaid, Ticked);
KASSA_ON(NotPaid, Restarted);

#undef KASSA_ON

} // namespace kassa::transitions
