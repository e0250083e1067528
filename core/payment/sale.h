#pragma once

#include "core/base/tiyin.h"

#include <optional>
#include <string>
#include <vector>

namespace kassa {

/// What the tax service calls a thing that is sold. Numbers are texts of digits.
struct FiscalCode {
    std::string ikpu;              ///< 17 digits; empty: not known, and nothing below is either
    std::string packageCode;       ///< the catalogue's unit of it; may be empty
    std::optional<int> vatPercent; ///< 0 to 99; none: not told
    std::string tin;               ///< on whose behalf it is sold; empty: the merchant's own
    auto operator<=>(const FiscalCode&) const = default;
};

/// One line of what is being paid for. A discount follows the line it belongs to.
struct SaleLine {
    std::string title; ///< as stored by the event, never translated
    std::int64_t quantity = 1;
    Tiyin amount; ///< of the whole line; negative for a discount
    bool discount = false;
    std::string item = {}; ///< its id in the event; empty where there is none
    std::string rule = {}; ///< of a discount: the price rule's id in the event
    FiscalCode fiscal = {};
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

/// A thing sold, with its discounts taken off: a line of the fiscal receipt.
struct FiscalItem {
    std::string title;
    std::int64_t quantity = 1;
    Tiyin amount; ///< of the whole line
    FiscalCode fiscal;
    auto operator<=>(const FiscalItem&) const = default;
};

/// The lines of the fiscal receipt, which add up to the amount that is charged. Empty unless every
/// thing that costs something has its code: half a receipt would be a wrong one.
[[nodiscard]] std::vector<FiscalItem> fiscalItems(const std::vector<SaleLine>& lines);

/// A sale that may be sent to the gateway.
[[nodiscard]] Expected<void, SaleError> checkSale(const Sale& sale);

} // namespace kassa
