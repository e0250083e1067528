#include "core/attendees/text_encoding.h"

#include <algorithm>
#include <array>

namespace kassa::attendees {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

constexpr std::array<char16_t, 64> windows1251High{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409,
    0x2039, 0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0xFFFD, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0,
    0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB,
    0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6,
    0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

constexpr std::array<char16_t, 16> cp866Last{0x0401, 0x0451, 0x0404, 0x0454, 0x0407, 0x0457,
                                             0x040E, 0x045E, 0x00B0, 0x2219, 0x00B7, 0x221A,
                                             0x2116, 0x00A4, 0x25A0, 0x00A0};

char32_t fromWindows1251(unsigned char byte) {
    return byte < 0x80 ? byte : byte < 0xC0 ? windows1251High[byte - 0x80U] : 0x410U + byte - 0xC0U;
}

char32_t fromCp866(unsigned char byte) {
    if (byte < 0x80) {
        return byte;
    }
    if (byte < 0xB0) {
        return 0x410U + byte - 0x80U;
    }
    if (byte < 0xE0) {
        return 0x2500; // lines and boxes: never part of a name
    }
    return byte < 0xF0 ? 0x440U + byte - 0xE0U : cp866Last[byte - 0xF0U];
}

void append(std::string& text, char32_t point) {
    const auto add = [&text](char32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0 | (point >> 6U));
        add(0x80 | (point & 0x3FU));
    } else if (point < 0x10000) {
        add(0xE0 | (point >> 12U));
        add(0x80 | ((point >> 6U) & 0x3FU));
        add(0x80 | (point & 0x3FU));
    } else {
        add(0xF0 | (point >> 18U));
        add(0x80 | ((point >> 12U) & 0x3FU));
        add(0x80 | ((point >> 6U) & 0x3FU));
        add(0x80 | (point & 0x3FU));
    }
}

/// Length of the UTF-8 character at the front; 0: it is none; -1: it may go on.
int utf8Length(std::string_view text) {
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned first = byte(0);
    const int length = first < 0x80   ? 1
                       : first < 0xC2 ? 0
                       : first < 0xE0 ? 2
                       : first < 0xF0 ? 3
                       : first < 0xF5 ? 4
                                      : 0;
    for (int i = 1; i < length; ++i) {
        if (static_cast<std::size_t>(i) >= text.size()) {
            return -1;
        }
        const unsigned next = byte(static_cast<std::size_t>(i));
        const bool tooLong =
            i == 1 && ((first == 0xE0 && next < 0xA0) || // a longer form than due
                       (first == 0xED && next > 0x9F) || // half a pair
                       (first == 0xF0 && next < 0x90) || (first == 0xF4 && next > 0x8F));
        if ((next & 0xC0U) != 0x80 || tooLong) {
            return 0;
        }
    }
    return length;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const int length = utf8Length(text);
        if (length == 0) {
            return false;
        }
        if (length < 0) {
            return true; // cut off where the sample ends
        }
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

/// How much this reads like Cyrillic words: small letters beside letters count, capitals that
/// follow small letters and signs among them count against it.
long readability(std::string_view text, char32_t (*decode)(unsigned char)) {
    constexpr std::u32string_view common = U"аоеинтрсвлкмд";
    long sum = 0;
    bool afterSmall = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t point = decode(byte);
        const bool small = (point >= 0x430 && point <= 0x44F) || point == 0x451;
        const bool capital = (point >= 0x410 && point <= 0x42F) || point == 0x401;
        if (byte >= 0x80) {
            sum += small ? (common.find(point) != std::u32string_view::npos ? 3 : 1) : 0;
            sum -= capital ? (afterSmall ? 4 : 0) : 0;
            sum -= small || capital ? 0 : 2;
        }
        afterSmall = small;
    }
    return sum;
}

} // namespace

Encoding guessEncoding(std::string_view beginning) {
    if (beginning.starts_with("\xFF\xFE")) {
        return Encoding::Utf16Le;
    }
    if (beginning.starts_with("\xFE\xFF")) {
        return Encoding::Utf16Be;
    }
    // Without a mark: digits, commas and line ends have a zero byte on one side.
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t i = 0; i < beginning.size(); ++i) {
        if (beginning[i] == '\0') {
            ++(i % 2 == 0 ? evenZeros : oddZeros);
        }
    }
    if (oddZeros > 1 && oddZeros * 8 > beginning.size() && evenZeros * 8 < oddZeros) {
        return Encoding::Utf16Le;
    }
    if (evenZeros > 1 && evenZeros * 8 > beginning.size() && oddZeros * 8 < evenZeros) {
        return Encoding::Utf16Be;
    }
    if (beginning.starts_with(utf8Mark) || isUtf8(beginning)) {
        return Encoding::Utf8;
    }
    return readability(beginning, fromCp866) > readability(beginning, fromWindows1251)
               ? Encoding::Cp866
               : Encoding::Windows1251;
}

std::string Decoder::feed(std::string_view bytes) {
    m_held += bytes;
    return decode(false);
}

std::string Decoder::finish() {
    return decode(true);
}

std::string Decoder::decode(bool last) {
    std::string text;
    text.reserve(m_held.size());
    std::string_view rest = m_held;
    const auto byte = [&rest](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    const auto unit = [&](std::size_t at) {
        const bool little = m_encoding == Encoding::Utf16Le;
        const unsigned low = byte(at + (little ? 0 : 1));
        const unsigned high = byte(at + (little ? 1 : 0));
        return static_cast<char32_t>(high << 8U | low);
    };
    const auto takeWide = [&]() -> bool {
        if (rest.size() < 2) {
            text += last ? replacement : std::string_view();
            rest.remove_prefix(last ? rest.size() : 0);
            return false;
        }
        char32_t point = unit(0);
        std::size_t length = 2;
        if (point >= 0xD800 && point < 0xDC00) {
            if (rest.size() < 4 && !last) {
                return false;
            }
            const char32_t second = rest.size() < 4 ? 0 : unit(2);
            const bool pair = second >= 0xDC00 && second < 0xE000;
            point = pair ? 0x10000 + ((point - 0xD800) << 10U) + (second - 0xDC00) : 0xFFFD;
            length = pair ? 4 : 2;
        }
        append(text, point >= 0xDC00 && point < 0xE000 ? 0xFFFD : point);
        rest.remove_prefix(length);
        return true;
    };
    const auto takeUtf8 = [&]() -> bool {
        const int length = utf8Length(rest);
        if (length < 0 && !last) {
            return false;
        }
        text += length > 0 ? rest.substr(0, static_cast<std::size_t>(length)) : replacement;
        rest.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
        return true;
    };
    const auto takeOne = [&]() -> bool {
        if (m_encoding == Encoding::Utf8) {
            return takeUtf8();
        }
        if (m_encoding == Encoding::Utf16Le || m_encoding == Encoding::Utf16Be) {
            return takeWide();
        }
        append(text, m_encoding == Encoding::Cp866 ? fromCp866(byte(0)) : fromWindows1251(byte(0)));
        rest.remove_prefix(1);
        return true;
    };
    while (!rest.empty() && takeOne()) {
    }
    m_held.erase(0, m_held.size() - rest.size());
    if (!m_begun && !text.empty()) {
        m_begun = true;
        text.erase(0, text.starts_with(utf8Mark) ? utf8Mark.size() : 0);
    }
    return text;
}

} // namespace kassa::attendees
