#pragma once

#include "core/base/expected.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A profile says where and how to talk to the gateway. Facts are from public clients of Atmos
// and its documentation; names and shapes differ between hosts and years, so they are data.
// Qt-free.

namespace kassa::atmos {

enum class NumberShape { Number, String };

/// How a reversal names what it reverses.
enum class ReverseShape {
    SuccessAsTransaction, ///< {transaction_id: <success id>, reason}: five public clients
    StoreAndSuccess,      ///< {store_id, success_trans_id}
    StoreAndTransaction,  ///< {store_id, transaction_id: <success id>, reason}
};

/// Whether `ofd_items` may stand in a create, and how the details of an item are called there. A
/// detail without a name is not sent: of the VAT no public client tells one.
struct FiscalShape {
    bool sent = false;
    std::string packageName = "package_code";
    std::string tinName = "tin";
    std::string vatName; ///< of the percentage
};

struct Timeouts {
    std::chrono::milliseconds connect{10'000}; ///< TCP and TLS together
    std::chrono::milliseconds token{15'000};
    std::chrono::milliseconds create{20'000};
    std::chrono::milliseconds preApply{40'000};
    std::chrono::milliseconds confirm{120'000};
    std::chrono::milliseconds status{15'000};
    std::chrono::milliseconds reverse{120'000};
};

struct Profile {
    std::string name;
    std::string baseUrl; ///< no trailing slash; https, or http on loopback only
    std::string tokenPath = "/token";
    std::string createPath = "/merchant/pay/create";
    std::string preApplyPath = "/merchant/pay/pre-apply";
    std::string confirmPath = "/merchant/pay/apply";
    std::string resendPath = "/merchant/pay/retry-otp"; ///< empty: the profile cannot resend
    std::string statusPath = "/merchant/pay/get";
    std::string reversePath = "/merchant/pay/reverse";
    std::string payerPageUrl = "https://checkout.pays.uz/invoice/get";
    NumberShape storeIdShape = NumberShape::Number;
    NumberShape codeShape = NumberShape::String;
    ReverseShape reverseShape = ReverseShape::SuccessAsTransaction;
    FiscalShape fiscal;
    Timeouts timeouts;
    /// Error numbers beyond the public list that this gateway is known to use, with the stable
    /// name of the reason (kassa::nameOf), or "wrong_code". To put one here is to say that it
    /// proves that no money was taken.
    std::vector<std::pair<std::string, std::string>> extraCodes; ///< "305" -> "code_expired"
    bool live = true; ///< false: no real money; every window says TEST
};

/// "apigw" (today's gateway), "legacy" (the former host, `confirm`), "sandbox" (loopback).
[[nodiscard]] std::optional<Profile> builtinProfile(std::string_view name);
[[nodiscard]] std::vector<std::string> builtinProfileNames();

/// The numbers our sandbox uses for refusals that the public list has no number for.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> sandboxCodes();

/// The same shapes at another address (one that checkGatewayUrl gave). On loopback no money is
/// real, so the profile is no longer live, and the payer's page is looked for there too.
[[nodiscard]] Profile pointedAt(Profile profile, std::string checkedUrl);

enum class GatewayUrlError { NotAUrl, PlainHttpToPublicHost, HasCredentials, HasQuery };

/// https anywhere, http to loopback only; no user, password, query or fragment. Gives the URL
/// without a trailing slash.
[[nodiscard]] Expected<std::string, GatewayUrlError> checkGatewayUrl(std::string_view url);
[[nodiscard]] bool isLoopbackUrl(std::string_view url);

} // namespace kassa::atmos
