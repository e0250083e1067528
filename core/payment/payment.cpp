#include "core/payment/payment.h"

#include "core/payment/inquiry.h"

namespace kassa {

namespace {

/// The inquiry of a state that has one.
const state::Inquiry* inquiryOf(const State& state) {
    if (const auto* phone = std::get_if<state::AwaitingPhone>(&state)) {
        return &phone->inquiry;
    }
    if (const auto* checking = std::get_if<state::Checking>(&state)) {
        return &checking->inquiry;
    }
    if (const auto* checking = std::get_if<state::ReverseChecking>(&state)) {
        return &checking->inquiry;
    }
    if (const auto* notPaid = std::get_if<state::NotPaid>(&state)) {
        return notPaid->watch ? &*notPaid->watch : nullptr;
    }
    return nullptr;
}

} // namespace

bool isFinal(const Payment& payment) {
    return std::holds_alternative<state::Paid>(payment.state) ||
           std::holds_alternative<state::NotPaid>(payment.state) ||
           std::holds_alternative<state::Reversed>(payment.state);
}

bool isUnresolved(const Payment& payment) {
    return std::holds_alternative<state::Checking>(payment.state) ||
           std::holds_alternative<state::ReverseChecking>(payment.state) ||
           std::holds_alternative<state::ForPerson>(payment.state);
}

bool moneyMayMove(const Payment& payment) {
    return std::holds_alternative<state::Confirming>(payment.state) ||
           std::holds_alternative<state::Reversing>(payment.state);
}

bool needsTicks(const Payment& payment) {
    if (const auto* paid = std::get_if<state::Paid>(&payment.state)) {
        return paid->query.has_value();
    }
    if (const auto* person = std::get_if<state::ForPerson>(&payment.state)) {
        return person->inquiry.query.has_value() || person->inquiry.prompted;
    }
    if (const auto* notPaid = std::get_if<state::NotPaid>(&payment.state)) {
        return notPaid->watch.has_value();
    }
    return !std::holds_alternative<state::Reversed>(payment.state);
}

bool queryDue(const Payment& payment, Instant now) {
    if (const auto* person = std::get_if<state::ForPerson>(&payment.state)) {
        return person->inquiry.prompted && inquiry::due(person->inquiry, now);
    }
    const auto* waiting = inquiryOf(payment.state);
    return waiting != nullptr && inquiry::due(*waiting, now);
}

bool isBeingAsked(const Payment& payment) {
    if (const auto* person = std::get_if<state::ForPerson>(&payment.state)) {
        return person->inquiry.query.has_value();
    }
    const auto* waiting = inquiryOf(payment.state);
    return waiting != nullptr && waiting->query.has_value();
}

bool mayBeReversed(const Payment& payment) {
    const auto* person = std::get_if<state::ForPerson>(&payment.state);
    return payment.capture && (std::holds_alternative<state::Paid>(payment.state) ||
                               (person != nullptr && payment.lateCapture && !person->reversal));
}

bool holdsSale(const Payment& payment) {
    return !std::holds_alternative<state::NotPaid>(payment.state) &&
           !std::holds_alternative<state::Reversed>(payment.state) && !payment.lateCapture;
}

} // namespace kassa
