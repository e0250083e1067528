#include "tests/atmos/raw_server.h"

#include "core/base/check.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kassa::test {

namespace {

std::size_t contentLength(const std::string& head) {
    std::string lowered = head;
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto at = lowered.find("\r\ncontent-length:");
    return at == std::string::npos ? 0 : std::stoul(lowered.substr(at + 17));
}

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

int listenOn(int backlog, std::uint16_t& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    KASSA_CHECK(::bind(listener, generic, size) == 0);
    KASSA_CHECK(::listen(listener, backlog) == 0);
    KASSA_CHECK(::getsockname(listener, generic, &size) == 0);
    port = ntohs(address.sin_port);
    return listener;
}

} // namespace

void Peer::write(std::string_view bytes) {
    while (m_open && !bytes.empty()) {
        const auto count = m_tls != nullptr
                               ? static_cast<ssize_t>(
                                     SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size())))
                               : ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) {
            m_open = false;
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Peer::finish() {
    m_open = false;
    ::shutdown(m_socket, SHUT_WR);
}

void Peer::reset() {
    m_open = false;
    const linger hard{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard); // close() sends RST
}

bool Peer::wait(std::chrono::milliseconds time) const {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end && !*stopping) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return !*stopping;
}

void Peer::waitForHangUp() {
    char scrap = 0;
    while (read(&scrap, 1) > 0) {
    }
}

void Peer::waitForSilence() {
    char scrap[256];
    while (::recv(m_socket, scrap, sizeof scrap, 0) > 0) {
    }
}

std::size_t Peer::read(char* to, std::size_t most) {
    const auto count = m_tls != nullptr
                           ? static_cast<ssize_t>(SSL_read(m_tls, to, static_cast<int>(most)))
                           : ::recv(m_socket, to, most, 0);
    if (received != nullptr && count > 0) {
        *received += count;
    }
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

bool Peer::readRequest(Seen& seen) {
    while (m_open) {
        const auto end = m_buffer.find("\r\n\r\n");
        if (end != std::string::npos) {
            seen.head = m_buffer.substr(0, end);
            const auto length = contentLength(seen.head);
            if (m_buffer.size() >= end + 4 + length) {
                seen.body = m_buffer.substr(end + 4, length);
                m_buffer.erase(0, end + 4 + length);
                const auto from = seen.head.find(' ') + 1;
                seen.path = seen.head.substr(from, seen.head.find(' ', from) - from);
                return true;
            }
        }
        char chunk[4096];
        const auto count = read(chunk, sizeof chunk);
        if (count == 0) {
            return false;
        }
        m_buffer.append(chunk, count);
    }
    return false;
}

SSL_CTX* RawServer::makeTls(const Identity& identity, int highestTls) {
    SSL_CTX* tls = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(tls, 0);
    SSL_CTX_set_max_proto_version(tls, highestTls);
    KASSA_CHECK(SSL_CTX_use_certificate(tls, identity.certificate.get()) == 1);
    KASSA_CHECK(SSL_CTX_use_PrivateKey(tls, identity.key.get()) == 1);
    for (const auto& each : identity.chain) {
        KASSA_CHECK(SSL_CTX_add1_chain_cert(tls, each.get()) == 1);
    }
    return tls;
}

void RawServer::become(const Identity& identity, int highestTls) {
    m_formerTls.push_back(m_tls.exchange(makeTls(identity, highestTls)));
}

RawServer::RawServer(Script script, const Identity* identity, int highestTls)
    : m_script(std::move(script)) {
    std::signal(SIGPIPE, SIG_IGN);
    if (identity != nullptr) {
        m_tls = makeTls(*identity, highestTls);
    }
    m_listener = listenOn(64, m_port);
    m_accepting = std::thread([this] { accept(); });
}

RawServer::~RawServer() {
    stop();
    SSL_CTX_free(m_tls);
    for (SSL_CTX* former : m_formerTls) {
        SSL_CTX_free(former);
    }
}

std::string RawServer::url() const {
    return (m_tls != nullptr ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_port);
}

void RawServer::stop() {
    if (m_stopping.exchange(true)) {
        return;
    }
    ::shutdown(m_listener, SHUT_RDWR);
    m_accepting.join();
    {
        const std::lock_guard guard(m_mutex);
        for (const int socket : m_sockets) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }
    for (auto& thread : m_threads) {
        thread.join();
    }
    ::close(m_listener);
}

void RawServer::accept() {
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        const int number = ++m_connections;
        const std::lock_guard guard(m_mutex);
        m_sockets.push_back(socket);
        m_threads.emplace_back([this, socket, number] { serve(socket, number); });
    }
}

void RawServer::serve(int socket, int connection) {
    SSL* tls = nullptr;
    if (m_tls != nullptr) {
        tls = SSL_new(m_tls);
        SSL_set_fd(tls, socket);
    }
    Peer peer(socket, tls);
    peer.stopping = &m_stopping;
    peer.received = &m_received;
    if (!greeting || greeting(peer)) {
        if (tls == nullptr || SSL_accept(tls) == 1) {
            talk(peer, connection);
        }
    }
    SSL_free(tls);
    const std::lock_guard guard(m_mutex);
    std::erase(m_sockets, socket);
    ::close(socket);
}

void RawServer::talk(Peer& peer, int connection) {
    Seen seen;
    seen.connection = connection;
    while (peer.readRequest(seen)) {
        ++seen.ordinal;
        {
            const std::lock_guard guard(m_mutex);
            seen.nth = 1 + static_cast<int>(
                               std::count_if(m_seen.begin(), m_seen.end(), [&](const Seen& each) {
                                   return each.path == seen.path;
                               }));
            m_seen.push_back(seen);
        }
        m_script(peer, seen);
    }
}

std::vector<Seen> RawServer::seen() const {
    const std::lock_guard guard(m_mutex);
    return m_seen;
}

int RawServer::count(std::string_view path) const {
    const auto all = seen();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const Seen& each) { return each.path == path; }));
}

FullPort::FullPort() {
    m_sockets.push_back(listenOn(0, m_port));
    for (int i = 0; i < 4; ++i) { // one is queued; the kernel lets the others wait for ever
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const sockaddr_in address = loopback(m_port);
        const int result =
            ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        KASSA_CHECK(result == 0 || errno == EINPROGRESS);
        m_sockets.push_back(socket);
    }
}

FullPort::~FullPort() {
    for (const int socket : m_sockets) {
        ::close(socket);
    }
}

std::string FullPort::url() const {
    return "http://127.0.0.1:" + std::to_string(m_port);
}

std::string httpAnswer(std::string_view body, int status, std::string_view extraHeaders) {
    std::string answer = "HTTP/1.1 " + std::to_string(status) + " Text\r\n";
    answer.append("Content-Type: application/json;charset=UTF-8\r\n").append(extraHeaders);
    answer.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n");
    return answer.append(body);
}

} // namespace kassa::test
