#include "core/store/signing_key.h"

#include "core/store/file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::store {

namespace {

constexpr std::size_t hexSize = SigningKey::secretSize * 2;

const unsigned char* bytesOf(const SecretBuffer& secret) {
    return reinterpret_cast<const unsigned char*>(secret.reveal().data());
}

SecretBuffer zeros(std::size_t count) {
    SecretBuffer buffer(count);
    while (!buffer.full()) {
        KASSA_CHECK(buffer.append(std::string_view("\0", 1)));
    }
    return buffer;
}

// SecretBuffer hands out its text for reading only; this one is filled in place, so that the
// secret is in no other memory on its way.
unsigned char* writable(SecretBuffer& secret) {
    return reinterpret_cast<unsigned char*>(const_cast<char*>(secret.reveal().data()));
}

} // namespace

SigningKey SigningKey::generate() {
    KASSA_CHECK(sodium_init() >= 0);
    SecretBuffer secret = zeros(secretSize);
    PublicKey publicKey{};
    KASSA_CHECK(crypto_sign_keypair(publicKey.data(), writable(secret)) == 0);
    return {std::move(secret), publicKey};
}

std::optional<SigningKey> SigningKey::fromSecret(SecretBuffer secret) {
    if (secret.size() != secretSize) {
        return std::nullopt;
    }
    KASSA_CHECK(sodium_init() >= 0);
    // The second half of the secret is the public key; made again from the first, it must agree.
    SecretBuffer again = zeros(secretSize);
    PublicKey publicKey{};
    KASSA_CHECK(crypto_sign_seed_keypair(publicKey.data(), writable(again), bytesOf(secret)) == 0);
    if (sodium_memcmp(bytesOf(again), bytesOf(secret), secretSize) != 0) {
        return std::nullopt;
    }
    return SigningKey(std::move(secret), publicKey);
}

Signature SigningKey::sign(const Hash& hash) const {
    Signature signature{};
    KASSA_CHECK(crypto_sign_detached(signature.data(), nullptr, hash.data(), hash.size(),
                                     bytesOf(m_secret)) == 0);
    return signature;
}

SecretBuffer SigningKey::secret() const {
    return SecretBuffer::of(m_secret.reveal());
}

SecretBuffer SigningKey::pepper() const {
    static constexpr std::string_view purpose = "kassa: pepper of PINs, 1";
    constexpr std::size_t pepperSize = 32;
    SecretBuffer pepper = zeros(pepperSize);
    KASSA_CHECK(crypto_generichash(writable(pepper), pepperSize,
                                   reinterpret_cast<const unsigned char*>(purpose.data()),
                                   purpose.size(), bytesOf(m_secret), secretSize) == 0);
    return pepper;
}

SigningKey SigningKey::copy() const {
    return {secret(), m_publicKey};
}

Expected<SigningKey, KeyFileError> SigningKey::load(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.valid()) {
        return Unexpected(errno == ENOENT ? KeyFileError::Missing : KeyFileError::Unreadable);
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return Unexpected(KeyFileError::Unreadable);
    }
    if ((status.st_mode & 0077U) != 0 || status.st_uid != ::geteuid()) {
        return Unexpected(KeyFileError::OpenToAll);
    }
    SecretBuffer text = zeros(hexSize + 1);
    const ssize_t count = ::pread(file.number(), writable(text), text.size(), 0);
    if (count < 0) {
        return Unexpected(KeyFileError::Unreadable);
    }
    if (static_cast<std::size_t>(count) != hexSize + 1 || text.reveal().back() != '\n' ||
        static_cast<std::size_t>(status.st_size) != hexSize + 1) {
        return Unexpected(KeyFileError::NotAKey);
    }
    SecretBuffer secret = zeros(secretSize);
    std::size_t length = 0;
    const bool isHex = sodium_hex2bin(writable(secret), secretSize, text.reveal().data(), hexSize,
                                      nullptr, &length, nullptr) == 0;
    if (!isHex || length != secretSize) {
        return Unexpected(KeyFileError::NotAKey);
    }
    auto key = fromSecret(std::move(secret));
    if (!key) {
        return Unexpected(KeyFileError::NotAKey);
    }
    return std::move(*key);
}

Expected<void, KeyFileError> SigningKey::save(const std::string& path) const {
    // Under another name first: what bears the name of a key is always a whole one.
    std::string beginning = path + ".XXXXXX";
    const Descriptor file(::mkostemp(beginning.data(), O_CLOEXEC));
    if (!file.valid()) {
        return Unexpected(KeyFileError::Unwritable);
    }
    SecretBuffer text = zeros(hexSize + 1); // with room for the final zero of bin2hex
    sodium_bin2hex(reinterpret_cast<char*>(writable(text)), text.size(), bytesOf(m_secret),
                   secretSize);
    writable(text)[hexSize] = '\n';
    // The mask of the process may have taken permissions away, never added any.
    const bool written = ::fchmod(file.number(), 0600) == 0 &&
                         writeAll(file.number(), text.reveal()) && ::fsync(file.number()) == 0;
    if (!written ||
        ::renameat2(AT_FDCWD, beginning.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
        const bool taken = written && errno == EEXIST;
        ::unlink(beginning.c_str());
        return Unexpected(taken ? KeyFileError::Exists : KeyFileError::Unwritable);
    }
    if (!syncFileAndFolder(path)) {
        return Unexpected(KeyFileError::Unwritable);
    }
    return {};
}

} // namespace kassa::store
