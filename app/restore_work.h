#pragma once

#include "app/place.h"
#include "core/store/chain.h"
#include "ui/settings_link.h"

// A backup in the place of a journal: what stands against it, and doing it.

namespace kassa::app {

/// What lies where the copy is to go.
struct StandingJournal {
    enum class Kind {
        None,
        Same,      ///< the copy itself, row by row
        Past,      ///< whole, and the copy goes on where it ends
        Newer,     ///< whole, and longer than the copy
        Other,     ///< whole, with another history, or signed with another key
        Damaged,   ///< not whole, or no journal at all
        Untouched, ///< nobody can tell, or it is not this program's to replace: see `trouble`
    };
    Kind kind = Kind::None;
    qint64 rows = 0;
    Trouble trouble;        ///< of Untouched
    QStringList unfinished; ///< invoices of payments without a result that the copy lacks
};

/// Looks and changes nothing. `copy` is a proved journal with `rows` rows.
[[nodiscard]] StandingJournal standingJournal(const QString& journal, const QString& copy,
                                              qint64 rows, const store::PublicKey& key);

/// Beside the journal: with what belongs to it, under another name. Empty: there was nothing.
struct SetAside {
    QString path;
};

/// Puts the proved copy into place; what was there is kept under a name with `at` in it. Call with
/// the journal's lock held. On any failure what was there is where it was.
[[nodiscard]] Expected<SetAside, Trouble> putInPlace(const QString& copy, const QString& journal,
                                                     const store::PublicKey& key, Timestamp at);

/// The files of a backup's folder beside the journal: the list of people as in the copy, the
/// others where there are none. Names of those that were left alone because they are there.
[[nodiscard]] Expected<QStringList, Trouble> putFilesInPlace(const QString& folder,
                                                             const Place& place, Timestamp at);

} // namespace kassa::app
