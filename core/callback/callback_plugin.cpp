#include "core/callback/callback_server.h"
#include "core/callback/receiver_maker.h"

#include <QObject>

namespace kassa::callback {

class CallbackPlugin final : public QObject, public ReceiverMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "kassa.Callback/1")
    Q_INTERFACES(kassa::callback::ReceiverMaker)

public:
    [[nodiscard]] std::unique_ptr<Receiver> make() override {
        return std::make_unique<CallbackServer>();
    }
};

} // namespace kassa::callback

#include "callback_plugin.moc"
