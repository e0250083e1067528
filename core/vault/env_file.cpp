#include "core/vault/env_file.h"

#include "core/base/digits.h"
#include "core/vault/env_lines.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::vault {

namespace {

constexpr std::size_t sizeLimit = 64 * 1024;

constexpr std::array<const char*, 7> names{
    "ATMOS_STORE_ID", "ATMOS_TERMINAL_ID", "ATMOS_CONSUMER_KEY", "ATMOS_CONSUMER_SECRET",
    "ATMOS_API_KEY",  "ATMOS_ENV",         "ATMOS_IS_TEST_MODE"};

bool sameWord(std::string_view text, std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return sameWord(text, word); });
}

/// Takes names and values in any order, and gives the settings at the end.
class Collector {
public:
    [[nodiscard]] Expected<void, EnvProblem> take(EnvPair pair) {
        if (std::find(names.begin(), names.end(), pair.name) == names.end() || pair.value.empty()) {
            return {};
        }
        if (!m_seen.insert(pair.name).second) {
            return Unexpected(EnvProblem{EnvError::Twice, pair.line, pair.name});
        }
        if (pair.value.reveal().find_first_of("\r\n") != std::string_view::npos) {
            return Unexpected(EnvProblem{EnvError::LineBreakInValue, pair.line, pair.name});
        }
        const std::string name = pair.name;
        const int line = pair.line;
        if (const auto error = keep(std::move(pair))) {
            return Unexpected(EnvProblem{*error, line, name});
        }
        return {};
    }

    [[nodiscard]] Expected<EnvSettings, EnvProblem> done() {
        if (m_environment && m_testMode && *m_environment == *m_testMode) {
            return Unexpected(EnvProblem{EnvError::Contradiction, 0, "ATMOS_IS_TEST_MODE"});
        }
        if (m_environment) {
            m_settings.production = m_environment;
        } else if (m_testMode) {
            m_settings.production = !*m_testMode;
        }
        return std::move(m_settings);
    }

private:
    std::optional<EnvError> keep(EnvPair pair) {
        atmos::Credentials& credentials = m_settings.credentials;
        if (pair.name == "ATMOS_STORE_ID") {
            const auto number = parseStoreId(pair.value.reveal());
            if (!number) {
                return number.error();
            }
            credentials.storeId = *number;
        } else if (pair.name == "ATMOS_TERMINAL_ID") {
            credentials.terminalId = std::string(pair.value.reveal()); // not a secret
        } else if (pair.name == "ATMOS_CONSUMER_KEY") {
            credentials.consumerKey = std::move(pair.value);
        } else if (pair.name == "ATMOS_CONSUMER_SECRET") {
            credentials.consumerSecret = std::move(pair.value);
        } else if (pair.name == "ATMOS_API_KEY") {
            credentials.apiKey = std::move(pair.value);
        } else if (pair.name == "ATMOS_ENV") {
            return keepWord(pair.value.reveal(), {"production"}, {"test"}, m_environment,
                            EnvError::BadEnvironment);
        } else {
            return keepWord(pair.value.reveal(), {"true", "1", "yes", "on"},
                            {"false", "0", "no", "off"}, m_testMode, EnvError::BadTestMode);
        }
        return std::nullopt;
    }

    static std::optional<EnvError> keepWord(std::string_view text,
                                            std::initializer_list<std::string_view> yes,
                                            std::initializer_list<std::string_view> no,
                                            std::optional<bool>& kept, EnvError otherwise) {
        if (!isOneOf(text, yes) && !isOneOf(text, no)) {
            return otherwise;
        }
        kept = isOneOf(text, yes);
        return std::nullopt;
    }

    EnvSettings m_settings;
    std::optional<bool> m_environment; ///< production
    std::optional<bool> m_testMode;
    std::set<std::string> m_seen;
};

Expected<SecretBuffer, EnvProblem> readWhole(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return Unexpected(EnvProblem{EnvError::CannotRead, 0, {}});
    }
    SecretBuffer text(sizeLimit);
    std::optional<EnvError> error;
    struct stat status {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        error = EnvError::CannotRead;
    }
    std::array<char, 512> part{};
    while (!error) {
        const ssize_t count = ::read(file, part.data(), part.size());
        if (count == 0) {
            break;
        }
        if (count < 0) {
            error = EnvError::CannotRead;
        } else if (!text.append({part.data(), static_cast<std::size_t>(count)})) {
            error = EnvError::TooBig;
        }
    }
    wipe(part.data(), part.size());
    ::close(file);
    if (error) {
        return Unexpected(EnvProblem{*error, 0, {}});
    }
    return text;
}

void putQuoted(SecretBuffer& text, const char* name, std::string_view value) {
    KASSA_CHECK(text.append(name) && text.append("=\""));
    for (const char c : value) {
        const bool special = c == '"' || c == '\\' || c == '$';
        KASSA_CHECK(!special || text.append("\\"));
        KASSA_CHECK(text.append({&c, 1}));
    }
    KASSA_CHECK(text.append("\"\n"));
}

} // namespace

const char* nameOf(EnvError error) {
    switch (error) {
    case EnvError::CannotRead:
        return "cannot_read";
    case EnvError::TooBig:
        return "too_big";
    case EnvError::NotText:
        return "not_text";
    case EnvError::NotAPair:
        return "not_a_pair";
    case EnvError::OpenQuote:
        return "open_quote";
    case EnvError::TextAfterQuote:
        return "text_after_quote";
    case EnvError::LineBreakInValue:
        return "line_break_in_value";
    case EnvError::Twice:
        return "twice";
    case EnvError::Missing:
        return "missing";
    case EnvError::StoreIdNotANumber:
        return "store_id_not_a_number";
    case EnvError::StoreIdNotPositive:
        return "store_id_not_positive";
    case EnvError::StoreIdTooLarge:
        return "store_id_too_large";
    case EnvError::BadEnvironment:
        return "bad_environment";
    case EnvError::BadTestMode:
        return "bad_test_mode";
    case EnvError::Contradiction:
        return "contradiction";
    }
    KASSA_CHECK(false);
}

Expected<std::int64_t, EnvError> parseStoreId(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view digits = negative ? text.substr(1) : text;
    if (digits.empty() || !allDigits(digits)) {
        return Unexpected(EnvError::StoreIdNotANumber);
    }
    if (negative) {
        return Unexpected(EnvError::StoreIdNotPositive);
    }
    std::int64_t number = 0;
    for (const char c : digits) {
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, c - '0', &number)) {
            return Unexpected(EnvError::StoreIdTooLarge);
        }
    }
    if (number == 0) {
        return Unexpected(EnvError::StoreIdNotPositive);
    }
    return number;
}

Expected<EnvSettings, EnvProblem> parseEnv(std::string_view text) {
    if (text.size() > sizeLimit) {
        return Unexpected(EnvProblem{EnvError::TooBig, 0, {}});
    }
    if (text.find('\0') != std::string_view::npos || text.starts_with("\xFF\xFE") ||
        text.starts_with("\xFE\xFF")) {
        return Unexpected(EnvProblem{EnvError::NotText, 0, {}});
    }
    EnvLines lines(text);
    Collector collector;
    while (true) {
        auto pair = lines.next();
        if (!pair) {
            return Unexpected(pair.error());
        }
        if (!*pair) {
            return collector.done();
        }
        if (auto taken = collector.take(std::move(**pair)); !taken) {
            return Unexpected(taken.error());
        }
    }
}

Expected<EnvSettings, EnvProblem> readEnvFile(const std::string& path) {
    const auto text = readWhole(path);
    if (!text) {
        return Unexpected(text.error());
    }
    return parseEnv(text->reveal());
}

Expected<EnvSettings, EnvProblem>
fromEnvironment(const std::function<const char*(const char*)>& lookup) {
    Collector collector;
    for (const char* name : names) {
        const char* value = lookup(name);
        if (value == nullptr) {
            continue;
        }
        if (auto taken = collector.take({name, SecretBuffer::of(value), 0}); !taken) {
            return Unexpected(taken.error());
        }
    }
    return collector.done();
}

Expected<void, EnvProblem> checkComplete(const atmos::Credentials& credentials) {
    const char* missing = credentials.storeId <= 0             ? names[0]
                          : credentials.consumerKey.empty()    ? names[2]
                          : credentials.consumerSecret.empty() ? names[3]
                                                               : nullptr;
    if (missing != nullptr) {
        return Unexpected(EnvProblem{EnvError::Missing, 0, missing});
    }
    return {};
}

SecretBuffer writeEnv(const atmos::Credentials& credentials) {
    // Room for every character to be escaped, and for the names.
    const std::size_t room =
        256 + 2 * (credentials.terminalId.size() + credentials.consumerKey.size() +
                   credentials.consumerSecret.size() + credentials.apiKey.size());
    SecretBuffer text(room);
    putQuoted(text, names[0], std::to_string(credentials.storeId));
    putQuoted(text, names[1], credentials.terminalId);
    putQuoted(text, names[2], credentials.consumerKey.reveal());
    putQuoted(text, names[3], credentials.consumerSecret.reveal());
    putQuoted(text, names[4], credentials.apiKey.reveal());
    return text;
}

} // namespace kassa::vault
