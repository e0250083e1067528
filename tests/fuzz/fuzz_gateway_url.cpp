// The address of the gateway, as somebody typed it. What is accepted can be read in one way only:
// a scheme that protects (or loopback), a plain host, a port, a plain path. A second reader, with
// a regular grammar in place of a splitter, must agree.

#include "core/atmos/profile.h"
#include "core/base/check.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <string>

using namespace kassa;
using namespace kassa::atmos;

namespace {

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return result;
}

bool consistsOf(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hostLetters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
constexpr std::string_view pathLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/";

/// 127.x.y.z in plain decimal.
bool isLoopbackAddress(const std::string& host) {
    int dots = 0;
    int value = -1; // of the part so far
    int first = -1;
    for (const char c : host + ".") {
        if (c == '.') {
            if (value < 0 || value > 255) {
                return false;
            }
            first = dots == 0 ? value : first;
            ++dots;
            value = -1;
        } else if (c < '0' || c > '9' || value == 0 || value > 255) {
            return false; // a zero in front is not plain
        } else {
            value = (value < 0 ? 0 : value * 10) + (c - '0');
        }
    }
    return dots == 4 && first == 127;
}

/// The form that checkGatewayUrl gives.
void checkNormal(const std::string& url) {
    const bool secure = url.starts_with("https://");
    KASSA_CHECK(secure || url.starts_with("http://"));
    const std::string rest = url.substr(secure ? 8 : 7);
    const auto slash = std::min(rest.find('/'), rest.size());
    const std::string authority = rest.substr(0, slash);
    const std::string path = rest.substr(slash);
    const bool isV6 = authority.starts_with('[');
    const auto hostEnd =
        isV6 ? authority.find(']') + 1 : std::min(authority.find(':'), authority.size());
    const std::string host = authority.substr(0, hostEnd);
    const std::string port = authority.substr(hostEnd);
    KASSA_CHECK(!host.empty());
    KASSA_CHECK(isV6 ? consistsOf(host.substr(1, host.size() - 2), "0123456789abcdef:.")
                     : consistsOf(host, hostLetters));
    KASSA_CHECK(port.empty() || (port.size() >= 2 && port.size() <= 6 && port[0] == ':' &&
                                 consistsOf(port.substr(1), digits)));
    KASSA_CHECK(port.empty() ||
                (std::stoi(port.substr(1)) >= 1 && std::stoi(port.substr(1)) <= 65535));
    KASSA_CHECK(consistsOf(path, pathLetters) && !path.ends_with('/'));
    KASSA_CHECK(path.find("//") == std::string::npos);
    KASSA_CHECK((path + "/").find("/./") == std::string::npos &&
                (path + "/").find("/../") == std::string::npos);
    const bool loopback = host == "localhost" || host == "[::1]" || isLoopbackAddress(host);
    KASSA_CHECK(isLoopbackUrl(url) == loopback);
    KASSA_CHECK(secure || loopback);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Profile profile = *builtinProfile("apigw");
    fuzz::Input input(data, size);
    const std::string typed(input.rest());
    const auto checked = checkGatewayUrl(typed);
    if (!checked) {
        return 0;
    }
    checkNormal(*checked);
    const auto again = checkGatewayUrl(*checked);
    KASSA_CHECK(again.has_value() && *again == *checked);
    // Only the case of scheme and host, and slashes at the end, may differ from what was typed.
    std::string trimmed = typed;
    while (trimmed.ends_with('/')) {
        trimmed.pop_back();
    }
    KASSA_CHECK(lowered(trimmed) == lowered(*checked));
    const Profile pointed = pointedAt(profile, *checked);
    KASSA_CHECK(pointed.baseUrl == *checked);
    KASSA_CHECK(pointed.live == !isLoopbackUrl(*checked));
    return 0;
}
