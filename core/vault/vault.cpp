#include "core/vault/vault.h"

#include "core/vault/env_file.h"
#include "core/vault/request.h"

#include <memory>
#include <sodium.h>
#include <thread>

namespace kassa::vault {

namespace {

constexpr QLatin1String credentialsEntry("gateway credentials");
constexpr QLatin1String signingKeyEntry("journal signing key");
constexpr QLatin1String probeEntry("probe");
constexpr std::size_t signingKeySize = 64;

QString witnessEntry(const std::string& journalPath) {
    return QStringLiteral("end of journal %1").arg(QString::fromStdString(journalPath));
}

Expected<atmos::Credentials, VaultError> parsed(Expected<SecretBuffer, VaultError> text) {
    if (!text) {
        return Unexpected(text.error());
    }
    auto settings = parseEnv(text->reveal());
    if (!settings || !checkComplete(settings->credentials)) {
        return Unexpected(VaultError::Foreign);
    }
    return std::move(settings->credentials);
}

Expected<void, VaultError> withoutValue(const Expected<SecretBuffer, VaultError>& result) {
    if (!result) {
        return Unexpected(result.error());
    }
    return {};
}

bool same(const SecretBuffer& a, const SecretBuffer& b) {
    return a.size() == b.size() &&
           sodium_memcmp(a.reveal().data(), b.reveal().data(), a.size()) == 0;
}

} // namespace

const char* nameOf(VaultError error) {
    switch (error) {
    case VaultError::Locked:
        return "locked";
    case VaultError::Missing:
        return "missing";
    case VaultError::Denied:
        return "denied";
    case VaultError::Empty:
        return "empty";
    case VaultError::NoBus:
        return "no_bus";
    case VaultError::NoService:
        return "no_service";
    case VaultError::Dead:
        return "dead";
    case VaultError::Foreign:
        return "foreign";
    case VaultError::Exists:
        return "exists";
    case VaultError::Other:
        return "other";
    }
    KASSA_CHECK(false);
}

Vault::Vault(VaultOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    static const std::thread::id home = std::this_thread::get_id();
    KASSA_CHECK(home == std::this_thread::get_id());
}

// --- single entries

void Vault::read(const QString& entry, Answer<SecretBuffer> answer) {
    auto* job = new QKeychain::ReadPasswordJob(QString::fromStdString(m_options.service));
    (new Request(m_options, std::move(answer), this))->start(job, entry);
}

void Vault::write(const QString& entry, SecretBuffer secret, Answer<void> answer) {
    auto* job = new QKeychain::WritePasswordJob(QString::fromStdString(m_options.service));
    const QByteArray bytes(secret.reveal().data(), static_cast<qsizetype>(secret.size()));
    job->setBinaryData(bytes);
    // The job may end long after the watchdog has answered; the bytes are wiped only then.
    connect(job, &QKeychain::Job::finished, job, [bytes] { wipeShared(bytes); });
    auto told = [answer = std::move(answer)](Expected<SecretBuffer, VaultError> result) {
        answer(withoutValue(result));
    };
    (new Request(m_options, std::move(told), this))->start(job, entry);
}

void Vault::remove(const QString& entry, Answer<void> answer) {
    auto* job = new QKeychain::DeletePasswordJob(QString::fromStdString(m_options.service));
    auto told = [answer = std::move(answer)](Expected<SecretBuffer, VaultError> result) {
        answer(withoutValue(result));
    };
    (new Request(m_options, std::move(told), this))->start(job, entry);
}

void Vault::writeAndReadBack(const QString& entry, SecretBuffer secret, Answer<void> answer) {
    const auto kept = std::make_shared<SecretBuffer>(SecretBuffer::of(secret.reveal()));
    write(entry, std::move(secret), [this, entry, kept, answer](Expected<void, VaultError> done) {
        if (!done) {
            answer(done);
            return;
        }
        read(entry, [kept, answer](Expected<SecretBuffer, VaultError> back) {
            if (back && !same(*back, *kept)) {
                answer(Unexpected(VaultError::Other));
            } else {
                answer(withoutValue(back));
            }
        });
    });
}

// --- what is kept

void Vault::readCredentials(Answer<atmos::Credentials> answer) {
    read(credentialsEntry, [answer = std::move(answer)](Expected<SecretBuffer, VaultError> text) {
        answer(parsed(std::move(text)));
    });
}

void Vault::writeCredentials(const atmos::Credentials& credentials, Answer<void> answer) {
    KASSA_CHECK(checkComplete(credentials).has_value());
    writeAndReadBack(credentialsEntry, writeEnv(credentials), std::move(answer));
}

void Vault::removeCredentials(Answer<void> answer) {
    remove(credentialsEntry, std::move(answer));
}

void Vault::readSigningKey(Answer<SecretBuffer> answer) {
    read(signingKeyEntry, [answer = std::move(answer)](Expected<SecretBuffer, VaultError> key) {
        if (key && key->size() != signingKeySize) {
            answer(Unexpected(VaultError::Foreign));
        } else {
            answer(std::move(key));
        }
    });
}

void Vault::writeSigningKey(const SecretBuffer& key, Answer<void> answer) {
    KASSA_CHECK(key.size() == signingKeySize);
    const auto kept = std::make_shared<SecretBuffer>(SecretBuffer::of(key.reveal()));
    read(signingKeyEntry, [this, kept,
                           answer = std::move(answer)](Expected<SecretBuffer, VaultError> found) {
        if (found) {
            answer(Unexpected(VaultError::Exists));
        } else if (found.error() != VaultError::Missing && found.error() != VaultError::Empty) {
            answer(Unexpected(found.error())); // there may be one that cannot be seen
        } else {
            writeAndReadBack(signingKeyEntry, SecretBuffer::of(kept->reveal()), answer);
        }
    });
}

void Vault::readWitness(const std::string& journalPath, Answer<std::string> answer) {
    read(witnessEntry(journalPath),
         [answer = std::move(answer)](Expected<SecretBuffer, VaultError> line) {
             if (line) {
                 answer(std::string(line->reveal()));
             } else {
                 answer(Unexpected(line.error()));
             }
         });
}

void Vault::writeWitness(const std::string& journalPath, const std::string& line,
                         Answer<void> answer) {
    write(witnessEntry(journalPath), SecretBuffer::of(line), std::move(answer));
}

void Vault::probe(Answer<void> answer) {
    writeAndReadBack(probeEntry, SecretBuffer::of("kassa"),
                     [this, answer = std::move(answer)](Expected<void, VaultError> done) {
                         if (!done) {
                             answer(done);
                         } else {
                             remove(probeEntry, answer);
                         }
                     });
}

} // namespace kassa::vault
