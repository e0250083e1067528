#include "core/desk/fields.h"

#include <algorithm>

namespace kassa::desk::fields {

namespace {

constexpr std::int64_t largestCount = 1'000'000'000;
/// A thousand times what one payment may be: a day's sum.
constexpr std::int64_t largestSum = Tiyin::maximumCount * 1000;

Bad bad(const char* why, const char* key) {
    return Bad{std::string(why) + ": " + key};
}

} // namespace

const Json& member(const Json& json, const char* key) {
    if (!json.is_object()) {
        throw Bad{"not an object"};
    }
    const auto found = json.find(key);
    if (found == json.end()) {
        throw bad("field missing", key);
    }
    return *found;
}

std::int64_t integer(const Json& json, const char* key) {
    const auto& value = member(json, key);
    const bool fits = value.is_number_integer() &&
                      !(value.is_number_unsigned() &&
                        value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX));
    if (!fits) {
        throw bad("not a whole number", key);
    }
    return value.get<std::int64_t>();
}

std::int64_t count(const Json& json, const char* key) {
    const auto value = integer(json, key);
    if (value < 0 || value > largestCount) {
        throw bad("out of range", key);
    }
    return value;
}

int number(const Json& json, const char* key) {
    return static_cast<int>(count(json, key));
}

std::string text(const Json& json, const char* key) {
    const auto& value = member(json, key);
    if (!value.is_string()) {
        throw bad("not a text", key);
    }
    return value.get<std::string>();
}

std::string words(const Json& json, const char* key) {
    auto value = text(json, key);
    if (value.empty()) {
        throw bad("empty", key);
    }
    return value;
}

std::string hex(const Json& json, const char* key, std::size_t digits) {
    auto value = text(json, key);
    if (value.size() != digits ||
        value.find_first_not_of("0123456789abcdef") != std::string::npos) {
        throw bad("not hexadecimal", key);
    }
    return value;
}

bool flag(const Json& json, const char* key) {
    const auto& value = member(json, key);
    if (!value.is_boolean()) {
        throw bad("not true or false", key);
    }
    return value.get<bool>();
}

Tiyin amount(const Json& json, const char* key) {
    const auto value = integer(json, key);
    if (value < 0 || value > largestSum) {
        throw bad("out of range", key);
    }
    return Tiyin(value);
}

Timestamp time(const Json& json, const char* key) {
    return Timestamp(Timestamp::duration(integer(json, key)));
}

const Json& list(const Json& json, const char* key) {
    const auto& value = member(json, key);
    if (!value.is_array()) {
        throw bad("not a list", key);
    }
    return value;
}

bool has(const Json& json, const char* key) {
    return json.is_object() && json.contains(key);
}

Json of(const Person& person) {
    return {{"id", person.id.value}, {"name", person.name}, {"role", nameOf(person.role)}};
}

Person person(const Json& json) {
    Person person;
    person.id.value = text(json, "id");
    if (!isPersonId(person.id.value)) {
        throw Bad{"not an identity: id"};
    }
    person.name = words(json, "name");
    const auto role = roleNamed(text(json, "role"));
    if (!role) {
        throw Bad{"unknown role"};
    }
    person.role = *role;
    return person;
}

std::string line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool isPersonId(std::string_view text) {
    constexpr std::size_t longest = 40;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_';
           });
}

} // namespace kassa::desk::fields
