#pragma once

#include "core/desk/event.h"

#include <optional>

// What is wrong with an event, wherever it comes from: a file, an editor.

namespace kassa::desk {

enum class EventFault {
    NotJson,
    TooLarge, ///< above eventFileLimit
    TooDeep,
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
    UnknownTicket,  ///< an attendee asks for a ticket that does not exist
    NotUnique,      ///< an id, or the digits of an invoice, a second time
    BadId,          ///< longer than 64 bytes, or with signs that cannot be seen
    BadQuota,       ///< not 1 to a million
    BadCode,        ///< not 1 to 32 capital letters, digits and hyphens
    UnknownItem,    ///< a rule is for something that is not sold
    NothingToPay,   ///< a rule leaves nothing of a price
    NoDiscount,     ///< a rule says neither or both of a percentage and an amount
    BadIkpu,        ///< not seventeen digits, or missing where there are other tax numbers
    BadPackageCode, ///< not 1 to 20 digits
    BadVat,         ///< not 0 to 99
    BadTin,         ///< not nine digits, nor fourteen
};

struct EventProblem {
    EventFault fault = EventFault::NotJson;
    std::string where; ///< JSON pointer into the event's file, for example "/goods/3/price"
    auto operator<=>(const EventProblem&) const = default;
};

/// Pieces that a rule may be for.
inline constexpr int largestQuota = 1'000'000;

/// The first thing that is wrong; none when the event can be sold. Of attendees only what an event
/// depends on.
[[nodiscard]] std::optional<EventProblem> checkBook(const EventBook& book);

/// The first thing that is wrong with a tax code; none when it is whole, or empty.
[[nodiscard]] std::optional<EventFault> faultOfFiscal(const FiscalCode& code);
/// 1 to 32 capital letters, digits and hyphens.
[[nodiscard]] bool isRuleCode(std::string_view text);

} // namespace kassa::desk
