#pragma once

#include "core/desk/fields.h"
#include "core/desk/shift.h"

// A report's figures as JSON. Internal to this folder; throws fields::Bad.

namespace kassa::desk {

[[nodiscard]] fields::Json toJson(const ShiftReport& report);
/// Only what can be: every table adds up to the total, and no key stands in it twice.
[[nodiscard]] ShiftReport reportFrom(const fields::Json& json);

} // namespace kassa::desk
