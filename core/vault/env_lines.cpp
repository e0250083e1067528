#include "core/vault/env_lines.h"

#include <algorithm>

namespace kassa::vault {

namespace {

constexpr std::string_view spaces = " \t\v\f";

bool isSpace(char c) {
    return spaces.find(c) != std::string_view::npos;
}

bool isNameCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
}

char unescaped(char c) {
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default: // a character, not an enum
        return c;
    }
}

void put(SecretBuffer& buffer, char c) {
    KASSA_CHECK(buffer.append(std::string_view(&c, 1)));
}

} // namespace

EnvLines::EnvLines(std::string_view text) : m_rest(text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (m_rest.starts_with(byteOrderMark)) {
        m_rest.remove_prefix(byteOrderMark.size());
    }
}

bool EnvLines::atLineEnd() const {
    return m_rest.empty() || m_rest.front() == '\n' || m_rest.front() == '\r';
}

bool EnvLines::skipLineEnd() {
    if (m_rest.empty() || !atLineEnd()) {
        return false;
    }
    m_rest.remove_prefix(m_rest.starts_with("\r\n") ? 2 : 1);
    ++m_line;
    return true;
}

void EnvLines::skipSpaces() {
    while (!m_rest.empty() && isSpace(m_rest.front())) {
        m_rest.remove_prefix(1);
    }
}

void EnvLines::skipBlankAndComments() {
    do {
        skipSpaces();
        if (!m_rest.empty() && m_rest.front() == '#') {
            m_rest.remove_prefix(std::min(m_rest.find_first_of("\r\n"), m_rest.size()));
        }
    } while (skipLineEnd());
}

std::string EnvLines::takeName() {
    const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isNameCharacter);
    const std::string name(m_rest.begin(), end);
    m_rest.remove_prefix(name.size());
    skipSpaces();
    return name;
}

Expected<SecretBuffer, EnvError> EnvLines::takeQuoted(char quote) {
    m_rest.remove_prefix(1);
    SecretBuffer value(m_rest.size());
    while (!m_rest.empty() && m_rest.front() != quote) {
        if (quote == '"' && m_rest.front() == '\\' && m_rest.size() > 1) {
            put(value, unescaped(m_rest[1]));
            m_rest.remove_prefix(2);
        } else if (atLineEnd()) {
            put(value, '\n');
            static_cast<void>(skipLineEnd());
        } else {
            put(value, m_rest.front());
            m_rest.remove_prefix(1);
        }
    }
    if (m_rest.empty()) {
        return Unexpected(EnvError::OpenQuote);
    }
    m_rest.remove_prefix(1);
    skipSpaces();
    if (!atLineEnd() && m_rest.front() != '#') {
        return Unexpected(EnvError::TextAfterQuote);
    }
    return value;
}

Expected<SecretBuffer, EnvError> EnvLines::takeValue() {
    skipSpaces();
    if (!m_rest.empty() && (m_rest.front() == '"' || m_rest.front() == '\'')) {
        return takeQuoted(m_rest.front());
    }
    std::string_view raw = m_rest.substr(0, m_rest.find_first_of("\r\n"));
    m_rest.remove_prefix(raw.size());
    // A comment begins with a space before it: `#` may be part of a secret.
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '#' && (i == 0 || isSpace(raw[i - 1]))) {
            raw = raw.substr(0, i);
            break;
        }
    }
    while (!raw.empty() && isSpace(raw.back())) {
        raw.remove_suffix(1);
    }
    return SecretBuffer::of(raw);
}

Expected<std::optional<EnvPair>, EnvProblem> EnvLines::next() {
    skipBlankAndComments();
    if (m_rest.empty()) {
        return std::optional<EnvPair>{};
    }
    EnvPair pair;
    pair.line = m_line;
    pair.name = takeName();
    if (pair.name == "export" && !m_rest.empty() && m_rest.front() != '=') {
        pair.name = takeName();
    }
    if (pair.name.empty() || m_rest.empty() || m_rest.front() != '=') {
        return Unexpected(EnvProblem{EnvError::NotAPair, pair.line, {}});
    }
    m_rest.remove_prefix(1);
    auto value = takeValue();
    if (!value) {
        return Unexpected(EnvProblem{value.error(), pair.line, pair.name});
    }
    pair.value = std::move(*value);
    return std::optional(std::move(pair));
}

} // namespace kassa::vault
