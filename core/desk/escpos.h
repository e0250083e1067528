#pragma once

#include "core/desk/printer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What receipt printers understand, as bytes. Everything is sent as a picture: no code page of any
// printer has all letters of Uzbek.

namespace kassa::desk {

/// A picture in black and white.
struct Raster {
    int width = 0;                   ///< dots
    int height = 0;                  ///< dots
    std::vector<std::uint8_t> bytes; ///< rows one after the other, each of rowBytes(); the highest
                                     ///< bit is the leftmost dot, 1 is black
    auto operator<=>(const Raster&) const = default;
    [[nodiscard]] std::size_t rowBytes() const { return (static_cast<std::size_t>(width) + 7) / 8; }
};

/// Reset, the picture in bands, paper fed to the cutter, a cut. The drawer is never opened. The
/// picture must hold what it says, and be no wider than any printer (65,535 bytes a row).
[[nodiscard]] std::string escPosPage(const Raster& raster);

/// The questions a printer answers at once, though it may be busy or have stopped: about being
/// offline, and about paper. One byte comes back for each.
[[nodiscard]] std::string escPosStatusQuestion();

/// What both answers together mean; none when they are not answers of a printer.
[[nodiscard]] std::optional<PrintTrouble> escPosStatus(char offline, char paper);

/// A question that is answered, with one byte, when everything before it has been printed.
[[nodiscard]] std::string escPosDoneQuestion();

/// Most rows in one band: small printers keep little.
inline constexpr int escPosBand = 128;

} // namespace kassa::desk
