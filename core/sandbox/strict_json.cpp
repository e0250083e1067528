#include "core/sandbox/strict_json.h"

#include "core/base/digits.h"

#include <set>
#include <string>
#include <vector>

namespace kassa::sandbox {

namespace {

constexpr int maximumDepth = 16;

} // namespace

std::optional<Json> parseObject(std::string_view text) {
    std::vector<std::set<std::string>> open;
    bool acceptable = true;
    const Json::parser_callback_t watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > maximumDepth)
            acceptable = false;
        if (event == Json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            open.pop_back();
        else if (event == Json::parse_event_t::key)
            acceptable &= open.back().insert(parsed.get<std::string>()).second;
        return true;
    };
    Json parsed = Json::parse(text, watch, false);
    if (!acceptable || !parsed.is_object())
        return std::nullopt;
    return parsed;
}

std::optional<std::int64_t> wholeNumber(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer())
        return std::nullopt;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        return std::nullopt;
    return found->get<std::int64_t>();
}

std::optional<std::int64_t> idNumber(const Json& object, const char* key, bool strict) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_string() && !strict)
        return parseDigits(found->get_ref<const std::string&>());
    return wholeNumber(object, key);
}

std::optional<std::string> digitText(const Json& object, const char* key, bool strict) {
    const auto found = object.find(key);
    if (found == object.end())
        return std::nullopt;
    if (found->is_number_unsigned())
        return std::to_string(found->get<std::uint64_t>());
    if (!found->is_string() || strict)
        return std::nullopt;
    const auto& text = found->get_ref<const std::string&>();
    return isNumber(text) ? std::optional(text) : std::nullopt;
}

bool isNumber(std::string_view text) {
    return !text.empty() && allDigits(text);
}

std::optional<std::int64_t> parseDigits(std::string_view text) {
    if (!isNumber(text) || text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

} // namespace kassa::sandbox
