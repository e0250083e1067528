#pragma once

#include "core/desk/scan.h"
#include "ui/desk/held_keys.h"

#include <QObject>
#include <QPointer>

#include <functional>

QT_BEGIN_NAMESPACE
class QTimer;
class QWidget;
class QWindow;
QT_END_NAMESPACE

namespace kassa::ui {

/// Stands before a window and keeps back every key for some thirty milliseconds, until it is known
/// whether a person or a scanner typed it. A scan reaches no field and presses no button, wherever
/// the focus is. Keys that no device sent (no time on them) are never kept.
class ScanFilter : public QObject {
    Q_OBJECT

public:
    /// What was scanned, to be read before this returns. See ScanRecogniser::text().
    using Scanned = std::function<void(std::string_view text)>;

    /// `window` is a window of its own, and its parent from now on.
    ScanFilter(QWidget* window, kassa::desk::ScanRules rules, Scanned scanned);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchWindow();
    bool takePress(const QKeyEvent& event);
    bool takeRelease(const QKeyEvent& event);
    void quiet();
    void become(kassa::desk::ScanVerdict verdict);
    void waitForMore();

    QWidget* m_widget;
    QPointer<QWindow> m_window;
    kassa::desk::ScanRecogniser m_recogniser;
    Scanned m_scanned;
    HeldKeys m_held;
    HeldKeys m_going; ///< those on their way to the focus
    QTimer* m_timer;
    int m_rounds = 0;         ///< of the event loop since the keys should have come
    bool m_replaying = false; ///< what passes is ours
};

} // namespace kassa::ui
