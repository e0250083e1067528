#include "core/payment/plausible.h"

#include "core/base/digits.h"

namespace kassa {

namespace {

/// Numbers of steps and calls grow by one; no payment gets near this.
constexpr std::int64_t mostSteps = 1'000'000'000;

bool isDigits(std::string_view text, std::size_t count) {
    return text.size() == count && allDigits(text);
}

/// What a state takes for granted.
struct Needs {
    bool transaction = true;
    bool capture = false;
    std::optional<CallId> call; ///< under way
};

std::optional<CallId> callOf(const state::Inquiry& inquiry) {
    return inquiry.query;
}

struct NeedsOf {
    Needs operator()(const state::Opening& s) const { return {false, false, s.call}; }
    Needs operator()(const state::AwaitingCard&) const { return {}; }
    Needs operator()(const state::SendingCard& s) const { return {true, false, s.call}; }
    Needs operator()(const state::AwaitingCode& s) const { return {true, false, s.call}; }
    Needs operator()(const state::Confirming& s) const { return {true, false, s.call}; }
    Needs operator()(const state::AwaitingPhone& s) const {
        return {true, false, callOf(s.inquiry)};
    }
    Needs operator()(const state::Checking& s) const { return {true, false, callOf(s.inquiry)}; }
    Needs operator()(const state::Reversing& s) const { return {true, true, s.call}; }
    Needs operator()(const state::ReverseChecking& s) const {
        return {true, true, callOf(s.inquiry)};
    }
    Needs operator()(const state::ForPerson& s) const {
        return {true, s.reversal, callOf(s.inquiry)};
    }
    Needs operator()(const state::Paid& s) const { return {true, true, s.query}; }
    Needs operator()(const state::NotPaid& s) const {
        const bool watched = s.watch.has_value() || s.why == Reason::Lapsed;
        return {watched, false, s.watch ? callOf(*s.watch) : std::nullopt};
    }
    Needs operator()(const state::Reversed&) const { return {}; }
};

} // namespace

const char* implausible(const Payment& payment) {
    if (payment.id.value.empty()) {
        return "a payment without a name";
    }
    if (payment.steps < 1 || payment.steps > mostSteps) {
        return "a step that cannot be";
    }
    if (payment.lastCall.value < 1 || payment.lastCall.value > mostSteps) {
        return "a call that cannot be";
    }
    if (payment.transaction && payment.transaction->value <= 0) {
        return "a transaction that cannot be";
    }
    if (payment.capture && payment.capture->success.value <= 0) {
        return "a debit without its number";
    }
    if (payment.card &&
        (!isDigits(payment.card->firstSix, 6) || !isDigits(payment.card->lastFour, 4))) {
        return "a card that is not masked";
    }
    const auto* notPaid = std::get_if<state::NotPaid>(&payment.state);
    if (notPaid != nullptr && notPaid->watch && notPaid->why != Reason::Lapsed) {
        return "a watch over a payment that has not lapsed";
    }
    const Needs needs = std::visit(NeedsOf{}, payment.state);
    if (needs.transaction && !payment.transaction) {
        return "a state that needs a transaction";
    }
    if ((needs.capture || payment.lateCapture) && !payment.capture) {
        return "a state that needs proof of a debit";
    }
    if (needs.call && (needs.call->value < 0 || *needs.call > payment.lastCall)) {
        return "a call that was never made";
    }
    return nullptr;
}

} // namespace kassa
