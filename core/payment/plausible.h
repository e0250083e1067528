#pragma once

#include "core/payment/payment.h"

namespace kassa {

/// What is wrong with a payment that no sequence of events leads to, for example one that is paid
/// without proof; null when there is nothing. A till that takes up such a row would stumble over
/// its own assumptions, so a row is refused before it is believed. The sale is not looked at: the
/// later rows of a payment have none.
[[nodiscard]] const char* implausible(const Payment& payment);

} // namespace kassa
