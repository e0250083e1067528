#include "app/terminal.h"

#include <cerrno>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace kassa::app {

namespace {

void writeAll(int descriptor, const QByteArray& text) {
    const char* data = text.constData();
    qsizetype left = text.size();
    while (left > 0) {
        const auto written = ::write(descriptor, data, static_cast<std::size_t>(left));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return; // nobody listens any more; the exit status still tells
        }
        data += written;
        left -= written;
    }
}

/// A terminal that gives each key at once and echoes nothing, for as long as this lives. Ctrl+C and
/// Ctrl+Z come as keys too: a program that they end would leave a terminal without echo behind.
class RawKeys {
public:
    explicit RawKeys(int descriptor) : m_descriptor(descriptor) {
        m_changed = tcgetattr(descriptor, &m_before) == 0;
        if (m_changed) {
            termios now = m_before;
            now.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
            now.c_cc[VMIN] = 1;
            now.c_cc[VTIME] = 0;
            tcsetattr(descriptor, TCSAFLUSH, &now);
        }
    }
    ~RawKeys() {
        if (m_changed) {
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        }
    }
    RawKeys(const RawKeys&) = delete;
    RawKeys& operator=(const RawKeys&) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

bool waitingToRead(int descriptor, int milliseconds) {
    pollfd input{descriptor, POLLIN, 0};
    return poll(&input, 1, milliseconds) > 0;
}

} // namespace

/// A line being typed on a terminal.
class SecretLines::TypedLine {
public:
    TypedLine(int descriptor, const QString& prompt, std::size_t longest, WhileTyping shown)
        : m_descriptor(descriptor)
        , m_shown(shown)
        , m_keys(descriptor)
        , m_start("\r\033[K" + prompt.toUtf8() + ' ')
        , m_line(longest) {
        writeAll(STDERR_FILENO, m_start);
    }
    ~TypedLine() { writeAll(STDERR_FILENO, m_ended ? QByteArray() : m_start + '\n'); }
    TypedLine(const TypedLine&) = delete;
    TypedLine& operator=(const TypedLine&) = delete;

    enum class State { Open, Line, EndOfInput };

    /// Takes one key that is there.
    State takeKey() {
        char key = 0;
        const auto count = ::read(m_descriptor, &key, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            return State::Open;
        }
        const bool over = key == endOfText || (key == endOfTransmission && m_line.empty());
        if (count <= 0 || over) {
            return end(State::EndOfInput);
        }
        if (key == '\n' || key == '\r') {
            return end(State::Line);
        }
        if ((key == deletion || key == '\b') && !m_line.empty()) {
            m_line.erase(m_line.size() - 1, 1);
            writeAll(STDERR_FILENO, "\b \b");
        } else if (key >= ' ' && key < deletion && m_line.append({&key, 1})) {
            writeAll(STDERR_FILENO, QByteArray(1, m_shown == WhileTyping::Stars ? '*' : key));
        }
        wipe(&key, 1);
        return State::Open;
    }
    [[nodiscard]] SecretBuffer take() { return std::move(m_line); }

private:
    static constexpr char endOfText = 3;         ///< Ctrl+C
    static constexpr char endOfTransmission = 4; ///< Ctrl+D
    static constexpr char deletion = 127;

    State end(State state) {
        m_ended = true;
        const QByteArray stars(static_cast<int>(m_line.size()), '*');
        writeAll(STDERR_FILENO, m_start + stars + '\n');
        return state;
    }

    int m_descriptor;
    WhileTyping m_shown;
    RawKeys m_keys;
    QByteArray m_start;
    SecretBuffer m_line;
    bool m_ended = false;
};

SecretLines::SecretLines(std::size_t longestLine)
    : m_longestLine(longestLine), m_terminal(isatty(m_descriptor) == 1), m_buffer(4096) {}

SecretLines::~SecretLines() = default;

void SecretLines::abandon() {
    m_typed.reset();
}

void SecretLines::ask(const QString& prompt, WhileTyping shown) {
    if (m_terminal && !m_typed && !m_end) {
        m_typed = std::make_unique<TypedLine>(m_descriptor, prompt, m_longestLine, shown);
        m_line.reset();
    }
}

void SecretLines::fill() {
    char chunk[512];
    const std::size_t room = std::min(sizeof chunk, m_buffer.capacity() - m_buffer.size());
    if (room == 0) {
        m_buffer.erase(0, m_buffer.size()); // a line of thousands of characters is no card
        return;
    }
    const auto count = ::read(m_descriptor, chunk, room);
    if (count > 0) {
        [[maybe_unused]] const bool fits =
            m_buffer.append({chunk, static_cast<std::size_t>(count)});
    } else if (count == 0 || errno != EINTR) {
        m_end = true;
    }
    wipe(chunk, sizeof chunk);
}

bool SecretLines::ready() {
    const auto whole = [this] {
        return m_end || m_line || m_buffer.reveal().find('\n') != std::string_view::npos;
    };
    while (!whole() && (!m_terminal || m_typed) && waitingToRead(m_descriptor, 0)) {
        if (!m_terminal) {
            fill();
            continue;
        }
        const auto state = m_typed->takeKey();
        if (state != TypedLine::State::Open) {
            m_end = state == TypedLine::State::EndOfInput;
            if (!m_end) {
                m_line = m_typed->take();
            }
            m_typed.reset();
        }
    }
    return whole();
}

std::optional<SecretBuffer> SecretLines::take() {
    if (m_terminal) {
        return std::exchange(m_line, std::nullopt);
    }
    const auto text = m_buffer.reveal();
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos && text.empty()) {
        return std::nullopt;
    }
    auto line = text.substr(0, newline);
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    auto taken = SecretBuffer::of(line.substr(0, m_longestLine));
    m_buffer.erase(0, newline == std::string_view::npos ? text.size() : newline + 1);
    return taken;
}

std::optional<SecretBuffer> SecretLines::read(const QString& prompt, WhileTyping shown) {
    ask(prompt, shown);
    while (!ready()) {
        (void)waitingToRead(m_descriptor, -1);
    }
    return take();
}

void say(const QByteArray& text) {
    writeAll(STDOUT_FILENO, text);
}

void complain(const QString& sentence) {
    writeAll(STDERR_FILENO, sentence.toUtf8() + '\n');
}

Exit endWith(const Trouble& trouble) {
    complain(trouble.sentence);
    return trouble.exit;
}

} // namespace kassa::app
