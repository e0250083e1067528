#pragma once

#include "core/atmos/credentials.h"
#include "core/base/expected.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The merchant's credentials as other programs keep them: an `.env` file or the environment. Read
// once, to take them over into the keychain; the keychain's own entry has the same form. Secrets
// go straight into locked memory and never into an error. Qt-free.

namespace kassa::vault {

enum class EnvError {
    CannotRead,         ///< no such file, no permission, not a file
    TooBig,             ///< more than 64 KiB: not such a file
    NotText,            ///< a zero byte, or UTF-16
    NotAPair,           ///< a line that is neither NAME=value, a comment nor empty
    OpenQuote,          ///< a quote that is never closed
    TextAfterQuote,     ///< something after the closing quote
    LineBreakInValue,   ///< one of our values goes on in the next line
    Twice,              ///< one of our names stands there twice
    Missing,            ///< a name that is needed is not there, or empty
    StoreIdNotANumber,  ///< anything but the digits 0 to 9
    StoreIdNotPositive, ///< zero, or below
    StoreIdTooLarge,
    BadEnvironment, ///< ATMOS_ENV is neither production nor test
    BadTestMode,    ///< ATMOS_IS_TEST_MODE is neither true nor false
    Contradiction,  ///< ATMOS_ENV and ATMOS_IS_TEST_MODE do not fit together
};

/// Stable name for logs and JSON, for example "store_id_not_positive".
[[nodiscard]] const char* nameOf(EnvError error);

struct EnvProblem {
    EnvError error = EnvError::CannotRead;
    int line = 0;     ///< from 1; 0 when it is not about a line
    std::string name; ///< of the variable, where there is one; never a value
};

struct EnvSettings {
    atmos::Credentials credentials;
    /// True: real money (ATMOS_ENV=production, or ATMOS_IS_TEST_MODE=false). None: not said.
    std::optional<bool> production;
};

/// ATMOS_STORE_ID, ATMOS_TERMINAL_ID, ATMOS_CONSUMER_KEY, ATMOS_CONSUMER_SECRET, ATMOS_API_KEY,
/// ATMOS_ENV, ATMOS_IS_TEST_MODE. Other names are passed over; empty values count as not there.
/// Understands comments, `export`, single and double quotes (in double ones \n \r \t \" \\ \$),
/// a byte order mark and all kinds of line ends. `$` means nothing.
[[nodiscard]] Expected<EnvSettings, EnvProblem> parseEnv(std::string_view text);

[[nodiscard]] Expected<EnvSettings, EnvProblem> readEnvFile(const std::string& path);

/// `lookup` gives the value of a name, or null; std::getenv fits.
[[nodiscard]] Expected<EnvSettings, EnvProblem>
fromEnvironment(const std::function<const char*(const char*)>& lookup);

/// All that the gateway needs is there: store id, consumer key and consumer secret.
[[nodiscard]] Expected<void, EnvProblem> checkComplete(const atmos::Credentials& credentials);

/// A positive number of the digits 0 to 9, as people type a store id.
[[nodiscard]] Expected<std::int64_t, EnvError> parseStoreId(std::string_view text);

/// The credentials in the form that parseEnv() reads.
[[nodiscard]] SecretBuffer writeEnv(const atmos::Credentials& credentials);

} // namespace kassa::vault
