#include "core/store/sqlite_journal.h"

#include "core/store/journal_file.h"
#include "core/store/journal_inside.h"
#include "core/store/witness.h"

#include <cerrno>

namespace kassa::store {

namespace {

/// For opening at all: the log, its index and a few rows. SQLite writes its index through memory
/// before anybody could make sure of its place, which on a disk with no room ends the program.
constexpr std::uint64_t roomToOpen = 256ULL * 1024;

/// The header of a file that may be taken; none when the file is still to be made.
Expected<std::optional<FileHeader>, OpenFailure> headerToTake(const OpenOptions& options) {
    if (auto folder = checkFolder(options.path, true); !folder) {
        return Unexpected(folder.error());
    }
    if (roomBeside(options.path) < roomToOpen) {
        return Unexpected(OpenFailure{OpenError::DiskFull, options.path + ": no room to write"});
    }
    auto header = readHeader(options.path, true);
    if (!header) {
        return Unexpected(header.error());
    }
    if (!*header && !options.mayCreate) {
        return Unexpected(OpenFailure{OpenError::Missing, options.path + ": no such file"});
    }
    if (!*header && !options.remembered.empty() && !options.acceptAsIs) {
        return Unexpected(OpenFailure{OpenError::Gone, "remembered: " + options.remembered});
    }
    if (*header) {
        if (auto good = checkHeader(**header); !good) {
            return Unexpected(good.error());
        }
    }
    return header;
}

} // namespace

// --- opening

Expected<std::unique_ptr<SqliteJournal>, OpenFailure> SqliteJournal::open(OpenOptions options,
                                                                          SigningKey key) {
    if (!Connection::driverIsThere()) {
        return Unexpected(OpenFailure{OpenError::NoDriver, "QSQLITE"});
    }
    options.path = realPathOf(options.path);
    // Nothing is put beside a file that is not ours, not even the lock.
    const auto header = headerToTake(options);
    if (!header) {
        return Unexpected(header.error());
    }
    auto lock = LockFile::take(lockPathOf(options.path));
    if (!lock) {
        return Unexpected(lock.error());
    }
    if (!*header) {
        if (auto made = createJournal(options, key); !made) {
            return Unexpected(made.error());
        }
    }
    const auto inspected = inspectJournal(options, key.publicKey());
    if (!inspected) {
        return Unexpected(inspected.error());
    }
    if (!lock->beginUse()) {
        return Unexpected(
            OpenFailure{errno == ENOSPC ? OpenError::DiskFull : OpenError::InputOutput,
                        "the lock file cannot be written"});
    }
    if (auto reserved = reserveLogIndex(options.path); !reserved) {
        return Unexpected(reserved.error());
    }
    auto connection = openForWriting(options.path);
    if (!connection) {
        return Unexpected(connection.error());
    }
    auto writing = Writing::prepare(*connection);
    if (!writing) {
        return Unexpected(openFailure(writing.error()));
    }
    auto logIndex = holdLogIndex(options.path);
    if (!logIndex) {
        return Unexpected(logIndex.error());
    }
    const std::string path = options.path;
    auto inside = std::make_unique<Inside>(
        Inside{std::move(options), std::move(key), std::move(*lock), Tidying(path),
               std::move(*logIndex), std::move(*connection), std::move(*writing)});
    if (auto taken = inside->takeOver(); !taken) {
        return Unexpected(taken.error());
    }
    if (auto recognised = inside->recogniseFiles(); !recognised) {
        return Unexpected(recognised.error());
    }
    if (auto settled = inside->settle(inspected->rebuild); !settled) {
        return Unexpected(settled.error());
    }
    return std::unique_ptr<SqliteJournal>(new SqliteJournal(std::move(inside)));
}

// What has to be put in order before anybody asks the journal anything.
Expected<void, OpenFailure> SqliteJournal::Inside::settle(bool rebuild) {
    if (rebuild) {
        qCWarning(journalLog, "the derived tables did not agree with the rows and are made anew");
        if (auto done = rebuildInside(); !done) {
            qCWarning(journalLog, "journal: %s", done.error().text.c_str());
            return Unexpected(OpenFailure{OpenError::Damaged, "the rows contradict each other"});
        }
    }
    if (auto back = takeBack(); !back) {
        const bool full = back.error() == JournalError::Full;
        return Unexpected(OpenFailure{full ? OpenError::DiskFull : OpenError::InputOutput,
                                      "what the emergency slot kept cannot be written"});
    }
    return {};
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
    const auto steps =
        connection.integer("SELECT coalesce(max(step), 0) FROM journal WHERE payment = ''");
    if (!steps || !*steps) {
        return Unexpected(OpenFailure{OpenError::Damaged, "its rows cannot be read"});
    }
    head = *end;
    deskSteps = **steps;
    epoch = opening.epoch;
    return {};
}

SqliteJournal::SqliteJournal(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}

SqliteJournal::~SqliteJournal() = default;

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

Expected<bool, JournalError> SqliteJournal::isPaid(const std::string& account) {
    const auto found = standing(account);
    if (!found) {
        return Unexpected(found.error());
    }
    return *found && (**found).state == kassa::nameOf(State(state::Paid{}));
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

std::string SqliteJournal::remembered() const {
    return textOf(Witness{hashOf(m_inside->meta), m_inside->epoch, m_inside->head});
}

bool SqliteJournal::hasRoom() const {
    return roomBeside(m_inside->options.path) >= m_inside->options.roomForCards;
}

} // namespace kassa::store
