#pragma once

#include "core/base/expected.h"

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kassa {

/// Money: a whole number of tiyin, 1 so'm = 100 tiyin. There is no way in from a floating-point
/// number and no multiplication of money by money; sums that would overflow have no value.
class Tiyin {
public:
    constexpr Tiyin() = default;
    template <std::signed_integral Count>
    constexpr explicit Tiyin(Count count) : m_count(count) {}
    template <std::floating_point Count>
    explicit Tiyin(Count) = delete;

    [[nodiscard]] constexpr std::int64_t count() const { return m_count; }
    constexpr auto operator<=>(const Tiyin&) const = default;

    [[nodiscard]] std::optional<Tiyin> add(Tiyin other) const;
    [[nodiscard]] std::optional<Tiyin> subtract(Tiyin other) const;
    /// `percent` of this amount, rounded half up to a whole tiyin. For amounts of zero or more
    /// and 0 to 100 percent; anything else has no value.
    [[nodiscard]] std::optional<Tiyin> percent(int percent) const;

    /// The largest amount that may be typed or charged: a trillion so'm.
    static constexpr std::int64_t maximumCount = 100'000'000'000'000;

private:
    std::int64_t m_count = 0;
};

enum class AmountError {
    Empty,
    NotANumber,   ///< a sign, a letter, an exponent, digits that are not 0 to 9
    BadSeparator, ///< a dot or comma that is not followed by exactly two final digits
    Zero,         ///< nothing to pay
    TooLarge,     ///< above Tiyin::maximumCount
};

/// Text typed by a person, in so'm, to money: the only way in.
/// Groups may be parted by spaces, no-break spaces (U+00A0, U+202F) or apostrophes. A dot or a
/// comma is accepted only before exactly two final digits (the tiyin part). Never rounds.
[[nodiscard]] Expected<Tiyin, AmountError> parseSom(std::string_view text);

/// Money to text, in so'm, without the unit: "739 000", "1 478 000,50". Groups are parted by
/// U+00A0, the minus is U+2212, decimals appear only when there are tiyin. UTF-8.
[[nodiscard]] std::string formatSom(Tiyin amount);

} // namespace kassa
