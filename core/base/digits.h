#pragma once

// Digits as the gateway, cards and amounts mean them: ASCII only, whatever the system's language.

#include <algorithm>
#include <string_view>

namespace kassa {

/// '0' to '9'. Not std::isdigit(): that asks the locale and takes no negative char.
[[nodiscard]] constexpr bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// True also of an empty text.
[[nodiscard]] constexpr bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace kassa
