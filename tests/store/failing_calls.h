#pragma once

#include <functional>
#include <memory>
#include <string>

// A system that says no: the n-th call on the files of one folder fails with the error that was
// asked for, or the n-th piece of memory that SQLite wants is refused. For programs that contain
// failing_calls.cpp, which stands between them, with SQLite, and the C library.

namespace kassa::test {

/// Counts the calls on files in the folder (open, read, write, sync, lock, name, size, room) as
/// long as it lives. One at a time.
class FailingCalls {
public:
    explicit FailingCalls(std::string folder);
    ~FailingCalls();
    FailingCalls(const FailingCalls&) = delete;
    FailingCalls& operator=(const FailingCalls&) = delete;

    /// The n-th call from now on fails, counted from 1, and, when it lasts, all after it.
    void fail(long n, int error, bool lasting);
    void heal();
    /// A failure has been given out since fail().
    [[nodiscard]] bool hasFailed() const;
    /// Called for the n-th call instead of failing it, before it is made: somebody else acts.
    void interrupt(long n, std::function<void()> act);
};

/// The same for SQLite's memory. prepare() comes before anything that uses SQLite.
class FailingMemory {
public:
    static void prepare();
    static void fail(long n, bool lasting);
    static void heal();
    [[nodiscard]] static bool hasFailed();
};

} // namespace kassa::test
