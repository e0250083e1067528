#include "core/attendees/list_look.h"

namespace kassa::attendees {

void guessColumns(ListLook& look) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : look.rows) {
        if (!row.fault && !row.fields.empty() && !row.fields.front().starts_with("sep=")) {
            rows.push_back(row.fields);
        }
    }
    look.mapping = rows.empty() ? Mapping() : mappingByTitles(rows.front());
    look.titles = hasName(look.mapping);
    if (!look.titles) {
        look.mapping = mappingByContent(rows);
    }
}

std::vector<std::string> titlesOf(const ListLook& look) {
    if (look.titles) {
        for (const auto& row : look.rows) {
            if (!row.fault && !row.fields.empty() && !row.fields.front().starts_with("sep=")) {
                return row.fields;
            }
        }
    }
    return {};
}

} // namespace kassa::attendees
