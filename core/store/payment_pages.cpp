// The list of payments, and what happened to one of them.

#include "core/payment/codec.h"
#include "core/store/journal_inside.h"
#include "core/store/read_side.h"
#include "core/store/tables.h"

namespace kassa::store {

namespace {

constexpr std::int64_t stretch = 3000; ///< rows of the journal, some hundred payments
constexpr int mostSteps = 2000;        ///< of one payment; asking for a day makes some hundred

std::string stateCondition(const std::optional<desk::PaymentGroup>& group) {
    if (!group) {
        return {};
    }
    std::string names;
    for (const auto name : desk::stateNamesOf(*group)) {
        names += (names.empty() ? "'" : ", '") + std::string(name) + "'"; // ours, never typed
    }
    return "AND p.state IN (" + names + ") ";
}

} // namespace

Expected<Payment, SqlFailure> assemble(const std::string& lastBody, const std::string& firstBody) {
    auto payment = decodePayment(lastBody);
    const auto first = decodePayment(firstBody);
    if (!payment || !first) {
        const std::string what = payment ? first.error().what : payment.error().what;
        return Unexpected(SqlFailure{code::Corrupt, "a row cannot be understood: " + what});
    }
    payment->sale = first->sale;
    return std::move(*payment);
}

Expected<desk::PaymentPage, SqlFailure>
paymentStretch(const Connection& connection, const desk::PaymentQuestion& question, int limit) {
    const auto last = connection.integer("SELECT coalesce(max(last_seq), 0) FROM payments");
    if (!last) {
        return Unexpected(last.error());
    }
    const std::int64_t before = std::min(question.before, last->value_or(0) + 1);
    const std::int64_t from = std::max<std::int64_t>(1, before - stretch);
    auto query = connection.prepare(
        "SELECT CAST(last.body AS BLOB), CAST(first.body AS BLOB), p.opened, p.updated, p.last_seq "
        "FROM payments AS p JOIN journal AS last ON last.seq = p.last_seq "
        "JOIN journal AS first ON first.seq = p.first_seq "
        "WHERE p.last_seq < ? AND p.last_seq >= ? " +
        stateCondition(question.group) + "ORDER BY p.last_seq DESC");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(before, from); !ran) {
        return Unexpected(ran.error());
    }
    const desk::PaymentMatcher fits(question.text);
    desk::PaymentPage page;
    page.ask = question.ask;
    std::int64_t seq = before;
    while (static_cast<int>(page.payments.size()) < limit && query->next()) {
        auto payment = assemble(query->bytes(0), query->bytes(1));
        if (!payment) {
            return Unexpected(payment.error());
        }
        desk::ListedPayment listed{std::move(*payment), {}, {}};
        seq = query->integer(4); // equal to a row's own number
        if (!query->read(2, listed.opened) || !query->read(3, listed.updated)) {
            return Unexpected(SqlFailure{code::Corrupt, "a record cannot be read"});
        }
        if (fits(listed.payment)) {
            page.payments.push_back(std::move(listed));
        }
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    const bool full = static_cast<int>(page.payments.size()) == limit;
    const std::int64_t next = full ? seq : from;
    if (next > 1) {
        page.next = next;
    }
    return page;
}

Expected<std::vector<desk::PaymentStep>, SqlFailure> stepsOf(const Connection& connection,
                                                             const PaymentId& id) {
    auto query = connection.prepare("SELECT CAST(body AS BLOB), at, CAST(cause AS BLOB), "
                                    "CAST(cashier AS BLOB) FROM journal WHERE payment = ? "
                                    "ORDER BY step LIMIT ?");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(id.value, std::int64_t{mostSteps}); !ran) {
        return Unexpected(ran.error());
    }
    std::vector<desk::PaymentStep> steps;
    std::string first;
    while (query->next()) {
        const std::string body = query->bytes(0);
        if (first.empty()) {
            first = body;
        }
        auto payment = assemble(body, first);
        desk::PaymentStep step;
        if (!payment || !query->read(1, step.at)) {
            return Unexpected(SqlFailure{code::Corrupt, "a row cannot be understood"});
        }
        step.cause = query->bytes(2);
        step.cashier = query->bytes(3);
        step.payment = std::move(*payment);
        steps.push_back(std::move(step));
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return steps;
}

// Rows without a rule are left out before anybody reads their JSON: most have none.
Expected<desk::SoldTally, SqlFailure> soldByRules(const Connection& connection) {
    auto query = connection.prepare("SELECT CAST(first.body AS BLOB) FROM payments AS p "
                                    "JOIN journal AS first ON first.seq = p.first_seq "
                                    "WHERE p.slot = 1 AND instr(first.body, '\"rule\":') > 0");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    desk::SoldTally sold;
    while (query->next()) {
        const auto payment = decodePayment(query->bytes(0));
        if (!payment) {
            return Unexpected(
                SqlFailure{code::Corrupt, "a row cannot be understood: " + payment.error().what});
        }
        sold.recall(payment->id, payment->sale);
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return sold;
}

// --- asked of a journal that is open

Expected<desk::SoldTally, JournalError> SqliteJournal::soldByRules() {
    return m_inside->told(store::soldByRules(m_inside->connection));
}

Expected<desk::PaymentPage, JournalError>
SqliteJournal::paymentStretch(const desk::PaymentQuestion& question, int limit) {
    return m_inside->told(store::paymentStretch(m_inside->connection, question, limit));
}

Expected<std::vector<desk::PaymentStep>, JournalError> SqliteJournal::stepsOf(const PaymentId& id) {
    return m_inside->told(store::stepsOf(m_inside->connection, id));
}

} // namespace kassa::store
