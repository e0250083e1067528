#pragma once

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kassa::app {

/// Calls `then` once, from the event loop, after a window that is about to be shown has been
/// painted for the first time; after a second also for one that nobody sees.
class FirstFrame final : public QObject {
    Q_OBJECT

public:
    /// A child of `window`.
    FirstFrame(QWidget& window, std::function<void()> then);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void painted();

    QWidget& m_window;
    std::function<void()> m_then; ///< empty when it was called
};

} // namespace kassa::app
