#include "ui/widgets/code_field.h"

#include "ui/theme/metrics.h"

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cells = static_cast<int>(Code::length);
constexpr int gap = 12;
constexpr int middleGap = 28;

} // namespace

CodeField::CodeField(QWidget* parent)
    : CellField(cells, {.radius = radius::controlLarge, .caretWidth = 2, .caretHeight = 34},
                parent) {}

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

void CodeField::paintDigit(QPainter& painter, int index) const {
    const Theme& theme = themeOf(this);
    drawDigit(painter, cell(index), digitAt(index), theme.text(TextRole::Code), theme.colours.ink);
}

} // namespace kassa::ui
