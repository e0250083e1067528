#pragma once

#include "core/payment/payment.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace kassa::ui {

/// The state of a payment as a chip; the words are the same wherever a payment is listed.
[[nodiscard]] ChipLook chipFor(const Payment& payment);

/// One sentence about where the money is: taken, not taken, or not known yet.
[[nodiscard]] QString moneySentence(const Payment& payment);

} // namespace kassa::ui
