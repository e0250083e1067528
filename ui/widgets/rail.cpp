#include "ui/widgets/rail.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/rail_sales.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int cellHeight = 76;
constexpr int railIcon = 26;
constexpr int firstCell = 72;
constexpr int lockFromBottom = 84;
// A low window: the places give up their air before the last sales do.
constexpr int lowRail = 640;
constexpr int lowCell = 60;
constexpr int lowFirst = 54;
constexpr int lowLock = 64;

} // namespace

RailItem::RailItem(const QString& icon, const QString& label, QWidget* parent)
    : QPushButton(label, parent), m_icon(icon) {
    setAccessibleName(label);
    setAutoDefault(true); // Enter presses it too
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void RailItem::setBubble(int count) {
    m_bubble = count;
    setAccessibleDescription(count > 0 ? QString::number(count) : QString());
    update();
}

QSize RailItem::sizeHint() const {
    return {desk::railWidth, cellHeight};
}

void RailItem::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    const qreal higher = (cellHeight - height()) / 2.0; // than where it stands in a whole cell
    const QRectF tile(6, 4 - higher / 4, width() - 12, height() - 8 + higher / 2);
    const bool active = isChecked();
    if (active) {
        drawBox(painter, tile, {.fill = c.railActive, .radius = 12});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.warn);
        painter.drawRoundedRect(QRectF(-3, 18 - higher, 7, 40), 3, 3);
    }
    const QColor ink = active || underMouse() ? c.railInk : c.railInk2;
    drawIcon(painter, m_icon, ink, QPointF((width() - railIcon) / 2.0, 14 - higher), railIcon,
             1.75);
    TextStyle style = theme.text(TextRole::Caption);
    if (active) {
        style.font.setWeight(QFont::DemiBold);
    }
    drawLine(painter, QRectF(0, 43 - higher, width(), 20), Qt::AlignHCenter, text(), style, ink);
    if (m_bubble > 0) {
        const QString count = QString::number(m_bubble);
        TextStyle number = theme.text(TextRole::CaptionStrong);
        number.font.setWeight(QFont::Bold);
        const qreal wide = std::max<qreal>(22, std::ceil(textWidth(count, number)) + 12);
        const QRectF bubble(76 - 22, 6 - higher / 2, wide, 22);
        drawBox(painter, bubble, {.fill = c.warn, .radius = 11});
        drawLine(painter, bubble, Qt::AlignCenter, count, number, c.onWarn);
    }
    if (hasFocus()) {
        drawBox(painter, tile, {.outline = theme.focusOnRail(), .outlineWidth = 3, .radius = 12});
    }
}

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_sales(new RailSales(this))
    , m_lock(new RailItem(QStringLiteral("lock"), {}, this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_lock->setObjectName(QStringLiteral("railLock"));
    m_lock->hide();
    connect(m_lock, &QPushButton::clicked, this, &Rail::lockAsked);
}

int Rail::addItem(const QString& icon, const QString& label) {
    const int index = static_cast<int>(m_items.size());
    auto* item = new RailItem(icon, label, this);
    item->setObjectName(QStringLiteral("rail%1").arg(index));
    item->setCheckable(true);
    item->setAutoExclusive(true);
    item->show();
    connect(item, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    m_items.push_back(item);
    setTabOrder(m_sales->tabAfter(item), m_lock);
    place();
    return index;
}

void Rail::setLabel(int index, const QString& label) {
    RailItem* item = m_items.at(static_cast<std::size_t>(index));
    item->setText(label);
    item->setAccessibleName(label);
}

void Rail::setCurrent(int index) {
    m_items.at(static_cast<std::size_t>(index))->setChecked(true);
}

void Rail::setBubble(int index, int count) {
    m_items.at(static_cast<std::size_t>(index))->setBubble(count);
}

void Rail::setLockLabel(const QString& label) {
    m_lock->setText(label);
    m_lock->setVisible(!label.isEmpty());
    m_lock->setAccessibleName(label);
}

void Rail::setCovered(int pixels) {
    m_covered = pixels;
    place();
}

QSize Rail::sizeHint() const {
    return {desk::railWidth, firstCell + 5 * cellHeight};
}

void Rail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void Rail::place() {
    const bool low = height() < lowRail;
    const int cell = low ? lowCell : cellHeight;
    int top = low ? lowFirst : firstCell;
    for (RailItem* item : m_items) {
        item->setGeometry(0, top, desk::railWidth, cell);
        top += cell;
    }
    const int bottom = height() - (low ? lowLock : lockFromBottom);
    const int inset = m_covered / 2; // their own margin has the rest
    m_sales->setGeometry(inset, top + 4, desk::railWidth - inset, qMax(0, bottom - top - 4));
    m_lock->setGeometry(0, bottom, desk::railWidth, cell);
}

void Rail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.rail);
    drawBrand(painter, QStringLiteral("mark-on-dark"),
              QRectF(26, height() < lowRail ? 6 : 12, 44, 44));
}

} // namespace kassa::ui
