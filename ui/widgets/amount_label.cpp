#include "ui/widgets/amount_label.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

QString amountText(Tiyin amount) {
    return QString::fromStdString(formatSom(amount));
}

AmountLabel::AmountLabel(TextRole role, QWidget* parent)
    : QWidget(parent), m_figures(amountText(m_amount)), m_role(role) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
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

TextStyle AmountLabel::unitStyle() const {
    TextStyle style = themeOf(this).text(m_role);
    const int size = style.font.pixelSize();
    style.font.setPixelSize(static_cast<int>(std::lround(size * 0.46)));
    style.font.setLetterSpacing(QFont::AbsoluteSpacing, -0.015 * style.font.pixelSize());
    return style;
}

QSize AmountLabel::sizeHint() const {
    const TextStyle style = themeOf(this).text(m_role);
    qreal width = textWidth(m_figures, style);
    if (!m_unit.isEmpty()) {
        const TextStyle unit = unitStyle();
        width += textWidth(QString(QChar::Nbsp), style) + textWidth(m_unit, unit);
    }
    return {static_cast<int>(std::ceil(width)) + 1, style.lineHeight};
}

void AmountLabel::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(m_role);
    QPainter painter(this);
    qreal x = 0;
    if (m_alignment.testFlag(Qt::AlignRight)) {
        x = width() - sizeHint().width();
    } else if (m_alignment.testFlag(Qt::AlignHCenter)) {
        x = (width() - sizeHint().width()) / 2.0;
    }
    const qreal top = std::floor((height() - style.lineHeight) / 2.0);
    drawLine(painter, QRectF(x, top, width(), style.lineHeight), Qt::AlignLeft, m_figures, style,
             theme.colours.ink);
    if (m_unit.isEmpty()) {
        return;
    }
    x += textWidth(m_figures + QChar::Nbsp, style);
    painter.setFont(unitStyle().font);
    painter.setPen(theme.colours.ink2);
    painter.drawText(QPointF(x, top + baselineOf(style)), m_unit);
}

} // namespace kassa::ui
