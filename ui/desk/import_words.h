#pragma once

#include "ui/import_link.h"

#include <QString>

namespace kassa::ui {

[[nodiscard]] QString wordsFor(ImportLink::Problem problem);
/// Why a row was left out, in one sentence.
[[nodiscard]] QString wordsFor(const kassa::attendees::BadRow& row);
[[nodiscard]] QString nameOf(kassa::attendees::Field field);
/// In the order of the chips of the page.
[[nodiscard]] QStringList encodingNames();
[[nodiscard]] QStringList separatorNames();

} // namespace kassa::ui
