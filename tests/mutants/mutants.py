"""The planted bugs: each a change of one place that would cost somebody money, and the tests that
have to notice, the quickest first. A bug that was really made gets its place here when it is gone.
"""

from typing import NamedTuple


class Mutant(NamedTuple):
    name: str
    breaks: str
    file: str
    old: str
    new: str
    tests: tuple


STEP = ("tst_step", "tst_worlds")
TILL = ("tst_till", "tst_worlds")
ANSWERS = ("tst_atmos_answers", "tst_atmos_corpus")
# Worlds under seeds, and the search through all there are: slow, but nobody has to think of it.
SIMULATED = ("kassa_search", "kassa_sim")
WIRE = ("tst_atmos_calls", "tst_atmos_wire")
JOURNAL = ("tst_journal_contract", "tst_sqlite_journal", "tst_verify", "tst_journal_faults",
           "tst_journal_crash")

ON_THE_WAY = "core/payment/on_the_way.cpp"
ASKING = "core/payment/asking.cpp"
FINAL = "core/payment/final_states.cpp"
INQUIRY = "core/payment/inquiry.cpp"
CORE_TILL = "core/till/till.cpp"
ANSWERS_FILE = "core/atmos/answers.cpp"
EXCHANGE = "core/atmos/exchange.cpp"

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

THE_TILL = [
    Mutant("send-before-append", "W1: the row is durable before the send", CORE_TILL,
           "    if (const auto written = m_journal.append(taken.next, cause); !written) {",
           "    if (taken.effect) {\n"
           "        m_gateway.send(posted.id, std::move(*std::exchange(taken.effect, {})));\n"
           "    }\n"
           "    if (const auto written = m_journal.append(taken.next, cause); !written) {", TILL),
    Mutant("tell-before-append", "W2: the row is durable before anybody is told", CORE_TILL,
           "    if (const auto written = m_journal.append(taken.next, cause); !written) {",
           "    m_observer.paymentChanged(taken.next);\n"
           "    if (const auto written = m_journal.append(taken.next, cause); !written) {", TILL),
    Mutant("append-may-fail", "no call without its row", CORE_TILL,
           "        halt(written.error(), taken.next);\n        return;\n    }\n"
           "    tell(std::move(taken));",
           "        static_cast<void>(written.error());\n    }\n    tell(std::move(taken));", TILL),
    Mutant("unfinished-left-alone", "recovery takes every unfinished payment up", CORE_TILL,
           "        m_queue.push_back({id, event::Restarted{}});", "", TILL),
    Mutant("all-ask-at-once", "one question a second", CORE_TILL,
           "if (asking == id || (needsTicks(payment) && !queryDue(payment, now))) {",
           "if (asking == id || needsTicks(payment)) {", TILL),
    Mutant("nobody-wakes", "a word after silence wakes what waits", CORE_TILL,
           "if (m_silent && !silent) {", "if (m_silent && !silent && m_live.empty()) {", TILL),
    Mutant("hints-flood", "one question a second, whoever asks", CORE_TILL,
           "if (prompt && !mayAskNow()) {", "if (prompt && m_live.empty()) {", TILL + SIMULATED),
    Mutant("cards-in-spite-of-doubt", "too many unknown outcomes stop the cards", CORE_TILL,
           "if (unresolved() > mostUnresolved) {", "if (unresolved() > 1000) {", TILL),
    Mutant("goes-on-after-halt", "nothing is sent after the journal failed", CORE_TILL,
           "        if (!m_halted) {\n            handle(std::move(posted));\n        }",
           "        handle(std::move(posted));", TILL),
    Mutant("forgets-the-watched", "a lapsed payment stays with the till", CORE_TILL,
           "isFinal(found->second) && !needsTicks(found->second)", "isFinal(found->second)", TILL),
]

THE_GATEWAY = [
    Mutant("closed-is-paid", "STPIMS-ERR-092 on confirm is a question", ANSWERS_FILE,
           "    if (word.code == \"OK\") {\n        const Evidence found",
           "    if (word.code == \"OK\" || word.number == number::closed) {\n"
           "        const Evidence found", ANSWERS),
    Mutant("reversal-ignored", "-20 beats confirmed", ANSWERS_FILE,
           "text == \"-20\" ? StatusCode::Reversed",
           "text == \"-20\" ? StatusCode::Success", ANSWERS),
    Mutant("amount-not-compared", "the amount is ours", ANSWERS_FILE,
           "wholeNumber(member(transaction, \"amount\")) == expected.amount.count() &&",
           "wholeNumber(member(transaction, \"amount\")).value_or(0) > 0 &&", ANSWERS),
    Mutant("transaction-not-compared", "the transaction is ours", ANSWERS_FILE,
           "const bool ours = wholeNumber(member(transaction, \"trans_id\")) == "
           "expected.transaction.value &&",
           "const bool ours =", ANSWERS),
    Mutant("store-not-compared", "the store is ours", ANSWERS_FILE,
           "wholeNumber(member(member(transaction, \"store\"), \"id\")) == expected.storeId &&\n"
           "                      isAbsentOr(member(document, \"transaction_id\")",
           "isAbsentOr(member(document, \"transaction_id\")", ANSWERS),
    Mutant("paid-without-success-id", "a debit has a success id", ANSWERS_FILE,
           "if (confirmed == true && success > 0 && wellEnded) {",
           "if (confirmed == true && wellEnded) {", ANSWERS),
    Mutant("any-status-code-is-good", "an unknown status code is a question", ANSWERS_FILE,
           "status == StatusCode::Success || status == StatusCode::Absent;",
           "status != StatusCode::Reversed;", ANSWERS),
    Mutant("opening-of-another-sale", "the account of an opening is ours", ANSWERS_FILE,
           " &&\n                      isAbsentOrAccount(member(transaction, \"account\"), "
           "expected.account);", ";", ANSWERS + SIMULATED),
    Mutant("reversal-of-another-sale", "the transaction of a reversal is ours", ANSWERS_FILE,
           "    if (namesAnother(member(word.document, \"transaction_id\"), expected) ||",
           "    if (word.document.empty() ||", ANSWERS),
    Mutant("contradiction-is-a-no", "a no with signs of a debit is a question", ANSWERS_FILE,
           "if (confirmed == false && !hintsAtDebit(document)) {", "if (confirmed == false) {",
           ANSWERS),
    Mutant("half-an-answer-is-one", "a truncated body is a question", ANSWERS_FILE,
           "if (!answer.complete) {", "if (!answer.complete && answer.body.empty()) {", ANSWERS),
    Mutant("forbidden-confirm-is-a-no", "401 and 403 on confirm are questions", ANSWERS_FILE,
           "const bool harmless = !movesMoney(kind) && kind != CallKind::Query;",
           "const bool harmless = kind != CallKind::Query;", ANSWERS),
    Mutant("unlisted-code-is-a-no", "only listed codes are refusals", ANSWERS_FILE,
           "return refusal ? Reply(reply::Refused{*refusal}) : unusable();",
           "return Reply(reply::Refused{refusal.value_or(Reason::BankRefused)});", ANSWERS),
    Mutant("error-page-is-read", "a 5xx is a question", ANSWERS_FILE,
           "answer.status >= 200 && answer.status < 300 ? read(answer)", "answer.status >= 200 ? "
           "read(answer)", ANSWERS),
    Mutant("last-key-wins", "duplicate keys are refused", "core/atmos/json.cpp",
           "return isNew && ++m_keys <= mostKeys;",
           "static_cast<void>(isNew);\n        return ++m_keys <= mostKeys;",
           ANSWERS),
    Mutant("body-is-copied", "W3: Qt sends a copied body again", EXCHANGE,
           "m_manager.post(requestFor(m_outgoing, m_body->length()), m_body)",
           "m_manager.post(requestFor(m_outgoing, m_body->length()), m_body->readAll())", WIRE),
    Mutant("body-is-buffered", "W3: Qt sends a buffered body again", EXCHANGE,
           "QNetworkRequest::DoNotBufferUploadDataAttribute, true",
           "QNetworkRequest::DoNotBufferUploadDataAttribute, false", WIRE),
    Mutant("redirects-are-followed", "W3: a redirect sends again", EXCHANGE,
           "QNetworkRequest::ManualRedirectPolicy);\n"
           "    request.setAttribute(QNetworkRequest::Http2",
           "QNetworkRequest::NoLessSafeRedirectPolicy);\n"
           "    request.setAttribute(QNetworkRequest::Http2", WIRE),
    Mutant("no-deadline", "a drip is not endless", EXCHANGE,
           "    m_deadline.start(std::max(left, std::chrono::milliseconds(0)));\n", "", WIRE),
    Mutant("length-not-compared", "a truncated body is a question", EXCHANGE,
           "isNumber && declared == m_incoming.body.size();", "isNumber;", WIRE),
    Mutant("any-certificate", "the gateway proves who it is", EXCHANGE,
           "QSslSocket::VerifyPeer", "QSslSocket::VerifyNone", WIRE),
    Mutant("sent-counts-as-unsent", "NOT_SENT is proved by the body", EXCHANGE,
           "m_incoming.end = m_body->taken() == 0 ? Incoming::End::NotSent : end;",
           "m_incoming.end = end == Incoming::End::Broken ? Incoming::End::NotSent : end;", WIRE),
]

THE_JOURNAL = [
    Mutant("no-sync", "a committed row survives the power", "core/store/journal_file.cpp",
           "Setting{\"synchronous\", 2}", "Setting{\"synchronous\", 0}", JOURNAL),
    Mutant("two-live-payments", "one live payment a sale", "core/store/tables.cpp",
           "CREATE UNIQUE INDEX payments_slot ON", "CREATE INDEX payments_slot ON", JOURNAL),
    Mutant("no-fence", "an old copy of the program writes nothing",
           "core/store/journal_writing.cpp",
           "const bool ours = writing.guard.integer(0) == epoch && writing.guard.integer(1) == "
           "head.seq;", "const bool ours = true;", JOURNAL),
    Mutant("no-lock", "one program a journal", "core/store/file.cpp",
           "if (::fcntl(file.number(), F_OFD_SETLK, &whole) != 0) {",
           "if (::fcntl(file.number(), F_OFD_GETLK, &whole) != 0) {", JOURNAL),
    Mutant("signature-unread", "a row is signed", "core/store/chain.cpp",
           "return crypto_sign_verify_detached(signature.data(), hash.data(), hash.size(), "
           "key.data()) == 0;",
           "return !signature.empty() && !hash.empty() && !key.empty();", JOURNAL),
    Mutant("chain-unread", "a row follows from those before", "core/store/row_check.cpp",
           "if (hashOf(m_walk.head.hash, row) != row.hash) {",
           "if (row.hash == Hash{}) {", JOURNAL),
    Mutant("rows-may-change", "the journal only ever grows", "core/store/tables.cpp",
           "CREATE TRIGGER journal_keeps_rows BEFORE UPDATE ON journal ",
           "CREATE TRIGGER journal_keeps_rows BEFORE UPDATE OF cause ON journal ", JOURNAL),
    Mutant("failed-sync-tried-again", "a handle that failed is not used again",
           "core/store/journal_writing.cpp", "        broken = true;\n        return JournalError::"
           "Broken;", "        return JournalError::Broken;", JOURNAL),
    Mutant("commit-unread", "a commit that failed is no commit", "core/store/journal_writing.cpp",
           "    if (auto done = writing.commit.run(); !done) {\n        return Unexpected(abandon("
           "done.error()));\n    }", "    static_cast<void>(writing.commit.run());", JOURNAL),
]

THE_REST = [
    Mutant("money-in-floats", "money is whole tiyin", "core/base/tiyin.cpp",
           "        count = count * 10 + (c - '0');",
           "        count = static_cast<std::int64_t>((static_cast<double>(count) / 100.0 * 10 +\n"
           "                                           (c - '0') / 100.0) * 100.0);",
           ("tst_tiyin",)),
    Mutant("unknown-exits-as-unpaid", "exit status 1 is a promise", "app/sell.cpp",
           "        return Exit::Unknown;\n    }\n    // Before the gateway",
           "        return Exit::NotPaid;\n    }\n    // Before the gateway",
           ("tst_sell_faults", "tst_sell")),
]

MUTANTS = MACHINE + THE_TILL + THE_GATEWAY + THE_JOURNAL + THE_REST
