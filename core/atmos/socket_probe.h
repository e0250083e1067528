#pragma once

#include "core/atmos/profile.h"
#include "core/desk/reach.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslCertificate>
#include <QTimer>

namespace kassa::atmos {

/// Reaches for the gateway as far as its certificate and hangs up: a connection and, but for plain
/// http on this machine, a handshake. No request, no key, nothing of any payment. Lives on one
/// thread with an event loop; deleting it at any time cancels without a word.
class SocketProbe final : public QObject, public desk::ReachProbe {
    Q_OBJECT

public:
    struct Options {
        QList<QSslCertificate> extraAuthorities; ///< trusted beside the system's
        std::chrono::milliseconds patience{5'000};
    };
    /// The profile's base URL has passed checkGatewayUrl.
    SocketProbe(const Profile& profile, Options options, QObject* parent = nullptr);
    ~SocketProbe() override;

    void look(std::function<void(desk::Sight)> told) override;

private:
    void connectSocket();
    void finish(bool reached);
    void dropSocket();

    QString m_host;
    quint16 m_port;
    bool m_secure;
    Options m_options;
    QAbstractSocket* m_socket = nullptr; ///< of the look under way
    QTimer m_deadline;
    Instant m_since;
    std::function<void(desk::Sight)> m_told;
};

} // namespace kassa::atmos
