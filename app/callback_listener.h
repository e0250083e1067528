#pragma once

#include "app/place.h"
#include "core/till/till.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace kassa::callback {
class Receiver;
}

namespace kassa::app {

/// Listens for the gateway's callback and has the till answer. Belongs to the till's thread and
/// dies before the till.
class CallbackListener {
public:
    [[nodiscard]] static Expected<std::unique_ptr<CallbackListener>, Trouble>
    open(std::uint16_t port, std::int64_t storeId, SecretBuffer apiKey, Till& till);

    ~CallbackListener();
    CallbackListener(const CallbackListener&) = delete;
    CallbackListener& operator=(const CallbackListener&) = delete;

private:
    explicit CallbackListener(Till& till);
    [[nodiscard]] DebitWord ask(const DebitQuestion& question);

    Till& m_till;
    std::atomic<bool> m_ending = false;
    std::unique_ptr<QObject> m_onTill; ///< what is asked waits here for the till's thread
    std::unique_ptr<callback::Receiver> m_receiver;
};

} // namespace kassa::app
