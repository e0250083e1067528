#pragma once

#include <string>
#include <string_view>
#include <vector>

// How text is compared in a search. People write one name in two scripts, with seven kinds of
// apostrophe or none, by ear, or with the keyboard still in the other language.

namespace kassa::desk {

/// Small Latin letters and digits, whatever the script; apostrophes, accents and soft signs left
/// out; everything else is a single space. "Oʻktam", "O'ktam" and "Oktam" give "oktam", "Ўктам" as
/// well; "Уктам" gives "uktam". Never throws; bytes that are not UTF-8 count as spaces.
[[nodiscard]] std::string spelledKey(std::string_view text);

/// The key of a word as it sounds, from its spelledKey(): letters that are confused between the
/// scripts and by ear are one (o and u, q and k, x and h, zh, dj and j), sh and ch are one sign,
/// and a letter is never doubled. One sign for one sound keeps a slip of the finger one slip.
[[nodiscard]] std::string soundKey(std::string_view spelled);

/// What the same keys give on the other keyboards at a desk (Russian and Uzbek Cyrillic for Latin
/// text, Latin for Cyrillic): "ernfv" gives "уктам". None for text without letters.
[[nodiscard]] std::vector<std::string> otherLayouts(std::string_view text);

/// `typed` is the beginning of `word`, or would be without one slip: a letter wrong, missing, too
/// many, or two in the wrong order.
[[nodiscard]] bool beginsAlmost(std::string_view word, std::string_view typed);

} // namespace kassa::desk
