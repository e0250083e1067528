#pragma once

#include "core/base/tiyin.h"
#include "core/desk/people.h"

#include <nlohmann/json.hpp>

// Fields of a JSON object, for the codecs of this folder. Any field that is missing or of another
// type ends the reading by one exception, which the codec catches. Internal to this folder.

namespace kassa::desk::fields {

using Json = nlohmann::ordered_json;

struct Bad {
    std::string what;
};

[[nodiscard]] const Json& member(const Json& json, const char* key);
[[nodiscard]] std::int64_t integer(const Json& json, const char* key);
/// 0 to a billion.
[[nodiscard]] std::int64_t count(const Json& json, const char* key);
[[nodiscard]] int number(const Json& json, const char* key);
[[nodiscard]] std::string text(const Json& json, const char* key);
/// Not empty.
[[nodiscard]] std::string words(const Json& json, const char* key);
/// That many hexadecimal digits, small letters.
[[nodiscard]] std::string hex(const Json& json, const char* key, std::size_t digits);
[[nodiscard]] bool flag(const Json& json, const char* key);
[[nodiscard]] Tiyin amount(const Json& json, const char* key);
[[nodiscard]] Timestamp time(const Json& json, const char* key);
[[nodiscard]] const Json& list(const Json& json, const char* key);
[[nodiscard]] bool has(const Json& json, const char* key);

[[nodiscard]] Json of(const Person& person);
[[nodiscard]] Person person(const Json& json);

/// One line; text that is not UTF-8 is replaced rather than refused.
[[nodiscard]] std::string line(const Json& json);

/// An identity of a person: letters, digits, - and _, at most 40.
[[nodiscard]] bool isPersonId(std::string_view text);

} // namespace kassa::desk::fields
