#pragma once

#include "core/base/ids.h"
#include "core/sandbox/settings.h"
#include "core/sandbox/strict_json.h"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

// Requests and answers as the model sees them, and the fixed shapes of answers. No sockets.

namespace kassa::sandbox {

struct Request {
    std::string method;                            ///< "GET", "POST"
    std::string path;                              ///< without the query
    std::map<std::string, std::string> parameters; ///< of the query and of a form body, decoded
    std::string authorization;                     ///< the header, as it came
    std::string body;

    /// Empty when there is none of that name.
    [[nodiscard]] std::string parameter(const std::string& name) const {
        const auto found = parameters.find(name);
        return found == parameters.end() ? std::string() : found->second;
    }
};

inline constexpr const char* jsonType = "application/json;charset=UTF-8";
inline constexpr const char* htmlType = "text/html;charset=UTF-8";
inline constexpr const char* xmlType = "application/xml;charset=UTF-8";

struct Response {
    int status = 200;
    std::string contentType = jsonType;
    std::string body;
    std::string location;               ///< of a redirect
    std::chrono::milliseconds delay{0}; ///< to be waited before it is sent
    bool lost = false;                  ///< the connection dies instead
};

/// The text of an error number in "ru", "uz" or "en" (anything else: ru). "OK" is no error.
[[nodiscard]] std::string_view describe(std::string_view code, std::string_view language);

/// {"result": {...}}; `code` is "OK" or the last three digits.
[[nodiscard]] Json envelope(std::string_view code, std::string_view language);

/// An object as the body of an answer.
[[nodiscard]] Response jsonResponse(const Json& body, int status = 200);

/// A refusal of the gateway's front, before the payment system sees the request.
[[nodiscard]] Response faultResponse(int status, std::string_view code, std::string_view message,
                                     std::string_view description, FaultForm form);
[[nodiscard]] Response unauthorized(FaultForm form); ///< 401, 900901
[[nodiscard]] Response htmlPage(int status);         ///< a proxy's own page
[[nodiscard]] Response xmlFault();                   ///< the front cannot reach what is behind it

[[nodiscard]] std::string escapeHtml(std::string_view text);

} // namespace kassa::sandbox
