#pragma once

#include "core/desk/receipt.h"
#include "ui/print/receipt_blocks.h"

#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
class QPagedPaintDevice;
QT_END_NAMESPACE

// The receipt as a picture: always dark on light, whatever the theme, 80 mm wide paper of which
// the middle 72 mm are printed. One function paints it for the screen, the PDF and the printer.

namespace kassa::ui {

/// The paper's width in the units the receipt is laid out in (pixels on the screen).
inline constexpr qreal receiptWidth = 302;
inline constexpr qreal receiptMillimetres = 80;

/// Paints the receipt from (0, 0) down, `receiptWidth` wide, in `ink`, no background. Returns the
/// height. Without a painter it only measures, and by the same code.
qreal paintBlocks(QPainter* painter, const std::vector<ReceiptBlock>& blocks);
qreal paintReceipt(QPainter* painter, const kassa::desk::Receipt& receipt);

/// Writes an 80 mm PDF as long as the receipt. False when the file cannot be written; nothing is
/// left of it then.
[[nodiscard]] bool writeBlocksPdf(const std::vector<ReceiptBlock>& blocks, const QString& title,
                                  const QString& path);
[[nodiscard]] bool writeReceiptPdf(const kassa::desk::Receipt& receipt, const QString& path);

enum class PrintOutcome { Printed, NoPrinter, Failed };

/// Prints on the default printer, if there is one. Never asks anything.
[[nodiscard]] PrintOutcome printBlocks(const std::vector<ReceiptBlock>& blocks);
[[nodiscard]] PrintOutcome printReceipt(const kassa::desk::Receipt& receipt);

} // namespace kassa::ui
