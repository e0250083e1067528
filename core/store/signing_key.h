#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/store/chain.h"

#include <optional>
#include <string>

namespace kassa::store {

enum class KeyFileError {
    Missing,    ///< no such file
    OpenToAll,  ///< others may read or write it: the key cannot be trusted any more
    NotAKey,    ///< damaged, or something else
    Exists,     ///< a key file is never overwritten
    Unreadable, ///< permission, or an input/output error
    Unwritable, ///< permission, full disk, or an input/output error; no file is left
};

/// The secret half of a desk's Ed25519 key. It signs journal rows and the list of people who may
/// write some, and gives the pepper of their PINs. Move-only; the
/// secret lives in locked, wiped memory. Kept in the operating system's keychain (core/vault), or,
/// for a test journal only, in a file beside the journal.
class SigningKey {
public:
    static constexpr std::size_t secretSize = 64;

    [[nodiscard]] static SigningKey generate();
    /// The 64 bytes that secret() gave; none when they are not a key.
    [[nodiscard]] static std::optional<SigningKey> fromSecret(SecretBuffer secret);

    /// Refuses a file that anybody but its owner may read or write, also when it looks right.
    [[nodiscard]] static Expected<SigningKey, KeyFileError> load(const std::string& path);
    /// A new file, mode 0600, on the disk (fsync) when this returns.
    [[nodiscard]] Expected<void, KeyFileError> save(const std::string& path) const;

    [[nodiscard]] const PublicKey& publicKey() const { return m_publicKey; }
    [[nodiscard]] Signature sign(const Hash& hash) const;
    /// A copy of the secret, for the keychain.
    [[nodiscard]] SecretBuffer secret() const;
    /// 32 bytes for hashing PINs: a one-way hash of the secret, and so in the same safe place.
    [[nodiscard]] SecretBuffer pepper() const;
    [[nodiscard]] SigningKey copy() const;

private:
    SigningKey(SecretBuffer secret, const PublicKey& publicKey)
        : m_secret(std::move(secret)), m_publicKey(publicKey) {}

    SecretBuffer m_secret;
    PublicKey m_publicKey{};
};

} // namespace kassa::store
