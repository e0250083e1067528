#include "core/desk/people.h"

#include "core/base/check.h"
#include "core/base/digits.h"

#include <algorithm>
#include <array>

namespace kassa::desk {

namespace {

constexpr std::array<std::string_view, 2> roleNames{"cashier", "manager"};

constexpr std::array<std::string_view, actionCount> actionNames{"sell",
                                                                "check_in",
                                                                "check_in_unpaid",
                                                                "close_shift",
                                                                "close_shift_over_unresolved",
                                                                "refund",
                                                                "record_finding",
                                                                "import_attendees",
                                                                "edit_event",
                                                                "edit_people",
                                                                "change_keys",
                                                                "change_mode",
                                                                "change_settings",
                                                                "restore",
                                                                "back_up"};

template <class Value, std::size_t count>
std::optional<Value> named(const std::array<std::string_view, count>& names,
                           std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Value>(found - names.begin()));
}

} // namespace

Expected<Pin, PinError> Pin::parse(std::string_view text) {
    const bool digits = allDigits(text);
    if (!digits) {
        return Unexpected(PinError::NotDigits);
    }
    if (text.size() != length) {
        return Unexpected(PinError::WrongLength);
    }
    return Pin(SecretBuffer::of(text));
}

Right rightOf(Role role, Action action) {
    switch (action) {
    case Action::Sell:
    case Action::CheckIn:
    case Action::CloseShift:
        return Right::Free;
    case Action::CheckInUnpaid:
    case Action::ImportAttendees:
    case Action::EditEvent:
    case Action::ChangeSettings:
    case Action::BackUp:
        return role == Role::Manager ? Right::Free : Right::Approval;
    // A signed-in desk may be left alone for a moment: whoever comes by must not be able to move
    // money, hide an unknown outcome, or let somebody else do so.
    case Action::CloseShiftOverUnresolved:
    case Action::Refund:
    case Action::RecordFinding:
    case Action::EditPeople:
    case Action::ChangeKeys:
    case Action::ChangeMode:
    case Action::Restore:
        return Right::Approval;
    }
    checkFailed("action is one of its values", __FILE__, __LINE__);
}

std::string_view nameOf(Role role) {
    return roleNames.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleNamed(std::string_view name) {
    return named<Role>(roleNames, name);
}

std::string_view nameOf(Action action) {
    return actionNames.at(static_cast<std::size_t>(action));
}

std::optional<Action> actionNamed(std::string_view name) {
    return named<Action>(actionNames, name);
}

} // namespace kassa::desk
