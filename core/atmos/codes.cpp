#include "core/atmos/codes.h"

#include "core/base/digits.h"

#include <algorithm>
#include <array>

namespace kassa::atmos {

namespace {

constexpr std::string_view wrongCodeName = "wrong_code";

/// The reasons that a profile may give to a number of its own.
constexpr std::array refusals{Reason::NoFunds,       Reason::CardExpired, Reason::CardBlocked,
                              Reason::SmsServiceOff, Reason::WrongCard,   Reason::LimitExceeded,
                              Reason::BankRefused,   Reason::CodeExpired, Reason::TooManyCodes};

std::string_view extraNameOf(std::string_view number, const Profile& profile) {
    const auto& extra = profile.extraCodes;
    const auto found = std::find_if(extra.begin(), extra.end(),
                                    [&](const auto& entry) { return entry.first == number; });
    return found == extra.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace

std::string_view numberOf(std::string_view code) {
    constexpr std::string_view mark = "ERR-";
    const auto start = code.rfind(mark);
    if (start == std::string_view::npos) {
        return {};
    }
    const auto number = code.substr(start + mark.size());
    const bool digits = allDigits(number);
    return digits && number.size() == 3 ? number : std::string_view();
}

bool meansWrongCode(std::string_view number, const Profile& profile) {
    return number == number::wrongCode || extraNameOf(number, profile) == wrongCodeName;
}

std::optional<Reason> refusalOf(std::string_view number, const Profile& profile) {
    if (number == number::noFunds) {
        return Reason::NoFunds;
    }
    if (number == number::wrongCard || number == number::wrongParameters) {
        return Reason::WrongCard;
    }
    const auto name = extraNameOf(number, profile);
    for (const Reason reason : refusals) {
        if (!name.empty() && name == nameOf(reason)) {
            return reason;
        }
    }
    return std::nullopt;
}

bool meansReverseRefused(std::string_view number, const Profile& profile) {
    return number == number::wrongParameters || number == number::unknownTransaction ||
           extraNameOf(number, profile) == nameOf(Reason::ReverseRefused);
}

} // namespace kassa::atmos
