#include "app/reach_thread.h"

#include "app/wire.h"

#include <QTimer>

namespace kassa::app {

/// The half on the thread.
class ReachThread::Worker final : public QObject {
public:
    Worker(std::unique_ptr<desk::ReachProbe> probe, desk::ReachWatch::Told told, QObject* parent)
        : QObject(parent)
        , m_probe(std::move(probe))
        , watch(*m_probe, systemInstant, std::move(told)) {
        connect(&m_timer, &QTimer::timeout, this, [this] { watch.tick(); });
        constexpr std::chrono::milliseconds twiceASecond{500};
        m_timer.start(twiceASecond);
        watch.tick();
    }

private:
    std::unique_ptr<desk::ReachProbe> m_probe;
    QTimer m_timer;

public:
    desk::ReachWatch watch;
};

ReachThread::ReachThread(atmos::Profile profile, QObject* parent)
    : QObject(parent), m_profile(std::move(profile)), m_thread(QStringLiteral("reach")) {}

void ReachThread::start() {
    m_thread.run([this] {
        const auto wire = loadWire();
        if (!wire) {
            return; // the till, which cannot do without, says so
        }
        m_worker = new Worker((*wire)->probe(m_profile),
                              [this](const desk::Reach& reach) {
                                  QMetaObject::invokeMethod(
                                      this, [this, reach] { Q_EMIT changed(reach); },
                                      Qt::QueuedConnection);
                              },
                              &m_thread.context());
    });
}

void ReachThread::look() {
    m_thread.run([this] {
        if (m_worker != nullptr) {
            m_worker->watch.ask();
        }
    });
}

void ReachThread::heard(const desk::Sight& sight) {
    m_thread.run([this, sight] {
        if (m_worker != nullptr) {
            m_worker->watch.heard(sight);
        }
    });
}

} // namespace kassa::app
