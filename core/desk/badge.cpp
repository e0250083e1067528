#include "core/desk/badge.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace kassa::desk {

namespace {

constexpr int most = 200;
constexpr std::size_t mostFields = 20;

constexpr std::array<std::pair<std::string_view, BadgeField::What>, 5> fieldNames{
    {{"name", BadgeField::What::Name},
     {"company", BadgeField::What::Company},
     {"category", BadgeField::What::Category},
     {"event", BadgeField::What::Event},
     {"code", BadgeField::What::Code}}};

/// Reads one object; the first mistake stays in `wrong`.
class Reader {
public:
    Reader(const nlohmann::json& object, std::string path, std::string& wrong)
        : m_object(object), m_path(std::move(path)), m_wrong(wrong) {
        if (!m_object.is_object()) {
            fail({});
        }
    }
    void fail(std::string_view field) {
        if (m_wrong.empty()) {
            m_wrong = m_path + "/" + std::string(field);
        }
    }
    void allowOnly(std::initializer_list<std::string_view> fields) {
        for (const auto& [key, value] : m_object.items()) {
            if (std::find(fields.begin(), fields.end(), key) == fields.end()) {
                fail(key);
            }
        }
    }
    /// Whole millimetres, as tenths.
    int millimetres(std::string_view field, int least) {
        const auto found = m_object.is_object() ? m_object.find(field) : m_object.end();
        if (!m_object.is_object() || found == m_object.end() || !found->is_number_integer() ||
            *found < least || *found > most) {
            fail(field);
            return least * 10;
        }
        return static_cast<int>(found->get<std::int64_t>()) * 10;
    }
    bool flag(std::string_view field) {
        const auto found = m_object.is_object() ? m_object.find(field) : m_object.end();
        if (!m_object.is_object() || found == m_object.end()) {
            return false;
        }
        if (!found->is_boolean()) {
            fail(field);
            return false;
        }
        return found->get<bool>();
    }
    BadgeField::What what() {
        const auto found = m_object.is_object() ? m_object.find("what") : m_object.end();
        for (const auto& [name, what] : fieldNames) {
            if (m_object.is_object() && found != m_object.end() && *found == name) {
                return what;
            }
        }
        fail("what");
        return BadgeField::What::Name;
    }

private:
    const nlohmann::json& m_object;
    std::string m_path;
    std::string& m_wrong;
};

BadgeField fieldOf(const nlohmann::json& object, const std::string& path,
                   const BadgeTemplate& badge, std::string& wrong) {
    Reader reader(object, path, wrong);
    BadgeField field;
    field.what = reader.what();
    field.left = reader.millimetres("x_mm", 0);
    field.top = reader.millimetres("y_mm", 0);
    field.width = reader.millimetres("width_mm", 1);
    field.height = reader.millimetres("height_mm", 1);
    const bool isCode = field.what == BadgeField::What::Code;
    if (isCode) {
        reader.allowOnly({"what", "x_mm", "y_mm", "width_mm", "height_mm"});
    } else {
        reader.allowOnly(
            {"what", "x_mm", "y_mm", "width_mm", "height_mm", "size_mm", "bold", "centred"});
        field.size = reader.millimetres("size_mm", 1);
        field.bold = reader.flag("bold");
        field.centred = reader.flag("centred");
    }
    if (field.left + field.width > badge.width || field.top + field.height > badge.height) {
        reader.fail("x_mm"); // some of it would be cut off
    }
    return field;
}

} // namespace

Expected<BadgeTemplate, BadgeFileError> parseBadgeFile(std::string_view text) {
    const nlohmann::json file = nlohmann::json::parse(text, nullptr, false);
    std::string wrong;
    BadgeTemplate badge;
    Reader reader(file, {}, wrong);
    if (!wrong.empty()) {
        return Unexpected(BadgeFileError{wrong});
    }
    reader.allowOnly({"width_mm", "height_mm", "fields"});
    badge.width = reader.millimetres("width_mm", 10);
    badge.height = reader.millimetres("height_mm", 10);
    const auto fields = file.find("fields");
    if (fields == file.end() || !fields->is_array() || fields->empty() ||
        fields->size() > mostFields) {
        reader.fail("fields");
    } else {
        for (std::size_t i = 0; i < fields->size(); ++i) {
            badge.fields.push_back(
                fieldOf((*fields)[i], "/fields/" + std::to_string(i), badge, wrong));
        }
    }
    if (!wrong.empty()) {
        return Unexpected(BadgeFileError{wrong});
    }
    return badge;
}

} // namespace kassa::desk
