#include "ui/widgets/chip_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int picture = 18;
constexpr int gap = 6;
constexpr int side = 10;
constexpr int chipHeight = 30;

} // namespace

ChipButton::ChipButton(const QString& icon, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_icon(icon) {
    setAutoDefault(true); // Enter presses it too
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChipButton::sizeHint() const {
    const Theme& theme = themeOf(this);
    const qreal text = textWidth(this->text(), theme.text(TextRole::CaptionStrong));
    return {static_cast<int>(std::ceil(text)) + 2 * (side + picture + gap) + 2 * focusReach,
            theme.px(40)};
}

void ChipButton::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    const int tall = theme.px(chipHeight);
    const int top = (height() - tall) / 2; // on a whole pixel
    const QRectF box(focusReach, top, width() - 2 * focusReach, tall);
    drawBox(painter, box,
            {.fill = isDown() ? c.line : c.sunken,
             .outline = underMouse() ? c.control : c.line,
             .outlineWidth = static_cast<qreal>(theme.hairline()),
             .radius = static_cast<qreal>(radius::chip)});
    const qreal iconTop = box.top() + std::round((tall - picture) / 2.0);
    drawIcon(painter, m_icon, c.ink2, QPointF(box.left() + side, iconTop), picture);
    drawIcon(painter, QStringLiteral("chevron-down"), c.ink2,
             QPointF(box.right() - side - picture, iconTop), picture);
    drawLine(painter, box.adjusted(side + picture + gap, 0, -(side + picture + gap), 0),
             Qt::AlignLeft, text(), theme.text(TextRole::CaptionStrong), c.ink2);
    if (hasFocus()) {
        drawFocusRing(painter, box, radius::chip, theme);
    }
}

} // namespace kassa::ui
