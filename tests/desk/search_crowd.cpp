#include "tests/desk/search_crowd.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace kassa::test {

namespace {

using std::string_view;
using std::string_literals::operator""s;

struct Part {
    string_view latin;
    string_view cyrillic;
};

// First names; where an ending follows, it makes another name of the same root.
constexpr Part firstRoots[]{
    {"Oʻktam", "Ўктам"},      {"Kamol", "Камол"},       {"Jasur", "Жасур"},
    {"Shahnoz", "Шаҳноз"},    {"Ulugʻbek", "Улуғбек"},  {"Dilfuz", "Дилфуз"},
    {"Zulfiy", "Зулфий"},     {"Bobur", "Бобур"},       {"Nigor", "Нигор"},
    {"Sardor", "Сардор"},     {"Gʻayrat", "Ғайрат"},    {"Xurshid", "Хуршид"},
    {"Hasan", "Ҳасан"},       {"Qodir", "Қодир"},       {"Choʻlpon", "Чўлпон"},
    {"Maʼmur", "Маъмур"},     {"Yulduz", "Юлдуз"},      {"Yaxyo", "Яхё"},
    {"Feruz", "Феруз"},       {"Otabek", "Отабек"},     {"Madin", "Мадин"},
    {"Jahongir", "Жаҳонгир"}, {"Muhabbat", "Муҳаббат"}, {"Sherzod", "Шерзод"},
    {"Anvar", "Анвар"},       {"Elmurod", "Элмурод"},   {"Toʻlqin", "Тўлқин"},
    {"Zebo", "Зебо"},         {"Roʻzi", "Рўзи"},        {"Asqar", "Асқар"},
    {"Iroda", "Ирода"},       {"Farhod", "Фарҳод"},     {"Lola", "Лола"},
    {"Pulat", "Пулат"},       {"Vali", "Вали"},         {"Tohir", "Тоҳир"},
};
constexpr Part firstEndings[]{{"", ""}, {"a", "а"}, {"jon", "жон"}, {"xon", "хон"}, {"bek", "бек"}};

constexpr Part familyRoots[]{
    {"Rahim", "Раҳим"},
    {"Karim", "Карим"},
    {"Gʻulom", "Ғулом"},
    {"Oʻrin", "Ўрин"},
    {"Toshpoʻlat", "Тошпўлат"},
    {"Xolmat", "Холмат"},
    {"Sobir", "Собир"},
    {"Ergash", "Эргаш"},
    {"Murod", "Мурод"},
    {"Abdurahim", "Абдураҳим"},
    {"Yoʻldosh", "Йўлдош"},
    {"Qosim", "Қосим"},
    {"Hamid", "Ҳамид"},
    {"Shukur", "Шукур"},
    {"Choriy", "Чорий"},
    {"Mirzay", "Мирзай"},
    {"Norqul", "Норқул"},
    {"Saidmurod", "Саидмурод"},
    {"Usmon", "Усмон"},
    {"Nazar", "Назар"},
    {"Eshmat", "Эшмат"},
    {"Boʻri", "Бўри"},
    {"Isʼhoq", "Исъҳоқ"},
    {"Jumaniyoz", "Жуманиёз"},
    {"Xudoybergan", "Худойберган"},
    {"Mahkam", "Маҳкам"},
    {"Oltiboy", "Олтибой"},
    {"Sultonmurod", "Султонмурод"},
    {"Zokir", "Зокир"},
    {"Qahhor", "Қаҳҳор"},
};
constexpr Part familyEndings[]{{"ov", "ов"},        {"ova", "ова"},       {"zoda", "зода"},
                               {"iy", "ий"},        {"boyev", "боев"},    {"boyeva", "боева"},
                               {"qulov", "қулов"},  {"qulova", "қулова"}, {"jonov", "жонов"},
                               {"jonova", "жонова"}};

void replaceAll(std::string& text, string_view from, string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string replaced(std::string text, string_view apostrophe) {
    replaceAll(text, "ʻ", apostrophe);
    replaceAll(text, "ʼ", apostrophe);
    return text;
}

std::string russian(std::string text) {
    constexpr Part letters[]{{"Ў", "У"}, {"ў", "у"}, {"Қ", "К"}, {"қ", "к"},
                             {"Ғ", "Г"}, {"ғ", "г"}, {"Ҳ", "Х"}, {"ҳ", "х"}};
    for (const auto& letter : letters) {
        replaceAll(text, letter.latin, letter.cyrillic);
    }
    return text;
}

constexpr string_view qwerty = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
constexpr std::array russianKeys{
    string_view("й"), string_view("ц"), string_view("у"), string_view("к"), string_view("е"),
    string_view("н"), string_view("г"), string_view("ш"), string_view("щ"), string_view("з"),
    string_view("х"), string_view("ъ"), string_view("ф"), string_view("ы"), string_view("в"),
    string_view("а"), string_view("п"), string_view("р"), string_view("о"), string_view("л"),
    string_view("д"), string_view("ж"), string_view("э"), string_view("я"), string_view("ч"),
    string_view("с"), string_view("м"), string_view("и"), string_view("т"), string_view("ь"),
    string_view("б"), string_view("ю"), string_view("ё")};

/// Small letters, as if the keyboard had been in the other language.
std::string otherKeyboard(std::string text, bool toLatin) {
    constexpr string_view capitals = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
    constexpr string_view smalls = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    for (std::size_t i = 0; i < capitals.size(); i += 2) {
        replaceAll(text, capitals.substr(i, 2), smalls.substr(i, 2));
    }
    std::string other;
    while (!text.empty()) {
        std::size_t taken = 1;
        std::string typed = text.substr(0, 1);
        for (std::size_t i = 0; i < russianKeys.size(); ++i) {
            const auto key = qwerty.substr(i, 1);
            const char capital =
                key[0] >= 'a' && key[0] <= 'z' ? static_cast<char>(key[0] - 32) : '\0';
            if (toLatin && text.starts_with(russianKeys[i])) {
                typed = key;
                taken = russianKeys[i].size();
            } else if (!toLatin && (text[0] == key[0] || text[0] == capital)) {
                typed = russianKeys[i];
            }
        }
        other += typed;
        text.erase(0, taken);
    }
    return other;
}

/// One slip in a Latin text: a letter wrong, missing, doubled by its neighbour, or swapped.
std::string slipped(std::string text, Draw& draw) {
    const auto isLetter = [&text](std::size_t at) {
        return at < text.size() && ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z');
    };
    std::size_t at = draw.below(text.size());
    while (!isLetter(at) || !isLetter(at + 1)) {
        at = draw.below(text.size());
    }
    const char other = static_cast<char>('a' + static_cast<char>(draw.below(26)));
    const auto kind = draw.below(4);
    if (kind == 0) {
        text[at] = other;
    } else if (kind == 1) {
        text.erase(at, 1);
    } else if (kind == 2) {
        text.insert(at, 1, other);
    } else {
        std::swap(text[at], text[at + 1]);
    }
    return text;
}

CrowdName nameAt(std::size_t number) {
    const auto take = [&number](const auto& parts) -> const Part& {
        const auto& part = parts[number % std::size(parts)];
        number /= std::size(parts);
        return part;
    };
    const auto& first = take(firstRoots);
    const auto& family = take(familyRoots);
    const auto& ending = take(familyEndings);
    const auto& firstEnding = take(firstEndings);
    CrowdName name;
    name.latin.append(first.latin).append(firstEnding.latin).append(" ");
    name.latin.append(family.latin).append(ending.latin);
    name.cyrillic.append(first.cyrillic).append(firstEnding.cyrillic).append(" ");
    name.cyrillic.append(family.cyrillic).append(ending.cyrillic);
    return name;
}

} // namespace

std::size_t Draw::below(std::size_t limit) {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(m_state >> 33U) % limit;
}

std::vector<CrowdName> crowdNames(std::size_t count, std::uint64_t seed) {
    std::vector<std::uint32_t> numbers(std::size(firstRoots) * std::size(firstEndings) *
                                       std::size(familyRoots) * std::size(familyEndings));
    std::iota(numbers.begin(), numbers.end(), 0U);
    Draw draw(seed);
    std::vector<CrowdName> names;
    for (std::size_t i = 0; i < count && i < numbers.size(); ++i) {
        std::swap(numbers[i], numbers[i + draw.below(numbers.size() - i)]);
        names.push_back(nameAt(numbers[i]));
    }
    return names;
}

std::vector<desk::Attendee> crowdOf(const std::vector<CrowdName>& names) {
    std::vector<desk::Attendee> people;
    for (std::size_t i = 0; i < names.size(); ++i) {
        desk::Attendee attendee;
        attendee.name = names[i].latin;
        attendee.phone = "9989" + std::to_string(10'000'000 + i * 7919 % 89'999'999);
        attendee.email = "guest" + std::to_string(i) + "@example.uz";
        attendee.invoice = "INV-26-" + std::to_string(100'000 + i);
        attendee.code = "T" + std::to_string(700'000'000 + i * 104'729 % 299'999'999);
        attendee.ticket = "full";
        people.push_back(std::move(attendee));
    }
    return people;
}

std::vector<Typed> spellingsOf(const CrowdName& name, Draw& draw) {
    const std::string bare = replaced(name.latin, "");
    return {{"as stored", name.latin},
            {"straight apostrophe", replaced(name.latin, "'")},
            {"no apostrophe", bare},
            {"Uzbek Cyrillic", name.cyrillic},
            {"Russian Cyrillic", russian(name.cyrillic)},
            {"Cyrillic on the Latin keyboard", otherKeyboard(russian(name.cyrillic), true)},
            {"Latin on the Cyrillic keyboard", otherKeyboard(replaced(name.latin, "'"), false)},
            {"one slip", slipped(bare, draw)}};
}

} // namespace kassa::test
