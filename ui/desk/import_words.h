#pragma once

#include "ui/import_link.h"

#include <QString>

namespace kassa::ui {

[[nodiscard]] QString wordsFor(ImportLink::Problem problem);
/// Why a row was left out, in one sentence.
[[nodiscard]] QString wordsFor(const kassa::attendees::BadRow& row);
/// `count` rows were skipped though they say something else than the book; `lines`: the first.
[[nodiscard]] QString wordsForDiffering(std::int64_t count, const std::vector<std::int64_t>& lines);
[[nodiscard]] QString nameOf(kassa::attendees::Field field);
/// In the order of the chips of the page.
[[nodiscard]] QStringList encodingNames();
[[nodiscard]] QStringList separatorNames();

} // namespace kassa::ui
