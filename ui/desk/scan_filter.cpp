#include "ui/desk/scan_filter.h"

#include <QKeyEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace kassa::ui {

namespace {

/// When the time is up, keys may have come that the window was too busy to read: they lie in the
/// queue, and are read within so many rounds of the event loop.
constexpr int roundsToRead = 2;
/// Between a key going down and our hearing of it.
constexpr std::chrono::milliseconds onTheWay{5};

using kassa::desk::KeyKind;

KeyKind kindOf(const QKeyEvent& event) {
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return KeyKind::Other;
    }
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        return KeyKind::Enter;
    }
    if (key == Qt::Key_Tab) {
        return KeyKind::Tab;
    }
    if (key == Qt::Key_Shift) {
        return KeyKind::Modifier;
    }
    const QString text = event.text();
    return text.size() == 1 && text.front().isPrint() ? KeyKind::Text : KeyKind::Other;
}

kassa::desk::KeyPress keyPressOf(const QKeyEvent& event) {
    kassa::desk::KeyPress key;
    key.at = static_cast<std::int64_t>(event.timestamp());
    key.scanCode = event.nativeScanCode();
    key.shift = event.modifiers().testFlag(Qt::ShiftModifier);
    key.repeat = event.isAutoRepeat();
    key.kind = kindOf(event);
    if (key.kind == KeyKind::Text) {
        key.character = event.text().front().unicode();
    }
    return key;
}

} // namespace

ScanFilter::ScanFilter(QWidget* window, kassa::desk::ScanRules rules, Scanned scanned)
    : QObject(window)
    , m_widget(window)
    , m_recogniser(std::move(rules))
    , m_scanned(std::move(scanned))
    , m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &ScanFilter::quiet);
    window->installEventFilter(this);
    watchWindow();
}

/// Keys come to the window of the system first, and from there to whatever has the focus.
void ScanFilter::watchWindow() {
    QWindow* window = m_widget->windowHandle();
    if (window == m_window) {
        return;
    }
    if (m_window) {
        m_window->removeEventFilter(this);
    }
    m_window = window;
    if (m_window) {
        m_window->installEventFilter(this);
    }
}

bool ScanFilter::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_widget) {
        if (event->type() == QEvent::WinIdChange || event->type() == QEvent::Show) {
            watchWindow();
        }
        return false;
    }
    if (m_replaying || watched != m_window) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        return takePress(*static_cast<QKeyEvent*>(event));
    }
    if (event->type() == QEvent::KeyRelease) {
        return takeRelease(*static_cast<QKeyEvent*>(event));
    }
    return false;
}

bool ScanFilter::takePress(const QKeyEvent& event) {
    m_timer->stop();
    const auto answer = m_recogniser.press(keyPressOf(event));
    become(answer.earlier);
    if (!answer.hold) {
        return false;
    }
    // Where there is no more room, thousands of keys have come faster than anybody types.
    const bool kept = m_held.keep(event);
    Q_UNUSED(kept)
    waitForMore();
    return true;
}

/// A key must not come up before it has gone down.
bool ScanFilter::takeRelease(const QKeyEvent& event) {
    if (m_held.isEmpty()) {
        return false;
    }
    const bool kept = m_held.keep(event);
    Q_UNUSED(kept)
    return true;
}

void ScanFilter::waitForMore() {
    m_rounds = 0;
    m_timer->start(m_recogniser.patience() + onTheWay);
}

void ScanFilter::quiet() {
    if (m_rounds++ < roundsToRead) {
        m_timer->start(0);
        return;
    }
    become(m_recogniser.silence());
}

void ScanFilter::become(kassa::desk::ScanVerdict verdict) {
    switch (verdict) {
    case kassa::desk::ScanVerdict::None:
        return;
    case kassa::desk::ScanVerdict::Scanned:
        m_held.clear();
        m_scanned(m_recogniser.text());
        m_recogniser.forget();
        return;
    case kassa::desk::ScanVerdict::Typed:
        break;
    }
    std::swap(m_held, m_going);
    m_replaying = true;
    for (std::size_t i = 0; i < m_going.size() && m_window; ++i) {
        m_going.send(i, m_window);
    }
    m_replaying = false;
    m_going.clear();
}

} // namespace kassa::ui
