#pragma once

#include "core/base/expected.h"
#include "core/desk/event.h"

#include <string>
#include <string_view>

// The file that an event is read from: JSON, strict. Nothing unknown, nothing twice, nothing
// guessed. Amounts are text in so'm, as a person writes them.

namespace kassa::desk {

enum class EventFileFault {
    NotJson,
    TooLarge, ///< above eventFileLimit
    DuplicateKey,
    UnknownField,
    MissingField,
    WrongType,
    EmptyText,
    BadAmount,
    BadDate,    ///< not YYYY-MM-DD, or no such day, or the last day before the first
    BadPercent, ///< not 1 to 99
    BadPhone,   ///< not twelve digits that begin with 998
    BadInvoice, ///< no digit in it, or more than twenty
    NoTickets,
    UnknownTicket, ///< an attendee asks for a ticket that does not exist
    NotUnique,     ///< a ticket id, or the digits of an invoice, a second time
};

struct EventFileError {
    EventFileFault fault = EventFileFault::NotJson;
    std::string where;    ///< JSON pointer to the place, for example "/attendees/3/phone"
    std::size_t byte = 0; ///< for NotJson: where reading stopped, from 1; otherwise 0
    auto operator<=>(const EventFileError&) const = default;
};

inline constexpr std::size_t eventFileLimit = 64U * 1024 * 1024;

/// Reads a whole event. Never throws.
[[nodiscard]] Expected<EventBook, EventFileError> parseEventFile(std::string_view json);

} // namespace kassa::desk
