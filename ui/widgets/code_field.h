#pragma once

#include "core/base/card.h"
#include "ui/widgets/cell_field.h"

namespace kassa::ui {

/// The code from the customer's SMS: six cells, a wider gap after the third.
class CodeField : public CellField {
    Q_OBJECT

public:
    explicit CodeField(QWidget* parent = nullptr);

    /// The code for the gateway; the cells are wiped when it is whole.
    [[nodiscard]] Expected<Code, CodeError> take();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QRectF cell(int index) const override;
    void paintDigit(QPainter& painter, int index) const override;
};

} // namespace kassa::ui
