#pragma once

#include "core/desk/escpos.h"
#include "core/desk/receipt.h"
#include "ui/print/receipt_blocks.h"

#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QImage;
class QPainter;
QT_END_NAMESPACE

// The receipt as a picture: always dark on light, whatever the theme, on paper of 80 or 58
// mm, of which the middle 72 or 48 are printed. One function paints it for the screen, the PDF and
// the printer.

namespace kassa::ui {

/// The paper's width in the units a receipt is laid out in (pixels on the screen).
inline constexpr qreal receiptWidth = 302;
inline constexpr qreal narrowReceiptWidth = 219;

/// Paints from (0, 0) down, in the painter's ink, no background. Returns the height. Without a
/// painter it only measures, and by the same code.
qreal paintBlocks(QPainter* painter, const std::vector<ReceiptBlock>& blocks,
                  kassa::desk::PaperWidth paper);
qreal paintReceipt(QPainter* painter, const kassa::desk::Receipt& receipt,
                   kassa::desk::PaperWidth paper = kassa::desk::PaperWidth::Mm80);

/// As dots for a receipt printer: the printed width of the paper, black or white.
[[nodiscard]] kassa::desk::Raster rasterOf(const std::vector<ReceiptBlock>& blocks,
                                           kassa::desk::PaperWidth paper);

/// A drawn picture as dots: what is darker than the middle is black.
[[nodiscard]] kassa::desk::Raster rasterOf(const QImage& picture);

/// Writes a PDF of one page as long as the receipt. False when the file cannot be written; nothing
/// is left of it then.
[[nodiscard]] bool writeBlocksPdf(const std::vector<ReceiptBlock>& blocks,
                                  kassa::desk::PaperWidth paper, const QString& title,
                                  const QString& path);
[[nodiscard]] bool writePicturePdf(const kassa::desk::Raster& picture, const QString& title,
                                   const QString& path);
[[nodiscard]] bool writeReceiptPdf(const kassa::desk::Receipt& receipt, const QString& path);

} // namespace kassa::ui
