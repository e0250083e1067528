#include "ui/widgets/person_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int rowHigh = 76;
constexpr int plate = 44;
constexpr int side = 16;
constexpr int tick = 24;

} // namespace

QString initialsOf(const QString& name) {
    QString initials;
    for (const QString& part : name.split(u' ', Qt::SkipEmptyParts)) {
        if (initials.size() < 2) {
            initials.append(part.at(0).toUpper());
        }
    }
    return initials;
}

PersonList::PersonList(QWidget* parent) : RowList(rowHigh, parent) {}

void PersonList::setPeople(const std::vector<PersonRow>& people) {
    m_people = people;
    QStringList texts;
    for (const PersonRow& person : people) {
        texts.append(QStringList{person.name, person.role}.join(QStringLiteral(", ")));
    }
    setRowTexts(texts);
}

void PersonList::paintRow(QPainter& painter, int row, const QRect& where) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const PersonRow& person = m_people.at(static_cast<std::size_t>(row));
    const bool chosen = row == currentRow();
    const QRectF box = QRectF(where).adjusted(0, 0, 0, -1);
    const qreal middle = std::floor(box.center().y());

    const QRectF avatar(box.left() + side, middle - plate / 2.0, plate, plate);
    drawBox(painter, avatar,
            {.fill = chosen ? c.primary : c.primaryTint,
             .outline = theme.isHighContrast() ? c.control : QColor(),
             .radius = static_cast<qreal>(radius::control)});
    TextStyle initials = theme.text(TextRole::BodyStrong);
    initials.font.setWeight(QFont::Bold);
    drawLine(painter, avatar, Qt::AlignCenter, initialsOf(person.name), initials,
             chosen ? c.onPrimary : c.primaryInk);

    qreal right = box.right() - side;
    if (chosen) {
        right -= tick;
        drawIcon(painter, QStringLiteral("check"), c.primaryInk,
                 QPointF(right, middle - tick / 2.0), tick);
    } else if (!person.key.isEmpty()) {
        const QSizeF cap = keycapSize(person.key, theme);
        right -= cap.width();
        drawKeycap(painter, QPointF(right, std::round(middle - cap.height() / 2)), person.key,
                   theme, plainKeycap(theme));
    }
    const TextStyle name = theme.text(TextRole::Heading3);
    const TextStyle role = theme.text(TextRole::Small);
    const qreal left = avatar.right() + 14;
    const qreal room = right - 8 - left;
    // A name is data: the one text here that may be shortened, and it stands in full elsewhere.
    const QString shown = QFontMetricsF(name.font).elidedText(person.name, Qt::ElideRight, room);
    const qreal tall = name.lineHeight + role.lineHeight;
    drawLine(painter, QRectF(left, middle - tall / 2, room, name.lineHeight), Qt::AlignLeft, shown,
             name, c.ink);
    drawLine(painter, QRectF(left, middle - tall / 2 + name.lineHeight, room, role.lineHeight),
             Qt::AlignLeft, person.role, role, c.ink2);
}

} // namespace kassa::ui
