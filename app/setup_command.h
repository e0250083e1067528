#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa setup`: the merchant's credentials into the keychain, typed or taken over from a file or
/// the environment. Says where they are kept; never shows them again.
[[nodiscard]] Exit runSetup(const CommonOptions& common, const SetupCommand& command);

} // namespace kassa::app
