#pragma once

#include "core/base/secret.h"
#include "core/vault/env_file.h"

// From the text of an `.env` file to names and values. Internal to this folder.

namespace kassa::vault {

struct EnvPair {
    std::string name;
    SecretBuffer value;
    int line = 0; ///< where it begins, from 1
};

/// The next pair; none at the end. Takes what it has read off the front of `rest`.
class EnvLines {
public:
    explicit EnvLines(std::string_view text);
    [[nodiscard]] Expected<std::optional<EnvPair>, EnvProblem> next();

private:
    void skipBlankAndComments();
    [[nodiscard]] bool skipLineEnd();
    void skipSpaces();
    [[nodiscard]] std::string takeName();
    [[nodiscard]] Expected<SecretBuffer, EnvError> takeValue();
    [[nodiscard]] Expected<SecretBuffer, EnvError> takeQuoted(char quote);
    [[nodiscard]] bool atLineEnd() const;

    std::string_view m_rest;
    int m_line = 1;
};

} // namespace kassa::vault
