// The way to paid: opening, card, code, confirm, and the payer's page.

#include "core/payment/transitions.h"

namespace kassa::transitions {

using namespace kassa::state;

namespace {

/// What a card that was not taken, or a call that did not leave, leads back to.
Step backToCard(Payment payment, Reason why, Instant now) {
    return moveTo(std::move(payment), AwaitingCard{now + cardIdle, why});
}

Step sendCard(Payment payment, event::CardEntered&& entered, Instant now) {
    KASSA_CHECK(payment.transaction.has_value());
    payment.card = entered.number.masked();
    const CallId call = nextCall(payment);
    payment.state = SendingCard{call, now + cardPatience};
    effect::SendCard send{call, *payment.transaction, std::move(entered.number),
                          std::move(entered.expiry)};
    return {std::move(payment), std::move(send)};
}

Step awaitCode(Payment payment, Instant now) {
    ++payment.codesSent;
    AwaitingCode next;
    next.idleAt = now + codeIdle;
    next.resendAt = now + resendGap;
    return moveTo(std::move(payment), next);
}

/// The answer to the card was lost. That call moves no money: the SMS may come all the same, so
/// the code may be typed; the gateway is asked once how the transaction stands.
Step awaitUncertainCode(Payment payment, Instant now) {
    ++payment.codesSent;
    AwaitingCode next;
    next.idleAt = now + codeIdle;
    next.resendAt = now;
    next.sendingUncertain = true;
    next.call = nextCall(payment);
    next.callDeadline = now + queryPatience;
    effect::Query query{*next.call, *payment.transaction, payment.sale.amount,
                        payment.sale.account};
    payment.state = next;
    return {std::move(payment), std::move(query)};
}

/// A code that the gateway refused for certain: another may be typed, three in all.
Step afterRefusedCode(Payment payment, Instant resendAt, Reason problem, Instant now) {
    if (payment.confirms >= mostConfirms) {
        return closeUnpaid(std::move(payment), Reason::TooManyCodes, now);
    }
    AwaitingCode next;
    next.idleAt = now + codeIdle;
    next.resendAt = resendAt;
    next.problem = problem;
    return moveTo(std::move(payment), next);
}

} // namespace

// --- Opening: no card, no money; an orphan draft at the gateway harms nobody.

Step on(const Payment& payment, const Opening&, event::Cancelled&&, Instant) {
    return moveTo(payment, NotPaid{Reason::Cancelled, std::nullopt});
}

Step on(const Payment& payment, const Opening& opening, event::Replied&& replied, Instant now) {
    if (replied.call != opening.call) {
        return unchanged(payment);
    }
    if (const auto* opened = std::get_if<reply::Opened>(&replied.reply)) {
        Payment next = payment;
        next.transaction = opened->transaction;
        return moveTo(std::move(next), AwaitingCard{now + cardIdle, std::nullopt});
    }
    Reason why = Reason::GatewayTrouble; // an answer to another kind of call
    if (const auto* refused = std::get_if<reply::Refused>(&replied.reply)) {
        why = refused->why;
    } else if (const auto* notSent = std::get_if<reply::NotSent>(&replied.reply)) {
        why = notSent->why;
    } else if (const auto* noReply = std::get_if<reply::NoReply>(&replied.reply)) {
        why = noReply->why;
    }
    return moveTo(payment, NotPaid{why, std::nullopt});
}

Step on(const Payment& payment, const Opening& opening, event::Ticked&&, Instant now) {
    return now < opening.deadline ? unchanged(payment)
                                  : moveTo(payment, NotPaid{Reason::NoAnswer, std::nullopt});
}

Step on(const Payment& payment, const Opening&, event::Restarted&&, Instant) {
    return moveTo(payment, NotPaid{Reason::Interrupted, std::nullopt});
}

// --- AwaitingCard

Step on(const Payment& payment, const AwaitingCard&, event::CardEntered&& entered, Instant now) {
    return sendCard(payment, std::move(entered), now);
}

Step on(const Payment& payment, const AwaitingCard&, event::PhoneChosen&&, Instant now) {
    Payment next = payment;
    next.pageShown = true;
    return moveTo(std::move(next), AwaitingPhone{now + phonePageLife, inquiry::begin(now, 3s)});
}

Step on(const Payment& payment, const AwaitingCard& waiting, event::Cancelled&&, Instant now) {
    return closeUnpaid(payment, waiting.refusal.value_or(Reason::Cancelled), now);
}

Step on(const Payment& payment, const AwaitingCard& waiting, event::Ticked&&, Instant now) {
    return now < waiting.idleAt
               ? unchanged(payment)
               : closeUnpaid(payment, waiting.refusal.value_or(Reason::TimedOut), now);
}

Step on(const Payment& payment, const AwaitingCard&, event::Restarted&&, Instant now) {
    return closeUnpaid(payment, Reason::Interrupted, now);
}

// --- SendingCard

Step on(const Payment& payment, const SendingCard&, event::Cancelled&&, Instant now) {
    return closeUnpaid(payment, Reason::Cancelled, now);
}

Step on(const Payment& payment, const SendingCard& sending, event::Replied&& replied, Instant now) {
    if (replied.call != sending.call) {
        return unchanged(payment);
    }
    if (std::holds_alternative<reply::CodeSent>(replied.reply)) {
        return awaitCode(payment, now);
    }
    if (const auto* refused = std::get_if<reply::Refused>(&replied.reply)) {
        return backToCard(payment, refused->why, now);
    }
    if (const auto* notSent = std::get_if<reply::NotSent>(&replied.reply)) {
        return backToCard(payment, notSent->why, now);
    }
    return awaitUncertainCode(payment, now);
}

Step on(const Payment& payment, const SendingCard& sending, event::Ticked&&, Instant now) {
    return now < sending.deadline ? unchanged(payment) : awaitUncertainCode(payment, now);
}

Step on(const Payment& payment, const SendingCard&, event::Restarted&&, Instant now) {
    return closeUnpaid(payment, Reason::Interrupted, now);
}

// --- AwaitingCode

Step on(const Payment& payment, const AwaitingCode& waiting, event::CodeEntered&& entered,
        Instant now) {
    if (waiting.call || payment.confirms >= mostConfirms) {
        return unchanged(payment); // one call at a time
    }
    Payment next = payment;
    ++next.confirms;
    const CallId call = nextCall(next);
    next.state = Confirming{call, now, now + confirmPatience, waiting.resendAt};
    effect::Confirm confirm{call, *next.transaction, next.sale.amount, std::move(entered.code),
                            next.sale.account};
    return {std::move(next), std::move(confirm)};
}

Step on(const Payment& payment, const AwaitingCode& waiting, event::ResendAsked&&, Instant now) {
    if (waiting.call || now < waiting.resendAt || payment.codesSent >= mostCodesSent) {
        return unchanged(payment);
    }
    Payment next = payment;
    AwaitingCode sending = waiting;
    sending.call = nextCall(next);
    sending.callDeadline = now + cardPatience;
    sending.idleAt = now + cardPatience + codeIdle;
    next.state = sending;
    return {next, effect::ResendCode{*sending.call, *next.transaction}};
}

Step on(const Payment& payment, const AwaitingCode&, event::Cancelled&&, Instant now) {
    return closeUnpaid(payment, Reason::Cancelled, now);
}

Step on(const Payment& payment, const AwaitingCode& waiting, event::Replied&& replied,
        Instant now) {
    if (replied.call != waiting.call) {
        return unchanged(payment);
    }
    if (std::holds_alternative<reply::CodeSent>(replied.reply)) {
        return awaitCode(payment, now);
    }
    AwaitingCode next = waiting;
    next.call.reset();
    next.idleAt = now + codeIdle;
    if (const auto* status = std::get_if<reply::Status>(&replied.reply)) {
        if (const auto* captured = std::get_if<evidence::Captured>(&status->evidence)) {
            return paid(payment, captured->capture);
        }
        return moveTo(payment, next);
    }
    if (const auto* refused = std::get_if<reply::Refused>(&replied.reply)) {
        next.problem = refused->why;
    } else if (const auto* notSent = std::get_if<reply::NotSent>(&replied.reply)) {
        next.problem = notSent->why;
    } else {
        next.problem = Reason::NoAnswer; // the SMS may come all the same
        next.sendingUncertain = true;
    }
    next.resendAt = now;
    return moveTo(payment, next);
}

Step on(const Payment& payment, const AwaitingCode& waiting, event::Ticked&&, Instant now) {
    if (waiting.call && now >= waiting.callDeadline) {
        AwaitingCode next = waiting;
        next.call.reset();
        next.idleAt = now + codeIdle;
        return moveTo(payment, next);
    }
    return waiting.call || now < waiting.idleAt ? unchanged(payment)
                                                : closeUnpaid(payment, Reason::TimedOut, now);
}

Step on(const Payment& payment, const AwaitingCode&, event::Restarted&&, Instant now) {
    return closeUnpaid(payment, Reason::Interrupted, now);
}

// --- Confirming: money may be moving; cancelling means nothing here.

Step on(const Payment& payment, const Confirming& confirming, event::Replied&& replied,
        Instant now) {
    if (replied.call != confirming.call) {
        return unchanged(payment);
    }
    if (const auto* confirmed = std::get_if<reply::Confirmed>(&replied.reply)) {
        return paid(payment, confirmed->capture);
    }
    if (std::holds_alternative<reply::WrongCode>(replied.reply)) {
        return afterRefusedCode(payment, confirming.resendAt, Reason::WrongCode, now);
    }
    if (const auto* refused = std::get_if<reply::Refused>(&replied.reply)) {
        return refused->why == Reason::CodeExpired
                   ? afterRefusedCode(payment, now, Reason::CodeExpired, now)
                   : closeUnpaid(payment, refused->why, now);
    }
    if (const auto* notSent = std::get_if<reply::NotSent>(&replied.reply)) {
        Payment next = payment;
        --next.confirms; // proved: it never reached the wire
        return afterRefusedCode(std::move(next), confirming.resendAt, notSent->why, now);
    }
    return check(payment, now, 2s); // silence is a question
}

Step on(const Payment& payment, const Confirming& confirming, event::Ticked&&, Instant now) {
    return now < confirming.deadline ? unchanged(payment) : check(payment, now, 0ms);
}

Step on(const Payment& payment, const Confirming&, event::Restarted&&, Instant now) {
    return check(payment, now, 0ms);
}

} // namespace kassa::transitions
