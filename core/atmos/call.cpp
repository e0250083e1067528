#include "core/atmos/call.h"

#include <utility>

namespace kassa::atmos {

Call::Call(const Way& way, TokenSource& tokens, Request request, Done done, QObject* parent)
    : QObject(parent)
    , m_way(way)
    , m_tokens(tokens)
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_deadline(systemInstant() + timeoutOf(m_request.kind, way.profile.timeouts)) {}

void Call::start() {
    if (m_request.path.empty()) {
        conclude(reply::Refused{Reason::GatewayTrouble}); // the profile has no such call
        return;
    }
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this,
            [this] { conclude(reply::NotSent{Reason::Unreachable}); });
    askForToken();
}

void Call::askForToken() {
    m_waiting.start(std::max(m_deadline - systemInstant(), std::chrono::milliseconds(0)));
    m_tokens.prepare(this, [this](std::optional<Reason> trouble) {
        if (!m_done) {
            return;
        }
        m_waiting.stop();
        if (trouble) {
            conclude(reply::NotSent{*trouble});
        } else {
            transmit();
        }
    });
}

void Call::transmit() {
    m_tokenUsed = m_tokens.generation();
    Outgoing outgoing;
    outgoing.url = urlOf(m_way.profile, m_request.path);
    outgoing.authorization = m_tokens.authorization().reveal();
    outgoing.contentType = "application/json";
    outgoing.body = std::move(m_request.body);
    outgoing.keepBody = !movesMoney(m_request.kind) && !m_repeated;
    outgoing.trust = m_way.trust;
    outgoing.connectWithin = m_way.profile.timeouts.connect;
    outgoing.deadline = m_deadline;
    outgoing.freshConnection = movesMoney(m_request.kind);
    auto* exchange = new Exchange(
        m_way.manager, std::move(outgoing),
        [this](Incoming incoming) { take(std::move(incoming)); }, this);
    exchange->start();
}

void Call::take(Incoming incoming) {
    const bool answered = incoming.end == Incoming::End::Answered;
    m_way.connection(answered, incoming.took);
    if (answered && incoming.status == 401) {
        m_tokens.drop(m_tokenUsed);
    }
    if (mayRepeat(incoming)) {
        m_repeated = true;
        m_request.body = std::move(incoming.sentBody);
        askForToken();
        return;
    }
    switch (incoming.end) {
    case Incoming::End::Answered:
        conclude(classify(m_request.kind, {incoming.status, incoming.complete, incoming.body},
                          m_request.expectation, m_way.profile));
        return;
    case Incoming::End::NotSent:
        // After a repetition the first delivery was refused at the door or asked for nothing that
        // counts, so nothing of this call has reached the back end either.
        conclude(reply::NotSent{incoming.why});
        return;
    case Incoming::End::Broken:
        conclude(reply::NoReply{incoming.why});
        return;
    }
}

bool Call::mayRepeat(const Incoming& incoming) const {
    if (m_repeated || movesMoney(m_request.kind)) {
        return false;
    }
    const bool refusedToken = incoming.end == Incoming::End::Answered && incoming.status == 401;
    const bool lost = incoming.end == Incoming::End::Broken && !incoming.timedOut &&
                      incoming.why == Reason::NoAnswer;
    const bool harmless = m_request.kind == CallKind::Open || m_request.kind == CallKind::Query;
    return refusedToken || (lost && harmless);
}

void Call::conclude(Reply reply) {
    m_waiting.stop();
    m_request.body = SecretBuffer();
    const Done done = std::exchange(m_done, nullptr);
    KASSA_CHECK(done);
    done(std::move(reply));
    deleteLater();
}

} // namespace kassa::atmos
