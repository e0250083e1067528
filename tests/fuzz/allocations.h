#pragma once

#include <cstddef>

namespace kassa::fuzz {

/// Bytes that were asked for from the heap since the last call. Counted under the address
/// sanitizer only; elsewhere always 0.
[[nodiscard]] std::size_t allocatedSinceLastCall();

} // namespace kassa::fuzz
