#include "core/store/tables.h"

#include <map>

namespace kassa::store {

namespace {

// STRICT: a cell holds what its column says or the row is refused.
constexpr std::string_view metaTable = "CREATE TABLE meta ("
                                       "number INTEGER PRIMARY KEY, "
                                       "key TEXT NOT NULL, "
                                       "value TEXT NOT NULL) STRICT";

constexpr std::string_view openingsTable = "CREATE TABLE openings ("
                                           "epoch INTEGER PRIMARY KEY, "
                                           "at INTEGER NOT NULL, "
                                           "seq INTEGER NOT NULL, "
                                           "signature BLOB NOT NULL) STRICT";

constexpr std::string_view journalTable = "CREATE TABLE journal ("
                                          "seq INTEGER PRIMARY KEY, "
                                          "payment TEXT NOT NULL, "
                                          "step INTEGER NOT NULL, "
                                          "cause TEXT NOT NULL, "
                                          "body TEXT NOT NULL, "
                                          "at INTEGER NOT NULL, "
                                          "cashier TEXT NOT NULL, "
                                          "desk TEXT NOT NULL, "
                                          "epoch INTEGER NOT NULL, "
                                          "hash BLOB NOT NULL, "
                                          "signature BLOB NOT NULL) STRICT";

constexpr std::string_view paymentsTable = "CREATE TABLE payments ("
                                           "id TEXT NOT NULL PRIMARY KEY, "
                                           "account TEXT NOT NULL, "
                                           "invoice TEXT NOT NULL, "
                                           "amount INTEGER NOT NULL, "
                                           "state TEXT NOT NULL, "
                                           "reason TEXT NOT NULL, "
                                           "slot INTEGER NOT NULL, "
                                           "unfinished INTEGER NOT NULL, "
                                           "late_capture INTEGER NOT NULL, "
                                           "transaction_id INTEGER, "
                                           "success_id INTEGER, "
                                           "card TEXT NOT NULL, "
                                           "steps INTEGER NOT NULL, "
                                           "first_seq INTEGER NOT NULL, "
                                           "last_seq INTEGER NOT NULL, "
                                           "opened INTEGER NOT NULL, "
                                           "updated INTEGER NOT NULL) STRICT, WITHOUT ROWID";

std::optional<std::int64_t> numberOf(const std::optional<TransactionId>& id) {
    return id ? std::optional(id->value) : std::nullopt;
}

std::optional<std::int64_t> numberOf(const std::optional<SuccessId>& id) {
    return id ? std::optional(id->value) : std::nullopt;
}

/// Cells of one row, from left to right; `good` stays true as long as each holds what it should.
struct CellReader {
    const Statement& statement;
    int column;
    bool good = true;

    std::int64_t integer() {
        std::int64_t number = 0;
        good = statement.read(column++, number) && good;
        return number;
    }
    bool flag() {
        const std::int64_t number = integer();
        good = (number == 0 || number == 1) && good;
        return number == 1;
    }
    Timestamp time() { return Timestamp(Timestamp::duration(integer())); }
    std::string text() { return statement.text(column++); }
    template <class Id>
    std::optional<Id> optionalId() {
        if (statement.isNull(column)) {
            ++column;
            return std::nullopt;
        }
        return Id{integer()};
    }
};

} // namespace

// One table and one verb a trigger: SQLite has no shorter way to say "only ever adds".
const std::vector<SchemaPart>& schemaParts() {
    static const std::vector<SchemaPart> parts{
        {"table meta meta", metaTable},
        {"table openings openings", openingsTable},
        {"table journal journal", journalTable},
        {"table payments payments", paymentsTable},
        {"index journal_steps journal",
         "CREATE UNIQUE INDEX journal_steps ON journal (payment, step)"},
        // A sale has at most one live payment, and the database itself sees to it.
        {"index payments_slot payments",
         "CREATE UNIQUE INDEX payments_slot ON payments (account) WHERE slot = 1"},
        {"index payments_account payments",
         "CREATE INDEX payments_account ON payments (account, last_seq)"},
        {"index payments_unfinished payments",
         "CREATE INDEX payments_unfinished ON payments (first_seq) WHERE unfinished = 1"},
        {"index payments_recent payments", "CREATE INDEX payments_recent ON payments (last_seq)"},
        {"trigger journal_keeps_rows journal",
         "CREATE TRIGGER journal_keeps_rows BEFORE UPDATE ON journal "
         "BEGIN SELECT RAISE(ABORT, 'the journal only adds'); END"},
        {"trigger journal_keeps_all journal",
         "CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal "
         "BEGIN SELECT RAISE(ABORT, 'the journal only adds'); END"},
        {"trigger meta_keeps_rows meta", "CREATE TRIGGER meta_keeps_rows BEFORE UPDATE ON meta "
                                         "BEGIN SELECT RAISE(ABORT, 'meta never changes'); END"},
        {"trigger meta_keeps_all meta", "CREATE TRIGGER meta_keeps_all BEFORE DELETE ON meta "
                                        "BEGIN SELECT RAISE(ABORT, 'meta never changes'); END"},
        {"trigger openings_keep_rows openings",
         "CREATE TRIGGER openings_keep_rows BEFORE UPDATE ON openings "
         "BEGIN SELECT RAISE(ABORT, 'the journal only adds'); END"},
        {"trigger openings_keep_all openings",
         "CREATE TRIGGER openings_keep_all BEFORE DELETE ON openings "
         "BEGIN SELECT RAISE(ABORT, 'the journal only adds'); END"},
    };
    return parts;
}

Expected<bool, SqlFailure> schemaIsOurs(const Connection& connection) {
    auto query = connection.prepare("SELECT CAST(type || ' ' || name || ' ' || tbl_name AS BLOB), "
                                    "CAST(sql AS BLOB), rowid, "
                                    "typeof(type) || typeof(name) || typeof(tbl_name) || "
                                    "typeof(sql) = 'texttexttexttext' "
                                    "AND (rootpage > 0) = (type <> 'trigger') "
                                    "FROM sqlite_schema ORDER BY rowid");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::size_t count = 0;
    bool same = true;
    while (query->next()) {
        same = same && count < schemaParts().size() &&
               query->bytes(0) == schemaParts()[count].name &&
               query->bytes(1) == schemaParts()[count].sql &&
               query->integer(2) == static_cast<std::int64_t>(count) + 1 && query->integer(3) == 1;
        ++count;
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return same && count == schemaParts().size();
}

SqlResult writeMeta(Connection& connection, const JournalMeta& meta) {
    auto insert = connection.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    if (!insert) {
        return Unexpected(insert.error());
    }
    const std::array<std::pair<std::string_view, std::string>, 5> pairs{{
        {"created", std::to_string(meta.created.time_since_epoch().count())},
        {"desk", meta.desk},
        {"mark", std::string(nameOf(meta.mark))},
        {"public_key", toHex(meta.publicKey)},
        {"signature", toHex(meta.signature)},
    }};
    for (const auto& [key, value] : pairs) {
        if (auto ran = insert->run(key, value); !ran) {
            return ran;
        }
    }
    return {};
}

Expected<std::optional<JournalMeta>, SqlFailure> readMeta(const Connection& connection) {
    auto query = connection.prepare("SELECT CAST(key AS BLOB), CAST(value AS BLOB) FROM meta");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::map<std::string, std::string> values;
    while (query->next()) {
        values.emplace(query->bytes(0), query->bytes(1));
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    JournalMeta meta;
    const std::string& created = values["created"];
    std::int64_t count = 0;
    for (const char digit : created) {
        if (digit < '0' || digit > '9' || created.size() > 15) {
            return std::optional<JournalMeta>{};
        }
        count = count * 10 + (digit - '0');
    }
    meta.created = Timestamp(Timestamp::duration(count));
    meta.desk = values["desk"];
    const bool good = !created.empty() && parseMark(values["mark"], meta.mark) &&
                      fromHex(values["public_key"], meta.publicKey) &&
                      fromHex(values["signature"], meta.signature) && values.size() == 5;
    return good ? std::optional(meta) : std::nullopt;
}

Expected<std::vector<Opening>, SqlFailure> readOpenings(const Connection& connection) {
    auto query =
        connection.prepare("SELECT epoch, at, seq, signature FROM openings ORDER BY epoch");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::vector<Opening> openings;
    while (query->next()) {
        Opening opening;
        opening.epoch = query->integer(0); // the row's own number is one
        if (!query->read(1, opening.at) || !query->read(2, opening.seq) ||
            !query->read(3, opening.signature)) {
            opening = Opening{}; // epoch 0 is never good
        }
        openings.push_back(opening);
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return openings;
}

bool readRow(const Statement& statement, int firstColumn, JournalRow& row) {
    const int c = firstColumn;
    row.payment.value = statement.bytes(c + 1);
    row.cause = statement.bytes(c + 3);
    row.body = statement.bytes(c + 4);
    row.cashier = statement.bytes(c + 6);
    row.desk = statement.bytes(c + 7);
    row.seq = statement.integer(c); // the row's own number is one
    return statement.read(c + 2, row.step) && statement.read(c + 5, row.at) &&
           statement.read(c + 8, row.epoch) && statement.read(c + 9, row.hash) &&
           statement.read(c + 10, row.signature);
}

PaymentRecord readRecord(const Statement& statement, int firstColumn) {
    CellReader cells{statement, firstColumn};
    PaymentRecord record;
    record.id.value = cells.text();
    record.account = cells.text();
    record.invoice = cells.text();
    record.amount = Tiyin(cells.integer());
    record.state = cells.text();
    record.reason = cells.text();
    record.holdsSale = cells.flag();
    record.unfinished = cells.flag();
    record.lateCapture = cells.flag();
    record.transaction = cells.optionalId<TransactionId>();
    record.success = cells.optionalId<SuccessId>();
    record.card = cells.text();
    record.steps = cells.integer();
    record.firstSeq = cells.integer();
    record.lastSeq = cells.integer();
    record.opened = cells.time();
    record.updated = cells.time();
    return cells.good ? record : PaymentRecord{};
}

Expected<RecordWriter, SqlFailure> RecordWriter::prepare(const Connection& connection) {
    auto insert = connection.prepare("INSERT INTO payments VALUES "
                                     "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert) {
        return Unexpected(insert.error());
    }
    auto update = connection.prepare(
        "UPDATE payments SET state = ?, reason = ?, late_capture = ?, transaction_id = ?, "
        "success_id = ?, card = ?, steps = ?, last_seq = ?, updated = ? WHERE id = ? AND steps = "
        "?");
    if (!update) {
        return Unexpected(update.error());
    }
    auto updateStanding = connection.prepare(
        "UPDATE payments SET state = ?, reason = ?, late_capture = ?, transaction_id = ?, "
        "success_id = ?, card = ?, steps = ?, last_seq = ?, updated = ?, slot = ?, unfinished = ? "
        "WHERE id = ? AND steps = ?");
    if (!updateStanding) {
        return Unexpected(updateStanding.error());
    }
    return RecordWriter(std::move(*insert), std::move(*update), std::move(*updateStanding));
}

SqlResult RecordWriter::insert(const PaymentRecord& record) {
    return m_insert.run(record.id.value, record.account, record.invoice, record.amount.count(),
                        record.state, record.reason, record.holdsSale, record.unfinished,
                        record.lateCapture, numberOf(record.transaction), numberOf(record.success),
                        record.card, record.steps, record.firstSeq, record.lastSeq, record.opened,
                        record.updated);
}

Expected<bool, SqlFailure> RecordWriter::update(const PaymentRecord& record,
                                                const std::optional<Standing>& before) {
    const bool stands = before == Standing{record.holdsSale, record.unfinished};
    Statement& statement = stands ? m_update : m_updateStanding;
    const auto run = [&](const auto&... more) {
        return statement.run(record.state, record.reason, record.lateCapture,
                             numberOf(record.transaction), numberOf(record.success), record.card,
                             record.steps, record.lastSeq, record.updated, more..., record.id.value,
                             record.steps - 1);
    };
    if (auto ran = stands ? run() : run(record.holdsSale, record.unfinished); !ran) {
        return Unexpected(ran.error());
    }
    return statement.changedRows() == 1;
}

Expected<Head, SqlFailure> readHead(const Connection& connection, const Hash& first) {
    auto query = connection.prepare("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    Head head{0, first};
    if (query->next()) {
        head.seq = query->integer(0); // the row's own number is one
        if (!query->read(1, head.hash)) {
            return Unexpected(SqlFailure{code::Corrupt, "the last row cannot be read"});
        }
    }
    if (auto broken = query->failure()) {
        return Unexpected(*broken);
    }
    return head;
}

OpenFailure openFailure(const SqlFailure& failure) {
    OpenError error = OpenError::InputOutput;
    switch (failure.primary()) {
    case code::Busy:
    case code::Locked:
        error = OpenError::Locked;
        break;
    case code::ReadOnly:
        error = OpenError::ReadOnly;
        break;
    case code::Full:
        error = OpenError::DiskFull;
        break;
    case 1: // a statement that does not fit the tables
    case code::Corrupt:
    case code::NotADatabase:
        error = OpenError::Damaged;
        break;
    default: // SQLite's codes are numbers of a foreign library
        break;
    }
    return {error, failure.text};
}

} // namespace kassa::store
