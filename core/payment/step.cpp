#include "core/payment/step.h"

#include "core/base/card.h"
#include "core/payment/transitions.h"

namespace kassa {

namespace transitions {

Step moveTo(Payment payment, State next) {
    payment.state = std::move(next);
    return {std::move(payment), std::nullopt};
}

CallId nextCall(Payment& payment) {
    ++payment.lastCall.value;
    return payment.lastCall;
}

Step check(Payment payment, Instant now, milliseconds firstDelay) {
    return moveTo(std::move(payment), state::Checking{inquiry::begin(now, firstDelay)});
}

Step closeUnpaid(Payment payment, Reason why, Instant now) {
    if (payment.pageShown) {
        return check(std::move(payment), now, 0ms);
    }
    return moveTo(std::move(payment), state::NotPaid{why, std::nullopt});
}

Step paid(Payment payment, const Capture& capture) {
    payment.capture = capture;
    return moveTo(std::move(payment), state::Paid{});
}

Effect ask(Payment& payment, state::Inquiry& inquiry, Instant now) {
    KASSA_CHECK(payment.transaction.has_value());
    const CallId call = nextCall(payment);
    inquiry = inquiry::asked(std::move(inquiry), call, now);
    return effect::Query{call, *payment.transaction, payment.sale.amount, payment.sale.account};
}

} // namespace transitions

Step begin(PaymentId id, Sale sale, Instant now) {
    KASSA_CHECK(checkSale(sale).has_value());
    Payment payment;
    payment.id = std::move(id);
    payment.sale = std::move(sale);
    // Before the first row: what somebody typed or a list held may have been anything.
    payment.sale.customer = withoutCardNumbers(payment.sale.customer);
    payment.steps = 1;
    const CallId call = transitions::nextCall(payment);
    payment.state = state::Opening{call, now + transitions::openPatience};
    effect::Open open{call, payment.sale.account, payment.sale.amount,
                      fiscalItems(payment.sale.lines)};
    return {std::move(payment), std::move(open)};
}

Step step(const Payment& payment, Event event, Instant now) {
    Step taken = std::visit(
        [&](const auto& current, auto&& happened) {
            return transitions::on(payment, current, std::forward<decltype(happened)>(happened),
                                   now);
        },
        payment.state, std::move(event));
    if (taken.next == payment) {
        KASSA_CHECK(!taken.effect); // a request without a record would be invisible to recovery
    } else {
        taken.next.steps = payment.steps + 1;
    }
    return taken;
}

std::vector<event::Found> findingsFor(const Payment& payment) {
    std::vector<event::Found> allowed;
    for (const auto found :
         {event::Found::Taken, event::Found::NotTaken, event::Found::TakenBack}) {
        const SuccessId someNumber{1};
        if (step(payment, event::FindingRecorded{found, someNumber, "somebody", {}}, Instant{})
                .next != payment) {
            allowed.push_back(found);
        }
    }
    return allowed;
}

} // namespace kassa
