#include "tests/sim/plan.h"

#include <array>

namespace kassa::sim {

namespace {

struct Weight {
    std::string_view name;
    int weight;    ///< how often, beside the others
    bool optional; ///< a seed may do without it
};

/// In the order of ActKind.
constexpr std::array<Weight, actKinds> weights{{
    {"begin", 22, false},       {"advance", 60, false},
    {"card", 6, false},         {"code", 8, false},
    {"wrong-code", 5, true},    {"resend", 16, true},
    {"cancel", 5, true},        {"phone", 8, true},
    {"page-pays", 4, true},     {"reverse", 18, true},
    {"check", 6, true},         {"hint", 4, true},
    {"finding", 3, true},       {"pass", 45, false},
    {"long-pass", 3, true},     {"outage", 2, true},
    {"suspend", 2, true},       {"clock-jump", 2, true},
    {"kill", 3, true},          {"kill-at", 10, true},
    {"disk-trouble", 8, true},  {"second-instance", 3, true},
    {"ghost", 4, true},         {"token-expires", 3, true},
    {"keychain-lost", 3, true}, {"reversed-elsewhere", 3, true},
    {"restart", 1, true},
}};

/// In one seed of so many the gateway asks before it debits. By the number: a draw would change all
/// seeds that ever failed.
constexpr std::uint64_t asksEvery = 7;

/// One seed in so many runs over the real journal, which is some hundred times slower.
constexpr std::uint64_t sqliteEvery = 128;

} // namespace

Plan makePlan(std::uint64_t seed) {
    Dice dice(seed * 0x2545F4914F6CDD1DULL + 1);
    Plan plan;
    plan.seed = seed;
    Swarm& swarm = plan.swarm;
    swarm.promiseKept = !dice.percent(10);
    swarm.sqlite = seed % sqliteEvery == 0;
    swarm.repeatClicks = dice.percent(50);
    swarm.asksFirst = seed % asksEvery == 1;
    for (int fault = 0; fault < netFaults; ++fault) {
        const auto kind = static_cast<NetFault>(fault);
        const bool late = kind == NetFault::LateCapture;
        if (late ? !swarm.promiseKept : dice.percent(50)) {
            swarm.net.push_back(kind);
        }
    }
    for (int i = 0; !swarm.net.empty() && i < 2; ++i) {
        swarm.favourites.push_back(
            swarm.net[static_cast<std::size_t>(dice.below(static_cast<int>(swarm.net.size())))]);
    }
    if (!swarm.promiseKept) {
        swarm.favourites.push_back(NetFault::LateCapture); // rare enough
    }
    for (int fault = 0; fault < diskFaults; ++fault) {
        if (dice.percent(50)) {
            swarm.disk.push_back(static_cast<DiskFault>(fault));
        }
    }
    swarm.faultPercent = dice.percent(20) ? 0 : dice.below(60);
    swarm.refusePercent = dice.percent(50) ? 0 : dice.below(30);
    std::array<int, actKinds> share{};
    int sum = 0;
    for (std::size_t kind = 0; kind < share.size(); ++kind) {
        share[kind] = weights[kind].optional && dice.percent(50) ? 0 : weights[kind].weight;
        sum += share[kind];
    }
    const int count = 20 + dice.below(80);
    for (int i = 0; i < count; ++i) {
        int lot = dice.below(sum);
        std::size_t kind = 0;
        while (lot >= share[kind]) {
            lot -= share[kind++];
        }
        plan.acts.push_back({static_cast<ActKind>(kind), dice.next()});
    }
    return plan;
}

std::string_view nameOf(ActKind kind) {
    return weights[static_cast<std::size_t>(kind)].name;
}

std::string describe(const Swarm& swarm) {
    std::string text = swarm.promiseKept ? "the gateway keeps its settle time"
                                         : "the gateway breaks its settle time";
    text += swarm.sqlite ? ", SQLite journal" : ", journal in memory";
    text += swarm.asksFirst ? ", asked before each debit" : "";
    text += ", faults in " + std::to_string(swarm.faultPercent) + " % of calls:";
    for (const auto fault : swarm.net) {
        text += ' ' + std::string(nameOf(fault));
    }
    text += "; most often";
    for (const auto fault : swarm.favourites) {
        text += ' ' + std::string(nameOf(fault));
    }
    return text;
}

} // namespace kassa::sim
