#pragma once

#include "ui/theme/paint.h"

namespace kassa::ui {

/// The passage with no-break spaces where a last line of less than a third of `width` would stand
/// alone: as many words as it takes come down to it from the line above. Never takes more lines.
/// Where a line would end in the dot of "one · other", its end stands for the dot.
[[nodiscard]] Passage withoutStragglers(Passage passage, qreal width);

} // namespace kassa::ui
