#pragma once

#include "core/desk/pin_hash.h"
#include "core/staff/ports.h"

#include <QObject>
#include <QThread>

namespace kassa::app {

/// PINs are hashed on a thread of their own: it takes a third of a second and 64 MiB on purpose,
/// and the till must not wait. One after the other; answers come on the thread that made this.
class PinThread final : public QObject, public staff::PinChecker {
    Q_OBJECT

public:
    explicit PinThread(SecretBuffer pepper, desk::PinCost cost = {});
    ~PinThread() override; ///< waits for the one under way; answers no more

    void check(desk::Pin pin, std::string hash, std::function<void(bool)> answer) override;
    void hash(desk::Pin pin, std::function<void(std::optional<std::string>)> answer) override;

private:
    template <class Answer, class Work>
    void run(desk::Pin pin, std::function<void(Answer)> answer, Work work);

    SecretBuffer m_pepper;
    desk::PinCost m_cost;
    QThread m_thread;
    QObject* m_worker; ///< lives and dies on m_thread
};

} // namespace kassa::app
