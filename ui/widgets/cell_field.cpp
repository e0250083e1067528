#include "ui/widgets/cell_field.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace kassa::ui {

CellField::CellField(int cells, Look look, QWidget* parent)
    : DigitField(cells, parent), m_look(look) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

qreal CellField::caretX(int position) const {
    return position < capacity() ? cell(position).center().x() : cell(capacity() - 1).right();
}

void CellField::paintCell(QPainter& painter, int index) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const bool filled = index < length();
    const bool selected =
        hasSelection() && index >= selectionStart() && index < selectionStart() + selectionLength();
    Box box{.fill = selected     ? c.primaryTint
                    : isLocked() ? c.disabled
                                 : c.surface,
            .outline = filled ? c.ink2 : c.control,
            .outlineWidth = filled ? 2.0 : theme.controlOutline(),
            .radius = m_look.radius};
    if (state() == FieldState::Error) {
        box.outline = c.err;
        box.outlineWidth = 2.5;
    }
    if (hasFocus() && index == std::min(caret(), capacity() - 1)) {
        box.outline = c.focus;
        box.outlineWidth = 3;
    }
    drawBox(painter, cell(index), box);
    if (filled) {
        paintDigit(painter, index);
    }
}

/// In the middle of the cell that is next, or before the digit that it stands at.
void CellField::paintCaret(QPainter& painter) const {
    if (caretShown() && caret() < capacity()) {
        const QRectF here = cell(caret());
        drawCaret(painter, caret() == length() ? here.center().x() : here.left() + 10,
                  themeOf(this).px(m_look.caretHeight), m_look.caretWidth);
    }
}

void CellField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (int i = 0; i < capacity(); ++i) {
        paintCell(painter, i);
    }
    paintCaret(painter);
}

} // namespace kassa::ui
