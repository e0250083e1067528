#include "core/desk/escpos.h"

#include "core/base/check.h"

#include <algorithm>
#include <initializer_list>

namespace kassa::desk {

namespace {

constexpr unsigned char escape = 0x1B;
constexpr unsigned char group = 0x1D;
constexpr unsigned char link = 0x10; // DLE: at once

void put(std::string& to, std::initializer_list<unsigned> bytes) {
    for (const unsigned byte : bytes) {
        to += static_cast<char>(static_cast<unsigned char>(byte));
    }
}

/// Two bytes, the low one first.
void putNumber(std::string& to, std::size_t number) {
    put(to, {static_cast<unsigned>(number & 0xFF), static_cast<unsigned>(number >> 8 & 0xFF)});
}

} // namespace

std::string escPosPage(const Raster& raster) {
    const std::size_t row = raster.rowBytes();
    KASSA_CHECK(raster.width > 0 && raster.height > 0 && row <= 0xFFFF);
    KASSA_CHECK(raster.bytes.size() == row * static_cast<std::size_t>(raster.height));
    std::string page;
    page.reserve(raster.bytes.size() + 64);
    put(page, {escape, '@'});
    for (int y = 0; y < raster.height; y += escPosBand) {
        const int rows = std::min(escPosBand, raster.height - y);
        put(page, {group, 'v', '0', 0}); // as it is, neither doubled in width nor height
        putNumber(page, row);
        putNumber(page, static_cast<std::size_t>(rows));
        const auto* from = raster.bytes.data() + static_cast<std::size_t>(y) * row;
        for (std::size_t i = 0; i < row * static_cast<std::size_t>(rows); ++i) {
            page += static_cast<char>(from[i]);
        }
    }
    put(page, {group, 'V', 66, 0}); // feed to the cutter and cut, all but a point
    return page;
}

std::string escPosStatusQuestion() {
    std::string question;
    put(question, {link, 4, 2, link, 4, 4});
    return question;
}

std::optional<PrintTrouble> escPosStatus(char offline, char paper) {
    const auto cause = static_cast<unsigned char>(offline);
    const auto sensor = static_cast<unsigned char>(paper);
    // These bits are the same in every answer, so that it can be told from a stray byte.
    constexpr unsigned fixed = 0x93;
    constexpr unsigned answer = 0x12;
    if ((cause & fixed) != answer || (sensor & fixed) != answer) {
        return std::nullopt;
    }
    if ((sensor & 0x60) != 0 || (cause & 0x20) != 0) {
        return PrintTrouble::NoPaper;
    }
    return (cause & (0x04 | 0x40)) != 0 ? PrintTrouble::NotReady : PrintTrouble::None;
}

std::string escPosDoneQuestion() {
    std::string question;
    put(question, {group, 'r', 1});
    return question;
}

} // namespace kassa::desk
