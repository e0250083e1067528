// What people type: card numbers, expiry dates, codes, amounts, invoice numbers. Each reader is
// compared with a simple second one written from what its header promises.
//
// Bytes: the field, and the text.

#include "core/base/card.h"
#include "core/base/check.h"
#include "core/base/tiyin.h"
#include "core/desk/event.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <array>
#include <string>

using namespace kassa;

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

/// From the front and by a table, not from the end by a flag.
bool luhnAgain(std::string_view digits) {
    constexpr std::array doubled{0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto value = static_cast<std::size_t>(digits[i] - '0');
        sum += (digits.size() - i) % 2 == 0 ? doubled[value] : static_cast<int>(value);
    }
    return !digits.empty() && sum % 10 == 0;
}

void checkCard(std::string_view text) {
    const std::string digits = digitsOf(text);
    bool singleSpaces = true; // each between two digits
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between =
            i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        singleSpaces = singleSpaces && (isDigit(text[i]) || (text[i] == ' ' && between));
    }
    const auto card = CardNumber::parse(text);
    KASSA_CHECK(card.has_value() == (singleSpaces && digits.size() == 16));
    if (!card) {
        KASSA_CHECK(!singleSpaces || card.error() == CardNumberError::WrongLength);
        return;
    }
    KASSA_CHECK(card->reveal() == digits);
    const MaskedCard masked = card->masked();
    KASSA_CHECK(masked.text() == digits.substr(0, 6) + "******" + digits.substr(12));
    KASSA_CHECK(luhnValid(digits) == luhnAgain(digits));
    KASSA_CHECK(masked.brand() == brandOf(digits));
    const auto again = CardNumber::parse(card->reveal());
    KASSA_CHECK(again.has_value() && again->reveal() == digits);
}

void checkExpiry(fuzz::Input& input) {
    const YearMonth today{2000 + static_cast<int>(input.below(100)),
                          1 + static_cast<int>(input.below(12))};
    const std::string_view text = input.rest();
    const std::string digits = digitsOf(text);
    const bool shaped = digits.size() == 4 &&
                        (text == digits || text == digits.substr(0, 2) + "/" + digits.substr(2));
    const int month = shaped ? std::stoi(digits.substr(0, 2)) : 0;
    const int year = shaped ? 2000 + std::stoi(digits.substr(2)) : 0;
    const bool past = year * 12 + month < today.year * 12 + today.month;
    const auto expiry = CardExpiry::parse(text, today);
    KASSA_CHECK(expiry.has_value() == (shaped && month >= 1 && month <= 12 && !past));
    if (expiry) {
        KASSA_CHECK(expiry->revealYearMonth() == digits.substr(2) + digits.substr(0, 2));
        return;
    }
    KASSA_CHECK(expiry.error() == (!shaped                   ? CardExpiryError::NotADate
                                   : month < 1 || month > 12 ? CardExpiryError::BadMonth
                                                             : CardExpiryError::Past));
}

void checkCode(std::string_view text) {
    const bool good = text.size() == 6 && digitsOf(text).size() == 6;
    const auto code = Code::parse(text);
    KASSA_CHECK(code.has_value() == good);
    KASSA_CHECK(!code || code->reveal() == text);
}

/// One letter for each sign: d digit, s separator, m mark, x anything else.
std::string classesOf(std::string_view text, std::string& digits) {
    std::string classes;
    while (!text.empty()) {
        std::size_t length = 1;
        char kind = 'x';
        if (isDigit(text.front())) {
            kind = 'd';
            digits += text.front();
        } else if (text.front() == '.' || text.front() == ',') {
            kind = 'm';
        }
        for (const std::string_view separator : {" ", "'", "\u00a0", "\u202f", "\u2019"}) {
            if (text.starts_with(separator)) {
                kind = 's';
                length = separator.size();
            }
        }
        classes += kind;
        text.remove_prefix(length);
    }
    return classes;
}

std::string_view withoutBlanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// In tiyin, or -1.
std::int64_t amountAgain(std::string_view typed) {
    std::string digits;
    std::string classes = classesOf(withoutBlanks(typed), digits);
    const bool hasTiyin = classes.size() >= 3 && classes.ends_with("mdd");
    const std::string whole = classes.substr(0, classes.size() - (hasTiyin ? 3 : 0));
    if (whole.empty() || whole.front() != 'd' || whole.back() != 'd' ||
        whole.find_first_not_of("ds") != std::string::npos ||
        whole.find("ss") != std::string::npos) {
        return -1;
    }
    digits += hasTiyin ? "" : "00";
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const std::string most = "100000000000000";
    const bool tooLarge =
        digits.size() > most.size() || (digits.size() == most.size() && digits > most);
    return digits.empty() || tooLarge ? -1 : std::stoll(digits);
}

void checkAmount(std::string_view text) {
    const auto amount = parseSom(text);
    KASSA_CHECK((amount ? amount->count() : -1) == amountAgain(text));
    if (amount) {
        const auto again = parseSom(formatSom(*amount));
        KASSA_CHECK(again.has_value() && *again == *amount);
    }
}

void checkSums(fuzz::Input& input) {
    const std::int64_t a = input.number();
    const std::int64_t b = input.number();
    const auto percent = static_cast<std::int8_t>(input.byte());
    __extension__ using Wide = __int128;
    const auto is = [](std::optional<Tiyin> sum, Wide expected) {
        const bool fits = expected >= INT64_MIN && expected <= INT64_MAX;
        return sum.has_value() == fits &&
               (!sum || sum->count() == static_cast<std::int64_t>(expected));
    };
    KASSA_CHECK(is(Tiyin(a).add(Tiyin(b)), Wide{a} + b));
    KASSA_CHECK(is(Tiyin(a).subtract(Tiyin(b)), Wide{a} - b));
    const auto share = Tiyin(a).percent(percent);
    KASSA_CHECK(!share ||
                (a >= 0 && percent >= 0 && percent <= 100 &&
                 share->count() == static_cast<std::int64_t>((Wide{a} * percent + 50) / 100)));
    const bool small = a >= 0 && a <= Tiyin::maximumCount && percent >= 0 && percent <= 100;
    KASSA_CHECK(share || !small);
    KASSA_CHECK(!formatSom(Tiyin(a)).empty());
}

void checkInvoice(std::string_view text) {
    KASSA_CHECK(desk::accountOf(text) == digitsOf(text));
    const std::string phone = desk::maskedPhone(text);
    KASSA_CHECK(digitsOf(phone).size() <= 7);
    KASSA_CHECK(phone.empty() == (text.size() != 12 || digitsOf(text).size() != 12));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    switch (input.below(6)) {
    case 0:
        checkCard(input.rest());
        break;
    case 1:
        checkExpiry(input);
        break;
    case 2:
        checkCode(input.rest());
        break;
    case 3:
        checkAmount(input.rest());
        break;
    case 4:
        checkSums(input);
        break;
    case 5:
        checkInvoice(input.rest());
        break;
    }
    return 0;
}
