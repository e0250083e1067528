#pragma once

#include "core/attendees/columns.h"
#include "core/base/expected.h"
#include "core/desk/event.h"

#include <optional>
#include <string>
#include <string_view>

// One row of a list to one attendee, or the reason why not.

namespace kassa::attendees {

enum class RowFault {
    NotReadable, ///< see the row's TableFault
    NoName,
    BadPhone,
    BadEmail,
    BadInvoice,    ///< no digit in it, or more than twenty
    UnknownTicket, ///< neither id nor title of one
    BadPaid,       ///< neither yes nor no
    BadText,       ///< control characters, or what could not be read in the chosen encoding
    TextTooLong,
    Formula,      ///< begins as a spreadsheet's formula does
    InvoiceTaken, ///< the same invoice, and both were to be kept
    BookFull,     ///< above mostAttendees
};

struct RowProblem {
    RowFault fault = RowFault::NoName;
    std::size_t column = 0; ///< from 0; meaningless for NotReadable, NoName and BookFull
    auto operator<=>(const RowProblem&) const = default;
};

inline constexpr std::size_t mostAttendees = 200'000;
inline constexpr std::size_t longestText = 200; ///< bytes of a name, e-mail, code …

/// Twelve digits, 998…: from nine digits, 998…, +998…, 8…, however they are grouped.
[[nodiscard]] std::optional<std::string> readPhone(std::string_view text);

/// `event` names the tickets; a row that names none gets its first one. An empty invoice stays
/// empty: the desk gives it one.
[[nodiscard]] Expected<kassa::desk::Attendee, RowProblem>
readRow(const std::vector<std::string>& fields, const Mapping& mapping,
        const kassa::desk::EventBook& event);

} // namespace kassa::attendees
