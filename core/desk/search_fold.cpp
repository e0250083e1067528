#include "core/desk/search_fold.h"

#include <algorithm>
#include <array>

namespace kassa::desk {

namespace {

constexpr char32_t notText = 0xFFFD;

/// Takes one code point off the front; bytes that are not UTF-8 give `notText`, one each.
char32_t takePoint(std::string_view& text) {
    const auto byte = [&text](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at]));
    };
    const char32_t first = byte(0);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    constexpr std::array<char32_t, 5> mask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = first & mask[length];
    bool good = length > 0 && length <= text.size();
    for (std::size_t i = 1; good && i < length; ++i) {
        good = (byte(i) & 0xC0U) == 0x80;
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    text.remove_prefix(good ? length : 1);
    return good ? point : notText;
}

void appendPoint(std::string& text, char32_t point) {
    const auto add = [&text](char32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0 | (point >> 6U));
        add(0x80 | (point & 0x3FU));
    } else {
        add(0xE0 | (point >> 12U));
        add(0x80 | ((point >> 6U) & 0x3FU));
        add(0x80 | (point & 0x3FU));
    }
}

/// Small letters of the scripts that a search knows.
char32_t small(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    const bool evenIsCapital = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
                               (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF);
    const bool oddIsCapital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return c + ((evenIsCapital && c % 2 == 0) || (oddIsCapital && c % 2 == 1) ? 1 : 0);
}

struct Spelling {
    char32_t letter;
    std::string_view latin;
};

constexpr Spelling spellings[]{
    // Cyrillic, with the letters of Uzbek, Kazakh and Karakalpak names
    {U'а', "a"},
    {U'б', "b"},
    {U'в', "v"},
    {U'г', "g"},
    {U'д', "d"},
    {U'е', "e"},
    {U'ё', "yo"},
    {U'ж', "j"},
    {U'з', "z"},
    {U'и', "i"},
    {U'й', "y"},
    {U'к', "k"},
    {U'л', "l"},
    {U'м', "m"},
    {U'н', "n"},
    {U'о', "o"},
    {U'п', "p"},
    {U'р', "r"},
    {U'с', "s"},
    {U'т', "t"},
    {U'у', "u"},
    {U'ф', "f"},
    {U'х', "x"},
    {U'ц', "s"},
    {U'ч', "ch"},
    {U'ш', "sh"},
    {U'щ', "sh"},
    {U'ъ', ""},
    {U'ы', "i"},
    {U'ь', ""},
    {U'э', "e"},
    {U'ю', "yu"},
    {U'я', "ya"},
    {U'ў', "o"},
    {U'қ', "q"},
    {U'ғ', "g"},
    {U'ҳ', "h"},
    {U'і', "i"},
    {U'ә', "a"},
    {U'ө', "o"},
    {U'ү', "u"},
    {U'ұ', "u"},
    {U'ң', "n"},
    {U'ѐ', "e"},
    {U'ѝ', "i"},
    {U'є', "e"},
    {U'ї', "i"},
    // Latin with marks: Turkish, Azerbaijani, Karakalpak, and what western passports have
    {U'à', "a"},
    {U'á', "a"},
    {U'â', "a"},
    {U'ã', "a"},
    {U'ä', "a"},
    {U'å', "a"},
    {U'ā', "a"},
    {U'ą', "a"},
    {U'ç', "ch"},
    {U'ć', "c"},
    {U'č', "ch"},
    {U'è', "e"},
    {U'é', "e"},
    {U'ê', "e"},
    {U'ë', "e"},
    {U'ē', "e"},
    {U'ę', "e"},
    {U'ě', "e"},
    {U'ğ', "g"},
    {U'ǵ', "g"},
    {U'ì', "i"},
    {U'í', "i"},
    {U'î', "i"},
    {U'ï', "i"},
    {U'ı', "i"},
    {U'ī', "i"},
    {U'ł', "l"},
    {U'ñ', "n"},
    {U'ń', "n"},
    {U'ň', "n"},
    {U'ò', "o"},
    {U'ó', "o"},
    {U'ô', "o"},
    {U'õ', "o"},
    {U'ö', "o"},
    {U'ō', "o"},
    {U'ő', "o"},
    {U'ř', "r"},
    {U'ş', "sh"},
    {U'ș', "sh"},
    {U'š', "sh"},
    {U'ś', "s"},
    {U'ß', "s"},
    {U'ù', "u"},
    {U'ú', "u"},
    {U'û', "u"},
    {U'ü', "u"},
    {U'ū', "u"},
    {U'ű', "u"},
    {U'ý', "y"},
    {U'ÿ', "y"},
    {U'ž', "j"},
    {U'ź', "z"},
    {U'ż', "z"},
    {U'ə', "a"},
};

/// Apostrophes of every kind, and marks that belong to the letter before.
bool isSilent(char32_t c) {
    constexpr char32_t apostrophes[]{U'\'',  U'`',   0xB4,   0x2B9,  0x2BB,  0x2BC,
                                     0x2BD,  0x2BF,  0x2018, 0x2019, 0x201A, 0x201B,
                                     0x2032, 0x2035, 0xFF07, 0xAD,   0x200B, 0x2060};
    return std::find(std::begin(apostrophes), std::end(apostrophes), c) != std::end(apostrophes) ||
           (c >= 0x300 && c <= 0x36F);
}

void appendSpelled(std::string& key, char32_t c) {
    c = small(c);
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
        key += static_cast<char>(c);
        return;
    }
    if (isSilent(c)) {
        return;
    }
    const auto* found = std::find_if(std::begin(spellings), std::end(spellings),
                                     [c](const Spelling& s) { return s.letter == c; });
    if (c >= 0x80 && found != std::end(spellings)) {
        key += found->latin;
    } else if (!key.empty() && key.back() != ' ') {
        key += ' ';
    }
}

bool isVowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

struct Sound {
    std::string_view spelled;
    std::string_view sign;
};

// The longest first. Capitals are signs of their own.
constexpr Sound sounds[]{
    {"shch", "S"}, {"dzh", "j"}, {"skh", "S"}, {"sh", "S"}, {"sx", "S"}, // Isʼhoq, Ишоқ, Исхок
    {"ch", "C"},   {"kh", "h"},  {"zh", "j"},  {"dj", "j"}, {"ph", "f"}, {"ts", "s"},
    {"ck", "k"},   {"x", "h"},   {"q", "k"},   {"w", "v"},  {"c", "k"},  {"u", "o"}};

/// Takes one sound off the front.
char takeSound(std::string_view& spelled) {
    for (const auto& sound : sounds) {
        if (spelled.starts_with(sound.spelled)) {
            spelled.remove_prefix(sound.spelled.size());
            return sound.sign.front();
        }
    }
    char c = spelled.front();
    spelled.remove_prefix(1);
    if (c == 'y') { // Yevgeniy, Evgeniy, Евгений: before a vowel it is often not written at all
        c = !spelled.empty() && isVowel(spelled.front()) ? takeSound(spelled) : 'i';
    }
    return c;
}

// One key of the keyboard: what it gives in Latin, Russian and Uzbek Cyrillic.
struct Key {
    char32_t latin;
    char32_t russian;
    char32_t uzbek;
};

constexpr Key keyboard[]{
    {U'q', U'й', U'й'}, {U'w', U'ц', U'ц'}, {U'e', U'у', U'у'},  {U'r', U'к', U'к'},
    {U't', U'е', U'е'}, {U'y', U'н', U'н'}, {U'u', U'г', U'г'},  {U'i', U'ш', U'ш'},
    {U'o', U'щ', U'ў'}, {U'p', U'з', U'з'}, {U'[', U'х', U'х'},  {U']', U'ъ', U'ъ'},
    {U'a', U'ф', U'ф'}, {U's', U'ы', U'қ'}, {U'd', U'в', U'в'},  {U'f', U'а', U'а'},
    {U'g', U'п', U'п'}, {U'h', U'р', U'р'}, {U'j', U'о', U'о'},  {U'k', U'л', U'л'},
    {U'l', U'д', U'д'}, {U';', U'ж', U'ж'}, {U'\'', U'э', U'э'}, {U'z', U'я', U'я'},
    {U'x', U'ч', U'ч'}, {U'c', U'с', U'с'}, {U'v', U'м', U'м'},  {U'b', U'и', U'и'},
    {U'n', U'т', U'т'}, {U'm', U'ь', U'ь'}, {U',', U'б', U'б'},  {U'.', U'ю', U'ю'},
    {U'`', U'ё', U'ё'}, {U'-', U'-', U'ғ'}, {U'=', U'=', U'ҳ'},  {U'{', U'х', U'х'},
    {U'}', U'ъ', U'ъ'}, {U':', U'ж', U'ж'}, {U'"', U'э', U'э'},  {U'<', U'б', U'б'},
    {U'>', U'ю', U'ю'}, {U'~', U'ё', U'ё'},
};

std::string typedOn(std::string_view text, char32_t Key::*from, char32_t Key::*to) {
    std::string typed;
    while (!text.empty()) {
        const char32_t c = small(takePoint(text));
        const auto* found = std::find_if(std::begin(keyboard), std::end(keyboard),
                                         [&](const Key& key) { return key.*from == c; });
        appendPoint(typed, found == std::end(keyboard) ? c : found->*to);
    }
    return typed;
}

} // namespace

std::string spelledKey(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    while (!text.empty()) {
        appendSpelled(key, takePoint(text));
    }
    if (!key.empty() && key.back() == ' ') {
        key.pop_back();
    }
    return key;
}

std::string soundKey(std::string_view spelled) {
    std::string key;
    key.reserve(spelled.size());
    while (!spelled.empty()) {
        const bool digit = spelled.front() >= '0' && spelled.front() <= '9';
        const char sign = takeSound(spelled);
        if (digit || key.empty() || key.back() != sign) {
            key += sign;
        }
    }
    return key;
}

std::vector<std::string> otherLayouts(std::string_view text) {
    bool latin = false;
    bool cyrillic = false;
    for (std::string_view rest = text; !rest.empty();) {
        const char32_t c = small(takePoint(rest));
        latin = latin || (c >= U'a' && c <= U'z');
        cyrillic = cyrillic || (c >= 0x430 && c <= 0x4FF);
    }
    std::vector<std::string> others;
    if (latin && !cyrillic) {
        others.push_back(typedOn(text, &Key::latin, &Key::russian));
        if (auto uzbek = typedOn(text, &Key::latin, &Key::uzbek); uzbek != others.front()) {
            others.push_back(std::move(uzbek));
        }
    } else if (cyrillic && !latin) {
        others.push_back(typedOn(text, &Key::russian, &Key::latin));
        if (auto uzbek = typedOn(text, &Key::uzbek, &Key::latin); uzbek != others.front()) {
            others.push_back(std::move(uzbek));
        }
    }
    return others;
}

bool beginsAlmost(std::string_view word, std::string_view typed) {
    std::size_t at = 0;
    while (at < word.size() && at < typed.size() && word[at] == typed[at]) {
        ++at;
    }
    const std::string_view left = word.substr(at);
    const std::string_view wanted = typed.substr(at);
    if (wanted.empty()) {
        return true;
    }
    const auto after = [](std::string_view text, std::size_t count) {
        return text.substr(std::min(count, text.size()));
    };
    const bool swapped = left.size() > 1 && wanted.size() > 1 && left[0] == wanted[1] &&
                         left[1] == wanted[0] && after(left, 2).starts_with(after(wanted, 2));
    return swapped || left.starts_with(after(wanted, 1)) ||       // one too many
           after(left, 1).starts_with(after(wanted, 1)) ||        // one wrong
           (!left.empty() && after(left, 1).starts_with(wanted)); // one missing
}

} // namespace kassa::desk
