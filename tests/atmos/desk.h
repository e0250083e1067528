#pragma once

#include "core/atmos/gateway.h"
#include "tests/atmos/raw_server.h"
#include "tests/atmos/samples.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace kassa::test {

/// Timeouts small enough for a test that waits for silence; the order between them is that of real
/// life.
[[nodiscard]] inline atmos::Timeouts shortTimeouts() {
    using std::chrono::milliseconds;
    return {milliseconds(600), milliseconds(2000), milliseconds(800), milliseconds(800),
            milliseconds(800), milliseconds(800),  milliseconds(800)};
}

/// For what has to arrive, also on a machine that does many things at once.
[[nodiscard]] inline atmos::Timeouts patientTimeouts() {
    constexpr std::chrono::milliseconds each(20'000);
    return {each, each, each, each, each, each, each};
}

/// One gateway adapter before one server, and what it replied.
class Desk {
public:
    explicit Desk(const std::string& url, const Identity* authority = nullptr,
                  atmos::Timeouts timeouts = shortTimeouts())
        : Desk(profileFor(url, timeouts), optionsFor(authority)) {}

    Desk(atmos::Profile profile, atmos::AtmosGateway::Options options)
        : m_gateway(std::move(profile), credentials(), std::move(options)) {
        m_gateway.onReply([this](const PaymentId& payment, CallId call, Reply reply) {
            replies.push_back({payment.value, call.value, QString::fromStdString(inWords(reply))});
            m_loop.quit();
        });
    }

    struct Replied {
        std::string payment;
        std::int64_t call;
        QString words;
    };

    /// Sends, and waits for as many replies as there are sends so far.
    QString ask(Effect effect, const std::string& payment = "p1") {
        post(std::move(effect), payment);
        settle();
        return replies.empty() ? QString() : replies.back().words;
    }

    void post(Effect effect, const std::string& payment = "p1") {
        const auto before = replies.size();
        m_gateway.send({payment}, std::move(effect));
        QCOMPARE(replies.size(), before); // never from inside send()
        ++m_sent;
    }

    /// Far beyond the longest deadline of a test, also on a machine that does much else: what is
    /// caught is a call that never ends.
    void settle() {
        constexpr int never = 60'000;
        QTimer giveUp;
        QObject::connect(&giveUp, &QTimer::timeout, &m_loop, [this] {
            m_tooLong = true;
            m_loop.quit();
        });
        giveUp.start(never);
        while (replies.size() < m_sent && !m_tooLong) {
            m_loop.exec();
        }
        QVERIFY2(!m_tooLong, "no reply in a minute");
    }

    static atmos::Profile profileFor(const std::string& url, atmos::Timeouts timeouts) {
        auto profile = *atmos::builtinProfile("apigw");
        profile.baseUrl = url;
        profile.timeouts = timeouts;
        return profile;
    }
    static atmos::AtmosGateway::Options optionsFor(const Identity* authority) {
        atmos::AtmosGateway::Options options;
        if (authority != nullptr) {
            options.extraAuthorities.append(
                QSslCertificate(QByteArray::fromStdString(authority->pem())));
        }
        return options;
    }

    std::vector<Replied> replies;

private:
    QEventLoop m_loop;
    bool m_tooLong = false;
    std::size_t m_sent = 0;
    atmos::AtmosGateway m_gateway;
};

/// Answers the token call; everything else goes to `rest`.
[[nodiscard]] inline RawServer::Script withToken(RawServer::Script rest) {
    return [rest = std::move(rest)](Peer& peer, const Seen& seen) {
        if (seen.path == "/token") {
            peer.write(httpAnswer(tokenAnswer()));
        } else {
            rest(peer, seen);
        }
    };
}

} // namespace kassa::test
