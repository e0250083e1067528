#include "core/desk/pin_hash.h"

#include <array>
#include <charconv>
#include <sodium.h>

namespace kassa::desk {

namespace {

constexpr std::size_t pepperSize = 32;

/// What is really hashed: useless to whoever has the file without the pepper.
class Mixed {
public:
    Mixed(const Pin& pin, const SecretBuffer& pepper) {
        KASSA_CHECK(pepper.size() == pepperSize && sodium_init() >= 0);
        const auto digits = pin.reveal();
        const auto key = pepper.reveal();
        KASSA_CHECK(crypto_generichash(
                        m_bytes.data(), m_bytes.size(),
                        reinterpret_cast<const unsigned char*>(digits.data()), digits.size(),
                        reinterpret_cast<const unsigned char*>(key.data()), key.size()) == 0);
    }
    ~Mixed() { wipe(m_bytes.data(), m_bytes.size()); }
    Mixed(const Mixed&) = delete;
    Mixed& operator=(const Mixed&) = delete;

    [[nodiscard]] const char* data() const { return reinterpret_cast<const char*>(m_bytes.data()); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

private:
    std::array<unsigned char, 32> m_bytes{};
};

/// "m=65536," → 65536; takes it off the text. None when it is something else.
std::optional<unsigned> takeNumber(std::string_view& text, std::string_view before, char behind) {
    if (!text.starts_with(before)) {
        return std::nullopt;
    }
    text.remove_prefix(before.size());
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data() + text.size() || *end != behind) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return number;
}

} // namespace

std::optional<std::string> hashPin(const Pin& pin, const SecretBuffer& pepper, PinCost cost) {
    const Mixed mixed(pin, pepper);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), mixed.data(), mixed.size(), cost.operations, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return std::nullopt;
    }
    return std::string(text.data());
}

bool pinFits(const Pin& pin, const SecretBuffer& pepper, const std::string& hash) {
    const Mixed mixed(pin, pepper);
    return isPinHash(hash) &&
           crypto_pwhash_str_verify(hash.c_str(), mixed.data(), mixed.size()) == 0;
}

bool isPinHash(std::string_view text) {
    constexpr unsigned mostMemory = 1024U * 1024U; // KiB
    constexpr unsigned mostRounds = 10;
    if (text.size() >= crypto_pwhash_STRBYTES) {
        return false;
    }
    auto rest = text;
    const auto memory = takeNumber(rest, "$argon2id$v=19$m=", ',');
    const auto rounds = memory ? takeNumber(rest, "t=", ',') : std::nullopt;
    const auto lanes = rounds ? takeNumber(rest, "p=", '$') : std::nullopt;
    constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                        "0123456789+/$";
    return lanes && *memory <= mostMemory && *rounds <= mostRounds && *lanes == 1U &&
           !rest.empty() && rest.find_first_not_of(base64) == std::string_view::npos;
}

} // namespace kassa::desk
