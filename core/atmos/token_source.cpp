#include "core/atmos/token_source.h"

#include <array>
#include <utility>

namespace kassa::atmos {

namespace {

/// The pause before the second and the third attempt; their number is the limit.
constexpr std::array<std::chrono::milliseconds, 2> pauses{std::chrono::milliseconds(100),
                                                          std::chrono::milliseconds(400)};

} // namespace

QUrl urlOf(const Profile& profile, const std::string& path) {
    return QUrl(QString::fromStdString(profile.baseUrl + path), QUrl::StrictMode);
}

TokenSource::TokenSource(const Way& way, QObject* parent) : QObject(parent), m_way(way) {}

void TokenSource::prepare(QObject* waiter, Ready ready) {
    if (!m_fetching && systemInstant() < m_renewAt) {
        ready(std::nullopt);
        return;
    }
    m_waiters.push_back({waiter, std::move(ready)});
    if (!m_fetching) {
        m_fetching = true;
        m_attempts = 0;
        fetch();
    }
}

void TokenSource::drop(int generation) {
    if (generation == m_generation) {
        m_authorization = SecretBuffer();
        m_renewAt = Instant::min();
    }
}

void TokenSource::fetch() {
    ++m_attempts;
    const Instant now = systemInstant();
    const Timeouts& timeouts = m_way.profile.timeouts;
    Outgoing outgoing;
    outgoing.url = urlOf(m_way.profile, m_way.profile.tokenPath);
    const SecretBuffer authorization = basicAuthorization(m_way.credentials);
    outgoing.authorization = authorization.reveal();
    outgoing.contentType = "application/x-www-form-urlencoded";
    outgoing.body = SecretBuffer::of(tokenRequestBody);
    outgoing.trust = m_way.trust;
    outgoing.connectWithin = timeouts.connect;
    outgoing.deadline = now + timeouts.token;
    auto* exchange = new Exchange(
        m_way.manager, std::move(outgoing),
        [this, now](Incoming incoming) { take(std::move(incoming), now); }, this);
    exchange->start();
}

void TokenSource::take(Incoming incoming, Instant askedAt) {
    m_way.connection(incoming.end == Incoming::End::Answered, incoming.took);
    if (incoming.end != Incoming::End::Answered) {
        tryAgainOr(incoming.why);
        return;
    }
    auto token = judgeToken(incoming.status, incoming.complete, incoming.body);
    if (!token) {
        tell(token.error());
        return;
    }
    m_authorization = bearerAuthorization(*token);
    // Counted from the question: the answer may have been under way for a while.
    m_renewAt = askedAt + token->life - renewalMargin(token->life);
    ++m_generation;
    tell(std::nullopt);
}

void TokenSource::tryAgainOr(Reason why) {
    const auto failed = static_cast<std::size_t>(m_attempts);
    if (failed > pauses.size() || why == Reason::TlsFailed) {
        tell(why);
        return;
    }
    QTimer::singleShot(pauses[failed - 1], this, &TokenSource::fetch);
}

void TokenSource::tell(std::optional<Reason> trouble) {
    m_fetching = false;
    for (Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.object) {
            waiter.ready(trouble);
        }
    }
}

} // namespace kassa::atmos
