"""Planted bugs: what the gateway is told when it asks before a debit."""

from table import Mutant

QUESTION = "core/payment/debit_question.cpp"
MESSAGE = "core/callback/message.cpp"
SERVER = "core/callback/callback_server.cpp"
STREAM = "core/callback/timed_stream.cpp"
TILL = "core/till/till.cpp"
ASKED = ("tst_debit_question",)
READ = ("tst_callback_message",)
SERVED = ("tst_callback_server",)

THE_CALLBACK = [
    Mutant("debit-agreed-of-any-amount", "a debit is agreed to for what is sold", QUESTION,
           "payment.sale.account != question.account || payment.sale.amount != question.amount",
           "payment.sale.account != question.account", ASKED),
    Mutant("debit-agreed-of-any-account", "a debit is agreed to for what is sold", QUESTION,
           "payment.sale.account != question.account || payment.sale.amount != question.amount",
           "payment.sale.amount != question.amount", ASKED),
    Mutant("debit-agreed-when-over", "no debit is agreed to that nobody awaits", QUESTION,
           "return debitIsAwaited(payment, now) ?",
           "return debitIsAwaited(payment, now) || isFinal(payment) ?", ASKED),
    Mutant("debit-agreed-without-a-confirm", "no debit is agreed to that nobody awaits", QUESTION,
           "(byCard && payment.pageShown)", "byCard", ASKED),
    Mutant("debit-agreed-without-journal", "a till without a journal lets nothing be taken", TILL,
           "m_halted ? DebitWord::NotAwaited : wordAbout(payment, question, now)",
           "wordAbout(payment, question, now)", ASKED),
    Mutant("debit-agreed-too-late", "no \"not paid\" while the gateway debits at our word",
           QUESTION,
           "return now + debitTakes <= checking->inquiry.since + inquiry::settleTime;",
           "return checking->inquiry.since <= now;", ASKED + ("kassa_sim",)),
    Mutant("callback-asks-each-time", "W8: one question for an attempt", TILL,
           "if (isNew || announced->second.confirms != payment.confirms) {",
           "if (isNew || !announced->second.asked || announced->second.asked) {", ASKED),
    Mutant("callback-asks-nobody", "W8: an announced debit is asked about", TILL,
           "if (!announced.asked && now >= announced.askAt) {", "if (announced.asked) {", ASKED),
    Mutant("callback-asks-for-liars", "W8: only an agreed debit is asked about", TILL,
           "if (word == DebitWord::GoAhead && isWatched) {", "if (isWatched) {", ASKED),
    Mutant("callback-unsigned", "who asks holds the key", MESSAGE,
           "return same && isHex && !apiKey.empty();", "return isHex && !apiKey.empty();", READ),
    Mutant("callback-keyless", "without a key nobody is the gateway", MESSAGE,
           "return same && isHex && !apiKey.empty();", "return same && isHex;", READ),
    Mutant("callback-of-any-store", "a question for another store is not ours", MESSAGE,
           "if (*store != storeId) {", "if (*store <= 0) {", READ),
    Mutant("callback-two-accounts", "two names of one field do not disagree", MESSAGE,
           "(account && invoice && account != invoice)", "false", READ),
    Mutant("callback-zero-in-front", "each field is a number by itself", MESSAGE,
           "(text.size() > 1 && text.front() == '0')", "false", READ),
    Mutant("callback-crowd", "a crowd that holds on keeps nobody out", SERVER,
           "if (m_ending || m_open.size() >= mostConnections) {", "if (m_ending) {", SERVED),
    Mutant("callback-endless", "who is slow is cut off", STREAM,
           "if (left <= std::chrono::milliseconds(0)) {", "if (false) {", SERVED),
    Mutant("callback-large", "who says much is cut off", SERVER,
           "set_payload_max_length(longestBody);", "set_payload_max_length(longestBody * 4);",
           SERVED),
    Mutant("callback-port-shared", "a port has one listener", SERVER,
           "SO_REUSEADDR", "SO_REUSEPORT", SERVED),
]
