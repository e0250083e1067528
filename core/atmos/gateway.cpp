#include "core/atmos/gateway.h"

#include "core/atmos/call.h"
#include "core/atmos/log.h"

#include <deque>

namespace kassa::atmos {

Q_LOGGING_CATEGORY(gatewayLog, "kassa.gateway", QtInfoMsg)

namespace {

/// Loading TLS and the system's authorities takes some ten milliseconds and seven megabytes, which
/// a gateway on this machine does without.
std::optional<QSslConfiguration> trustFor(const Profile& profile,
                                          const AtmosGateway::Options& options) {
    if (profile.baseUrl.starts_with("http:")) {
        return std::nullopt;
    }
    return trustSettings(options.extraAuthorities);
}

} // namespace

class AtmosGateway::Engine final : public QObject {
public:
    Engine(Profile profile, Credentials credentials, Options options)
        : m_profile(std::move(profile))
        , m_credentials(std::move(credentials))
        , m_language(std::move(options.language))
        , m_way{m_profile, m_credentials, m_manager, trustFor(m_profile, options),
                std::move(options.connection)}
        , m_tokens(m_way) {
        KASSA_CHECK(m_credentials.storeId > 0);
        KASSA_CHECK(checkGatewayUrl(m_profile.baseUrl).has_value());
        prepareManager(m_manager);
        if (!m_way.connection) {
            m_way.connection = [](bool, std::chrono::milliseconds) {};
        }
    }

    ~Engine() override {
        const auto calls = findChildren<Call*>(QString(), Qt::FindDirectChildrenOnly);
        qDeleteAll(calls); // while the manager they use is still there
    }

    void listen(ReplyHandler handler) { m_handler = std::move(handler); }

    void send(const PaymentId& payment, Effect effect) {
        KASSA_CHECK(m_handler);
        Request request = buildRequest(m_profile, m_credentials, m_language, std::move(effect));
        const CallId id = request.call;
        auto* call = new Call(
            m_way, m_tokens, std::move(request),
            [this, payment, id](Reply reply) { deliver(payment, id, std::move(reply)); }, this);
        call->start();
    }

private:
    struct Replied {
        PaymentId payment;
        CallId call;
        Reply reply;
    };

    /// From the event loop, so that a reply never comes from inside send().
    void deliver(const PaymentId& payment, CallId call, Reply reply) {
        m_replies.push_back({payment, call, std::move(reply)});
        QMetaObject::invokeMethod(
            this, [this] { deliverOne(); }, Qt::QueuedConnection);
    }

    void deliverOne() {
        KASSA_CHECK(!m_replies.empty());
        Replied next = std::move(m_replies.front());
        m_replies.pop_front();
        m_handler(next.payment, next.call, std::move(next.reply));
    }

    Profile m_profile;
    Credentials m_credentials;
    std::string m_language;
    QNetworkAccessManager m_manager;
    Way m_way;
    TokenSource m_tokens;
    ReplyHandler m_handler;
    std::deque<Replied> m_replies; ///< as many as there are posted deliverOne calls
};

AtmosGateway::AtmosGateway(Profile profile, Credentials credentials, Options options)
    : m_engine(std::make_unique<Engine>(std::move(profile), std::move(credentials),
                                        std::move(options))) {}

AtmosGateway::~AtmosGateway() = default;

void AtmosGateway::onReply(ReplyHandler handler) {
    m_engine->listen(std::move(handler));
}

void AtmosGateway::send(const PaymentId& payment, Effect effect) {
    m_engine->send(payment, std::move(effect));
}

} // namespace kassa::atmos
