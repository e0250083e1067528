#pragma once

#include "core/callback/receiver.h"

#include <httplib.h>

#include <mutex>
#include <set>
#include <thread>

namespace kassa::callback {

class CallbackServer final : public Receiver, private httplib::Server {
public:
    CallbackServer() = default;
    ~CallbackServer() override;

    [[nodiscard]] Expected<std::uint16_t, ReceiverError> start(ReceiverOptions options) override;

private:
    bool process_and_close_socket(socket_t socket) override;
    void serve(socket_t socket);
    [[nodiscard]] std::string answer(const std::string& body) const;
    [[nodiscard]] bool takeIn(socket_t socket);
    void letGo(socket_t socket);

    ReceiverOptions m_options;
    std::thread m_thread; ///< accepts
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_ending = false;
};

} // namespace kassa::callback
