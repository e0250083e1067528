"""Planted bugs: what an answer proves, and one call on the wire."""

from table import ANSWERS, Mutant, SIMULATED, WIRE

ANSWERS_FILE = "core/atmos/answers.cpp"
EXCHANGE = "core/atmos/exchange.cpp"

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
           "                      isAbsentOrAccount(member(transaction, ",
           "isAbsentOrAccount(member(transaction, ", ANSWERS),
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
           "isNumber && length == arrived;", "isNumber;", WIRE),
    Mutant("any-certificate", "the gateway proves who it is", EXCHANGE,
           "QSslSocket::VerifyPeer", "QSslSocket::VerifyNone", WIRE),
    Mutant("sent-counts-as-unsent", "NOT_SENT is proved by the body", EXCHANGE,
           "m_incoming.end = m_body->taken() == 0 ? Incoming::End::NotSent : end;",
           "m_incoming.end = end == Incoming::End::Broken ? Incoming::End::NotSent : end;", WIRE),
]
