#include "core/vault/request.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <atomic>

namespace kassa::vault {

namespace {

constexpr auto secrets = "org.freedesktop.secrets";
constexpr auto secretsPath = "/org/freedesktop/secrets";

// Without an address the bus library would start a bus of its own; nothing could be on it.
bool hasBusAddress() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/bus"));
}

/// Calls, and hands the reply to `then` while `context` lives.
template <class Reply, class Then>
void call(const QString& connection, const QDBusMessage& message, int patience, QObject* context,
          Then then) {
    const auto pending = QDBusConnection(connection).asyncCall(message, patience);
    auto* watcher = new QDBusPendingCallWatcher(pending, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [then](QDBusPendingCallWatcher* done) {
                         done->deleteLater();
                         then(Reply(*done));
                     });
}

bool nobodyAnswered(const QDBusError& error) {
    return error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout ||
           error.type() == QDBusError::TimedOut;
}

} // namespace

Diagnosis::Diagnosis(VaultError whenOpen, std::chrono::milliseconds patience,
                     std::function<void(VaultError)> answer, QObject* parent)
    : QObject(parent)
    , m_whenOpen(whenOpen)
    , m_patience(static_cast<int>(patience.count()))
    , m_answer(std::move(answer)) {}

Diagnosis::~Diagnosis() {
    if (!m_connection.isEmpty()) {
        QDBusConnection::disconnectFromBus(m_connection);
    }
}

void Diagnosis::start() {
    if (!hasBusAddress()) {
        tell(VaultError::NoBus);
        return;
    }
    // A connection of its own: the shared one never comes back once it was lost.
    static std::atomic<int> count{0};
    m_connection = QLatin1String("kassa vault ") + QString::number(++count);
    if (!QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connection).isConnected()) {
        tell(VaultError::NoBus);
        return;
    }
    askForService();
}

void Diagnosis::askForService() {
    auto message = QDBusMessage::createMethodCall(
        QLatin1String("org.freedesktop.DBus"), QLatin1String("/org/freedesktop/DBus"),
        QLatin1String("org.freedesktop.DBus"), QLatin1String("NameHasOwner"));
    message << QLatin1String(secrets);
    call<QDBusPendingReply<bool>>(
        m_connection, message, m_patience, this, [this](const QDBusPendingReply<bool>& reply) {
            if (reply.isError()) {
                tell(nobodyAnswered(reply.error()) ? VaultError::Dead : VaultError::NoBus);
            } else if (!reply.value()) {
                tell(VaultError::NoService);
            } else {
                askForCollection();
            }
        });
}

void Diagnosis::askForCollection() {
    auto message = QDBusMessage::createMethodCall(
        QLatin1String(secrets), QLatin1String(secretsPath),
        QLatin1String("org.freedesktop.Secret.Service"), QLatin1String("ReadAlias"));
    message << QLatin1String("default");
    using Reply = QDBusPendingReply<QDBusObjectPath>;
    call<Reply>(m_connection, message, m_patience, this, [this](const Reply& reply) {
        if (reply.isError()) {
            tell(nobodyAnswered(reply.error()) ? VaultError::Dead : m_whenOpen);
        } else if (reply.value().path() == QLatin1String("/")) {
            tell(VaultError::Empty);
        } else {
            askWhetherLocked(reply.value().path());
        }
    });
}

void Diagnosis::askWhetherLocked(const QString& collection) {
    auto message = QDBusMessage::createMethodCall(QLatin1String(secrets), collection,
                                                  QLatin1String("org.freedesktop.DBus.Properties"),
                                                  QLatin1String("Get"));
    message << QLatin1String("org.freedesktop.Secret.Collection") << QLatin1String("Locked");
    using Reply = QDBusPendingReply<QDBusVariant>;
    call<Reply>(m_connection, message, m_patience, this, [this](const Reply& reply) {
        if (reply.isError()) {
            // The alias may name a collection that does not exist yet.
            tell(nobodyAnswered(reply.error()) ? VaultError::Dead : VaultError::Empty);
        } else {
            tell(reply.value().variant().toBool() ? VaultError::Locked : m_whenOpen);
        }
    });
}

void Diagnosis::tell(VaultError error) {
    if (const auto answer = std::exchange(m_answer, nullptr)) {
        answer(error);
    }
}

} // namespace kassa::vault
