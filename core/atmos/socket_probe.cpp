#include "core/atmos/socket_probe.h"

#include "core/atmos/exchange.h"
#include "core/atmos/token_source.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace kassa::atmos {

SocketProbe::SocketProbe(const Profile& profile, Options options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    const QUrl url = urlOf(profile, profile.tokenPath);
    m_secure = url.scheme() == QLatin1String("https");
    m_host = url.host();
    m_port = static_cast<quint16>(url.port(m_secure ? 443 : 80));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(false); });
}

SocketProbe::~SocketProbe() {
    dropSocket();
}

void SocketProbe::look(std::function<void(desk::Sight)> told) {
    dropSocket();
    m_told = std::move(told);
    m_since = systemInstant();
    m_deadline.start(m_options.patience);
    // Not from inside the order, whatever the socket says at once.
    QMetaObject::invokeMethod(this, &SocketProbe::connectSocket, Qt::QueuedConnection);
}

void SocketProbe::connectSocket() {
    m_socket = m_secure ? new QSslSocket(this) : new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this] { finish(false); });
    if (auto* secure = qobject_cast<QSslSocket*>(m_socket)) {
        secure->setSslConfiguration(trustSettings(m_options.extraAuthorities));
        connect(secure, &QSslSocket::encrypted, this, [this] { finish(true); });
        secure->connectToHostEncrypted(m_host, m_port);
    } else {
        connect(m_socket, &QAbstractSocket::connected, this, [this] { finish(true); });
        m_socket->connectToHost(m_host, m_port);
    }
}

void SocketProbe::finish(bool reached) {
    m_deadline.stop();
    dropSocket();
    if (const auto told = std::exchange(m_told, nullptr)) {
        told({reached, systemInstant() - m_since});
    }
}

void SocketProbe::dropSocket() {
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

} // namespace kassa::atmos
