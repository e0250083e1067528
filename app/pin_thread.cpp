#include "app/pin_thread.h"

namespace kassa::app {

PinThread::PinThread(SecretBuffer pepper, desk::PinCost cost)
    : m_pepper(std::move(pepper)), m_cost(cost), m_worker(new QObject) {
    m_thread.setObjectName(QStringLiteral("pins"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

PinThread::~PinThread() {
    m_thread.quit();
    m_thread.wait();
}

template <class Answer, class Work>
void PinThread::run(desk::Pin pin, std::function<void(Answer)> answer, Work work) {
    // Shared, because a queued call must be copyable and a PIN must not.
    auto held = std::make_shared<std::optional<desk::Pin>>(std::move(pin));
    QMetaObject::invokeMethod(
        m_worker,
        [this, held, answer = std::move(answer), work = std::move(work)] {
            auto result = work(**held);
            held->reset(); // wiped here and now
            QMetaObject::invokeMethod(
                this, [answer, result = std::move(result)] { answer(result); },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void PinThread::check(desk::Pin pin, std::string hash, std::function<void(bool)> answer) {
    run(std::move(pin), std::move(answer), [this, hash = std::move(hash)](const desk::Pin& tried) {
        return desk::pinFits(tried, m_pepper, hash);
    });
}

void PinThread::hash(desk::Pin pin, std::function<void(std::optional<std::string>)> answer) {
    run(std::move(pin), std::move(answer),
        [this](const desk::Pin& made) { return desk::hashPin(made, m_pepper, m_cost); });
}

} // namespace kassa::app
