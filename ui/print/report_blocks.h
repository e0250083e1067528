#pragma once

#include "core/desk/receipt.h"
#include "core/desk/shift.h"
#include "ui/print/receipt_blocks.h"

namespace kassa::ui {

/// The paper of an X or Z report: figures by method, ticket, hour and cashier, what was given
/// back, unknown outcomes by name, where the gateway differs, and the journal's head and key as a
/// QR code. `merchant`: who sells.
[[nodiscard]] std::vector<ReceiptBlock> reportBlocks(const kassa::desk::ShiftReport& report,
                                                     const std::string& merchant,
                                                     const kassa::desk::DeskFacts& desk);

/// "X report · shift 14", "Z report No. 14": names a preview, a file, a job.
[[nodiscard]] QString reportTitle(const kassa::desk::ShiftReport& report);

/// What the QR code holds: number, net, rows, head and key in a few lines. Whoever keeps it can
/// prove later that nothing before it was changed.
[[nodiscard]] QString reportCode(const kassa::desk::ShiftReport& report,
                                 const kassa::desk::DeskFacts& desk);

/// The first and last four of 64 digits: "a91f·07c2".
[[nodiscard]] QString shortDigest(const std::string& digest);

/// "UZCARD", "HUMO", "Other card", "QR, the customer's phone"
[[nodiscard]] QString methodName(kassa::desk::Method method);

/// "reversed_elsewhere" in words.
[[nodiscard]] QString differenceWords(const std::string& what);

} // namespace kassa::ui
