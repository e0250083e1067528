#include "core/store/read_side.h"

#include "core/payment/codec.h"
#include "core/store/lock_file.h"
#include "core/store/tables.h"

namespace kassa::store {

namespace {

Connection::Access accessFor(const Situation& situation) {
    if (!situation.hasLog) {
        return Connection::Access::Immutable;
    }
    return situation.held ? Connection::Access::Shared : Connection::Access::Alone;
}

Expected<ReadSide, OpenFailure> openOnce(const std::string& path, const Situation& situation) {
    auto connection = Connection::open(path, accessFor(situation));
    if (!connection) {
        return Unexpected(openFailure(connection.error()));
    }
    const auto ours = schemaIsOurs(*connection);
    if (!ours) {
        return Unexpected(openFailure(ours.error()));
    }
    if (!*ours) {
        return Unexpected(OpenFailure{OpenError::Damaged, "its tables are not those of a journal"});
    }
    auto meta = readMeta(*connection);
    if (!meta) {
        return Unexpected(openFailure(meta.error()));
    }
    if (!*meta) {
        return Unexpected(OpenFailure{OpenError::Damaged, "what it says of itself is incomplete"});
    }
    const Hash first = hashOf(**meta);
    const bool isSigned = signatureIsGood((*meta)->publicKey, first, (*meta)->signature);
    return ReadSide{std::move(*connection), **meta, isSigned, first, situation};
}

template <class Make>
auto collect(Statement& query, Make make)
    -> Expected<std::vector<decltype(make(query))>, SqlFailure> {
    std::vector<decltype(make(query))> found;
    while (query.next()) {
        found.push_back(make(query));
    }
    if (auto failed = query.failure()) {
        return Unexpected(*failed);
    }
    return found;
}

template <class... Arguments>
Expected<std::vector<PaymentRecord>, SqlFailure>
records(const Connection& connection, const std::string& rest, const Arguments&... arguments) {
    auto query =
        connection.prepare("SELECT " + std::string(recordColumns) + " FROM payments AS p " + rest);
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(arguments...); !ran) {
        return Unexpected(ran.error());
    }
    return collect(*query, [](const Statement& row) { return readRecord(row, 0); });
}

constexpr std::string_view bodiesOfPayments =
    "SELECT CAST(last.body AS BLOB), CAST(first.body AS BLOB) FROM payments AS p "
    "JOIN journal AS last ON last.seq = p.last_seq "
    "JOIN journal AS first ON first.seq = p.first_seq ";

} // namespace

Expected<Situation, OpenFailure> situationOf(const std::string& path, Lock lock) {
    const auto held = lock == Lock::Asked ? LockFile::isHeld(lockPathOf(path)) : false;
    if (!held) {
        return Unexpected(held.error());
    }
    const auto inUse = LockFile::isInUse(lockPathOf(path));
    if (!inUse) {
        return Unexpected(inUse.error());
    }
    const auto logSize = sizeOf(path + "-wal");
    if (!logSize) {
        return Unexpected(logSize.error());
    }
    const auto file = stampOf(path);
    if (!file) {
        return Unexpected(file.error());
    }
    return Situation{*held, *inUse, *logSize > 0, *logSize, *file};
}

Expected<void, OpenFailure> checkHeader(const FileHeader& header) {
    if (!header.read) {
        return {}; // it was looked at when this process opened it
    }
    if (header.applicationId != applicationId) {
        return Unexpected(OpenFailure{OpenError::Foreign, "another program's database"});
    }
    if (header.userVersion > static_cast<std::uint32_t>(schemaVersion)) {
        return Unexpected(OpenFailure{OpenError::Newer, "written by a later version"});
    }
    if (header.userVersion < 1) {
        return Unexpected(OpenFailure{OpenError::Damaged, "it has no version"});
    }
    return {};
}

Expected<ReadSide, OpenFailure> openForReading(const std::string& path, Lock lock) {
    if (!Connection::driverIsThere()) {
        return Unexpected(OpenFailure{OpenError::NoDriver, "QSQLITE"});
    }
    if (auto folder = checkFolder(path, false); !folder) {
        return Unexpected(folder.error());
    }
    // A till that starts or ends meanwhile changes how the file must be opened.
    constexpr int attempts = 5;
    OpenFailure last;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto before = situationOf(path, lock);
        if (!before) {
            return Unexpected(before.error());
        }
        const auto header = readHeader(path, false);
        if (!header) {
            return Unexpected(header.error());
        }
        if (!*header) {
            return Unexpected(OpenFailure{OpenError::Missing, path + ": no such file"});
        }
        if (auto good = checkHeader(**header); !good) {
            return Unexpected(good.error());
        }
        if ((*header)->read && !before->hasLog && !before->held && !(*header)->consistent) {
            last = {OpenError::Damaged, "the file's header contradicts itself"};
        } else if (auto opened = openOnce(path, *before)) {
            return opened;
        } else {
            last = opened.error();
        }
        const auto after = situationOf(path, lock);
        if (!after || *after == *before) {
            break;
        }
    }
    return Unexpected(last);
}

Expected<std::vector<PaymentRecord>, SqlFailure> recentPayments(const Connection& connection,
                                                                int limit, std::int64_t beforeSeq) {
    return records(connection, "WHERE p.last_seq < ? ORDER BY p.last_seq DESC LIMIT ?", beforeSeq,
                   std::int64_t{limit});
}

// The payment that holds a sale tells how the sale stands; without one, its latest payment does.
Expected<std::vector<PaymentRecord>, SqlFailure> standingsOf(const Connection& connection) {
    return records(connection, "WHERE p.id = (SELECT o.id FROM payments AS o "
                               "WHERE o.account = p.account "
                               "ORDER BY o.slot DESC, o.last_seq DESC LIMIT 1) "
                               "ORDER BY p.last_seq DESC");
}

Expected<std::optional<PaymentRecord>, SqlFailure> standingOf(const Connection& connection,
                                                              const std::string& account) {
    auto found = records(
        connection, "WHERE p.account = ? ORDER BY p.slot DESC, p.last_seq DESC LIMIT 1", account);
    if (!found) {
        return Unexpected(found.error());
    }
    return found->empty() ? std::optional<PaymentRecord>() : std::optional(found->front());
}

Expected<std::vector<JournalRow>, SqlFailure> rowsAfter(const Connection& connection,
                                                        std::int64_t seq, int limit) {
    auto query = connection.prepare("SELECT " + std::string(rowColumns) +
                                    " FROM journal AS j WHERE j.seq > ? ORDER BY j.seq LIMIT ?");
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(seq, std::int64_t{limit}); !ran) {
        return Unexpected(ran.error());
    }
    bool good = true;
    auto rows = collect(*query, [&good](const Statement& cells) {
        JournalRow row;
        good = readRow(cells, 0, row) && good;
        return row;
    });
    if (rows && !good) {
        return Unexpected(SqlFailure{code::Corrupt, "a row cannot be read"});
    }
    return rows;
}

Expected<std::optional<Payment>, SqlFailure> findPayment(const Connection& connection,
                                                         const PaymentId& id) {
    auto query = connection.prepare(std::string(bodiesOfPayments).append("WHERE p.id = ?"));
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(id.value); !ran) {
        return Unexpected(ran.error());
    }
    if (query->next()) {
        auto payment = assemble(query->bytes(0), query->bytes(1));
        if (!payment) {
            return Unexpected(payment.error());
        }
        return std::optional(std::move(*payment));
    }
    if (auto broken = query->failure()) {
        return Unexpected(*broken);
    }
    return std::optional<Payment>{};
}

Expected<std::vector<Payment>, SqlFailure> unfinishedPayments(const Connection& connection) {
    auto query = connection.prepare(
        std::string(bodiesOfPayments).append("WHERE p.unfinished = 1 ORDER BY p.first_seq"));
    if (!query) {
        return Unexpected(query.error());
    }
    if (auto ran = query->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::vector<Payment> found;
    while (query->next()) {
        auto payment = assemble(query->bytes(0), query->bytes(1));
        if (!payment) {
            return Unexpected(payment.error());
        }
        found.push_back(std::move(*payment));
    }
    if (auto failed = query->failure()) {
        return Unexpected(*failed);
    }
    return found;
}

} // namespace kassa::store
