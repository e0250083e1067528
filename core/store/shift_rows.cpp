#include "core/payment/codec.h"
#include "core/store/journal_inside.h"

// Rows of payments as the figures of a shift need them: few columns, and only rows in which
// something happened to money.

namespace kassa::store {

namespace {

SqlFailure notUnderstood(std::int64_t seq, const std::string& why) {
    return {code::Corrupt, "row " + std::to_string(seq) + ": " + why};
}

/// The only row of a query; a failure when there is none.
SqlResult toRow(Statement& query) {
    if (query.next()) {
        return {};
    }
    return Unexpected(query.failure().value_or(SqlFailure{code::Corrupt, "a row is missing"}));
}

// A quotation mark inside a text is written \", so none of these words can be somebody's name.
constexpr std::string_view moneyRows =
    "SELECT seq, at, CAST(cashier AS BLOB), CAST(body AS BLOB) FROM journal "
    "WHERE seq > ? AND payment <> '' AND (step = 1 OR instr(body, '\"capture\":') "
    "OR instr(body, '\"state\":\"reversed\"') OR instr(body, '\"state\":\"not_paid\"') "
    "OR instr(body, '\"refusal\":')) ORDER BY seq LIMIT ?";

constexpr std::string_view before =
    "SELECT CAST(b.body AS BLOB), CAST(b.cashier AS BLOB), CAST(f.body AS BLOB), "
    "CAST(f.cashier AS BLOB) FROM journal AS b JOIN journal AS f "
    "ON f.payment = b.payment AND f.step = 1 WHERE b.payment = ? AND b.step = ?";

constexpr std::string_view firstInDoubt =
    "SELECT min(at) FROM journal WHERE payment = ? AND step > coalesce((SELECT max(step) "
    "FROM journal WHERE payment = ? AND NOT (instr(body, '\"state\":\"checking\"') "
    "OR instr(body, '\"state\":\"reverse_checking\"') "
    "OR instr(body, '\"state\":\"for_person\"'))), 0)";

Expected<std::vector<staff::PaymentRow>, SqlFailure> paymentRowsAfter(const Connection& connection,
                                                                      std::int64_t seq, int limit) {
    auto query = connection.prepare(moneyRows);
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(seq, std::int64_t{limit}); !ran) {
        return Unexpected(ran.error());
    }
    std::vector<staff::PaymentRow> rows;
    while (query->next()) {
        const std::int64_t number = query->integer(0);
        auto payment = decodePayment(query->bytes(3));
        if (!payment) {
            return Unexpected(notUnderstood(number, payment.error().what));
        }
        rows.push_back({number, Timestamp(Timestamp::duration(query->integer(1))), query->bytes(2),
                        std::move(*payment)});
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return rows;
}

Expected<staff::Recalled, SqlFailure> recall(const Connection& connection, const PaymentId& id,
                                             std::int64_t step) {
    auto query = connection.prepare(before);
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(id.value, step - 1); !ran) {
        return Unexpected(ran.error());
    }
    if (auto there = toRow(*query); !there) {
        return Unexpected(there.error());
    }
    auto payment = decodePayment(query->bytes(0));
    const auto first = decodePayment(query->bytes(2));
    if (!payment || !first) {
        return Unexpected(notUnderstood(0, "a payment's earlier row"));
    }
    payment->sale = first->sale;
    return staff::Recalled{std::move(*payment), query->bytes(3), query->bytes(1)};
}

Expected<std::optional<Timestamp>, SqlFailure> unresolvedSince(const Connection& connection,
                                                               const PaymentId& id) {
    auto query = connection.prepare(firstInDoubt);
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(id.value, id.value); !ran) {
        return Unexpected(ran.error());
    }
    if (auto there = toRow(*query); !there) {
        return Unexpected(there.error());
    }
    return query->isNull(0) ? std::optional<Timestamp>()
                            : std::optional(Timestamp(Timestamp::duration(query->integer(0))));
}

} // namespace

Expected<std::vector<staff::PaymentRow>, JournalError>
SqliteJournal::paymentRowsAfter(std::int64_t seq, int limit) {
    return m_inside->told(store::paymentRowsAfter(m_inside->connection, seq, limit));
}

Expected<staff::Recalled, JournalError> SqliteJournal::recall(const PaymentId& id,
                                                              std::int64_t step) {
    return m_inside->told(store::recall(m_inside->connection, id, step));
}

Expected<std::optional<Timestamp>, JournalError>
SqliteJournal::unresolvedSince(const PaymentId& id) {
    return m_inside->told(store::unresolvedSince(m_inside->connection, id));
}

} // namespace kassa::store
