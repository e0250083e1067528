#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa log list` and `kassa log verify`: read a journal file, need no keychain, no network and
/// no lock, and change nothing.
[[nodiscard]] Exit runLogList(const CommonOptions& common, const LogListCommand& command);
[[nodiscard]] Exit runLogVerify(const CommonOptions& common, const LogVerifyCommand& command);

} // namespace kassa::app
