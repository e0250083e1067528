#pragma once

#include "tests/sim/dice.h"
#include "tests/sim/faults.h"

#include <cstdint>
#include <string>
#include <vector>

// What is going to happen under a seed: which kinds of trouble there are, and a list of acts. Each
// act has random numbers of its own, so that leaving one out leaves the others as they were.

namespace kassa::sim {

enum class ActKind : std::uint8_t {
    // people
    Begin,
    Advance, ///< what the cashier would do next
    Card,
    Code,
    WrongCode,
    Resend,
    Cancel,
    Phone,
    PagePays, ///< the customer pays on the page
    Reverse,
    Check,
    Hint, ///< a callback
    Finding,
    // time
    Pass,
    LongPass,
    Outage, ///< no gateway for a while, long enough for people to take over at times
    Suspend,
    ClockJump,
    // trouble
    Kill,
    KillAt,
    DiskTrouble,
    SecondInstance,
    Ghost, ///< the first instance goes on as if nothing were
    TokenExpires,
    KeychainLost,
    ReversedElsewhere,
    Restart,
};
inline constexpr int actKinds = static_cast<int>(ActKind::Restart) + 1;

struct Act {
    ActKind kind = ActKind::Pass;
    std::uint64_t salt = 0;
    bool calm = false; ///< found out later: it needs no faults of network and gateway
};

/// The kinds of trouble of one seed; about half of all.
struct Swarm {
    bool promiseKept = true; ///< the gateway starts nothing after its settle time
    bool sqlite = false;     ///< over the real journal
    bool repeatClicks = false;
    bool asksFirst = false; ///< the gateway asks before each debit (its callback)
    std::vector<NetFault> net{};
    std::vector<NetFault> favourites{}; ///< of them; coincidences of two kinds find most
    std::vector<DiskFault> disk{};
    int faultPercent = 0;
    int refusePercent = 0;
    int wrongCodePercent = 0;
};

struct Plan {
    std::uint64_t seed = 0;
    Swarm swarm;
    std::vector<Act> acts;
};

[[nodiscard]] Plan makePlan(std::uint64_t seed);
[[nodiscard]] std::string_view nameOf(ActKind kind);
[[nodiscard]] std::string describe(const Swarm& swarm);

} // namespace kassa::sim
