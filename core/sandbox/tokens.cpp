#include "core/sandbox/tokens.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <sodium.h>

namespace kassa::sandbox {

namespace {

constexpr std::size_t maximumTokens = 1000;

/// "key:secret" of a Basic header.
std::optional<std::string> basicPair(std::string_view authorization) {
    constexpr std::string_view scheme = "Basic ";
    if (!authorization.starts_with(scheme))
        return std::nullopt;
    const std::string_view encoded = authorization.substr(scheme.size());
    std::string pair(encoded.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(pair.data()), pair.size(),
                          encoded.data(), encoded.size(), nullptr, &length, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    pair.resize(length);
    const std::size_t colon = pair.find(':');
    if (colon == 0 || colon == std::string::npos || colon + 1 == pair.size())
        return std::nullopt;
    return pair;
}

bool credentialsGood(const Request& request, const Settings& settings) {
    const auto pair = basicPair(request.authorization);
    if (!pair)
        return false;
    return settings.consumerKey.empty() ||
           *pair == settings.consumerKey + ":" + settings.consumerSecret;
}

Response tokenError(int status, const char* error, const char* description) {
    Json body;
    body["error_description"] = description;
    body["error"] = error;
    return jsonResponse(body, status);
}

std::string base64Url(std::string_view text) {
    std::string encoded(
        sodium_base64_ENCODED_LEN(text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(),
                      reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    encoded.pop_back(); // the terminating zero
    return encoded;
}

} // namespace

Response TokenDesk::issue(const Request& request, const Settings& settings, Timestamp now) {
    const std::string grant = request.parameter("grant_type");
    if (grant.empty())
        return tokenError(400, "invalid_request", "Missing grant_type parameter value");
    if (grant != "client_credentials" && grant != "refresh_token")
        return tokenError(400, "unsupported_grant_type", "Unsupported grant_type value");
    if (!credentialsGood(request, settings))
        return tokenError(401, "invalid_client", "Client Authentication failed.");

    std::erase_if(m_tokens, [&](const Token& token) { return token.expires <= now; });
    forget(request.parameter("refresh_token"));
    if (!settings.remainingTime || m_tokens.empty()) {
        if (m_tokens.size() >= maximumTokens)
            m_tokens.erase(m_tokens.begin());
        const Timestamp expires = now + settings.tokenLife;
        m_tokens.push_back({make(settings.tokenForm, expires), expires});
    }
    const Token& token = m_tokens.back();
    Json body;
    body["access_token"] = token.value;
    body["scope"] = "am_application_scope default";
    body["token_type"] = "Bearer";
    body["expires_in"] =
        std::chrono::duration_cast<std::chrono::seconds>(token.expires - now).count();
    return jsonResponse(body);
}

Response TokenDesk::revoke(const Request& request, const Settings& settings) {
    if (!credentialsGood(request, settings))
        return tokenError(401, "invalid_client", "Client Authentication failed.");
    forget(request.parameter("token"));
    return jsonResponse(Json::object());
}

TokenDesk::Bearer TokenDesk::check(std::string_view authorization, Timestamp now) const {
    constexpr std::string_view scheme = "Bearer ";
    if (!authorization.starts_with(scheme))
        return Bearer::Missing;
    const auto found =
        std::ranges::find(m_tokens, authorization.substr(scheme.size()), &Token::value);
    return found != m_tokens.end() && now < found->expires ? Bearer::Good : Bearer::Bad;
}

std::string TokenDesk::make(TokenForm form, Timestamp expires) {
    std::array<char, 40> text{};
    const std::uint64_t high = m_random();
    const std::uint64_t low = m_random();
    std::snprintf(text.data(), text.size(), "%08llx-%04llx-%04llx-%04llx-%012llx",
                  static_cast<unsigned long long>(high >> 32),
                  static_cast<unsigned long long>((high >> 16) & 0xffff),
                  static_cast<unsigned long long>(high & 0xffff),
                  static_cast<unsigned long long>(low >> 48),
                  static_cast<unsigned long long>(low & 0xffff'ffff'ffff));
    const std::string id = text.data();
    if (form == TokenForm::Opaque)
        return id;
    // Looks like the newer gateway's; signed by nobody, since nobody may look inside.
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(expires.time_since_epoch()).count();
    return base64Url(R"({"typ":"JWT","alg":"RS256"})") + "." +
           base64Url(R"({"scope":"default","exp":)" + std::to_string(seconds) + R"(,"jti":")" + id +
                     R"("})") +
           "." + base64Url(id + id + id);
}

void TokenDesk::forget(std::string_view value) {
    std::erase_if(m_tokens, [&](const Token& token) { return token.value == value; });
}

} // namespace kassa::sandbox
