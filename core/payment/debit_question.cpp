#include "core/payment/debit_question.h"

#include "core/payment/inquiry.h"

namespace kassa {

namespace {

/// Somebody agreed to pay, and nobody has heard yet what became of it: a confirm is or was under
/// way, or the payer's page was shown. While a code is waited for, no confirm is.
bool debitIsAwaited(const Payment& payment, Instant now) {
    const State& state = payment.state;
    const bool byCard = std::holds_alternative<state::AwaitingCard>(state) ||
                        std::holds_alternative<state::SendingCard>(state) ||
                        std::holds_alternative<state::AwaitingCode>(state);
    if (const auto* checking = std::get_if<state::Checking>(&state)) {
        return now + debitTakes <= checking->inquiry.since + inquiry::settleTime;
    }
    return std::holds_alternative<state::Confirming>(state) ||
           std::holds_alternative<state::AwaitingPhone>(state) || (byCard && payment.pageShown);
}

} // namespace

DebitWord wordAbout(const Payment& payment, const DebitQuestion& question, Instant now) {
    if (payment.transaction != question.transaction) {
        return DebitWord::Unknown;
    }
    if (payment.sale.account != question.account || payment.sale.amount != question.amount) {
        return DebitWord::OtherSale;
    }
    return debitIsAwaited(payment, now) ? DebitWord::GoAhead : DebitWord::NotAwaited;
}

} // namespace kassa
