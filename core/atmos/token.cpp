#include "core/atmos/token.h"

#include "core/atmos/json.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace kassa::atmos {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longestToken = 8 * 1024;
/// When the gateway does not say how long.
constexpr std::chrono::seconds assumedLife{300};
constexpr std::chrono::seconds longestLife{24 * 60 * 60};

/// base64 in groups of three bytes, so that the text exists nowhere but in the two buffers.
void appendBase64(SecretBuffer& to, std::string_view bytes) {
    std::array<char, 5> group{};
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, 3);
        std::array<unsigned char, 3> raw{};
        std::copy(part.begin(), part.end(), raw.begin());
        sodium_bin2base64(group.data(), group.size(), raw.data(), part.size(),
                          sodium_base64_VARIANT_ORIGINAL);
        KASSA_CHECK(to.append({group.data(), 4}));
        wipe(raw.data(), raw.size());
        bytes.remove_prefix(part.size());
    }
    wipe(group.data(), group.size());
}

/// Letters that a header value may hold: no way to smuggle a second header in.
bool fitsHeader(std::string_view text) {
    return !text.empty() && text.size() <= longestToken &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

bool isBearer(const Json& type) {
    if (type.is_null()) {
        return true;
    }
    return type.is_string() && (type == "Bearer" || type == "bearer");
}

Expected<Token, Reason> tokenIn(Json& document) {
    Token token;
    const auto found = document.find("access_token");
    if (found == document.end() || !found->is_string()) {
        return Unexpected(Reason::GatewayTrouble);
    }
    auto& text = found->get_ref<std::string&>();
    const bool usable = fitsHeader(text) && isBearer(member(document, "token_type"));
    if (usable) {
        token.text = SecretBuffer::of(text);
    }
    wipe(text.data(), text.size());
    const Json& life = member(document, "expires_in");
    const auto seconds = life.is_null() ? assumedLife.count() : wholeNumber(life).value_or(0);
    if (!usable || seconds <= 0) {
        return Unexpected(Reason::GatewayTrouble);
    }
    token.life = std::min(std::chrono::seconds(seconds), longestLife);
    return token;
}

} // namespace

SecretBuffer basicAuthorization(const Credentials& credentials) {
    constexpr std::string_view scheme = "Basic ";
    const auto key = credentials.consumerKey.reveal();
    const auto secret = credentials.consumerSecret.reveal();
    SecretBuffer pair(key.size() + 1 + secret.size());
    KASSA_CHECK(pair.append(key) && pair.append(":") && pair.append(secret));
    SecretBuffer header(scheme.size() + (pair.size() + 2) / 3 * 4);
    KASSA_CHECK(header.append(scheme));
    appendBase64(header, pair.reveal());
    return header;
}

SecretBuffer bearerAuthorization(const Token& token) {
    constexpr std::string_view scheme = "Bearer ";
    SecretBuffer header(scheme.size() + token.text.size());
    KASSA_CHECK(header.append(scheme) && header.append(token.text.reveal()));
    return header;
}

Expected<Token, Reason> judgeToken(int status, bool complete, std::string& body) {
    auto document = status >= 200 && status < 300 && complete ? parseStrict(body) : std::nullopt;
    wipe(body.data(), body.size());
    body.clear();
    if (status == 400 || status == 401) {
        return Unexpected(Reason::CredentialsRefused);
    }
    if (status == 403) {
        return Unexpected(Reason::AccessDenied);
    }
    if (!document) {
        return Unexpected(Reason::GatewayTrouble);
    }
    return tokenIn(*document);
}

std::chrono::milliseconds renewalMargin(std::chrono::seconds life) {
    const std::chrono::milliseconds half = std::chrono::milliseconds(life) / 2;
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(120), half);
}

} // namespace kassa::atmos
