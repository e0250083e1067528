#pragma once

#include <QObject>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace kassa::app {

/// Ctrl+C, a polite kill and a terminal that is closed as an ordinary call on the event loop, for
/// as long as this lives. Make it before any other thread.
class StopSignals : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(std::function<void()> asked);
    ~StopSignals() override;

private:
    std::function<void()> m_asked;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_descriptor = -1;
};

} // namespace kassa::app
