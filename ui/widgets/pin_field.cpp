#include "ui/widgets/pin_field.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cells = static_cast<int>(kassa::desk::Pin::length);
constexpr int gap = 10;
constexpr qreal dot = 14;

} // namespace

PinField::PinField(int height, QWidget* parent) : DigitField(cells, parent), m_height(height) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

Expected<kassa::desk::Pin, kassa::desk::PinError> PinField::take() {
    auto pin = kassa::desk::Pin::parse(digits().reveal());
    if (pin.has_value()) {
        wipeDigits();
    }
    return pin;
}

void PinField::press(char digit) {
    if (!isLocked()) {
        setCaret(length());
        typeDigit(digit);
    }
}

void PinField::eraseLast() {
    if (!isLocked() && length() > 0) {
        setCaret(length() - 1);
        setCaret(length(), true);
        eraseSelection();
        afterEdit();
    }
}

void PinField::setPaused(bool paused) {
    if (paused != isLocked()) {
        setLocked(paused);
    }
}

QSize PinField::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(316), theme.px(m_height)};
}

QSize PinField::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(260), theme.px(m_height)};
}

QRectF PinField::cell(int index) const {
    const qreal wide = (width() - (cells - 1.0) * gap) / cells;
    const qreal left = std::round(index * (wide + gap));
    return {left, 0, std::round(index * (wide + gap) + wide) - left, static_cast<qreal>(height())};
}

qreal PinField::caretX(int position) const {
    return position < cells ? cell(position).center().x() : cell(cells - 1).right();
}

void PinField::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    const bool active = hasFocus() && !isLocked();
    const int focused = std::min(caret(), cells - 1);
    for (int i = 0; i < cells; ++i) {
        const bool filled = i < length();
        const bool selected =
            hasSelection() && i >= selectionStart() && i < selectionStart() + selectionLength();
        Box box{.fill = selected     ? c.primaryTint
                        : isLocked() ? c.disabled
                                     : c.surface,
                .outline = filled ? c.ink2 : c.control,
                .outlineWidth = filled ? 2.0 : theme.controlOutline(),
                .radius = static_cast<qreal>(radius::control)};
        if (state() == FieldState::Error) {
            box.outline = c.err;
            box.outlineWidth = 2.5;
        }
        if (active && i == focused) {
            box.outline = c.focus;
            box.outlineWidth = 3;
        }
        drawBox(painter, cell(i), box);
        if (filled) {
            const QPointF middle = cell(i).center();
            drawBox(painter, QRectF(middle.x() - dot / 2, middle.y() - dot / 2, dot, dot),
                    {.fill = isLocked() ? c.disabledInk : c.ink, .radius = dot / 2});
        }
    }
    if (caretShown() && caret() < cells) {
        const QRectF here = cell(caret());
        drawCaret(painter, caret() == length() ? here.center().x() : here.left() + 10,
                  theme.px(26));
    }
}

} // namespace kassa::ui
