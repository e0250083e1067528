#include "core/store/sqlite_journal.h"

#include "core/payment/codec.h"
#include "core/store/journal_file.h"
#include "core/store/tables.h"

#include <QLoggingCategory>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace kassa::store {

namespace {

Q_LOGGING_CATEGORY(journalLog, "kassa.journal", QtInfoMsg)

/// Rows between two checkpoints: some 4 MiB of write-ahead log.
constexpr int checkpointEvery = 256;
constexpr std::uint64_t roomNeeded = 64ULL * 1024 * 1024;

struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    bool operator==(const FileIdentity&) const = default;
};

FileIdentity identityOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return {};
    }
    return {status.st_dev, status.st_ino};
}

// What is stored must be what is hashed: SQLite keeps valid UTF-8 only.
std::string validText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

/// The statements of append(), prepared once.
struct Writing {
    Statement begin;
    Statement commit;
    Statement rollback;
    Statement guard;
    Statement row;
    RecordWriter records;

    static Expected<Writing, SqlFailure> prepare(const Connection& connection) {
        auto begin = connection.prepare("BEGIN IMMEDIATE");
        auto commit = connection.prepare("COMMIT");
        auto rollback = connection.prepare("ROLLBACK");
        auto guard = connection.prepare("SELECT (SELECT max(epoch) FROM openings), "
                                        "(SELECT max(seq) FROM journal), "
                                        "(SELECT steps FROM payments WHERE id = ?)");
        auto row =
            connection.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
};

} // namespace

struct SqliteJournal::Inside {
    // In this order: the statements end before the connection, and the lock is given up last.
    OpenOptions options;
    SigningKey key;
    LockFile lock;
    Connection connection;
    Writing writing;
    JournalMeta meta;
    Head head;
    std::int64_t epoch = 0;
    FileIdentity identity;
    std::string cashier;
    int sinceCheckpoint = 0;
    bool broken = false;

    JournalError fail(const SqlFailure& failure);
    JournalError abandon(const SqlFailure& failure);
    Expected<std::int64_t, JournalError> stepsBefore(const PaymentId& id);
    Expected<void, JournalError> write(const JournalRow& row, const Payment& payment);
    JournalRow rowFor(const Payment& payment, std::string_view cause) const;
    Expected<void, OpenFailure> takeOver();
    void checkpoint();
    SqlResult rebuildInside();

    template <class T>
    Expected<T, JournalError> told(Expected<T, SqlFailure> answer) {
        if (!answer) {
            return Unexpected(fail(answer.error()));
        }
        return std::move(*answer);
    }
};

// --- opening

Expected<std::unique_ptr<SqliteJournal>, OpenFailure> SqliteJournal::open(OpenOptions options,
                                                                          SigningKey key) {
    if (!Connection::driverIsThere()) {
        return Unexpected(OpenFailure{OpenError::NoDriver, "QSQLITE"});
    }
    if (auto folder = checkFolder(options.path, true); !folder) {
        return Unexpected(folder.error());
    }
    // Nothing is put beside a file that is not ours, not even the lock.
    auto header = readHeader(options.path, true);
    if (!header) {
        return Unexpected(header.error());
    }
    if (!*header && !options.mayCreate) {
        return Unexpected(OpenFailure{OpenError::Missing, options.path + ": no such file"});
    }
    if (*header) {
        if (auto good = checkHeader(**header); !good) {
            return Unexpected(good.error());
        }
    }
    auto lock = LockFile::take(lockPathOf(options.path));
    if (!lock) {
        return Unexpected(lock.error());
    }
    if (sizeOf(options.path) == 0 && !*header) {
        if (auto made = createJournal(options, key); !made) {
            return Unexpected(made.error());
        }
    }
    const auto inspected = inspectJournal(options, key.publicKey());
    if (!inspected) {
        return Unexpected(inspected.error());
    }
    auto connection = openForWriting(options.path);
    if (!connection) {
        return Unexpected(connection.error());
    }
    auto writing = Writing::prepare(*connection);
    if (!writing) {
        return Unexpected(openFailure(writing.error()));
    }
    const FileIdentity identity = identityOf(options.path);
    auto inside = std::make_unique<Inside>(Inside{std::move(options),
                                                  std::move(key),
                                                  std::move(*lock),
                                                  std::move(*connection),
                                                  std::move(*writing),
                                                  {},
                                                  {},
                                                  0,
                                                  identity,
                                                  {},
                                                  0,
                                                  false});
    if (auto taken = inside->takeOver(); !taken) {
        return Unexpected(taken.error());
    }
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::move(inside)));
    if (inspected->rebuild) {
        qCWarning(journalLog, "the derived tables did not agree with the rows and are made anew");
        if (!journal->rebuild()) {
            return Unexpected(OpenFailure{OpenError::Damaged, "the rows contradict each other"});
        }
    }
    return journal;
}

// The row of openings is what later writes are held against, and the first real write.
Expected<void, OpenFailure> SqliteJournal::Inside::takeOver() {
    const auto found = readMeta(connection);
    if (!found || !*found) {
        return Unexpected(OpenFailure{OpenError::Damaged, "what it says of itself is incomplete"});
    }
    meta = **found;
    const Hash first = hashOf(meta);
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction) {
        return Unexpected(openFailure(transaction.error()));
    }
    const auto last = connection.integer("SELECT coalesce(max(epoch), 0) FROM openings");
    const auto end = readHead(connection, first);
    if (!last || !*last || !end) {
        return Unexpected(OpenFailure{OpenError::Damaged, "its end cannot be read"});
    }
    Opening opening{**last + 1, options.wallClock(), end->seq, {}};
    opening.signature = key.sign(hashOf(first, opening));
    auto insert = connection.prepare("INSERT INTO openings VALUES (?, ?, ?, ?)");
    if (!insert) {
        return Unexpected(openFailure(insert.error()));
    }
    if (auto ran = insert->run(opening.epoch, opening.at, opening.seq, opening.signature); !ran) {
        return Unexpected(openFailure(ran.error()));
    }
    if (auto done = transaction->commit(); !done) {
        return Unexpected(openFailure(done.error()));
    }
    head = *end;
    epoch = opening.epoch;
    return {};
}

SqliteJournal::SqliteJournal(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}

SqliteJournal::~SqliteJournal() = default;

// --- writing

JournalError SqliteJournal::Inside::fail(const SqlFailure& failure) {
    qCWarning(journalLog, "journal: %s (%d)", failure.text.c_str(), failure.code);
    switch (failure.primary()) {
    case code::Full:
        return JournalError::Full;
    case code::ReadOnly:
        return JournalError::ReadOnly;
    case code::Busy:
    case code::Locked:
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

/// Inside the transaction: nobody took the journal over, and the number of steps so far.
Expected<std::int64_t, JournalError> SqliteJournal::Inside::stepsBefore(const PaymentId& id) {
    if (auto ran = writing.guard.run(id.value); !ran) {
        return Unexpected(abandon(ran.error()));
    }
    if (!writing.guard.next()) {
        return Unexpected(abandon(writing.guard.failure().value_or(SqlFailure{})));
    }
    const bool ours = writing.guard.integer(0) == epoch && writing.guard.integer(1) == head.seq;
    const std::int64_t steps = writing.guard.integer(2); // no such payment: 0
    writing.guard.finish();
    if (!ours) {
        qCWarning(journalLog, "another program has taken the journal over");
        return Unexpected(abandon(SqlFailure{code::Busy, "fenced"}));
    }
    return steps;
}

JournalRow SqliteJournal::Inside::rowFor(const Payment& payment, std::string_view cause) const {
    JournalRow row;
    row.seq = head.seq + 1;
    row.payment.value = validText(payment.id.value);
    row.step = payment.steps;
    row.cause = validText(cause);
    row.body = validText(encodePayment(payment, payment.steps == 1));
    row.at = options.wallClock();
    row.cashier = cashier;
    row.desk = validText(options.desk);
    row.epoch = epoch;
    row.hash = hashOf(head.hash, row);
    row.signature = key.sign(row.hash);
    return row;
}

Expected<void, JournalError> SqliteJournal::Inside::write(const JournalRow& row,
                                                          const Payment& payment) {
    if (auto ran =
            writing.row.run(row.seq, row.payment.value, row.step, row.cause, row.body, row.at,
                            row.cashier, row.desk, row.epoch, row.hash, row.signature);
        !ran) {
        return Unexpected(abandon(ran.error()));
    }
    const PaymentRecord record = firstRecord(payment, row.seq, row.at);
    Expected<bool, SqlFailure> kept = true;
    if (row.step == 1) {
        if (auto inserted = writing.records.insert(record); !inserted) {
            kept = Unexpected(inserted.error());
        }
    } else {
        kept = writing.records.update(record);
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

Expected<void, JournalError> SqliteJournal::append(const Payment& payment, std::string_view cause) {
    Inside& in = *m_inside;
    if (in.broken) {
        return Unexpected(JournalError::Broken);
    }
    if (identityOf(in.options.path) != in.identity) {
        qCWarning(journalLog, "the journal was moved, removed or replaced");
        in.broken = true;
        return Unexpected(JournalError::Broken);
    }
    if (auto begun = in.writing.begin.run(); !begun) {
        return Unexpected(in.fail(begun.error()));
    }
    const auto before = in.stepsBefore(payment.id);
    if (!before) {
        return Unexpected(before.error());
    }
    // A step left out or written twice means that memory and journal have parted.
    KASSA_CHECK(payment.steps == *before + 1);
    const JournalRow row = in.rowFor(payment, cause);
    if (auto written = in.write(row, payment); !written) {
        return written;
    }
    in.head = {row.seq, row.hash};
    if (++in.sinceCheckpoint >= checkpointEvery) {
        in.checkpoint();
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
            const auto payment = decodePayment(row.body);
            if (!payment) {
                return Unexpected(SqlFailure{code::Corrupt, payment.error().what});
            }
            const PaymentRecord record = firstRecord(*payment, row.seq, row.at);
            if (row.step == 1) {
                if (auto inserted = writing.records.insert(record); !inserted) {
                    return inserted;
                }
            } else if (auto updated = writing.records.update(record); !updated || !*updated) {
                return Unexpected(updated ? SqlFailure{code::Corrupt, "a step is missing"}
                                          : updated.error());
            }
            seq = row.seq;
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

// --- reading

Expected<std::vector<Payment>, JournalError> SqliteJournal::unfinished() {
    return m_inside->told(unfinishedPayments(m_inside->connection));
}

Expected<std::optional<Payment>, JournalError> SqliteJournal::find(const PaymentId& id) {
    return m_inside->told(findPayment(m_inside->connection, id));
}

Expected<std::vector<PaymentRecord>, JournalError> SqliteJournal::recent(int limit,
                                                                         std::int64_t beforeSeq) {
    return m_inside->told(recentPayments(m_inside->connection, limit, beforeSeq));
}

Expected<std::vector<PaymentRecord>, JournalError> SqliteJournal::standings() {
    return m_inside->told(standingsOf(m_inside->connection));
}

Expected<std::optional<PaymentRecord>, JournalError>
SqliteJournal::standing(const std::string& account) {
    return m_inside->told(standingOf(m_inside->connection, account));
}

Expected<std::vector<JournalRow>, JournalError> SqliteJournal::rowsAfter(std::int64_t seq,
                                                                         int limit) {
    return m_inside->told(store::rowsAfter(m_inside->connection, seq, limit));
}

void SqliteJournal::setCashier(std::string name) {
    m_inside->cashier = validText(name);
}

const JournalMeta& SqliteJournal::meta() const {
    return m_inside->meta;
}

Head SqliteJournal::head() const {
    return m_inside->head;
}

std::int64_t SqliteJournal::epoch() const {
    return m_inside->epoch;
}

bool SqliteJournal::hasRoom() const {
    struct statvfs room {};
    return ::statvfs(m_inside->options.path.c_str(), &room) == 0 &&
           std::uint64_t{room.f_bavail} * room.f_frsize >= roomNeeded;
}

} // namespace kassa::store
