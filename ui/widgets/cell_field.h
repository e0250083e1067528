#pragma once

#include "ui/widgets/digit_field.h"

namespace kassa::ui {

/// Common part of the fields with a cell for each digit. Sends nothing by itself: Enter is for the
/// page.
class CellField : public DigitField {
    Q_OBJECT

protected:
    struct Look {
        qreal radius;
        int caretWidth;
        int caretHeight; ///< at a text scale of 1
    };
    CellField(int cells, Look look, QWidget* parent);

    [[nodiscard]] virtual QRectF cell(int index) const = 0;
    /// What stands in a cell that has its digit.
    virtual void paintDigit(QPainter& painter, int index) const = 0;

    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] qreal caretX(int position) const override;

private:
    void paintCell(QPainter& painter, int index) const;
    void paintCaret(QPainter& painter) const;

    Look m_look;
};

} // namespace kassa::ui
