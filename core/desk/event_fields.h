#pragma once

#include "core/desk/event_file.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <initializer_list>

// One object of an event's file, field by field. Internal to this folder.

namespace kassa::desk {

using FirstError = std::optional<EventFileError>;

/// One object of the file, the path to it, and the first fault that was met anywhere. After a
/// fault every further question gives an empty answer, so that reading needs no checks between.
class EventFields {
public:
    EventFields(const nlohmann::json& object, std::string path, FirstError& error);

    void fail(EventFault fault, std::string_view field);
    void allowOnly(std::initializer_list<std::string_view> fields);
    [[nodiscard]] bool has(std::string_view field) const;

    /// Not blank.
    [[nodiscard]] std::string text(std::string_view field);
    /// Empty when it is not there; not blank when it is.
    [[nodiscard]] std::string optionalText(std::string_view field);
    /// Texts, none of them blank; none when it is not there.
    [[nodiscard]] std::vector<std::string> texts(std::string_view field);
    [[nodiscard]] bool flag(std::string_view field, bool otherwise);
    [[nodiscard]] Tiyin amount(std::string_view field);
    /// A whole number between two bounds; another one is `fault`.
    [[nodiscard]] int number(std::string_view field, int least, int most, EventFault fault);
    [[nodiscard]] Day day(std::string_view field);

    /// Calls `read` for every object of a list. One that is not there is a fault if it must be.
    enum class List { Required, Optional };
    void each(std::string_view field, List need, const std::function<void(EventFields&)>& read);
    /// The object under a field; a fault when it is not there.
    void inside(std::string_view field, const std::function<void(EventFields&)>& read);

private:
    [[nodiscard]] const nlohmann::json* required(std::string_view field);
    [[nodiscard]] std::string pointer(std::string_view field) const;

    const nlohmann::json& m_object;
    std::string m_path;
    FirstError& m_error;
};

} // namespace kassa::desk
