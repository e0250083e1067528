#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kassa::attendees {

/// What a column of a list is about.
enum class Field {
    Ignored,
    Name, ///< whole, or the given name where there is a Family column too
    Family,
    Phone,
    Email,
    Invoice,
    Code,
    Ticket, ///< id or title
    Category,
    Paid,
};

using Mapping = std::vector<Field>; ///< by column

/// What the columns are, by their titles in Uzbek (either script), Russian or English; none but
/// Ignored when this is no row of titles.
[[nodiscard]] Mapping mappingByTitles(const std::vector<std::string>& titles);

/// What the columns are, by what is in them: a list without titles.
[[nodiscard]] Mapping mappingByContent(const std::vector<std::vector<std::string>>& rows);

/// At least a name: without one nobody can be imported.
[[nodiscard]] bool hasName(const Mapping& mapping);

} // namespace kassa::attendees
