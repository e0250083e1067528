#include "ui/widgets/text_field.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace kassa::ui {

TextField::TextField(QWidget* parent) : CaretEdit(parent) {
    setFrame(false);
    setTextMargins(14, 0, 14, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    dress();
}

void TextField::dress() {
    const Theme& theme = themeOf(this);
    setFont(theme.text(TextRole::Lead).font);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    setPalette(palette);
}

void TextField::setState(FieldState state) {
    m_state = state;
    update();
}

QSize TextField::sizeHint() const {
    return {320, themeOf(this).px(56)};
}

QSize TextField::minimumSizeHint() const {
    return {160, themeOf(this).px(56)};
}

void TextField::paintEvent(QPaintEvent* event) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    Box box{.fill = isEnabled() ? c.surface : c.disabled,
            .outline = c.control,
            .outlineWidth = theme.controlOutline(),
            .radius = static_cast<qreal>(radius::controlLarge)};
    if (m_state == FieldState::Error) {
        box.outline = c.err;
        box.outlineWidth = 2.5;
    }
    if (hasFocus()) {
        box.outline = c.focus;
        box.outlineWidth = 3;
    }
    {
        QPainter painter(this);
        drawBox(painter, QRectF(rect()), box);
    }
    CaretEdit::paintEvent(event);
}

void TextField::changeEvent(QEvent* event) {
    CaretEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
    }
}

} // namespace kassa::ui
