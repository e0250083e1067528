"""Planted bugs: the till, which sees to rows, calls and turns."""

from table import Mutant, SIMULATED, TILL

CORE_TILL = "core/till/till.cpp"

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
           "if (asking == id || (needsTicks(payment) && (queryDue(payment, now) || "
           "needsTicks(payment)))) {", TILL + SIMULATED),
    Mutant("nobody-wakes", "a word after silence wakes what waits", CORE_TILL,
           "heardAgain = m_silent && !silent;", "heardAgain = false && m_silent && !silent;",
           TILL + SIMULATED),
    Mutant("hints-flood", "one question a second, whoever asks", CORE_TILL,
           "if (prompt && !mayAskNow()) {", "if (prompt && m_live.empty()) {", TILL + SIMULATED),
    Mutant("cards-in-spite-of-doubt", "too many unknown outcomes stop the cards", CORE_TILL,
           "return unresolved > mostUnresolved;", "return unresolved > 1000;", TILL),
    Mutant("goes-on-after-halt", "nothing is sent after the journal failed", CORE_TILL,
           "        if (!m_halted) {\n            handle(std::move(posted));\n        }",
           "        handle(std::move(posted));", TILL),
    Mutant("forgets-the-watched", "a lapsed payment stays with the till", CORE_TILL,
           "isFinal(found->second) && !needsTicks(found->second)", "isFinal(found->second)", TILL),
    Mutant("opening-before-its-row", "W1: the row is durable before the send", CORE_TILL,
           "    if (const auto written = m_journal.append(first.next, \"begun\"); !written) {",
           "    m_gateway.send(id, std::move(*std::exchange(first.effect, {})));\n"
           "    if (const auto written = m_journal.append(first.next, \"begun\"); !written) {",
           TILL),
    Mutant("halt-is-only-said", "a till that cannot write sends nothing any more", CORE_TILL,
           "    m_halted = true;\n    m_observer.tillHalted(", "    m_observer.tillHalted(", TILL),
    Mutant("halt-is-not-said", "a till that cannot write says so", CORE_TILL,
           "    m_observer.tillHalted(error, unsaved);\n",
           "    static_cast<void>(error);\n    static_cast<void>(unsaved);\n", TILL),
    Mutant("sells-after-halt", "a till that cannot write sells nothing", CORE_TILL,
           "    if (m_halted) {\n        return Unexpected(BeginError::Halted);\n    }\n", "",
           TILL),
    Mutant("starts-without-its-journal", "what cannot be read is not forgotten", CORE_TILL,
           "        m_halted = true;\n        return Unexpected(unfinished.error());",
           "        return Unexpected(unfinished.error());", TILL),
    Mutant("bad-sale-is-begun", "the amount is the sum of the lines", CORE_TILL,
           "    if (!checkSale(sale)) {",
           "    if (sale.amount.count() < 0) {", TILL),
    Mutant("occupied-sale-halts", "an occupied sale is no trouble of the journal", CORE_TILL,
           "        if (written.error() == JournalError::SaleOccupied) {",
           "        if (written.error() == JournalError::Fenced) {", TILL),
    Mutant("events-inside-events", "one event after the other", CORE_TILL,
           "    if (m_draining) {\n        return;\n    }\n    m_draining = true;",
           "    m_draining = true;", TILL),
    Mutant("events-inside-a-beginning", "one event after the other", CORE_TILL,
           "    const bool wasDraining = std::exchange(m_draining, true); // what the observer "
           "posts "
           "waits\n", "    const bool wasDraining = m_draining;\n", TILL),
    Mutant("finished-cannot-be-reversed", "a sale of yesterday can be taken back", CORE_TILL,
           "    return std::holds_alternative<event::ReverseAsked>(event) ||\n           std::",
           "    return std::", TILL),
    Mutant("questions-uncounted", "one question a second", CORE_TILL,
           "            m_lastAskedAt = m_clock.now();\n", "", TILL + SIMULATED),
    Mutant("always-the-first", "every payment has its turn", CORE_TILL,
           "        m_lastAsked = *asking;\n", "", TILL + SIMULATED),
    Mutant("alarms-stop-the-cards", "an alarm that is known stops no sale", CORE_TILL,
           "if (isUnresolved(payment) && !payment.lateCapture) {",
           "if (isUnresolved(payment)) {", TILL),
    Mutant("wakes-itself", "what has just been answered is not asked again at once", CORE_TILL,
           "counted ? std::optional(id) : std::nullopt", "counted ? std::nullopt : std::nullopt",
           TILL + SIMULATED),
    Mutant("late-word-wakes-not-itself", "an answer too late to count has its own payment asked "
           "about", CORE_TILL, "counted ? std::optional(id) : std::nullopt", "counted ? id : id",
           TILL + SIMULATED),
    Mutant("gateway-is-back-for-nobody", "a gateway that is back is asked about all", CORE_TILL,
           "        m_wokenAt = now;\n        wakeAllBut(std::nullopt);", "        m_wokenAt = now;",
           TILL),
    Mutant("gateway-is-back-all-the-time", "a gateway in trouble is not asked all the time",
           CORE_TILL, "now - *m_wokenAt >= betweenTurns", "now - *m_wokenAt >= 0 * betweenTurns",
           TILL),
    Mutant("prompts-are-lost", "whoever wants to know is told", CORE_TILL,
           "        m_prompts.insert_or_assign(id, std::move(event));\n        return;",
           "        return;", TILL + SIMULATED),
    Mutant("prompt-is-kept", "a question that was put is not put again", CORE_TILL,
           "        m_prompts.erase(prompt);\n", "", TILL + SIMULATED),
    Mutant("status-without-word-is-a-word", "no word is silence", CORE_TILL,
           "        (status != nullptr && std::holds_alternative<evidence::Indeterminate>("
           "status->evidence));", "        (status != nullptr && false);", TILL + SIMULATED),
]
