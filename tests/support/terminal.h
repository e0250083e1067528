#pragma once

#include "tests/support/child_till.h"

#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

// A person at a terminal, for tests of the binary.

namespace kassa::child {

/// A pseudo-terminal; the program gets the far end as its standard input.
class Terminal {
public:
    Terminal() : m_near(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        if (m_near < 0 || grantpt(m_near) != 0 || unlockpt(m_near) != 0) {
            qFatal("no pseudo-terminal can be made");
        }
        m_name = QString::fromLocal8Bit(ptsname(m_near));
        m_far = open(ptsname(m_near), O_RDWR | O_NOCTTY | O_CLOEXEC); // keeps its settings alive
    }
    ~Terminal() {
        close(m_far);
        close(m_near);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] QString name() const { return m_name; }
    void type(const QByteArray& keys) const {
        QCOMPARE(::write(m_near, keys.constData(), static_cast<std::size_t>(keys.size())),
                 keys.size());
    }
    /// Echoes, and gives whole lines, as a shell expects it.
    [[nodiscard]] bool isOrdinary() const {
        termios now{};
        return tcgetattr(m_far, &now) == 0 && (now.c_lflag & (ECHO | ICANON | ISIG)) ==
                                                  static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    }

private:
    int m_near = -1;
    int m_far = -1;
    QString m_name;
};

/// The till's program with a person before it.
class Person {
public:
    explicit Person(const Till& till, const QStringList& arguments) {
        m_process.setStandardInputFile(terminal.name());
        m_process.setProcessEnvironment(till.environment);
        m_process.start(QStringLiteral(KASSA_BINARY), arguments);
    }

    Terminal terminal;

    /// Waits until `prompt` is the last thing on the screen, then types.
    void answer(const char* prompt, const QByteArray& keys) {
        await(prompt);
        terminal.type(keys);
        m_shown += '\n';
    }
    void await(const char* prompt) {
        const auto shown = [this, prompt] {
            m_shown += m_process.readAllStandardError();
            return m_shown.endsWith(QByteArray(prompt) + ' ');
        };
        QTRY_VERIFY2_WITH_TIMEOUT(shown(), m_shown.constData(), 20'000);
    }
    [[nodiscard]] const QByteArray& shown() const { return m_shown; }
    void send(int signal) const {
        QCOMPARE(::kill(static_cast<pid_t>(m_process.processId()), signal), 0);
    }
    Outcome end() {
        auto outcome = Till::end(m_process);
        outcome.complaint = m_shown + outcome.complaint;
        return outcome;
    }

private:
    QProcess m_process;
    QByteArray m_shown;
};

} // namespace kassa::child
