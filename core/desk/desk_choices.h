#pragma once

#include "core/desk/amount_words.h"
#include "core/desk/printer.h"

#include <chrono>

// What somebody has chosen for a desk, kept between runs. Plain values.

namespace kassa::desk {

enum class Look { Light, Dark, HighContrast };

struct DeskChoices {
    Language language = Language::Uzbek;
    Look look = Look::Light;
    std::chrono::minutes idleLock{5}; ///< a desk that nobody has touched for so long; 0: never
    PrinterSettings printer;
    auto operator<=>(const DeskChoices&) const = default;
};

/// The longest that a desk may be told to wait before it locks itself.
inline constexpr std::chrono::minutes longestIdleLock{60};

} // namespace kassa::desk
