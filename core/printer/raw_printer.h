#pragma once

#include "core/desk/printer.h"

#include <atomic>
#include <chrono>
#include <string_view>

namespace kassa::printer {

struct PageTime {
    std::chrono::milliseconds whole{20'000}; ///< for everything
    /// A printer that speaks answers in a few milliseconds; one that does not is believed all the
    /// same.
    std::chrono::milliseconds answer{700};
};

/// Sends a page to a receipt printer, on a device file or by TCP, and waits until it is printed as
/// far as the printer tells. Blocks for at most `time` and what the system needs to look a name
/// up, so it belongs on a thread of its own; ends soon after `stop` becomes true. Sends the page at
/// most once. Never opens a file that is not a device or a pipe.
[[nodiscard]] desk::PrintTrouble printRaw(const desk::PrinterSettings& where, std::string_view page,
                                          PageTime time, const std::atomic<bool>& stop);

} // namespace kassa::printer
