#pragma once

#include "core/store/connection.h"
#include "core/store/records.h"
#include "core/store/verify.h"

#include <functional>

// The walk along the rows that verify() does from the first and a till's start does over the last
// ones. Internal to this folder.

namespace kassa::store {

/// Where the walk starts, and what it has seen.
struct Walk {
    Head head;                      ///< of the good rows so far
    std::int64_t rows = 0;          ///< good rows so far
    std::int64_t lastOfPayment = 0; ///< rows that are the last of their payment
    std::optional<Finding> finding; ///< the first bad row
    bool stopped = false;           ///< goOn said no
};

enum class Signatures { Every, Last };

struct WalkOptions {
    Signatures signatures = Signatures::Every;
    std::function<bool(std::int64_t)> goOn{};
};

/// Walks all rows after `start`. Every row must follow from the one before it, be signed, be
/// understood, be the next step of its payment, and stand in the derived tables.
[[nodiscard]] Walk walkRows(const Connection& connection, const JournalMeta& meta,
                            const std::vector<Opening>& openings, Head start,
                            const WalkOptions& options);

/// The openings count from 1, follow each other along the rows, and are signed; signatures of the
/// last `signatures` ones.
[[nodiscard]] std::optional<Finding> checkOpenings(const std::vector<Opening>& openings,
                                                   const JournalMeta& meta, std::int64_t lastSeq,
                                                   std::size_t signatures = SIZE_MAX);

} // namespace kassa::store
