#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// Reads a list of people into the book, or writes the book out. A desk that is open shows the new
/// book when it is opened the next time.
[[nodiscard]] Exit runAttendees(const CommonOptions& common, const AttendeesCommand& command);

} // namespace kassa::app
