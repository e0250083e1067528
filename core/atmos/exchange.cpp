#include "core/atmos/exchange.h"

#include "core/atmos/json.h"
#include "core/atmos/log.h"
#include "core/base/check.h"

#include <QNetworkProxy>

namespace kassa::atmos {

namespace {

/// Errors that Qt makes of a status line; the answer itself has arrived.
bool isStatusError(QNetworkReply::NetworkError error) {
    const int code = error;
    const bool ofContent = code >= QNetworkReply::ContentAccessDenied &&
                           code <= QNetworkReply::UnknownContentError &&
                           code != QNetworkReply::ContentReSendError;
    const bool ofServer =
        code >= QNetworkReply::InternalServerError && code <= QNetworkReply::UnknownServerError;
    return error == QNetworkReply::NoError || ofContent || ofServer;
}

QNetworkRequest requestFor(const Outgoing& outgoing, qint64 length) {
    QNetworkRequest request(outgoing.url);
    if (outgoing.trust) {
        request.setSslConfiguration(*outgoing.trust);
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, outgoing.contentType);
    request.setHeader(QNetworkRequest::ContentLengthHeader, length);
    // The header is copied by the network stack in any case; only our own original is wiped.
    request.setRawHeader("Authorization",
                         QByteArray(outgoing.authorization.data(),
                                    static_cast<qsizetype>(outgoing.authorization.size())));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // or lengths could not be compared
    request.setRawHeader("User-Agent", "Kassa");
    if (outgoing.freshConnection) {
        request.setRawHeader("Connection", "close");
    }
    // Without this the body is copied and a broken connection replays it.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

} // namespace

bool isWhole(const QByteArray& declared, std::size_t arrived) {
    bool isNumber = false;
    const auto length = declared.trimmed().toULongLong(&isNumber);
    return isNumber && length == arrived;
}

QSslConfiguration trustSettings(const QList<QSslCertificate>& extraAuthorities) {
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setProtocol(QSsl::TlsV1_2OrLater);
    trust.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extraAuthorities.isEmpty()) {
        trust.addCaCertificates(extraAuthorities);
    }
    return trust;
}

void prepareManager(QNetworkAccessManager& manager) {
    manager.setProxy(QNetworkProxy::NoProxy);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Exchange::Exchange(QNetworkAccessManager& shared, Outgoing outgoing, Done done, QObject* parent)
    : QObject(parent)
    , m_own(outgoing.freshConnection ? std::make_unique<QNetworkAccessManager>() : nullptr)
    , m_manager(m_own ? *m_own : shared)
    , m_outgoing(std::move(outgoing))
    , m_done(std::move(done)) {
    if (m_own) {
        prepareManager(*m_own);
    }
}

Exchange::~Exchange() {
    release();
}

void Exchange::start() {
    KASSA_CHECK(m_reply == nullptr);
    m_started = systemInstant();
    m_body = new OneShotBody(std::move(m_outgoing.body), m_outgoing.deadline, this);
    if (m_outgoing.keepBody) {
        m_body->keepText();
    }
    m_reply = m_manager.post(requestFor(m_outgoing, m_body->length()), m_body);
    m_body->setParent(m_reply);
    m_outgoing.authorization = {};
    watch();
}

void Exchange::watch() {
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeArrived);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::endFinished);
    connect(&m_connecting, &QTimer::timeout, this, &Exchange::endConnecting);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::endTooLate);
    for (QTimer* timer : {&m_connecting, &m_deadline}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    // Qt's own transfer timeout starts anew with every byte; a drip would outlive it.
    const auto left = m_outgoing.deadline - m_started;
    m_deadline.start(std::max(left, std::chrono::milliseconds(0)));
    m_connecting.start(std::min(m_outgoing.connectWithin, left));
}

void Exchange::takeArrived() {
    const QByteArray arrived = m_reply->readAll();
    m_incoming.body.append(arrived.constData(), static_cast<std::size_t>(arrived.size()));
    if (m_incoming.body.size() > largestAnswer) {
        m_incoming.body.clear();
        conclude(Incoming::End::Broken, Reason::GatewayTrouble);
    }
}

void Exchange::endConnecting() {
    if (m_body->taken() == 0) { // else there is a connection, and it was found trustworthy
        conclude(Incoming::End::NotSent, Reason::Unreachable);
    }
}

void Exchange::endTooLate() {
    m_incoming.timedOut = true;
    conclude(Incoming::End::Broken, Reason::NoAnswer);
}

void Exchange::endFinished() {
    takeArrived();
    if (m_reply == nullptr) {
        return; // it was too much
    }
    const int status =
        m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); // 0: there is none
    m_incoming.status = status;
    m_incoming.date = m_reply->rawHeader("Date").toStdString();
    m_incoming.complete = status != 0 && wholeBodyArrived();
    conclude(status != 0 ? Incoming::End::Answered : Incoming::End::Broken,
             m_body->taken() == 0 ? whyNotSent() : Reason::NoAnswer);
}

/// A body with a length has to have that length, a chunked one its last chunk. A body that ends
/// with the connection is taken as it is: Qt calls such an end good, a closed connection or a
/// failed repetition, by chance, and a strict JSON object proves by its closing brace that nothing
/// is missing.
bool Exchange::wholeBodyArrived() const {
    if (m_reply->hasRawHeader("Transfer-Encoding")) {
        return isStatusError(m_reply->error());
    }
    if (!m_reply->hasRawHeader("Content-Length")) {
        return true;
    }
    return isStatusError(m_reply->error()) &&
           isWhole(m_reply->rawHeader("Content-Length"), m_incoming.body.size());
}

Reason Exchange::whyNotSent() const {
    switch (m_incoming.status) {
    case 0:
        return m_reply->error() == QNetworkReply::SslHandshakeFailedError ? Reason::TlsFailed
                                                                          : Reason::Unreachable;
    case 401:
        return Reason::CredentialsRefused;
    case 403:
        return Reason::AccessDenied;
    default:
        return Reason::GatewayTrouble;
    }
}

void Exchange::conclude(Incoming::End end, Reason why) {
    m_incoming.sentBody = m_body->seal(); // first: from here on the count cannot grow
    m_incoming.end = m_body->taken() == 0 ? Incoming::End::NotSent : end;
    m_incoming.why = m_incoming.timedOut && m_body->taken() == 0 ? Reason::Unreachable : why;
    m_incoming.took = systemInstant() - m_started;
    log(m_incoming);
    release();
    const Done done = std::move(m_done);
    done(std::move(m_incoming));
    deleteLater(); // after the news: ending a manager of our own takes its time
}

/// Ends the connection, whatever it is doing.
void Exchange::release() {
    m_connecting.stop();
    m_deadline.stop();
    if (m_reply == nullptr) {
        return;
    }
    m_body->seal();
    m_reply->disconnect(this);
    m_body->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater(); // and the body with it
    m_reply = nullptr;
    m_body = nullptr;
}

void Exchange::log(const Incoming& incoming) const {
    const QByteArray path = m_outgoing.url.path().toLatin1();
    const auto took = static_cast<long long>(incoming.took.count());
    const auto taken = static_cast<long long>(m_body->taken());
    switch (incoming.end) {
    case Incoming::End::Answered:
        qCInfo(gatewayLog, "POST %s was answered %d in %lld ms, %lld bytes out, %zu bytes in%s",
               path.constData(), incoming.status, took, taken, incoming.body.size(),
               incoming.complete ? "" : ", cut short");
        return;
    case Incoming::End::NotSent:
        qCInfo(gatewayLog, "POST %s was not sent (%s), given up after %lld ms", path.constData(),
               nameOf(incoming.why).data(), took);
        return;
    case Incoming::End::Broken:
        qCInfo(gatewayLog, "POST %s has no usable answer (%s) after %lld ms, %lld bytes out",
               path.constData(), nameOf(incoming.why).data(), took, taken);
        return;
    }
}

} // namespace kassa::atmos
