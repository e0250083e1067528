#include "core/desk/event_fields.h"

#include "core/desk/json_place.h"

#include <algorithm>

namespace kassa::desk {

using Fault = EventFault;

EventFields::EventFields(const nlohmann::json& object, std::string path, FirstError& error)
    : m_object(object), m_path(std::move(path)), m_error(error) {
    if (!m_object.is_object()) {
        fail(Fault::WrongType, {});
    }
}

void EventFields::fail(Fault fault, std::string_view field) {
    if (!m_error) {
        m_error = EventFileError{fault, pointer(field), 0, 0};
    }
}

void EventFields::allowOnly(std::initializer_list<std::string_view> fields) {
    if (!m_object.is_object()) {
        return;
    }
    for (const auto& [key, value] : m_object.items()) {
        if (std::find(fields.begin(), fields.end(), key) == fields.end()) {
            fail(Fault::UnknownField, key);
        }
    }
}

bool EventFields::has(std::string_view field) const {
    return m_object.is_object() && m_object.contains(field);
}

std::string EventFields::text(std::string_view field) {
    const nlohmann::json* value = required(field);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        fail(Fault::WrongType, field);
        return {};
    }
    auto text = value->get<std::string>();
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        fail(Fault::EmptyText, field);
    }
    return text;
}

std::string EventFields::optionalText(std::string_view field) {
    return has(field) ? text(field) : std::string();
}

std::vector<std::string> EventFields::texts(std::string_view field) {
    std::vector<std::string> read;
    if (!has(field)) {
        return read;
    }
    const nlohmann::json& list = m_object.at(std::string(field));
    if (!list.is_array()) {
        fail(Fault::WrongType, field);
        return read;
    }
    for (const auto& each : list) {
        if (!each.is_string()) {
            fail(Fault::WrongType, field);
            return {};
        }
        read.push_back(each.get<std::string>());
    }
    return read;
}

bool EventFields::flag(std::string_view field, bool otherwise) {
    if (!has(field)) {
        return otherwise;
    }
    const nlohmann::json& value = m_object.at(std::string(field));
    if (!value.is_boolean()) {
        fail(Fault::WrongType, field);
        return otherwise;
    }
    return value.get<bool>();
}

Tiyin EventFields::amount(std::string_view field) {
    const auto parsed = parseSom(text(field));
    if (!parsed) {
        fail(Fault::BadAmount, field);
        return {};
    }
    return *parsed;
}

int EventFields::number(std::string_view field, int least, int most, Fault fault) {
    const nlohmann::json* value = required(field);
    if (value == nullptr) {
        return 0;
    }
    if (!value->is_number_integer()) {
        fail(Fault::WrongType, field);
        return 0;
    }
    const bool huge = value->is_number_unsigned() &&
                      value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    const auto read = huge ? INT64_MAX : value->get<std::int64_t>();
    if (read < least || read > most) {
        fail(fault, field);
        return 0;
    }
    return static_cast<int>(read);
}

Day EventFields::day(std::string_view field) {
    const auto written = text(field);
    const auto number = [&written](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : written.substr(from, count)) {
            value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
        }
        return value;
    };
    if (written.size() == 10 && written[4] == '-' && written[7] == '-') {
        const int month = number(5, 2);
        const int dayOfMonth = number(8, 2);
        const Day day{std::chrono::year(number(0, 4)),
                      std::chrono::month(static_cast<unsigned>(std::max(month, 0))),
                      std::chrono::day(static_cast<unsigned>(std::max(dayOfMonth, 0)))};
        if (day.ok() && day.year() >= std::chrono::year(2000)) {
            return day;
        }
    }
    fail(Fault::BadDate, field);
    return {};
}

void EventFields::each(std::string_view field, List need,
                       const std::function<void(EventFields&)>& read) {
    const nlohmann::json* list = need == List::Optional && !has(field) ? nullptr : required(field);
    if (list == nullptr) {
        return;
    }
    if (!list->is_array()) {
        fail(Fault::WrongType, field);
        return;
    }
    for (std::size_t i = 0; i < list->size() && !m_error; ++i) {
        EventFields element((*list)[i], pointer(field) + "/" + std::to_string(i), m_error);
        read(element);
    }
}

void EventFields::inside(std::string_view field, const std::function<void(EventFields&)>& read) {
    if (const nlohmann::json* object = required(field); object != nullptr) {
        EventFields fields(*object, pointer(field), m_error);
        read(fields);
    }
}

const nlohmann::json* EventFields::required(std::string_view field) {
    if (!has(field)) {
        fail(Fault::MissingField, field);
        return nullptr;
    }
    return &m_object.at(std::string(field));
}

std::string EventFields::pointer(std::string_view field) const {
    return field.empty() ? m_path : m_path + "/" + pointerPart(field);
}

} // namespace kassa::desk
