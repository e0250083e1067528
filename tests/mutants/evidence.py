"""Planted bugs: every guard of what an answer proves."""

from table import ANSWERS, Mutant

ANSWERS_FILE = "core/atmos/answers.cpp"
CODES = "core/atmos/codes.cpp"
JSON = "core/atmos/json.cpp"

THE_EVIDENCE = [
    # a debit
    Mutant("answer-to-another-transaction", "the transaction is ours", ANSWERS_FILE,
           "expected.account) &&\n"
           "                      isAbsentOr(member(document, \"transaction_id\"), "
           "expected.transaction.value);", "expected.account);", ANSWERS),
    Mutant("unconfirmed-is-paid", "a debit is confirmed", ANSWERS_FILE,
           "if (confirmed == true && success > 0 && wellEnded) {",
           "if (success > 0 && wellEnded) {", ANSWERS),
    Mutant("status-code-unread", "an unknown status code is a question", ANSWERS_FILE,
           "if (confirmed == true && success > 0 && wellEnded) {",
           "if (confirmed == true && success > 0) {", ANSWERS),
    Mutant("numbered-reversal-ignored", "-20 beats confirmed", ANSWERS_FILE,
           "code == -20 ? StatusCode::Reversed :", "code == -21 ? StatusCode::Reversed :", ANSWERS),
    Mutant("odd-status-code-is-none", "an unknown status code is a question", ANSWERS_FILE,
           "return code == 0 ? StatusCode::Success :", "return code.value_or(0) == 0 ? "
           "StatusCode::Success :", ANSWERS),
    Mutant("reversed-elsewhere-is-ours", "a reversal is of our transaction", ANSWERS_FILE,
           "    if (!ours) {\n        return evidence::Indeterminate{};\n    }\n"
           "    const StatusCode status = statusCodeOf(transaction);\n",
           "    const StatusCode status = statusCodeOf(transaction);\n"
           "    if (!ours && status != StatusCode::Reversed) {\n"
           "        return evidence::Indeterminate{};\n    }\n", ANSWERS),
    # no debit
    Mutant("nothing-said-is-a-no", "a no has to be said", ANSWERS_FILE,
           "if (confirmed == false && !hintsAtDebit(document)) {",
           "if (confirmed != true && !hintsAtDebit(document)) {", ANSWERS),
    Mutant("deep-signs-unseen", "a no with signs of a debit is a question", ANSWERS_FILE,
           "return each.is_structured() && hintsAtDebit(each); })",
           "return each.is_structured() && each.empty() && hintsAtDebit(each); })", ANSWERS),
    Mutant("success-id-is-no-sign", "a no with signs of a debit is a question", ANSWERS_FILE,
           "           !member(value, \"success_trans_id\").is_null() ||\n", "", ANSWERS),
    Mutant("odd-confirmed-is-no-sign", "a no with signs of a debit is a question", ANSWERS_FILE,
           "!(member(value, \"confirmed\").is_null() || member(value, \"confirmed\") == false);",
           "member(value, \"confirmed\") == true;", ANSWERS),
    Mutant("refusal-of-another-is-ours", "a refusal is of our transaction", ANSWERS_FILE,
           "    if (!ours || hintsAtDebit(word.document)) {\n        return unusable();\n    }\n"
           "    if (meansWrongCode", "    if (hintsAtDebit(word.document)) {\n"
           "        return unusable();\n    }\n    if (!ours && word.code.empty()) {\n"
           "        return unusable();\n    }\n    if (meansWrongCode", ANSWERS),
    Mutant("refusal-with-signs-is-a-no", "a refusal with signs of a debit is a question",
           ANSWERS_FILE, "    if (!ours || hintsAtDebit(word.document)) {\n"
           "        return unusable();\n    }\n    if (meansWrongCode",
           "    if (!ours) {\n        return unusable();\n    }\n    if (meansWrongCode", ANSWERS),
    Mutant("any-refusal-is-a-wrong-code", "only a wrong code can be typed again", CODES,
           "return number == number::wrongCode || extraNameOf", "return !number.empty() || "
           "extraNameOf", ANSWERS),
    Mutant("error-without-word-is-evidence", "a question that was refused says nothing",
           ANSWERS_FILE, "const bool speaks = word.code == \"OK\" || word.number == "
           "number::closed;",
           "const bool speaks = !word.code.empty();", ANSWERS),
    Mutant("refused-question-is-a-no", "401 on a question says nothing", ANSWERS_FILE,
           "const bool harmless = !movesMoney(kind) && kind != CallKind::Query;",
           "const bool harmless = !movesMoney(kind);", ANSWERS),
    Mutant("late-408-is-a-no", "408 comes after the call", ANSWERS_FILE,
           " && answer.status < 500 && answer.status != 408) {", " && answer.status < 500) {",
           ANSWERS),
    # openings, cards, reversals
    Mutant("opening-without-a-number", "an opening has its number", ANSWERS_FILE,
           "if (id.value_or(0) <= 0 || !ours ||", "if (!id || !ours ||", ANSWERS),
    Mutant("opening-already-charged", "an opening has no signs of a debit", ANSWERS_FILE,
           "if (id.value_or(0) <= 0 || !ours || hintsAtDebit(word.document)) {",
           "if (id.value_or(0) <= 0 || !ours) {", ANSWERS),
    Mutant("opening-with-two-numbers", "the transaction of an opening is one", ANSWERS_FILE,
           "isAbsentOr(member(transaction, \"trans_id\"), id.value_or(0)) &&\n                   "
           "   "
           "isAbsentOr(member(transaction, \"amount\")", "isAbsentOr(member(transaction, "
           "\"amount\")", ANSWERS),
    Mutant("opening-of-another-amount", "the amount of an opening is ours", ANSWERS_FILE,
           "                      isAbsentOr(member(transaction, \"amount\"), "
           "expected.amount.count()) &&\n", "", ANSWERS),
    Mutant("opening-of-another-store", "the store of an opening is ours", ANSWERS_FILE,
           "                      isAbsentOr(member(member(transaction, \"store\"), \"id\"), "
           "expected.storeId) &&\n", "", ANSWERS),
    Mutant("debit-of-another-sale", "the account of a debit is ours", ANSWERS_FILE,
           "                      isAbsentOrAccount(member(transaction, \"account\"), "
           "expected.account) &&\n                      isAbsentOr(member(document, ",
           "                      isAbsentOr(member(document, ", ANSWERS),
    Mutant("confirm-expects-any-sale", "a confirm says whose sale it is", "core/atmos/requests.cpp",
           "        request.expectation.account = std::move(confirm.account);\n", "",
           ("tst_atmos_requests",)),
    Mutant("question-expects-any-sale", "a question says whose sale it is",
           "core/atmos/requests.cpp",
           "        request.expectation.account = std::move(query.account);\n", "",
           ("tst_atmos_requests",)),
    Mutant("code-of-another-transaction", "the code is for our transaction", ANSWERS_FILE,
           "    if (!isAbsentOr(member(word.document, \"transaction_id\"), "
           "expected.transaction.value)) {", "    if (word.document.empty()) {", ANSWERS),
    Mutant("code-already-sent-is-a-refusal", "a code under way is good", ANSWERS_FILE,
           "if (word.code == \"OK\" || word.number == number::codeAlreadySent) {",
           "if (word.code == \"OK\") {", ANSWERS),
    Mutant("any-answer-reverses", "only OK says that money went back", ANSWERS_FILE,
           "    if (word.code == \"OK\") {\n        return reply::ReverseDone{};",
           "    if (!word.code.empty()) {\n        return reply::ReverseDone{};", ANSWERS),
    Mutant("reversal-names-another-debit", "the transaction of a reversal is ours", ANSWERS_FILE,
           " ||\n        namesAnother(member(transaction, \"trans_id\"), expected)) {", ") {",
           ANSWERS),
    Mutant("any-reversal-refusal", "only listed codes are refusals", CODES,
           "    return number == number::wrongParameters || number == number::unknownTransaction "
           "||",
           "    return !number.empty() ||", ANSWERS),
    # reading
    Mutant("code-may-be-anything", "a result code is a text", ANSWERS_FILE,
           "    if (!code.is_string()) {\n        return std::nullopt;\n    }\n"
           "    Word word{std::move(*document), {}, {}};\n"
           "    word.code = member(member(word.document, \"result\"), \"code\")"
           ".get<std::string>();",
           "    Word word{std::move(*document), {}, {}};\n    word.code = code.is_string() ? "
           "member(member(word.document, \"result\"), \"code\").get<std::string>() : \"OK\";",
           ANSWERS),
    Mutant("longer-number-is-one", "a code's number has three digits", CODES,
           "return digits && number.size() == 3 ?", "return digits && number.size() >= 3 ?",
           ANSWERS),
    Mutant("letters-are-a-number", "a code's number has three digits", CODES,
           "return digits && number.size() == 3 ?", "return number.size() == 3 ?", ANSWERS),
    Mutant("text-after-the-end", "what follows a NUL is read too", JSON,
           " || text.find('\\0') != std::string_view::npos) {", ") {", ANSWERS),
    Mutant("any-length-is-read", "an answer has its limits", JSON,
           "if (text.size() > largestAnswer ||", "if (text.empty() ||", ANSWERS),
    Mutant("any-depth-is-read", "an answer has its limits", JSON,
           "if (m_open.size() == deepestAnswer) {", "if (m_open.size() == 100'000) {", ANSWERS),
    Mutant("any-count-is-read", "an answer has its limits", JSON,
           "return isNew && ++m_keys <= mostKeys;", "return isNew;", ANSWERS),
    Mutant("a-list-is-an-answer", "an answer is an object", JSON,
           "if (!read || !document.is_object()) {", "if (!read) {", ANSWERS),
    Mutant("half-a-document-is-one", "an answer is whole", JSON,
           "if (!read || !document.is_object()) {", "if (!document.is_object()) {", ANSWERS),
    Mutant("numbers-wrap-around", "a number too large is none", JSON,
           "return number <= static_cast<std::uint64_t>(most)\n", "return most > 0\n", ANSWERS),
]
