#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

// The bytes of an SQLite file that nothing uses: between and behind the cells of its pages. SQLite
// neither reads nor checks them, so a byte changed there would be the one kind that a proof over
// the rows cannot see. A closed journal has nothing but zeros there, and the proof looks.
//
// The rows' own pages are filled from the end and never shrink; SQLite leaves zeros in them by
// itself (secure_delete). Pages of indexes keep remains when they are split; those are cleared
// when the journal is closed. Overflow pages and free pages are left out. Qt-free.

namespace kassa::store {

/// Larger files are neither cleared nor looked at this way: it would take seconds.
inline constexpr std::int64_t largestClearedFile = 64 * 1024 * 1024;

/// A stretch of bytes, from the first up to the one behind the last.
using Stretch = std::pair<std::size_t, std::size_t>;

/// The stretches of a b-tree page that nothing uses, in order. None for pages of other kinds, and
/// for one whose own numbers do not fit together. `headerSize` is 100 on the first page, else 0.
[[nodiscard]] std::optional<std::vector<Stretch>>
unusedStretches(std::span<const unsigned char> page, std::size_t headerSize);

/// The first page, from 1, with a byte other than zero where nothing should be; 0 when there is
/// none; nothing when the file cannot be looked at now.
[[nodiscard]] std::optional<std::int64_t> firstStrayPage(const std::string& path);

/// Writes zeros wherever nothing is. Call with the journal's lock, and with no connection left and
/// no write-ahead log beside it. A failure changes nothing that anybody reads.
void clearUnused(const std::string& path);

} // namespace kassa::store
