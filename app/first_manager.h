#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa setup --first-manager`: name and PIN, the PIN twice, from a terminal, where it is never
/// shown, or as three lines of standard input. Only on a desk that has no people yet.
[[nodiscard]] Exit runFirstManager(const CommonOptions& common);

} // namespace kassa::app
