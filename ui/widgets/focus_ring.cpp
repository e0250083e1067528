#include "ui/widgets/focus_ring.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

namespace kassa::ui {

FocusRing::FocusRing(QWidget* owner, int radius)
    : QFocusFrame(owner), m_owner(owner), m_radius(radius) {
    hide(); // a child is shown with its parent unless it says otherwise
    owner->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_owner) {
        if (event->type() == QEvent::FocusIn) {
            setWidget(m_owner);
            raise(); // over whatever stands close by
        } else if (event->type() == QEvent::FocusOut) {
            setWidget(nullptr);
            m_owner->installEventFilter(this); // letting go of a widget took this filter away
        }
    }
    const bool taken = QFocusFrame::eventFilter(watched, event);
    if (watched == m_owner && event->type() == QEvent::StyleChange && m_owner->hasFocus()) {
        show(); // Qt hides it for another style, and would show it with the next focus only
        raise();
    }
    return taken;
}

void FocusRing::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawFocusRing(painter,
                  QRectF(rect()).adjusted(focusReach, focusReach, -focusReach, -focusReach),
                  m_radius, themeOf(this));
}

} // namespace kassa::ui
