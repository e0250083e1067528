#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// A display, or `QT_QPA_PLATFORM`, is there; the tour draws without one. Says so when not.
[[nodiscard]] bool displayIsThere(const Command& command);

/// `kassa desk`: the cashier's window on the real gateway (or one on this machine).
[[nodiscard]] Exit runDesk(const CommonOptions& common);
/// `kassa demo`: the same on the embedded sandbox and a throw-away journal.
[[nodiscard]] Exit runDemo(const CommonOptions& common);
/// `kassa tour`: a whole demo sale through the real windows, one picture for each screen.
[[nodiscard]] Exit runTour(const CommonOptions& common, const TourCommand& command);

} // namespace kassa::app
