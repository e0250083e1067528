#include "app/journal_note.h"

#include "app/accept_journal.h"
#include "app/journal_memory.h"
#include "app/station.h"
#include "app/words.h"

#include <QCoreApplication>
#include <QFile>

namespace kassa::app {

namespace {

constexpr std::chrono::seconds memoryPatience{15};
constexpr int rowsAtOnce = 1000;

struct JournalNoteWords {
    Q_DECLARE_TR_FUNCTIONS(JournalNote)
};

} // namespace

Expected<JournalNote, Trouble> JournalNote::open(const Place& place) {
    JournalNote note(place);
    if (!QFile::exists(place.journalPath)) {
        return note;
    }
    auto keys = keysOf(place);
    if (!keys) {
        return Unexpected(keys.error());
    }
    auto journal = store::SqliteJournal::open(optionsFor(place, keys->remembered),
                                              std::move(keys->signingKey));
    if (!journal) {
        return Unexpected(troubleOf(journal.error(), place.journalPath));
    }
    note.m_journal = std::move(journal).value();
    note.m_journal->setCashier(place.cashier.toStdString());
    return note;
}

Expected<desk::Attendance, Trouble> JournalNote::attendance() {
    desk::Attendance attendance;
    for (std::int64_t seq = 0; m_journal;) {
        const auto rows = m_journal->deskRowsAfter(seq, rowsAtOnce);
        if (!rows) {
            return Unexpected(Trouble{Exit::Environment, words::sentence(rows.error())});
        }
        for (const auto& row : *rows) {
            take(attendance, row);
            seq = row.seq;
        }
        if (rows->size() < static_cast<std::size_t>(rowsAtOnce)) {
            break;
        }
    }
    return attendance;
}

Expected<void, Trouble> JournalNote::write(const desk::DeskEntry& entry) {
    if (!m_journal) {
        return {};
    }
    if (const auto written = m_journal->append(entry); !written) {
        return Unexpected(Trouble{Exit::Environment, words::sentence(written.error())});
    }
    JournalMemory memory(m_place);
    memory.remember(m_journal->remembered());
    if (!memory.finish(memoryPatience)) {
        return Unexpected(
            Trouble{Exit::Environment,
                    JournalNoteWords::tr(
                        "It is done and stands in the journal, but the journal’s end could not be "
                        "noted beside its key. Check the keychain.")});
    }
    return {};
}

} // namespace kassa::app
