#include "ui/widgets/choice_list.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chip.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

void drawRadio(QPainter& painter, const QPointF& middle, bool on, const Theme& theme) {
    const Colours& c = theme.colours;
    const QRectF ring(middle - QPointF(11, 11), QSizeF(22, 22));
    drawBox(painter, ring,
            {.fill = c.surface,
             .outline = on ? c.primary : c.control,
             .outlineWidth = 2,
             .radius = 11});
    if (on) {
        drawBox(painter, ring.adjusted(6, 6, -6, -6), {.fill = c.primary, .radius = 5});
    }
}

constexpr int titleLeft = 52;
constexpr int edgeGap = 16;     ///< right of everything
constexpr int priceWidth = 123; ///< of millions: shorter prices take as much
constexpr int priceGap = 23;
constexpr int badgeGap = 15;
constexpr int detailGap = 13;

/// A title that is longer than its line goes on in a second one.
std::vector<QString> titleLines(const Choice& choice, const TextStyle& style, qreal room) {
    const Passage whole{choice.title, style};
    const auto lines = breakLines(whole, room);
    if (lines.size() == 1 || !choice.detail.isEmpty()) {
        return {elided(choice.title, style, room)};
    }
    return {choice.title.mid(lines[0].start, lines[0].length),
            elided(choice.title.mid(lines[1].start), style, room)};
}

bool fitsBeside(const Choice& choice, const TextStyle& style, const TextStyle& small, qreal room) {
    return textWidth(choice.title, style) + detailGap + textWidth(choice.detail, small) <= room;
}

/// The detail stands beside the title, or under it where there is no room.
void drawTitle(QPainter& painter, const QRectF& place, const Choice& choice, const TextStyle& style,
               const Theme& theme) {
    const Colours& c = theme.colours;
    const TextStyle small = theme.text(TextRole::Caption);
    const auto lines = titleLines(choice, style, place.width());
    const auto above = Qt::AlignLeft | Qt::AlignTop;
    const auto below = Qt::AlignLeft | Qt::AlignBottom;
    const qreal inset = std::max(0.0, std::floor((place.height() - 2 * style.lineHeight) / 2));
    if (lines.size() > 1) {
        drawLine(painter, place.adjusted(0, inset, 0, 0), above, lines[0], style, c.ink);
        drawLine(painter, place.adjusted(0, 0, 0, -inset), below, lines[1], style, c.ink);
    } else if (choice.detail.isEmpty() || fitsBeside(choice, style, small, place.width())) {
        const qreal beside = textWidth(choice.title, style) + detailGap;
        drawLine(painter, place, Qt::AlignLeft, lines[0], style, c.ink);
        drawLine(painter, place.adjusted(beside, 1, 0, 0), Qt::AlignLeft, choice.detail, small,
                 c.ink3);
    } else {
        drawLine(painter, place.adjusted(0, 6, 0, 0), above, lines[0], style, c.ink);
        drawLine(painter, place.adjusted(0, 0, 0, -6), below,
                 elided(choice.detail, small, place.width()), small, c.ink3);
    }
}

} // namespace

/// Where the parts of a row begin or end, from right to left.
struct ChoiceList::Places {
    qreal priceRight = 0;
    qreal badge = 0;
    qreal old = 0;
    qreal remark = 0;
    QRectF title;
};

ChoiceList::ChoiceList(int rowHeight, QWidget* parent) : RowList(rowHeight, parent) {}

void ChoiceList::setChoices(const std::vector<Choice>& choices) {
    m_choices = choices;
    m_priced = false;
    QStringList texts;
    for (const Choice& choice : choices) {
        m_priced = m_priced || !choice.price.isEmpty();
        texts.append(QStringList{choice.title, choice.detail, choice.remark, choice.price}.join(
            QStringLiteral(", ")));
    }
    setRowTexts(texts);
}

TextStyle ChoiceList::titleStyle(int row) const {
    TextStyle style = themeOf(this).text(TextRole::BodyStrong);
    if (m_choices.at(static_cast<std::size_t>(row)).price.isEmpty() && row != currentRow()) {
        style.font.setWeight(QFont::Normal);
    }
    return style;
}

ChoiceList::Places ChoiceList::placesOf(const Choice& choice, const QRectF& box) const {
    const Theme& theme = themeOf(this);
    Places places;
    places.priceRight = box.right() - edgeGap;
    qreal edge = places.priceRight;
    if (m_priced) {
        edge -= std::max<qreal>(textWidth(choice.price, theme.text(TextRole::Clock)),
                                theme.px(priceWidth)) +
                priceGap;
    }
    if (!choice.badge.isEmpty()) {
        edge -= chipSize({choice.badge, {}, ChipKind::Warn}, theme).width();
        places.badge = edge;
        edge -= badgeGap;
    }
    if (!choice.oldPrice.isEmpty()) {
        edge -= textWidth(choice.oldPrice, theme.text(TextRole::Body));
        places.old = edge;
    }
    if (!choice.remark.isEmpty()) {
        edge -= textWidth(choice.remark, theme.text(TextRole::Caption)) - 8;
        places.remark = edge;
    }
    const qreal left = box.left() + titleLeft;
    const qreal right = m_priced ? edge - edgeGap : edge;
    places.title = QRectF(left, box.top(), right - left, box.height());
    return places;
}

bool ChoiceList::isShortened(int row) const {
    const Choice& choice = m_choices.at(static_cast<std::size_t>(row));
    const TextStyle style = titleStyle(row);
    const TextStyle small = themeOf(this).text(TextRole::Caption);
    const qreal room =
        placesOf(choice, QRectF(0, 0, viewport()->width(), rowHeight())).title.width();
    const bool wholeDetail =
        fitsBeside(choice, style, small, room) || textWidth(choice.detail, small) <= room;
    return !wholeDetail || titleLines(choice, style, room).back().endsWith(u'…');
}

void ChoiceList::paintRow(QPainter& painter, int row, const QRect& where) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const Choice& choice = m_choices.at(static_cast<std::size_t>(row));
    const QRectF box = QRectF(where).adjusted(0, 0, 0, -1);
    const qreal middle = std::floor(box.top() + box.height() / 2) + 0.5;
    drawRadio(painter, QPointF(box.left() + 27, middle), row == currentRow(), theme);

    const Places places = placesOf(choice, box);
    const auto beside = [&](qreal left, qreal right) {
        return QRectF(left, box.top() + 1, right - left, box.height());
    };
    drawLine(painter, QRectF(box.left(), box.top(), places.priceRight - box.left(), box.height()),
             Qt::AlignRight, choice.price, theme.text(TextRole::Clock), c.ink);
    if (!choice.badge.isEmpty()) {
        const ChipLook badge{choice.badge, {}, ChipKind::Warn};
        drawChip(painter,
                 QPointF(places.badge, std::round(middle - chipSize(badge, theme).height() / 2.0)),
                 badge, theme);
    }
    if (!choice.oldPrice.isEmpty()) {
        const TextStyle old = theme.text(TextRole::Body);
        const qreal wide = textWidth(choice.oldPrice, old);
        drawLine(painter, beside(places.old, places.old + wide), Qt::AlignLeft, choice.oldPrice,
                 old, c.ink3);
        painter.fillRect(QRectF(places.old, middle, wide, 1), c.ink3);
    }
    if (!choice.remark.isEmpty()) {
        drawLine(painter, beside(places.remark, box.right()), Qt::AlignLeft, choice.remark,
                 theme.text(TextRole::Caption), c.ink3);
    }
    drawTitle(painter, places.title, choice, titleStyle(row), theme);
}

} // namespace kassa::ui
