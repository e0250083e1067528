#include "app/copy_work.h"

#include "core/store/backup.h"
#include "core/store/file.h"
#include "core/store/journal_reader.h"
#include "core/store/verify.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace kassa::app {

namespace {

Q_LOGGING_CATEGORY(copyLog, "kassa.copy", QtInfoMsg)

using Outcome = ui::CopyReport::Outcome;

// What `sha256sum -c` reads.
const QString sumsName = QStringLiteral("SHA256SUMS");
constexpr qint64 longestSums = 65'536;

std::string utf8(const QString& text) {
    return text.toStdString();
}

Outcome outcomeOf(const store::BackupFailure& failure) {
    qCWarning(copyLog, "no copy: %s, %s", store::nameOf(failure.error), failure.detail.c_str());
    switch (failure.error) {
    case store::BackupError::NoRoom:
        return Outcome::NoRoom;
    case store::BackupError::NotWritable:
    case store::BackupError::Exists:
        return Outcome::NotWritable;
    case store::BackupError::NoSource:
    case store::BackupError::InputOutput:
        return Outcome::NotReadable;
    }
    checkFailed("backup error is one of its values", __FILE__, __LINE__);
}

Outcome outcomeOf(const store::OpenFailure& failure) {
    qCWarning(copyLog, "the copy cannot be read: %s", failure.detail.c_str());
    using store::OpenError;
    constexpr std::array noJournal{OpenError::NoDirectory, OpenError::NotAFile, OpenError::Missing,
                                   OpenError::Foreign};
    if (std::find(noJournal.begin(), noJournal.end(), failure.error) != noJournal.end()) {
        return Outcome::NotJournal;
    }
    return failure.error == OpenError::Damaged ? Outcome::Damaged : Outcome::NotReadable;
}

/// None: it cannot be read.
std::optional<QByteArray> sumOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return std::nullopt;
    }
    return hash.result().toHex();
}

/// The files beside the journal, and their sums. True when all of it is there.
bool copyFiles(const CopySource& source, const QDir& to) {
    QByteArray sums;
    for (const QString& path : source.files) {
        const QString name = QFileInfo(path).fileName();
        if (!QFile::exists(path)) {
            continue;
        }
        const auto sum =
            copyFile(path, to.filePath(name)) ? sumOf(to.filePath(name)) : std::nullopt;
        if (!sum) {
            return false;
        }
        sums += *sum + "  " + name.toUtf8() + '\n';
    }
    QSaveFile file(to.filePath(sumsName));
    return file.open(QIODevice::WriteOnly) && file.write(sums) == sums.size() && file.commit();
}

/// Every file that the sums name is there and is as it was.
bool sumsAreRight(const QDir& folder) {
    QFile file(folder.filePath(sumsName));
    if (!file.exists()) {
        return true; // a journal alone
    }
    if (file.size() > longestSums || !file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const auto lines = file.readAll().split('\n');
    return std::all_of(lines.begin(), lines.end(), [&folder](const QByteArray& line) {
        if (line.isEmpty()) {
            return true;
        }
        const qsizetype space = line.indexOf("  ");
        const QString name = QString::fromUtf8(line.mid(space + 2));
        return space == 64 && !name.contains(u'/') &&
               sumOf(folder.filePath(name)) == line.left(space);
    });
}

ui::CopyReport judge(const store::VerifyReport& found, ui::CopyReport report) {
    report.rows = found.rows;
    if (found.finding) {
        qCWarning(copyLog, "%s at row %lld: %s", store::nameOf(found.finding->fault),
                  static_cast<long long>(found.finding->seq), found.finding->detail.c_str());
        report.outcome =
            found.finding->fault == store::Fault::OtherKey ? Outcome::OtherKey : Outcome::Damaged;
        report.row = found.finding->seq;
    } else if (!found.complete) {
        report.outcome = Outcome::Cancelled;
    } else {
        report.outcome = Outcome::Good;
        report.head = QString::fromStdString(store::toHex(found.head.hash));
    }
    return report;
}

/// When a row was written; none when it cannot be read.
std::optional<Timestamp> timeOf(const QString& journal, qint64 row) {
    const auto reader = store::JournalReader::open(utf8(journal));
    if (!reader) {
        return std::nullopt;
    }
    const auto rows = reader->rowsAfter(row - 1, 1);
    return rows && !rows->empty() ? std::optional(rows->front().at) : std::nullopt;
}

/// Also when SQLite or the system left something half made in it.
void removeFolder(const QString& path) {
    if (!QDir(path).removeRecursively()) {
        qCWarning(copyLog, "a copy that is not good could not be removed");
    }
}

} // namespace

bool copyFile(const QString& from, const QString& to) {
    QFile source(from);
    QSaveFile copy(to);
    if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly)) {
        return false;
    }
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    constexpr qint64 piece = 1 << 20;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty() || copy.write(bytes) != bytes.size()) {
            return false;
        }
    }
    return copy.commit() && store::syncFileAndFolder(to.toStdString());
}

QString journalIn(const QString& path) {
    const QFileInfo info(path);
    if (!info.isDir()) {
        return path;
    }
    const auto found =
        QDir(path).entryList({QStringLiteral("*.journal")}, QDir::Files | QDir::NoSymLinks);
    return found.size() == 1 ? QDir(path).filePath(found.first()) : QString();
}

ui::CopyReport proveCopy(const QString& path, const store::PublicKey& key,
                         const CopyProgress& progress) {
    ui::CopyReport report;
    report.path = path;
    const QString journal = journalIn(path);
    if (journal.isEmpty() || !QFile::exists(journal)) {
        report.outcome = Outcome::NotJournal;
        return report;
    }
    qint64 of = 0;
    if (const auto reader = store::JournalReader::open(utf8(journal))) {
        if (const auto head = reader->head()) {
            of = head->seq;
        }
    }
    store::VerifyOptions options;
    options.publicKey = key;
    options.goOn = [&progress, of](std::int64_t rows) { return progress(rows, of); };
    const auto found = store::verify(utf8(journal), options);
    if (!found) {
        report.outcome = outcomeOf(found.error());
        return report;
    }
    report = judge(*found, std::move(report));
    if (report.outcome == Outcome::Good) {
        report.from = timeOf(journal, 1);
        report.to = timeOf(journal, report.rows);
    }
    if (report.outcome == Outcome::Good && QFileInfo(path).isDir() && !sumsAreRight(QDir(path))) {
        report.outcome = Outcome::Damaged;
    }
    return report;
}

QString timeInName(Timestamp at) {
    const auto time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(),
                                                     QTimeZone(5 * 3600)); // Tashkent
    return time.toString(QStringLiteral("yyyy-MM-dd'T'HHmmss"));
}

ui::CopyReport makeCopy(const CopySource& source, const QString& folder, Timestamp at,
                        const CopyProgress& progress) {
    ui::CopyReport report;
    report.path = QDir(folder).filePath(QStringLiteral("kassa-") + timeInName(at));
    if (!progress(0, 0)) {
        report.outcome = Outcome::Cancelled;
        return report;
    }
    if (!QDir(folder).exists() || QFileInfo::exists(report.path) || !QDir().mkdir(report.path)) {
        report.outcome = Outcome::NotWritable;
        return report;
    }
    QFile::setPermissions(report.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QDir to(report.path);
    const QString copy = to.filePath(QFileInfo(source.journalPath).fileName());
    if (const auto made = store::backUpJournal(utf8(source.journalPath), utf8(copy)); !made) {
        report.outcome = outcomeOf(made.error());
    } else if (!copyFiles(source, to)) {
        report.outcome = Outcome::NoRoom;
    } else {
        report = proveCopy(report.path, source.key, progress);
    }
    if (report.outcome != Outcome::Good) {
        removeFolder(report.path);
    }
    return report;
}

} // namespace kassa::app
