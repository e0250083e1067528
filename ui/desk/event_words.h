#pragma once

#include "core/desk/event_check.h"
#include "core/desk/prices.h"

#include <QString>

// What tickets, rules and their mistakes are called.

namespace kassa::ui {

/// "−50 %" or "−100 000".
[[nodiscard]] QString offText(const kassa::desk::PriceRule& rule);
/// What a rule takes off and how long: "Erta roʻyxat −50 % · 31-maygacha · 12 left".
[[nodiscard]] QString ruleText(const kassa::desk::PriceRule& rule,
                               const kassa::desk::RuleUse& used);
/// What is wrong with an event, in one sentence.
[[nodiscard]] QString faultText(kassa::desk::EventFault fault);

} // namespace kassa::ui
