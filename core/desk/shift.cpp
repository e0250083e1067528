#include "core/desk/shift.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>

namespace kassa::desk {

namespace {

constexpr std::array<std::string_view, 4> methodNames{"uzcard", "humo", "other_card", "phone"};

} // namespace

Tiyin Takings::net() const {
    const auto net = acceptedAmount.subtract(refundedAmount);
    KASSA_CHECK(net.has_value());
    return *net;
}

std::string_view nameOf(Method method) {
    return methodNames.at(static_cast<std::size_t>(method));
}

std::optional<Method> methodNamed(std::string_view name) {
    const auto found = std::find(methodNames.begin(), methodNames.end(), name);
    return found == methodNames.end()
               ? std::nullopt
               : std::optional(static_cast<Method>(found - methodNames.begin()));
}

std::string_view nameOf(Obstacle obstacle) {
    switch (obstacle) {
    case Obstacle::PaymentUnderWay:
        return "payment_under_way";
    case Obstacle::Unresolved:
        return "unresolved";
    case Obstacle::JournalDamaged:
        return "journal_damaged";
    case Obstacle::GatewayDiffers:
        return "gateway_differs";
    }
    checkFailed("obstacle is one of its values", __FILE__, __LINE__);
}

bool agrees(const GatewayCheck& check) {
    return check.differences.empty() && check.agreed == check.held;
}

bool mayBePassedOver(Obstacle obstacle) {
    switch (obstacle) {
    case Obstacle::Unresolved:
    case Obstacle::GatewayDiffers:
        return true;
    case Obstacle::PaymentUnderWay:
    case Obstacle::JournalDamaged:
        return false;
    }
    checkFailed("obstacle is one of its values", __FILE__, __LINE__);
}

} // namespace kassa::desk
