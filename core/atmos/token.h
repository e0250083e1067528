#pragma once

#include "core/atmos/credentials.h"
#include "core/base/expected.h"
#include "core/payment/reason.h"

#include <chrono>
#include <string>
#include <string_view>

// The token call: what goes out and what comes back. Qt-free.

namespace kassa::atmos {

struct Token {
    SecretBuffer text;
    std::chrono::seconds life{0}; ///< as the gateway told it
};

inline constexpr std::string_view tokenRequestBody = "grant_type=client_credentials";

/// "Basic " and the key and secret in base64.
[[nodiscard]] SecretBuffer basicAuthorization(const Credentials& credentials);
/// "Bearer " and the token.
[[nodiscard]] SecretBuffer bearerAuthorization(const Token& token);

/// CredentialsRefused for 400 and 401, AccessDenied for 403, GatewayTrouble for whatever cannot be
/// used, a token with letters that have no place in a header among them. Wipes the body.
[[nodiscard]] Expected<Token, Reason> judgeToken(int status, bool complete, std::string& body);

/// A token is renewed this long before its end, so that a call that moves money is not refused at
/// the door; never more than half of its life.
[[nodiscard]] std::chrono::milliseconds renewalMargin(std::chrono::seconds life);

} // namespace kassa::atmos
