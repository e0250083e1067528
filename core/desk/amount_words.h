#pragma once

#include "core/base/tiyin.h"

#include <string>

namespace kassa::desk {

enum class Language { Uzbek, English };

/// An amount in words, for receipts and for reading aloud: 739 000 so'm in Uzbek is
/// "yetti yuz oʻttiz toʻqqiz ming soʻm". Tiyin are added when there are any. For amounts of zero
/// to Tiyin::maximumCount; anything else gives the figures instead.
[[nodiscard]] std::string amountInWords(Tiyin amount, Language language);

} // namespace kassa::desk
