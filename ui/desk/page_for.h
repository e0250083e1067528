#pragma once

#include "core/payment/payment.h"

namespace kassa::ui {

/// What can stand in the middle of the desk.
enum class Page {
    Sale,
    Card,     ///< card form and the payer's page beside it
    Code,     ///< the card form under the code dialog
    Progress, ///< money may be moving; nothing can be stopped
    Approved,
    Declined,
    Unknown,
    Returned,      ///< the money went back
    RefundRefused, ///< it did not, and the payment stands
    Payments,
    Unresolved, ///< what an earlier run left open
    Service,    ///< the journal cannot be written
    Shift,
    Settings,
    Event,  ///< tickets, goods and price rules, as a manager edits them
    Import, ///< a list of attendees into the book
};

/// The page on which a payment stands before the cashier. Every state has one.
[[nodiscard]] Page pageFor(const Payment& payment);

/// The page shows how a payment ended, or that nobody knows yet.
[[nodiscard]] bool isOutcome(Page page);

} // namespace kassa::ui
