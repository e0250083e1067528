#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

// JSON from a gateway, read with suspicion. Qt-free.

namespace kassa::atmos {

inline constexpr std::size_t largestAnswer = 64 * 1024; ///< bytes
inline constexpr std::size_t deepestAnswer = 16;        ///< nested objects and arrays
inline constexpr int mostKeys = 1000;                   ///< in the whole document

/// The document, when the text is one JSON object and nothing else: within the limits above, valid
/// UTF-8, no key twice in one object, no NUL, nothing after the end.
[[nodiscard]] std::optional<nlohmann::json> parseStrict(std::string_view text);

/// The member, or null when `value` is no object or has no such member.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& value, const char* key);

/// The value as a whole number, never by way of a floating-point one: 5 is, 5.0 and "5" are not.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const nlohmann::json& value);

} // namespace kassa::atmos
