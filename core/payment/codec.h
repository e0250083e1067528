#pragma once

#include "core/payment/payment.h"

#include <string>
#include <string_view>

// A payment as the readable JSON of a journal row. Instants are left out: they mean nothing after
// a restart. Decoding is strict: unknown states, missing or mistyped fields have no value, nor has
// a payment that no events lead to.

namespace kassa {

struct CodecError {
    std::string what; ///< for the log and for `kassa log verify`, in English
};

/// The first row of a payment carries the sale as well (`withSale`); later rows only what changes.
[[nodiscard]] std::string encodePayment(const Payment& payment, bool withSale);

/// A row without a sale gives a payment whose sale is empty; the journal adds it.
[[nodiscard]] Expected<Payment, CodecError> decodePayment(std::string_view json);

} // namespace kassa
