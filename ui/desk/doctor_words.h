#pragma once

#include "core/desk/doctor.h"

#include <QString>

// The connection doctor in words, for the window and for a terminal.

namespace kassa::ui {

/// "Secure connection": what a step looks at.
[[nodiscard]] QString doctorStepName(kassa::desk::DoctorStep step);
/// One or two sentences: what is wrong, and what to do.
[[nodiscard]] QString doctorSentence(kassa::desk::DoctorTrouble trouble,
                                     const kassa::desk::DoctorReport& report);
/// "The keys work · 312 ms · the certificate is good for 214 days".
[[nodiscard]] QString doctorGoodNews(const kassa::desk::DoctorReport& report);

} // namespace kassa::ui
