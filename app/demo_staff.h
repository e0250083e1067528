#pragma once

#include "core/staff/staff.h"

namespace kassa::app {

/// The people of the demo. Their PINs stand in README.md: 111111 for cashiers, 222222 for the
/// manager.
[[nodiscard]] std::vector<desk::StoredPerson> demoPeople(const SecretBuffer& pepper);

/// A demo begins in the middle of things: yesterday's shift is closed, and the first cashier is
/// signed in.
void beginDemo(staff::Staff& staff, const SecretBuffer& pepper, Timestamp now);

} // namespace kassa::app
