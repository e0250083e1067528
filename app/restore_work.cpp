#include "app/restore_work.h"

#include "app/copy_work.h"
#include "core/store/journal_reader.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace kassa::app {

namespace {

using Kind = StandingJournal::Kind;

struct RestoreWorkWords {
    Q_DECLARE_TR_FUNCTIONS(LogRestore)
};

/// Beside the journal and part of it: its log, the log's index, what was kept of a full disk.
constexpr const char* partEndings[]{"", "-wal", "-shm", ".slot"};

Trouble cannotWrite(const QString& path) {
    return {Exit::Environment,
            RestoreWorkWords::tr("%1 cannot be written. Nothing has changed.").arg(path)};
}

/// "test.journal" becomes "test.journal.before-2026-06-12T080512".
QString asideName(const QString& path, Timestamp at) {
    return path + QStringLiteral(".before-") + timeInName(at);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The copy has this row of the journal, and with it everything before.
bool hasRow(const store::JournalReader& copy, const store::Head& row) {
    if (row.seq == 0) {
        return true;
    }
    const auto found = copy.rowsAfter(row.seq - 1, 1);
    return found && !found->empty() && found->front().hash == row.hash;
}

/// Payments without a result that can be read there, and that the copy does not know as far.
QStringList unfinishedBeyond(const QString& journal, const store::JournalReader& copy) {
    QStringList invoices;
    const auto reader = store::JournalReader::open(journal.toStdString());
    if (!reader) {
        return invoices;
    }
    const auto standings = reader->standings();
    for (const auto& record : standings ? *standings : std::vector<store::PaymentRecord>()) {
        const auto known = copy.find(record.id);
        if (record.unfinished && (!known || !*known || (**known).steps < record.steps)) {
            invoices << QString::fromStdString(record.invoice);
        }
    }
    return invoices;
}

/// Moves all parts, or none.
bool moveParts(const QString& from, const QString& to) {
    QStringList moved;
    for (const char* ending : partEndings) {
        const QString part = QLatin1String(ending);
        if (!QFile::exists(from + part)) {
            continue;
        }
        if (!QFile::rename(from + part, to + part)) {
            for (const QString& back : moved) {
                QFile::rename(to + back, from + back);
            }
            return false;
        }
        moved << part;
    }
    return true;
}

} // namespace

StandingJournal standingJournal(const QString& journal, const QString& copy, qint64 rows,
                                const store::PublicKey& key) {
    StandingJournal standing;
    const auto copied = store::JournalReader::open(copy.toStdString());
    if (!copied) {
        standing.kind = Kind::Untouched;
        standing.trouble = troubleOf(copied.error(), copy);
        return standing;
    }
    if (!QFileInfo::exists(journal)) {
        return standing;
    }
    store::VerifyOptions options;
    options.publicKey = key;
    const auto found = store::verify(journal.toStdString(), options);
    const bool broken = !found && (found.error().error == store::OpenError::Damaged ||
                                   found.error().error == store::OpenError::Foreign);
    if (!found && !broken) {
        standing.kind = Kind::Untouched;
        standing.trouble = troubleOf(found.error(), journal);
        return standing;
    }
    if (!broken && found->finding && found->finding->fault == store::Fault::OtherKey) {
        standing.kind = Kind::Other; // of another desk, and perhaps in order
        return standing;
    }
    if (broken || !found->intact()) {
        standing.kind = Kind::Damaged;
        standing.unfinished = unfinishedBeyond(journal, *copied);
        return standing;
    }
    standing.rows = found->head.seq;
    const bool within = found->head.seq <= rows && hasRow(*copied, found->head);
    standing.kind = within && found->head.seq == rows ? Kind::Same
                    : within                          ? Kind::Past
                    : found->head.seq > rows          ? Kind::Newer
                                                      : Kind::Other;
    return standing;
}

Expected<SetAside, Trouble> putInPlace(const QString& copy, const QString& journal,
                                       const store::PublicKey& key, Timestamp at) {
    const QString coming = journal + QStringLiteral(".restoring");
    if (!copyFile(copy, coming)) {
        QFile::remove(coming);
        return Unexpected(cannotWrite(coming));
    }
    const auto proved = proveCopy(coming, key, [](qint64, qint64) { return true; });
    for (const char* ending : {"-wal", "-shm"}) {
        QFile::remove(coming + QLatin1String(ending)); // of looking at it
    }
    SetAside aside;
    const bool there = QFileInfo::exists(journal);
    if (there) {
        aside.path = asideName(journal, at);
    }
    const bool good = proved.outcome == ui::CopyReport::Outcome::Good;
    if (!good || (there && !moveParts(journal, aside.path))) {
        QFile::remove(coming);
        return Unexpected(cannotWrite(good ? aside.path : coming));
    }
    if (!QFile::rename(coming, journal)) {
        if (there) {
            moveParts(aside.path, journal);
        }
        QFile::remove(coming);
        return Unexpected(cannotWrite(journal));
    }
    static_cast<void>(store::syncFileAndFolder(journal.toStdString()));
    return aside;
}

Expected<QStringList, Trouble> putFilesInPlace(const QString& folder, const Place& place,
                                               Timestamp at) {
    QStringList left;
    const QString people = peoplePathOf(place);
    const QStringList paths{people, place.dataFolder + QStringLiteral("/event.json"),
                            place.dataFolder + QStringLiteral("/attendees.csv"),
                            place.dataFolder + QStringLiteral("/settings.json")};
    for (const QString& path : paths) {
        const QString from = QDir(folder).filePath(QFileInfo(path).fileName());
        if (!QFile::exists(from) || bytesOf(from) == bytesOf(path)) {
            continue;
        }
        const bool there = QFile::exists(path);
        if (there && path != people) {
            left << QFileInfo(path).fileName();
            continue;
        }
        // The journal names the list of people that belongs to it.
        if ((there && !copyFile(path, asideName(path, at))) || !copyFile(from, path)) {
            return Unexpected(cannotWrite(path));
        }
    }
    return left;
}

} // namespace kassa::app
