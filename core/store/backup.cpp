#include "core/store/backup.h"

#include "core/base/check.h"
#include "core/store/read_side.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::store {

namespace {

BackupFailure failureOf(const SqlFailure& failure) {
    const int said = failure.primary();
    const BackupError error = said == code::Full ? BackupError::NoRoom
                              : said == code::ReadOnly || said == code::CannotOpen
                                  ? BackupError::NotWritable
                                  : BackupError::InputOutput;
    return {error, failure.text};
}

BackupFailure failureOf(int number, const std::string& path) {
    const BackupError error = number == ENOSPC || number == EDQUOT ? BackupError::NoRoom
                              : number == EEXIST                   ? BackupError::Exists
                              : number == EACCES || number == EPERM || number == EROFS ||
                                      number == ENOENT || number == ENOTDIR
                                  ? BackupError::NotWritable
                                  : BackupError::InputOutput;
    return {error, path + ": " + std::strerror(number)};
}

/// As SQL writes a text.
std::string quoted(const std::string& text) {
    std::string sql = "'";
    for (const char c : text) {
        sql += c;
        if (c == '\'') {
            sql += c;
        }
    }
    return sql + "'";
}

void removeCopy(const std::string& path) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        ::unlink((path + end).c_str());
    }
}

/// An empty file that only its owner may read: SQLite writes into it, and nobody else looks on.
Expected<void, BackupFailure> makeEmpty(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.valid()) {
        return Unexpected(failureOf(errno, path));
    }
    return {};
}

/// A till opens a journal only in write-ahead mode, and a copy is made without it.
SqlResult makeWriteAhead(const std::string& path) {
    auto copy = Connection::open(path, Connection::Access::ReadWrite);
    if (!copy) {
        return Unexpected(copy.error());
    }
    const auto mode = copy->text("PRAGMA journal_mode = WAL");
    if (!mode) {
        return Unexpected(mode.error());
    }
    if (*mode != "wal") {
        // It keeps its old mode, and says so, when the file cannot be written any more.
        return Unexpected(SqlFailure{code::Full, "write-ahead mode was refused"});
    }
    return {};
}

Expected<void, BackupFailure> writeCopy(const std::string& from, const std::string& to) {
    auto side = openForReading(from);
    if (!side) {
        return Unexpected(BackupFailure{BackupError::NoSource, side.error().detail});
    }
    if (auto written = side->connection.run("VACUUM INTO " + quoted(to)); !written) {
        return Unexpected(failureOf(written.error()));
    }
    if (auto done = makeWriteAhead(to); !done) {
        return Unexpected(failureOf(done.error()));
    }
    return {};
}

} // namespace

const char* nameOf(BackupError error) {
    switch (error) {
    case BackupError::NoSource:
        return "no_source";
    case BackupError::Exists:
        return "exists";
    case BackupError::NotWritable:
        return "not_writable";
    case BackupError::NoRoom:
        return "no_room";
    case BackupError::InputOutput:
        return "input_output";
    }
    KASSA_CHECK(false);
}

Expected<void, BackupFailure> backUpJournal(const std::string& from, const std::string& to) {
    if (auto made = makeEmpty(to); !made) {
        return made;
    }
    auto written = writeCopy(from, to);
    // SQLite does not sync what it vacuums into another file.
    if (written && !syncFileAndFolder(to)) {
        written = Unexpected(failureOf(errno, to));
    }
    if (!written) {
        removeCopy(to);
    }
    return written;
}

} // namespace kassa::store
