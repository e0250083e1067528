#pragma once

#include "core/base/check.h"
#include "core/sandbox/server.h"
#include "core/sandbox/strict_json.h"

#include <httplib.h>

#include <arpa/inet.h>
#include <chrono>
#include <memory>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

// A client of the server over real sockets: an HTTP library for ordinary talk, a bare socket to
// see every byte.

namespace kassa::sandbox {

class Wire {
public:
    explicit Wire(ServerOptions options = {}) {
        const auto started = server.start(std::move(options));
        KASSA_CHECK(started.has_value());
        http = std::make_unique<httplib::Client>("127.0.0.1", server.port());
        http->set_keep_alive(true);
        http->set_tcp_nodelay(true);
        http->set_read_timeout(5);
        renewToken();
    }

    void renewToken() {
        const auto answer =
            http->Post("/token", {{"Authorization", "Basic a2V5OnNlY3JldA=="}},
                       "grant_type=client_credentials", "application/x-www-form-urlencoded");
        KASSA_CHECK(answer && answer->status == 200);
        bearer = "Bearer " + parseObject(answer->body)->at("access_token").get<std::string>();
    }

    httplib::Result post(const std::string& call, const Json& body) {
        return http->Post("/merchant/pay/" + call, {{"Authorization", bearer}}, body.dump(),
                          "application/json");
    }
    void prepare() {
        const auto created =
            post("create", {{"store_id", 77}, {"amount", 73'900'000}, {"account", "1001"}});
        KASSA_CHECK(created && created->status == 200);
        transaction = parseObject(created->body)->at("transaction_id").get<std::int64_t>();
        Json card = named();
        card["card_number"] = "9860090101014364";
        card["expiry"] = "2802";
        const auto sent = post("pre-apply", card);
        KASSA_CHECK(sent && sent->body.find("\"OK\"") != std::string::npos);
    }
    [[nodiscard]] Json named() const { return {{"store_id", 77}, {"transaction_id", transaction}}; }
    [[nodiscard]] Json code() const {
        Json body = named();
        body["otp"] = "111111";
        return body;
    }
    httplib::Result apply() { return post("apply", code()); }

    [[nodiscard]] int charges() const {
        int found = 0;
        for (const LedgerEntry& entry : server.ledger())
            found += entry.kind == LedgerKind::Charged ? 1 : 0;
        return found;
    }

    Server server;
    std::unique_ptr<httplib::Client> http;
    std::string bearer;
    std::int64_t transaction = 0;
};

/// What a bare socket sees of one request.
struct Seen {
    std::string bytes;
    bool reset = false;   ///< ended by a reset
    bool ended = false;   ///< ended in an orderly way
    bool timeout = false; ///< nothing more came within the limit
    std::chrono::milliseconds took{0};
};

inline int connectTo(int port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    KASSA_CHECK(
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    return descriptor;
}

inline Seen readAll(int descriptor, std::chrono::milliseconds limit) {
    const auto began = std::chrono::steady_clock::now();
    const timeval timeout{limit.count() / 1000, limit.count() % 1000 * 1000};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    Seen seen;
    while (true) {
        char chunk[4096];
        const ssize_t count = ::recv(descriptor, chunk, sizeof chunk, 0);
        if (count > 0) {
            seen.bytes.append(chunk, static_cast<std::size_t>(count));
            continue;
        }
        seen.ended = count == 0;
        seen.reset = count < 0 && errno == ECONNRESET;
        seen.timeout = count < 0 && (errno == EAGAIN);
        break;
    }
    seen.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began);
    return seen;
}

inline Seen rawApply(const Wire& wire, std::chrono::milliseconds limit,
                     const std::string& more = "Connection: close\r\n") {
    const int descriptor = connectTo(wire.server.port());
    const std::string body = wire.code().dump();
    const std::string request =
        "POST /merchant/pay/apply HTTP/1.1\r\nHost: localhost\r\n" + more +
        "Authorization: " + wire.bearer +
        "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
    KASSA_CHECK(::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL) ==
                std::ssize(request));
    Seen seen = readAll(descriptor, limit);
    ::close(descriptor);
    return seen;
}

} // namespace kassa::sandbox
