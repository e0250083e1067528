#pragma once

#include "core/base/time.h"
#include "core/desk/event.h"
#include "core/payment/payment.h"

#include <optional>
#include <string>
#include <vector>

// What a receipt says, without words or layout: those are in ui/print.

namespace kassa::desk {

/// Who stands behind the desk, and where it stands.
struct DeskFacts {
    std::string cashier; ///< as shown: "Nilufar S."; may be empty
    int desk = 1;
    int shift = 1;
    bool test = false; ///< no real money moves: every screen and every receipt says so
    auto operator<=>(const DeskFacts&) const = default;
};

struct Receipt {
    std::string merchant;
    std::string event;
    std::string place;
    Timestamp at; ///< when the payment was accepted
    std::string cashier;
    int desk = 1;
    std::string invoice;
    std::string customer;
    std::vector<SaleLine> lines;
    Tiyin total;
    std::optional<MaskedCard> card; ///< none when it was paid on the customer's phone
    TransactionId transaction;
    SuccessId success;
    std::string fiscalUrl; ///< empty: this is not a fiscal receipt, and it says so
    bool test = false;
    int copy = 0; ///< 0: the first one; n: the n-th that was printed after it
    /// The money went back: a receipt of its own, which names the first one by `transaction`.
    bool refund = false;
    auto operator<=>(const Receipt&) const = default;
};

/// The receipt of a payment that was captured, or the receipt of its refund when it was reversed;
/// none of any other. There is never a receipt without the gateway's word.
[[nodiscard]] std::optional<Receipt> receiptOf(const Payment& payment, const EventBook& book,
                                               const DeskFacts& desk, Timestamp at);

} // namespace kassa::desk
