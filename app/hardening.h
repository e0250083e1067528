#pragma once

namespace kassa::app {

/// Before anything else: no core dumps, not readable by other processes of the same user, files
/// for the owner only, and a warning when secrets cannot be kept out of swap.
void harden();

} // namespace kassa::app
