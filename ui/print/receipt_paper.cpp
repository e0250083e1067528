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

QPageSize paperFor(const kassa::desk::Receipt& receipt) {
    const qreal height = paintReceipt(nullptr, receipt) * receiptMillimetres / receiptWidth;
    return QPageSize(QSizeF(receiptMillimetres, height), QPageSize::Millimeter,
                     QStringLiteral("Receipt80"), QPageSize::ExactMatch);
}

/// Paints on a device whose page is `paperFor` the receipt, without margins.
bool paintOn(QPagedPaintDevice& device, const kassa::desk::Receipt& receipt) {
    QPainter painter;
    if (!painter.begin(&device)) {
        return false; // no printer behind it, or no room for the file
    }
    const qreal scale = painter.viewport().width() / receiptWidth;
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    paintReceipt(&painter, receipt);
    return painter.end();
}

} // namespace

bool writeReceiptPdf(const kassa::desk::Receipt& receipt, const QString& path) {
    QSaveFile file(path); // whole or not at all
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    {
        QPdfWriter writer(&file);
        writer.setResolution(thermalDpi);
        writer.setPageSize(paperFor(receipt));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(QString::fromStdString(receipt.invoice));
        writer.setCreator(QStringLiteral("Kassa"));
        if (!paintOn(writer, receipt)) {
            file.cancelWriting();
        }
    }
    return file.commit();
}

PrintOutcome printReceipt(const kassa::desk::Receipt& receipt) {
    // Beside the program, and with everything that Qt prints with: see printing.h.
    QPluginLoader loader(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/libkassa_printing.so"));
    auto* printing = qobject_cast<Printing*>(loader.instance()); // the loader owns it
    if (printing == nullptr) {
        return PrintOutcome::Failed;
    }
    return printing->print(paperFor(receipt), [&receipt](QPagedPaintDevice& device) {
        return paintOn(device, receipt);
    });
}

} // namespace kassa::ui
