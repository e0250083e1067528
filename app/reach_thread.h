#pragma once

#include "app/work_thread.h"
#include "core/atmos/profile.h"
#include "core/desk/reach.h"

#include <QObject>

namespace kassa::app {

/// Looks whether the gateway can be reached, on a thread of its own: neither the till nor a window
/// waits for a network that does not answer.
class ReachThread final : public QObject {
    Q_OBJECT

public:
    explicit ReachThread(atmos::Profile profile, QObject* parent = nullptr);

    void start();
    void look();
    /// A call of the till showed this.
    void heard(const desk::Sight& sight);

Q_SIGNALS:
    void changed(const kassa::desk::Reach& reach);

private:
    class Worker;

    atmos::Profile m_profile;
    Worker* m_worker = nullptr; ///< lives and dies on the thread; touched there only
    WorkThread m_thread;        ///< last: it ends first
};

} // namespace kassa::app
