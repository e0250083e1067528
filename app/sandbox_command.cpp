#include "app/sandbox_command.h"

#include "app/terminal.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace kassa::app {

namespace {

struct SandboxCommandWords {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

} // namespace

Expected<QString, Trouble> sandboxProgram() {
    const QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/kassa-sandbox");
    if (!QFileInfo(path).isExecutable()) {
        return Unexpected(Trouble{
            Exit::Environment,
            SandboxCommandWords::tr("The sandbox's program %1 is missing. Install Kassa again.")
                .arg(path)});
    }
    return path;
}

Exit runSandbox(const SandboxCommand& command) {
    const auto program = sandboxProgram();
    if (!program) {
        return endWith(program.error());
    }
    const QByteArray path = QFile::encodeName(*program);
    const QByteArray port = QByteArray::number(command.port);
    const QByteArray ledger = QFile::encodeName(command.ledger);
    const QByteArray script = QFile::encodeName(command.script);
    const QByteArray greeting =
        SandboxCommandWords::tr(
            "The sandbox serves at %1. No real money moves. Stop it with Ctrl+C.")
            .toUtf8();
    ::execl(path.constData(), path.constData(), "--port", port.constData(), "--ledger",
            ledger.constData(), "--script", script.constData(), "--greeting", greeting.constData(),
            nullptr);
    complain(SandboxCommandWords::tr("The sandbox's program %1 cannot be started.").arg(*program));
    return Exit::Environment;
}

} // namespace kassa::app
