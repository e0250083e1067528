#include "ui/print/printing.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPluginLoader>
#include <QSaveFile>

namespace kassa::ui {

namespace {

constexpr int thermalDpi = 203;

using Blocks = std::vector<ReceiptBlock>;

QPageSize paperFor(const Blocks& blocks) {
    const qreal height = paintBlocks(nullptr, blocks) * receiptMillimetres / receiptWidth;
    return QPageSize(QSizeF(receiptMillimetres, height), QPageSize::Millimeter,
                     QStringLiteral("Receipt80"), QPageSize::ExactMatch);
}

/// Paints on a device whose page is `paperFor` the blocks, without margins.
bool paintOn(QPagedPaintDevice& device, const Blocks& blocks) {
    QPainter painter;
    if (!painter.begin(&device)) {
        return false; // no printer behind it, or no room for the file
    }
    const qreal scale = painter.viewport().width() / receiptWidth;
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    paintBlocks(&painter, blocks);
    return painter.end();
}

} // namespace

bool writeReceiptPdf(const kassa::desk::Receipt& receipt, const QString& path) {
    return writeBlocksPdf(receiptBlocks(receipt), QString::fromStdString(receipt.invoice), path);
}

bool writeBlocksPdf(const Blocks& blocks, const QString& title, const QString& path) {
    QSaveFile file(path); // whole or not at all
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    {
        QPdfWriter writer(&file);
        writer.setResolution(thermalDpi);
        writer.setPageSize(paperFor(blocks));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Kassa"));
        if (!paintOn(writer, blocks)) {
            file.cancelWriting();
        }
    }
    return file.commit();
}

PrintOutcome printReceipt(const kassa::desk::Receipt& receipt) {
    return printBlocks(receiptBlocks(receipt));
}

PrintOutcome printBlocks(const Blocks& blocks) {
    // Beside the program, and with everything that Qt prints with: see printing.h.
    QPluginLoader loader(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/libkassa_printing.so"));
    auto* printing = qobject_cast<Printing*>(loader.instance()); // the loader owns it
    if (printing == nullptr) {
        return PrintOutcome::Failed;
    }
    return printing->print(
        paperFor(blocks), [&blocks](QPagedPaintDevice& device) { return paintOn(device, blocks); });
}

} // namespace kassa::ui
