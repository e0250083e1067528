#include "core/payment/debit_question.h"

namespace kassa {

namespace {

/// Somebody agreed to pay, and nobody has heard yet what became of it: a confirm is or was under
/// way, or the payer's page was shown. While a code is waited for, no confirm is.
bool debitIsAwaited(const Payment& payment) {
    const State& state = payment.state;
    const bool byCard = std::holds_alternative<state::AwaitingCard>(state) ||
                        std::holds_alternative<state::SendingCard>(state) ||
                        std::holds_alternative<state::AwaitingCode>(state);
    return std::holds_alternative<state::Confirming>(state) ||
           std::holds_alternative<state::AwaitingPhone>(state) ||
           std::holds_alternative<state::Checking>(state) || (byCard && payment.pageShown);
}

} // namespace

DebitWord wordAbout(const Payment& payment, const DebitQuestion& question) {
    if (payment.transaction != question.transaction) {
        return DebitWord::Unknown;
    }
    if (payment.sale.account != question.account || payment.sale.amount != question.amount) {
        return DebitWord::OtherSale;
    }
    return debitIsAwaited(payment) ? DebitWord::GoAhead : DebitWord::NotAwaited;
}

} // namespace kassa
