#include "app/station.h"

#include <QCoreApplication>
#include <QFile>

namespace kassa::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// For a gateway on this machine: what the environment says, else the sandbox's own, which it
/// takes from anybody.
Expected<atmos::Credentials, Trouble> loopbackCredentials() {
    const auto text = [](const char* name, const char* otherwise) {
        const auto value = qgetenv(name);
        return value.isEmpty() ? QByteArray(otherwise) : value;
    };
    atmos::Credentials credentials;
    bool ok = false;
    credentials.storeId = text("ATMOS_STORE_ID", "77").toLongLong(&ok);
    if (!ok || credentials.storeId <= 0) {
        return Unexpected(Trouble{
            Exit::BadInput,
            Words::tr(
                "ATMOS_STORE_ID must be the store's number, digits only and more than zero.")});
    }
    credentials.terminalId = text("ATMOS_TERMINAL_ID", "").toStdString();
    const auto secret = [&text](const char* name, const char* otherwise) {
        auto value = text(name, otherwise);
        auto kept = SecretBuffer::of({value.constData(), static_cast<std::size_t>(value.size())});
        wipe(value.data(), static_cast<std::size_t>(value.size()));
        return kept;
    };
    credentials.consumerKey = secret("ATMOS_CONSUMER_KEY", "sandbox-key");
    credentials.consumerSecret = secret("ATMOS_CONSUMER_SECRET", "sandbox-secret");
    credentials.apiKey = secret("ATMOS_API_KEY", "");
    return credentials;
}

Trouble keyFileTrouble(store::KeyFileError error, const QString& path) {
    switch (error) {
    case store::KeyFileError::Missing:
        return {Exit::Environment,
                Words::tr("The journal's key %1 is missing. Put it back from a copy, or choose "
                          "another folder with --data.")
                    .arg(path)};
    case store::KeyFileError::OpenToAll:
        return {Exit::Environment,
                Words::tr("Others may read the journal's key %1. Take that right away (chmod 600) "
                          "or choose another folder with --data.")
                    .arg(path)};
    case store::KeyFileError::NotAKey:
        return {Exit::Environment,
                Words::tr("%1 is not a key. Choose another folder with --data.").arg(path)};
    case store::KeyFileError::Exists:
    case store::KeyFileError::Unreadable:
        return {
            Exit::Environment,
            Words::tr("The journal's key %1 cannot be read. Allow it for this user.").arg(path)};
    case store::KeyFileError::Unwritable:
        return {Exit::Environment,
                Words::tr("The journal's key cannot be written to %1. Choose another folder with "
                          "--data.")
                    .arg(path)};
    }
    checkFailed("key file error is one of its values", __FILE__, __LINE__);
}

/// The key beside a test journal; made together with it.
Expected<store::SigningKey, Trouble> keyBeside(const Place& place) {
    const auto path = place.journalPath + QStringLiteral(".key");
    auto key = store::SigningKey::load(path.toStdString());
    if (key) {
        return std::move(key).value();
    }
    if (key.error() != store::KeyFileError::Missing || QFile::exists(place.journalPath)) {
        return Unexpected(keyFileTrouble(key.error(), path));
    }
    auto made = store::SigningKey::generate();
    if (const auto saved = made.save(path.toStdString()); !saved) {
        return Unexpected(keyFileTrouble(saved.error(), path));
    }
    return made;
}

Expected<Keys, Trouble> loopbackKeys(const Place& place) {
    auto credentials = loopbackCredentials();
    if (!credentials) {
        return Unexpected(credentials.error());
    }
    if (const auto made = makeFolder(place.dataFolder); !made) {
        return Unexpected(made.error());
    }
    auto key = keyBeside(place);
    if (!key) {
        return Unexpected(key.error());
    }
    return Keys{std::move(credentials).value(), std::move(key).value()};
}

} // namespace

void fetchKeys(const Place& place, QObject*, std::function<void(Expected<Keys, Trouble>)> answer) {
    if (place.loopback) {
        answer(loopbackKeys(place));
    }
}

} // namespace kassa::app
