#pragma once

#include "core/payment/messages.h"

#include <optional>
#include <vector>

namespace kassa {

/// The next payment and at most one request to the gateway.
struct Step {
    Payment next;
    std::optional<Effect> effect;
};

// Limits of one payment, which the screens tell to people.

/// A new code may be asked for this long after the last one.
inline constexpr std::chrono::milliseconds resendGap = std::chrono::seconds(60);
inline constexpr int mostCodesSent = 3; ///< the first one included
inline constexpr int mostConfirms = 3;  ///< codes that may be tried

/// A new payment for a sale (which has passed checkSale), and the request that opens it.
[[nodiscard]] Step begin(PaymentId id, Sale sale, Instant now);

/// The only code that decides anything about a payment. Pure: the same arguments give the same
/// step, always. An event that means nothing in this state gives the same payment back.
[[nodiscard]] Step step(const Payment& payment, Event event, Instant now);

/// The findings that would change this payment; none where the machine waits for no person.
[[nodiscard]] std::vector<event::Found> findingsFor(const Payment& payment);

} // namespace kassa
