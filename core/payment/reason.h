#pragma once

#include <optional>
#include <string_view>

namespace kassa {

/// Why something did not go through: the small set that every error of the gateway, the network
/// and the people at the desk is mapped to. The words for a person are in ui/ and app/.
enum class Reason {
    // the card or the bank
    NoFunds,
    CardExpired,
    CardBlocked,
    SmsServiceOff,
    WrongCard, ///< number or expiry not known to the bank
    LimitExceeded,
    BankRefused, ///< refused with no reason, or with one that we do not know
    // the code
    WrongCode,
    CodeExpired,
    TooManyCodes,
    // the people
    Cancelled,
    TimedOut,    ///< nobody typed the card or the code in time
    Interrupted, ///< the program ended before anything was confirmed
    Lapsed,      ///< unknown outcome; the gateway said "not captured" twice, late enough
    // the connection: proved or presumed to be before any money could move
    Unreachable, ///< no route, no name, connection refused or timed out
    TlsFailed,   ///< the server could not prove who it is
    CredentialsRefused,
    AccessDenied, ///< 403: address not on the allow-list, or the product is not switched on
    KeychainTrouble,
    GatewayTrouble, ///< an answer that cannot be used: HTML, 5xx, broken JSON, unknown code
    NoAnswer,       ///< the deadline passed, or the connection broke in the middle
    // a reversal
    ReverseRefused,
};

/// Stable name for journal rows and JSON, for example "no_funds".
[[nodiscard]] std::string_view nameOf(Reason reason);
[[nodiscard]] std::optional<Reason> reasonNamed(std::string_view name);

} // namespace kassa
