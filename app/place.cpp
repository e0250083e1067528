#include "app/place.h"

#include "app/device_settings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <pwd.h>
#include <unistd.h>

namespace kassa::app {

namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(Place)
};

Trouble environment(const QString& sentence) {
    return {Exit::Environment, sentence};
}

QString settingsPath(const QString& dataFolder) {
    return dataFolder + QStringLiteral("/settings.json");
}

} // namespace

Expected<void, Trouble> makeFolder(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isDir()) {
        return Unexpected(environment(
            PlaceWords::tr("The data folder %1 is a file. Choose another with --data.").arg(path)));
    }
    if (!info.exists() && !QDir().mkpath(path)) {
        return Unexpected(environment(
            PlaceWords::tr("The data folder %1 cannot be made. Choose another with --data.")
                .arg(path)));
    }
    if (!info.exists()) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // The rights are looked at as well as tried: an administrator may do everything, but a folder
    // that nobody is meant to read or write is not one to keep money's journal in.
    const QFileInfo now(path);
    constexpr QFile::Permissions someRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    if (!now.isReadable() || !now.isExecutable() || !(now.permissions() & someRead)) {
        return Unexpected(environment(
            PlaceWords::tr(
                "The data folder %1 may not be read. Allow it or choose another with --data.")
                .arg(path)));
    }
    return {};
}

namespace {

Expected<atmos::Profile, Trouble> profileNamed(const QString& name) {
    const auto profile = atmos::builtinProfile(name.toStdString());
    if (!profile) {
        return Unexpected(
            badInput(PlaceWords::tr("There is no profile “%1”; choose apigw, legacy or sandbox.")
                         .arg(name)));
    }
    return *profile;
}

Expected<void, Trouble> setGateway(atmos::Profile& profile, const QString& url) {
    const auto checked = atmos::checkGatewayUrl(url.toStdString());
    if (checked) {
        profile = atmos::pointedAt(std::move(profile), *checked);
        return {};
    }
    switch (checked.error()) {
    case atmos::GatewayUrlError::NotAUrl:
        return Unexpected(
            badInput(PlaceWords::tr("“%1” is not an address; write it like https://apigw.atmos.uz.")
                         .arg(url)));
    case atmos::GatewayUrlError::PlainHttpToPublicHost:
        return Unexpected(badInput(PlaceWords::tr(
            "Plain http is only for a gateway on this machine; use https for any other.")));
    case atmos::GatewayUrlError::HasCredentials:
        return Unexpected(badInput(PlaceWords::tr(
            "The gateway's address must not contain a user or password; keys belong into the "
            "keychain.")));
    case atmos::GatewayUrlError::HasQuery:
        return Unexpected(badInput(PlaceWords::tr(
            "The gateway's address must not contain ? or #; give only host, port and path.")));
    }
    checkFailed("gateway address error is one of its values", __FILE__, __LINE__);
}

/// Whoever the system says it is: a variable says what anybody wants, or nothing.
QString systemUser() {
    const auto* who = ::getpwuid(::getuid());
    return who == nullptr ? qEnvironmentVariable("USER") : QString::fromLocal8Bit(who->pw_name);
}

} // namespace

QString journalName(store::Mark mark) {
    switch (mark) {
    case store::Mark::Live:
        return QStringLiteral("kassa.journal");
    case store::Mark::Test:
        return QStringLiteral("test.journal");
    case store::Mark::Demo:
        return QStringLiteral("demo.journal");
    }
    checkFailed("mark is one of its values", __FILE__, __LINE__);
}

// Signed with the journal's key, so each has its own.
QString peoplePathOf(const Place& place) {
    const auto name =
        place.mark == store::Mark::Live
            ? QStringLiteral("people.json")
            : QString::fromUtf8(store::nameOf(place.mark).data()) + QStringLiteral(".people.json");
    return QFileInfo(place.journalPath).path() + QLatin1Char('/') + name;
}

QString dataFolderOf(const CommonOptions& options) {
    return options.dataFolder.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                     QStringLiteral("/kassa")
               : QDir::cleanPath(QDir::current().absoluteFilePath(options.dataFolder));
}

Expected<Place, Trouble> resolvePlace(const CommonOptions& options) {
    Place place;
    place.dataFolder = dataFolderOf(options);
    place.language = options.language;
    place.cashier = systemUser();

    const bool loopback =
        !options.gateway.isEmpty() && atmos::isLoopbackUrl(options.gateway.toStdString());
    QString profileName = options.profile;
    bool testStore = false;
    const auto settings = readSettings(place.dataFolder);
    if (settings) {
        place.callbackPort = settings->callbackPort;
    }
    if (profileName.isEmpty() && loopback) {
        profileName = QStringLiteral("sandbox");
    } else if (!loopback) {
        if (!settings) {
            return Unexpected(settings.error());
        }
        testStore = settings->testStore;
        profileName = profileName.isEmpty() ? settings->profile : profileName;
    }
    auto profile = profileNamed(profileName);
    if (!profile) {
        return Unexpected(profile.error());
    }
    place.profile = std::move(profile).value();
    if (!options.gateway.isEmpty()) {
        if (const auto set = setGateway(place.profile, options.gateway); !set) {
            return Unexpected(set.error());
        }
    }
    place.loopback = atmos::isLoopbackUrl(place.profile.baseUrl);
    if (place.loopback || testStore) {
        place.profile.live = false;
    }
    place.mark = place.profile.live ? store::Mark::Live : store::Mark::Test;
    place.journalPath = place.dataFolder + QLatin1Char('/') + journalName(place.mark);
    return place;
}

Expected<Settings, Trouble> readSettings(const QString& dataFolder) {
    Settings settings;
    QFile file(settingsPath(dataFolder));
    if (!file.exists()) {
        return settings;
    }
    const auto damaged = [&file] {
        return Unexpected(environment(
            PlaceWords::tr("The settings file %1 cannot be understood. Run kassa setup again.")
                .arg(file.fileName())));
    };
    if (!file.open(QIODevice::ReadOnly) || file.size() > 65'536) {
        return damaged();
    }
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    const auto profile = json.value(QLatin1String("profile"));
    const auto environment = json.value(QLatin1String("environment"));
    if (!profile.isString() || (environment != QJsonValue(QStringLiteral("production")) &&
                                environment != QJsonValue(QStringLiteral("test")))) {
        return damaged();
    }
    const auto printer = printerOf(json.value(QLatin1String("printer")));
    const auto scanner = scannerOf(json.value(QLatin1String("scanner")));
    if (!printer || !scanner || !readDesk(json.value(QLatin1String("desk")), settings)) {
        return Unexpected(::kassa::app::environment(
            PlaceWords::tr(
                "The settings file %1 says something about the printer, the scanner or the "
                "desk that means nothing. README.md tells its form.")
                .arg(file.fileName())));
    }
    const auto keys =
        QDateTime::fromString(json.value(QLatin1String("keys_since")).toString(), Qt::ISODate);
    if (keys.isValid()) {
        settings.keysSince = Timestamp(std::chrono::milliseconds(keys.toMSecsSinceEpoch()));
    }
    const auto port = json.value(QLatin1String("callback_port"));
    if (!port.isUndefined()) {
        const int number = port.toInt(-1);
        if (number < 1 || number > 65'535) {
            return damaged();
        }
        settings.callbackPort = static_cast<std::uint16_t>(number);
    }
    settings.printer = *printer;
    settings.scanner = *scanner;
    settings.profile = profile.toString();
    settings.testStore = environment.toString() == QLatin1String("test");
    return settings;
}

void takeKeptChoices(CommonOptions& options) {
    const auto settings =
        readSettings(dataFolderOf(options)); // what is wrong with it is told later
    if (settings && settings->language && !options.given.contains(QStringLiteral("lang"))) {
        options.language = nameOf(*settings->language);
    }
    if (settings && settings->look && !options.given.contains(QStringLiteral("theme"))) {
        options.theme = nameOf(*settings->look);
    }
}

Expected<void, Trouble> writeSettings(const QString& dataFolder, const Settings& settings) {
    if (const auto made = makeFolder(dataFolder); !made) {
        return Unexpected(made.error());
    }
    QSaveFile file(settingsPath(dataFolder));
    QJsonObject json{{QStringLiteral("profile"), settings.profile},
                     {QStringLiteral("environment"),
                      settings.testStore ? QStringLiteral("test") : QStringLiteral("production")},
                     {QStringLiteral("printer"), jsonOf(settings.printer)},
                     {QStringLiteral("scanner"), jsonOf(settings.scanner)},
                     {QStringLiteral("desk"), deskOf(settings)}};
    if (settings.callbackPort != 0) {
        json.insert(QStringLiteral("callback_port"), settings.callbackPort);
    }
    if (settings.keysSince) {
        const auto since =
            QDateTime::fromMSecsSinceEpoch(settings.keysSince->time_since_epoch().count(), Qt::UTC);
        json.insert(QStringLiteral("keys_since"), since.toString(Qt::ISODate));
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 ||
        !file.commit()) {
        return Unexpected(environment(
            PlaceWords::tr("The settings cannot be written to %1.").arg(file.fileName())));
    }
    return {};
}

std::optional<Trouble> meantToBeReadOnly(const QString& journalPath) {
    constexpr QFile::Permissions someWrite =
        QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const QFileInfo journal(journalPath);
    const QFileInfo where(journal.exists() ? journalPath : journal.absolutePath());
    if (where.exists() && !(where.permissions() & someWrite)) {
        return troubleOf({store::OpenError::ReadOnly, {}}, journalPath);
    }
    return std::nullopt;
}

Trouble troubleOf(const store::OpenFailure& failure, const QString& path) {
    using store::OpenError;
    const auto say = [&path](const QString& sentence) { return environment(sentence.arg(path)); };
    switch (failure.error) {
    case OpenError::NoDirectory:
        return say(PlaceWords::tr("The folder of the journal %1 does not exist."));
    case OpenError::NoPermission:
        return say(PlaceWords::tr("The journal %1 may not be read. Allow it for this user."));
    case OpenError::ReadOnly:
        return say(PlaceWords::tr("The journal %1 may not be written. Allow it for this user."));
    case OpenError::NotAFile:
        return say(PlaceWords::tr("%1 is not a file. Choose another folder with --data."));
    case OpenError::UnsafeFileSystem:
        return say(
            PlaceWords::tr("The journal %1 is not on a local disk. Choose a local folder with "
                           "--data."));
    case OpenError::DiskFull:
        return say(PlaceWords::tr("There is no room on the disk for the journal %1. Make room."));
    case OpenError::Locked:
        return say(PlaceWords::tr("Another Kassa is using the journal %1. Close it first."));
    case OpenError::Missing:
        return say(PlaceWords::tr("There is no journal %1 yet."));
    case OpenError::Foreign:
        return say(PlaceWords::tr("%1 is not a journal of Kassa. It was left as it is."));
    case OpenError::Newer:
        return say(PlaceWords::tr("The journal %1 was written by a newer Kassa. Update this one."));
    case OpenError::OtherMark:
        return say(
            PlaceWords::tr("The journal %1 holds another kind of money (live, test or demo). "
                           "Choose another folder with --data."));
    case OpenError::OtherKey:
        return say(
            PlaceWords::tr("The journal %1 was signed with another key than the one kept here."));
    case OpenError::Damaged:
        return say(PlaceWords::tr("The journal %1 is damaged. It was left as it is; see kassa log "
                                  "verify."));
    case OpenError::RolledBack:
        return say(
            PlaceWords::tr("The journal %1 is an older copy: later rows are missing, so no cards "
                           "are taken. Put the newest copy back, or have a manager run kassa "
                           "setup --accept-journal."));
    case OpenError::Replaced:
        return say(
            PlaceWords::tr("The journal %1 is not the one that was used here, so no cards are "
                           "taken. Put the right one back, or have a manager run kassa setup "
                           "--accept-journal."));
    case OpenError::Gone:
        return say(
            PlaceWords::tr("The journal %1 is gone, so no cards are taken. Put the newest copy "
                           "back, or have a manager run kassa setup --accept-journal."));
    case OpenError::NoDriver:
        return environment(
            PlaceWords::tr("Qt's SQLite driver is not installed. Install the package "
                           "libqt6sql6-sqlite."));
    case OpenError::InputOutput:
        return say(PlaceWords::tr("The journal %1 cannot be used: the disk reports an error."));
    }
    checkFailed("open error is one of its values", __FILE__, __LINE__);
}

Expected<store::LockFile, Trouble> lockJournal(const QString& journalPath) {
    auto lock =
        store::LockFile::take(store::lockPathOf(store::realPathOf(journalPath.toStdString())));
    if (!lock) {
        return Unexpected(troubleOf(lock.error(), journalPath));
    }
    return std::move(lock).value();
}

} // namespace kassa::app
