#pragma once

#include "core/payment/payment.h"

// The gateway may ask the merchant before it takes money: is this sale yours, and may I? (its
// callback, asked during the confirm or while the payer's page is paid; atmos-api 9). Pure.

namespace kassa {

struct DebitQuestion {
    TransactionId transaction;
    std::string account;
    Tiyin amount;
    auto operator<=>(const DebitQuestion&) const = default;
};

enum class DebitWord {
    GoAhead,    ///< this debit is being waited for
    Unknown,    ///< no payment of this till has that transaction
    OtherSale,  ///< account or amount are not those of the payment
    NotAwaited, ///< nobody has agreed to a debit, or it is over, or comes too late
};

/// What the gateway is told about a payment with the transaction that it asks about. Each field is
/// compared by itself: the signature over all of them together does not tell where one ends. Says
/// nothing about what becomes of the debit.
///
/// A debit comes after our yes. Once the outcome is being asked about, a yes is given only as long
/// as the debit is sure to be over when a "not captured" becomes proof: nobody is told "not paid"
/// while the gateway takes the money with our word.
[[nodiscard]] DebitWord wordAbout(const Payment& payment, const DebitQuestion& question,
                                  Instant now);

/// After our yes a debit is over within this. Assumed, and generous: no source tells how long the
/// gateway takes.
inline constexpr std::chrono::milliseconds debitTakes = std::chrono::seconds(60);

} // namespace kassa
