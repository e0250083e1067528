#include "core/store/journal_inside.h"

#include "core/payment/codec.h"
#include "core/store/pages.h"
#include "core/store/read_side.h"

namespace kassa::store {

Q_LOGGING_CATEGORY(journalLog, "kassa.journal", QtInfoMsg)

namespace {

/// Rows after which the log is carried into the file, so that it begins anew: 1 MiB of it, or 4.
/// From then on rows overwrite what is there, and a sync need not store a new length of the file,
/// which is twice as fast. A new payment is the best moment, because nobody waits for an answer.
constexpr int checkpointAtNewPayment = 64;
constexpr int checkpointAnyway = 256;

} // namespace

Tidying::~Tidying() {
    if (!m_path.empty()) {
        clearUnused(m_path);
        LockFile::endUse(lockPathOf(m_path));
    }
}

std::string validText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

Expected<Writing, SqlFailure> Writing::prepare(const Connection& connection) {
    auto begin = connection.prepare("BEGIN IMMEDIATE");
    auto commit = connection.prepare("COMMIT");
    auto rollback = connection.prepare("ROLLBACK");
    auto guard = connection.prepare("SELECT (SELECT max(epoch) FROM openings), "
                                    "(SELECT max(seq) FROM journal), p.steps, p.slot, p.unfinished "
                                    "FROM (SELECT 1) LEFT JOIN payments AS p ON p.id = ?");
    auto row = connection.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto records = RecordWriter::prepare(connection);
    for (const auto* statement : {&begin, &commit, &rollback, &guard, &row}) {
        if (!*statement) {
            return Unexpected(statement->error());
        }
    }
    if (!records) {
        return Unexpected(records.error());
    }
    return Writing{std::move(*begin), std::move(*commit), std::move(*rollback),
                   std::move(*guard), std::move(*row),    std::move(*records)};
}

Expected<void, OpenFailure> SqliteJournal::Inside::recogniseFiles() {
    const auto file = stampOf(options.path);
    const auto log = stampOf(options.path + "-wal");
    if (!file || !log) {
        return Unexpected(file ? log.error() : file.error());
    }
    stamp = *file;
    logIdentity = log->identity;
    return {};
}

bool SqliteJournal::Inside::filesAreOurs() const {
    const auto now = stampOf(options.path);
    return now && *now == stamp && identityOf(options.path + "-wal") == logIdentity;
}

JournalError SqliteJournal::Inside::fail(const SqlFailure& failure) {
    qCWarning(journalLog, "journal: %s (%d)", failure.text.c_str(), failure.code);
    switch (failure.primary()) {
    case code::Full:
        return JournalError::Full;
    case code::ReadOnly:
        return JournalError::ReadOnly;
    case code::Busy:
        return JournalError::Fenced;
    default: // SQLite's codes are numbers of a foreign library
        // A failed sync may have thrown pages away; trying again would call them written.
        broken = true;
        return JournalError::Broken;
    }
}

JournalError SqliteJournal::Inside::abandon(const SqlFailure& failure) {
    const JournalError error = fail(failure);
    if (!writing.rollback.run()) {
        qCInfo(journalLog, "the transaction had already been rolled back");
    }
    return error;
}

/// Inside the transaction: nobody took the journal over, and what is known of the payment.
Expected<SqliteJournal::Inside::Known, JournalError>
SqliteJournal::Inside::known(const PaymentId& id) {
    if (auto ran = writing.guard.run(id.value); !ran) {
        return Unexpected(abandon(ran.error()));
    }
    if (!writing.guard.next()) {
        return Unexpected(abandon(writing.guard.failure().value_or(SqlFailure{})));
    }
    const bool ours = writing.guard.integer(0) == epoch && writing.guard.integer(1) == head.seq;
    const Known before{writing.guard.integer(2), // no such payment: 0
                       {writing.guard.integer(3) == 1, writing.guard.integer(4) == 1}};
    writing.guard.finish();
    if (!ours) {
        qCWarning(journalLog, "another program has taken the journal over");
        return Unexpected(abandon(SqlFailure{code::Busy, "fenced"}));
    }
    return before;
}

JournalRow SqliteJournal::Inside::rowFor(const PaymentId& payment, std::int64_t step,
                                         std::string_view cause, std::string_view body) const {
    JournalRow row;
    row.seq = head.seq + 1;
    row.payment.value = validText(payment.value);
    row.step = step;
    row.cause = validText(cause);
    row.body = validText(body);
    row.at = options.wallClock();
    row.cashier = cashier;
    row.desk = validText(options.desk);
    row.epoch = epoch;
    row.hash = hashOf(head.hash, row);
    row.signature = key.sign(row.hash);
    return row;
}

JournalRow SqliteJournal::Inside::rowFor(const Payment& payment, std::string_view cause) const {
    return rowFor(payment.id, payment.steps, cause, encodePayment(payment, payment.steps == 1));
}

SqlResult SqliteJournal::Inside::insert(const JournalRow& row) {
    return writing.row.run(row.seq, row.payment.value, row.step, row.cause, row.body, row.at,
                           row.cashier, row.desk, row.epoch, row.hash, row.signature);
}

Expected<void, JournalError>
SqliteJournal::Inside::write(const JournalRow& row, const Payment& payment, const Known& before) {
    if (auto ran = insert(row); !ran) {
        return Unexpected(abandon(ran.error()));
    }
    const PaymentRecord record = firstRecord(payment, row.seq, row.at);
    Expected<bool, SqlFailure> kept = true;
    if (row.step == 1) {
        if (auto inserted = writing.records.insert(record); !inserted) {
            kept = Unexpected(inserted.error());
        }
    } else {
        kept = writing.records.update(record, before.standing);
    }
    if (!kept && kept.error().code == code::ConstraintUnique) {
        // Expected, not a failure of the database: the one sale, one payment rule.
        if (auto undone = writing.rollback.run(); !undone) {
            return Unexpected(fail(undone.error()));
        }
        return Unexpected(JournalError::SaleOccupied);
    }
    if (!kept) {
        return Unexpected(abandon(kept.error()));
    }
    KASSA_CHECK(*kept);
    if (auto done = writing.commit.run(); !done) {
        return Unexpected(abandon(done.error()));
    }
    return {};
}

Expected<void, JournalError> SqliteJournal::Inside::beginWrite() {
    if (broken) {
        return Unexpected(JournalError::Broken);
    }
    if (!filesAreOurs()) {
        qCWarning(journalLog, "the journal was moved, removed, replaced or written over");
        broken = true;
        return Unexpected(JournalError::Broken);
    }
    if (auto begun = writing.begin.run(); !begun) {
        return Unexpected(fail(begun.error()));
    }
    return {};
}

Expected<void, JournalError> SqliteJournal::Inside::append(const Payment& payment,
                                                           std::string_view cause) {
    KASSA_CHECK(!payment.id.value.empty()); // rows without one are about the desk
    if (auto begun = beginWrite(); !begun) {
        return begun;
    }
    const auto before = known(payment.id);
    if (!before) {
        return Unexpected(before.error());
    }
    // A step left out or written twice means that memory and journal have parted.
    KASSA_CHECK(payment.steps == before->steps + 1);
    const JournalRow row = rowFor(payment, cause);
    if (auto written = write(row, payment, *before); !written) {
        return written;
    }
    head = {row.seq, row.hash};
    const int due = row.step == 1 ? checkpointAtNewPayment : checkpointAnyway;
    if (++sinceCheckpoint >= due) {
        checkpoint();
    }
    return {};
}

Expected<void, JournalError> SqliteJournal::append(const Payment& payment, std::string_view cause) {
    auto done = m_inside->append(payment, cause);
    if (!done && done.error() != JournalError::SaleOccupied) {
        m_inside->keepAside(payment);
    }
    return done;
}

void SqliteJournal::Inside::keepAside(const Payment& payment) {
    if (!isWorthKeeping(payment)) {
        return;
    }
    const bool kept = slot && slot->keep(payment, options.wallClock(), key);
    qCWarning(journalLog, "payment %s is %s, which the journal did not take; %s",
              payment.id.value.c_str(), std::string(kassa::nameOf(payment.state)).c_str(),
              kept ? "it is kept in the emergency slot" : "the gateway will have to be asked");
}

// Signed by us after the gateway's own word, and the very next step of a payment that is known:
// otherwise the row got into the journal after all, or the payment went on without it.
Expected<void, JournalError> SqliteJournal::Inside::takeBack(const KeptRow& row) {
    const auto known = told(findPayment(connection, row.payment.id));
    if (!known) {
        return Unexpected(known.error());
    }
    if (!*known || row.payment.steps != (**known).steps + 1 ||
        row.payment.transaction != (**known).transaction) {
        qCInfo(journalLog, "the emergency slot had payment %s, which has gone on without it",
               row.payment.id.value.c_str());
        return {};
    }
    Payment payment = row.payment;
    payment.sale = (**known).sale;
    auto done = append(payment, "emergency_slot");
    if (done) {
        qCWarning(journalLog, "payment %s is %s, as the emergency slot had kept",
                  payment.id.value.c_str(), std::string(kassa::nameOf(payment.state)).c_str());
    } else if (done.error() == JournalError::SaleOccupied) {
        qCWarning(journalLog, "the emergency slot had payment %s of a sale that another holds",
                  payment.id.value.c_str());
        return {};
    }
    return done;
}

Expected<void, JournalError> SqliteJournal::Inside::takeBack() {
    slot = EmergencySlot::open(options.path, hashOf(meta));
    if (!slot) {
        return {};
    }
    for (const auto& row : slot->kept(key.publicKey())) {
        if (auto done = takeBack(row); !done) {
            return done;
        }
        slot->clear(row.place);
    }
    return {};
}

// The row before is durable whatever happens here; a failure closes the journal for the next.
void SqliteJournal::Inside::checkpoint() {
    sinceCheckpoint = 0;
    const auto busy = connection.integer("PRAGMA wal_checkpoint(PASSIVE)");
    if (!busy && busy.error().primary() != code::Full) {
        static_cast<void>(fail(busy.error()));
    }
    stamp = stampOf(options.path).value_or(FileStamp{}); // then no file is ours any more
}

SqlResult SqliteJournal::Inside::rebuildInside() {
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction) {
        return Unexpected(transaction.error());
    }
    if (auto emptied = connection.run("DELETE FROM payments"); !emptied) {
        return emptied;
    }
    constexpr int heap = 1000;
    std::int64_t seq = 0;
    while (true) {
        const auto rows = store::rowsAfter(connection, seq, heap);
        if (!rows) {
            return Unexpected(rows.error());
        }
        if (rows->empty()) {
            return transaction->commit();
        }
        for (const auto& row : *rows) {
            seq = row.seq;
            if (row.payment.value.empty()) {
                continue; // about the desk
            }
            const auto payment = decodePayment(row.body);
            if (!payment) {
                return Unexpected(SqlFailure{code::Corrupt, payment.error().what});
            }
            const PaymentRecord record = firstRecord(*payment, row.seq, row.at);
            if (row.step == 1) {
                if (auto inserted = writing.records.insert(record); !inserted) {
                    return inserted;
                }
            } else if (auto updated = writing.records.update(record, std::nullopt);
                       !updated || !*updated) {
                return Unexpected(updated ? SqlFailure{code::Corrupt, "a step is missing"}
                                          : updated.error());
            }
        }
    }
}

Expected<void, JournalError> SqliteJournal::rebuild() {
    if (m_inside->broken) {
        return Unexpected(JournalError::Broken);
    }
    if (auto done = m_inside->rebuildInside(); !done) {
        return Unexpected(m_inside->fail(done.error()));
    }
    return {};
}

} // namespace kassa::store
