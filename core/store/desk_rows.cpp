#include "core/store/journal_inside.h"
#include "core/store/read_side.h"

// The journal's rows about the desk itself. They name no payment, and their steps count through
// the whole journal; all else is as with the steps of payments.

namespace kassa::store {

namespace {

desk::DeskRow asRead(const JournalRow& row, desk::DeskEntry entry) {
    return {row.seq, row.step, row.epoch, row.at, row.cashier, std::move(entry)};
}

} // namespace

Expected<desk::DeskRow, JournalError> SqliteJournal::Inside::append(const desk::DeskEntry& entry) {
    const auto body = desk::encodeEntry(entry);
    // What cannot be read back must never get into a file that only ever adds.
    const auto readBack = desk::decodeEntry(desk::nameOf(entry), body);
    KASSA_CHECK(readBack.has_value());
    if (auto begun = beginWrite(); !begun) {
        return Unexpected(begun.error());
    }
    if (const auto before = known({}); !before) {
        return Unexpected(before.error());
    }
    const JournalRow row = rowFor({}, deskSteps + 1, desk::nameOf(entry), body);
    if (auto ran = insert(row); !ran) {
        return Unexpected(abandon(ran.error()));
    }
    if (auto done = writing.commit.run(); !done) {
        return Unexpected(abandon(done.error()));
    }
    head = {row.seq, row.hash};
    deskSteps = row.step;
    ++sinceCheckpoint; // the next payment's row carries the log into the file
    return asRead(row, *readBack);
}

Expected<desk::DeskRow, JournalError> SqliteJournal::append(const desk::DeskEntry& entry) {
    return m_inside->append(entry);
}

Expected<std::vector<desk::DeskRow>, SqlFailure> deskRowsAfter(const Connection& connection,
                                                               std::int64_t seq, int limit) {
    // By the index of steps, which for these rows is in the order of the journal.
    auto query = connection.prepare(
        "SELECT " + std::string(rowColumns) +
        " FROM journal AS j WHERE j.payment = '' AND j.step > coalesce((SELECT max(b.step) "
        "FROM journal AS b WHERE b.payment = '' AND b.seq <= ?), 0) ORDER BY j.step LIMIT ?");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(seq, std::int64_t{limit}); !ran) {
        return Unexpected(ran.error());
    }
    std::vector<desk::DeskRow> rows;
    while (query->next()) {
        JournalRow row;
        if (!readRow(*query, 0, row)) {
            return Unexpected(SqlFailure{code::Corrupt, "a row cannot be read"});
        }
        auto entry = desk::decodeEntry(row.cause, row.body);
        if (!entry) {
            return Unexpected(SqlFailure{code::Corrupt, "row " + std::to_string(row.seq) + ": " +
                                                            entry.error().what});
        }
        rows.push_back(asRead(row, std::move(entry).value()));
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return rows;
}

Expected<std::vector<desk::DeskRow>, JournalError> SqliteJournal::deskRowsAfter(std::int64_t seq,
                                                                                int limit) {
    return m_inside->told(store::deskRowsAfter(m_inside->connection, seq, limit));
}

Timestamp SqliteJournal::wallTime() const {
    return m_inside->options.wallClock();
}

staff::JournalEnd SqliteJournal::end() const {
    return {m_inside->head.seq, toHex(m_inside->head.hash), toHex(m_inside->meta.publicKey)};
}

} // namespace kassa::store
