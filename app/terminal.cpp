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

/// A terminal that gives each key at once and echoes nothing, for as long as this lives.
class RawKeys {
public:
    explicit RawKeys(int descriptor) : m_descriptor(descriptor) {
        m_changed = tcgetattr(descriptor, &m_before) == 0;
        if (m_changed) {
            termios now = m_before;
            now.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON);
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

} // namespace

SecretLines::SecretLines(std::size_t longestLine)
    : m_longestLine(longestLine), m_terminal(isatty(m_descriptor) == 1), m_buffer(4096) {}

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

std::optional<SecretBuffer> SecretLines::takeLine() {
    const auto text = m_buffer.reveal();
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos && (!m_end || text.empty())) {
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

bool SecretLines::ready() {
    while (true) {
        if (m_end || m_buffer.reveal().find('\n') != std::string_view::npos) {
            return true;
        }
        pollfd input{m_descriptor, POLLIN, 0};
        if (poll(&input, 1, 0) <= 0) {
            return false;
        }
        fill();
    }
}

std::optional<SecretBuffer> SecretLines::read(const QString& prompt) {
    if (m_terminal) {
        return readTyped(prompt);
    }
    while (true) {
        if (auto line = takeLine()) {
            return line;
        }
        if (m_end) {
            return std::nullopt;
        }
        fill();
    }
}

std::optional<SecretBuffer> SecretLines::readTyped(const QString& prompt) {
    const RawKeys raw(m_descriptor);
    const QByteArray start = "\r\033[K" + prompt.toUtf8() + ' ';
    writeAll(STDERR_FILENO, start);
    SecretBuffer line(m_longestLine);
    while (true) {
        char key = 0;
        const auto count = ::read(m_descriptor, &key, 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0 || (key == 4 && line.empty())) { // end of input
            m_end = true;
            writeAll(STDERR_FILENO, "\n");
            return std::nullopt;
        }
        if (key == '\n' || key == '\r') {
            writeAll(STDERR_FILENO, start + QByteArray(static_cast<int>(line.size()), '*') + '\n');
            return line;
        }
        if ((key == 127 || key == 8) && !line.empty()) {
            line.erase(line.size() - 1, 1);
            writeAll(STDERR_FILENO, "\b \b");
        } else if (key >= ' ' && key < 127 && line.append({&key, 1})) {
            writeAll(STDERR_FILENO, QByteArray(1, key));
        }
        wipe(&key, 1);
    }
}

void say(const QByteArray& text) {
    writeAll(STDOUT_FILENO, text);
}

void complain(const QString& sentence) {
    writeAll(STDERR_FILENO, sentence.toUtf8() + '\n');
}

} // namespace kassa::app
