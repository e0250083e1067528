"""Planted bugs: every guard on the way to paid, from the opening to the confirm."""

from table import Mutant, SIMULATED, STEP

WAY = "core/payment/on_the_way.cpp"
STEP_FILE = "core/payment/step.cpp"
PAYMENT = "core/payment/payment.cpp"
TABLE = "core/payment/transitions.h"
WORLDS = STEP + SIMULATED


def handler(state, event, body):
    """A handler where there must be none."""
    return (f"#undef KASSA_ON\n[[nodiscard]] inline Step on(const Payment& payment, "
            f"const state::{state}&, event::{event}&&, Instant now) {{\n    {body}\n}}\n")


THE_WAY = [
    # one call, one number, one row
    Mutant("calls-share-a-number", "an answer belongs to its call", STEP_FILE,
           "    ++payment.lastCall.value;\n", "    payment.lastCall.value = 1;\n", STEP),
    Mutant("step-not-counted", "every row has its number", STEP_FILE,
           "        taken.next.steps = payment.steps + 1;\n",
           "        taken.next.steps = payment.steps;\n", STEP + ("tst_till",)),
    Mutant("any-call-answers-opening", "an answer belongs to its call", WAY,
           "if (replied.call != opening.call) {",
           "if (replied.call.value == 0 * opening.call.value) {", STEP),
    Mutant("any-call-answers-card", "an answer belongs to its call", WAY,
           "if (replied.call != sending.call) {",
           "if (replied.call.value == 0 * sending.call.value) {", STEP),
    Mutant("any-call-answers-resend", "an answer belongs to its call", WAY,
           "if (replied.call != waiting.call) {", "if (replied.call.value == 0) {", STEP),
    # time runs out
    Mutant("opening-without-end", "no wait without end", WAY,
           "return now < opening.deadline ? unchanged(payment)",
           "return now < opening.deadline + 24h ? unchanged(payment)", WORLDS),
    Mutant("card-without-end", "no wait without end", WAY,
           "return now < sending.deadline ? unchanged(payment) :",
           "return now < sending.deadline + 24h ? unchanged(payment) :", WORLDS),
    Mutant("confirm-without-end", "an unanswered confirm becomes a question", WAY,
           "return now < confirming.deadline ? unchanged(payment) :",
           "return now < confirming.deadline + 24h ? unchanged(payment) :", WORLDS),
    Mutant("confirm-ends-at-once", "a confirm has its time to be answered", WAY,
           "return now < confirming.deadline ? unchanged(payment) :",
           "return now < confirming.since ? unchanged(payment) :", WORLDS),
    Mutant("nobody-types-for-ever", "an idle sale is given up", WAY,
           "    return now < waiting.idleAt\n               ? unchanged(payment)",
           "    return now < waiting.idleAt + 24h\n               ? unchanged(payment)", WORLDS),
    Mutant("no-code-for-ever", "an idle sale is given up", WAY,
           "return waiting.call || now < waiting.idleAt ? unchanged(payment)",
           "return waiting.call || now < waiting.idleAt + 24h ? unchanged(payment)", WORLDS),
    Mutant("given-up-under-a-call", "nothing is given up while a call is under way", WAY,
           "return waiting.call || now < waiting.idleAt ? unchanged(payment)",
           "return now < waiting.idleAt ? unchanged(payment)", WORLDS),
    Mutant("lost-resend-blocks", "a resend that is silent does not block the code", WAY,
           "if (waiting.call && now >= waiting.callDeadline) {",
           "if (waiting.call && now >= waiting.callDeadline + 24h) {", WORLDS),
    # codes
    Mutant("fourth-code", "at most three confirms, however the code came to be typed", WAY,
           "if (waiting.call || payment.confirms >= mostConfirms) {", "if (waiting.call) {", STEP),
    Mutant("confirms-uncounted", "at most three confirms", WAY,
           "    ++next.confirms;\n", "", WORLDS),
    Mutant("resend-beside-a-call", "one call at a time", WAY,
           "if (waiting.call || now < waiting.resendAt ||", "if (now < waiting.resendAt ||", STEP),
    Mutant("resend-at-once", "a new code only after a while", WAY,
           "if (waiting.call || now < waiting.resendAt ||", "if (waiting.call ||", STEP),
    Mutant("resends-without-end", "so many codes and no more", WAY,
           " || payment.codesSent >= mostCodesSent) {", ") {", STEP),
    Mutant("codes-sent-uncounted", "so many codes and no more", WAY,
           "Step awaitCode(Payment payment, Instant now) {\n    ++payment.codesSent;\n",
           "Step awaitCode(Payment payment, Instant now) {\n", WORLDS),
    Mutant("lost-codes-uncounted", "so many codes and no more", WAY,
           "Step awaitUncertainCode(Payment payment, Instant now) {\n    ++payment.codesSent;\n",
           "Step awaitUncertainCode(Payment payment, Instant now) {\n", WORLDS),
    Mutant("expired-code-is-the-end", "an expired code is a refused one", WAY,
           "return refused->why == Reason::CodeExpired\n",
           "return refused->why == Reason::TooManyCodes\n", STEP),
    # answers that are lost
    Mutant("lost-card-answer-is-a-refusal", "the SMS may come although the answer did not", WAY,
           "    return awaitUncertainCode(payment, now);\n}",
           "    return backToCard(payment, Reason::NoAnswer, now);\n}", STEP),
    Mutant("capture-before-the-code-unseen", "a debit is one, whenever it is seen", WAY,
           "            return paid(payment, captured->capture);\n        }\n"
           "        return moveTo(payment, next);",
           "            static_cast<void>(captured);\n        }\n"
           "        return moveTo(payment, next);", WORLDS),
    Mutant("confirmed-is-not-enough", "a proved debit is paid", WAY,
           "        return paid(payment, confirmed->capture);",
           "        static_cast<void>(confirmed);\n        return check(payment, now, 2s);", STEP),
    Mutant("refused-code-is-a-question", "a wrong code can be typed again", WAY,
           "    if (std::holds_alternative<reply::WrongCode>(replied.reply)) {",
           "    if (payment.confirms < 0) {", STEP),
    Mutant("unsent-code-is-a-question", "what was not sent can be sent", WAY,
           "        --next.confirms; // proved: it never reached the wire\n"
           "        return afterRefusedCode(std::move(next), confirming.resendAt, notSent->why, now"
           ");", "        static_cast<void>(notSent);\n        return check(payment, now, 2s);",
           STEP),
    # a page that was shown, whatever ends the sale
    Mutant("cancelled-card-forgets-the-page", "a shown page can still be paid", WAY,
           "    return closeUnpaid(payment, waiting.refusal.value_or(Reason::Cancelled), now);",
           "    static_cast<void>(now);\n    return moveTo(payment, "
           "NotPaid{waiting.refusal.value_or("
           "Reason::Cancelled), std::nullopt});", WORLDS),
    Mutant("idle-card-forgets-the-page", "a shown page can still be paid", WAY,
           "               : closeUnpaid(payment, waiting.refusal.value_or(Reason::TimedOut), "
           "now);",
           "               : moveTo(payment, NotPaid{Reason::TimedOut, std::nullopt});", WORLDS),
    Mutant("idle-code-forgets-the-page", "a shown page can still be paid", WAY,
           ": closeUnpaid(payment, Reason::TimedOut, now);\n}\n\n"
           "Step on(const Payment& payment, const AwaitingCode&, event::Restarted",
           ": moveTo(payment, NotPaid{Reason::TimedOut, std::nullopt});\n}\n\n"
           "Step on(const Payment& payment, const AwaitingCode&, event::Restarted", WORLDS),
    Mutant("refused-code-forgets-the-page", "a shown page can still be paid", WAY,
           "        return closeUnpaid(std::move(payment), Reason::TooManyCodes, now);",
           "        return moveTo(std::move(payment), NotPaid{Reason::TooManyCodes, "
           "std::nullopt});",
           WORLDS),
    Mutant("refused-card-forgets-the-page", "a shown page can still be paid", WAY,
           "                   : closeUnpaid(payment, refused->why, now);",
           "                   : moveTo(payment, NotPaid{refused->why, std::nullopt});", WORLDS),
    Mutant("restart-forgets-the-page", "a shown page can still be paid", WAY,
           "Step on(const Payment& payment, const SendingCard&, event::Restarted&&, Instant now) "
           "{\n"
           "    return closeUnpaid(payment, Reason::Interrupted, now);",
           "Step on(const Payment& payment, const SendingCard&, event::Restarted&&, Instant) {\n"
           "    return moveTo(payment, NotPaid{Reason::Interrupted, std::nullopt});", WORLDS),
    Mutant("page-shown-unnoted", "a shown page can still be paid", WAY,
           "    next.pageShown = true;\n", "", WORLDS),
    # what means nothing
    Mutant("cancel-while-money-moves", "cancelling means nothing once the code has left", TABLE,
           "#undef KASSA_ON\n",
           handler("Confirming", "Cancelled",
                   "return closeUnpaid(payment, Reason::Cancelled, now);"), WORLDS),
    Mutant("cancel-while-checking", "an unknown outcome is not cancelled", TABLE,
           "#undef KASSA_ON\n",
           handler("Checking", "Cancelled",
                   "return closeUnpaid(payment, Reason::Cancelled, now);"), WORLDS),
    Mutant("reversed-in-doubt", "W7: only what is proved goes back", TABLE,
           "#undef KASSA_ON\n",
           handler("ReverseChecking", "ReverseAsked",
                   "return reverse(payment, event::ReverseAsked{}, now);"), WORLDS),
    # what other parts take from the machine
    Mutant("paid-sale-is-free", "a paid sale is not sold again", PAYMENT,
           "    return !std::holds_alternative<state::NotPaid>(payment.state) &&\n           "
           "!std::",
           "    return !std::holds_alternative<state::NotPaid>(payment.state) &&\n"
           "           !std::holds_alternative<state::Paid>(payment.state) &&\n           !std::",
           ("tst_payment",) + WORLDS),
    Mutant("doubt-is-free", "a sale in doubt is not sold again", PAYMENT,
           "    return !std::holds_alternative<state::NotPaid>(payment.state) &&\n           "
           "!std::",
           "    return !std::holds_alternative<state::NotPaid>(payment.state) &&\n"
           "           !std::holds_alternative<state::Checking>(payment.state) &&\n           "
           "!std::",
           ("tst_payment",) + WORLDS),
    Mutant("late-capture-holds-its-sale", "an alarm can be written beside another payment",
           PAYMENT, "payment.state) && !payment.lateCapture;", "payment.state);",
           ("tst_payment",) + WORLDS),
    Mutant("doubt-is-resolved", "an unknown outcome is one", PAYMENT,
           "    return std::holds_alternative<state::Checking>(payment.state) ||\n           std::",
           "    return std::", ("tst_payment",) + STEP),
    Mutant("watch-needs-no-time", "a lapsed payment is watched", PAYMENT,
           "        return notPaid->watch.has_value();", "        return notPaid->watch && "
           "notPaid->watch->query;", ("tst_payment",) + WORLDS),
    Mutant("confirm-may-be-closed", "no window closes while money moves", PAYMENT,
           "    return std::holds_alternative<state::Confirming>(payment.state) ||\n           "
           "std::",
           "    return std::", ("tst_payment",) + STEP),
]
