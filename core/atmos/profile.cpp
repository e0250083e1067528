#include "core/atmos/profile.h"

#include <algorithm>
#include <array>

namespace kassa::atmos {

namespace {

constexpr std::string_view payerPagePath = "/invoice/get";

Profile apigw() {
    Profile profile;
    profile.name = "apigw";
    profile.baseUrl = "https://apigw.atmos.uz";
    profile.fiscal.sent = true;
    return profile;
}

Profile legacy() {
    Profile profile;
    profile.name = "legacy";
    profile.baseUrl = "https://partner.atmos.uz";
    profile.confirmPath = "/merchant/pay/confirm";
    return profile;
}

Profile sandbox() {
    Profile profile;
    profile.name = "sandbox";
    profile.baseUrl = "http://127.0.0.1:8085";
    profile.payerPageUrl = profile.baseUrl + std::string(payerPagePath);
    profile.extraCodes = sandboxCodes();
    profile.fiscal.sent = true;
    profile.fiscal.vatName = "vat_percent";
    profile.live = false;
    return profile;
}

bool isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// A number from 0 to `most` in at most five digits with no leading zero.
std::optional<int> smallNumber(std::string_view text, int most) {
    if (text.empty() || text.size() > 5 || (text.size() > 1 && text[0] == '0')) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

/// Four plain decimal numbers. The short and the octal or hexadecimal forms that some resolvers
/// also take for an address are not addresses here.
bool isLoopbackV4(std::string_view host) {
    for (int part = 0; part < 4; ++part) {
        const auto dot = host.find('.');
        if ((dot == std::string_view::npos) != (part == 3)) {
            return false;
        }
        const auto number = smallNumber(host.substr(0, dot), 255);
        if (!number || (part == 0 && *number != 127)) {
            return false;
        }
        host.remove_prefix(part == 3 ? host.size() : dot + 1);
    }
    return true;
}

bool isLoopbackHost(std::string_view host) {
    return host == "localhost" || host == "[::1]" || isLoopbackV4(host);
}

bool isHostName(std::string_view host) {
    const bool fits = !host.empty() && host.size() <= 253 && host.front() != '.' &&
                      host.front() != '-' && host.find("..") == std::string_view::npos;
    return fits && std::all_of(host.begin(), host.end(),
                               [](char c) { return isAlphanumeric(c) || c == '.' || c == '-'; });
}

bool isAddressV6(std::string_view host) {
    return host.size() > 4 && host.front() == '[' && host.back() == ']' &&
           host.find_first_not_of("0123456789abcdef:.", 1) == host.size() - 1;
}

/// Empty, or segments of plain letters: nothing that two parsers could read in two ways.
bool isPlainPath(std::string_view path) {
    while (!path.empty()) {
        if (path.front() != '/') {
            return false;
        }
        path.remove_prefix(1);
        const auto segment = path.substr(0, path.find('/'));
        const bool plain = std::all_of(segment.begin(), segment.end(), [](char c) {
            return isAlphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~';
        });
        if (!plain || segment.empty() || segment == "." || segment == "..") {
            return false;
        }
        path.remove_prefix(segment.size());
    }
    return true;
}

struct Parts {
    std::string scheme;
    std::string host;
    std::string_view port; ///< empty: the scheme's own
    std::string_view path; ///< no trailing slash
};

/// Splits "host", "host:port", "[v6]", "[v6]:port".
bool splitAuthority(std::string_view authority, Parts& parts) {
    const auto bracket = authority.rfind(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    parts.host = lowered(authority.substr(0, colon));
    if (colon != std::string_view::npos) {
        parts.port = authority.substr(colon + 1);
        if (smallNumber(parts.port, 65535).value_or(0) == 0) {
            return false;
        }
    }
    return isHostName(parts.host) || isAddressV6(parts.host);
}

Expected<Parts, GatewayUrlError> split(std::string_view url) {
    const auto schemeEnd = url.find("://");
    if (schemeEnd == std::string_view::npos) {
        return Unexpected(GatewayUrlError::NotAUrl);
    }
    Parts parts;
    parts.scheme = lowered(url.substr(0, schemeEnd));
    std::string_view rest = url.substr(schemeEnd + 3);
    const auto authority = rest.substr(0, rest.find_first_of("/\\?#"));
    if (authority.find('@') != std::string_view::npos) {
        return Unexpected(GatewayUrlError::HasCredentials);
    }
    if (rest.find_first_of("?#") != std::string_view::npos) {
        return Unexpected(GatewayUrlError::HasQuery);
    }
    parts.path = rest.substr(authority.size());
    while (parts.path.ends_with('/')) {
        parts.path.remove_suffix(1);
    }
    if ((parts.scheme != "https" && parts.scheme != "http") || url.size() > 512 ||
        !splitAuthority(authority, parts) || !isPlainPath(parts.path)) {
        return Unexpected(GatewayUrlError::NotAUrl);
    }
    return parts;
}

} // namespace

std::vector<std::pair<std::string, std::string>> sandboxCodes() {
    return {
        {"301", "sms_service_off"}, {"302", "card_blocked"}, {"303", "card_expired"},
        {"304", "limit_exceeded"},  {"305", "code_expired"}, {"306", "too_many_codes"},
        {"307", "bank_refused"},    {"308", "bank_refused"}, {"309", "reverse_refused"},
        {"310", "reverse_refused"},
    };
}

std::optional<Profile> builtinProfile(std::string_view name) {
    for (const auto& make : {apigw, legacy, sandbox}) {
        Profile profile = make();
        if (profile.name == name) {
            return profile;
        }
    }
    return std::nullopt;
}

std::vector<std::string> builtinProfileNames() {
    return {"apigw", "legacy", "sandbox"};
}

Profile pointedAt(Profile profile, std::string checkedUrl) {
    const bool onLoopback = isLoopbackUrl(checkedUrl);
    profile.baseUrl = std::move(checkedUrl);
    if (onLoopback) {
        profile.payerPageUrl = profile.baseUrl + std::string(payerPagePath);
        profile.live = false;
    }
    return profile;
}

Expected<std::string, GatewayUrlError> checkGatewayUrl(std::string_view url) {
    const auto parts = split(url);
    if (!parts) {
        return Unexpected(parts.error());
    }
    if (parts->scheme == "http" && !isLoopbackHost(parts->host)) {
        return Unexpected(GatewayUrlError::PlainHttpToPublicHost);
    }
    std::string checked = parts->scheme + "://" + parts->host;
    if (!parts->port.empty()) {
        checked.append(":").append(parts->port);
    }
    return checked.append(parts->path);
}

bool isLoopbackUrl(std::string_view url) {
    const auto parts = split(url);
    return parts && isLoopbackHost(parts->host);
}

} // namespace kassa::atmos
