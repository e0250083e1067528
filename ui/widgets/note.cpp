#include "ui/widgets/note.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/line_breaks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int iconSize = 24;
constexpr int iconGap = 12;

struct NoteColours {
    Colour fill;
    Colour outline;
    Colour icon;
};

NoteColours coloursOf(NoteKind kind) {
    switch (kind) {
    case NoteKind::Info:
        return {&Colours::lapisTint, &Colours::lapisLine, &Colours::lapis};
    case NoteKind::Ok:
        return {&Colours::okTint, &Colours::okLine, &Colours::ok};
    case NoteKind::Warn:
        return {&Colours::warnTint, &Colours::warnLine, &Colours::warnInk};
    case NoteKind::Err:
        return {&Colours::errTint, &Colours::errLine, &Colours::err};
    case NoteKind::Neutral:
        return {&Colours::sunken, &Colours::line, &Colours::ink3};
    }
    KASSA_CHECK(false);
}

/// The narrowest width, up to `room`, at which a passage takes two lines, or `room` when it takes
/// more: its lines come out about equally long.
qreal balancedWidth(const Passage& passage, qreal room) {
    const qreal whole = textWidth(passage.text, passage.style);
    qreal width = whole / 2;
    while (width < room && breakLines(passage, width).size() > 2) {
        width += 4;
    }
    return std::min(width, room);
}

} // namespace

Note::Note(NoteKind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Note::Note(NoteKind kind, const QString& icon, const QString& title, const QString& text,
           QWidget* parent)
    : Note(kind, parent) {
    setNote(icon, title, text);
}

void Note::changed() {
    setAccessibleName(m_title.isEmpty() ? m_text : m_title);
    setAccessibleDescription(m_title.isEmpty() ? QString() : m_text);
    setAccessibleDescription(m_title.isEmpty() ? QString() : m_text);
    updateGeometry();
    update();
}

void Note::setNote(const QString& icon, const QString& title, const QString& text) {
    m_icon = icon;
    m_title = title;
    m_text = text;
    changed();
}

void Note::setKind(NoteKind kind) {
    m_kind = kind;
    update();
}

void Note::setCompact() {
    m_compact = true;
    m_ends = 16;
    setRoles(TextRole::Label, TextRole::Small);
}

void Note::setInline() {
    m_inline = true;
    m_ends = 13;
    changed();
}

/// Title and text as one, where they share their lines.
Passage Note::together(qreal room) const {
    return withoutStragglers(
        {m_text.isEmpty() ? m_title : m_title + u' ' + m_text, styleOf(m_textRole), m_title}, room);
}

Passage Note::titleIn(qreal room) const {
    return withoutStragglers({m_title, styleOf(m_titleRole)}, room);
}

Passage Note::textIn(qreal room) const {
    return withoutStragglers({m_text, styleOf(m_textRole)}, room);
}

TextStyle Note::styleOf(TextRole role) const {
    TextStyle style = themeOf(this).text(role);
    if (m_compact) {
        style.lineHeight = themeOf(this).px(20);
    }
    return style;
}

void Note::setRoles(TextRole title, TextRole text) {
    m_titleRole = title;
    m_textRole = text;
    changed();
}

void Note::setPadding(int sides, int ends) {
    m_sides = sides;
    m_ends = ends;
    changed();
}

int Note::textLeft() const {
    return m_sides + (m_icon.isEmpty() ? 0 : iconSize + iconGap);
}

QSize Note::sizeHint() const {
    const qreal title = textWidth(m_title, styleOf(m_titleRole));
    const qreal text = textWidth(m_text, styleOf(m_textRole));
    const qreal widest = m_inline
                             ? title + text + textWidth(QStringLiteral(" "), styleOf(m_textRole))
                             : std::max(title, text);
    const int width = textLeft() + m_sides + static_cast<int>(std::ceil(widest)) + 1;
    return {width, heightForWidth(width)};
}

QSize Note::minimumSizeHint() const {
    return {std::min(260, sizeHint().width()),
            2 * themeOf(this).room(m_ends) + styleOf(m_textRole).lineHeight};
}

int Note::heightForWidth(int width) const {
    const int room = width - textLeft() - m_sides;
    int height = 2 * themeOf(this).room(m_ends);
    if (m_inline) {
        return height + passageHeight(together(room), room);
    }
    if (!m_title.isEmpty()) {
        height += passageHeight(titleIn(room), room);
    }
    if (!m_text.isEmpty()) {
        height += passageHeight(textIn(room), room);
    }
    return height;
}

void Note::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const NoteColours colours = coloursOf(m_kind);
    const TextStyle titleStyle = styleOf(m_titleRole);
    const TextStyle textStyle = styleOf(m_textRole);
    QPainter painter(this);
    drawBox(painter, QRectF(rect()),
            {.fill = theme.colours.*colours.fill,
             .outline = theme.colours.*colours.outline,
             .outlineWidth = 1,
             .radius = static_cast<qreal>(radius::controlLarge)});
    const qreal room = width() - textLeft() - m_sides;
    const int titleHeight = m_title.isEmpty() || m_inline ? 0 : passageHeight(titleIn(room), room);
    const int textHeight = m_inline           ? passageHeight(together(room), room)
                           : m_text.isEmpty() ? 0
                                              : passageHeight(textIn(room), room);
    const qreal top = std::floor((height() - titleHeight - textHeight) / 2.0);
    if (!m_icon.isEmpty()) {
        const int firstLine = titleHeight == 0 ? textStyle.lineHeight : titleStyle.lineHeight;
        const qreal beside = m_compact ? height() / 2.0 : top + firstLine / 2.0;
        drawIcon(painter, m_icon, theme.colours.*colours.icon,
                 QPointF(m_sides, std::floor(beside - iconSize / 2.0)), iconSize);
    }
    const Qt::Alignment corner = Qt::AlignLeft | Qt::AlignTop;
    if (m_inline) {
        drawPassage(painter, QRectF(textLeft(), top, room, textHeight), corner, together(room),
                    theme.colours.ink, theme.colours.ink);
        return;
    }
    const QColor ink = theme.colours.*(m_title.isEmpty() ? &Colours::ink2 : &Colours::ink);
    drawPassage(painter, QRectF(textLeft(), top, room, titleHeight), corner, titleIn(room),
                theme.colours.ink, theme.colours.ink);
    drawPassage(painter, QRectF(textLeft(), top + titleHeight, room, textHeight), corner,
                textIn(room), ink, ink);
}

AttentionBar::AttentionBar(const QString& icon, const QString& text, const QString& reason,
                           QWidget* parent)
    : QWidget(parent), m_icon(icon) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTexts(text, reason);
}

void AttentionBar::setTexts(const QString& text, const QString& reason) {
    m_text = text;
    m_reason = reason;
    setAccessibleName(text);
    setAccessibleDescription(reason);
    update();
}

QSize AttentionBar::sizeHint() const {
    return {minimumSizeHint().width(), themeOf(this).px(72)};
}

QSize AttentionBar::minimumSizeHint() const {
    return {420, themeOf(this).px(72)};
}

void AttentionBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const QColor ink = theme.colours.onWarn;
    TextStyle style = theme.text(TextRole::Heading2);
    style.font.setFamily(QStringLiteral("Inter"));
    style.font.setPixelSize(theme.px(22));
    style.font.setWeight(QFont::Bold);
    QPainter painter(this);
    drawBox(painter, QRectF(rect()),
            {.fill = theme.colours.warn, .radius = static_cast<qreal>(radius::controlLarge)});
    drawIcon(painter, m_icon, ink, QPointF(20, std::round((height() - 36) / 2.0)), 36);
    const qreal textRoom = std::ceil(textWidth(m_text, style));
    TextStyle reason = theme.text(TextRole::BodyStrong);
    reason.lineHeight = theme.px(20);
    const Passage why{m_reason, reason};
    const qreal room = balancedWidth(why, width() - 20 - (72 + textRoom + 24));
    if (breakLines(why, room).size() > 2) { // no room beside: under it, as one line
        const qreal both = style.lineHeight + reason.lineHeight;
        const QRectF block(72, std::round((height() - both) / 2), width() - 72, both);
        drawLine(painter, block, Qt::AlignLeft | Qt::AlignTop, m_text, style, ink);
        drawLine(painter, block, Qt::AlignLeft | Qt::AlignBottom,
                 QString(m_reason).replace(u'\n', u' '), reason, ink);
        return;
    }
    drawLine(painter, QRectF(72, 0, textRoom, height()), Qt::AlignLeft, m_text, style, ink);
    drawPassage(painter, QRectF(width() - 20 - room, 0, room, height()),
                Qt::AlignRight | Qt::AlignVCenter, why, ink, ink);
}

} // namespace kassa::ui
