#include "ui/print/receipt_painter.h"

#include "ui/theme/type.h"
#include "ui/widgets/qr_widget.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

using Kind = ReceiptBlock::Kind;

constexpr qreal side = 20; // from the paper's edge to the print, 5.3 mm

/// What differs between the two widths of paper.
struct Layout {
    qreal width;
    qreal printed;
    int figures;     ///< size of the total
    bool codeBeside; ///< its words stand beside the code, and not under it
};

constexpr Layout layoutOf(kassa::desk::PaperWidth paper) {
    return paper == kassa::desk::PaperWidth::Mm58
               ? Layout{narrowReceiptWidth, narrowReceiptWidth - 2 * side, 21, false}
               : Layout{receiptWidth, receiptWidth - 2 * side, 26, true};
}

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
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // nothing is cut off
        layout.setTextOption(option);
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

qreal paintPair(QPainter* painter, const Layout& layout, const ReceiptBlock& block, qreal y,
                const QFont& leftFont, const QFont& rightFont) {
    const qreal printed = layout.printed;
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
qreal paintMark(QPainter* painter, const Layout& layout, qreal y) {
    constexpr qreal radius = 12;
    if (painter != nullptr) {
        QPolygonF star;
        for (int point = 0; point < 16; ++point) {
            const qreal reach = point % 2 == 0 ? radius : radius * 0.765;
            const qreal angle = point * M_PI / 8;
            star << QPointF(layout.width / 2 + reach * std::sin(angle),
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

qreal paintRule(QPainter* painter, const Layout& layout, qreal y) {
    if (painter != nullptr) {
        painter->save();
        QPen pen(painter->pen().color(), 1);
        pen.setDashPattern({3, 2});
        pen.setCapStyle(Qt::FlatCap);
        painter->setPen(pen);
        painter->drawLine(QPointF(side, y + 9.5), QPointF(side + layout.printed, y + 9.5));
        painter->restore();
    }
    return 19;
}

constexpr int smallestTotal = 12;

/// The figures below their word where both do not stand beside each other.
qreal paintTotal(QPainter* painter, const Layout& layout, const ReceiptBlock& block, qreal y) {
    const QFont word = receiptFont(16, QFont::DemiBold);
    const QFont unit = receiptFont(15, QFont::Bold);
    constexpr qreal height = 36;
    const QString tail = u'\u00A0' + block.unit;
    const qreal unitWidth = QFontMetricsF(unit).horizontalAdvance(tail);
    const qreal right = side + layout.printed - unitWidth;
    // An amount that is wider than the paper is set smaller, never cut.
    int size = layout.figures;
    const auto wide = [&] {
        return QFontMetricsF(receiptFont(size, QFont::Bold)).horizontalAdvance(block.right);
    };
    while (size > smallestTotal && right - wide() < side) {
        --size;
    }
    const QFont figures = receiptFont(size, QFont::Bold);
    const qreal left = right - wide();
    const bool below = left < side + QFontMetricsF(word).horizontalAdvance(block.left) + 8;
    if (painter != nullptr) {
        const qreal baseline = y + 27 + (below ? rowHeight : 0);
        painter->setFont(word);
        painter->drawText(QPointF(side, y + (below ? 20 : 27)), block.left);
        painter->setFont(unit);
        painter->drawText(QPointF(right, baseline), tail);
        painter->setFont(figures);
        painter->drawText(QPointF(left, baseline), block.right);
    }
    return height + (below ? rowHeight : 0);
}

void paintModules(QPainter* painter, const QPointF& at, const QString& text) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    drawQr(*painter, QRectF(at, QSizeF(codeSize, codeSize)), text, painter->pen().color());
    painter->restore();
}

qreal paintCode(QPainter* painter, const Layout& layout, const ReceiptBlock& block, qreal y) {
    const QFont font = receiptFont(14, QFont::Normal);
    constexpr qreal line = 18;
    if (!layout.codeBeside) {
        const QRectF text(side, y + 10 + codeSize + 8, layout.printed, 0);
        if (painter != nullptr) {
            paintModules(painter, {(layout.width - codeSize) / 2, y + 10}, block.left);
        }
        const qreal height = paintLines(painter, block.right, font, text, Qt::AlignHCenter, line);
        return 10 + codeSize + 8 + height + 8;
    }
    const qreal left = side + codeSize + 12;
    const QRectF text(left, 0, layout.width - side - left, 0);
    const qreal height = paintLines(nullptr, block.right, font, text, Qt::AlignLeft, line);
    if (painter != nullptr) {
        paintModules(painter, {side, y + 10}, block.left);
        paintLines(painter, block.right, font,
                   text.translated(0, y + 10 + std::max(0.0, (codeSize - height) / 2)),
                   Qt::AlignLeft, line);
    }
    return 10 + std::max(codeSize, height) + 8;
}

qreal paintBlock(QPainter* painter, const Layout& layout, const ReceiptBlock& block, qreal y) {
    const QFont plain = receiptFont(14, QFont::Normal);
    const QFont strong = receiptFont(14, QFont::DemiBold);
    const QRectF row(side, y, layout.printed, rowHeight);
    switch (block.kind) {
    case Kind::TestLine:
    case Kind::CopyLine:
        return paintLines(painter, block.left, receiptFont(14, QFont::Bold), row, Qt::AlignHCenter,
                          rowHeight) +
               8;
    case Kind::Mark:
        return paintMark(painter, layout, y);
    case Kind::Heading:
        return paintLines(painter, block.left, receiptFont(17, QFont::Bold), row, Qt::AlignHCenter,
                          22);
    case Kind::Centre:
        return paintLines(painter, block.left, plain, row, Qt::AlignHCenter, 20);
    case Kind::Rule:
        return paintRule(painter, layout, y);
    case Kind::Fact:
        return paintPair(painter, layout, block, y, plain, strong);
    case Kind::Item:
        return paintPair(painter, layout, block, y, plain, plain);
    case Kind::Total:
        return paintTotal(painter, layout, block, y);
    case Kind::Code:
        return paintCode(painter, layout, block, y);
    }
    return 0;
}

} // namespace

qreal paintBlocks(QPainter* painter, const std::vector<ReceiptBlock>& blocks,
                  kassa::desk::PaperWidth paper) {
    constexpr qreal ends = 24;
    const Layout layout = layoutOf(paper);
    qreal y = ends;
    for (const auto& block : blocks) {
        y += paintBlock(painter, layout, block, y);
    }
    return std::ceil(y + ends - 4);
}

qreal paintReceipt(QPainter* painter, const kassa::desk::Receipt& receipt,
                   kassa::desk::PaperWidth paper) {
    return paintBlocks(painter, receiptBlocks(receipt), paper);
}

} // namespace kassa::ui
