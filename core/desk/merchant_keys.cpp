#include "core/desk/merchant_keys.h"

#include "core/base/check.h"
#include "core/base/digits.h"

#include <algorithm>

namespace kassa::desk {

namespace {

constexpr std::size_t longestStoreNumber = 18; ///< fits 64 bits

} // namespace

bool isOfAKey(char letter) {
    return letter > ' ' && letter < '\x7f';
}

std::string_view nameOf(MerchantKey key) {
    switch (key) {
    case MerchantKey::ConsumerKey:
        return "consumer_key";
    case MerchantKey::ConsumerSecret:
        return "consumer_secret";
    case MerchantKey::StoreNumber:
        return "store_number";
    case MerchantKey::CallbackKey:
        return "callback_key";
    }
    checkFailed("key is one of its values", __FILE__, __LINE__);
}

std::optional<KeyFault> faultOf(MerchantKey key, std::string_view secret) {
    if (secret.empty()) {
        return KeyFault::Empty;
    }
    if (key == MerchantKey::StoreNumber) {
        const bool zero = secret.find_first_not_of('0') == std::string_view::npos;
        if (zero || !allDigits(secret)) {
            return KeyFault::NotDigits;
        }
        return secret.size() > longestStoreNumber ? std::optional(KeyFault::TooLong) : std::nullopt;
    }
    if (secret.size() > longestMerchantKey) {
        return KeyFault::TooLong;
    }
    return std::all_of(secret.begin(), secret.end(), isOfAKey) ? std::nullopt
                                                               : std::optional(KeyFault::BadLetter);
}

} // namespace kassa::desk
