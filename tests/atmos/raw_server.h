#pragma once

#include "tests/atmos/certificates.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;

namespace kassa::test {

/// One request as it arrived, complete with its body.
struct Seen {
    std::string path;
    std::string head; ///< request line and headers
    std::string body;
    int connection = 0; ///< counts from 1
    int ordinal = 0;    ///< of the request on that connection, counts from 1
    int nth = 0;        ///< of the requests for this path, counts from 1
};

/// The server's end of one connection, for a script to be as rude with as it likes.
class Peer {
public:
    Peer(int socket, SSL* tls) : m_socket(socket), m_tls(tls) {}

    void write(std::string_view bytes);
    void finish(); ///< ends the connection in an orderly way (FIN; over TLS without a goodbye)
    void reset();  ///< ends it by RST
    [[nodiscard]] bool open() const { return m_open; }
    /// False once the server is being stopped; what waits in a script asks.
    [[nodiscard]] bool wait(std::chrono::milliseconds time) const;
    /// Waits until the other side hangs up, or the server is stopped.
    void waitForHangUp();
    /// The same below TLS, for a connection on which no handshake has begun.
    void waitForSilence();

    /// Fills `text` up to the next complete request; false at the end of the connection.
    [[nodiscard]] bool readRequest(Seen& seen);
    /// As many bytes as have arrived; 0 at the end of the connection.
    [[nodiscard]] std::size_t read(char* to, std::size_t most);

    std::atomic<bool>* stopping = nullptr;
    std::atomic<long>* received = nullptr; ///< bytes that were read, of all connections

private:
    int m_socket;
    SSL* m_tls;
    bool m_open = true;
    std::string m_buffer;
};

/// A server with no manners of its own: it reads requests and a script does the rest. One thread
/// per connection. Plain HTTP, or TLS with an identity.
class RawServer {
public:
    using Script = std::function<void(Peer&, const Seen&)>;
    /// What to do with a connection before anything is read from it; false ends it.
    using Greeting = std::function<bool(Peer&)>;

    explicit RawServer(Script script, const Identity* identity = nullptr, int highestTls = 0);
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    Greeting greeting; ///< set before the first connection

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::vector<Seen> seen() const;
    [[nodiscard]] int count(std::string_view path) const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Bytes that arrived, after decryption: not one of them must when trust is missing.
    [[nodiscard]] long received() const { return m_received; }
    void stop();

    /// Connections from now on meet another certificate, the first one having been of TLS too.
    void become(const Identity& identity, int highestTls = 0);

private:
    [[nodiscard]] static SSL_CTX* makeTls(const Identity& identity, int highestTls);
    void accept();
    void serve(int socket, int connection);
    void talk(Peer& peer, int connection);

    Script m_script;
    std::atomic<SSL_CTX*> m_tls = nullptr;
    std::vector<SSL_CTX*> m_formerTls;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    std::atomic<long> m_received{0};
    mutable std::mutex m_mutex; ///< guards the three below
    std::vector<Seen> m_seen;
    std::list<std::thread> m_threads;
    std::vector<int> m_sockets;
    std::thread m_accepting;
};

/// A port whose queue of connections is full: a connect to it is neither accepted nor refused.
class FullPort {
public:
    FullPort();
    ~FullPort();
    FullPort(const FullPort&) = delete;
    FullPort& operator=(const FullPort&) = delete;
    [[nodiscard]] std::string url() const;

private:
    std::vector<int> m_sockets; ///< the listener first
    std::uint16_t m_port = 0;
};

/// "HTTP/1.1 200 OK" with JSON and the right length.
[[nodiscard]] std::string httpAnswer(std::string_view body, int status = 200,
                                     std::string_view extraHeaders = {});

} // namespace kassa::test
