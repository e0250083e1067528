#pragma once

#include "core/desk/desk_choices.h"
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

/// "uz", "en"; "light", "dark", "high-contrast": as on the command line.
[[nodiscard]] QString nameOf(desk::Language language);
[[nodiscard]] std::optional<desk::Language> languageNamed(const QString& name);
[[nodiscard]] QString nameOf(desk::Look look);
[[nodiscard]] std::optional<desk::Look> lookNamed(const QString& name);

/// {"language": "uz", "theme": "dark", "idle_lock": 5}: what is missing stays as it is in
/// `settings`. False when a field means nothing.
struct Settings;
[[nodiscard]] bool readDesk(const QJsonValue& json, Settings& settings);
[[nodiscard]] QJsonObject deskOf(const Settings& settings);

} // namespace kassa::app
