#pragma once

#include "core/payment/payment.h"

#include <QByteArray>

namespace kassa::app {

/// One state of a payment as one line of JSON, newline included, for programs that read our
/// output. Stable names: payment, state, why, account, amount_tiyin, gateway_id, success_id, card,
/// fiscal_url. What is not known yet is left out. Never a card number or code.
[[nodiscard]] QByteArray jsonLine(const Payment& payment);

/// The reason that belongs to the state, if there is one.
[[nodiscard]] std::optional<Reason> reasonOf(const Payment& payment);

} // namespace kassa::app
