#pragma once

#include "ui/till_link.h"
#include "ui/widgets/chip.h"

namespace kassa::ui {

/// How the sale of an attendee stands, as a chip. What the organiser's list says counts only while
/// the journal knows of no payment, and is never green.
[[nodiscard]] ChipLook standingChip(TillLink::Standing standing, bool paidByList);

} // namespace kassa::ui
