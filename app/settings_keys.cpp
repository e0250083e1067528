// Another one of the merchant's keys into the keychain. They are one entry there, so it is read,
// one value in it is another, and the whole is written and read back.

#include "app/place.h"
#include "app/settings_host.h"
#include "app/vault_words.h"
#include "core/vault/env_file.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct SettingsKeysWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsHost)
};

using desk::MerchantKey;

SecretBuffer copyOf(const SecretBuffer& secret) {
    return SecretBuffer::of(secret.reveal());
}

/// `before` with one value of it another; none: that value is not one.
std::optional<atmos::Credentials> replaced(const atmos::Credentials& before, MerchantKey key,
                                           const SecretBuffer& secret) {
    if (faultOf(key, secret.reveal())) {
        return std::nullopt;
    }
    atmos::Credentials next{before.storeId, before.terminalId, copyOf(before.consumerKey),
                            copyOf(before.consumerSecret), copyOf(before.apiKey)};
    switch (key) {
    case MerchantKey::ConsumerKey:
        next.consumerKey = copyOf(secret);
        break;
    case MerchantKey::ConsumerSecret:
        next.consumerSecret = copyOf(secret);
        break;
    case MerchantKey::CallbackKey:
        next.apiKey = copyOf(secret);
        break;
    case MerchantKey::StoreNumber: {
        const auto number = vault::parseStoreId(secret.reveal());
        if (!number) {
            return std::nullopt;
        }
        next.storeId = *number;
        break;
    }
    }
    return next;
}

bool same(const atmos::Credentials& a, const atmos::Credentials& b) {
    const auto text = vault::writeEnv(a);
    return text.reveal() == vault::writeEnv(b).reveal();
}

} // namespace

void SettingsHost::replaceKey(MerchantKey key, SecretBuffer secret) {
    if (m_place.loopback || m_vault) {
        later([this] { Q_EMIT keyReplaced(SettingsKeysWords::tr("This cannot be changed now.")); });
        return;
    }
    // What is carried has to be copyable: the holder dies with the answer.
    const auto held = std::make_shared<SecretBuffer>(std::move(secret));
    m_vault = std::make_unique<vault::Vault>(vaultOptions(m_place.profile.live));
    m_vault->readCredentials(
        [this, key, held](Expected<atmos::Credentials, vault::VaultError> read) {
            if (!read) {
                answerReplacement(troubleOf(read.error()).sentence);
                return;
            }
            const auto next = replaced(*read, key, *held);
            if (!next) {
                answerReplacement(
                    SettingsKeysWords::tr("That is not such a key. The old one is kept."));
                return;
            }
            writeKeys(*next, std::move(read).value());
        });
}

void SettingsHost::writeKeys(const atmos::Credentials& next, atmos::Credentials before) {
    const auto held = std::make_shared<atmos::Credentials>(std::move(before));
    m_vault->writeCredentials(next, [this, held](Expected<void, vault::VaultError> written) {
        if (written) {
            keysWritten();
        } else {
            keysRefused(written.error(), std::move(*held));
        }
    });
}

/// Since when they are kept is told beside them; without it nothing is lost.
void SettingsHost::keysWritten() {
    if (auto settings = readSettings(m_place.dataFolder)) {
        settings->keysSince = systemTimestamp();
        static_cast<void>(writeSettings(m_place.dataFolder, *settings));
    }
    answerReplacement({});
}

/// Refused does not mean untouched: what lies there is looked at, and put back where it differs.
void SettingsHost::keysRefused(vault::VaultError error, atmos::Credentials before) {
    const QString why = troubleOf(error).sentence;
    const auto held = std::make_shared<atmos::Credentials>(std::move(before));
    m_vault->readCredentials(
        [this, why, held](Expected<atmos::Credentials, vault::VaultError> read) {
            if (read && same(*read, *held)) {
                answerReplacement(SettingsKeysWords::tr("The old key is kept. %1").arg(why));
                return;
            }
            m_vault->writeCredentials(*held, [this, why](Expected<void, vault::VaultError> back) {
                answerReplacement(
                    back ? SettingsKeysWords::tr("The old key is kept. %1").arg(why)
                         : SettingsKeysWords::tr(
                               "The keychain did not say which key it keeps now. Enter the keys "
                               "again with kassa setup. %1")
                               .arg(why));
            });
        });
}

void SettingsHost::answerReplacement(const QString& trouble) {
    m_vault.release()->deleteLater(); // it is what calls this
    Q_EMIT keyReplaced(trouble);
}

} // namespace kassa::app
