#include "app/first_frame.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace kassa::app {

FirstFrame::FirstFrame(QWidget& window, std::function<void()> then)
    : QObject(&window), m_window(window), m_then(std::move(then)) {
    m_window.installEventFilter(this);
    constexpr std::chrono::seconds patience{1};
    QTimer::singleShot(patience, this, &FirstFrame::painted);
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event) {
    QWindow* native = m_window.windowHandle();
    if (watched == &m_window && event->type() == QEvent::Show && native != nullptr) {
        native->installEventFilter(this);
    } else if (event->type() == QEvent::Expose) {
        // Qt paints while it handles this. Whatever waits for that has its turn before.
        const auto next = [this] {
            QMetaObject::invokeMethod(this, &FirstFrame::painted, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    }
    return false;
}

void FirstFrame::painted() {
    if (const auto then = std::exchange(m_then, nullptr)) {
        then();
        deleteLater();
    }
}

} // namespace kassa::app
