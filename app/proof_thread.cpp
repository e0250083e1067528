#include "app/proof_thread.h"

#include "core/store/verify.h"

namespace kassa::app {

ProofThread::ProofThread(std::string journalPath, const store::PublicKey& key)
    : m_path(std::move(journalPath)), m_key(key), m_worker(new QObject) {
    m_thread.setObjectName(QStringLiteral("proof"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

ProofThread::~ProofThread() {
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

void ProofThread::prove(std::function<void(bool)> answer) {
    QMetaObject::invokeMethod(
        m_worker,
        [this, answer = std::move(answer)] {
            store::VerifyOptions options;
            options.publicKey = m_key;
            options.everySignature = false; // the last one stands for all, and nobody waits long
            options.goOn = [this](std::int64_t) { return !m_ending; };
            const auto report = store::verify(m_path, options);
            const bool intact = report && report->intact();
            QMetaObject::invokeMethod(
                this, [answer, intact] { answer(intact); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace kassa::app
