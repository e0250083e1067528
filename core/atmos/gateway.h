#pragma once

#include "core/atmos/credentials.h"
#include "core/atmos/profile.h"
#include "core/till/ports.h"

#include <QList>
#include <QSslCertificate>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace kassa::atmos {

/// The Gateway port over HTTP, for any host that a Profile describes.
///
/// Lives on one thread with a Qt event loop; replies come from that loop. Several payments may
/// have a call under way at once. Destroying it ends every connection and no reply comes after; not
/// from inside a reply.
///
/// Confirm and Reverse put at most one request on the wire, whatever the server does, over a
/// connection of their own. The rest of the contract is in ports.h.
class AtmosGateway final : public Gateway {
public:
    struct Options {
        std::string language; ///< "uz", "ru", "en"; empty leaves it to the gateway
        /// For an indicator on the screen: told after every exchange.
        std::function<void(bool reachable, std::chrono::milliseconds took)> connection;
        /// Trusted beside the system's; for a gateway with a certificate of its own.
        QList<QSslCertificate> extraAuthorities;
    };

    /// The profile's base URL has passed checkGatewayUrl; the store id is positive.
    AtmosGateway(Profile profile, Credentials credentials, Options options);
    ~AtmosGateway() override;
    AtmosGateway(const AtmosGateway&) = delete;
    AtmosGateway& operator=(const AtmosGateway&) = delete;

    void onReply(ReplyHandler handler) override;
    void send(const PaymentId& payment, Effect effect) override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace kassa::atmos
