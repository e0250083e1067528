#pragma once

#include "core/base/expected.h"

#include <chrono>
#include <memory>

// A small TCP proxy in front of the HTTP library. It only carries bytes; it is there to do to a
// connection what no HTTP library will do on purpose.

namespace kassa::sandbox {

enum class WireAction { None, Drop, Reset, Truncate, Drip, Stall, Garbage };

/// What happens to the next answer on a connection.
struct WirePlan {
    WireAction action = WireAction::None;
    std::size_t bytes = 0;             ///< of the body, before Truncate ends
    std::chrono::milliseconds time{0}; ///< between two bytes of Drip
};

class Proxy {
public:
    Proxy();
    Proxy(const Proxy&) = delete;
    Proxy& operator=(const Proxy&) = delete;
    ~Proxy(); ///< stops

    /// Listens on 127.0.0.1:`port` (0: any), or takes over the socket `listener` that listens
    /// already (-1: none), and carries to 127.0.0.1:`backend`. Gives the port, or the system's
    /// error number.
    [[nodiscard]] Expected<int, int> start(int port, int listener, int backend);
    /// Closes every connection and joins the thread. Does nothing the second time.
    void stop();

    /// Any thread. `backendPeer` is the port from which the backend sees the connection come.
    void plan(int backendPeer, WirePlan plan);

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace kassa::sandbox
