#include "core/base/time.h"

#include "core/base/check.h"

#include <ctime>

namespace kassa {

namespace {

std::chrono::milliseconds read(clockid_t clock) {
    timespec now{};
    KASSA_CHECK(clock_gettime(clock, &now) == 0);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

} // namespace

Instant systemInstant() {
    return Instant(read(CLOCK_BOOTTIME));
}

Timestamp systemTimestamp() {
    return Timestamp(read(CLOCK_REALTIME));
}

} // namespace kassa
