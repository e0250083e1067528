#include "ui/print/receipt_painter.h"

#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <functional>

namespace kassa::ui {

namespace {

using kassa::desk::PaperWidth;

constexpr int thermalDpi = 203;
constexpr qreal dotsPerMillimetre = 8; // what receipt printers call 203 dots an inch

qreal widthOf(PaperWidth paper) {
    return paper == PaperWidth::Mm58 ? narrowReceiptWidth : receiptWidth;
}

qreal millimetresOf(PaperWidth paper) {
    return paper == PaperWidth::Mm58 ? 58 : 80;
}

QPageSize pageFor(const std::vector<ReceiptBlock>& blocks, PaperWidth paper) {
    const qreal millimetres = millimetresOf(paper);
    const qreal height = paintBlocks(nullptr, blocks, paper) * millimetres / widthOf(paper);
    return QPageSize(QSizeF(millimetres, height), QPageSize::Millimeter,
                     QStringLiteral("Receipt%1").arg(millimetres), QPageSize::ExactMatch);
}

} // namespace

kassa::desk::Raster rasterOf(const std::vector<ReceiptBlock>& blocks, PaperWidth paper) {
    const qreal scale = millimetresOf(paper) * dotsPerMillimetre / widthOf(paper);
    const int width = kassa::desk::dotsOf(paper);
    const int height = qCeil(paintBlocks(nullptr, blocks, paper) * scale);
    QImage grey(width, height, QImage::Format_Grayscale8);
    grey.fill(Qt::white);
    {
        QPainter painter(&grey);
        painter.translate((width - millimetresOf(paper) * dotsPerMillimetre) / 2, 0);
        painter.scale(scale, scale);
        painter.setPen(Qt::black);
        paintBlocks(&painter, blocks, paper);
    }
    return rasterOf(grey);
}

kassa::desk::Raster rasterOf(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    kassa::desk::Raster raster{grey.width(), grey.height(), {}};
    raster.bytes.resize(raster.rowBytes() * static_cast<std::size_t>(grey.height()));
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        auto* to = raster.bytes.data() + static_cast<std::size_t>(y) * raster.rowBytes();
        for (int x = 0; x < grey.width(); ++x) {
            if (from[x] < 128) {
                to[x / 8] |= static_cast<std::uint8_t>(0x80 >> x % 8);
            }
        }
    }
    return raster;
}

namespace {

/// One page without margins; `paint` draws on it.
bool writePdf(const QPageSize& page, const QString& title, const QString& path,
              const std::function<void(QPainter&)>& paint) {
    QSaveFile file(path); // whole or not at all
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    {
        QPdfWriter writer(&file);
        writer.setResolution(thermalDpi);
        writer.setPageSize(page);
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Kassa"));
        QPainter painter;
        const bool begun = painter.begin(&writer);
        if (begun) {
            paint(painter);
        }
        if (!begun || !painter.end()) {
            file.cancelWriting(); // no room for the file
        }
    }
    return file.commit();
}

} // namespace

bool writeBlocksPdf(const std::vector<ReceiptBlock>& blocks, PaperWidth paper, const QString& title,
                    const QString& path) {
    return writePdf(pageFor(blocks, paper), title, path, [&](QPainter& painter) {
        const qreal scale = painter.viewport().width() / widthOf(paper);
        painter.scale(scale, scale);
        painter.setPen(Qt::black);
        paintBlocks(&painter, blocks, paper);
    });
}

bool writePicturePdf(const kassa::desk::Raster& picture, const QString& title,
                     const QString& path) {
    const QPageSize page(QSizeF(picture.width, picture.height) / dotsPerMillimetre,
                         QPageSize::Millimeter, QStringLiteral("Page"), QPageSize::ExactMatch);
    return writePdf(page, title, path, [&](QPainter& painter) {
        QImage image(picture.bytes.data(), picture.width, picture.height,
                     static_cast<qsizetype>(picture.rowBytes()), QImage::Format_Mono);
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        painter.drawImage(painter.viewport(), image);
    });
}

bool writeReceiptPdf(const kassa::desk::Receipt& receipt, const QString& path) {
    return writeBlocksPdf(receiptBlocks(receipt), PaperWidth::Mm80,
                          QString::fromStdString(receipt.invoice), path);
}

} // namespace kassa::ui
