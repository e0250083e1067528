#pragma once

#include "core/base/card.h"
#include "core/base/tiyin.h"
#include "core/till/till.h"

#include <QString>

// Every sentence that a terminal shows, in the user's language: what happened, where the money is,
// what to do. No gateway text ever gets in here.

namespace kassa::app::words {

[[nodiscard]] QString sentence(AmountError error);
[[nodiscard]] QString sentence(CardNumberError error);
[[nodiscard]] QString sentence(CardExpiryError error);
[[nodiscard]] QString sentence(CodeError error);
[[nodiscard]] QString sentence(BeginError error);
[[nodiscard]] QString sentence(JournalError error);
[[nodiscard]] QString sentence(Reason reason);

[[nodiscard]] QString askCard();
[[nodiscard]] QString askExpiry();
[[nodiscard]] QString askCode();
[[nodiscard]] QString inputEnded();
[[nodiscard]] QString cannotStopNow();
[[nodiscard]] QString cannotStopRefund();

/// One line for a state on the way, or for the end of a payment.
[[nodiscard]] QString progress(const Payment& payment);
/// One line on how a payment stands, for a list.
[[nodiscard]] QString standing(const Payment& payment);
[[nodiscard]] QString noPayments();
[[nodiscard]] QString noSuchPayment(const QString& id);
[[nodiscard]] QString waitingForResult(std::chrono::seconds atMost);
[[nodiscard]] QString stillUnknown(const Payment& payment);
[[nodiscard]] QString halted(JournalError error, const Payment& unsaved);

/// "739 000 so'm", with the unit of the language.
[[nodiscard]] QString amount(Tiyin amount);

} // namespace kassa::app::words
