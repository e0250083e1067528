#pragma once

#include "core/base/tiyin.h"

#include <string>
#include <vector>

namespace kassa {

/// One line of what is being paid for.
struct SaleLine {
    std::string title; ///< as stored by the event, never translated
    std::int64_t quantity = 1;
    Tiyin amount; ///< of the whole line; negative for a discount
    bool discount = false;
    auto operator<=>(const SaleLine&) const = default;
};

/// What is being paid for. Its account is the gateway's `account`: digits only, at most 20
/// (atmos-api: "takes a digital value"; length unknown, 20 is the longest number seen).
struct Sale {
    std::string account;
    std::string invoice;  ///< what people call it, for example "INV-26-00417"; may equal account
    std::string customer; ///< may be empty
    std::vector<SaleLine> lines;
    Tiyin amount; ///< what is charged; the sum of the lines where there are any
    auto operator<=>(const Sale&) const = default;
};

enum class SaleError { EmptyAccount, AccountNotDigits, AccountTooLong, BadAmount, LinesDiffer };

/// A sale that may be sent to the gateway.
[[nodiscard]] Expected<void, SaleError> checkSale(const Sale& sale);

} // namespace kassa
