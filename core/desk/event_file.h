#pragma once

#include "core/base/expected.h"
#include "core/desk/event.h"
#include "core/desk/event_check.h"

#include <string>
#include <string_view>

// The file that an event is read from and written to: JSON, strict. Nothing unknown, nothing
// twice, nothing guessed. Amounts are text in so'm, as a person writes them. docs/event-file.md
// tells its form.

namespace kassa::desk {

using EventFileFault = EventFault;

struct EventFileError {
    EventFault fault = EventFault::NotJson;
    std::string where;    ///< JSON pointer to the place, for example "/attendees/3/phone"
    std::size_t byte = 0; ///< for NotJson: where reading stopped, from 1; otherwise 0
    std::size_t line = 0; ///< from 1; 0 when no line is to blame
    auto operator<=>(const EventFileError&) const = default;
};

inline constexpr std::size_t eventFileLimit = 64U * 1024 * 1024;

/// Reads a whole event. Never throws.
[[nodiscard]] Expected<EventBook, EventFileError> parseEventFile(std::string_view json);

/// The file of an event, which reads back as the same event; for people, too.
[[nodiscard]] std::string writeEventFile(const EventBook& book);

} // namespace kassa::desk
