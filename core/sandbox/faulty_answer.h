#pragma once

#include "core/sandbox/answers.h"
#include "core/sandbox/fault.h"
#include "core/sandbox/proxy.h"

#include <string>

// What a fault makes of one answer: below HTTP, and in it. Pure functions.

namespace kassa::sandbox {

/// What the proxy has to do; nothing for a fault that is not below HTTP.
[[nodiscard]] WirePlan wirePlan(const Fault& fault);

/// The answer that HTTP gives in the gateway's place, or what becomes of the gateway's own.
/// `target` is where a redirect points.
[[nodiscard]] Response faultyAnswer(const Fault& fault, const std::string& target, Response good);

} // namespace kassa::sandbox
