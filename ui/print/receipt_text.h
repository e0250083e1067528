#pragma once

#include "core/desk/receipt.h"
#include "ui/print/receipt_blocks.h"

#include <QString>

namespace kassa::ui {

inline constexpr int receiptColumns = 42;

/// The receipt as plain text, 42 columns, lines ended by "\n": for a terminal, a mail, a text
/// printer. Needs no window system. What a QR code would hold is written out when it is an
/// address.
[[nodiscard]] QString blocksText(const std::vector<ReceiptBlock>& blocks);
[[nodiscard]] QString receiptText(const kassa::desk::Receipt& receipt);

} // namespace kassa::ui
