#include "ui/widgets/amount_label.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace kassa::ui {

QString amountText(Tiyin amount) {
    return QString::fromStdString(formatSom(amount));
}

AmountLabel::AmountLabel(TextRole role, QWidget* parent)
    : QWidget(parent), m_figures(amountText(m_amount)), m_role(role) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AmountLabel::changed() {
    setAccessibleName(m_unit.isEmpty() ? m_figures : m_figures + QChar::Nbsp + m_unit);
    updateGeometry();
    update();
}

void AmountLabel::setAmount(Tiyin amount) {
    m_amount = amount;
    m_figures = amountText(amount);
    changed();
}

void AmountLabel::setUnit(const QString& unit) {
    m_unit = unit;
    changed();
}

void AmountLabel::setRole(TextRole role) {
    if (m_role != role) {
        m_role = role;
        changed();
    }
}

void AmountLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

namespace {

/// Size of the unit, and the space before it, against the size of the figures.
constexpr qreal unitShare = 0.46;
constexpr qreal unitGap = 0.183;
constexpr int keepsItsSize = 6; ///< in sizes of its type: the width of millions

/// Nothing on the desk is smaller than 14 pixels.
qreal unitPart(const TextStyle& figures) {
    return std::max(unitShare, 14.0 / figures.font.pixelSize());
}

/// The unit is set in the figures' own size and drawn smaller: fonts come in whole pixels only.
TextStyle unitStyle(TextStyle style) {
    style.font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    return style;
}

qreal unitWidth(const QString& unit, const TextStyle& figures) {
    return unit.isEmpty() ? 0
                          : unitGap * figures.font.pixelSize() +
                                unitPart(figures) * textWidth(unit, unitStyle(figures));
}

} // namespace

qreal AmountLabel::widthIn(TextRole role) const {
    const TextStyle style = themeOf(this).text(role);
    return textWidth(m_figures, style) + unitWidth(m_unit, style);
}

/// An amount is never shortened: one that is too long for its place is set smaller.
TextRole AmountLabel::fittingRole() const {
    constexpr std::array sizes{TextRole::AmountXL, TextRole::AmountL,  TextRole::AmountM,
                               TextRole::AmountS,  TextRole::AmountXS, TextRole::Clock};
    TextRole fits = m_role;
    for (const TextRole role : sizes) {
        if (role > fits && widthIn(fits) > width() + 0.5) {
            fits = role;
        }
    }
    return fits;
}

QSize AmountLabel::sizeHint() const {
    return {static_cast<int>(std::ceil(widthIn(m_role))), themeOf(this).text(m_role).lineHeight};
}

QSize AmountLabel::minimumSizeHint() const {
    const QSize natural = sizeHint();
    const int enough = keepsItsSize * themeOf(this).text(m_role).font.pixelSize();
    return {std::min(natural.width(), enough), natural.height()};
}

void AmountLabel::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(fittingRole());
    const qreal spare = width() - textWidth(m_figures, style) - unitWidth(m_unit, style);
    qreal x = 0;
    if (m_alignment.testFlag(Qt::AlignRight)) {
        x = spare;
    } else if (m_alignment.testFlag(Qt::AlignHCenter)) {
        x = spare / 2;
    }
    const qreal top = std::floor((height() - style.lineHeight) / 2.0);
    QPainter painter(this);
    drawLine(painter, QRectF(x, top, width(), style.lineHeight), Qt::AlignLeft, m_figures, style,
             theme.colours.ink);
    if (m_unit.isEmpty()) {
        return;
    }
    x += textWidth(m_figures, style) + unitGap * style.font.pixelSize();
    painter.translate(x, top + baselineOf(style));
    painter.scale(unitPart(style), unitPart(style));
    painter.setFont(unitStyle(style).font);
    painter.setPen(theme.colours.ink2);
    painter.drawText(QPointF(0, 0), m_unit);
}

} // namespace kassa::ui
