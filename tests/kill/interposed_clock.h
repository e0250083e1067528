// The clock of the program under test, which runs faster while nothing is under way that takes its
// own time: an answer of the gateway's, or the disk. So an hour's waiting passes in minutes, and
// still no call times out only because the machine is slow.
#pragma once

#include <cstdint>

namespace kassa::interposed {

/// Something begins (1) or ends (-1) that takes real time. From any thread.
void underWay(int change);

/// By how many nanoseconds the clocks are ahead of the real ones; never less than before. From any
/// thread.
std::int64_t ahead();

/// KASSA_CLOCK_RATE, or 1.
std::int64_t clockRate();

} // namespace kassa::interposed
