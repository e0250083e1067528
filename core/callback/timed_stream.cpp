#include "core/callback/timed_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace kassa::callback {

bool TimedStream::isReady(short what) const {
    while (true) {
        const auto left = m_until - systemInstant();
        if (left <= std::chrono::milliseconds(0)) {
            return false;
        }
        pollfd one{m_socket, what, 0};
        const int ready = ::poll(&one, 1, static_cast<int>(left.count()));
        if (ready > 0) {
            return true; // also at an end or an error: the next call tells
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
}

bool TimedStream::is_readable() const {
    return m_begin < m_end || isReady(POLLIN);
}

bool TimedStream::is_writable() const {
    return isReady(POLLOUT);
}

ssize_t TimedStream::read(char* to, std::size_t size) {
    if (m_begin == m_end) {
        const std::size_t most = std::min(m_read.size(), m_left);
        if (most == 0 || !isReady(POLLIN)) {
            return -1;
        }
        const ssize_t got = ::recv(m_socket, m_read.data(), most, 0);
        if (got <= 0) {
            return got;
        }
        m_begin = 0;
        m_end = static_cast<std::size_t>(got);
        m_left -= m_end;
    }
    const std::size_t taken = std::min(size, m_end - m_begin);
    std::copy_n(m_read.data() + m_begin, taken, to);
    m_begin += taken;
    return static_cast<ssize_t>(taken);
}

ssize_t TimedStream::write(const char* from, std::size_t size) {
    return isReady(POLLOUT) ? ::send(m_socket, from, size, MSG_NOSIGNAL) : -1;
}

void TimedStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip = "127.0.0.1"; // nobody else gets in
    port = 0;
}

void TimedStream::get_local_ip_and_port(std::string& ip, int& port) const {
    get_remote_ip_and_port(ip, port);
}

} // namespace kassa::callback
