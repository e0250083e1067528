#include "app/callback_listener.h"

#include "core/callback/receiver_maker.h"

#include <QCoreApplication>
#include <QPluginLoader>

#include <condition_variable>
#include <mutex>

namespace kassa::app {

namespace {

struct CallbackListenerWords {
    Q_DECLARE_TR_FUNCTIONS(CallbackListener)
};

Trouble listenerTrouble(callback::ReceiverError error, std::uint16_t port) {
    switch (error) {
    case callback::ReceiverError::PortTaken:
        return {Exit::Environment,
                CallbackListenerWords::tr(
                    "Another program has port %1, at which the gateway's callback is to come "
                    "in. Close it, or choose another port with kassa setup --callback-port.")
                    .arg(port)};
    case callback::ReceiverError::PortForbidden:
        return {Exit::Environment,
                CallbackListenerWords::tr(
                    "This user may not listen at port %1. Choose one above 1023 with kassa "
                    "setup --callback-port.")
                    .arg(port)};
    case callback::ReceiverError::NoSocket:
        break;
    }
    return {Exit::Environment,
            CallbackListenerWords::tr(
                "Port %1 cannot be listened at. Choose another one with kassa setup "
                "--callback-port.")
                .arg(port)};
}

std::unique_ptr<callback::Receiver> loadReceiver(QString& file) {
    file = QCoreApplication::applicationDirPath() + QStringLiteral("/libkassa_callback.so");
    QPluginLoader loader(file);
    auto* maker = qobject_cast<callback::ReceiverMaker*>(loader.instance()); // the loader owns it
    return maker != nullptr ? maker->make() : nullptr;
}

/// Between the receiver's thread, which waits, and the till's.
struct Answer {
    std::mutex mutex;
    std::condition_variable told;
    std::optional<DebitWord> word;
};

} // namespace

CallbackListener::CallbackListener(Till& till)
    : m_till(till), m_onTill(std::make_unique<QObject>()) {}

CallbackListener::~CallbackListener() {
    m_ending = true;
    m_receiver.reset(); // its threads wait for the till no longer
}

Expected<std::unique_ptr<CallbackListener>, Trouble>
CallbackListener::open(std::uint16_t port, std::int64_t storeId, SecretBuffer apiKey, Till& till) {
    if (apiKey.empty()) {
        return Unexpected(
            Trouble{Exit::Environment,
                    CallbackListenerWords::tr(
                        "The gateway's callback is to be listened for, but its API key is "
                        "missing. Run kassa setup, or kassa setup --callback-port off.")});
    }
    auto listener = std::unique_ptr<CallbackListener>(new CallbackListener(till));
    QString file;
    listener->m_receiver = loadReceiver(file);
    if (!listener->m_receiver) {
        return Unexpected(
            Trouble{Exit::Environment,
                    CallbackListenerWords::tr(
                        "%1, which listens for the gateway's callback, is missing or damaged. "
                        "Install Kassa again, or run kassa setup --callback-port off.")
                        .arg(file)});
    }
    callback::ReceiverOptions options;
    options.port = port;
    options.storeId = storeId;
    options.apiKey = std::move(apiKey);
    options.ask = [self = listener.get()](const DebitQuestion& question) {
        return self->ask(question);
    };
    if (const auto started = listener->m_receiver->start(std::move(options)); !started) {
        return Unexpected(listenerTrouble(started.error(), port));
    }
    return listener;
}

/// On a thread of the receiver. A till that does not answer soon lets nothing be taken.
DebitWord CallbackListener::ask(const DebitQuestion& question) {
    using namespace std::chrono_literals;
    constexpr auto patience = 3s;
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(
        m_onTill.get(),
        [this, question, answer] {
            const DebitWord word = m_till.debitAsked(question);
            const std::lock_guard lock(answer->mutex);
            answer->word = word;
            answer->told.notify_one();
        },
        Qt::QueuedConnection);
    const auto end = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(answer->mutex);
    while (!answer->word && !m_ending && std::chrono::steady_clock::now() < end) {
        answer->told.wait_for(lock, 50ms);
    }
    return answer->word.value_or(DebitWord::NotAwaited);
}

} // namespace kassa::app
