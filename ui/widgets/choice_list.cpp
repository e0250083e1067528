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
    title.font.setPixelSize(theme.px(priced ? 17 : 16));
    if (!priced && row != currentRow()) {
        title.font.setWeight(QFont::Normal);
    }
    qreal x = box.left() + 52;
    drawLine(painter, QRectF(x, box.top(), box.width(), box.height()), Qt::AlignLeft, choice.title,
             title, c.ink);
    x += std::ceil(textWidth(choice.title, title)) + 13;
    drawLine(painter, QRectF(x, box.top() + 1, box.width(), box.height()), Qt::AlignLeft,
             choice.detail, theme.text(TextRole::Caption), c.ink3);

    TextStyle price = theme.text(TextRole::Clock);
    const qreal right = box.right() - 16;
    drawLine(painter, QRectF(box.left(), box.top(), right - box.left(), box.height()),
             Qt::AlignRight, choice.price, price, c.ink);
    qreal edge = right - std::max<qreal>(textWidth(choice.price, price), theme.px(123)) - 23;
    if (!choice.badge.isEmpty()) {
        const ChipLook badge{choice.badge, {}, ChipKind::Warn};
        const QSize size = chipSize(badge, theme);
        edge = right - theme.px(146) - size.width();
        drawChip(painter, QPointF(edge, std::floor(middle - size.height() / 2.0)), badge, theme);
        edge -= 15;
    }
    if (!choice.oldPrice.isEmpty()) {
        const TextStyle old = theme.text(TextRole::Body);
        const qreal wide = textWidth(choice.oldPrice, old);
        drawLine(painter, QRectF(edge - wide, box.top() + 1, wide, box.height()), Qt::AlignLeft,
                 choice.oldPrice, old, c.ink3);
        painter.fillRect(QRectF(edge - wide, middle, wide, 1), c.ink3);
    }
    if (!choice.remark.isEmpty()) {
        const TextStyle remark = theme.text(TextRole::Caption);
        drawLine(painter, QRectF(box.left(), box.top() + 1, edge - box.left() + 8, box.height()),
                 Qt::AlignRight, choice.remark, remark, c.ink3);
    }
}

} // namespace kassa::ui
