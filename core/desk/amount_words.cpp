#include "core/desk/amount_words.h"

#include <array>
#include <string_view>

namespace kassa::desk {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 10> uzbekOnes{"nol",  "bir",  "ikki",  "uch",    "toʻrt",
                                          "besh", "olti", "yetti", "sakkiz", "toʻqqiz"};
constexpr std::array<Words, 10> uzbekTens{"",      "oʻn",     "yigirma", "oʻttiz", "qirq",
                                          "ellik", "oltmish", "yetmish", "sakson", "toʻqson"};
constexpr std::array<Words, 5> uzbekGroups{"", "ming", "million", "milliard", "trillion"};

constexpr std::array<Words, 20> englishOnes{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<Words, 10> englishTens{"",      "",      "twenty",  "thirty", "forty",
                                            "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<Words, 5> englishGroups{"", "thousand", "million", "billion", "trillion"};

void addWord(std::string& text, Words word) {
    if (!text.empty()) {
        text += ' ';
    }
    text += word;
}

/// 1 to 999. "bir yuz", not "yuz": the full form is what documents about money use.
void addUzbek(std::string& text, std::size_t number) {
    if (number >= 100) {
        addWord(text, uzbekOnes[number / 100]);
        addWord(text, "yuz");
    }
    if (number % 100 >= 10) {
        addWord(text, uzbekTens[number % 100 / 10]);
    }
    if (number % 10 > 0) {
        addWord(text, uzbekOnes[number % 10]);
    }
}

void addEnglish(std::string& text, std::size_t number) {
    if (number >= 100) {
        addWord(text, englishOnes[number / 100]);
        addWord(text, "hundred");
    }
    number %= 100;
    if (number >= 20) {
        addWord(text, englishTens[number / 10]);
        if (number % 10 > 0) {
            text += '-';
            text += englishOnes[number % 10];
        }
    } else if (number > 0) {
        addWord(text, englishOnes[number]);
    }
}

std::string inWords(std::uint64_t number, Language language) {
    const bool uzbek = language == Language::Uzbek;
    if (number == 0) {
        return std::string(uzbek ? uzbekOnes[0] : englishOnes[0]);
    }
    std::string text;
    std::uint64_t unit = 1'000'000'000'000;
    for (std::size_t group = 5; group-- > 0; unit /= 1000) {
        const auto part = static_cast<std::size_t>(number / unit % 1000);
        if (part == 0) {
            continue;
        }
        uzbek ? addUzbek(text, part) : addEnglish(text, part);
        if (group > 0) {
            addWord(text, uzbek ? uzbekGroups[group] : englishGroups[group]);
        }
    }
    return text;
}

} // namespace

std::string amountInWords(Tiyin amount, Language language) {
    if (amount.count() < 0 || amount.count() > Tiyin::maximumCount) {
        return formatSom(amount) + " soʻm";
    }
    const auto count = static_cast<std::uint64_t>(amount.count());
    std::string text = inWords(count / 100, language) + " soʻm";
    if (count % 100 != 0) {
        text += " " + inWords(count % 100, language) + " tiyin";
    }
    return text;
}

} // namespace kassa::desk
