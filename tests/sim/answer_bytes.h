#pragma once

#include "tests/sim/dice.h"
#include "tests/sim/faults.h"
#include "tests/sim/ledger.h"

#include <string>

// The gateway's answers as bytes, good and bad.

namespace kassa::sim {

inline constexpr std::int64_t storeId = 77;

/// One answer on the wire.
struct Bytes {
    int status = 200;
    bool complete = true;
    std::string body;
};

/// What the gateway means to say.
[[nodiscard]] Bytes goodAnswer(atmos::CallKind kind, const Word& word);

/// The same with one thing wrong. `other` is another transaction of the gateway, for answers that
/// went astray. For faults that do not change the answer it is the good one.
[[nodiscard]] Bytes badAnswer(atmos::CallKind kind, const Word& word, NetFault fault,
                              const Entry& other, Dice& dice);

} // namespace kassa::sim
