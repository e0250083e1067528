#include "core/store/chain.h"

#include "core/base/check.h"

#include <algorithm>
#include <sodium.h>
#include <vector>

namespace kassa::store {

namespace {

class Hasher {
public:
    Hasher() {
        KASSA_CHECK(sodium_init() >= 0);
        KASSA_CHECK(crypto_generichash_init(&m_state, nullptr, 0, Hash{}.size()) == 0);
    }

    Hasher& raw(std::span<const unsigned char> bytes) {
        KASSA_CHECK(crypto_generichash_update(&m_state, bytes.data(), bytes.size()) == 0);
        return *this;
    }
    Hasher& field(std::string_view text) {
        count(text.size());
        return raw({reinterpret_cast<const unsigned char*>(text.data()), text.size()});
    }
    Hasher& field(std::span<const unsigned char> bytes) {
        count(bytes.size());
        return raw(bytes);
    }
    Hasher& field(std::int64_t number) {
        count(sizeof number);
        return count(static_cast<std::uint64_t>(number));
    }
    Hasher& field(Timestamp time) { return field(std::int64_t{time.time_since_epoch().count()}); }

    Hash done() {
        Hash hash;
        KASSA_CHECK(crypto_generichash_final(&m_state, hash.data(), hash.size()) == 0);
        return hash;
    }

private:
    Hasher& count(std::uint64_t number) {
        std::array<unsigned char, 8> bytes{};
        for (auto& byte : bytes) {
            byte = static_cast<unsigned char>(number & 0xffU);
            number >>= 8U;
        }
        return raw(bytes);
    }

    crypto_generichash_state m_state{};
};

} // namespace

std::string_view nameOf(Mark mark) {
    switch (mark) {
    case Mark::Live:
        return "live";
    case Mark::Demo:
        return "demo";
    case Mark::Test:
        return "test";
    }
    KASSA_CHECK(false);
}

bool parseMark(std::string_view name, Mark& mark) {
    for (const Mark known : {Mark::Live, Mark::Demo, Mark::Test}) {
        if (nameOf(known) == name) {
            mark = known;
            return true;
        }
    }
    return false;
}

Hash hashOf(const Hash& previous, const JournalRow& row) {
    return Hasher{}
        .raw(previous)
        .field(row.seq)
        .field(row.payment.value)
        .field(row.step)
        .field(row.cause)
        .field(row.body)
        .field(row.at)
        .field(row.cashier)
        .field(row.desk)
        .field(row.epoch)
        .done();
}

Hash hashOf(const JournalMeta& meta) {
    return Hasher{}
        .field(std::string_view("kassa journal"))
        .field(nameOf(meta.mark))
        .field(meta.desk)
        .field(meta.publicKey)
        .field(meta.created)
        .done();
}

Hash hashOf(const Hash& firstHash, const Opening& opening) {
    return Hasher{}
        .field(std::string_view("kassa opening"))
        .raw(firstHash)
        .field(opening.epoch)
        .field(opening.at)
        .field(opening.seq)
        .done();
}

Hash hashOfKept(const Hash& firstHash, std::string_view body, Timestamp at) {
    return Hasher{}
        .field(std::string_view("kassa emergency slot"))
        .raw(firstHash)
        .field(body)
        .field(at)
        .done();
}

bool signatureIsGood(const PublicKey& key, const Hash& hash, const Signature& signature) {
    return crypto_sign_verify_detached(signature.data(), hash.data(), hash.size(), key.data()) == 0;
}

std::string toHex(std::span<const unsigned char> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

bool fromHex(std::string_view text, std::span<unsigned char> bytes) {
    std::vector<unsigned char> found(bytes.size());
    std::size_t length = 0;
    const char* end = nullptr;
    if (text.size() != bytes.size() * 2 ||
        sodium_hex2bin(found.data(), found.size(), text.data(), text.size(), nullptr, &length,
                       &end) != 0 ||
        length != bytes.size() || end != text.data() + text.size()) {
        return false;
    }
    // Upper case would be a second way to write the same bytes.
    if (toHex(found) != text) {
        return false;
    }
    std::copy(found.begin(), found.end(), bytes.begin());
    return true;
}

} // namespace kassa::store
