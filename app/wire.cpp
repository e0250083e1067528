#include "app/wire.h"

#include <QCoreApplication>
#include <QPluginLoader>

#include <mutex>

namespace kassa::app {

namespace {

struct WireWords {
    Q_DECLARE_TR_FUNCTIONS(Wire)
};

} // namespace

Expected<atmos::Wire*, Trouble> loadWire() {
    static std::mutex oneAtATime; // till, reach and doctor have threads of their own
    const std::lock_guard lock(oneAtATime);
    const QString file =
        QCoreApplication::applicationDirPath() + QStringLiteral("/libkassa_wire.so");
    QPluginLoader loader(file);
    auto* wire = qobject_cast<atmos::Wire*>(loader.instance()); // the loader owns it
    if (wire == nullptr) {
        return Unexpected(Trouble{Exit::Environment,
                                  WireWords::tr("%1, which speaks to the gateway, is missing or "
                                                "damaged. Install Kassa again.")
                                      .arg(file)});
    }
    return wire;
}

void LateGateway::use(std::unique_ptr<Gateway> way) {
    m_way = std::move(way);
    m_way->onReply(m_handler);
}

void LateGateway::onReply(ReplyHandler handler) {
    m_handler = std::move(handler);
}

void LateGateway::send(const PaymentId& payment, Effect effect) {
    if (m_way) {
        m_way->send(payment, std::move(effect));
        return;
    }
    const CallId call = std::visit([](const auto& each) { return each.call; }, effect);
    QMetaObject::invokeMethod(
        &m_context,
        [this, payment, call] { m_handler(payment, call, reply::NotSent{Reason::Unreachable}); },
        Qt::QueuedConnection);
}

} // namespace kassa::app
