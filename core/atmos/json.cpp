#include "core/atmos/json.h"

#include <limits>
#include <set>
#include <string>
#include <vector>

namespace kassa::atmos {

namespace {

using Json = nlohmann::json;

/// Watches a parse; one breach spoils the document.
class Limits {
public:
    [[nodiscard]] bool allow(int depth, Json::parse_event_t event, const Json& parsed) {
        switch (event) {
        case Json::parse_event_t::object_start:
            m_keys.emplace_back();
            m_kept = m_kept && depth < deepestAnswer;
            break;
        case Json::parse_event_t::array_start:
            m_kept = m_kept && depth < deepestAnswer;
            break;
        case Json::parse_event_t::object_end:
            m_keys.pop_back();
            break;
        case Json::parse_event_t::key:
            ++m_count;
            m_kept = m_kept && m_count <= mostKeys &&
                     m_keys.back().insert(parsed.get_ref<const std::string&>()).second;
            break;
        case Json::parse_event_t::array_end:
        case Json::parse_event_t::value:
            break;
        }
        return m_kept;
    }
    [[nodiscard]] bool kept() const { return m_kept; }

private:
    std::vector<std::set<std::string>> m_keys; ///< of each object that is open
    int m_count = 0;
    bool m_kept = true;
};

} // namespace

std::optional<Json> parseStrict(std::string_view text) {
    // The parser takes a NUL for the end of the text, so what follows one would go unread.
    if (text.size() > largestAnswer || text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    Limits limits;
    const auto watch = [&limits](int depth, Json::parse_event_t event, Json& parsed) {
        return limits.allow(depth, event, parsed);
    };
    Json document = Json::parse(text.begin(), text.end(), watch, false);
    if (!limits.kept() || !document.is_object()) {
        return std::nullopt;
    }
    return document;
}

const Json& member(const Json& value, const char* key) {
    static const Json nothing;
    if (!value.is_object()) {
        return nothing;
    }
    const auto found = value.find(key);
    return found == value.end() ? nothing : *found;
}

std::optional<std::int64_t> wholeNumber(const Json& value) {
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        return number <= static_cast<std::uint64_t>(most)
                   ? std::optional(static_cast<std::int64_t>(number))
                   : std::nullopt;
    }
    return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

} // namespace kassa::atmos
