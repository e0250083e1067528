#include "ui/widgets/code_field.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cells = static_cast<int>(Code::length);
constexpr int gap = 12;
constexpr int middleGap = 28;

} // namespace

CodeField::CodeField(QWidget* parent) : DigitField(cells, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

Expected<Code, CodeError> CodeField::take() {
    Expected<Code, CodeError> code = Code::parse(digits().reveal());
    if (code.has_value()) {
        wipeDigits();
    }
    return code;
}

QSize CodeField::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(506), theme.px(76)};
}

QSize CodeField::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(346), theme.px(76)};
}

QRectF CodeField::cell(int index) const {
    const qreal wide = (width() - 4.0 * gap - middleGap) / cells;
    const qreal extra = index >= 3 ? middleGap - gap : 0;
    const qreal left = std::round(index * (wide + gap) + extra);
    return {left, 0, std::round(left + wide) - left, static_cast<qreal>(height())};
}

qreal CodeField::caretX(int position) const {
    return position < cells ? cell(position).center().x() : cell(cells - 1).right();
}

void CodeField::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const TextStyle style = theme.text(TextRole::Code);
    QPainter painter(this);
    const bool active = hasFocus() && !isLocked();
    const int focused = std::min(caret(), cells - 1);
    for (int i = 0; i < cells; ++i) {
        const bool filled = i < length();
        const bool selected =
            hasSelection() && i >= selectionStart() && i < selectionStart() + selectionLength();
        Box box{.fill = selected ? c.primaryTint : c.surface,
                .outline = filled ? c.ink2 : c.control,
                .outlineWidth = filled ? 2.0 : theme.controlOutline(),
                .radius = static_cast<qreal>(radius::controlLarge)};
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
            drawDigit(painter, cell(i), digitAt(i), style, c.ink);
        }
    }
    if (caretShown() && caret() < cells && caret() == length()) {
        drawCaret(painter, cell(caret()).center().x(), theme.px(34));
    } else if (caretShown() && caret() < cells) {
        drawCaret(painter, cell(caret()).left() + 10, theme.px(34));
    }
}

} // namespace kassa::ui
