#pragma once

#include "core/base/time.h"

namespace kassa {

/// The two clocks at one moment.
struct Moment {
    Instant boot;
    Timestamp wall;
};

/// People correct clocks, and programs do so by small steps: this much is not worth a word.
inline constexpr std::chrono::milliseconds clockTolerance = std::chrono::seconds(2);

/// How far the wall clock was set back between two looks, measured by the boot clock; zero for less
/// than the tolerance, and when it was set forward. Decides nothing: rows are in order by their
/// number and time limits run on the boot clock. Whoever reads the times of rows has to know.
[[nodiscard]] constexpr std::chrono::milliseconds setBack(const Moment& before, const Moment& now) {
    const auto back = (now.boot - before.boot) - (now.wall - before.wall);
    return back > clockTolerance ? back : std::chrono::milliseconds(0);
}

/// The same against the time of the last row, which a program before this one wrote.
[[nodiscard]] constexpr std::chrono::milliseconds setBack(Timestamp lastRow, Timestamp now) {
    const auto back = lastRow - now;
    return back > clockTolerance ? back : std::chrono::milliseconds(0);
}

} // namespace kassa
