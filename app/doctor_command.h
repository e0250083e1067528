#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa doctor`: looks at the way to the gateway step by step, moves no money and writes nothing.
/// The sentence for the first step that fails says what to do.
[[nodiscard]] Exit runDoctor(const CommonOptions& common);

} // namespace kassa::app
