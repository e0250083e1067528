#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace kassa::app {

/// Standard input, one line at a time, straight into locked memory. On a terminal the digits are
/// shown while they are typed and replaced by stars after Enter; they are never in a line history.
class SecretLines {
public:
    explicit SecretLines(std::size_t longestLine = 64);

    [[nodiscard]] bool isTerminal() const { return m_terminal; }

    /// Waits for the next line; none at the end of input. What is longer than the longest
    /// line is cut and will not parse. `prompt` is shown on a terminal only.
    [[nodiscard]] std::optional<SecretBuffer> read(const QString& prompt);

    /// A line, or the end of input, is there without waiting.
    [[nodiscard]] bool ready();
    [[nodiscard]] bool atEnd() const { return m_end && m_buffer.empty(); }

private:
    void fill();
    [[nodiscard]] std::optional<SecretBuffer> takeLine();
    [[nodiscard]] std::optional<SecretBuffer> readTyped(const QString& prompt);

    int m_descriptor = 0;
    std::size_t m_longestLine;
    bool m_terminal;
    bool m_end = false;
    SecretBuffer m_buffer;
};

/// Writes to standard output or error at once, as UTF-8.
void say(const QByteArray& text);
void complain(const QString& sentence);

} // namespace kassa::app
