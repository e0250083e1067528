#include "ui/widgets/button.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/focus_ring.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

struct Measures {
    int height;
    int padding;
    int icon;
    int gap;
    int keycapGap;
    int radius;
    TextRole role;
};

Measures measuresOf(ButtonSize size) {
    switch (size) {
    case ButtonSize::Main64:
        return {64, 24, 26, 10, 14, radius::controlLarge, TextRole::ButtonLarge};
    case ButtonSize::Large56:
        return {56, 21, 24, 10, 14, radius::controlLarge, TextRole::ButtonMedium};
    case ButtonSize::Medium48:
        return {48, 19, 20, 10, 14, radius::control, TextRole::ButtonSmall};
    case ButtonSize::Small40:
        return {40, 15, 20, 8, 12, radius::control, TextRole::ButtonTiny};
    }
    KASSA_CHECK(false);
}

/// Arrows fill their square less than pictures do.
int iconSizeOf(const QString& name, const Measures& measures) {
    return name.startsWith(QLatin1String("arrow")) ? std::min(measures.icon, 24) : measures.icon;
}

} // namespace

struct Button::Look {
    QColor fill;
    QColor ink;
    QColor outline; ///< invalid: none
    QColor edge;    ///< the thick lower border; invalid: none
    KeycapColours keycap;
    bool dashed = false;
};

Button::Button(const QString& text, ButtonKind kind, ButtonSize size, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind), m_size(size) {
    setAutoDefault(true); // Enter presses the button that has the focus
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_ring = new FocusRing(this, measuresOf(size).radius);
}

void Button::setIconName(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeycap(const QString& key) {
    m_keycap = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

void Button::setKind(ButtonKind kind) {
    m_kind = kind;
    update();
}

TextStyle Button::style(const Theme& theme) const {
    return theme.text(m_kind == ButtonKind::OnBanner ? TextRole::ButtonSmall
                                                     : measuresOf(m_size).role);
}

void Button::setLink(bool link) {
    m_link = link;
    update();
}

void Button::setFlush(bool flush) {
    m_flush = flush;
    updateGeometry();
    update();
}

int Button::padding() const {
    if (m_flush) {
        return 0;
    }
    const bool wide = m_kind == ButtonKind::Text && m_size == ButtonSize::Main64;
    return wide ? 16 : measuresOf(m_size).padding; // no outline keeps its text from the edge
}

QSize Button::sizeHint() const {
    const Theme& theme = themeOf(this);
    const Measures m = measuresOf(m_size);
    const TextStyle font = style(theme);
    qreal width = 2 * padding();
    width += textWidth(text(), font);
    if (!m_icon.isEmpty()) {
        width += iconSizeOf(m_icon, m) + (text().isEmpty() ? 0 : m.gap);
    }
    if (!m_keycap.isEmpty()) {
        width += m.keycapGap + keycapSize(m_keycap, theme).width();
    }
    return {static_cast<int>(std::ceil(width)), theme.px(m.height)};
}

QSize Button::minimumSizeHint() const {
    // Narrower than its text, a label takes two lines.
    const QSize natural = sizeHint();
    const Theme& theme = themeOf(this);
    const TextStyle font = style(theme);
    const qreal whole = textWidth(text(), font);
    qreal widest = 0;
    for (const QString& word : text().split(u' ')) {
        widest = std::max(widest, textWidth(word, font));
    }
    const qreal wrapped = std::max(widest, whole * 0.6);
    return {natural.width() - static_cast<int>(whole - std::min(whole, wrapped)), natural.height()};
}

Button::Look Button::look(const Theme& theme) const {
    const Colours& c = theme.colours;
    const QColor none;
    if (!isEnabled()) {
        const QColor outline = theme.isHighContrast() ? c.disabledInk : none;
        return {c.disabled, c.disabledInk, outline, none, {c.disabledInk, none, c.disabledInk},
                true};
    }
    const bool hot = underMouse();
    switch (m_kind) {
    case ButtonKind::Main: {
        const QColor fill = isDown() ? c.primaryPress : hot ? c.primaryHover : c.primary;
        return {fill, c.onPrimary, none, c.primaryEdge, {c.onPrimary, none, c.onPrimary}};
    }
    case ButtonKind::Standard:
        return {hot || isDown() ? c.sunken : c.surface, c.ink, c.control, c.control,
                plainKeycap(theme)};
    case ButtonKind::Text:
        return {(hot || isDown()) && !m_flush ? c.sunken : none,
                hot && m_flush ? c.primaryHover : c.primaryInk,
                theme.isHighContrast() && !m_flush ? c.control : none, none, plainKeycap(theme)};
    case ButtonKind::Danger:
        return {hot || isDown() ? c.errHover : c.err,
                c.onErr,
                none,
                c.errHover,
                {c.onErr, none, c.onErr}};
    case ButtonKind::DangerOutlined:
        return {hot || isDown() ? c.errTint : c.surface, c.err, c.err, c.err, plainKeycap(theme)};
    case ButtonKind::OnBanner:
        return {
            hot || isDown() ? c.errHover : c.err, c.onErr, c.onErr, none, {c.onErr, none, c.onErr}};
    }
    KASSA_CHECK(false);
}

void Button::drawContent(QPainter& painter, const QRectF& area, const Look& look) const {
    const Theme& theme = themeOf(this);
    const Measures m = measuresOf(m_size);
    const TextStyle font = style(theme);
    const int icon = iconSizeOf(m_icon, m);
    const QSizeF cap = m_keycap.isEmpty() ? QSizeF() : keycapSize(m_keycap, theme);
    const qreal iconPart = m_icon.isEmpty() ? 0 : icon + (text().isEmpty() ? 0 : m.gap);
    const qreal capPart = m_keycap.isEmpty() ? 0 : m.keycapGap + cap.width();
    const qreal whole = textWidth(text(), font);
    const qreal room = area.width() - iconPart - capPart - padding();
    const bool wraps = whole > room + 1;
    qreal textPart = whole;
    if (wraps) {
        textPart = 0;
        for (const TextLine& line : breakLines({text(), font}, room)) {
            textPart = std::max(textPart, line.width);
        }
    }
    qreal x = area.left() + (area.width() - iconPart - textPart - capPart) / 2;
    const qreal middle = area.top() + area.height() / 2;
    if (!m_icon.isEmpty()) {
        drawIcon(painter, m_icon, look.ink, QPointF(std::round(x), std::round(middle - icon / 2.0)),
                 icon, icon > 24 ? 1.75 : 2.0);
        x += iconPart;
    }
    const QRectF textArea(x, area.top(), textPart, area.height());
    if (wraps) {
        TextStyle tight = font;
        tight.lineHeight = font.lineHeight - theme.px(2);
        drawPassage(painter, textArea.adjusted(0, 0, 1, 0), Qt::AlignHCenter | Qt::AlignVCenter,
                    {text(), tight}, look.ink, look.ink);
    } else {
        drawLine(painter, textArea, Qt::AlignLeft, text(), font, look.ink);
        if (m_link || (m_flush && (theme.isHighContrast() || underMouse()) && isEnabled())) {
            const qreal under = std::round(middle + font.lineHeight / 2.0) - 1;
            painter.fillRect(QRectF(x, under, textPart, 1.5), look.ink);
        }
    }
    if (!m_keycap.isEmpty()) {
        const QPointF at(x + textPart + m.keycapGap, std::round(middle - cap.height() / 2));
        drawKeycap(painter, at, m_keycap, theme, look.keycap);
    }
}

void Button::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Look colours = look(theme);
    const Measures m = measuresOf(m_size);
    const bool raised = colours.edge.isValid() && !theme.isHighContrast();
    const qreal edge = raised ? (isDown() ? 1.5 : 3) : 0;
    const qreal corner = m.radius;
    QPainter painter(this);
    const QRectF where(rect());
    if (colours.outline.isValid()) {
        drawBox(painter, where,
                {.fill = colours.fill,
                 .outline = colours.outline,
                 .outlineWidth = theme.controlOutline(),
                 .bottomWidth = edge,
                 .radius = corner,
                 .dashed = colours.dashed});
    } else if (colours.fill.isValid()) {
        drawBox(painter, where, {.fill = raised ? colours.edge : colours.fill, .radius = corner});
        if (raised) {
            drawBox(painter, where.adjusted(0, 0, 0, -edge),
                    {.fill = colours.fill, .radius = corner});
        }
    }
    // Flat kinds keep the room of an edge, so that labels in a row stand on one line.
    QRectF area = theme.isHighContrast() || m_kind == ButtonKind::OnBanner
                      ? where
                      : where.adjusted(0, 1, 0, -3);
    if (isDown()) {
        area.translate(0, 2);
    }
    drawContent(painter, area, colours);
}

void Button::keyPressEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) {
        event->accept(); // a key that is held presses once
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event) {
    QPushButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event) {
    QPushButton::leaveEvent(event);
    update();
}

} // namespace kassa::ui
