#include "core/desk/scan.h"

#include <array>
#include <utility>

namespace kassa::desk {

namespace {

/// One row of the board: the codes of its keys follow one another.
struct KeyRow {
    std::uint32_t first;
    std::string_view plain;
    std::string_view shifted;
};

constexpr std::array<KeyRow, 12> board{{
    {10, "1234567890-=", "!@#$%^&*()_+"},
    {24, "qwertyuiop[]", "QWERTYUIOP{}"},
    {38, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
    {51, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
    {63, "*", "*"}, // of the number pad, as all that follow but the space
    {65, " ", " "},
    {79, "789-", "789-"},
    {83, "456+", "456+"},
    {87, "1230", "1230"},
    {91, ".", "."},
    {94, "\\", "|"}, // between Shift and Z, where a board has it
    {106, "/", "/"},
}};

/// At most four bytes; empty for what is no character.
std::string_view utf8Of(char32_t c, std::array<char, 4>& room) {
    const auto byte = [](char32_t bits) {
        return static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (c < 0x20 || c == 0x7F || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
        return {};
    }
    if (c < 0x80) {
        room = {byte(c)};
        return {room.data(), 1};
    }
    if (c < 0x800) {
        room = {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
        return {room.data(), 2};
    }
    if (c < 0x10000) {
        room = {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
        return {room.data(), 3};
    }
    room = {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
    return {room.data(), 4};
}

bool isEnd(KeyKind kind) {
    return kind == KeyKind::Enter || kind == KeyKind::Tab;
}

} // namespace

char americanKey(std::uint32_t scanCode, bool shift) {
    for (const KeyRow& row : board) {
        if (scanCode >= row.first && scanCode - row.first < row.plain.size()) {
            return (shift ? row.shifted : row.plain)[scanCode - row.first];
        }
    }
    return 0;
}

ScanRecogniser::ScanRecogniser(ScanRules rules)
    : m_rules(std::move(rules)), m_text(longest), m_scanned(longest) {}

bool ScanRecogniser::continues(const KeyPress& key) const {
    if (!m_holding || key.at < m_last) {
        return false;
    }
    const bool late = isEnd(key.kind) && isQuick();
    return key.at - m_last <= (late ? m_rules.endGap : m_rules.gap).count();
}

ScanAnswer ScanRecogniser::press(const KeyPress& key) {
    if (key.at == 0 || key.repeat) {
        return {conclude(), false};
    }
    return continues(key) ? go(key) : begin(key);
}

ScanAnswer ScanRecogniser::begin(const KeyPress& key) {
    const ScanVerdict earlier = conclude();
    if (key.kind != KeyKind::Text) {
        return {earlier, false};
    }
    m_holding = true;
    m_last = key.at;
    add(key);
    return {earlier, true};
}

/// A key that came as quickly as those of a scanner do.
ScanAnswer ScanRecogniser::go(const KeyPress& key) {
    switch (key.kind) {
    case KeyKind::Text:
        add(key);
        break;
    case KeyKind::Modifier:
        break;
    case KeyKind::Enter:
    case KeyKind::Tab:
        if (!isQuick()) {
            return {conclude(), false};
        }
        m_ended = true; // and more may follow: a code of several lines
        m_tooLong = m_tooLong || !m_text.append("\n");
        break;
    case KeyKind::Other:
        if (!isQuick()) {
            return {conclude(), false};
        }
        break; // control characters of some codes: held with the rest, and no part of the text
    }
    m_last = key.at;
    return {ScanVerdict::None, true};
}

void ScanRecogniser::add(const KeyPress& key) {
    ++m_characters;
    std::array<char, 4> room{};
    const char american = americanKey(key.scanCode, key.shift);
    const std::string_view typed =
        american != 0 ? std::string_view(&american, 1) : utf8Of(key.character, room);
    m_tooLong = m_tooLong || !m_text.append(typed);
    wipe(room.data(), room.size());
}

ScanVerdict ScanRecogniser::silence() {
    return conclude();
}

std::chrono::milliseconds ScanRecogniser::patience() const {
    return isQuick() && !m_ended ? m_rules.endGap : m_rules.gap;
}

bool ScanRecogniser::isFramed() const {
    const std::string_view text = m_text.reveal();
    return !(m_rules.prefix.empty() && m_rules.suffix.empty()) && isQuick() &&
           text.starts_with(m_rules.prefix) && text.ends_with(m_rules.suffix);
}

ScanVerdict ScanRecogniser::conclude() {
    if (!m_holding) {
        return ScanVerdict::None;
    }
    const bool scan = m_ended || isFramed();
    if (scan) {
        std::string_view text = m_text.reveal();
        while (text.ends_with('\n')) {
            text.remove_suffix(1);
        }
        text.remove_prefix(text.starts_with(m_rules.prefix) ? m_rules.prefix.size() : 0);
        text.remove_suffix(text.ends_with(m_rules.suffix) ? m_rules.suffix.size() : 0);
        m_scanned.clear();
        if (!m_tooLong) {
            const bool fits = m_scanned.append(text);
            m_tooLong = !fits; // never: both are as large
        }
    }
    startOver();
    return scan ? ScanVerdict::Scanned : ScanVerdict::Typed;
}

void ScanRecogniser::startOver() {
    m_text.clear();
    m_holding = m_ended = m_tooLong = false;
    m_characters = 0;
    m_last = 0;
}

} // namespace kassa::desk
