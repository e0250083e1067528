#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace kassa::app {

/// A thread with an event loop for one kind of slow work, started with the first piece of it and
/// ended with this object: whoever is destroyed waits for the piece under way, which should look
/// now and then whether it may stop.
class WorkThread {
public:
    explicit WorkThread(const QString& name);
    ~WorkThread();
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;

    /// Runs `work` there, after everything that was given before.
    void run(std::function<void()> work);
    /// An object of that thread: parent of what lives there.
    [[nodiscard]] QObject& context() { return *m_context; }

private:
    QThread m_thread;
    QObject* m_context; ///< lives and dies there
};

} // namespace kassa::app
