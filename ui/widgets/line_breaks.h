#pragma once

#include "ui/theme/paint.h"

namespace kassa::ui {

/// The passage with no-break spaces where a last line of less than a third of `width` would stand
/// alone: as many words as it takes come down to it from the line above. Never takes more lines.
[[nodiscard]] Passage withoutStragglers(Passage passage, qreal width);

} // namespace kassa::ui
