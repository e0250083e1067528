#include "core/sandbox/proxy.h"

#include "core/base/check.h"
#include "core/sandbox/socket.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <list>
#include <mutex>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <thread>
#include <vector>

namespace kassa::sandbox {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t bufferLimit = std::size_t{64} * 1024;
constexpr std::size_t maximumConnections = 128;
constexpr int waiting = 128; ///< connections not yet taken up
constexpr std::string_view headEnd = "\r\n\r\n";
constexpr std::string_view garbage = "\x16\x03\x01 this is not an answer \xff\xfe\r\n\r\n";

/// One way of a connection.
struct Lane {
    std::string waiting; ///< read and not yet passed on
    bool ended = false;  ///< nothing more will be read
    bool passedEnd = false;

    /// False when the connection is broken.
    [[nodiscard]] bool fill(const Socket& from) {
        std::array<char, 16384> chunk{};
        const ssize_t count = ::recv(from.get(), chunk.data(), chunk.size(), 0);
        if (count > 0)
            waiting.append(chunk.data(), static_cast<std::size_t>(count));
        else if (count == 0)
            ended = true;
        else if (!wouldBlock())
            return false;
        return true;
    }

    [[nodiscard]] bool drain(const Socket& to, std::size_t count) {
        if (count > 0) {
            const ssize_t sent = ::send(to.get(), waiting.data(), count, MSG_NOSIGNAL);
            if (sent < 0)
                return wouldBlock();
            waiting.erase(0, static_cast<std::size_t>(sent));
        }
        if (ended && waiting.empty() && !passedEnd) {
            ::shutdown(to.get(), SHUT_WR);
            passedEnd = true;
        }
        return true;
    }
};

struct Connection {
    Socket client;
    Socket backend;
    int backendPeer = 0; ///< as the backend sees it
    Lane requests;
    Lane answers;
    WirePlan plan;
    bool headPassed = false;
    std::size_t bodyLeft = 0; ///< of a dripping answer
    SteadyClock::time_point nextDrip;
    bool over = false;
};

/// The length of the head at the front, with its blank line; none while it is incomplete.
std::optional<std::size_t> headLength(std::string_view text) {
    const std::size_t end = text.find(headEnd);
    return end == std::string_view::npos ? std::nullopt : std::optional(end + headEnd.size());
}

/// Content-Length of a head that our own HTTP library wrote.
std::size_t declaredLength(std::string_view head) {
    constexpr std::string_view name = "Content-Length: ";
    const std::size_t start = head.find(name);
    std::size_t length = 0;
    if (start != std::string_view::npos) {
        for (const char c : head.substr(start + name.size())) {
            if (c < '0' || c > '9')
                break;
            length = length * 10 + static_cast<std::size_t>(c - '0');
        }
    }
    return length;
}

Expected<Socket, int> listenOn(int port) {
    Socket socket = newSocket();
    if (!socket)
        return Unexpected(errno);
    setFlag(socket, SOL_SOCKET, SO_REUSEADDR);
    const sockaddr_in address = loopback(port);
    if (::bind(socket.get(), generic(address), sizeof address) != 0 ||
        ::listen(socket.get(), waiting) != 0)
        return Unexpected(errno);
    return socket;
}

/// Whoever made the socket need not have known how we want it.
Expected<Socket, int> takeOver(int descriptor) {
    Socket socket(descriptor);
    const int flags = ::fcntl(socket.get(), F_GETFL);
    if (flags < 0 || ::fcntl(socket.get(), F_SETFL, flags | O_NONBLOCK) != 0 ||
        ::fcntl(socket.get(), F_SETFD, FD_CLOEXEC) != 0)
        return Unexpected(errno);
    return socket;
}

} // namespace

class Proxy::Loop {
public:
    Expected<int, int> open(int port, int listener, int backend);
    void close();
    void plan(int backendPeer, WirePlan plan);

private:
    void run();
    [[nodiscard]] int watch(std::vector<pollfd>& polled);
    void acceptAll();
    void serve(Connection& connection, short clientEvents, short backendEvents);
    void passAnswer(Connection& connection);
    void drip(Connection& connection);
    static void reset(Connection& connection);
    void wake() const;

    Socket m_listener;
    Socket m_waker;
    int m_backend = 0;
    std::mutex m_mutex; ///< guards what follows
    std::list<Connection> m_connections;
    bool m_ending = false;
    std::thread m_thread;
};

Expected<int, int> Proxy::Loop::open(int port, int listener, int backend) {
    m_backend = backend;
    m_waker = Socket(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    auto opened = listener >= 0 ? takeOver(listener) : listenOn(port);
    if (!opened)
        return Unexpected(opened.error());
    m_listener = std::move(opened).value();
    if (!m_waker)
        return Unexpected(errno);
    const int actual = localPort(m_listener);
    if (actual < 0)
        return Unexpected(errno);
    m_thread = std::thread([this] { run(); });
    return actual;
}

void Proxy::Loop::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

void Proxy::Loop::plan(int backendPeer, WirePlan plan) {
    {
        const std::lock_guard lock(m_mutex);
        for (Connection& connection : m_connections) {
            if (connection.backendPeer == backendPeer)
                connection.plan = plan;
        }
    }
    wake();
}

void Proxy::Loop::wake() const {
    const std::uint64_t one = 1;
    const ssize_t written = ::write(m_waker.get(), &one, sizeof one);
    static_cast<void>(written); // a full counter wakes just as well
}

void Proxy::Loop::run() {
    std::vector<pollfd> polled;
    while (true) {
        int timeout = -1;
        {
            const std::lock_guard lock(m_mutex);
            timeout = watch(polled);
        }
        if (::poll(polled.data(), polled.size(), timeout) < 0)
            KASSA_CHECK(errno == EINTR);
        const std::lock_guard lock(m_mutex);
        if (m_ending) {
            m_connections.clear();
            return;
        }
        std::uint64_t ignored = 0;
        while (::read(m_waker.get(), &ignored, sizeof ignored) > 0) {
        }
        std::size_t index = 2;
        for (Connection& connection : m_connections) {
            const short clientEvents = polled[index].revents;
            const short backendEvents = polled[index + 1].revents;
            index += 2;
            serve(connection, clientEvents, backendEvents);
        }
        m_connections.remove_if([](const Connection& connection) { return connection.over; });
        if ((polled[1].revents & POLLIN) != 0)
            acceptAll();
    }
}

/// What to wait for, and for how long at most.
int Proxy::Loop::watch(std::vector<pollfd>& polled) {
    const auto events = [](bool in, bool out) {
        return static_cast<short>((in ? POLLIN : 0) | (out ? POLLOUT : 0));
    };
    polled.clear();
    polled.push_back({m_waker.get(), POLLIN, 0});
    const bool room = m_connections.size() < maximumConnections;
    polled.push_back({room ? m_listener.get() : -1, POLLIN, 0});
    auto soonest = SteadyClock::time_point::max();
    for (const Connection& connection : m_connections) {
        const Lane& requests = connection.requests;
        const Lane& answers = connection.answers;
        const bool plain = connection.plan.action == WireAction::None;
        const short client = events(!requests.ended && requests.waiting.size() < bufferLimit,
                                    plain && !answers.waiting.empty());
        const short backend = events(!answers.ended && answers.waiting.size() < bufferLimit,
                                     !requests.waiting.empty());
        // A lane that has ended would report its end for ever.
        polled.push_back({client != 0 ? connection.client.get() : -1, client, 0});
        polled.push_back({backend != 0 ? connection.backend.get() : -1, backend, 0});
        if (connection.plan.action == WireAction::Drip && !answers.waiting.empty())
            soonest = std::min(soonest, connection.nextDrip);
    }
    if (soonest == SteadyClock::time_point::max())
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(soonest - SteadyClock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
}

void Proxy::Loop::acceptAll() {
    while (m_connections.size() < maximumConnections) {
        Socket client(::accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!client)
            return;
        Socket backend = newSocket();
        const sockaddr_in address = loopback(m_backend);
        if (!backend || (::connect(backend.get(), generic(address), sizeof address) != 0 &&
                         errno != EINPROGRESS))
            continue;
        setFlag(client, IPPROTO_TCP, TCP_NODELAY);
        setFlag(backend, IPPROTO_TCP, TCP_NODELAY);
        Connection connection;
        connection.backendPeer = localPort(backend);
        connection.client = std::move(client);
        connection.backend = std::move(backend);
        m_connections.push_back(std::move(connection));
    }
}

void Proxy::Loop::serve(Connection& connection, short clientEvents, short backendEvents) {
    constexpr short readable = POLLIN | POLLHUP | POLLERR;
    bool sound = true;
    if ((clientEvents & readable) != 0 && !connection.requests.ended)
        sound = connection.requests.fill(connection.client);
    if (sound)
        sound = connection.requests.drain(connection.backend, connection.requests.waiting.size());
    if (sound && (backendEvents & readable) != 0 && !connection.answers.ended)
        sound = connection.answers.fill(connection.backend);
    if (!sound)
        connection.over = true;
    else
        passAnswer(connection);
    if (connection.answers.passedEnd)
        connection.over = true;
}

void Proxy::Loop::passAnswer(Connection& connection) {
    Lane& answers = connection.answers;
    switch (connection.plan.action) {
    case WireAction::None:
        if (!answers.drain(connection.client, answers.waiting.size()))
            connection.over = true;
        return;
    case WireAction::Drop:
        connection.over = true;
        return;
    case WireAction::Reset:
        reset(connection);
        return;
    case WireAction::Stall:
        answers.waiting.clear();
        connection.over = connection.requests.ended;
        return;
    case WireAction::Garbage:
        answers.waiting = garbage;
        static_cast<void>(answers.drain(connection.client, answers.waiting.size()));
        connection.over = true;
        return;
    case WireAction::Truncate: {
        const auto head = headLength(answers.waiting);
        if (!head)
            return;
        const std::size_t body =
            std::min(connection.plan.bytes,
                     declaredLength(std::string_view(answers.waiting).substr(0, *head)));
        if (answers.waiting.size() < *head + body && !answers.ended)
            return;
        static_cast<void>(
            answers.drain(connection.client, std::min(answers.waiting.size(), *head + body)));
        connection.over = true;
        return;
    }
    case WireAction::Drip:
        drip(connection);
        return;
    }
}

/// The head at once, then the body byte by byte; after it the connection is an ordinary one again.
void Proxy::Loop::drip(Connection& connection) {
    Lane& answers = connection.answers;
    const auto now = SteadyClock::now();
    if (!connection.headPassed) {
        const auto head = headLength(answers.waiting);
        if (!head)
            return;
        connection.bodyLeft = declaredLength(std::string_view(answers.waiting).substr(0, *head));
        connection.headPassed = true;
        connection.nextDrip = now + connection.plan.time;
        connection.over = !answers.drain(connection.client, *head);
    } else if (now >= connection.nextDrip && !answers.waiting.empty() && connection.bodyLeft > 0) {
        connection.over = !answers.drain(connection.client, 1);
        connection.bodyLeft -= 1;
        connection.nextDrip = now + connection.plan.time;
    }
    if (connection.headPassed && connection.bodyLeft == 0) {
        connection.plan = {};
        connection.headPassed = false;
    }
    if (connection.requests.ended)
        connection.over = true;
}

void Proxy::Loop::reset(Connection& connection) {
    const linger abrupt{1, 0};
    ::setsockopt(connection.client.get(), SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    connection.over = true;
}

Proxy::Proxy() = default;

Proxy::~Proxy() {
    stop();
}

Expected<int, int> Proxy::start(int port, int listener, int backend) {
    KASSA_CHECK(!m_loop);
    auto loop = std::make_unique<Loop>();
    auto opened = loop->open(port, listener, backend);
    if (opened)
        m_loop = std::move(loop);
    return opened;
}

void Proxy::stop() {
    if (m_loop)
        m_loop->close();
}

void Proxy::plan(int backendPeer, WirePlan plan) {
    if (m_loop)
        m_loop->plan(backendPeer, plan);
}

} // namespace kassa::sandbox
