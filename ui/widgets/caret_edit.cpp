#include "ui/widgets/caret_edit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace kassa::ui {

CaretEdit::CaretEdit(QWidget* parent) : QLineEdit(parent) {
    m_blink.setInterval(motion::caretBlink);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        update();
    });
    connect(this, &QLineEdit::cursorPositionChanged, this, &CaretEdit::showCaret);
}

void CaretEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!hasFocus() || !m_caretOn) {
        return;
    }
    // Behind the last letter, but before a placeholder, whose first letter it would cover.
    const int beside = text().isEmpty() ? -2 : 2;
    const int tall = QFontMetrics(font()).capHeight() + 8;
    QPainter painter(this);
    painter.fillRect(cursorRect().center().x() + beside, (height() - tall) / 2, 3, tall,
                     themeOf(this).colours.ink);
}

void CaretEdit::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    showCaret();
}

void CaretEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    m_blink.stop();
}

void CaretEdit::showCaret() {
    m_caretOn = true;
    if (!themeOf(this).reducedMotion) {
        m_blink.start();
    }
    update();
}

} // namespace kassa::ui
