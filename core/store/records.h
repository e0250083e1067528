#pragma once

#include "core/payment/payment.h"
#include "core/store/chain.h"

#include <optional>
#include <string>
#include <vector>

// What a journal can tell quickly: one record for each payment, derived from the rows.

namespace kassa::store {

/// A payment as lists show it. Derived from its rows, and never the ground of a decision about
/// money: that is the payment itself (Journal::find).
struct PaymentRecord {
    PaymentId id;
    std::string account;
    std::string invoice;
    Tiyin amount;
    std::string state;       ///< nameOf(State)
    std::string reason;      ///< nameOf(Reason) of a payment that is not paid; else empty
    bool holdsSale = false;  ///< no other payment of this account may be opened
    bool unfinished = false; ///< taken up again after a restart
    bool lateCapture = false;
    std::optional<TransactionId> transaction;
    std::optional<SuccessId> success;
    std::string card; ///< first six and last four digits; empty before there was a card
    std::int64_t steps = 0;
    std::int64_t firstSeq = 0;
    std::int64_t lastSeq = 0;
    Timestamp opened;  ///< of the first row
    Timestamp updated; ///< of the last row
    auto operator<=>(const PaymentRecord&) const = default;
};

/// The record after a payment's first row, which names the sale.
[[nodiscard]] PaymentRecord firstRecord(const Payment& payment, std::int64_t seq, Timestamp at);

/// The record after a later row; the sale is taken from the record before it.
[[nodiscard]] PaymentRecord nextRecord(PaymentRecord before, const Payment& payment,
                                       std::int64_t seq, Timestamp at);

} // namespace kassa::store
