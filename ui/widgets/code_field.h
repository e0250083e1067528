#pragma once

#include "core/base/card.h"
#include "ui/widgets/digit_field.h"

namespace kassa::ui {

/// The code from the customer's SMS: six cells, a wider gap after the third. Sends nothing by
/// itself: Enter is for the page.
class CodeField : public DigitField {
    Q_OBJECT

public:
    explicit CodeField(QWidget* parent = nullptr);

    /// The code for the gateway; the cells are wiped when it is whole.
    [[nodiscard]] Expected<Code, CodeError> take();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] qreal caretX(int position) const override;

private:
    [[nodiscard]] QRectF cell(int index) const;
};

} // namespace kassa::ui
