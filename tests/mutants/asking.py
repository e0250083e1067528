"""Planted bugs: every guard of asking what became of it, of reversals and of what is over."""

from table import Mutant, SIMULATED, STEP

ASKING = "core/payment/asking.cpp"
FINAL = "core/payment/final_states.cpp"
INQUIRY = "core/payment/inquiry.cpp"
SCHEDULE = "core/payment/inquiry.h"
WORLDS = STEP + SIMULATED

THE_ASKING = [
    # an answer belongs to its call
    Mutant("any-call-answers-phone", "an answer belongs to its call", ASKING,
           "if (replied.call != waiting.inquiry.query) {", "if (replied.call.value == 0) {", STEP),
    Mutant("any-call-answers-reversal", "an answer belongs to its call", ASKING,
           "if (replied.call != reversing.call) {",
           "if (replied.call.value == 0 * reversing.call.value) {", STEP),
    Mutant("any-call-answers-reverse-question", "an answer belongs to its call", ASKING,
           "    return replied.call != checking.inquiry.query\n               ? "
           "unchanged(payment)\n"
           "               : judgeReversal(",
           "    return replied.call.value == 0\n               ? unchanged(payment)\n"
           "               : judgeReversal(", STEP),
    Mutant("any-call-answers-person", "an answer belongs to its call", ASKING,
           "if (replied.call != person.inquiry.query) {", "if (replied.call.value == 0) {", STEP),
    Mutant("any-call-answers-paid", "an answer belongs to its call", FINAL,
           "if (replied.call != current.query) {", "if (replied.call.value == 0) {", STEP),
    Mutant("any-call-answers-watch", "an answer belongs to its call", FINAL,
           "if (!current.watch || replied.call != current.watch->query) {",
           "if (!current.watch || replied.call.value == 0) {", STEP),
    # one question at a time, and none without end
    Mutant("silent-question-blocks", "a question that is silent is asked again", INQUIRY,
           "return inquiry.query && now >= inquiry.queryDeadline;",
           "return inquiry.query && now >= inquiry.queryDeadline + 24h;", WORLDS),
    Mutant("question-given-up-at-once", "a question has its time to be answered", INQUIRY,
           "    inquiry.queryDeadline = now + queryPatience;\n",
           "    inquiry.queryDeadline = now;\n", STEP),
    Mutant("prompts-flood", "no two questions within two seconds", INQUIRY,
           "std::max(now, inquiry.lastQueryAt + betweenPrompts);",
           "std::max(now, inquiry.lastQueryAt);", STEP),
    Mutant("prompt-moves-a-question", "a question under way is not asked again", INQUIRY,
           "    if (inquiry.query) {\n        return inquiry;\n    }\n", "", STEP),
    Mutant("prompt-delays", "wanting to know never makes it later", INQUIRY,
           "    if (soonest < inquiry.nextQueryAt) {", "    if (now <= soonest) {", STEP),
    Mutant("prompts-use-up-the-schedule", "only scheduled questions count", INQUIRY,
           "    if (inquiry.prompted) {\n        inquiry.prompted = false;\n    } else {",
           "    inquiry.prompted = false;\n    {", STEP),
    Mutant("asks-in-step", "payments do not ask all at once", INQUIRY,
           "return delay * (800 + share) / 1000;", "return delay * (1000 + 0 * share) / 1000;",
           STEP),
    Mutant("schedule-never-slows", "questions become rarer", INQUIRY,
           "return round < minuteRounds ? milliseconds(60s) : milliseconds(300s);",
           "return round < minuteRounds + 1000 ? milliseconds(60s) : milliseconds(300s);", STEP),
    Mutant("paid-asked-twice-at-once", "one question at a time", FINAL,
           "    if (current.query) {\n        return unchanged(payment);\n    }\n", "", STEP),
    Mutant("paid-question-without-end", "a question that is silent is given up", FINAL,
           "return current.query && now >= current.queryDeadline\n",
           "return current.query && now >= current.queryDeadline + std::chrono::hours(24)\n", STEP),
    Mutant("paid-question-outlives-its-program", "a restart ends the calls of before", FINAL,
           "    return current.query ? moveTo(payment, Paid{std::nullopt, {}, "
           "current.reverseRefusal})\n                         : unchanged(payment);",
           "    static_cast<void>(current);\n    return unchanged(payment);", STEP),
    # proof that nothing was taken
    Mutant("first-no-unnoted", "two refusals are proof", INQUIRY,
           "        inquiry.firstNegative = now;\n", "        static_cast<void>(now);\n", STEP),
    Mutant("first-no-moves", "the first refusal stays the first", INQUIRY,
           "    if (!inquiry.firstNegative) {\n        inquiry.firstNegative",
           "    {\n        inquiry.firstNegative", STEP),
    Mutant("proof-slept-through", "proof is not slept through", INQUIRY,
           "if (inquiry.lastQueryAt < proofAt) {", "if (inquiry.lastQueryAt > proofAt) {", STEP),
    Mutant("late-answer-sleeps-through-proof", "an early question's late answer does not put the "
           "proof off", INQUIRY, "if (inquiry.lastQueryAt < proofAt) {", "if (now < proofAt) {",
           STEP),
    Mutant("refusals-too-near", "two refusals, a minute apart", SCHEDULE,
           "negativesApart = std::chrono::seconds(60);",
           "negativesApart = std::chrono::seconds(20);", STEP + SIMULATED),
    Mutant("doubt-about-a-debit-is-a-no", "no word is no evidence", FINAL,
           "    return evidence::Indeterminate{};\n", "    return evidence::NotCaptured{};\n",
           STEP),
    Mutant("old-times-count", "after a restart the settle time begins anew", ASKING,
           "    return moveTo(payment, Checking{inquiry::resume(checking.inquiry, now)});",
           "    static_cast<void>(now);\n    return moveTo(payment, Checking{checking.inquiry});",
           STEP),
    Mutant("restart-forgets-the-count", "a day of questions is a day over restarts", INQUIRY,
           "    inquiry.asked = stored.asked;\n", "    static_cast<void>(stored);\n", STEP),
    Mutant("asks-for-ever", "after a day a person has to find out", ASKING,
           "    if (person || inquiry.asked >= inquiry::scheduledLimit) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), false});",
           "    if (person) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), false});", STEP),
    Mutant("asks-for-ever-about-reversal", "after a day a person has to find out", ASKING,
           "    if (person || inquiry.asked >= inquiry::scheduledLimit) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), true});",
           "    if (person) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), true});", STEP),
    Mutant("person-is-left-alone", "what a person has to find out stays with a person", ASKING,
           "    if (person || inquiry.asked >= inquiry::scheduledLimit) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), false});",
           "    if (!person && inquiry.asked >= inquiry::scheduledLimit) {\n"
           "        return moveTo(payment, ForPerson{std::move(inquiry), false});", STEP),
    # the payer's page
    Mutant("cancelled-page-is-unpaid", "a shown page can still be paid", ASKING,
           "Step on(const Payment& payment, const AwaitingPhone&, event::Cancelled&&, Instant "
           "now) {"
           "\n    return check(payment, now, 0ms);",
           "Step on(const Payment& payment, const AwaitingPhone&, event::Cancelled&&, Instant) {"
           "\n    return moveTo(payment, NotPaid{Reason::Cancelled, std::nullopt});", STEP),
    Mutant("page-again-after-confirm", "after a confirm no page is offered again", ASKING,
           "if (!payment.pageShown || payment.confirms > 0) {", "if (!payment.pageShown) {", STEP),
    Mutant("page-that-was-never-shown", "only a page that was shown can serve on", ASKING,
           "if (!payment.pageShown || payment.confirms > 0) {", "if (payment.confirms > 0) {",
           STEP),
    Mutant("asks-twice-at-once", "a payment never has two calls in flight", ASKING,
           "    inquiry.query = checking.inquiry.query;\n", "", STEP),
    Mutant("old-page-is-unpaid", "a shown page can still be paid", ASKING,
           "return now >= waiting.endsAt ? check(payment, now, 0ms) :",
           "return now >= waiting.endsAt ? moveTo(payment, NotPaid{Reason::TimedOut, "
           "std::nullopt}) "
           ":", STEP),
    Mutant("page-is-shown-for-ever", "a page has its time", ASKING,
           "return now >= waiting.endsAt ? check(payment, now, 0ms) :",
           "return now >= waiting.endsAt + std::chrono::hours(24) ? check(payment, now, 0ms) :",
           STEP),
    Mutant("page-after-restart-is-unpaid", "a shown page can still be paid", ASKING,
           "Step on(const Payment& payment, const AwaitingPhone&, event::Restarted&&, Instant "
           "now) {"
           "\n    return check(payment, now, 0ms);",
           "Step on(const Payment& payment, const AwaitingPhone&, event::Restarted&&, Instant) {"
           "\n    return moveTo(payment, NotPaid{Reason::Interrupted, std::nullopt});", STEP),
    # reversals
    Mutant("reversal-cut-off-is-a-no", "a reversal cut off by a crash is a question", ASKING,
           "Step on(const Payment& payment, const Reversing&, event::Restarted&&, Instant now) {\n"
           "    return moveTo(payment, ReverseChecking{inquiry::begin(now, 0ms)});",
           "Step on(const Payment& payment, const Reversing&, event::Restarted&&, Instant now) {\n"
           "    return notReversed(payment, Reason::Interrupted, now);", STEP),
    Mutant("silent-reversal-is-a-no", "an unanswered reversal is a question", ASKING,
           "    return now < reversing.deadline ? unchanged(payment)\n"
           "                                    : moveTo(payment, ReverseChecking{",
           "    return now < reversing.deadline ? unchanged(payment)\n"
           "           : payment.steps > 0 ? notReversed(payment, Reason::NoAnswer, now)\n"
           "                                    : moveTo(payment, ReverseChecking{", STEP),
    Mutant("reversal-without-end", "no wait without end", ASKING,
           "return now < reversing.deadline ?",
           "return now < reversing.deadline + std::chrono::hours(24) ?", STEP),
    Mutant("refused-reversal-is-reversed", "a refused reversal did not happen", ASKING,
           "        return notReversed(payment, refused->why, now);",
           "        static_cast<void>(refused);\n        return moveTo(payment, Reversed{});",
           STEP),
    Mutant("unsent-reversal-is-reversed", "an unsent reversal did not happen", ASKING,
           "        return notReversed(payment, notSent->why, now);",
           "        static_cast<void>(notSent);\n        return moveTo(payment, Reversed{});",
           STEP),
    Mutant("late-capture-becomes-a-sale", "an alarm stays one when its reversal failed", ASKING,
           "    if (payment.lateCapture) {\n        return moveTo(std::move(payment), ForPerson",
           "    if (payment.lateCapture && payment.steps < 0) {\n"
           "        return moveTo(std::move(payment), ForPerson", STEP),
    Mutant("reverse-question-unheard", "what the gateway calls reversed is reversed", ASKING,
           "                   Instant now) {\n"
           "    if (std::holds_alternative<evidence::Reversed>(word)) {",
           "                   Instant now) {\n    if (payment.steps < 0) {", STEP),
    Mutant("reversal-refusals-uncounted", "a reversal that did not happen is found out", ASKING,
           "            return notReversed(payment, Reason::ReverseRefused, now);\n        }\n"
           "        inquiry = inquiry::negative(std::move(inquiry), now);\n",
           "            return notReversed(payment, Reason::ReverseRefused, now);\n        }\n",
           STEP),
    Mutant("nobody-approved", "somebody answers for a reversal", FINAL,
           "    next.reverseApprover = std::move(asked.approver);\n", "", STEP + ("tst_codec",)),
    Mutant("reversed-without-proof", "W7: only what is proved goes back", ASKING,
           "return mayBeReversed(payment) ? reverse(payment, std::move(asked), now)",
           "return payment.capture ? reverse(payment, std::move(asked), now)", STEP),
    # a person
    Mutant("person-is-asked-about-by-itself", "a person's case is asked about on demand", ASKING,
           "return person.inquiry.query || person.inquiry.prompted ?",
           "return person.inquiry.query || person.inquiry.prompted || now > Instant::min() ?",
           STEP),
    Mutant("person-keeps-an-old-schedule", "a person's case is asked about on demand", ASKING,
           "        next.inquiry.nextQueryAt = Instant::max(); // no schedule here",
           "        // no schedule here", STEP),
    Mutant("late-capture-judged-as-new", "a late capture stays an alarm until it is reversed",
           ASKING, "if (payment.lateCapture && "
           "!std::holds_alternative<evidence::Reversed>(word)) {",
           "if (payment.lateCapture && payment.steps < 0) {", STEP),
    Mutant("reversal-judged-as-debit", "a reversal is judged as one", ASKING,
           "    if (person.reversal) {\n        return judgeReversal(",
           "    if (person.reversal && payment.steps < 0) {\n        return judgeReversal(", STEP),
    Mutant("finding-without-a-number", "a debit that is found has its number", ASKING,
           "if (payment.lateCapture || finding.success.value <= 0) {",
           "if (payment.lateCapture) {", STEP),
    Mutant("finding-makes-an-alarm-a-sale", "an alarm is no second sale", ASKING,
           "if (payment.lateCapture || finding.success.value <= 0) {",
           "if (finding.success.value <= 0) {", STEP),
    Mutant("finding-forgets-a-debit", "what is proved is not talked away", ASKING,
           "return person.reversal || payment.lateCapture ? unchanged(payment) : lapse(next, now);",
           "return person.reversal ? unchanged(payment) : lapse(next, now);", STEP),
    Mutant("finding-forgets-a-reversal", "what is proved is not talked away", ASKING,
           "return person.reversal || payment.lateCapture ? unchanged(payment) : lapse(next, now);",
           "return payment.lateCapture ? unchanged(payment) : lapse(next, now);", STEP),
    Mutant("finding-unnamed", "somebody answers for a finding", ASKING,
           "    next.findingApprover = std::move(finding.approver);\n", "", STEP),
    Mutant("reversal-found-as-debit", "a reversal that did not happen leaves a sale paid", ASKING,
           "        if (person.reversal) {\n            return notReversed(",
           "        if (person.reversal && payment.steps < 0) {\n            return notReversed(",
           STEP),
    Mutant("late-debit-sent-back-twice", "a debit is sent back once while the outcome is open",
           "core/payment/payment.cpp",
           "(person != nullptr && payment.lateCapture && !person->reversal));",
           "(person != nullptr && payment.lateCapture));", STEP),
    # what is over
    Mutant("closed-is-asked", "only a lapsed payment is asked about", FINAL,
           "    if (current.why != Reason::Lapsed) {\n        return unchanged(payment);\n    }\n",
           "", STEP),
    Mutant("watch-ends-early", "a lapsed payment is watched for a day", FINAL,
           "watch.round >= static_cast<int>(std::size(lapseWatch))", "watch.round >= 1", WORLDS),
    Mutant("watch-without-end", "a watch is over after a day", FINAL,
           "    if (!prompted && watch.round >= static_cast<int>(std::size(lapseWatch))) {",
           "    if (!prompted && watch.round < 0) {", WORLDS),
    Mutant("no-word-ends-the-watch", "no word is no evidence", FINAL,
           "        watch.round = current.watch->round; // no word: the same question again\n", "",
           WORLDS),
    Mutant("prompt-ends-the-watch", "only scheduled questions end the watch", FINAL,
           "    if (!prompted && watch.round >=",
           "    if (!(prompted && watch.round < 0) && watch.round >=", STEP),
    Mutant("silent-watch-blocks", "a question that is silent is asked again", FINAL,
           "        next.watch->query.reset();\n", "", WORLDS),
    Mutant("restart-begins-the-watch-anew", "a watch is over after a day, over restarts", FINAL,
           "    next.watch->round = current.watch->round;\n", "", WORLDS),
]
