#include "core/callback/callback_server.h"

#include "core/callback/message.h"
#include "core/callback/timed_stream.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace kassa::callback {

namespace {

constexpr std::size_t mostConnections = 16;
constexpr std::size_t longestBody = 8UL * 1024;
constexpr std::size_t longestHead = 8UL * 1024;

/// One more thread than connections: it turns away who is too many.
httplib::TaskQueue* threads() {
    return new httplib::ThreadPool(mostConnections + 1); // the library owns it
}

/// The library's own choice would let a second program listen at the same port.
void setOptions(socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

/// The library lets five wait; a sixth would come back a second later.
constexpr int backlog = 256;

} // namespace

CallbackServer::~CallbackServer() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        for (const socket_t socket : m_open) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }
    if (m_thread.joinable()) {
        stop();
        m_thread.join();
    }
}

Expected<std::uint16_t, ReceiverError> CallbackServer::start(ReceiverOptions options) {
    m_options = std::move(options);
    new_task_queue = threads;
    socket_t listener = -1;
    set_socket_options([&listener](socket_t socket) {
        setOptions(socket);
        listener = socket;
    });
    set_payload_max_length(longestBody);
    Post(path, [this](const httplib::Request& request, httplib::Response& out) {
        out.set_content(answer(request.body), "application/json");
    });
    errno = 0;
    int port = m_options.port;
    if (port == 0) {
        port = bind_to_any_port("127.0.0.1");
    } else if (!bind_to_port("127.0.0.1", port)) {
        port = -1;
    }
    if (port <= 0) {
        return Unexpected(errno == EADDRINUSE ? ReceiverError::PortTaken
                          : errno == EACCES   ? ReceiverError::PortForbidden
                                              : ReceiverError::NoSocket);
    }
    if (::listen(listener, backlog) != 0) {
        return Unexpected(ReceiverError::NoSocket);
    }
    m_thread = std::thread([this] { listen_after_bind(); });
    while (!is_running()) { // stop() is heard only after this
        std::this_thread::yield();
    }
    return static_cast<std::uint16_t>(port);
}

std::string CallbackServer::answer(const std::string& body) const {
    const auto message = parseMessage(body);
    if (!message) {
        return answerOf(message.error());
    }
    const auto question = questionOf(*message, m_options.storeId, m_options.apiKey.reveal());
    return question ? answerOf(m_options.ask(*question)) : answerOf(question.error());
}

bool CallbackServer::process_and_close_socket(socket_t socket) {
    const bool serves = takeIn(socket);
    if (serves) {
        serve(socket);
        letGo(socket);
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return serves;
}

void CallbackServer::serve(socket_t socket) {
    const Instant begun = systemInstant();
    TimedStream stream(socket, begun + m_options.headTime, longestHead + longestBody);
    bool closed = false;
    process_request(stream, true, closed, [&](httplib::Request&) {
        stream.setUntil(begun + m_options.wholeTime); // the head is there
    });
}

bool CallbackServer::takeIn(socket_t socket) {
    const std::lock_guard lock(m_mutex);
    if (m_ending || m_open.size() >= mostConnections) {
        return false;
    }
    m_open.insert(socket);
    return true;
}

void CallbackServer::letGo(socket_t socket) {
    const std::lock_guard lock(m_mutex);
    m_open.erase(socket);
}

} // namespace kassa::callback
