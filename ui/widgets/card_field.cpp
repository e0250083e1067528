#include "ui/widgets/card_field.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cardDigits = static_cast<int>(CardNumber::length);
constexpr int padding = 20;

qreal groupGap(const TextStyle& style) {
    return textWidth(QStringLiteral(" "), style) + 0.09 * style.font.pixelSize();
}

} // namespace

CardField::CardField(QWidget* parent) : DigitField(cardDigits, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

CardField::Check CardField::check() const {
    if (!isComplete()) {
        return Check::Incomplete;
    }
    if (brandOf(digits().reveal()) == CardBrand::Unknown) {
        return Check::UnknownBrand;
    }
    return luhnValid(digits().reveal()) ? Check::Good : Check::WrongCheckDigit;
}

Expected<CardNumber, CardNumberError> CardField::number() const {
    return CardNumber::parse(digits().reveal());
}

Expected<CardNumber, CardNumberError> CardField::take() {
    Expected<CardNumber, CardNumberError> number = CardNumber::parse(digits().reveal());
    if (number.has_value()) {
        for (int i = 0; i < 4; ++i) {
            m_rest.at(static_cast<std::size_t>(i)) = digitAt(i);
            m_rest.at(static_cast<std::size_t>(i) + 4) = digitAt(cardDigits - 4 + i);
        }
        wipeDigits();
        setMasked(true);
    }
    return number;
}

void CardField::setMasked(bool masked) {
    m_masked = masked;
    setLocked(masked);
}

void CardField::forget() {
    m_rest.fill('\0');
    m_masked = false;
    setBrand(CardBrand::Unknown);
}

void CardField::setBrand(CardBrand brand) {
    if (brand != m_brand) {
        m_brand = brand;
        Q_EMIT brandChanged(brand);
    }
}

void CardField::digitsChanged() {
    setBrand(brandOf(digits().reveal()));
}

QSize CardField::sizeHint() const {
    return {560, themeOf(this).px(72)};
}

QSize CardField::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::CardNumber);
    const qreal digits = 16 * figureCell(style) + 3 * groupGap(style);
    return {static_cast<int>(std::ceil(digits)) + 2 * padding + 160, theme.px(72)};
}

qreal CardField::cellX(int index) const {
    const TextStyle style = themeOf(this).text(TextRole::CardNumber);
    return padding + index * figureCell(style) + (index / 4) * groupGap(style);
}

qreal CardField::caretX(int position) const {
    // Between two groups the caret stands at the second one: it jumps over the space.
    return position < cardDigits
               ? cellX(position)
               : cellX(cardDigits - 1) + figureCell(themeOf(this).text(TextRole::CardNumber));
}

void CardField::drawPlaceholder(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    TextStyle style = theme.text(TextRole::CardNumber);
    const qreal cell = figureCell(style);
    style.font.setFamily(QStringLiteral("Inter"));
    style.font.setWeight(QFont::Normal);
    for (int i = 0; i < cardDigits; ++i) {
        drawDigit(painter, QRectF(cellX(i), 0, cell, height()), '0', style, theme.colours.ink3);
    }
}

void CardField::drawDigits(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::CardNumber);
    const qreal cell = figureCell(style);
    if (hasSelection()) {
        const int last = selectionStart() + selectionLength() - 1;
        const qreal left = cellX(selectionStart());
        painter.fillRect(QRectF(left, 14, cellX(last) + cell - left, height() - 28),
                         theme.colours.primaryTint);
    }
    for (int i = 0; i < length(); ++i) {
        drawDigit(painter, QRectF(cellX(i), 0, cell, height()), digitAt(i), style,
                  theme.colours.ink);
    }
}

void CardField::drawMasked(QPainter& painter) const {
    const bool taken = m_rest.front() != '\0';
    if (!taken && !isComplete()) {
        return;
    }
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::CardNumber);
    const qreal cell = figureCell(style);
    const QString dot = QStringLiteral("•");
    const qreal dotWidth = textWidth(dot, style);
    qreal x = padding;
    for (int i = 0; i < cardDigits; ++i) {
        if (i > 0 && i % 4 == 0) {
            x += groupGap(style);
        }
        if (i >= 4 && i < cardDigits - 4) {
            drawLine(painter, QRectF(x, 0, dotWidth, height()), Qt::AlignLeft, dot, style,
                     theme.colours.ink);
            x += dotWidth;
            continue;
        }
        const auto rest = static_cast<std::size_t>(i < 4 ? i : i - 8);
        drawDigit(painter, QRectF(x, 0, cell, height()), taken ? m_rest.at(rest) : digitAt(i),
                  style, theme.colours.ink);
        x += cell;
    }
}

void CardField::drawEnd(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const qreal right = drawStateIcon(painter, width() - padding);
    if (m_brand == CardBrand::Unknown) {
        return;
    }
    TextStyle style = theme.text(TextRole::BodyStrong);
    style.font.setPixelSize(theme.px(17));
    style.font.setWeight(QFont::Bold);
    style.font.setLetterSpacing(QFont::AbsoluteSpacing, 0.06 * style.font.pixelSize());
    const QString name = brandName(m_brand);
    const QSizeF size(std::ceil(textWidth(name, style)) + 26, theme.px(40));
    const QRectF box(QPointF(right - size.width(), std::round((height() - size.height()) / 2)),
                     size);
    drawBox(painter, box,
            {.fill = theme.colours.surface,
             .outline = theme.colours.ink2,
             .outlineWidth = theme.controlOutline(),
             .radius = static_cast<qreal>(radius::chip)});
    drawLine(painter, box.adjusted(13, 0, 0, 0), Qt::AlignLeft, name, style, theme.colours.ink);
}

void CardField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawFrame(painter);
    if (m_masked) {
        drawMasked(painter);
    } else if (length() == 0) {
        drawPlaceholder(painter);
    } else {
        drawDigits(painter);
    }
    drawEnd(painter);
    if (caretShown()) {
        drawCaret(painter, caretX(caret()), themeOf(this).px(34));
    }
}

} // namespace kassa::ui
