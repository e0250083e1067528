#pragma once

#include "core/base/card.h"
#include "core/base/time.h"
#include "core/base/tiyin.h"
#include "core/desk/event.h"

#include <QString>

// Figures, dates and cards as people of the program's language write them. Times are Tashkent's.

namespace kassa::ui {

[[nodiscard]] QString fromUtf8(const std::string& text);

/// "1 284": whole numbers in groups of three.
[[nodiscard]] QString countText(qint64 count);
/// The same inside a text of tr() with %n.
[[nodiscard]] QString grouped(QString text, int count);

[[nodiscard]] QString somUnit();                 ///< "soʻm"
[[nodiscard]] QString somText(Tiyin amount);     ///< "739 000 soʻm"
[[nodiscard]] QString discountText(int percent); ///< "−50 %"
/// The title of a line of a sale. It is kept with the sale in one form for every language; a
/// percentage in it is written as the program's language writes it.
[[nodiscard]] QString lineTitle(const SaleLine& line);

[[nodiscard]] QString hourMinute(Timestamp at);  ///< "10:42"
[[nodiscard]] QString clockTime(Timestamp at);   ///< "10:44:02"
[[nodiscard]] QString dateOnly(Timestamp at);    ///< "14.05.2026"
[[nodiscard]] QString dateAndTime(Timestamp at); ///< "14.05.2026, 10:44:02"
[[nodiscard]] QString dayAndTime(Timestamp at);  ///< "14-may, 10:45"
[[nodiscard]] QString daySpan(kassa::desk::Day first, kassa::desk::Day last); ///< "11–13-iyun"
[[nodiscard]] QString untilDay(kassa::desk::Day last);                        ///< "31-maygacha"
[[nodiscard]] QString minuteSeconds(int seconds);                             ///< "1:42"

/// Whole seconds until `at`, rounded up; 0 when it is over.
[[nodiscard]] int secondsUntil(Instant at, Instant now);
/// Whole seconds since `at`; 0 when it lies ahead.
[[nodiscard]] int secondsSince(Instant at, Instant now);

[[nodiscard]] QString shortCard(const MaskedCard& card);    ///< "HUMO •• 2170"
[[nodiscard]] QString maskedNumber(const MaskedCard& card); ///< "9860 •••• •••• 2170"

} // namespace kassa::ui
