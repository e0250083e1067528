#pragma once

#include "core/base/time.h"

#include <httplib.h>

#include <array>

namespace kassa::callback {

/// A connection for the HTTP library that ends at a moment, however busily the other side goes on,
/// and after a number of bytes. The socket is somebody else's.
class TimedStream final : public httplib::Stream {
public:
    TimedStream(socket_t socket, Instant until, std::size_t mostBytes)
        : m_socket(socket), m_until(until), m_left(mostBytes) {}

    void setUntil(Instant until) { m_until = until; }

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(const char* from, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    [[nodiscard]] bool isReady(short what) const;

    socket_t m_socket;
    Instant m_until;
    std::size_t m_left;
    std::array<char, 4096> m_read{};
    std::size_t m_begin = 0; ///< of what was read and not taken yet
    std::size_t m_end = 0;
};

} // namespace kassa::callback
