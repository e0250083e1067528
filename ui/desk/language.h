#pragma once

#include "core/desk/amount_words.h"

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTranslator;
QT_END_NAMESPACE

namespace kassa::ui {

/// Makes `language` the program's language: loads its texts into `translator` and installs it.
/// Before the first window is made; windows do not change their language while they live. The
/// translator must outlive them. False when the texts are not in the program.
bool useLanguage(QTranslator& translator, kassa::desk::Language language);

} // namespace kassa::ui
