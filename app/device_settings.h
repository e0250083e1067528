#pragma once

#include "core/desk/printer.h"
#include "core/desk/scan.h"

#include <QJsonObject>

#include <optional>

namespace kassa::app {

// Printer and scanner as they stand in settings.json. Reading is strict: a field that is not known,
// or does not mean anything, makes none of it. What is missing is as it is without a file.

[[nodiscard]] std::optional<desk::PrinterSettings> printerOf(const QJsonValue& json);
[[nodiscard]] QJsonObject jsonOf(const desk::PrinterSettings& printer);

[[nodiscard]] std::optional<desk::ScanRules> scannerOf(const QJsonValue& json);
[[nodiscard]] QJsonObject jsonOf(const desk::ScanRules& scanner);

} // namespace kassa::app
