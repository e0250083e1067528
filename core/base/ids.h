#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace kassa {

/// A number that means one thing only.
template <class Tag>
struct NumberId {
    std::int64_t value = 0;
    constexpr auto operator<=>(const NumberId&) const = default;
};

/// A text that means one thing only.
template <class Tag>
struct TextId {
    std::string value;
    auto operator<=>(const TextId&) const = default;
};

/// One attempt to pay. Made and journaled by us before the gateway hears of the sale.
using PaymentId = TextId<struct PaymentIdTag>;
/// One call of one payment; grows by one within the payment and is never used twice.
using CallId = NumberId<struct CallIdTag>;
/// The gateway's number of a transaction (`transaction_id`, `trans_id`).
using TransactionId = NumberId<struct TransactionIdTag>;
/// The gateway's number of a completed debit (`success_trans_id`); what a reversal names.
using SuccessId = NumberId<struct SuccessIdTag>;

} // namespace kassa
