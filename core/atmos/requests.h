#pragma once

#include "core/atmos/answers.h"
#include "core/atmos/credentials.h"
#include "core/atmos/profile.h"
#include "core/payment/messages.h"

#include <string>

// What goes out. Card numbers and codes are written once, from the effect straight into locked
// memory; they are never in an ordinary string. Qt-free.

namespace kassa::atmos {

/// One call, ready for the wire.
struct Request {
    CallKind kind = CallKind::Query;
    CallId call;
    std::string path;        ///< empty: this profile has no such call
    Expectation expectation; ///< what the answer has to name
    SecretBuffer body;       ///< JSON
};

/// `language` is "uz", "ru" or "en", or empty to leave the choice to the gateway.
[[nodiscard]] Request buildRequest(const Profile& profile, const Credentials& credentials,
                                   std::string_view language, Effect effect);

/// How long the whole call may take, from the order to the end of the connection.
[[nodiscard]] std::chrono::milliseconds timeoutOf(CallKind kind, const Timeouts& timeouts);

} // namespace kassa::atmos
