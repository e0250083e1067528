#pragma once

#include "core/store/chain.h"

#include <optional>
#include <string>
#include <string_view>

// What is remembered of a journal outside its file, so that an older copy of the file, put back in
// its place, is noticed: rows that were cut off leave no trace inside.
//
// It is written after the rows it speaks of are durable, and not for every row: it may lag behind
// the file and is never ahead of it. A file that is older than it was therefore put back. Qt-free.

namespace kassa::store {

struct Witness {
    Hash journal{};         ///< of what the journal says of itself: which one it is
    std::int64_t epoch = 0; ///< of the last program that had taken it over
    Head head;              ///< of the last row
    auto operator<=>(const Witness&) const = default;
};

/// One line: "kassa 1", epoch, seq, and two hashes in hexadecimal.
[[nodiscard]] std::string textOf(const Witness& witness);
/// Exactly that, and nothing else.
[[nodiscard]] std::optional<Witness> parseWitness(std::string_view text);

/// What the file says, as far as it can be compared.
struct FoundJournal {
    Hash journal{};
    std::int64_t epoch = 0;  ///< of its last opening
    std::int64_t seq = 0;    ///< of its last row
    std::optional<Hash> row; ///< hash of its row number witness.head.seq; of the journal for 0
};

enum class Recognition {
    Fits,  ///< the same journal, as far as it was or further
    Older, ///< the same journal, as it was before
    Other, ///< another journal, or the same one with another past
};

[[nodiscard]] Recognition recognise(const Witness& witness, const FoundJournal& found);

/// The line from a file beside a test journal, whose signing key lies in a file too. Empty when
/// there is no such file; none when it cannot be read.
[[nodiscard]] std::optional<std::string> loadWitness(const std::string& path);
/// Replaces the file (mode 0600); on the disk when this returns true, and otherwise as it was.
[[nodiscard]] bool saveWitness(const std::string& path, std::string_view line);

} // namespace kassa::store
