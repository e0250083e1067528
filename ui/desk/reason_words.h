#pragma once

#include "core/payment/reason.h"

#include <QString>
#include <QStringList>

namespace kassa::ui {

/// What the cashier should try first after something did not go through.
enum class NextTry { OtherCard, SameCard };

/// A reason in plain words: one sentence on what happened, what to say to the customer, and the
/// step that is most likely to work.
struct ReasonWords {
    QString sentence;
    QStringList advice; ///< one to three sentences, in the order to try them
    NextTry next = NextTry::OtherCard;
};

[[nodiscard]] ReasonWords wordsFor(Reason reason);

} // namespace kassa::ui
