#include "core/base/card.h"

#include "core/base/digits.h"

#include <array>

namespace kassa {

CardBrand brandOf(std::string_view digits) {
    constexpr std::array uzCardPrefixes{std::string_view("8600"), std::string_view("5614"),
                                        std::string_view("5440"), std::string_view("6262"),
                                        std::string_view("277707")};
    if (digits.starts_with("9860")) {
        return CardBrand::Humo;
    }
    for (const auto prefix : uzCardPrefixes) {
        if (digits.starts_with(prefix)) {
            return CardBrand::UzCard;
        }
    }
    return CardBrand::Unknown;
}

bool luhnValid(std::string_view digits) {
    if (digits.empty() || !allDigits(digits)) {
        return false;
    }
    int sum = 0;
    bool doubled = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        int value = *it - '0';
        if (doubled) {
            value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        }
        sum += value;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

namespace {

bool digitAt(std::string_view text, std::size_t at) {
    return at < text.size() && isDigit(text[at]);
}

/// One space or dash between two digits.
bool isJoint(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '-') && digitAt(text, at + 1);
}

/// A card number in a text, and where it ends: where a group of digits does, so that a date behind
/// it makes no longer number of it.
struct FoundCard {
    std::size_t end = 0; ///< 0: there is none
    MaskedCard masked;
};

/// The longest one that begins at `from`.
FoundCard cardAt(std::string_view text, std::size_t from) {
    constexpr std::size_t fewest = 13;
    constexpr std::size_t most = 19;
    SecretBuffer digits(most);
    FoundCard found;
    for (std::size_t at = from; digitAt(text, at) || isJoint(text, at); ++at) {
        if (digitAt(text, at) && !digits.append(text.substr(at, 1))) {
            break; // too long for a card
        }
        const bool groupEnds = digitAt(text, at) && !digitAt(text, at + 1);
        const auto number = digits.reveal();
        if (groupEnds && number.size() >= fewest && luhnValid(number)) {
            found.end = at + 1;
            found.masked = {std::string(number.substr(0, 6)),
                            std::string(number.substr(number.size() - 4))};
        }
    }
    return found;
}

} // namespace

std::string withoutCardNumbers(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const bool groupBegins = digitAt(text, at) && (at == 0 || !digitAt(text, at - 1));
        if (const auto card = groupBegins ? cardAt(text, at) : FoundCard{}; card.end != 0) {
            safe += card.masked.text();
            at = card.end;
        } else {
            safe += text[at++];
        }
    }
    return safe;
}

CardBrand MaskedCard::brand() const {
    return brandOf(firstSix);
}

Expected<CardNumber, CardNumberError> CardNumber::parse(std::string_view text) {
    SecretBuffer digits(length);
    char previous = ' ';
    for (const char c : text) {
        if (c == ' ' && isDigit(previous)) {
            previous = c;
            continue;
        }
        if (!isDigit(c)) {
            return Unexpected(CardNumberError::NotDigits);
        }
        previous = c;
        if (!digits.append(std::string_view(&c, 1))) {
            return Unexpected(CardNumberError::WrongLength);
        }
    }
    if (previous == ' ' && !text.empty()) {
        return Unexpected(CardNumberError::NotDigits); // a space at the end is not between digits
    }
    if (!digits.full()) {
        return Unexpected(CardNumberError::WrongLength);
    }
    return CardNumber(std::move(digits));
}

MaskedCard CardNumber::masked() const {
    return {std::string(reveal().substr(0, 6)), std::string(reveal().substr(12, 4))};
}

Expected<CardExpiry, CardExpiryError> CardExpiry::parse(std::string_view text, YearMonth today) {
    const bool slashed = text.size() == 5 && text[2] == '/';
    if (!slashed && text.size() != 4) {
        return Unexpected(CardExpiryError::NotADate);
    }
    const auto month = text.substr(0, 2);
    const auto year = text.substr(slashed ? 3 : 2, 2);
    if (!allDigits(month) || !allDigits(year)) {
        return Unexpected(CardExpiryError::NotADate);
    }
    const YearMonth date{2000 + (year[0] - '0') * 10 + (year[1] - '0'),
                         (month[0] - '0') * 10 + (month[1] - '0')};
    if (date.month < 1 || date.month > 12) {
        return Unexpected(CardExpiryError::BadMonth);
    }
    if (date < today) {
        return Unexpected(CardExpiryError::Past);
    }
    SecretBuffer digits(4);
    KASSA_CHECK(digits.append(year) && digits.append(month));
    return CardExpiry(std::move(digits));
}

Expected<Code, CodeError> Code::parse(std::string_view text) {
    if (!allDigits(text)) {
        return Unexpected(CodeError::NotDigits);
    }
    if (text.size() != length) {
        return Unexpected(CodeError::WrongLength);
    }
    return Code(SecretBuffer::of(text));
}

} // namespace kassa
