#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa sell`: one sale in a terminal or from three lines of standard input.
[[nodiscard]] Exit runSell(const CommonOptions& common, const SellCommand& command);
/// `kassa refund`: money back, with a manager's PIN from the terminal or from standard input.
[[nodiscard]] Exit runRefund(const CommonOptions& common, const RefundCommand& command);
/// `kassa status`: settles what is unfinished, then tells.
[[nodiscard]] Exit runStatus(const CommonOptions& common, const StatusCommand& command);

} // namespace kassa::app
