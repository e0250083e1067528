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

/// The detail stands beside the title, or under it where `right` leaves no room.
void drawTitle(QPainter& painter, const QRectF& box, const Choice& choice, const TextStyle& style,
               qreal right, const Theme& theme) {
    const Colours& c = theme.colours;
    const TextStyle small = theme.text(TextRole::Caption);
    QRectF place(box.left() + 52, box.top(), right - box.left() - 52, box.height());
    const QString title = elided(choice.title, style, place.width());
    const qreal beside = textWidth(choice.title, style) + 13;
    if (choice.detail.isEmpty() || beside + textWidth(choice.detail, small) <= place.width()) {
        drawLine(painter, place, Qt::AlignLeft, title, style, c.ink);
        drawLine(painter, place.adjusted(beside, 1, 0, 0), Qt::AlignLeft, choice.detail, small,
                 c.ink3);
        return;
    }
    drawLine(painter, place.adjusted(0, 6, 0, 0), Qt::AlignLeft | Qt::AlignTop, title, style,
             c.ink);
    drawLine(painter, place.adjusted(0, 0, 0, -6), Qt::AlignLeft | Qt::AlignBottom,
             elided(choice.detail, small, place.width()), small, c.ink3);
}

} // namespace

ChoiceList::ChoiceList(int rowHeight, QWidget* parent) : RowList(rowHeight, parent) {}

void ChoiceList::setChoices(const std::vector<Choice>& choices) {
    m_choices = choices;
    QStringList texts;
    for (const Choice& choice : choices) {
        texts.append(QStringList{choice.title, choice.detail, choice.remark, choice.price}.join(
            QStringLiteral(", ")));
    }
    setRowTexts(texts);
}

void ChoiceList::paintRow(QPainter& painter, int row, const QRect& where) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const Choice& choice = m_choices.at(static_cast<std::size_t>(row));
    const QRectF box = QRectF(where).adjusted(0, 0, 0, -1);
    const qreal middle = std::floor(box.top() + box.height() / 2) + 0.5;
    drawRadio(painter, QPointF(box.left() + 27, middle), row == currentRow(), theme);

    const bool priced = !choice.price.isEmpty();
    TextStyle title = theme.text(TextRole::BodyStrong);
    if (!priced && row != currentRow()) {
        title.font.setWeight(QFont::Normal);
    }
    TextStyle price = theme.text(TextRole::Clock);
    const qreal right = box.right() - 16;
    drawLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()),
             Qt::AlignRight, choice.price, price, c.ink);
    qreal edge = right - std::max<qreal>(textWidth(choice.price, price), theme.px(123)) - 23;
    if (!choice.badge.isEmpty()) {
        const ChipLook badge{choice.badge, {}, ChipKind::Warn};
        const QSize size = chipSize(badge, theme);
        edge -= size.width();
        drawChip(painter, QPointF(edge, std::round(middle - size.height() / 2.0)), badge, theme);
        edge -= 15;
    }
    if (!choice.oldPrice.isEmpty()) {
        const TextStyle old = theme.text(TextRole::Body);
        const qreal wide = textWidth(choice.oldPrice, old);
        edge -= wide;
        drawLine(painter, QRectF(edge, box.top() + 1, wide, box.height()), Qt::AlignLeft,
                 choice.oldPrice, old, c.ink3);
        painter.fillRect(QRectF(edge, middle, wide, 1), c.ink3);
    }
    if (!choice.remark.isEmpty()) {
        const TextStyle remark = theme.text(TextRole::Caption);
        const qreal wide = textWidth(choice.remark, remark);
        edge -= wide - 8;
        drawLine(painter, QRectF(edge, box.top() + 1, wide, box.height()), Qt::AlignLeft,
                 choice.remark, remark, c.ink3);
    }
    drawTitle(painter, box, choice, title, edge - 16, theme);
}

} // namespace kassa::ui
