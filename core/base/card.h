#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

// Card data. CardNumber, CardExpiry and Code are move-only and live in locked, wiped memory; only
// MaskedCard may enter a state, a journal row, a log line or a screen.

namespace kassa {

enum class CardBrand { Unknown, UzCard, Humo };

/// What may be kept of a card: the first six digits and the last four.
struct MaskedCard {
    std::string firstSix;
    std::string lastFour;
    auto operator<=>(const MaskedCard&) const = default;
    [[nodiscard]] std::string text() const { return firstSix + "******" + lastFour; }
    [[nodiscard]] CardBrand brand() const;
};

/// The scheme, from the first digits typed so far: 8600, 5614, 5440, 6262 and 277707 are UzCard,
/// 9860 is Humo (public card ranges). Unknown until enough digits are there, and for any other.
[[nodiscard]] CardBrand brandOf(std::string_view digits);

/// The Luhn check digit is right. All published test cards pass; a failing number is a warning to
/// the person typing, never a refusal: the gateway decides.
[[nodiscard]] bool luhnValid(std::string_view digits);

/// The text with whatever looks like a card number (13 to 19 digits with a right check digit,
/// single spaces or dashes between them) cut down to what may be kept of it. For texts that people
/// type and that are stored.
[[nodiscard]] std::string withoutCardNumbers(std::string_view text);

enum class CardNumberError { NotDigits, WrongLength };

class CardNumber {
public:
    static constexpr std::size_t length = 16;

    /// Exactly 16 digits; single spaces between digits are passed over.
    [[nodiscard]] static Expected<CardNumber, CardNumberError> parse(std::string_view text);

    [[nodiscard]] std::string_view reveal() const { return m_digits.reveal(); }
    [[nodiscard]] MaskedCard masked() const;

private:
    explicit CardNumber(SecretBuffer digits) : m_digits(std::move(digits)) {}
    SecretBuffer m_digits;
};

enum class CardExpiryError { NotADate, BadMonth, Past };

/// A month in a year of this century. Two digits each, as printed on the card.
struct YearMonth {
    int year = 0;  ///< 2000 to 2099
    int month = 0; ///< 1 to 12
    constexpr auto operator<=>(const YearMonth&) const = default;
};

class CardExpiry {
public:
    /// "MM/YY" or "MMYY" as people type it. `today` decides what is past.
    [[nodiscard]] static Expected<CardExpiry, CardExpiryError> parse(std::string_view text,
                                                                     YearMonth today);

    /// Four digits YYMM, the form the gateway takes.
    [[nodiscard]] std::string_view revealYearMonth() const { return m_digits.reveal(); }

private:
    explicit CardExpiry(SecretBuffer digits) : m_digits(std::move(digits)) {}
    SecretBuffer m_digits;
};

enum class CodeError { NotDigits, WrongLength };

/// The one-time code from the customer's SMS: six digits.
class Code {
public:
    static constexpr std::size_t length = 6;

    [[nodiscard]] static Expected<Code, CodeError> parse(std::string_view text);
    [[nodiscard]] std::string_view reveal() const { return m_digits.reveal(); }

private:
    explicit Code(SecretBuffer digits) : m_digits(std::move(digits)) {}
    SecretBuffer m_digits;
};

template <class T>
inline constexpr bool isMoveOnly =
    std::is_nothrow_move_constructible_v<T> && !std::is_copy_constructible_v<T> &&
    !std::is_copy_assignable_v<T>;

static_assert(isMoveOnly<CardNumber> && isMoveOnly<CardExpiry> && isMoveOnly<Code>,
              "a secret that can be copied will be");

} // namespace kassa
