#include "ui/widgets/text.h"

#include "ui/theme/icons.h"
#include "ui/widgets/line_breaks.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr qreal unlimited = 1e6;
constexpr int longestWord = 12; ///< in sizes of its type: only data has longer ones

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

void Text::setElide() {
    m_elide = true;
    setWrap(false);
}

QString Text::shown() const {
    return m_elide ? elided(m_text, themeOf(this).text(m_role), width() - indent()) : m_text;
}

bool Text::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_elide) {
        const QString whole = shown() == m_text ? QString() : m_text;
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole, this);
        return true;
    }
    return QWidget::event(event);
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

void Text::setStruck(bool struck) {
    m_struck = struck;
    update();
}

int Text::indent() const {
    return m_icon.isEmpty() ? 0 : m_iconSize + m_iconGap;
}

Passage Text::passage() const {
    return {m_text, themeOf(this).text(m_role), m_emphasis};
}

QSize Text::sizeHint() const {
    const Passage whole = passage();
    qreal width = 0;
    const std::vector<TextLine> lines = breakLines(whole, unlimited);
    for (const TextLine& line : lines) {
        width = std::max(width, line.width);
    }
    return {indent() + static_cast<int>(std::ceil(width)),
            static_cast<int>(lines.size()) * whole.style.lineHeight};
}

QSize Text::minimumSizeHint() const {
    const QSize natural = sizeHint();
    const TextStyle style = themeOf(this).text(m_role);
    const int longWord = longestWord * style.font.pixelSize();
    if (m_elide) {
        return {std::min(natural.width(), longWord), natural.height()};
    }
    if (!m_wrap) {
        return natural;
    }
    qreal widest = 0;
    for (const QString& word : m_text.split(u' ')) {
        widest = std::max(widest, textWidth(word, style));
    }
    return {indent() + std::min(static_cast<int>(std::ceil(widest)), longWord), style.lineHeight};
}

int Text::heightForWidth(int width) const {
    return passageHeight(withoutStragglers(passage(), width - indent()), width - indent());
}

void Text::drawStrike(QPainter& painter, const QRectF& area, const QColor& ink) const {
    const Passage whole = passage();
    const qreal wide = textWidth(m_text, whole.style);
    const qreal x = m_alignment.testFlag(Qt::AlignRight) ? area.right() - wide : area.left();
    const qreal y =
        area.top() + baselineOf(whole.style) - QFontMetricsF(whole.style.font).xHeight() * 0.6;
    painter.fillRect(QRectF(x, std::round(y), wide, 1), ink);
}

void Text::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    Passage whole = passage();
    whole.text = shown();
    const QColor ink = theme.colours.*(isEnabled() ? m_colour : &Colours::disabledInk);
    const qreal room = m_wrap ? width() - indent() : unlimited;
    if (m_wrap) {
        whole = withoutStragglers(std::move(whole), room);
    }
    const std::vector<TextLine> lines = breakLines(whole, room);
    const int step = whole.style.lineHeight;
    const qreal height = static_cast<qreal>(lines.size()) * step;
    qreal top = std::round((this->height() - height) / 2);
    if (m_alignment.testFlag(Qt::AlignTop)) {
        top = 0;
    } else if (m_alignment.testFlag(Qt::AlignBottom)) {
        top = this->height() - height;
    }
    QPainter painter(this);
    QRectF area(0, top, width(), height);
    Qt::Alignment sides = m_alignment & Qt::AlignHorizontal_Mask;
    if (!m_icon.isEmpty()) {
        if (lines.size() == 1) {
            // Icon and text stand together, wherever the line stands.
            const qreal spare = width() - indent() - lines.front().width;
            area.setLeft(sides == Qt::AlignRight     ? spare
                         : sides == Qt::AlignHCenter ? std::round(spare / 2)
                                                     : 0);
            sides = Qt::AlignLeft;
        }
        drawIcon(painter, m_icon, theme.colours.*(m_iconColour ? m_iconColour : m_colour),
                 QPointF(area.left(), top + std::round((step - m_iconSize) / 2.0)), m_iconSize);
        area.setLeft(area.left() + indent());
    }
    // The passage is drawn at the width it was broken for, so that it breaks in the same places.
    QRectF place(area.left(), top, room, height);
    if (!m_wrap) {
        const qreal beyond = std::max(0.0, lines.front().width - area.width());
        place = area.adjusted(sides == Qt::AlignRight ? -beyond : 0, 0,
                              sides == Qt::AlignRight ? 0 : beyond, 0);
    }
    drawPassage(painter, place, sides | Qt::AlignTop, whole, ink, theme.colours.ink);
    if (m_struck) {
        drawStrike(painter, area, ink);
    }
}

} // namespace kassa::ui
