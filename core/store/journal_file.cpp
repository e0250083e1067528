#include "core/store/journal_file.h"

#include "core/store/row_check.h"
#include "core/store/tables.h"
#include "core/store/witness.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace kassa::store {

namespace {

/// Rows that are walked at every start; the whole journal is verify()'s.
constexpr std::int64_t tailLength = 1000;
constexpr std::size_t lastOpenings = 8;
/// Up to this size all pages are looked at; it takes some 20 ms.
constexpr std::int64_t smallFile = 16 * 1024 * 1024;

void removeLeftovers(const std::string& path) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
        ::unlink((path + ending).c_str());
    }
}

std::string creationPragma(std::string_view name, std::int64_t value) {
    return "PRAGMA " + std::string(name) + " = " + std::to_string(value);
}

SqlResult fill(Connection& connection, const JournalMeta& meta) {
    const std::string settings[] = {
        creationPragma("page_size", 4096),
        creationPragma("auto_vacuum", 0),
        creationPragma("application_id", std::int64_t{applicationId}),
        creationPragma("user_version", schemaVersion),
    };
    for (const auto& setting : settings) {
        if (auto done = connection.run(setting); !done) {
            return done;
        }
    }
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction) {
        return Unexpected(transaction.error());
    }
    for (const auto& part : schemaParts()) {
        if (auto done = connection.run(part.sql); !done) {
            return done;
        }
    }
    if (auto done = writeMeta(connection, meta); !done) {
        return done;
    }
    if (auto done = transaction->commit(); !done) {
        return done;
    }
    const auto mode = connection.text("PRAGMA journal_mode = WAL");
    if (!mode) {
        return Unexpected(mode.error());
    }
    if (*mode != "wal") {
        // It keeps its old mode, and says so, when the file cannot be written any more.
        return Unexpected(SqlFailure{code::Full, "write-ahead mode was refused"});
    }
    return {};
}

/// What lies there after closing is a whole file that needs nothing beside it.
bool isComplete(const std::string& path) {
    const auto header = readHeader(path, true);
    const auto log = sizeOf(path + "-wal");
    const auto rollback = sizeOf(path + "-journal");
    return header && *header && checkHeader(**header) && (*header)->consistent && log &&
           *log == 0 && rollback && *rollback == 0;
}

Expected<void, OpenFailure> createEmpty(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.valid()) {
        const OpenError error = errno == ENOSPC || errno == EDQUOT ? OpenError::DiskFull
                                : errno == EACCES || errno == EPERM || errno == EROFS
                                    ? OpenError::ReadOnly
                                    : OpenError::InputOutput;
        return Unexpected(OpenFailure{error, path + ": " + std::strerror(errno)});
    }
    return {};
}

OpenFailure damaged(std::string detail) {
    return {OpenError::Damaged, std::move(detail)};
}

Expected<Head, OpenFailure> startOfTail(const ReadSide& side, std::int64_t lastSeq) {
    const std::int64_t seq = lastSeq - tailLength;
    if (seq <= 0) {
        return Head{0, side.firstHash};
    }
    const auto row = rowsAfter(side.connection, seq - 1, 1);
    if (!row || row->empty() || row->front().seq != seq) {
        return Unexpected(damaged("row " + std::to_string(seq) + " cannot be read"));
    }
    return Head{seq, row->front().hash};
}

/// The journal that is remembered here, as far as it was then. What lies there is told byte by
/// byte: whoever has to find out what happened needs both ends.
Expected<void, OpenFailure> checkAgainst(const std::string& remembered, const ReadSide& side,
                                         std::int64_t epoch, const Head& head) {
    const auto witness = parseWitness(remembered);
    if (!witness) {
        return Unexpected(
            OpenFailure{OpenError::Replaced, "what is remembered of it cannot be understood"});
    }
    FoundJournal found{side.firstHash, epoch, head.seq, std::nullopt};
    if (witness->head.seq == 0) {
        found.row = side.firstHash;
    } else if (witness->head.seq <= head.seq) {
        const auto rows = rowsAfter(side.connection, witness->head.seq - 1, 1);
        if (!rows) {
            return Unexpected(openFailure(rows.error()));
        }
        if (!rows->empty() && rows->front().seq == witness->head.seq) {
            found.row = rows->front().hash;
        }
    }
    const auto recognition = recognise(*witness, found);
    if (recognition == Recognition::Fits) {
        return {};
    }
    const std::string ends = textOf({found.journal, epoch, head});
    return Unexpected(
        OpenFailure{recognition == Recognition::Older ? OpenError::RolledBack : OpenError::Replaced,
                    "found: " + ends + "; remembered: " + remembered});
}

Expected<Inspection, OpenFailure> inspectRows(const OpenOptions& options, const ReadSide& side) {
    const auto openings = readOpenings(side.connection);
    if (!openings) {
        return Unexpected(openFailure(openings.error()));
    }
    const auto head = readHead(side.connection, side.firstHash);
    if (!head) {
        return Unexpected(openFailure(head.error()));
    }
    const auto start = startOfTail(side, head->seq);
    if (!start) {
        return Unexpected(start.error());
    }
    const Walk walk =
        walkRows(side.connection, side.meta, *openings, *start, {Signatures::Last, {}});
    if (walk.finding && walk.finding->fault != Fault::TableDiffers) {
        return Unexpected(damaged("row " + std::to_string(walk.finding->seq) + ": " +
                                  nameOf(walk.finding->fault) + ", " + walk.finding->detail));
    }
    if (const auto bad = checkOpenings(*openings, side.meta, head->seq, lastOpenings)) {
        return Unexpected(damaged(bad->detail));
    }
    if (!options.remembered.empty() && !options.acceptAsIs) {
        const std::int64_t epoch = openings->empty() ? 0 : openings->back().epoch;
        if (auto same = checkAgainst(options.remembered, side, epoch, *head); !same) {
            return Unexpected(same.error());
        }
    }
    return Inspection{walk.finding.has_value()};
}

} // namespace

Expected<void, OpenFailure> createJournal(const OpenOptions& options, const SigningKey& key) {
    const std::string unfinished = options.path + ".new";
    removeLeftovers(unfinished);
    if (auto made = createEmpty(unfinished); !made) {
        return made;
    }
    JournalMeta meta{options.mark, options.desk, key.publicKey(), options.wallClock(), {}};
    meta.signature = key.sign(hashOf(meta));
    {
        auto connection = Connection::open(unfinished, Connection::Access::ReadWrite);
        const SqlResult filled =
            connection ? fill(*connection, meta) : SqlResult(Unexpected(connection.error()));
        if (!filled) {
            removeLeftovers(unfinished);
            return Unexpected(openFailure(filled.error()));
        }
    }
    // Closing tells nobody whether it worked.
    if (!isComplete(unfinished)) {
        removeLeftovers(unfinished);
        return Unexpected(OpenFailure{OpenError::DiskFull, "the new file could not be completed"});
    }
    // Fails, as it should, when there is a file of that name after all.
    const bool named = syncFileAndFolder(unfinished) &&
                       ::renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, options.path.c_str(),
                                   RENAME_NOREPLACE) == 0 &&
                       syncFileAndFolder(options.path);
    if (!named) {
        const OpenFailure why{OpenError::InputOutput, options.path + ": " + std::strerror(errno)};
        removeLeftovers(unfinished);
        return Unexpected(why);
    }
    return {};
}

Expected<Inspection, OpenFailure> inspectJournal(const OpenOptions& options, const PublicKey& key) {
    const auto side = openForReading(options.path, Lock::Ours);
    if (!side) {
        return Unexpected(side.error());
    }
    if (!side->metaIsSigned) {
        return Unexpected(damaged("what it says of itself was changed"));
    }
    if (side->meta.mark != options.mark) {
        return Unexpected(OpenFailure{OpenError::OtherMark,
                                      "it is marked as " + std::string(nameOf(side->meta.mark))});
    }
    if (side->meta.publicKey != key) {
        return Unexpected(
            OpenFailure{OpenError::OtherKey, "its key is " + toHex(side->meta.publicKey)});
    }
    if (side->situation.file.size <= smallFile) {
        const auto said = side->connection.text("PRAGMA quick_check(1)");
        if (!said || *said != "ok") {
            return Unexpected(damaged(said ? said->value_or("no answer") : said.error().text));
        }
    }
    return inspectRows(options, *side);
}

Expected<void, OpenFailure> apply(Connection& connection, const Setting& setting) {
    if (auto done = connection.run(creationPragma(setting.name, setting.value)); !done) {
        return Unexpected(openFailure(done.error()));
    }
    const auto back = connection.integer("PRAGMA " + std::string(setting.name));
    if (!back || *back != setting.value) {
        return Unexpected(OpenFailure{OpenError::InputOutput,
                                      std::string(setting.name) + " is not as it was set"});
    }
    return {};
}

Expected<Connection, OpenFailure> openForWriting(const std::string& path) {
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection) {
        return Unexpected(openFailure(connection.error()));
    }
    // Checkpoints are made by append(), which must see when one fails.
    for (const Setting& setting :
         {Setting{"synchronous", 2}, Setting{"wal_autocheckpoint", 0}, Setting{"secure_delete", 1},
          Setting{"trusted_schema", 0}, Setting{"cell_size_check", 1},
          Setting{"journal_size_limit", 16 * 1024 * 1024}}) {
        if (auto set = apply(*connection, setting); !set) {
            return Unexpected(set.error());
        }
    }
    const auto mode = connection->text("PRAGMA journal_mode");
    if (!mode) {
        return Unexpected(openFailure(mode.error()));
    }
    if (*mode != "wal") {
        return Unexpected(damaged("it is not in write-ahead mode"));
    }
    return std::move(*connection);
}

} // namespace kassa::store
