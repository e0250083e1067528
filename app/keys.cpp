#include "app/journal_memory.h"
#include "app/station.h"
#include "app/vault_words.h"
#include "core/vault/env_file.h"
#include "core/vault/vault.h"

#include <QCoreApplication>
#include <QFile>

namespace kassa::app {

namespace {

struct KeysWords {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// For a gateway on this machine: what the environment says, else the sandbox's own, which it
/// takes from anybody.
Expected<atmos::Credentials, Trouble> loopbackCredentials() {
    const auto lookup = [](const char* name) -> const char* {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return value;
        }
        const std::string_view wanted = name;
        return wanted == "ATMOS_STORE_ID"          ? "77"
               : wanted == "ATMOS_CONSUMER_KEY"    ? "sandbox-key"
               : wanted == "ATMOS_CONSUMER_SECRET" ? "sandbox-secret"
                                                   : nullptr;
    };
    auto settings = vault::fromEnvironment(lookup);
    if (!settings) {
        return Unexpected(troubleOf(settings.error()));
    }
    return std::move(settings->credentials);
}

Trouble keyFileTrouble(store::KeyFileError error, const QString& path) {
    switch (error) {
    case store::KeyFileError::Missing:
        return {Exit::Environment,
                KeysWords::tr("The journal's key %1 is missing. Put it back from a copy, or choose "
                              "another folder with --data.")
                    .arg(path)};
    case store::KeyFileError::OpenToAll:
        return {
            Exit::Environment,
            KeysWords::tr("Others may read the journal's key %1. Take that right away (chmod 600) "
                          "or choose another folder with --data.")
                .arg(path)};
    case store::KeyFileError::NotAKey:
        return {Exit::Environment,
                KeysWords::tr("%1 is not a key. Choose another folder with --data.").arg(path)};
    case store::KeyFileError::Exists:
    case store::KeyFileError::Unreadable:
        return {Exit::Environment,
                KeysWords::tr("The journal's key %1 cannot be read. Allow it for this user.")
                    .arg(path)};
    case store::KeyFileError::Unwritable:
        return {
            Exit::Environment,
            KeysWords::tr("The journal's key cannot be written to %1. Choose another folder with "
                          "--data.")
                .arg(path)};
    }
    checkFailed("key file error is one of its values", __FILE__, __LINE__);
}

/// Held while a first key is looked for and made: of two programs that start together only one
/// makes it, and none signs a journal with a key that another has already written over.
Expected<store::LockFile, Trouble> lockForFirstKey(const Place& place) {
    if (const auto made = makeFolder(place.dataFolder); !made) {
        return Unexpected(made.error());
    }
    return lockJournal(place.journalPath);
}

/// The key beside a test journal; made together with it.
Expected<store::SigningKey, Trouble> keyBeside(const Place& place) {
    const auto path = place.journalPath + QStringLiteral(".key");
    auto key = store::SigningKey::load(path.toStdString());
    const auto notMadeYet = [&] {
        return !key && key.error() == store::KeyFileError::Missing &&
               !QFile::exists(place.journalPath);
    };
    std::optional<store::LockFile> firstStart;
    if (notMadeYet()) {
        auto lock = lockForFirstKey(place);
        if (!lock) {
            return Unexpected(lock.error());
        }
        firstStart = std::move(lock).value();
        key = store::SigningKey::load(path.toStdString());
    }
    if (key) {
        return std::move(key).value();
    }
    if (!notMadeYet()) {
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
    if (const auto trouble = meantToBeReadOnly(place.journalPath)) {
        return Unexpected(*trouble);
    }
    auto key = keyBeside(place);
    if (!key) {
        return Unexpected(key.error());
    }
    Expected<std::string, Trouble> remembered = std::string();
    JournalMemory(place).recall([&](auto line) { remembered = std::move(line); });
    if (!remembered) {
        return Unexpected(remembered.error());
    }
    return Keys{std::move(credentials).value(), std::move(key).value(),
                std::move(remembered).value()};
}

/// The keys of a place whose gateway is not on this machine: from the keychain only. Three
/// questions, one after the other; destroys itself with its context.
class KeychainKeys : public QObject {
public:
    KeychainKeys(Place place, std::function<void(Expected<Keys, Trouble>)> answer, QObject* parent)
        : QObject(parent)
        , m_place(std::move(place))
        , m_answer(std::move(answer))
        , m_vault(vaultOptions(m_place.profile.live))
        , m_memory(m_place) {}

    void start() {
        m_vault.readCredentials([this](Expected<atmos::Credentials, vault::VaultError> read) {
            if (!read) {
                finish(Unexpected(troubleOf(read.error())));
                return;
            }
            if (const auto complete = vault::checkComplete(*read); !complete) {
                finish(Unexpected(troubleOf(complete.error())));
                return;
            }
            m_credentials = std::move(read).value();
            askSigningKey();
        });
    }

private:
    void askSigningKey() {
        m_vault.readSigningKey(
            [this](Expected<SecretBuffer, vault::VaultError> key) { signingKey(std::move(key)); });
    }

    void signingKey(Expected<SecretBuffer, vault::VaultError> read) {
        if (read) {
            auto key = store::SigningKey::fromSecret(std::move(read).value());
            if (!key) {
                finish(Unexpected(troubleOf(vault::VaultError::Foreign)));
                return;
            }
            give(std::move(*key));
            return;
        }
        // No key and no journal: the first start. No key but a journal: the key is lost, and
        // another one must never be made for it.
        if (read.error() != vault::VaultError::Missing || QFile::exists(m_place.journalPath)) {
            finish(Unexpected(read.error() == vault::VaultError::Missing
                                  ? signingKeyLost(m_place.journalPath)
                                  : troubleOf(read.error())));
            return;
        }
        if (!m_firstStart) {
            auto lock = lockForFirstKey(m_place);
            if (!lock) {
                finish(Unexpected(lock.error()));
                return;
            }
            m_firstStart = std::move(lock).value();
            askSigningKey(); // another program may have made it before the lock was ours
            return;
        }
        m_key = store::SigningKey::generate();
        m_vault.writeSigningKey(m_key->secret(), [this](Expected<void, vault::VaultError> written) {
            if (written) {
                give(std::move(*m_key));
            } else {
                finish(Unexpected(troubleOf(written.error())));
            }
        });
    }

    void give(store::SigningKey key) {
        if (const auto made = makeFolder(m_place.dataFolder); !made) {
            finish(Unexpected(made.error()));
            return;
        }
        m_key = std::move(key);
        m_memory.recall([this](Expected<std::string, Trouble> remembered) {
            if (remembered) {
                finish(Keys{std::move(m_credentials), std::move(*m_key),
                            std::move(remembered).value()});
            } else {
                finish(Unexpected(remembered.error()));
            }
        });
    }

    void finish(Expected<Keys, Trouble> keys) {
        deleteLater();
        m_firstStart.reset(); // the journal's own turn
        std::exchange(m_answer, nullptr)(std::move(keys));
    }

    Place m_place;
    std::function<void(Expected<Keys, Trouble>)> m_answer;
    vault::Vault m_vault;
    atmos::Credentials m_credentials;
    JournalMemory m_memory;
    std::optional<store::SigningKey> m_key;
    std::optional<store::LockFile> m_firstStart;
};

} // namespace

void fetchCredentials(const Place& place, QObject* context,
                      std::function<void(Expected<atmos::Credentials, Trouble>)> answer) {
    if (place.loopback) {
        answer(loopbackCredentials());
        return;
    }
    auto* vault = new vault::Vault(vaultOptions(place.profile.live), context);
    vault->readCredentials(
        [vault, answer = std::move(answer)](Expected<atmos::Credentials, vault::VaultError> read) {
            vault->deleteLater();
            if (!read) {
                answer(Unexpected(troubleOf(read.error())));
                return;
            }
            if (const auto complete = vault::checkComplete(*read); !complete) {
                answer(Unexpected(troubleOf(complete.error())));
                return;
            }
            answer(std::move(read).value());
        });
}

void fetchKeys(const Place& place, QObject* context,
               std::function<void(Expected<Keys, Trouble>)> answer) {
    if (place.loopback) {
        answer(loopbackKeys(place));
        return;
    }
    (new KeychainKeys(place, std::move(answer), context))->start();
}

} // namespace kassa::app
