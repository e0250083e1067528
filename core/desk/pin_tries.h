#pragma once

#include "core/base/time.h"

#include <optional>
#include <vector>

// How often a PIN may be guessed. Pure; times are those of the boot clock, which nobody can set.

namespace kassa::desk {

/// Wrong PINs of one person.
struct WrongPins {
    int inRow = 0;             ///< since their last right one, over restarts of the program
    std::vector<Instant> when; ///< the latest, oldest first, at most mostTries
    auto operator<=>(const WrongPins&) const = default;
};

inline constexpr int freeTries = 5; ///< in a row; after them every wrong one is followed by a pause
inline constexpr int mostTries = 10; ///< in a row, and in any longPause
inline constexpr std::chrono::milliseconds shortPause = std::chrono::seconds(30); ///< doubles
inline constexpr std::chrono::milliseconds longPause = std::chrono::minutes(30);

/// What the journal tells of earlier runs. When those tries were is known only from a clock that
/// can be set, so they count as made at the program's start: a pause begins anew, and killing the
/// program or setting the clock makes it longer, never shorter.
[[nodiscard]] WrongPins carriedOver(int inRow, Instant programStart);

[[nodiscard]] WrongPins oneMore(WrongPins wrong, Instant now);
/// The right PIN was given: nothing in a row any more, but the times still count.
[[nodiscard]] WrongPins afterRight(WrongPins wrong);

/// Until then no PIN of this person is even tried; none: it may be tried now.
[[nodiscard]] std::optional<Instant> pausedUntil(const WrongPins& wrong, Instant now);

/// Wrong ones that may still follow before the next pause.
[[nodiscard]] int triesLeft(const WrongPins& wrong, Instant now);

} // namespace kassa::desk
