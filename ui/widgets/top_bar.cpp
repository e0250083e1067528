#include "ui/widgets/top_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/person_list.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

TopBar::TopBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TopBar::describe() {
    setAccessibleName(QStringList{m_event, m_connection.text, m_shift.text, m_person, m_clock}.join(
        QStringLiteral(", ")));
    update();
}

void TopBar::setEvent(const QString& name, const QString& detail) {
    m_event = name;
    m_detail = detail;
    describe();
}

void TopBar::setConnection(const ChipLook& chip) {
    m_connection = chip;
    describe();
}

void TopBar::setShift(const ChipLook& chip) {
    m_shift = chip;
    describe();
}

void TopBar::setPerson(const QString& name, const QString& role) {
    m_person = name;
    m_role = role;
    describe();
}

void TopBar::setClock(const QString& time) {
    m_clock = time;
    describe();
}

QSize TopBar::sizeHint() const {
    return {400, themeOf(this).px(desk::topBarHeight)};
}

qreal TopBar::drawPerson(QPainter& painter, qreal right) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const TextStyle name = theme.text(TextRole::Label);
    TextStyle role = theme.text(TextRole::Caption);
    role.font.setWeight(QFont::Normal);
    const qreal wide = std::max(textWidth(m_person, name), textWidth(m_role, role));
    const qreal left = right - wide;
    const qreal middle = std::ceil((height() - 1) / 2.0);
    drawLine(painter, QRectF(left, middle - 18, wide, 18), Qt::AlignLeft, m_person, name, c.ink);
    drawLine(painter, QRectF(left, middle, wide, 18), Qt::AlignLeft, m_role, role, c.ink2);
    const QRectF avatar(std::round(left - 10 - 32), middle - 16, 32, 32);
    drawBox(painter, avatar, {.fill = c.primaryTint, .radius = 8});
    TextStyle initials = theme.text(TextRole::CaptionStrong);
    initials.font.setWeight(QFont::Bold);
    drawLine(painter, avatar, Qt::AlignCenter, initialsOf(m_person), initials, c.primaryInk);
    return avatar.left();
}

qreal TopBar::drawRight(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const TextStyle clock = theme.text(TextRole::Clock);
    const qreal height = this->height() - 1;
    qreal right = width() - 20;
    const qreal wide = textWidth(m_clock, clock);
    drawLine(painter, QRectF(right - wide, 0, wide, height), Qt::AlignRight, m_clock, clock,
             theme.colours.ink);
    right -= wide + 16;
    if (!m_person.isEmpty()) {
        painter.fillRect(QRectF(std::round(right - 1), std::round((height - 24) / 2), 1, 24),
                         theme.colours.line);
        right = drawPerson(painter, right - 1 - 16) - 16;
    }
    for (const ChipLook* chip : {&m_shift, &m_connection}) {
        if (!chip->text.isEmpty()) {
            const QSize size = chipSize(*chip, theme);
            right -= size.width();
            drawChip(painter, QPointF(std::round(right), std::ceil((height - size.height()) / 2)),
                     *chip, theme);
            right -= 16;
        }
    }
    return right;
}

void TopBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), c.line);
    const qreal right = drawRight(painter);

    TextStyle word = theme.text(TextRole::Heading2);
    word.font.setPixelSize(theme.px(20));
    word.font.setWeight(QFont::Bold);
    word.font.setLetterSpacing(QFont::AbsoluteSpacing, -0.02 * word.font.pixelSize());
    const qreal line = height() - 1;
    // The product's own name is never translated.
    const QString name = QStringLiteral("Kassa");
    drawLine(painter, QRectF(24, 0, 80, line), Qt::AlignLeft, name, word, c.ink);
    qreal x = 24 + std::round(textWidth(name, word)) + 16;
    painter.fillRect(QRectF(x, std::round((line - 24) / 2), 1, 24), c.line);
    x += 1 + 16;
    const TextStyle event = theme.text(TextRole::Label);
    const TextStyle detail = theme.text(TextRole::Small);
    // The one text that may be shortened: it is data, and stands on every receipt in full.
    const QString shown = QFontMetricsF(event.font).elidedText(m_event, Qt::ElideRight, right - x);
    drawLine(painter, QRectF(x, 0, right - x, line), Qt::AlignLeft, shown, event, c.ink);
    x += textWidth(shown, event);
    const QString rest = m_detail.isEmpty() ? QString() : QStringLiteral(" · ") + m_detail;
    if (x + textWidth(rest, detail) < right) {
        drawLine(painter, QRectF(x, 0, right - x, line), Qt::AlignLeft, rest, detail, c.ink2);
    }
}

} // namespace kassa::ui
