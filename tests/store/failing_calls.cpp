#include "tests/store/failing_calls.h"

#include "core/base/check.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

namespace kassa::test {

namespace {

/// Counts down to a failure.
struct Countdown {
    long left = 0; ///< until the failure; 0: healthy
    bool lasting = false;
    bool failed = false;

    void begin(long n, bool lasts) { *this = {n, lasts, false}; }
    bool fails() {
        if (left == 0) {
            return false;
        }
        if (left > 1) {
            --left;
            return false;
        }
        left = lasting ? 1 : 0;
        failed = true;
        return true;
    }
};

struct Calls {
    std::string folder;
    Countdown countdown;
    int error = 0;
    std::function<void()> act;
};

// The C library's functions have no place to keep them in.
Calls* calls = nullptr;
Countdown memory;
sqlite3_mem_methods realMemory{};

bool isOurs(const char* path) {
    return calls != nullptr && path != nullptr && std::string_view(path).starts_with(calls->folder);
}

bool isOurs(int descriptor) {
    if (calls == nullptr) {
        return false;
    }
    std::array<char, 256> path{};
    const auto link = "/proc/self/fd/" + std::to_string(descriptor);
    return ::readlink(link.c_str(), path.data(), path.size() - 1) > 0 && isOurs(path.data());
}

/// True: this call fails, and errno says why.
template <class Place>
bool fails(Place place) {
    if (calls == nullptr || calls->countdown.left == 0 || !isOurs(place) ||
        !calls->countdown.fails()) {
        return false;
    }
    if (calls->act) {
        std::exchange(calls->act, {})();
        return false;
    }
    errno = calls->error;
    return true;
}

/// Our own lock. One of SQLite's that fails is taken for one that somebody holds, and waited for.
bool lockFails(int descriptor, int command) {
    return (command == F_OFD_SETLK || command == F_OFD_GETLK) && fails(descriptor);
}

void* refusedOr(int size) {
    return memory.fails() ? nullptr : realMemory.xMalloc(size);
}

void* refusedOr(void* block, int size) {
    return memory.fails() ? nullptr : realMemory.xRealloc(block, size);
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

FailingCalls::FailingCalls(std::string folder) {
    KASSA_CHECK(calls == nullptr);
    calls = new Calls{std::move(folder), {}, 0, {}};
}

FailingCalls::~FailingCalls() {
    delete std::exchange(calls, nullptr);
}

void FailingCalls::fail(long n, int error, bool lasting) {
    calls->error = error;
    calls->act = {};
    calls->countdown.begin(n, lasting);
}

void FailingCalls::heal() {
    calls->countdown.left = 0;
}

bool FailingCalls::hasFailed() const {
    return calls->countdown.failed;
}

void FailingCalls::interrupt(long n, std::function<void()> act) {
    calls->act = std::move(act);
    calls->countdown.begin(n, false);
}

void FailingMemory::prepare() {
    KASSA_CHECK(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &realMemory) == SQLITE_OK);
    sqlite3_mem_methods ours = realMemory;
    ours.xMalloc = [](int size) { return refusedOr(size); };
    ours.xRealloc = [](void* block, int size) { return refusedOr(block, size); };
    KASSA_CHECK(sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK);
    // Small pieces out of a stock of each connection's own could never be refused.
    KASSA_CHECK(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK);
}

void FailingMemory::fail(long n, bool lasting) {
    memory.begin(n, lasting);
}

void FailingMemory::heal() {
    memory.left = 0;
}

bool FailingMemory::hasFailed() {
    return memory.failed;
}

} // namespace kassa::test

// --- the C library's functions, on their way

using kassa::test::fails;
using kassa::test::lockFails;
using kassa::test::real;

extern "C" {

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open64");
    return fails(path) ? -1 : next(path, flags, mode);
}

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open");
    return fails(path) ? -1 : next(path, flags, mode);
}

int fcntl64(int descriptor, int command, ...) {
    va_list more;
    va_start(more, command);
    void* argument = va_arg(more, void*);
    va_end(more);
    static auto* const next = real<int(int, int, ...)>("fcntl64");
    return lockFails(descriptor, command) ? -1 : next(descriptor, command, argument);
}

int fcntl(int descriptor, int command, ...) {
    va_list more;
    va_start(more, command);
    void* argument = va_arg(more, void*);
    va_end(more);
    static auto* const next = real<int(int, int, ...)>("fcntl");
    return lockFails(descriptor, command) ? -1 : next(descriptor, command, argument);
}

// One line each: name, parameters, arguments, what the failure is about.
#define KASSA_CALL(RESULT, NAME, PARAMETERS, ARGUMENTS, PLACE)                                     \
    RESULT NAME PARAMETERS {                                                                       \
        static auto* const next = real<RESULT PARAMETERS>(#NAME);                                  \
        return fails(PLACE) ? RESULT{-1} : next ARGUMENTS;                                         \
    }

KASSA_CALL(int, stat, (const char* path, struct stat* to), (path, to), path)
KASSA_CALL(int, stat64, (const char* path, struct stat64* to), (path, to), path)
KASSA_CALL(int, fstat, (int file, struct stat* to), (file, to), file)
KASSA_CALL(int, fstat64, (int file, struct stat64* to), (file, to), file)
KASSA_CALL(int, statfs, (const char* path, struct statfs* to), (path, to), path)
KASSA_CALL(int, statvfs, (const char* path, struct statvfs* to), (path, to), path)
KASSA_CALL(int, access, (const char* path, int mode), (path, mode), path)
KASSA_CALL(int, unlink, (const char* path), (path), path)
KASSA_CALL(int, truncate, (const char* path, off_t size), (path, size), path)
KASSA_CALL(int, fsync, (int file), (file), file)
KASSA_CALL(int, fdatasync, (int file), (file), file)
KASSA_CALL(int, ftruncate, (int file, off_t size), (file, size), file)
KASSA_CALL(int, ftruncate64, (int file, off64_t size), (file, size), file)
KASSA_CALL(int, fchmod, (int file, mode_t mode), (file, mode), file)
KASSA_CALL(int, fallocate, (int file, int how, off_t from, off_t size), (file, how, from, size),
           file)
KASSA_CALL(int, mkostemp, (char* path, int flags), (path, flags), path)
KASSA_CALL(int, renameat2,
           (int fromFolder, const char* from, int toFolder, const char* to, unsigned flags),
           (fromFolder, from, toFolder, to, flags), to)
KASSA_CALL(int, rename, (const char* from, const char* to), (from, to), to)
KASSA_CALL(ssize_t, write, (int file, const void* data, size_t size), (file, data, size), file)
KASSA_CALL(ssize_t, pread, (int file, void* data, size_t size, off_t at), (file, data, size, at),
           file)
KASSA_CALL(ssize_t, pread64, (int file, void* data, size_t size, off64_t at),
           (file, data, size, at), file)
KASSA_CALL(ssize_t, pwrite, (int file, const void* data, size_t size, off_t at),
           (file, data, size, at), file)
KASSA_CALL(ssize_t, pwrite64, (int file, const void* data, size_t size, off64_t at),
           (file, data, size, at), file)

} // extern "C"
