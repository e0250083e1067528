#pragma once

#include "core/payment/messages.h"

// The schedule and the evidence rule of asking the gateway about an unknown outcome. One place
// for all states that wait for an answer to "what became of it?". Pure.

namespace kassa::inquiry {

/// A confirm still under way at the gateway may land after a question. "Not captured" counts
/// only from this long after our side of the connection was over.
inline constexpr std::chrono::milliseconds settleTime = std::chrono::seconds(180);
/// Two negative answers about a debit must be at least this far apart; two about a reversal, which
/// could be sent again afterwards, as far as the settle time.
inline constexpr std::chrono::milliseconds negativesApart = std::chrono::seconds(60);
inline constexpr std::chrono::milliseconds reversalNegativesApart = settleTime;
/// Scheduled questions in 24 hours; after them a person has to find out.
inline constexpr int scheduledLimit = 304;

/// Silence begins now; the first question goes out after `firstDelay`.
[[nodiscard]] state::Inquiry begin(Instant now, std::chrono::milliseconds firstDelay);
/// The same after a restart: times start again, counts go on, the first question is due at once.
[[nodiscard]] state::Inquiry resume(const state::Inquiry& stored, Instant now);

/// A question may go out now: none is under way and the next is due.
[[nodiscard]] bool due(const state::Inquiry& inquiry, Instant now);
/// The question under way has been silent for too long.
[[nodiscard]] bool overdue(const state::Inquiry& inquiry, Instant now);

/// Marks `call` as the question under way.
[[nodiscard]] state::Inquiry asked(state::Inquiry inquiry, CallId call, Instant now);
/// Somebody wants to know, or a callback hints: the next question comes forward, but no two
/// questions within two seconds.
[[nodiscard]] state::Inquiry prompted(state::Inquiry inquiry, Instant now);
/// The question under way was answered, or given up; the next one is scheduled. The jitter of
/// ±20 % comes from the payment's own id, so that a replay gives the same times.
[[nodiscard]] state::Inquiry answered(state::Inquiry inquiry, const PaymentId& id, Instant now,
                                      std::chrono::milliseconds apart = negativesApart);
/// The same where the schedule is a fixed pace.
[[nodiscard]] state::Inquiry answeredAtPace(state::Inquiry inquiry, Instant now,
                                            std::chrono::milliseconds pace);

// For a negative answer the gateway looked at some moment between question and answer. So the first
// counts from when it came, and the last from when its question left: an answer that was on its way
// for long says nothing about what happened meanwhile.

/// Takes note of a negative answer ("not captured", "not reversed") that came just now.
[[nodiscard]] state::Inquiry negative(state::Inquiry inquiry, Instant now);
/// Is a negative answer to the last question proof? One came before, at least `apart` before this
/// one was asked, and the settle time was over then.
[[nodiscard]] bool negativeIsProof(const state::Inquiry& inquiry,
                                   std::chrono::milliseconds apart = negativesApart);

} // namespace kassa::inquiry
