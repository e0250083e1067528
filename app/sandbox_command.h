#pragma once

#include "app/command_line.h"

#include <QStringList>

namespace kassa::app {

/// `kassa sandbox`: the gateway simulator as a server of its own, until it is stopped (Ctrl+C or
/// a polite kill). Prints its address once it serves.
[[nodiscard]] Exit runSandbox(const SandboxCommand& command);

} // namespace kassa::app
