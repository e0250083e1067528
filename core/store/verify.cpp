#include "core/store/verify.h"

#include "core/base/check.h"
#include "core/store/pages.h"
#include "core/store/read_side.h"
#include "core/store/row_check.h"
#include "core/store/tables.h"

namespace kassa::store {

namespace {

// SQLite's own look at the whole file: pages, indexes, the order of keys, the types of cells.
std::optional<Finding> checkFile(const Connection& connection) {
    const auto said = connection.text("PRAGMA integrity_check(1)");
    if (!said) {
        return Finding{Fault::FileDamaged, 0, said.error().text};
    }
    if (*said != "ok") {
        return Finding{Fault::FileDamaged, 0, said->value_or("no answer")};
    }
    return std::nullopt;
}

// Bytes that nothing uses are zeros in a journal that was closed; one that a crash or a running
// till left is looked at without them, also when the crash came after the log was gone.
std::optional<Finding> checkUnused(const std::string& path, const Situation& situation) {
    if (situation.held || situation.hasLog || situation.inUse) {
        return std::nullopt;
    }
    const auto stray = firstStrayPage(path);
    if (!stray || *stray == 0) {
        return std::nullopt;
    }
    return Finding{Fault::FileDamaged, 0,
                   "page " + std::to_string(*stray) +
                       " was changed where nothing is stored; the rows are good"};
}

std::optional<Finding> checkCounts(const Connection& connection, const Walk& walk,
                                   std::int64_t& payments) {
    const auto count = connection.integer("SELECT count(*) FROM payments");
    if (!count || !*count) {
        return Finding{Fault::FileDamaged, 0, "the table of payments cannot be counted"};
    }
    payments = **count;
    if (payments != walk.lastOfPayment) {
        return Finding{Fault::TableDiffers, 0, "it has payments that no row tells of"};
    }
    return std::nullopt;
}

std::optional<Finding> checkMeta(const ReadSide& side, const VerifyOptions& options) {
    if (!side.metaIsSigned) {
        return Finding{Fault::MetaChanged, 0, "what the journal says of itself was changed"};
    }
    if (options.publicKey && *options.publicKey != side.meta.publicKey) {
        return Finding{Fault::OtherKey, 0, "signed with " + toHex(side.meta.publicKey)};
    }
    return std::nullopt;
}

void examine(const std::string& path, ReadSide& side, const VerifyOptions& options,
             VerifyReport& report) {
    report.head = {0, side.firstHash};
    report.finding = checkMeta(side, options);
    if (report.finding) {
        return;
    }
    const auto openings = readOpenings(side.connection);
    if (!openings) {
        report.finding = Finding{Fault::OpeningBad, 0, openings.error().text};
        return;
    }
    const Walk walk =
        walkRows(side.connection, side.meta, *openings, report.head,
                 {options.everySignature ? Signatures::Every : Signatures::Last, options.goOn});
    report.rows = walk.rows;
    report.head = walk.head;
    report.finding = walk.finding;
    if (report.finding || walk.stopped) {
        return;
    }
    report.finding = checkOpenings(*openings, side.meta, walk.head.seq);
    if (!report.finding) {
        report.finding = checkCounts(side.connection, walk, report.payments);
    }
    if (!report.finding) {
        report.finding = checkFile(side.connection);
    }
    if (!report.finding) {
        report.finding = checkUnused(path, side.situation);
    }
    report.complete = true;
}

} // namespace

const char* nameOf(Fault fault) {
    switch (fault) {
    case Fault::MetaChanged:
        return "meta_changed";
    case Fault::OtherKey:
        return "other_key";
    case Fault::RowMissing:
        return "row_missing";
    case Fault::RowUnreadable:
        return "row_unreadable";
    case Fault::HashDiffers:
        return "hash_differs";
    case Fault::SignatureBad:
        return "signature_bad";
    case Fault::BodyBad:
        return "body_bad";
    case Fault::StepOutOfOrder:
        return "step_out_of_order";
    case Fault::OpeningBad:
        return "opening_bad";
    case Fault::TableDiffers:
        return "table_differs";
    case Fault::FileDamaged:
        return "file_damaged";
    }
    KASSA_CHECK(false);
}

Expected<VerifyReport, OpenFailure> verify(const std::string& anyPath,
                                           const VerifyOptions& options) {
    const std::string path = realPathOf(anyPath);
    // A file read without locks (no till has it) may be taken over by a till in the middle of it.
    // Then what was read means nothing, and it is read again as a file in use.
    constexpr int attempts = 3;
    for (int attempt = 1;; ++attempt) {
        auto side = openForReading(path);
        if (!side) {
            return Unexpected(side.error());
        }
        VerifyReport report;
        report.meta = side->meta;
        report.inUse = side->situation.held;
        // One view of the file from the first row to the last, whatever a till adds meanwhile.
        auto view = Transaction::begin(side->connection, Transaction::Kind::Read);
        if (!view) {
            return Unexpected(openFailure(view.error()));
        }
        examine(path, *side, options, report);
        const bool hadLocks = side->situation.held && side->situation.hasLog;
        if (hadLocks || attempt == attempts) {
            return report;
        }
        const auto now = situationOf(path);
        if (!now) {
            return Unexpected(now.error());
        }
        if (*now == side->situation) {
            return report;
        }
    }
}

} // namespace kassa::store
