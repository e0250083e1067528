#include "core/atmos/doctor_visit.h"

#include "core/atmos/codes.h"
#include "core/atmos/json.h"
#include "core/atmos/requests.h"
#include "core/atmos/token_source.h"
#include "core/base/check.h"

#include <QDateTime>
#include <QHostInfo>
#include <QLocale>
#include <QNetworkProxy>
#include <QSslSocket>

namespace kassa::atmos {

using desk::DoctorAnswer;
using desk::DoctorProbe;
using desk::DoctorTrouble;

namespace {

/// The largest that a gateway with 32-bit numbers can be asked about; none has come near it.
constexpr TransactionId nobodysTransaction{2'147'483'647};

/// What an answer says before its body is looked at; none: look at the body.
std::optional<DoctorAnswer> answerAtTheDoor(const Incoming& incoming) {
    if (incoming.end != Incoming::End::Answered || !incoming.complete) {
        return DoctorAnswer::Silent;
    }
    if (incoming.status == 403) {
        return DoctorAnswer::Forbidden;
    }
    if (incoming.status == 401) {
        return DoctorAnswer::Refused;
    }
    if (incoming.status >= 300 && incoming.status < 400) {
        return DoctorAnswer::Foreign;
    }
    return std::nullopt;
}

DoctorAnswer judgeStore(const Incoming& incoming) {
    if (const auto atTheDoor = answerAtTheDoor(incoming)) {
        return *atTheDoor;
    }
    if (incoming.status != 200) {
        return DoctorAnswer::Odd;
    }
    const auto document = parseStrict(incoming.body);
    if (!document) {
        return DoctorAnswer::Foreign;
    }
    const auto& code = member(member(*document, "result"), "code");
    if (!code.is_string()) {
        return DoctorAnswer::Odd;
    }
    const auto& text = code.get_ref<const std::string&>();
    const auto number = numberOf(text);
    if (text == "OK" || number == number::unknownTransaction) {
        return DoctorAnswer::Good; // it looked into this store
    }
    return number == number::wrongParameters ? DoctorAnswer::Refused : DoctorAnswer::Odd;
}

} // namespace

DoctorVisit::DoctorVisit(Profile profile, Credentials credentials, Options options, Told told,
                         QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_credentials(std::move(credentials))
    , m_options(std::move(options))
    , m_told(std::move(told))
    , m_url(urlOf(m_profile, m_profile.tokenPath))
    , m_secure(m_url.scheme() == QLatin1String("https")) {
    KASSA_CHECK(checkGatewayUrl(m_profile.baseUrl).has_value());
    prepareManager(m_manager);
    if (m_secure) {
        m_trust = trustSettings(m_options.extraAuthorities);
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { (this->*m_late)(); });
}

DoctorVisit::~DoctorVisit() {
    dropSocket();
    const auto exchanges = findChildren<Exchange*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges); // while the manager they use is still there
}

void DoctorVisit::start() {
    QMetaObject::invokeMethod(
        this, [this] { lookUp(); }, Qt::QueuedConnection);
}

void DoctorVisit::begin(std::chrono::milliseconds within, Late late) {
    m_since = systemInstant();
    m_late = late;
    m_deadline.start(within);
}

std::chrono::milliseconds DoctorVisit::took() const {
    return systemInstant() - m_since;
}

void DoctorVisit::finish() {
    m_deadline.stop();
    dropSocket();
    m_told(m_findings, true);
}

void DoctorVisit::dropSocket() {
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

// --- name

void DoctorVisit::lookUp() {
    begin(m_profile.timeouts.connect, &DoctorVisit::lookUpLate);
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo& found) {
        m_lookup = -1;
        m_findings.name = DoctorProbe{took(), std::nullopt};
        if (found.addresses().isEmpty()) {
            m_findings.name->trouble = DoctorTrouble::NameUnknown;
            finish();
            return;
        }
        m_told(m_findings, false);
        connectSocket();
    });
}

void DoctorVisit::lookUpLate() {
    QHostInfo::abortHostLookup(m_lookup);
    m_findings.name = DoctorProbe{took(), DoctorTrouble::NameSilent};
    finish();
}

// --- route and TLS

void DoctorVisit::connectSocket() {
    m_socket = m_secure ? new QSslSocket(this) : new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QAbstractSocket::connected, this, &DoctorVisit::connected);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &DoctorVisit::socketFailed);
    begin(m_profile.timeouts.connect, &DoctorVisit::connectLate);
    m_socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(m_secure ? 443 : 80)));
}

void DoctorVisit::connected() {
    m_findings.route = DoctorProbe{took(), std::nullopt};
    m_told(m_findings, false);
    if (m_secure) {
        handshake();
    } else {
        askToken();
    }
}

void DoctorVisit::connectLate() {
    m_findings.route = DoctorProbe{took(), DoctorTrouble::RouteSilent};
    finish();
}

void DoctorVisit::handshake() {
    auto* socket = static_cast<QSslSocket*>(m_socket);
    socket->setSslConfiguration(*m_trust);
    socket->setPeerVerifyName(m_url.host());
    connect(socket, &QSslSocket::encrypted, this, &DoctorVisit::trusted);
    begin(m_profile.timeouts.connect, &DoctorVisit::handshakeLate);
    socket->startClientEncryption();
}

void DoctorVisit::trusted() {
    m_findings.tls = DoctorProbe{took(), std::nullopt};
    const auto ends = static_cast<QSslSocket*>(m_socket)->peerCertificate().expiryDate();
    const auto now = m_options.wallClock().time_since_epoch().count();
    m_findings.certificateDays = static_cast<int>((ends.toMSecsSinceEpoch() - now) / 86'400'000);
    m_told(m_findings, false);
    askToken();
}

void DoctorVisit::handshakeLate() {
    m_findings.tls = DoctorProbe{took(), DoctorTrouble::TlsSilent};
    finish();
}

void DoctorVisit::socketFailed(QAbstractSocket::SocketError error) {
    if (m_findings.route) {
        m_findings.tls = DoctorProbe{took(), tlsTrouble()};
    } else {
        m_findings.route = DoctorProbe{took(), error == QAbstractSocket::SocketTimeoutError
                                                   ? DoctorTrouble::RouteSilent
                                                   : DoctorTrouble::RouteRefused};
    }
    finish();
}

/// The worst of what is wrong: somebody else's certificate may be out of date as well.
DoctorTrouble DoctorVisit::tlsTrouble() const {
    bool date = false;
    bool name = false;
    bool other = false;
    for (const auto& error : static_cast<QSslSocket*>(m_socket)->sslHandshakeErrors()) {
        const auto kind = error.error();
        const bool ofDate =
            kind == QSslError::CertificateExpired || kind == QSslError::CertificateNotYetValid;
        date = date || ofDate;
        name = name || kind == QSslError::HostNameMismatch;
        other = other || (!ofDate && kind != QSslError::HostNameMismatch);
    }
    return other  ? DoctorTrouble::CertificateUntrusted
           : name ? DoctorTrouble::CertificateOfAnother
           : date ? DoctorTrouble::CertificateOutOfDate
                  : DoctorTrouble::TlsBroken;
}

// --- clock, key, store

void DoctorVisit::post(const std::string& path, std::string_view authorization,
                       QByteArray contentType, SecretBuffer body, std::chrono::milliseconds within,
                       void (DoctorVisit::*then)(Incoming)) {
    m_deadline.stop(); // an exchange keeps its own
    m_since = systemInstant();
    Outgoing outgoing;
    outgoing.url = urlOf(m_profile, path);
    outgoing.authorization = authorization;
    outgoing.contentType = std::move(contentType);
    outgoing.body = std::move(body);
    outgoing.trust = m_trust;
    outgoing.connectWithin = m_profile.timeouts.connect;
    outgoing.deadline = m_since + within;
    auto* exchange = new Exchange(
        m_manager, std::move(outgoing),
        [this, then](Incoming incoming) { (this->*then)(std::move(incoming)); }, this);
    exchange->start();
}

void DoctorVisit::askToken() {
    dropSocket();
    const SecretBuffer authorization = basicAuthorization(m_credentials);
    post(m_profile.tokenPath, authorization.reveal(), "application/x-www-form-urlencoded",
         SecretBuffer::of(tokenRequestBody), m_profile.timeouts.token, &DoctorVisit::takeToken);
}

void DoctorVisit::takeToken(Incoming incoming) {
    readClock(incoming);
    m_findings.token = desk::DoctorCall{incoming.took, DoctorAnswer::Good};
    const auto atTheDoor = answerAtTheDoor(incoming);
    auto token = judgeToken(incoming.status, incoming.complete, incoming.body);
    if (token) {
        m_told(m_findings, false);
        askStore(bearerAuthorization(*token));
        return;
    }
    const auto otherwise = token.error() == Reason::CredentialsRefused ? DoctorAnswer::Refused
                           : incoming.status < 300                     ? DoctorAnswer::Foreign
                                                                       : DoctorAnswer::Odd;
    m_findings.token->answer = atTheDoor.value_or(otherwise);
    finish();
}

void DoctorVisit::askStore(const SecretBuffer& authorization) {
    auto request = buildRequest(m_profile, m_credentials, {},
                                effect::Query{CallId{1}, nobodysTransaction, Tiyin(1)});
    post(request.path, authorization.reveal(), "application/json", std::move(request.body),
         m_profile.timeouts.status, &DoctorVisit::takeStore);
}

void DoctorVisit::takeStore(Incoming incoming) {
    m_findings.store = desk::DoctorCall{incoming.took, judgeStore(incoming)};
    finish();
}

/// HTTP knows seconds only, which is near enough.
void DoctorVisit::readClock(const Incoming& incoming) {
    auto theirs = QLocale::c().toDateTime(QString::fromLatin1(incoming.date.c_str()),
                                          QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!theirs.isValid()) {
        return;
    }
    theirs.setTimeSpec(Qt::UTC);
    const std::chrono::milliseconds ours = m_options.wallClock().time_since_epoch();
    m_findings.ahead = std::chrono::duration_cast<std::chrono::seconds>(
        ours - std::chrono::milliseconds(theirs.toMSecsSinceEpoch()));
}

} // namespace kassa::atmos
