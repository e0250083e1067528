"""Planted bugs: the machine of one payment."""

from table import Mutant, SIMULATED, STEP

ON_THE_WAY = "core/payment/on_the_way.cpp"
ASKING = "core/payment/asking.cpp"
FINAL = "core/payment/final_states.cpp"
INQUIRY = "core/payment/inquiry.cpp"

MACHINE = [
    Mutant("confirm-again-after-silence", "W4: an unanswered confirm is a question",
           ON_THE_WAY, "    return check(payment, now, 2s); // silence is a question",
           "    return afterRefusedCode(payment, now, Reason::WrongCode, now);", STEP),
    Mutant("silence-is-a-no", "never 'not paid' on silence", ON_THE_WAY,
           "return now < confirming.deadline ? unchanged(payment) : check(payment, now, 0ms);",
           "return now < confirming.deadline ? unchanged(payment)"
           " : closeUnpaid(payment, Reason::NoAnswer, now);", STEP),
    Mutant("crash-in-confirm-is-a-no", "a confirm cut off by a crash is a question", ON_THE_WAY,
           "Step on(const Payment& payment, const Confirming&, event::Restarted&&, Instant now) {\n"
           "    return check(payment, now, 0ms);",
           "Step on(const Payment& payment, const Confirming&, event::Restarted&&, Instant now) {\n"
           "    return closeUnpaid(payment, Reason::Interrupted, now);", STEP),
    Mutant("any-call-answers-confirm", "an answer belongs to its call", ON_THE_WAY,
           "if (replied.call != confirming.call) {", "if (replied.call.value == 0) {", STEP),
    Mutant("any-call-answers-question", "an answer belongs to its call", ASKING,
           "return replied.call != checking.inquiry.query\n"
           "               ? unchanged(payment)\n"
           "               : judgeDebit(",
           "return replied.call.value == 0\n"
           "               ? unchanged(payment)\n"
           "               : judgeDebit(", STEP),
    Mutant("codes-without-end", "at most three confirms", ON_THE_WAY,
           "if (payment.confirms >= mostConfirms) {", "if (payment.confirms >= 1000) {", STEP),
    Mutant("code-beside-a-call", "one call at a time", ON_THE_WAY,
           "if (waiting.call || payment.confirms >= mostConfirms) {",
           "if (payment.confirms >= mostConfirms) {", STEP),
    Mutant("page-forgotten", "a shown page can still be paid", "core/payment/step.cpp",
           "if (payment.pageShown) {", "if (payment.pageShown && payment.confirms > 0) {", STEP),
    Mutant("reversed-debit-is-paid", "-20 is a reversal, whatever else is said", ASKING,
           "        return paid(payment, captured->capture);\n    }\n"
           "    if (std::holds_alternative<evidence::Reversed>(word)) {\n"
           "        return moveTo(payment, Reversed{});\n    }\n"
           "    if (std::holds_alternative<evidence::NotCaptured>(word)) {",
           "        return paid(payment, captured->capture);\n    }\n"
           "    if (std::holds_alternative<evidence::NotCaptured>(word)) {", STEP),
    Mutant("one-no-is-proof", "two refusals, a minute apart", INQUIRY,
           "return inquiry.firstNegative && "
           "inquiry.lastQueryAt - *inquiry.firstNegative >= apart &&",
           "return inquiry.firstNegative && apart >= settleTime - settleTime &&", STEP),
    Mutant("no-settle-time", "proof only after the settle time", INQUIRY,
           "           inquiry.lastQueryAt - inquiry.since >= settleTime;",
           "           inquiry.lastQueryAt >= inquiry.since;", STEP),
    Mutant("lapsed-is-forgotten", "a lapsed payment is watched for a late capture", FINAL,
           "NotPaid{Reason::Lapsed, inquiry::begin(now, lapseWatch[0])}",
           "NotPaid{Reason::Lapsed, now == Instant::min()\n"
           "                            ? std::optional(inquiry::begin(now, lapseWatch[0]))\n"
           "                            : std::nullopt}", STEP),
    Mutant("late-capture-unseen", "a late capture is an alarm", FINAL,
           "        next.lateCapture = true;\n", "        next.lateCapture = false;\n", STEP),
    Mutant("reversal-unknown-is-no", "an unanswered reversal is a question", ASKING,
           "    return moveTo(payment, ReverseChecking{inquiry::begin(now, 2s)});",
           "    return notReversed(payment, Reason::NoAnswer, now);", STEP),
    Mutant("reversal-proved-at-once", "a reversal is not done twice on one look", ASKING,
           "        if (inquiry::negativeIsProof(inquiry, inquiry::reversalNegativesApart)) {\n"
           "            return notReversed(", "        {\n            return notReversed(", STEP),
    Mutant("never-asks", "an unknown outcome is asked about", INQUIRY,
           "return !inquiry.query && now >= inquiry.nextQueryAt;",
           "return !inquiry.query && now >= inquiry.nextQueryAt && inquiry.asked < 1;", STEP),
    Mutant("question-dates-the-first-no", "the first no counts from its answer", INQUIRY,
           "inquiry.firstNegative = now;",
           "inquiry.firstNegative = std::min(now, inquiry.lastQueryAt);", STEP),
    Mutant("answer-dates-the-proof", "a no counts from its question, not from its answer", ASKING,
           "        if (inquiry::negativeIsProof(inquiry)) {",
           "        inquiry.lastQueryAt = now;\n        if (inquiry::negativeIsProof(inquiry)) {",
           STEP + SIMULATED),
    Mutant("lapses-too-early", "no proof before the settle time is over",
           "core/payment/inquiry.h",
           "inline constexpr std::chrono::milliseconds settleTime = std::chrono::seconds(180);",
           "inline constexpr std::chrono::milliseconds settleTime = std::chrono::seconds(90);",
           STEP + SIMULATED),
    Mutant("reversal-sent-again-soon", "negatives about a reversal, a settle time apart", ASKING,
           "        if (inquiry::negativeIsProof(inquiry, inquiry::reversalNegativesApart)) {",
           "        if (inquiry::negativeIsProof(inquiry)) {", STEP),
    Mutant("reversal-without-word", "a reversal is over when the gateway says so", ASKING,
           "    if (std::holds_alternative<reply::ReverseDone>(replied.reply)) {",
           "    if (!std::holds_alternative<reply::Refused>(replied.reply)) {", STEP + SIMULATED),
    Mutant("anybody-finds-out", "somebody answers for a finding", ASKING,
           "if (finding.approver.empty()) {", "if (finding.approver == \"?\") {", STEP),
    Mutant("reversed-can-be-confirmed", "what is reversed elsewhere is not paid", FINAL,
           "        return moveTo(payment, Reversed{}); // taken back elsewhere",
           "        return unchanged(payment);", STEP + SIMULATED),
    Mutant("code-refused-counts-unsent", "what was not sent is no attempt", ON_THE_WAY,
           "        --next.confirms; // proved: it never reached the wire\n", "", STEP),
]
