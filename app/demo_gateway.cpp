#include "app/demo_gateway.h"

#include "app/sandbox_command.h"
#include "core/sandbox/socket.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>

namespace kassa::app {

namespace {

struct DemoGatewayWords {
    Q_DECLARE_TR_FUNCTIONS(DemoGateway)
};

/// What is thrown away at the end need not go to a disk, whose syncs the window would wait for.
QString folderPattern() {
    constexpr qint64 roomNeeded = 256 * 1024 * 1024;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    for (const QString& folder : {runtime, QStringLiteral("/dev/shm")}) {
        const QFileInfo info(folder);
        if (!folder.isEmpty() && info.isDir() && info.isWritable() &&
            QStorageInfo(folder).bytesAvailable() >= roomNeeded) {
            return folder + QStringLiteral("/kassa-XXXXXX");
        }
    }
    return QDir::tempPath() + QStringLiteral("/kassa-XXXXXX");
}

} // namespace

DemoGateway::DemoGateway() : m_folder(folderPattern()) {}

DemoGateway::~DemoGateway() {
    if (m_listener >= 0) {
        ::close(m_listener);
    }
    m_sandbox.kill(); // it has nothing to keep
    m_sandbox.waitForFinished();
}

Expected<std::unique_ptr<DemoGateway>, Trouble> DemoGateway::make(const CommonOptions& options) {
    std::unique_ptr<DemoGateway> demo(new DemoGateway);
    if (!demo->m_folder.isValid()) {
        return Unexpected(
            Trouble{Exit::Environment,
                    DemoGatewayWords::tr("No temporary folder can be made. Check the disk.")});
    }
    auto program = sandboxProgram();
    if (!program) {
        return Unexpected(program.error());
    }
    demo->m_program = std::move(program).value();
    // The socket listens before there is anybody behind it: the address is known at once, and the
    // window need not wait for another program.
    const auto address = sandbox::loopback(0);
    sandbox::Socket listener = sandbox::newSocket();
    if (!listener || ::bind(listener.get(), sandbox::generic(address), sizeof address) != 0 ||
        ::listen(listener.get(), SOMAXCONN) != 0) {
        return Unexpected(
            Trouble{Exit::Environment,
                    DemoGatewayWords::tr(
                        "The embedded sandbox cannot serve on this machine. Check that loopback "
                        "connections are allowed.")});
    }
    const int port = sandbox::localPort(listener);
    demo->m_listener = listener.release();
    auto profile = atmos::builtinProfile("sandbox");
    KASSA_CHECK(profile.has_value());

    Place& place = demo->m_place;
    place.profile =
        atmos::pointedAt(std::move(*profile), "http://127.0.0.1:" + std::to_string(port));
    place.mark = store::Mark::Demo;
    place.loopback = true;
    place.language = options.language;
    place.cashier = QStringLiteral("Nilufar S.");
    place.desk = QStringLiteral("2");
    place.dataFolder = demo->m_folder.path();
    place.journalPath = place.dataFolder + QLatin1Char('/') + journalName(place.mark);
    return demo;
}

void DemoGateway::begin() {
    constexpr int first = 3; // the first descriptor that is no standard one
    m_sandbox.setProcessChannelMode(QProcess::ForwardedChannels);
    m_sandbox.setChildProcessModifier([listener = m_listener] {
        // Between fork and exec. A copy of a descriptor survives exec, the original does not.
        if (listener == first) {
            ::fcntl(listener, F_SETFD, 0);
        } else {
            ::dup2(listener, first);
        }
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_sandbox.start(m_program, {QStringLiteral("--attached"), QString::number(first)});
    ::close(std::exchange(m_listener, -1)); // nobody is let in any more when the sandbox is gone
}

void DemoGateway::tell(const QByteArray& script) {
    m_sandbox.write(script + '\n');
}

Keys DemoGateway::keys() const {
    atmos::Credentials credentials;
    credentials.storeId = 77;
    credentials.consumerKey = SecretBuffer::of("demo-key");
    credentials.consumerSecret = SecretBuffer::of("demo-secret");
    return {std::move(credentials), store::SigningKey::generate()};
}

} // namespace kassa::app
