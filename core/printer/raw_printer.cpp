#include "core/printer/raw_printer.h"

#include "core/desk/escpos.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::printer {

namespace {

using desk::PrintTrouble;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// After the last byte: whether a printer that does not speak has hung up on us.
constexpr milliseconds afterglow{300};

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// The time a page has, and whether anybody still wants it.
class Patience {
public:
    Patience(const PageTime& time, const std::atomic<bool>& stop)
        : m_until(Clock::now() + time.whole), m_answer(time.answer), m_stop(stop) {}

    [[nodiscard]] milliseconds answer() const { return m_answer; }

    /// True when `events` are there, or something is wrong that the next call will tell; false
    /// when `most` or the whole time is over.
    [[nodiscard]] bool awaits(int descriptor, short events, std::optional<milliseconds> most = {}) {
        const auto until = most ? std::min(m_until, Clock::now() + *most) : m_until;
        while (!m_stop) {
            const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
            if (left.count() <= 0) {
                return false;
            }
            pollfd wait{descriptor, events, 0};
            const int found = ::poll(&wait, 1, static_cast<int>(std::min(left, slice).count()));
            if (found > 0) {
                return true;
            }
            if (found < 0 && errno != EINTR) {
                return false;
            }
        }
        return false;
    }

private:
    static constexpr milliseconds slice{100};
    Clock::time_point m_until;
    milliseconds m_answer;
    const std::atomic<bool>& m_stop;
};

PrintTrouble writeAll(int descriptor, bool socket, std::string_view bytes, Patience& patience) {
    while (!bytes.empty()) {
        const ssize_t sent = socket ? ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                                    : ::write(descriptor, bytes.data(), bytes.size());
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        } else if (sent < 0 && errno == EAGAIN) {
            if (!patience.awaits(descriptor, POLLOUT)) {
                return PrintTrouble::NotReady;
            }
        } else if (sent < 0 && errno == ENOSPC) {
            return PrintTrouble::NoPaper; // what Linux says for a printer without paper
        } else if (sent == 0 || errno != EINTR) {
            return PrintTrouble::Broken;
        }
    }
    return PrintTrouble::None;
}

// --- by TCP

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses lookUp(const std::string& host, std::uint16_t port) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) {
        found = nullptr;
    }
    return {found, &::freeaddrinfo};
}

int connectTo(const addrinfo& address, Patience& patience) {
    const int socket = ::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return -1;
    }
    if (::connect(socket, address.ai_addr, address.ai_addrlen) != 0) {
        int problem = errno;
        if (problem == EINPROGRESS && patience.awaits(socket, POLLOUT)) {
            socklen_t size = sizeof problem;
            ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size);
        }
        if (problem != 0) {
            ::close(socket);
            return -1;
        }
    }
    return socket;
}

enum class Heard { Byte, Silence, Gone };

Heard hear(int socket, char& byte, Patience& patience, std::optional<milliseconds> most) {
    if (!patience.awaits(socket, POLLIN, most)) {
        return Heard::Silence;
    }
    return ::recv(socket, &byte, 1, 0) == 1 ? Heard::Byte : Heard::Gone;
}

/// None: it does not speak.
std::optional<PrintTrouble> askStatus(int socket, Patience& patience) {
    if (const auto asked = writeAll(socket, true, desk::escPosStatusQuestion(), patience);
        asked != PrintTrouble::None) {
        return asked;
    }
    std::array<char, 2> answers{};
    for (char& answer : answers) {
        switch (hear(socket, answer, patience, patience.answer())) {
        case Heard::Byte:
            break;
        case Heard::Silence:
            return std::nullopt;
        case Heard::Gone:
            return PrintTrouble::Unreachable;
        }
    }
    return desk::escPosStatus(answers[0], answers[1]);
}

PrintTrouble awaitEnd(int socket, bool speaks, Patience& patience) {
    if (speaks) {
        const auto asked = writeAll(socket, true, desk::escPosDoneQuestion(), patience);
        if (asked != PrintTrouble::None) {
            return asked;
        }
    }
    char answer = 0;
    const auto most = speaks ? std::nullopt : std::optional(afterglow);
    switch (hear(socket, answer, patience, most)) {
    case Heard::Byte:
        return speaks && (static_cast<unsigned char>(answer) & 0x0CU) != 0 ? PrintTrouble::NoPaper
                                                                           : PrintTrouble::None;
    case Heard::Silence:
        return speaks ? PrintTrouble::NotReady : PrintTrouble::None;
    case Heard::Gone:
        return PrintTrouble::Broken;
    }
    return PrintTrouble::Broken;
}

PrintTrouble printOnNetwork(const desk::PrinterSettings& where, std::string_view page,
                            Patience& patience) {
    const Addresses addresses = lookUp(where.host, where.port);
    for (const addrinfo* address = addresses.get(); address != nullptr;
         address = address->ai_next) {
        const Descriptor socket(connectTo(*address, patience));
        if (!socket.isOpen()) {
            continue;
        }
        const auto status = askStatus(socket.number(), patience);
        if (status && *status != PrintTrouble::None) {
            return *status;
        }
        const auto sent = writeAll(socket.number(), true, page, patience);
        return sent == PrintTrouble::None ? awaitEnd(socket.number(), status.has_value(), patience)
                                          : sent;
    }
    return PrintTrouble::Unreachable;
}

// --- on a device file

PrintTrouble printOnDevice(const desk::PrinterSettings& where, std::string_view page,
                           Patience& patience) {
    struct stat facts {};
    if (::stat(where.device.c_str(), &facts) != 0 ||
        !(S_ISCHR(facts.st_mode) || S_ISFIFO(facts.st_mode))) {
        return PrintTrouble::Unreachable; // or somebody's file, which is not to be written over
    }
    const Descriptor device(
        ::open(where.device.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!device.isOpen()) {
        return errno == EBUSY ? PrintTrouble::NotReady : PrintTrouble::Unreachable;
    }
    return writeAll(device.number(), false, page, patience);
}

} // namespace

PrintTrouble printRaw(const desk::PrinterSettings& where, std::string_view page, PageTime time,
                      const std::atomic<bool>& stop) {
    Patience patience(time, stop);
    switch (where.kind) {
    case desk::PrinterKind::Network:
        return printOnNetwork(where, page, patience);
    case desk::PrinterKind::Device:
        return printOnDevice(where, page, patience);
    case desk::PrinterKind::None:
    case desk::PrinterKind::System:
    case desk::PrinterKind::Pdf:
        break;
    }
    return PrintTrouble::NoPrinter;
}

} // namespace kassa::printer
