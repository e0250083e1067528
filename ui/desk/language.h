#pragma once

#include "core/desk/amount_words.h"

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTranslator;
QT_END_NAMESPACE

namespace kassa::ui {

/// Makes `language` the program's language: loads its texts into `translator` and installs it.
/// A desk window that is open builds itself anew. The translator must outlive the windows. False
/// when the texts are not in the program.
bool useLanguage(QTranslator& translator, kassa::desk::Language language);

} // namespace kassa::ui
