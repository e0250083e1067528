#pragma once

#include <memory>

// A disk that fails on order. SQLite's own file layer with a counter before it: the n-th write,
// sync or truncation of the process fails with the code that was asked for. It counts what it does.

namespace kassa::test {

enum class DiskFault {
    Full,       ///< a write finds no room (SQLITE_FULL)
    WriteFails, ///< a write fails (SQLITE_IOERR_WRITE)
    SyncFails,  ///< a sync fails (SQLITE_IOERR_FSYNC)
    ReadOnly,   ///< a write finds the file system read-only (SQLITE_READONLY)
};

/// Stands between SQLite and the disk as long as it lives; all files opened meanwhile are counted.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The n-th operation of that kind from now on fails, counted from 1, and, when it lasts, all
    /// after it.
    void fail(DiskFault fault, int n, bool lasting);
    void heal();
    /// A failure has been given out since fail().
    [[nodiscard]] bool hasFailed() const;

    /// What reached the disk since the last time somebody asked.
    struct Work {
        int syncs = 0;
        int writesAfterSync = 0; ///< that no sync has followed
        long bytes = 0;
    };
    [[nodiscard]] Work takeWork();

    struct Shared;

private:
    std::unique_ptr<Shared> m_shared;
};

} // namespace kassa::test
