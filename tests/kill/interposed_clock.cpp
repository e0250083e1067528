#include "tests/kill/interposed_clock.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <poll.h>

namespace kassa::interposed {

namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t millisecond = 1'000'000;

std::int64_t nanosecondsOf(const timespec& time) {
    return time.tv_sec * second + time.tv_nsec;
}

int realTime(clockid_t clock, timespec* time) {
    using Function = int(clockid_t, timespec*);
    static auto* const next = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, "clock_gettime"));
    return next(clock, time);
}

std::int64_t realNow() {
    timespec now{};
    realTime(CLOCK_MONOTONIC, &now);
    return nanosecondsOf(now);
}

std::atomic_flag held = ATOMIC_FLAG_INIT; ///< of the three below
std::int64_t looked = 0;                  ///< when `aheadThen` was true
std::int64_t aheadThen = 0;
int thingsUnderWay = 0;

std::int64_t aheadAfter(int change) {
    while (held.test_and_set(std::memory_order_acquire)) {
    }
    const std::int64_t now = realNow();
    if (thingsUnderWay == 0 && looked != 0) {
        aheadThen += (now - looked) * (clockRate() - 1);
    }
    looked = now;
    thingsUnderWay += change;
    const std::int64_t result = aheadThen;
    held.clear(std::memory_order_release);
    return result;
}

std::int64_t shownNow() {
    return realNow() + ahead();
}

/// Waits until the program's own clock has moved on by `limit` nanoseconds, in short stretches:
/// how fast it runs may change meanwhile.
template <class Wait>
int waitFor(std::int64_t limit, const Wait& wait) {
    constexpr std::int64_t stretch = 20 * millisecond;
    const std::int64_t end = shownNow() + limit;
    for (std::int64_t left = limit;; left = end - shownNow()) {
        const std::int64_t next = std::clamp(left / clockRate(), millisecond, stretch);
        const int result = wait(left <= 0 ? 0 : next);
        if (result != 0 || left <= 0) {
            return result;
        }
    }
}

} // namespace

std::int64_t clockRate() {
    static const std::int64_t rate = [] {
        const char* text = getenv("KASSA_CLOCK_RATE");
        return text == nullptr ? 1 : std::max(1L, std::strtol(text, nullptr, 10));
    }();
    return rate;
}

std::int64_t ahead() {
    return clockRate() == 1 ? 0 : aheadAfter(0);
}

void underWay(int change) {
    if (clockRate() > 1) {
        aheadAfter(change);
    }
}

} // namespace kassa::interposed

using namespace kassa::interposed;

extern "C" {

int poll(pollfd* descriptors, nfds_t count, int milliseconds) {
    static auto* const next =
        reinterpret_cast<int (*)(pollfd*, nfds_t, int)>(dlsym(RTLD_NEXT, "poll"));
    if (clockRate() == 1 || milliseconds <= 0) {
        return next(descriptors, count, milliseconds);
    }
    return waitFor(milliseconds * millisecond, [&](std::int64_t stretch) {
        return next(descriptors, count,
                    static_cast<int>((stretch + millisecond - 1) / millisecond));
    });
}

int ppoll(pollfd* descriptors, nfds_t count, const timespec* limit, const sigset_t* mask) {
    using Function = int(pollfd*, nfds_t, const timespec*, const sigset_t*);
    static auto* const next = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, "ppoll"));
    if (clockRate() == 1 || limit == nullptr) {
        return next(descriptors, count, limit, mask);
    }
    return waitFor(nanosecondsOf(*limit), [&](std::int64_t stretch) {
        const timespec shorter{stretch / second, stretch % second};
        return next(descriptors, count, &shorter, mask);
    });
}

} // extern "C"
