#pragma once

#include "ui/staff_link.h"

#include <QString>

namespace kassa::ui {

/// What became of a PIN, for the line under its cells: one sentence, two at most. Empty when it
/// was good. `now` is of the clock of PinVerdict::until.
[[nodiscard]] QString wordsFor(const PinVerdict& verdict, Instant now);

/// No PIN is tried before that moment.
[[nodiscard]] bool isPause(const PinVerdict& verdict, Instant now);

/// "Cashier", "Manager"
[[nodiscard]] QString roleName(kassa::desk::Role role);

/// "Nilufar S.": as the top bar and receipts name somebody.
[[nodiscard]] QString shortName(const std::string& name);

/// "Shift 13 was closed yesterday at 18:20. …"
[[nodiscard]] QString lastShiftWords(const kassa::desk::ClosedShift& shift, Timestamp now);

/// Why somebody was not made or changed.
[[nodiscard]] QString wordsFor(kassa::desk::PeopleProblem problem);

} // namespace kassa::ui
