#pragma once

#include "app/place.h"

#include <QString>

namespace kassa::app {

/// `kassa sandbox`: the gateway simulator as a server of its own, until it is stopped (Ctrl+C or
/// a polite kill). Prints its address once it serves. Becomes kassa-sandbox, so it comes back only
/// when that cannot be.
[[nodiscard]] Exit runSandbox(const SandboxCommand& command);

/// The simulator's own program, which lies beside this one; or why it cannot be started.
[[nodiscard]] Expected<QString, Trouble> sandboxProgram();

} // namespace kassa::app
