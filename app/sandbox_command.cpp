#include "app/sandbox_command.h"

#include "app/terminal.h"
#include "core/sandbox/script.h"
#include "core/sandbox/server.h"

#include <QCoreApplication>
#include <csignal>

namespace kassa::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

} // namespace

Exit runSandbox(const SandboxCommand& command) {
    // Blocked before any thread starts, so that only sigwait below sees them.
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);

    sandbox::ServerOptions options;
    options.port = command.port;
    options.ledgerPath = command.ledger.toStdString();
    if (!command.script.isEmpty()) {
        auto script = sandbox::loadScript(command.script.toStdString());
        if (!script) {
            complain(QString::fromStdString(script.error().sentence));
            return Exit::BadInput;
        }
        options.settings = std::move(script->settings);
        options.cards = std::move(script->cards);
        options.faults = std::move(script->faults);
    }
    sandbox::Server server;
    if (const auto started = server.start(std::move(options)); !started) {
        const auto sentence = sandbox::sentenceFor(started.error());
        complain(QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size())));
        return Exit::Environment;
    }
    say(Words::tr("The sandbox serves at %1. No real money moves. Stop it with Ctrl+C.")
            .arg(QString::fromStdString(server.url()))
            .toUtf8() +
        '\n');
    int signal = 0;
    sigwait(&stops, &signal);
    server.stop();
    return Exit::Paid;
}

} // namespace kassa::app
