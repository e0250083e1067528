#pragma once

#include "core/base/secret.h"

#include <cstdint>
#include <string>

namespace kassa::atmos {

/// What a merchant holds at the gateway. Move-only through its secrets; kept by the vault and by
/// the gateway adapter for as long as it lives, and by nobody else. Qt-free.
struct Credentials {
    std::int64_t storeId = 0; ///< positive
    std::string terminalId;   ///< empty unless the store has several terminals
    SecretBuffer consumerKey;
    SecretBuffer consumerSecret;
    SecretBuffer apiKey; ///< checks the callback's signature; never sent; may be empty
};

} // namespace kassa::atmos
