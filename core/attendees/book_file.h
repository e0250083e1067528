#pragma once

#include "core/base/expected.h"
#include "core/desk/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The book of attendees as one file: a table in UTF-8 that any spreadsheet opens, and that is read
// strictly, since a book of which a part is missing charges people twice.

namespace kassa::attendees {

enum class BookFault {
    NotABook,   ///< the first line is another
    Unreadable, ///< a row that is no row: see the line
    WrongWidth,
    BadValue,  ///< a phone, an invoice, yes or no
    NotUnique, ///< an invoice a second time
    CutShort,  ///< the last line, which counts the others, is missing or says another number
};

struct BookError {
    BookFault fault = BookFault::NotABook;
    std::int64_t line = 0; ///< from 1
    auto operator<=>(const BookError&) const = default;
};

[[nodiscard]] std::string writeBook(const std::vector<kassa::desk::Attendee>& book);
[[nodiscard]] Expected<std::vector<kassa::desk::Attendee>, BookError>
parseBook(std::string_view text);

} // namespace kassa::attendees
