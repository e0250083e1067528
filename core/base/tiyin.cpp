#include "core/base/tiyin.h"

#include "core/base/digits.h"

#include <array>

namespace kassa {

namespace {

constexpr std::string_view noBreakSpace = "\xC2\xA0";
constexpr std::string_view narrowNoBreakSpace = "\xE2\x80\xAF";
constexpr std::string_view minusSign = "\xE2\x88\x92";
constexpr std::array groupSeparators{std::string_view(" "), noBreakSpace, narrowNoBreakSpace,
                                     std::string_view("'"), std::string_view("\xE2\x80\x99")};

/// Takes one group separator off the front of `text`, if there is one.
bool takeSeparator(std::string_view& text) {
    for (const auto separator : groupSeparators) {
        if (text.starts_with(separator)) {
            text.remove_prefix(separator.size());
            return true;
        }
    }
    return false;
}

/// The digits of the whole part, separators taken out; they may stand between two digits only.
Expected<std::string, AmountError> wholeDigits(std::string_view text) {
    std::string digits;
    bool afterSeparator = true;
    while (!text.empty()) {
        if (isDigit(text.front())) {
            digits += text.front();
            text.remove_prefix(1);
            afterSeparator = false;
        } else if (!afterSeparator && takeSeparator(text)) {
            afterSeparator = true;
        } else {
            return Unexpected(AmountError::NotANumber);
        }
    }
    if (digits.empty() || afterSeparator) {
        return Unexpected(AmountError::NotANumber);
    }
    return digits;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

std::optional<Tiyin> Tiyin::add(Tiyin other) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_count, other.m_count, &sum)) {
        return std::nullopt;
    }
    return Tiyin(sum);
}

std::optional<Tiyin> Tiyin::subtract(Tiyin other) const {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(m_count, other.m_count, &difference)) {
        return std::nullopt;
    }
    return Tiyin(difference);
}

std::optional<Tiyin> Tiyin::percent(int percent) const {
    std::int64_t product = 0;
    if (m_count < 0 || percent < 0 || percent > 100 ||
        __builtin_mul_overflow(m_count, std::int64_t{percent}, &product)) {
        return std::nullopt;
    }
    return Tiyin(product / 100 + (product % 100 >= 50 ? 1 : 0));
}

Expected<Tiyin, AmountError> parseSom(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) {
        return Unexpected(AmountError::Empty);
    }
    std::string decimals = "00";
    if (const auto mark = text.find_first_of(".,"); mark != std::string_view::npos) {
        const auto tail = text.substr(mark + 1);
        for (const char c : tail) {
            if (!isDigit(c) && c != '.' && c != ',') {
                return Unexpected(AmountError::NotANumber);
            }
        }
        if (tail.size() != 2 || !isDigit(tail[0]) || !isDigit(tail[1])) {
            return Unexpected(AmountError::BadSeparator);
        }
        decimals = tail;
        text = text.substr(0, mark);
    }
    auto digits = wholeDigits(text);
    if (!digits) {
        return Unexpected(digits.error());
    }
    std::int64_t count = 0;
    for (const char c : *digits + decimals) {
        count = count * 10 + (c - '0');
        if (count > Tiyin::maximumCount) {
            return Unexpected(AmountError::TooLarge);
        }
    }
    if (count == 0) {
        return Unexpected(AmountError::Zero);
    }
    return Tiyin(count);
}

std::string formatSom(Tiyin amount) {
    const bool negative = amount.count() < 0;
    // Negating through unsigned is defined for the smallest value as well.
    const auto count = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(amount.count())
                                : static_cast<std::uint64_t>(amount.count());
    const std::string whole = std::to_string(count / 100);
    std::string text;
    if (negative) {
        text += minusSign;
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) {
            text += noBreakSpace;
        }
        text += whole[i];
    }
    if (const auto rest = count % 100; rest != 0) {
        text += ',';
        text += static_cast<char>('0' + rest / 10);
        text += static_cast<char>('0' + rest % 10);
    }
    return text;
}

} // namespace kassa
