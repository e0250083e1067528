#pragma once

#include "core/desk/receipt.h"
#include "ui/print/receipt_blocks.h"

#include <QWidget>

#include <vector>

namespace kassa::ui {

/// The receipt on the screen: paper with a zigzag lower edge, as wide as on the printer.
class ReceiptPreview : public QWidget {
    Q_OBJECT

public:
    explicit ReceiptPreview(QWidget* parent = nullptr);
    void setReceipt(const kassa::desk::Receipt& receipt);
    /// Another paper than a receipt; `name` is what a screen reader says first.
    void setBlocks(const std::vector<ReceiptBlock>& blocks, const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<ReceiptBlock> m_blocks;
    int m_height = 0;
};

} // namespace kassa::ui
