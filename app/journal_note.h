#pragma once

#include "app/place.h"
#include "core/desk/attendance.h"
#include "core/desk/desk_entry.h"

namespace kassa::app {

/// A row in the journal about something that is done in a terminal. The journal is taken before it
/// is done, so that nothing is done that cannot be written down afterwards.
class JournalNote {
public:
    /// A desk that has the journal open is a trouble. Where there is no journal yet, nothing has
    /// been sold either: then write() has nothing to do.
    [[nodiscard]] static Expected<JournalNote, Trouble> open(const Place& place);
    /// Who was added at the desk, came, and has a badge. Of no journal: nobody.
    [[nodiscard]] Expected<desk::Attendance, Trouble> attendance();
    /// Durable, and remembered beside the journal's key, when this succeeds.
    [[nodiscard]] Expected<void, Trouble> write(const desk::DeskEntry& entry);

private:
    explicit JournalNote(const Place& place) : m_place(place) {}

    Place m_place;
    std::unique_ptr<store::SqliteJournal> m_journal; ///< none: there is none yet
};

} // namespace kassa::app
