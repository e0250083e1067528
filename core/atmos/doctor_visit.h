#pragma once

#include "core/atmos/exchange.h"
#include "core/atmos/profile.h"
#include "core/atmos/token.h"
#include "core/desk/doctor.h"

#include <QAbstractSocket>
#include <QSslCertificate>

namespace kassa::atmos {

/// One look at the way to the gateway, step by step, with real connections and two calls that move
/// no money: one for a token, and one about a transaction that nobody has. Stops at the first step
/// after which there is nothing to look at. Every step has an absolute deadline.
///
/// Lives on one thread with an event loop. Deleting it at any time cancels without a word.
class DoctorVisit final : public QObject {
    Q_OBJECT

public:
    struct Options {
        /// Trusted beside the system's; for a gateway with a certificate of its own.
        QList<QSslCertificate> extraAuthorities;
        std::function<Timestamp()> wallClock = systemTimestamp;
    };
    /// What is known now; the last time with `over`. Never from inside start().
    using Told = std::function<void(const desk::DoctorFindings& findings, bool over)>;

    /// The profile's base URL has passed checkGatewayUrl.
    DoctorVisit(Profile profile, Credentials credentials, Options options, Told told,
                QObject* parent = nullptr);
    ~DoctorVisit() override;

    void start();

private:
    using Late = void (DoctorVisit::*)();

    void begin(std::chrono::milliseconds within, Late late);
    [[nodiscard]] std::chrono::milliseconds took() const;
    void lookUp();
    void lookUpLate();
    void connectSocket();
    void connected();
    void connectLate();
    void handshake();
    void trusted();
    void handshakeLate();
    void socketFailed(QAbstractSocket::SocketError error);
    [[nodiscard]] desk::DoctorTrouble tlsTrouble() const;
    void askToken();
    void takeToken(Incoming incoming);
    void askStore(const SecretBuffer& authorization);
    void takeStore(Incoming incoming);
    void post(const std::string& path, std::string_view authorization, QByteArray contentType,
              SecretBuffer body, std::chrono::milliseconds within,
              void (DoctorVisit::*then)(Incoming));
    void readClock(const Incoming& incoming);
    void dropSocket();
    void finish();

    Profile m_profile;
    Credentials m_credentials;
    Options m_options;
    Told m_told;
    QUrl m_url;
    bool m_secure;
    std::optional<QSslConfiguration> m_trust; ///< none for plain http
    QNetworkAccessManager m_manager;
    QAbstractSocket* m_socket = nullptr;
    int m_lookup = -1;
    QTimer m_deadline; ///< of the step under way
    Late m_late = nullptr;
    Instant m_since; ///< of the step under way
    desk::DoctorFindings m_findings;
};

} // namespace kassa::atmos
