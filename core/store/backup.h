#pragma once

#include "core/base/expected.h"

#include <string>

// A copy of a journal, beside the till that goes on writing it.

namespace kassa::store {

/// Why there is no copy. Nothing of it is left.
enum class BackupError {
    NoSource,    ///< the journal cannot be read
    Exists,      ///< there is something of that name already
    NotWritable, ///< the folder is missing, or may not be written
    NoRoom,      ///< the disk is full
    InputOutput, ///< any other error of the system
};

/// Stable name for logs and JSON, for example "no_room".
[[nodiscard]] const char* nameOf(BackupError error);

struct BackupFailure {
    BackupError error = BackupError::InputOutput;
    std::string detail; ///< for the log, in English
};

/// Everything that is in the journal at one moment, as a journal of its own that a till can open:
/// SQLite writes it anew, and it is on the disk when this returns. Whether it is good is not said
/// here: verify() proves it. On the caller's thread, for as long as the disk takes.
[[nodiscard]] Expected<void, BackupFailure> backUpJournal(const std::string& from,
                                                          const std::string& to);

} // namespace kassa::store
