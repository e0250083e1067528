#include "ui/widgets/countdown_bar.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace kassa::ui {

CountdownBar::CountdownBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountdownBar::setLeft(int left, int whole) {
    m_wholeSeconds = std::max(1, whole);
    m_leftSeconds = std::clamp(left, 0, m_wholeSeconds);
    update();
}

void CountdownBar::paintEvent(QPaintEvent* /*event*/) {
    const Colours& c = themeOf(this).colours;
    QPainter painter(this);
    const QRectF track(rect());
    drawBox(painter, track, {.fill = c.sunken, .outline = c.line, .outlineWidth = 1, .radius = 4});
    const qreal wide = (track.width() - 2) * m_leftSeconds / m_wholeSeconds;
    if (wide >= 1) {
        drawBox(painter, QRectF(1, 1, wide, track.height() - 2), {.fill = c.primary, .radius = 3});
    }
}

} // namespace kassa::ui
