#pragma once

#include "core/base/tiyin.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What can happen to a payment in the sandbox, and the cards and amounts that make it happen.
// Nothing here is a real card: the published test cards of the gateway, and synthetic numbers that
// are all zeros but for the brand's prefix, the outcome's number and the check digit.
// Plain values; any thread.

namespace kassa::sandbox {

enum class Outcome {
    Success,
    // refused when the card is sent
    WrongCard,
    WrongParameters,
    InternalError, ///< once; the same card is accepted when it is sent again
    SmsServiceOff,
    CardBlocked,
    CardExpired,
    // refused when the code is sent; nothing is charged
    NoFunds,
    InternalErrorAtConfirm,
    WrongCode, ///< every code is wrong, also the right one
    Closed,
    LimitExceeded,
    CodeExpired,
    TooManyCodes,
    RefusedWithoutReason,
    Antifraud,
    UnknownError, ///< a code that stands in no list
    HtmlPage,     ///< a web page instead of an answer; nothing is charged
    XmlFault,
    Unauthorized, ///< once: the token dies in the middle of the sale
    SlowError,    ///< a long silence, then an internal error
    // charged
    AnswerLost,          ///< charged, and the connection dies instead of an answer
    ReverseTooLarge,     ///< paid; the reversal is refused
    ReverseWindowClosed, ///< paid; the reversal is refused
    ReversedElsewhere,   ///< paid, and taken back at once in the merchant's cabinet
    // charged, with a strange question to the merchant before it (needs a callback address)
    CallbackLate,          ///< asked later than its timeout allows an answer
    CallbackRepeated,      ///< asked three times
    CallbackChangedAmount, ///< asked with another amount than the transaction's
};

inline constexpr int outcomeCount = static_cast<int>(Outcome::CallbackChangedAmount) + 1;

/// Stable name for scripts and for finding the words: "no_funds".
[[nodiscard]] std::string_view nameOf(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeNamed(std::string_view name);
/// One short English sentence for a list on a terminal.
[[nodiscard]] std::string_view summaryOf(Outcome outcome);
/// The gateway's three-digit error number that the outcome answers with; empty where it has none.
[[nodiscard]] std::string_view codeOf(Outcome outcome);

/// When an outcome shows itself.
enum class Stage { None, Card, Confirm, Reverse };
[[nodiscard]] Stage stageOf(Outcome outcome);

struct MagicCard {
    std::string_view number; ///< 16 digits, Luhn-valid
    std::string_view expiry; ///< MM/YY
    Outcome outcome = Outcome::Success;
};

/// A sale of exactly this amount has the outcome, whatever the card.
struct MagicAmount {
    Tiyin amount;
    Outcome outcome = Outcome::Success;
};

/// The gateway's own published test cards.
[[nodiscard]] const std::vector<MagicCard>& publishedCards();
/// One synthetic card for each outcome.
[[nodiscard]] const std::vector<MagicCard>& magicCards();
/// One amount for each outcome but success: 90 000 so'm plus the outcome's number.
[[nodiscard]] const std::vector<MagicAmount>& magicAmounts();
[[nodiscard]] std::optional<Outcome> outcomeOfAmount(Tiyin amount);

/// Numbers of the sandbox's own, for refusals whose number at the real gateway nobody has
/// published, with the name of the reason they stand for ("305" is "code_expired").
[[nodiscard]] std::vector<std::pair<std::string, std::string>> extraCodes();

} // namespace kassa::sandbox
