#pragma once

#include "app/place.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>

namespace kassa::app {

/// What a person at a terminal sees of a secret line while typing it. After Enter it is stars.
enum class WhileTyping { Digits, Stars };

/// Standard input, one line at a time, straight into locked memory; never in a line history.
/// Nobody need wait in here: watch `descriptor` for reading, then ask `ready`.
class SecretLines {
public:
    explicit SecretLines(std::size_t longestLine = 64);
    ~SecretLines(); ///< gives the terminal back as it was

    [[nodiscard]] bool isTerminal() const { return m_terminal; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// On a terminal, shows `prompt` and begins a line, unless one is begun. A pipe is not asked.
    void ask(const QString& prompt, WhileTyping shown = WhileTyping::Digits);

    /// A line, or the end of input, is there without waiting. On a terminal only after `ask`;
    /// Ctrl+C and Ctrl+D end the input there.
    [[nodiscard]] bool ready();
    [[nodiscard]] bool atEnd() const { return m_end && m_buffer.empty(); }

    /// The line that is ready; none at the end of input. What is longer than the longest line is
    /// cut and will not parse.
    [[nodiscard]] std::optional<SecretBuffer> take();

    /// Asks, waits and takes, for a program that has nothing else to do.
    [[nodiscard]] std::optional<SecretBuffer> read(const QString& prompt,
                                                   WhileTyping shown = WhileTyping::Digits);

    /// Gives a begun line up: its digits are wiped, the terminal is as it was.
    void abandon();

private:
    class TypedLine;

    void fill();

    int m_descriptor = 0;
    std::size_t m_longestLine;
    bool m_terminal;
    bool m_end = false;
    SecretBuffer m_buffer;              ///< of a pipe
    std::unique_ptr<TypedLine> m_typed; ///< of a terminal, until Enter
    std::optional<SecretBuffer> m_line; ///< of a terminal, after Enter
};

/// Writes to standard output or error at once, as UTF-8.
void say(const QByteArray& text);
void complain(const QString& sentence);
/// Says why it cannot be done; the exit status to end with.
[[nodiscard]] Exit endWith(const Trouble& trouble);

} // namespace kassa::app
