#include "app/log_restore.h"

#include "app/accept_journal.h"
#include "app/copy_work.h"
#include "app/journal_note.h"
#include "app/restore_work.h"
#include "app/terminal.h"
#include "core/store/journal_reader.h"
#include "core/store/witness.h"
#include "ui/desk/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <nlohmann/json.hpp>

namespace kassa::app {

namespace {

using Kind = StandingJournal::Kind;
using Outcome = ui::CopyReport::Outcome;

struct LogRestoreWords {
    Q_DECLARE_TR_FUNCTIONS(LogRestore)
};

/// Why a copy is not put into place; none when it is good.
std::optional<Trouble> refusalOf(const ui::CopyReport& copy) {
    switch (copy.outcome) {
    case Outcome::Good:
        return std::nullopt;
    case Outcome::Damaged:
        return Trouble{Exit::NotPaid,
                       LogRestoreWords::tr("The copy was changed or damaged; the first bad "
                                           "row is %1. Nothing has changed.")
                           .arg(copy.row)};
    case Outcome::OtherKey:
        return badInput(
            LogRestoreWords::tr("The copy is signed with another key than this desk’s journal. "
                                "Nothing has changed."));
    case Outcome::NotJournal:
        return badInput(LogRestoreWords::tr("There is no copy in %1.").arg(copy.path));
    case Outcome::NotWritable:
    case Outcome::NoRoom:
    case Outcome::NotReadable:
    case Outcome::Cancelled:
        return Trouble{Exit::Environment,
                       LogRestoreWords::tr("The copy %1 cannot be read.").arg(copy.path)};
    }
    checkFailed("outcome is one of its values", __FILE__, __LINE__);
}

/// Live money never goes into a test journal, nor the other way round.
std::optional<Trouble> otherMoney(const QString& copy, const Place& place) {
    const auto reader = store::JournalReader::open(copy.toStdString());
    if (reader && reader->meta().mark == place.mark) {
        return std::nullopt;
    }
    return badInput(
        LogRestoreWords::tr("The copy is of other money than %1: live and test never share a "
                            "journal. Nothing has changed.")
            .arg(place.journalPath));
}

/// What lies there and must not go; none: the copy may take its place.
std::optional<Trouble> standsAgainst(const StandingJournal& standing, const QString& journal,
                                     qint64 rows) {
    switch (standing.kind) {
    case Kind::Untouched:
        return standing.trouble;
    case Kind::Newer:
        return badInput(
            LogRestoreWords::tr("The journal %1 is whole and newer: %2 rows, the copy has %3. "
                                "Nothing has changed.")
                .arg(journal)
                .arg(standing.rows)
                .arg(rows));
    case Kind::Other:
        return badInput(
            LogRestoreWords::tr("The journal %1 is whole and has another history than the copy. "
                                "Nothing has changed; move it away yourself if it has to go.")
                .arg(journal));
    case Kind::Damaged:
        if (!standing.unfinished.isEmpty()) {
            return badInput(
                LogRestoreWords::tr("The journal %1 names payments without a result that the "
                                    "copy does not know: %2. Write them down, ask Atmos about "
                                    "them, and move the journal away yourself.")
                    .arg(journal, standing.unfinished.join(QStringLiteral(", "))));
        }
        return std::nullopt;
    case Kind::None:
    case Kind::Same:
    case Kind::Past:
        return std::nullopt;
    }
    checkFailed("kind is one of its values", __FILE__, __LINE__);
}

/// The desk remembers more rows than the copy has: a manager has to say that they are given up.
bool isOlderThan(const ui::CopyReport& copy, const std::string& remembered) {
    const auto witness = store::parseWitness(remembered);
    return witness && witness->head.seq > copy.rows;
}

void tell(const ui::CopyReport& copy, const SetAside& aside, const QStringList& left, bool older,
          bool asJson) {
    if (asJson) {
        const nlohmann::ordered_json json{{"restored", true},
                                          {"rows", copy.rows},
                                          {"head", copy.head.toStdString()},
                                          {"kept", aside.path.toStdString()},
                                          {"accept_needed", older}};
        say(QByteArray::fromStdString(json.dump()) + '\n');
        return;
    }
    QStringList lines{LogRestoreWords::tr("Restored: %1 rows from %2 to %3, head %4.")
                          .arg(copy.rows)
                          .arg(copy.from ? ui::dateAndTime(*copy.from) : QStringLiteral("?"),
                               copy.to ? ui::dateAndTime(*copy.to) : QStringLiteral("?"),
                               copy.head.left(16))};
    if (!aside.path.isEmpty()) {
        lines << LogRestoreWords::tr("What lay there is kept: %1").arg(aside.path);
    }
    if (!left.isEmpty()) {
        lines << LogRestoreWords::tr("Left as they are, because they are there: %1")
                     .arg(left.join(QStringLiteral(", ")));
    }
    if (older) {
        lines << LogRestoreWords::tr(
            "It is older than the journal that was used here last. A manager takes "
            "it as it is with kassa setup --accept-journal.");
    }
    say(lines.join(u'\n').toUtf8() + '\n');
}

struct Restored {
    bool moved = false; ///< false: it was there already
    SetAside aside;
    QStringList left;
};

/// No desk opens half of it: the journal is locked until all is done.
Expected<Restored, Trouble> restore(const Place& place, const store::PublicKey& key,
                                    const QString& folder, qint64 rows) {
    const QString from = journalIn(folder);
    if (const auto trouble = otherMoney(from, place)) {
        return Unexpected(*trouble);
    }
    const auto lock = lockJournal(place.journalPath);
    if (!lock) {
        return Unexpected(lock.error());
    }
    const auto standing = standingJournal(place.journalPath, from, rows, key);
    if (const auto trouble = standsAgainst(standing, place.journalPath, rows)) {
        return Unexpected(*trouble);
    }
    const Timestamp now = systemTimestamp();
    Restored restored;
    restored.moved = standing.kind != Kind::Same;
    if (restored.moved) {
        auto aside = putInPlace(from, place.journalPath, key, now);
        if (!aside) {
            return Unexpected(aside.error());
        }
        restored.aside = std::move(aside).value();
    }
    if (QFileInfo(folder).isDir()) {
        auto left = putFilesInPlace(folder, place, now);
        if (!left) {
            return Unexpected(left.error());
        }
        restored.left = std::move(left).value();
    }
    return restored;
}

/// The journal says that it was put back. An older one does so once a manager has accepted it.
Expected<void, Trouble> writeDown(const Place& place, const QString& folder,
                                  const SetAside& aside) {
    auto note = JournalNote::open(place);
    if (!note) {
        return Unexpected(note.error());
    }
    const QString text = aside.path.isEmpty()
                             ? QStringLiteral("from %1").arg(folder)
                             : QStringLiteral("from %1; kept %2").arg(folder, aside.path);
    return note->write(desk::entry::Note{"journal_restored", desk::clipped(text.toStdString())});
}

} // namespace

Exit runLogRestore(const CommonOptions& common, const LogRestoreCommand& command) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    const auto keys = keysOf(*place);
    if (!keys) {
        return endWith(keys.error());
    }
    const auto& key = keys->signingKey.publicKey();
    const QString folder = QDir(command.folder).absolutePath();
    const auto copy = proveCopy(folder, key, [](qint64, qint64) { return true; });
    if (const auto trouble = refusalOf(copy)) {
        return endWith(*trouble);
    }
    const auto restored = restore(*place, key, folder, copy.rows);
    if (!restored) {
        return endWith(restored.error());
    }
    const bool older = isOlderThan(copy, keys->remembered);
    tell(copy, restored->aside, restored->left, older, common.json);
    if (restored->moved && !older) {
        if (const auto written = writeDown(*place, folder, restored->aside); !written) {
            return endWith(written.error());
        }
    }
    return Exit::Paid;
}

} // namespace kassa::app
