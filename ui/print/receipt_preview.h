#pragma once

#include "core/desk/receipt.h"

#include <QWidget>

#include <optional>

namespace kassa::ui {

/// The receipt on the screen: paper with a zigzag lower edge, as wide as on the printer.
class ReceiptPreview : public QWidget {
    Q_OBJECT

public:
    explicit ReceiptPreview(QWidget* parent = nullptr);
    void setReceipt(const kassa::desk::Receipt& receipt);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<kassa::desk::Receipt> m_receipt;
    int m_height = 0;
};

} // namespace kassa::ui
