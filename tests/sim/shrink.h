#pragma once

#include "tests/sim/plan.h"

#include <functional>

// From a failing plan to a small one that fails in the same way.

namespace kassa::sim {

/// What goes wrong under a plan; empty when nothing does.
using Try = std::function<std::string(const Plan&)>;

/// Leaves out acts, then faults, as long as the same rule is broken. At most `tries` runs.
[[nodiscard]] Plan shrink(Plan plan, const std::string& violation, const Try& run, int tries);

/// The number of the rule at the beginning of a violation: "I2".
[[nodiscard]] std::string ruleOf(const std::string& violation);

} // namespace kassa::sim
