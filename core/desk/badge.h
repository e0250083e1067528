#pragma once

#include "core/base/expected.h"

#include <string>
#include <string_view>
#include <vector>

// A badge as a small file says it: how large it is, and what stands where. Lengths are whole tenths
// of a millimetre inside, as nothing on paper is finer.

namespace kassa::desk {

struct BadgeField {
    enum class What { Name, Company, Category, Event, Code };
    What what = What::Name;
    int left = 0; ///< this and the next four in tenths of a millimetre
    int top = 0;
    int width = 0;
    int height = 0;
    int size = 50; ///< of its letters; they shrink to no less than a half
    bool bold = false;
    bool centred = false;
    auto operator<=>(const BadgeField&) const = default;
};

struct BadgeTemplate {
    int width = 0; ///< tenths of a millimetre
    int height = 0;
    std::vector<BadgeField> fields;
    auto operator<=>(const BadgeTemplate&) const = default;
};

/// What one badge says. Names are shown as stored.
struct Badge {
    std::string name;
    std::string company;
    std::string category;
    std::string event;
    std::string code;      ///< of the ticket: what a scanner reads
    std::string mark = {}; ///< of every badge but the first: says so in the lower left corner
    auto operator<=>(const Badge&) const = default;
};

/// Where the file is wrong: a path like "/fields/2/x_mm"; for the person who edits it.
struct BadgeFileError {
    std::string where;
};

/// Strict: every field known, nothing outside of the badge, at most 200 mm and 20 fields.
[[nodiscard]] Expected<BadgeTemplate, BadgeFileError> parseBadgeFile(std::string_view json);

} // namespace kassa::desk
