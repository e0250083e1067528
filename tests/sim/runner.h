#pragma once

#include "tests/sim/coverage.h"

#include <optional>
#include <string>
#include <vector>

// Many seeds, in several processes, with progress and a place to go on from.

namespace kassa::sim {

struct SeedRange {
    std::uint64_t first = 1;
    std::uint64_t last = 0;
};

struct RunOptions {
    SeedRange seeds;
    int jobs = 1;
    std::string resume; ///< a file that keeps what was done; empty: none
    bool progress = false;
};

struct RunResult {
    Coverage coverage;
    std::optional<std::uint64_t> failedSeed; ///< the first that was found to fail
    bool crashed = false;                    ///< … by ending the process
    bool unusable = false;                   ///< the resume file is of another run
};

/// One seed; empty when everything holds. `trace` prints what happens.
[[nodiscard]] std::string runSeed(std::uint64_t seed, Coverage& coverage, bool trace = false);

/// Runs a failing seed again, shrinks it and prints the shortest list of events found.
void explain(std::uint64_t seed);

[[nodiscard]] RunResult runSeeds(const RunOptions& options);

/// The first number of every line that is not a remark.
[[nodiscard]] std::optional<std::vector<std::uint64_t>> readSeeds(const std::string& path);

} // namespace kassa::sim
