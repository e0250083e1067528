#pragma once

#include "core/payment/payment.h"

#include <optional>
#include <vector>

// When things happened to a payment, as the desk saw them. Wall-clock labels for people; the
// journal has its own.

namespace kassa::ui {

struct Story {
    struct Question {
        Timestamp askedAt;
        bool answered = false;
        bool negative = false; ///< the answer was "not taken so far"
    };
    std::optional<Timestamp> openedAt;
    std::optional<Timestamp> codeSentAt;
    std::optional<Timestamp> confirmSentAt;
    std::optional<Timestamp> silentAt; ///< since when the outcome is a question
    std::optional<Timestamp> endedAt;
    std::optional<Timestamp> paidAt;
    std::optional<Timestamp> reverseSentAt;
    bool returnedElsewhere = false; ///< the gateway said it went back, and nobody here asked for it
    std::vector<Question> questions; ///< while the outcome was a question
    int attempt = 1;                 ///< payments begun for this sale, this one included
};

/// Takes note of a step from `before` (none: it is new to this desk) to `after`.
void tell(Story& story, const Payment* before, const Payment& after, Timestamp now);

/// The questions that a payment waits for; none when its state asks none.
[[nodiscard]] const state::Inquiry* inquiryOf(const Payment& payment);

/// Money is on its way back, or may be.
[[nodiscard]] bool isReversal(const Payment& payment);

} // namespace kassa::ui
