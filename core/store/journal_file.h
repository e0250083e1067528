#pragma once

#include "core/store/read_side.h"
#include "core/store/signing_key.h"
#include "core/store/sqlite_journal.h"

// Making a journal file, and looking at one before it is opened for writing. Internal.

namespace kassa::store {

/// Makes an empty journal: under another name, closed, synced, and only then given its name, so
/// that there never is half a journal. Call with the lock held.
[[nodiscard]] Expected<void, OpenFailure> createJournal(const OpenOptions& options,
                                                        const SigningKey& key);

struct Inspection {
    bool rebuild = false; ///< the derived tables do not say what the rows say
};

/// Looks, without changing anything, whether the file is the journal that was asked for and in
/// order: mark, key, the last rows, the last openings, and, while the file is small, all pages.
/// Call with the lock held.
[[nodiscard]] Expected<Inspection, OpenFailure> inspectJournal(const OpenOptions& options,
                                                               const PublicKey& key);

struct Setting {
    const char* name;
    std::int64_t value;
};
/// Sets it and reads it back: SQLite passes over some in silence.
[[nodiscard]] Expected<void, OpenFailure> apply(Connection& connection, const Setting& setting);

/// A connection for writing, with every setting read back.
[[nodiscard]] Expected<Connection, OpenFailure> openForWriting(const std::string& path);

} // namespace kassa::store
