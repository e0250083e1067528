#include "app/demo_gateway.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

namespace kassa::app {

namespace {

struct Words {
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

Expected<std::unique_ptr<DemoGateway>, Trouble> DemoGateway::start(const CommonOptions& options,
                                                                   sandbox::Settings settings) {
    std::unique_ptr<DemoGateway> demo(new DemoGateway);
    if (!demo->m_folder.isValid()) {
        return Unexpected(Trouble{Exit::Environment,
                                  Words::tr("No temporary folder can be made. Check the disk.")});
    }
    sandbox::ServerOptions server;
    server.settings = std::move(settings);
    if (const auto started = demo->m_server.start(std::move(server)); !started) {
        return Unexpected(Trouble{
            Exit::Environment,
            Words::tr("The embedded sandbox cannot serve on this machine. Check that loopback "
                      "connections are allowed.")});
    }
    auto profile = atmos::builtinProfile("sandbox");
    KASSA_CHECK(profile.has_value());

    Place& place = demo->m_place;
    place.profile = atmos::pointedAt(std::move(*profile), demo->m_server.url());
    place.mark = store::Mark::Demo;
    place.loopback = true;
    place.language = options.language;
    place.cashier = QStringLiteral("Nilufar S.");
    place.desk = QStringLiteral("2");
    place.dataFolder = demo->m_folder.path();
    place.journalPath = place.dataFolder + QLatin1Char('/') + journalName(place.mark);
    return demo;
}

Keys DemoGateway::keys() const {
    atmos::Credentials credentials;
    credentials.storeId = 77;
    credentials.consumerKey = SecretBuffer::of("demo-key");
    credentials.consumerSecret = SecretBuffer::of("demo-secret");
    return {std::move(credentials), store::SigningKey::generate()};
}

} // namespace kassa::app
