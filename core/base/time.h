#pragma once

#include <chrono>
#include <cstdint>

// Two clocks that cannot be mixed up.
//
// Instant   counts from boot, also while the machine sleeps (CLOCK_BOOTTIME). Every deadline runs
//           on it, so setting the wall clock can never shorten or stretch one. It means nothing
//           after a restart and is therefore never stored.
// Timestamp is the wall clock in milliseconds since 1970 UTC: a label for people, never compared
//           to decide anything.

namespace kassa {

struct BootClock {
    using rep = std::int64_t;
    using period = std::milli;
    using duration = std::chrono::milliseconds;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
};

struct WallClock {
    using rep = std::int64_t;
    using period = std::milli;
    using duration = std::chrono::milliseconds;
    using time_point = std::chrono::time_point<WallClock>;
    static constexpr bool is_steady = false;
};

using Instant = BootClock::time_point;
using Timestamp = WallClock::time_point;

/// The machine's own clocks. Tests and the simulator pass times of their own instead.
[[nodiscard]] Instant systemInstant();
[[nodiscard]] Timestamp systemTimestamp();

} // namespace kassa
