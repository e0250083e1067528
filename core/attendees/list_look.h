#pragma once

#include "core/attendees/columns.h"
#include "core/attendees/csv.h"
#include "core/attendees/text_encoding.h"

#include <optional>
#include <vector>

// A list before it is taken in: how it is written, and what its first rows show.

namespace kassa::attendees {

/// How a person says a list is written; none: it is guessed. Means nothing to a workbook.
struct ListHow {
    std::optional<Encoding> encoding;
    std::optional<char> separator;
    auto operator<=>(const ListHow&) const = default;
};

struct ListLook {
    bool workbook = false;
    Encoding encoding = Encoding::Utf8; ///< as guessed or chosen
    char separator = ',';
    std::vector<TableRow> rows; ///< the first ones, titles among them
    Mapping mapping;            ///< as guessed
    bool titles = false;        ///< the first row names the columns
};

inline constexpr std::size_t rowsInLook = 50; ///< enough to tell columns apart

/// Mapping and titles from the first rows of a list.
void guessColumns(ListLook& look);

/// What the titles call a column, or else nothing.
[[nodiscard]] std::vector<std::string> titlesOf(const ListLook& look);

} // namespace kassa::attendees
