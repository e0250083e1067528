#pragma once

#include <QStringList>

// What is read off the arguments as they are, before they are understood.

namespace kassa::app {

/// The language is needed before anything can be said: `--lang` anywhere on the line, else uz.
[[nodiscard]] QString languageOf(const QStringList& arguments);

/// A card number stands among them, where the list of processes and the shell's history show it.
[[nodiscard]] bool holdCardNumber(const QStringList& arguments);

} // namespace kassa::app
