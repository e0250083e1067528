#pragma once

#include <QString>

namespace kassa::app {

/// What `kassa --help` prints.
[[nodiscard]] QString helpText();

} // namespace kassa::app
