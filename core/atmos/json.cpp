#include "core/atmos/json.h"

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace kassa::atmos {

namespace {

using Json = nlohmann::json;

/// Builds the document from the library's parse events and gives up at the first breach of a
/// limit. The names of the functions are the library's.
class TreeBuilder {
public:
    bool null() { return add(Json()); }
    bool boolean(bool value) { return add(Json(value)); }
    bool number_integer(Json::number_integer_t value) { return add(Json(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(Json(value)); }
    bool number_float(Json::number_float_t value, const std::string&) { return add(Json(value)); }
    bool string(std::string& value) { return add(Json(std::move(value))); }
    bool binary(Json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        const auto [member, isNew] = m_open.back()->emplace(std::move(name), nullptr);
        m_member = &*member;
        return isNew && ++m_keys <= mostKeys;
    }

    bool parse_error(std::size_t, const std::string&, const Json::exception&) { return false; }

    [[nodiscard]] Json&& take() { return std::move(m_document); }

private:
    /// Where the next value belongs; `value` is put there.
    Json& place(Json&& value) {
        if (m_open.empty()) {
            m_document = std::move(value);
            return m_document;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return parent.back();
        }
        *m_member = std::move(value);
        return *m_member;
    }

    bool add(Json&& value) {
        place(std::move(value));
        return true;
    }

    bool open(Json&& value) {
        if (m_open.size() == deepestAnswer) {
            return false;
        }
        m_open.push_back(&place(std::move(value)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    Json m_document;
    std::vector<Json*> m_open; ///< the collections that the next value lies in, outermost first
    Json* m_member = nullptr;  ///< of the innermost object
    int m_keys = 0;
};

} // namespace

std::optional<Json> parseStrict(std::string_view text) {
    // The parser takes a NUL for the end of the text, so what follows one would go unread.
    if (text.size() > largestAnswer || text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    TreeBuilder builder;
    const bool read = Json::sax_parse(text.begin(), text.end(), &builder);
    Json document = builder.take();
    if (!read || !document.is_object()) {
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
