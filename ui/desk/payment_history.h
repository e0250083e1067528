#pragma once

#include "core/desk/payment_list.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/timeline.h"

#include <vector>

// What the journal knows of one payment, in plain words.

namespace kassa::ui {

/// One line for every turn that a payment took, oldest first; at most `most`, the middle left out.
[[nodiscard]] std::vector<Timeline::Entry>
historyOf(const std::vector<kassa::desk::PaymentStep>& steps, std::size_t most);

/// Who, what and by whom: for the facts beside the history.
[[nodiscard]] std::vector<FactList::Fact> factsOf(const Payment& payment);

/// Who decided something about it and why; empty when nobody did.
[[nodiscard]] QString decisionOf(const Payment& payment);

} // namespace kassa::ui
