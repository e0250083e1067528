#pragma once

#include "app/place.h"
#include "core/atmos/wire.h"
#include "core/base/expected.h"

namespace kassa::app {

/// What speaks to the gateway, from the library beside the program. Any thread; the first call
/// loads it, and it stays.
[[nodiscard]] Expected<atmos::Wire*, Trouble> loadWire();

/// The way to the gateway for a till that is made before the library above is loaded. Until then
/// nothing is sent, and said to be not sent.
class LateGateway final : public Gateway {
public:
    void use(std::unique_ptr<Gateway> way);

    void onReply(ReplyHandler handler) override;
    void send(const PaymentId& payment, Effect effect) override;

private:
    ReplyHandler m_handler;
    QObject m_context; ///< where replies come from
    std::unique_ptr<Gateway> m_way;
};

} // namespace kassa::app
