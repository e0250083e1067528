#pragma once

#include "app/place.h"

namespace kassa::app {

/// Looks at an event's file, writes the event of a place into one, or takes one in.
[[nodiscard]] Exit runEvent(const CommonOptions& common, const EventCommand& command);

} // namespace kassa::app
