#pragma once

#include "core/atmos/profile.h"
#include "core/payment/reason.h"

#include <optional>
#include <string_view>

// The gateway's error numbers. Most of them are known from hearsay only, so a number counts for
// something only when it stands here.

namespace kassa::atmos {

/// The number at the end of "STPIMS-ERR-112" (the prefix differs between products), or nothing.
[[nodiscard]] std::string_view numberOf(std::string_view code);

/// The customer's code was wrong and another may be typed.
[[nodiscard]] bool meansWrongCode(std::string_view number, const Profile& profile);

/// Why the card or the code was refused, for the numbers that prove that no money was taken.
[[nodiscard]] std::optional<Reason> refusalOf(std::string_view number, const Profile& profile);

/// The reversal was refused, for the numbers that prove that no money went back.
[[nodiscard]] bool meansReverseRefused(std::string_view number, const Profile& profile);

namespace number {
inline constexpr std::string_view internalError = "001";
inline constexpr std::string_view wrongParameters = "009";
inline constexpr std::string_view unknownTransaction = "061";
inline constexpr std::string_view wrongCard = "067";
/// Paid and closed, or never paid and closed: sources disagree, so it decides nothing.
inline constexpr std::string_view closed = "092";
inline constexpr std::string_view wrongCode = "098";
inline constexpr std::string_view noFunds = "112";
/// An SMS code for this transaction is already under way and still good.
inline constexpr std::string_view codeAlreadySent = "201";
} // namespace number

} // namespace kassa::atmos
