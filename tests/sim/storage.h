#pragma once

#include "core/till/ports.h"
#include "tests/sim/faults.h"

#include <memory>
#include <string>

// The disk under a journal: it survives the programs that use it. One in memory, fast, with the
// contract of the port; one that is the application's own SQLite journal.

namespace kassa::sim {

/// The program is gone at this very moment. Thrown through the till, which is then thrown away.
struct Killed {};

class Storage {
public:
    virtual ~Storage() = default;

    /// As at the start of the program. Whoever had it open before is fenced off from now on.
    /// A text: why it cannot be opened.
    [[nodiscard]] virtual Expected<std::unique_ptr<Journal>, std::string> open() = 0;
    /// The next append runs into this; `lot` decides what is open (was it written or not?).
    virtual void failNext(DiskFault fault, bool lot) = 0;
    /// No fault is waiting any more.
    virtual void heal() = 0;
    /// A second program can open it beside the first: the lock is not there to help.
    [[nodiscard]] virtual bool canBeSharedWrongly() const = 0;
    /// Everything that was ever written is there, in order and unchanged (I11). Empty: it is.
    [[nodiscard]] virtual std::string verify(std::int64_t rows) = 0;
};

[[nodiscard]] std::unique_ptr<Storage> makeMemoryStorage();

/// Over files in memory where there are any. Null in a build without the journal.
[[nodiscard]] std::unique_ptr<Storage> makeSqliteStorage();

} // namespace kassa::sim
