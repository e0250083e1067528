#include "ui/print/receipt_painter.h"

#include "ui/print/receipt_blocks.h"
#include "ui/theme/type.h"
#include "ui/widgets/qr_widget.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

using Kind = ReceiptBlock::Kind;

constexpr qreal side = 20; // from the paper's edge to the print, 5.3 mm
constexpr qreal printed = receiptWidth - 2 * side;
constexpr qreal rowHeight = 20;
constexpr qreal codeSize = 92;

QFont receiptFont(int pixels, QFont::Weight weight) {
    loadFonts();
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same breaks on screen and paper
    return font;
}

/// Text broken at `width`, each line painted in a box `line` high; gives the height.
qreal paintLines(QPainter* painter, const QString& text, const QFont& font, const QRectF& where,
                 Qt::Alignment alignment, qreal line) {
    qreal y = where.top();
    for (const QString& paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
            part.setLineWidth(where.width());
            if (painter != nullptr) {
                painter->setFont(font);
                painter->drawText(QRectF(where.left(), y, where.width(), line),
                                  static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextDontClip,
                                  paragraph.mid(part.textStart(), part.textLength()).trimmed());
            }
            y += line;
        }
        layout.endLayout();
    }
    return y - where.top();
}

qreal paintPair(QPainter* painter, const ReceiptBlock& block, qreal y, const QFont& leftFont,
                const QFont& rightFont) {
    const qreal leftWidth = QFontMetricsF(leftFont).horizontalAdvance(block.left);
    const qreal rightWidth = QFontMetricsF(rightFont).horizontalAdvance(block.right);
    if (leftWidth + 12 + rightWidth <= printed) {
        const QRectF row(side, y, printed, rowHeight);
        paintLines(painter, block.left, leftFont, row.adjusted(0, 0, 1, 0), Qt::AlignLeft,
                   rowHeight);
        paintLines(painter, block.right, rightFont, row.adjusted(-1, 0, 0, 0), Qt::AlignRight,
                   rowHeight);
        return rowHeight;
    }
    const QRectF row(side, y, printed, rowHeight);
    const qreal left = paintLines(painter, block.left, leftFont, row, Qt::AlignLeft, rowHeight);
    return left + paintLines(painter, block.right, rightFont, row.translated(0, left),
                             Qt::AlignRight, rowHeight);
}

/// The eight-point star, as an outline.
qreal paintMark(QPainter* painter, qreal y) {
    constexpr qreal radius = 12;
    if (painter != nullptr) {
        QPolygonF star;
        for (int point = 0; point < 16; ++point) {
            const qreal reach = point % 2 == 0 ? radius : radius * 0.765;
            const qreal angle = point * M_PI / 8;
            star << QPointF(receiptWidth / 2 + reach * std::sin(angle),
                            y + 13 - reach * std::cos(angle));
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(painter->pen().color(), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolygon(star);
        painter->restore();
    }
    return 30;
}

qreal paintRule(QPainter* painter, qreal y) {
    if (painter != nullptr) {
        painter->save();
        QPen pen(painter->pen().color(), 1);
        pen.setDashPattern({3, 2});
        pen.setCapStyle(Qt::FlatCap);
        painter->setPen(pen);
        painter->drawLine(QPointF(side, y + 9.5), QPointF(side + printed, y + 9.5));
        painter->restore();
    }
    return 19;
}

qreal paintTotal(QPainter* painter, const ReceiptBlock& block, qreal y) {
    const QFont word = receiptFont(16, QFont::DemiBold);
    const QFont figures = receiptFont(26, QFont::Bold);
    const QFont unit = receiptFont(15, QFont::Bold);
    constexpr qreal height = 36;
    if (painter != nullptr) {
        const QString tail = u'\u00A0' + block.unit;
        const qreal baseline = y + 27;
        const qreal unitWidth = QFontMetricsF(unit).horizontalAdvance(tail);
        const qreal right = side + printed - unitWidth;
        painter->setFont(word);
        painter->drawText(QPointF(side, baseline), block.left);
        painter->setFont(unit);
        painter->drawText(QPointF(right, baseline), tail);
        painter->setFont(figures);
        painter->drawText(
            QPointF(right - QFontMetricsF(figures).horizontalAdvance(block.right), baseline),
            block.right);
    }
    return height;
}

qreal paintCode(QPainter* painter, const ReceiptBlock& block, qreal y) {
    const QFont font = receiptFont(14, QFont::Normal);
    constexpr qreal line = 18;
    const qreal left = side + codeSize + 12;
    const QRectF text(left, 0, receiptWidth - side - left, 0);
    const qreal height = paintLines(nullptr, block.right, font, text, Qt::AlignLeft, line);
    if (painter != nullptr) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        drawQr(*painter, QRectF(side, y + 10, codeSize, codeSize), block.left,
               painter->pen().color());
        painter->restore();
        paintLines(painter, block.right, font,
                   text.translated(0, y + 10 + std::max(0.0, (codeSize - height) / 2)),
                   Qt::AlignLeft, line);
    }
    return 10 + std::max(codeSize, height) + 8;
}

qreal paintBlock(QPainter* painter, const ReceiptBlock& block, qreal y) {
    const QFont plain = receiptFont(14, QFont::Normal);
    const QFont strong = receiptFont(14, QFont::DemiBold);
    const QRectF row(side, y, printed, rowHeight);
    switch (block.kind) {
    case Kind::TestLine:
    case Kind::CopyLine:
        return paintLines(painter, block.left, receiptFont(14, QFont::Bold), row, Qt::AlignHCenter,
                          rowHeight) +
               8;
    case Kind::Mark:
        return paintMark(painter, y);
    case Kind::Heading:
        return paintLines(painter, block.left, receiptFont(17, QFont::Bold), row, Qt::AlignHCenter,
                          22);
    case Kind::Centre:
        return paintLines(painter, block.left, plain, row, Qt::AlignHCenter, 20);
    case Kind::Rule:
        return paintRule(painter, y);
    case Kind::Fact:
        return paintPair(painter, block, y, plain, strong);
    case Kind::Item:
        return paintPair(painter, block, y, plain, plain);
    case Kind::Total:
        return paintTotal(painter, block, y);
    case Kind::Code:
        return paintCode(painter, block, y);
    }
    return 0;
}

} // namespace

qreal paintReceipt(QPainter* painter, const kassa::desk::Receipt& receipt) {
    return paintBlocks(painter, receiptBlocks(receipt));
}

qreal paintBlocks(QPainter* painter, const std::vector<ReceiptBlock>& blocks) {
    constexpr qreal ends = 24;
    qreal y = ends;
    for (const auto& block : blocks) {
        y += paintBlock(painter, block, y);
    }
    return std::ceil(y + ends - 4);
}

} // namespace kassa::ui
