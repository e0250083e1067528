#pragma once

// KASSA_CHECK(condition): a broken assumption of ours ends the process, also in release builds.
// A till that no longer understands its own state must not go on with somebody's money; after the
// restart, recovery reads the journal and asks the gateway. Never used for bad input.

namespace kassa {

[[noreturn]] void checkFailed(const char* condition, const char* file, int line) noexcept;

} // namespace kassa

#define KASSA_CHECK(condition)                                                                     \
    (static_cast<bool>(condition) ? static_cast<void>(0)                                           \
                                  : ::kassa::checkFailed(#condition, __FILE__, __LINE__))
