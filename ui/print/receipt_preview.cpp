#include "ui/print/receipt_preview.h"

#include "ui/print/receipt_painter.h"
#include "ui/print/receipt_text.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace kassa::ui {

namespace {

constexpr int toothWidth = 10;
constexpr int toothHeight = 6;

} // namespace

ReceiptPreview::ReceiptPreview(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("receiptPreview"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ReceiptPreview::setReceipt(const kassa::desk::Receipt& receipt) {
    setBlocks(receiptBlocks(receipt), tr("Receipt"));
}

void ReceiptPreview::setBlocks(const std::vector<ReceiptBlock>& blocks, const QString& name) {
    m_blocks = blocks;
    m_height = static_cast<int>(paintBlocks(nullptr, blocks, kassa::desk::PaperWidth::Mm80));
    setAccessibleName(name);
    setAccessibleDescription(blocksText(blocks));
    updateGeometry();
    update();
}

QSize ReceiptPreview::sizeHint() const {
    return {static_cast<int>(receiptWidth), m_height + toothHeight};
}

void ReceiptPreview::paintEvent(QPaintEvent*) {
    if (m_blocks.empty()) {
        return;
    }
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath paper;
    paper.moveTo(0, 0);
    paper.lineTo(receiptWidth, 0);
    paper.lineTo(receiptWidth, m_height);
    for (qreal x = receiptWidth; x > 0; x -= toothWidth) {
        paper.lineTo(std::max(0.0, x - toothWidth / 2.0), m_height + toothHeight);
        paper.lineTo(std::max(0.0, x - toothWidth), m_height);
    }
    paper.closeSubpath();
    painter.fillPath(paper, theme.colours.paper);
    painter.setPen(theme.colours.paperInk);
    paintBlocks(&painter, m_blocks, kassa::desk::PaperWidth::Mm80);
}

} // namespace kassa::ui
