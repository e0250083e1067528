#include "core/sandbox/callback_client.h"

#include <httplib.h>

#include <string>

namespace kassa::sandbox {

namespace {

/// "http://host:port" and the rest.
std::pair<std::string, std::string> splitUrl(const std::string& url) {
    const std::size_t start = url.find("://");
    const std::size_t slash = start == std::string::npos ? start : url.find('/', start + 3);
    if (slash == std::string::npos)
        return {url, "/"};
    return {url.substr(0, slash), url.substr(slash)};
}

} // namespace

bool CallbackClient::ask(const CallbackQuestion& question) {
    const auto [host, path] = splitUrl(question.url);
    httplib::Client client(host);
    if (!client.is_valid())
        return false;
    // No time left to answer still means that the question goes out.
    const auto timeout = std::max(question.timeout, std::chrono::milliseconds(1));
    client.set_connection_timeout(std::max(timeout, std::chrono::milliseconds(500)));
    client.set_read_timeout(timeout);
    client.set_write_timeout(std::max(timeout, std::chrono::milliseconds(500)));
    client.set_tcp_nodelay(true);
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending)
            return false;
        m_busy.insert(&client);
    }
    bool allowed = false;
    for (int time = 0; time < question.times; ++time) {
        const auto result = client.Post(path, question.body, "application/json");
        const auto answer =
            result && result->status == 200 ? parseObject(result->body) : std::nullopt;
        allowed = answer && wholeNumber(*answer, "status") == 1;
    }
    const std::lock_guard lock(m_mutex);
    m_busy.erase(&client);
    return allowed;
}

void CallbackClient::stop() {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
    for (httplib::Client* client : m_busy)
        client->stop();
}

} // namespace kassa::sandbox
