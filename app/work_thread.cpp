#include "app/work_thread.h"

namespace kassa::app {

WorkThread::WorkThread(const QString& name) : m_context(new QObject) {
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
}

WorkThread::~WorkThread() {
    if (!m_thread.isRunning()) {
        delete m_context;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void WorkThread::run(std::function<void()> work) {
    if (!m_thread.isRunning()) {
        m_thread.start(QThread::LowPriority);
    }
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

} // namespace kassa::app
