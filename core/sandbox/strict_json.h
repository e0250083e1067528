#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

// JSON as a careful server reads it: one object, valid UTF-8, no key twice, not deep.

namespace kassa::sandbox {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::optional<Json> parseObject(std::string_view text);

/// A member that is a whole number fitting 64 bits (no fraction, no exponent); none when it is
/// missing or anything else.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const Json& object, const char* key);

/// As wholeNumber, or the same as a string of 1 to 18 digits unless `strict`.
[[nodiscard]] std::optional<std::int64_t> idNumber(const Json& object, const char* key,
                                                   bool strict);

/// Digits of a member that is a string, or a whole number of at least zero; none otherwise.
[[nodiscard]] std::optional<std::string> digitText(const Json& object, const char* key,
                                                   bool strict);

/// One digit or more, and nothing else.
[[nodiscard]] bool isNumber(std::string_view text);

/// 1 to 18 digits as a number; none for anything else.
[[nodiscard]] std::optional<std::int64_t> parseDigits(std::string_view text);

} // namespace kassa::sandbox
