#include "ui/widgets/text.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

/// A layout of `text` whose emphasised part is 600; lines are made for `width`.
void layOut(QTextLayout& layout, const QString& text, const QString& emphasis,
            const TextStyle& style, const QColor& emphasisInk, qreal width) {
    QString prepared = text;
    prepared.replace(u'\n', QChar::LineSeparator);
    layout.setText(prepared);
    layout.setFont(style.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const qsizetype at = emphasis.isEmpty() ? -1 : text.indexOf(emphasis);
    if (at >= 0) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(at);
        range.length = static_cast<int>(emphasis.size());
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(emphasisInk);
        layout.setFormats({range});
    }
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max<qreal>(1, width));
    }
    layout.endLayout();
}

constexpr qreal unlimited = 1e6;

} // namespace

Text::Text(TextRole role, QWidget* parent) : QWidget(parent), m_role(role) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::Label);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (role == TextRole::Caption) {
        m_colour = &Colours::ink3;
    }
}

Text::Text(const QString& text, TextRole role, QWidget* parent) : Text(role, parent) {
    setText(text);
}

void Text::changed() {
    updateGeometry();
    update();
}

void Text::setText(const QString& text) {
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    changed();
}

void Text::setRole(TextRole role) {
    m_role = role;
    changed();
}

void Text::setColour(Colour colour) {
    m_colour = colour;
    update();
}

void Text::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void Text::setWrap(bool wrap) {
    m_wrap = wrap;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wrap);
    setSizePolicy(policy);
    changed();
}

void Text::setEmphasis(const QString& part) {
    m_emphasis = part;
    changed();
}

void Text::setIcon(const QString& name, int size, int gap) {
    m_icon = name;
    m_iconSize = size;
    m_iconGap = gap;
    changed();
}

void Text::setIconColour(Colour colour) {
    m_iconColour = colour;
    update();
}

void Text::setTabular(bool tabular) {
    m_tabular = tabular;
    setWrap(!tabular);
}

void Text::setStruck(bool struck) {
    m_struck = struck;
    update();
}

int Text::indent() const {
    return m_icon.isEmpty() ? 0 : m_iconSize + m_iconGap;
}

QSize Text::sizeHint() const {
    const TextStyle style = themeOf(this).text(m_role);
    qreal width = 0;
    int lines = 1;
    if (m_tabular) {
        width = figuresWidth(m_text, style);
    } else {
        QTextLayout layout;
        layOut(layout, m_text, m_emphasis, style, {}, unlimited);
        lines = std::max(1, layout.lineCount());
        for (int i = 0; i < layout.lineCount(); ++i) {
            width = std::max(width, layout.lineAt(i).naturalTextWidth());
        }
    }
    return {indent() + static_cast<int>(std::ceil(width)) + 1, lines * style.lineHeight};
}

QSize Text::minimumSizeHint() const {
    const QSize natural = sizeHint();
    if (!m_wrap) {
        return natural;
    }
    const TextStyle style = themeOf(this).text(m_role);
    qreal widest = 0;
    for (const QString& word : m_text.split(u' ')) {
        widest = std::max(widest, textWidth(word, style));
    }
    return {indent() + static_cast<int>(std::ceil(widest)) + 1, style.lineHeight};
}

int Text::heightForWidth(int width) const {
    const TextStyle style = themeOf(this).text(m_role);
    QTextLayout layout;
    layOut(layout, m_text, m_emphasis, style, {}, width - indent());
    return std::max(1, layout.lineCount()) * style.lineHeight;
}

void Text::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(m_role);
    const QColor ink = theme.colours.*(isEnabled() ? m_colour : &Colours::disabledInk);
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, m_text, m_emphasis, style, theme.colours.ink,
           m_wrap ? width() - indent() : unlimited);
    const int height = std::max(1, layout.lineCount()) * style.lineHeight;
    qreal top = std::floor((this->height() - height) / 2.0);
    if (m_alignment.testFlag(Qt::AlignTop)) {
        top = 0;
    } else if (m_alignment.testFlag(Qt::AlignBottom)) {
        top = this->height() - height;
    }
    qreal left = 0;
    if (!m_icon.isEmpty()) {
        // The icon goes with the text when a single line is centred or right.
        const qreal whole =
            indent() + (layout.lineCount() > 0 ? layout.lineAt(0).naturalTextWidth() : 0);
        if (layout.lineCount() == 1 && !m_alignment.testFlag(Qt::AlignLeft)) {
            const qreal spare = std::max<qreal>(0, width() - whole);
            left = std::floor(m_alignment.testFlag(Qt::AlignRight) ? spare : spare / 2);
        }
        drawIcon(painter, m_icon, theme.colours.*(m_iconColour ? m_iconColour : m_colour),
                 QPointF(left, top + std::floor((style.lineHeight - m_iconSize) / 2.0)),
                 m_iconSize);
        left += indent();
    }
    const QRectF area(left, top, width() - left, style.lineHeight);
    if (m_tabular) {
        drawFigures(painter, area, m_icon.isEmpty() ? m_alignment : Qt::AlignLeft, m_text, style,
                    ink);
        return;
    }
    painter.setPen(ink);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        qreal x = left;
        if (m_icon.isEmpty() || layout.lineCount() > 1) {
            const qreal spare = area.width() - line.naturalTextWidth();
            x += m_alignment.testFlag(Qt::AlignRight)     ? spare
                 : m_alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                                          : 0;
        }
        const qreal baseline = top + i * style.lineHeight + baselineOf(style);
        line.draw(&painter, QPointF(x, baseline - line.ascent() - line.y()));
        if (m_struck) {
            const qreal y = std::round(baseline - QFontMetricsF(style.font).strikeOutPos());
            painter.fillRect(QRectF(x, y, line.naturalTextWidth(), 1), ink);
        }
    }
}

} // namespace kassa::ui
