#include "core/payment/payment.h"

#include <array>

namespace kassa {

std::string_view nameOf(Reason reason) {
    switch (reason) {
    case Reason::NoFunds:
        return "no_funds";
    case Reason::CardExpired:
        return "card_expired";
    case Reason::CardBlocked:
        return "card_blocked";
    case Reason::SmsServiceOff:
        return "sms_service_off";
    case Reason::WrongCard:
        return "wrong_card";
    case Reason::LimitExceeded:
        return "limit_exceeded";
    case Reason::BankRefused:
        return "bank_refused";
    case Reason::WrongCode:
        return "wrong_code";
    case Reason::CodeExpired:
        return "code_expired";
    case Reason::TooManyCodes:
        return "too_many_codes";
    case Reason::Cancelled:
        return "cancelled";
    case Reason::TimedOut:
        return "timed_out";
    case Reason::Interrupted:
        return "interrupted";
    case Reason::Lapsed:
        return "lapsed";
    case Reason::Unreachable:
        return "unreachable";
    case Reason::TlsFailed:
        return "tls_failed";
    case Reason::CredentialsRefused:
        return "credentials_refused";
    case Reason::AccessDenied:
        return "access_denied";
    case Reason::KeychainTrouble:
        return "keychain_trouble";
    case Reason::GatewayTrouble:
        return "gateway_trouble";
    case Reason::NoAnswer:
        return "no_answer";
    case Reason::ReverseRefused:
        return "reverse_refused";
    }
    checkFailed("reason is one of its values", __FILE__, __LINE__);
}

std::optional<Reason> reasonNamed(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(Reason::ReverseRefused); ++i) {
        if (const auto reason = static_cast<Reason>(i); nameOf(reason) == name) {
            return reason;
        }
    }
    return std::nullopt;
}

std::string_view nameOf(const State& state) {
    static constexpr std::array<std::string_view, std::variant_size_v<State>> names{
        "opening",        "awaiting_card", "sending_card", "awaiting_code",    "confirming",
        "awaiting_phone", "checking",      "reversing",    "reverse_checking", "for_person",
        "paid",           "not_paid",      "reversed"};
    return names[state.index()];
}

} // namespace kassa
