// Loaded into the program under test before the C library (LD_PRELOAD). It counts the moments at
// which the program touches its journal, its network or its standard output, and can, at one of
// them, kill the program or let the call fail. It can also let time run faster.
//
//   KASSA_KILL_AT=N         SIGKILL at the N-th moment; every call is two: before it and after it
//   KASSA_FAIL_AT=N         the N-th call on a file of the journal fails
//   KASSA_FAIL_WITH=E       with this errno (a number)
//   KASSA_FAIL_ON=1         and so does every one after it
//   KASSA_SHORT=1           a failing write first writes half of what it was given
//   KASSA_SPARE_SLOT=1      the emergency slot works all the same, as on a disk that is only full
//   KASSA_CLOCK_RATE=K      clocks run and waits end K times as fast, but not while the gateway or
//                           the disk is waited for (interposed_clock.h)
//   KASSA_WALL_FILE=FILE    the wall clock is ahead by the seconds in this file: eight bytes, read
//                           anew each time
//   KASSA_COUNTS=FILE       "MOMENTS FILE_CALLS" is written there when the program ends by itself

#include "tests/kill/interposed_clock.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace kassa;

namespace {

long numberFrom(const char* name) {
    const char* text = getenv(name);
    return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

/// A `Socket` waits for an answer. One that has `Answered` reads byte by byte: the first byte is a
/// moment, the others are not.
enum class Kind : char { Other, Journal, Socket, Answered, Output };

struct Plan {
    long killAt = numberFrom("KASSA_KILL_AT");
    long failAt = numberFrom("KASSA_FAIL_AT");
    int failWith = static_cast<int>(numberFrom("KASSA_FAIL_WITH"));
    bool failOn = numberFrom("KASSA_FAIL_ON") != 0;
    bool shortWrites = numberFrom("KASSA_SHORT") != 0;
};

const Plan& plan() {
    static const Plan read;
    return read;
}

/// Seconds by which the wall clock is ahead; whoever writes the file changes them at any time.
std::int64_t wallShift() {
    static const auto* const shared = []() -> const volatile std::int64_t* {
        const char* path = getenv("KASSA_WALL_FILE");
        const int file = path == nullptr ? -1 : open(path, O_RDONLY | O_CLOEXEC);
        void* const memory =
            file < 0 ? MAP_FAILED
                     : mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
        return memory == MAP_FAILED ? nullptr : static_cast<const volatile std::int64_t*>(memory);
    }
    ();
    return shared == nullptr ? 0 : *shared;
}

std::atomic<long> moments{0};
std::atomic<long> fileCalls{0};
std::array<std::atomic<Kind>, 1024> kinds{};

Kind kindOf(int descriptor) {
    const auto index = static_cast<std::size_t>(descriptor);
    return descriptor >= 0 && index < kinds.size() ? kinds[index].load() : Kind::Other;
}

void mark(int descriptor, Kind kind) {
    const auto index = static_cast<std::size_t>(descriptor);
    if (descriptor >= 0 && index < kinds.size()) {
        const auto waited = kinds[index].exchange(kind) == Kind::Socket;
        const int change = int{kind == Kind::Socket} - int{waited};
        if (change != 0) {
            interposed::underWay(change);
        }
    }
}

void moment() {
    if (++moments == plan().killAt) {
        kill(getpid(), SIGKILL);
        pause();
    }
}

/// A call on the journal's files; true when it is to fail.
bool failsNow() {
    const long now = ++fileCalls;
    const auto& p = plan();
    return p.failAt > 0 && (now == p.failAt || (p.failOn && now > p.failAt));
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool ofJournal(const char* path) {
    static const bool spareSlot = numberFrom("KASSA_SPARE_SLOT") != 0;
    return !(spareSlot && std::strstr(path, ".slot") != nullptr) &&
           std::strstr(path, ".journal") != nullptr;
}

/// Runs `call` with a moment before and after it, or lets it fail.
template <class Call>
auto watched(Kind kind, const Call& call) -> decltype(call()) {
    if (kind == Kind::Other) {
        return call();
    }
    moment();
    if (kind == Kind::Journal && failsNow()) {
        errno = plan().failWith;
        return -1;
    }
    const auto result = call();
    const int error = errno;
    moment();
    errno = error;
    return result;
}

/// The disk takes its own time.
int synced(int (*next)(int), int descriptor) {
    interposed::underWay(1);
    const int result = next(descriptor);
    const int error = errno;
    interposed::underWay(-1);
    errno = error;
    return result;
}

struct AtEnd {
    ~AtEnd() {
        if (const char* path = getenv("KASSA_COUNTS")) {
            const auto text = std::to_string(moments) + ' ' + std::to_string(fileCalls) + '\n';
            const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
            if (file >= 0) {
                [[maybe_unused]] const auto written = ::write(file, text.data(), text.size());
                ::close(file);
            }
        }
    }
} const atEnd;

int opened(const char* path, int result) {
    mark(result, result >= 0 && ofJournal(path) ? Kind::Journal : Kind::Other);
    return result;
}

} // namespace

extern "C" {

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open64");
    return opened(path, watched(ofJournal(path) ? Kind::Journal : Kind::Other,
                                [&] { return next(path, flags, mode); }));
}

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open");
    return opened(path, watched(ofJournal(path) ? Kind::Journal : Kind::Other,
                                [&] { return next(path, flags, mode); }));
}

int close(int descriptor) {
    static auto* const next = real<int(int)>("close");
    mark(descriptor, Kind::Other);
    return next(descriptor);
}

int mkostemp(char* pattern, int flags) {
    static auto* const next = real<int(char*, int)>("mkostemp");
    return opened(pattern, watched(ofJournal(pattern) ? Kind::Journal : Kind::Other,
                                   [&] { return next(pattern, flags); }));
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static auto* const next = real<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return watched(ofJournal(to) ? Kind::Journal : Kind::Other,
                   [&] { return next(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char* path) {
    static auto* const next = real<int(const char*)>("unlink");
    return watched(ofJournal(path) ? Kind::Journal : Kind::Other, [&] { return next(path); });
}

int fsync(int descriptor) {
    static auto* const next = real<int(int)>("fsync");
    return watched(kindOf(descriptor), [&] { return synced(next, descriptor); });
}

int fdatasync(int descriptor) {
    static auto* const next = real<int(int)>("fdatasync");
    return watched(kindOf(descriptor), [&] { return synced(next, descriptor); });
}

int ftruncate64(int descriptor, off64_t size) {
    static auto* const next = real<int(int, off64_t)>("ftruncate64");
    return watched(kindOf(descriptor), [&] { return next(descriptor, size); });
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
    static auto* const next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    const auto result =
        watched(kindOf(descriptor), [&] { return next(descriptor, data, size, offset); });
    if (result < 0 && plan().shortWrites && kindOf(descriptor) == Kind::Journal) {
        const int error = errno;
        [[maybe_unused]] const auto half = next(descriptor, data, size / 2, offset);
        errno = error;
    }
    return result;
}

ssize_t write(int descriptor, const void* data, size_t size) {
    static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
    if (kindOf(descriptor) == Kind::Answered) {
        mark(descriptor, Kind::Socket);
    }
    const auto kind = descriptor == STDOUT_FILENO ? Kind::Output : kindOf(descriptor);
    return watched(kind, [&] { return next(descriptor, data, size); });
}

int connect(int descriptor, const sockaddr* address, socklen_t size) {
    static auto* const next = real<int(int, const sockaddr*, socklen_t)>("connect");
    mark(descriptor, address->sa_family == AF_INET ? Kind::Socket : Kind::Other);
    return watched(kindOf(descriptor), [&] { return next(descriptor, address, size); });
}

ssize_t read(int descriptor, void* data, size_t size) {
    static auto* const next = real<ssize_t(int, void*, size_t)>("read");
    const auto result = next(descriptor, data, size);
    if (kindOf(descriptor) == Kind::Socket && result > 0) {
        mark(descriptor, Kind::Answered);
        moment();
    }
    return result;
}

int clock_gettime(clockid_t clock, timespec* time) {
    static auto* const next = real<int(clockid_t, timespec*)>("clock_gettime");
    const int result = next(clock, time);
    if (clock == CLOCK_MONOTONIC || clock == CLOCK_BOOTTIME) {
        constexpr std::int64_t second = 1'000'000'000;
        const std::int64_t shown = time->tv_nsec + interposed::ahead();
        time->tv_sec += shown / second;
        time->tv_nsec = shown % second;
    }
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) {
        time->tv_sec += wallShift();
    }
    return result;
}

} // extern "C"
