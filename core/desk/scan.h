#pragma once

#include "core/base/secret.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// A scanner that plays a keyboard is a very quick typist that ends with Enter. This tells it from
// a person, by the times at which the keys went down, and reads what it typed. It knows keys and
// no window: whoever asks keeps the keys themselves, and lets them through or drops them.

namespace kassa::desk {

/// What a key means to a scanner.
enum class KeyKind : std::uint8_t {
    Text,     ///< types one character
    Enter,    ///< either one
    Tab,      ///< without a modifier
    Modifier, ///< Shift going down: between characters, and no character itself
    Other,    ///< everything else; no scanner sends it
};

struct KeyPress {
    /// When the key went down, in milliseconds of the device's clock, and never when somebody got
    /// round to reading it: a window that was busy must not make a scanner of a typist, nor the
    /// reverse. 0: no device sent this key.
    std::int64_t at = 0;
    std::uint32_t scanCode =
        0; ///< which key of the board: X11's keycode, evdev's plus 8; 0 unknown
    bool shift = false;
    bool repeat = false; ///< the key is being held down
    KeyKind kind = KeyKind::Other;
    char32_t character = 0; ///< what it types under the layout of the moment; of Text
};

struct ScanRules {
    /// The longest time between two keys of a scan. People stay above it, scanners far below.
    std::chrono::milliseconds gap{30};
    /// So many characters in a row were no person; the key that ends a scan may then be late.
    std::size_t fewest = 4;
    std::chrono::milliseconds endGap{100};
    /// What the scanner is set to send before and after every code; both are cut off. With either
    /// of them a scan needs no Enter: silence ends it.
    std::string prefix;
    std::string suffix;
};

/// What becomes of keys that were held back.
enum class ScanVerdict : std::uint8_t {
    None,    ///< they stay, or there are none
    Typed,   ///< by a person: they go on their way, in order and unchanged
    Scanned, ///< they are dropped, and ScanRecogniser::text() is what they said
};

struct ScanAnswer {
    ScanVerdict earlier = ScanVerdict::None;
    /// The key of the question is held back too; otherwise it goes on its way after `earlier`.
    bool hold = false;
    auto operator<=>(const ScanAnswer&) const = default;
};

/// Characters are made from scan codes, as on an American keyboard, because that is what scanners
/// are set to and what they go on sending under a Cyrillic layout. What is held may be somebody's
/// card number on its way to its field, so it lies in locked memory and is wiped.
class ScanRecogniser {
public:
    explicit ScanRecogniser(ScanRules rules = {});

    [[nodiscard]] ScanAnswer press(const KeyPress& key);
    /// Nothing has come for patience().
    [[nodiscard]] ScanVerdict silence();
    /// How long to wait for the next key before asking silence().
    [[nodiscard]] std::chrono::milliseconds patience() const;

    /// What was scanned, UTF-8, lines parted by "\n"; empty when it was longer than any code of
    /// ours. Valid until the next call that is not const.
    [[nodiscard]] std::string_view text() const { return m_scanned.reveal(); }
    /// Wipes it.
    void forget() { m_scanned.clear(); }

    static constexpr std::size_t longest = 512; ///< bytes of text

private:
    [[nodiscard]] bool continues(const KeyPress& key) const;
    [[nodiscard]] bool isQuick() const { return m_characters >= m_rules.fewest; }
    [[nodiscard]] bool isFramed() const;
    [[nodiscard]] ScanAnswer begin(const KeyPress& key);
    [[nodiscard]] ScanAnswer go(const KeyPress& key);
    [[nodiscard]] ScanVerdict conclude();
    void add(const KeyPress& key);
    void startOver();

    ScanRules m_rules;
    SecretBuffer m_text; ///< of the keys that are held back
    SecretBuffer m_scanned;
    bool m_holding = false;
    bool m_ended = false; ///< Enter or Tab was among them
    bool m_tooLong = false;
    std::size_t m_characters = 0;
    std::int64_t m_last = 0; ///< when the last of them went down
};

/// What a key types on an American keyboard; 0 where it types nothing.
[[nodiscard]] char americanKey(std::uint32_t scanCode, bool shift);

} // namespace kassa::desk
