#pragma once

#include "core/base/expected.h"
#include "core/sandbox/fault.h"
#include "core/sandbox/settings.h"
#include "core/sandbox/strict_json.h"

#include <string>
#include <string_view>
#include <vector>

// The script of `kassa sandbox --script FILE`: a JSON object with any of
//   "settings": {"tries": 2, "code_life_seconds": 60, ...}         settingNames() lists them
//   "cards":    [{"number": "8600000000002003", "outcome": "no_funds", "expiry": "12/40",
//                 "balance_tiyin": 5000000}]
//   "faults":   [{"path": "/merchant/pay/apply", "call": 1, "until": 3, "percent": 50,
//                 "do": "drop_after", "ms": 20, "bytes": 5}]        faultNames() lists them
// Anything that is not understood is an error with a sentence: a fault that was meant and does not
// happen would prove nothing.

namespace kassa::sandbox {

struct Script {
    Settings settings;
    std::vector<CardRule> cards;
    std::vector<Fault> faults;
};

struct ScriptError {
    std::string sentence; ///< English, for a terminal; never holds a card number
};

[[nodiscard]] Expected<Script, ScriptError> parseScript(std::string_view text);
[[nodiscard]] Expected<Script, ScriptError> loadScript(const std::string& path);

/// Every key of "settings" with what it takes, for a list on a terminal.
struct SettingName {
    std::string_view name;
    std::string_view takes;
};
[[nodiscard]] std::vector<SettingName> settingNames();

/// Changes one setting. The error is what the setting takes, or empty for an unknown name.
[[nodiscard]] Expected<void, std::string_view>
applySetting(Settings& settings, std::string_view name, const Json& value);

} // namespace kassa::sandbox
