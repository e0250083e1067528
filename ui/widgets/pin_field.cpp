#include "ui/widgets/pin_field.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cells = static_cast<int>(kassa::desk::Pin::length);
constexpr int gap = 10;
constexpr qreal dot = 14;

} // namespace

PinField::PinField(int height, QWidget* parent)
    : CellField(cells, {.radius = radius::control, .caretWidth = 3, .caretHeight = 26}, parent)
    , m_height(height) {}

Expected<kassa::desk::Pin, kassa::desk::PinError> PinField::typed() const {
    return kassa::desk::Pin::parse(digits().reveal());
}

Expected<kassa::desk::Pin, kassa::desk::PinError> PinField::take() {
    auto pin = typed();
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

void PinField::paintDigit(QPainter& painter, int index) const {
    const Colours& c = themeOf(this).colours;
    const QPointF middle = cell(index).center();
    drawBox(painter, QRectF(middle.x() - dot / 2, middle.y() - dot / 2, dot, dot),
            {.fill = isLocked() ? c.disabledInk : c.ink, .radius = dot / 2});
}

} // namespace kassa::ui
