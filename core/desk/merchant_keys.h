#pragma once

#include <optional>
#include <string_view>

// What a merchant holds at the gateway, one by one, as somebody replaces it. Qt-free.

namespace kassa::desk {

enum class MerchantKey { ConsumerKey, ConsumerSecret, StoreNumber, CallbackKey };

inline constexpr int merchantKeyCount = static_cast<int>(MerchantKey::CallbackKey) + 1;
/// The longest that is kept, in bytes; keys that were seen have 28 to 64.
inline constexpr std::size_t longestMerchantKey = 512;

/// Stable name for journal rows: "consumer_key", …
[[nodiscard]] std::string_view nameOf(MerchantKey key);

/// Printable ASCII without the blank: what keys are made of, and what one header can carry.
[[nodiscard]] bool isOfAKey(char letter);

enum class KeyFault {
    Empty,
    NotDigits, ///< a store's number is digits and nothing else, and not 0
    TooLong,
    BadLetter, ///< a blank, a line end, or a letter that no key has
};

/// Why this cannot be such a key; none: it can. Looks at the secret and keeps nothing of it.
[[nodiscard]] std::optional<KeyFault> faultOf(MerchantKey key, std::string_view secret);

} // namespace kassa::desk
