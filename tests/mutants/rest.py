"""Planted bugs: money as numbers, and what the program says in the end."""

from table import Mutant, STEP

SALE = "core/payment/sale.cpp"
TIYIN = "core/base/tiyin.cpp"
CARD = "core/base/card.cpp"
SECRET = "core/base/secret.cpp"
CODEC = "core/payment/codec.cpp"
PLAUSIBLE = "core/payment/plausible.cpp"
ROWS = ("tst_payment", "tst_codec", "fuzz_journal")
AMOUNTS = ("tst_tiyin",)
CARDS = ("tst_card",)


def implausible(name, breaks, condition, never):
    return Mutant(name, breaks, PLAUSIBLE, f"    if ({condition}) {{", f"    if ({never}) {{", ROWS)

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
    Mutant("back-and-nobody-told", "what is unknown is asked when the gateway is back",
           "app/till_thread.cpp", "if (std::exchange(m_away, !there) && there) {",
           "if (std::exchange(m_away, !there) && !there) {", ("tst_till_thread",)),
    # amounts
    Mutant("sum-wraps-around", "money is whole tiyin", TIYIN,
           "    if (__builtin_add_overflow(m_count, other.m_count, &sum)) {",
           "    if (__builtin_add_overflow(m_count, other.m_count, &sum) && sum > 0) {", AMOUNTS),
    Mutant("difference-wraps-around", "money is whole tiyin", TIYIN,
           "    if (__builtin_sub_overflow(m_count, other.m_count, &difference)) {",
           "    if (__builtin_sub_overflow(m_count, other.m_count, &difference) && difference > "
           "0) {",
           AMOUNTS),
    Mutant("percent-is-cut-off", "half a tiyin is rounded up", TIYIN,
           "(product % 100 >= 50 ? 1 : 0)", "(product % 100 > 50 ? 1 : 0)", AMOUNTS),
    Mutant("negative-percent", "a discount is none of more than all", TIYIN,
           "percent < 0 || percent > 100 ||", "percent < 0 || percent > 1000 ||", AMOUNTS),
    Mutant("three-decimals", "an amount has two decimals", TIYIN,
           "if (tail.size() != 2 ||", "if (tail.size() < 2 ||", AMOUNTS),
    Mutant("any-amount", "an amount has its limit", TIYIN,
           "        if (count > Tiyin::maximumCount) {", "        if (count < 0) {", AMOUNTS),
    Mutant("nothing-is-an-amount", "an amount is more than nothing", TIYIN,
           "    if (count == 0) {", "    if (count < 0) {", AMOUNTS),
    Mutant("two-separators", "separators stand between digits", TIYIN,
           "} else if (!afterSeparator && takeSeparator(text)) {",
           "} else if (takeSeparator(text)) {",
           AMOUNTS),
    # a sale
    Mutant("lines-uncompared", "the amount is the sum of the lines", SALE,
           "        if (sum != sale.amount) {", "        if (sum < Tiyin(0)) {",
           ("tst_payment",) + STEP),
    Mutant("sum-of-lines-wraps", "the amount is the sum of the lines", SALE,
           "            if (!next) {\n                return Unexpected(SaleError::LinesDiffer);\n"
           "            }\n            sum = *next;", "            sum = "
           "next.value_or(sale.amount);",
           ("tst_payment",) + STEP),
    Mutant("account-of-letters", "an account is digits", SALE,
           "    if (!allDigits(sale.account)) {",
           "    if (sale.account.find(' ') != std::string::npos) {", ("tst_payment",) + STEP),
    Mutant("account-of-any-length", "an account has its length", SALE,
           "    if (sale.account.size() > longestAccount) {",
           "    if (sale.account.size() > longestAccount * 100) {", ("tst_payment",) + STEP),
    Mutant("negative-sale", "a sale is of more than nothing", SALE,
           "if (sale.amount.count() <= 0 ||", "if (sale.amount.count() == 0 ||",
           ("tst_payment",) + STEP),
    Mutant("sale-of-any-amount", "a sale has its limit", SALE,
           "sale.amount.count() <= 0 || sale.amount.count() > Tiyin::maximumCount",
           "sale.amount.count() <= 0", ("tst_payment",) + STEP),
    # cards
    Mutant("luhn-doubles-the-others", "a card's number has its check digit", CARD,
           "    bool doubled = false;", "    bool doubled = true;", CARDS),
    Mutant("expired-card-is-good", "an expired card is refused", CARD,
           "    if (date < today) {", "    if (date.year < 2000) {", CARDS),
    Mutant("thirteenth-month", "a year has twelve months", CARD,
           "date.month < 1 || date.month > 12", "date.month < 1 || date.month > 13", CARDS),
    Mutant("mask-shows-more", "a card is shown masked", CARD,
           "reveal().substr(12, 4)", "reveal().substr(6, 10)", CARDS + ("tst_step",)),
    Mutant("secret-stays-after-erasing", "what was typed is wiped", SECRET,
           "    sodium_memzero(m_data + m_size - count, count);\n", "", CARDS),
    Mutant("secret-stays-after-clearing", "what was typed is wiped", SECRET,
           "        sodium_memzero(m_data, m_capacity);\n", "", CARDS),
    Mutant("spare-block-is-not-wiped", "what was typed is wiped", SECRET,
           "        sodium_memzero(data, capacity);\n", "", CARDS),
    Mutant("longer-than-its-buffer", "a secret stays in its buffer", SECRET,
           "    if (text.size() > m_capacity - m_size) {", "    if (text.size() > m_capacity) {",
           CARDS),
    # rows as they are read again
    implausible("row-without-payment", "a row is of a payment", "payment.id.value.empty()",
           "false"),
    implausible("row-of-step-nothing", "steps are counted from one",
                "payment.steps < 1 || payment.steps > mostSteps", "payment.steps > mostSteps"),
    implausible("row-of-any-step", "steps are counted one by one",
                "payment.steps < 1 || payment.steps > mostSteps", "payment.steps < 1"),
    implausible("row-without-a-call", "calls are counted from one",
                "payment.lastCall.value < 1 || payment.lastCall.value > mostSteps",
                "payment.lastCall.value > mostSteps"),
    implausible("row-of-any-call", "calls are counted one by one",
                "payment.lastCall.value < 1 || payment.lastCall.value > mostSteps",
                "payment.lastCall.value < 1"),
    implausible("transaction-nothing", "a transaction has its number",
                "payment.transaction && payment.transaction->value <= 0", "false"),
    implausible("debit-nothing", "a debit has its number",
                "payment.capture && payment.capture->success.value <= 0", "false"),
    Mutant("row-with-a-whole-card", "a card is kept masked", PLAUSIBLE,
           "return text.size() == count &&", "return text.size() >= count &&", ROWS),
    implausible("watch-without-lapse", "only a lapsed payment is watched",
                "notPaid != nullptr && notPaid->watch && notPaid->why != Reason::Lapsed", "false"),
    implausible("state-without-transaction", "a state has what it needs",
                "needs.transaction && !payment.transaction", "false"),
    implausible("paid-without-a-debit", "paid is what is proved",
                "(needs.capture || payment.lateCapture) && !payment.capture", "false"),
    implausible("call-of-the-future", "a call was made before it is answered",
                "needs.call && (needs.call->value < 0 || *needs.call > payment.lastCall)", "false"),
    Mutant("page-is-not-written", "a shown page can still be paid", CODEC,
           "    json[\"page_shown\"] = payment.pageShown;\n",
           "    json[\"page_shown\"] = false;\n", ROWS),
    Mutant("confirms-are-not-written", "at most three confirms, over restarts", CODEC,
           "    json[\"confirms\"] = payment.confirms;\n", "    json[\"confirms\"] = 0;\n", ROWS),
    Mutant("late-capture-is-not-written", "an alarm outlives the program", CODEC,
           "    json[\"late_capture\"] = payment.lateCapture;\n",
           "    json[\"late_capture\"] = false;\n", ROWS),
    Mutant("watch-is-not-written", "a lapsed payment is watched, over restarts", CODEC,
           "        json[\"watched\"] = s.watch.has_value();\n        if (s.watch) {",
           "        json[\"watched\"] = false;\n        if (s.watch) {", ROWS),
    Mutant("bad-sale-is-read", "a sale is one", CODEC,
           "    if (!checkSale(sale)) {", "    if (sale.account.empty()) {", ROWS),
    Mutant("number-wraps-around", "a number too large is none", CODEC,
           "    const bool fits = value.is_number_integer() &&\n                      !(",
           "    const bool fits = value.is_number_integer() ||\n                      !(", ROWS),
    Mutant("negative-count", "a count is one", CODEC,
           "    if (value < 0 || value > 1'000'000) {", "    if (value > 1'000'000) {", ROWS),
]
