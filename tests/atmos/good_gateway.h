#pragma once

#include "tests/atmos/raw_server.h"
#include "tests/atmos/samples.h"

#include <atomic>
#include <map>
#include <string>

namespace kassa::test {

inline const std::map<std::string, std::string>& goodAnswers() {
    static const std::map<std::string, std::string> answers{
        {"/token", tokenAnswer()},
        {"/merchant/pay/create", draftAnswer()},
        {"/merchant/pay/pre-apply", plainOk()},
        {"/merchant/pay/retry-otp", plainOk()},
        {"/merchant/pay/apply", paidAnswer()},
        {"/merchant/pay/get", paidAnswer()},
        {"/merchant/pay/reverse", plainOk()},
    };
    return answers;
}

/// A gateway that does what it should.
inline void behave(Peer& peer, const Seen& seen) {
    peer.write(httpAnswer(goodAnswers().at(seen.path), 200, "Set-Cookie: a=b\r\n"));
}

/// The same, but every token is another one, and only the newest is accepted.
class Doorkeeper {
public:
    explicit Doorkeeper(std::string expiresIn = "3600") : m_expiresIn(std::move(expiresIn)) {}

    void operator()(Peer& peer, const Seen& seen) {
        if (seen.path == "/token") {
            m_newest = "token-" + std::to_string(seen.nth);
            peer.write(httpAnswer(tokenAnswer(m_newest, m_expiresIn)));
        } else if (seen.head.find("Bearer " + m_newest + "\r\n") == std::string::npos ||
                   refuseAll) {
            ++refused;
            peer.write(httpAnswer(R"({"code":"900901"})", 401,
                                  "WWW-Authenticate: OAuth2 realm=\"WSO2\"\r\n"));
        } else {
            behave(peer, seen);
        }
    }
    /// As after a restart of the gateway.
    void forget() { m_newest = "none"; }

    std::atomic<bool> refuseAll{false};
    std::atomic<int> refused{0};

private:
    std::string m_expiresIn;
    std::string m_newest;
};

} // namespace kassa::test
