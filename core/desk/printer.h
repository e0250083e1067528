#pragma once

#include <cstdint>
#include <string>

// The printer of a desk as values: which, how wide, when, and what can be the matter with it.

namespace kassa::desk {

/// How paper is reached.
enum class PrinterKind : std::uint8_t {
    None,
    System,  ///< a printer of the operating system
    Device,  ///< a receipt printer (ESC/POS) on a device file
    Network, ///< a receipt printer (ESC/POS) by TCP
    Pdf,     ///< files in the folder of receipts
};

enum class PaperWidth : std::uint8_t {
    Mm80, ///< 72 mm of it are printed: 576 dots
    Mm58, ///< 48 mm of it are printed: 384 dots
};

/// Does paper come out by itself when a payment has been accepted?
enum class PrintWhen : std::uint8_t {
    Always,
    Ask, ///< when the cashier says so
    Never,
};

struct PrinterSettings {
    PrinterKind kind = PrinterKind::System;
    PaperWidth paper = PaperWidth::Mm80;
    PrintWhen when = PrintWhen::Ask; ///< receipts
    PrintWhen badge =
        PrintWhen::Never; ///< badges: paying and the badge are two steps by themselves
    std::string name;     ///< of a System printer; empty: its default one
    std::string device;   ///< of a Device, for example "/dev/usb/lp0"
    std::string host;     ///< of a Network printer: a name or an address
    std::uint16_t port = 9100;
    auto operator<=>(const PrinterSettings&) const = default;
};

/// Why nothing came out, or not all of it. Never anything about a payment.
enum class PrintTrouble : std::uint8_t {
    None,
    NoPrinter,   ///< none is set up
    Unreachable, ///< switched off, pulled out, not on the network
    NoPaper,
    NotReady, ///< its cover is open, or it takes no data
    Broken,   ///< it stopped in the middle
};

constexpr int dotsOf(PaperWidth paper) {
    return paper == PaperWidth::Mm58 ? 384 : 576;
}

} // namespace kassa::desk
