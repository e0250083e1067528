#pragma once

#include "core/atmos/credentials.h"
#include "core/base/expected.h"

#include <QObject>
#include <chrono>
#include <functional>
#include <string>

namespace kassa::vault {

/// Why the keychain did not do what was asked. Each has its own words and its own remedy.
enum class VaultError {
    Locked,    ///< it is there, but closed: somebody has to unlock it
    Missing,   ///< it is open, and there is no such entry
    Denied,    ///< a person or the system said no
    Empty,     ///< there is no keyring at all yet
    NoBus,     ///< no session bus: started outside a desktop session
    NoService, ///< a bus, but no program on it that keeps secrets
    Dead,      ///< no answer in time; perhaps it is asking for a password in a window
    Foreign,   ///< there is an entry, but not one of ours
    Exists,    ///< a signing key is never overwritten
    Other,
};

/// Stable name for logs and JSON, for example "no_service".
[[nodiscard]] const char* nameOf(VaultError error);

struct VaultOptions {
    std::string service = "kassa";              ///< "kassa" for real money, "kassa-test" otherwise
    std::chrono::milliseconds patience{10'000}; ///< for each question to the keychain
};

/// The merchant's credentials and the journal's signing key in the operating system's keychain.
/// Never anywhere else: what QtKeychain calls the insecure fallback is off.
///
/// Every call is answered exactly once, later and on the same thread, which needs an event loop.
/// A vault that is destroyed answers no more. One dead keychain job holds up those after it. All
/// vaults of a process live on one thread, whichever it is: QtKeychain's queue of jobs does.
///
/// Secrets arrive in and leave from locked memory. On the way they pass through QByteArray and
/// through the memory of QtKeychain, libsecret and the bus: our own copies are wiped, those of the
/// libraries cannot be.
class Vault : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Expected<T, VaultError>)>;

    explicit Vault(VaultOptions options, QObject* parent = nullptr);

    void readCredentials(Answer<atmos::Credentials> answer);
    /// Replaces what was there, then reads it back.
    void writeCredentials(const atmos::Credentials& credentials, Answer<void> answer);

    /// The 64 bytes of store::SigningKey. When this says Missing and there is a journal already,
    /// the key is lost: never make another for that journal.
    void readSigningKey(Answer<SecretBuffer> answer);
    /// Exists when there is one already, also when it is the same. Reads it back.
    void writeSigningKey(const SecretBuffer& key, Answer<void> answer);

    /// What is remembered of the journal with this path (store::Witness, as text). No secret: it
    /// lies here because files are copied back more easily than a keychain. Missing when there is
    /// nothing yet.
    void readWitness(const std::string& journalPath, Answer<std::string> answer);
    /// Replaces what was there.
    void writeWitness(const std::string& journalPath, const std::string& line, Answer<void> answer);

    /// Forgets the credentials. The signing key stays: journals need it.
    void removeCredentials(Answer<void> answer);

    /// Writes, reads and removes an entry that means nothing.
    void probe(Answer<void> answer);

private:
    void read(const QString& entry, Answer<SecretBuffer> answer);
    void write(const QString& entry, SecretBuffer secret, Answer<void> answer);
    void writeAndReadBack(const QString& entry, SecretBuffer secret, Answer<void> answer);
    void remove(const QString& entry, Answer<void> answer);

    VaultOptions m_options;
};

} // namespace kassa::vault
