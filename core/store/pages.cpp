#include "core/store/pages.h"

#include "core/store/file.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <functional>
#include <unistd.h>

namespace kassa::store {

namespace {

constexpr std::size_t pageSize = 4096;
using Page = std::array<unsigned char, pageSize>;

// Names and formulas: sqlite.org/fileformat2.html, sections 1.6 and 1.5.
enum PageKind : unsigned char { InnerIndex = 2, InnerTable = 5, LeafIndex = 10, LeafTable = 13 };

std::size_t big16(std::span<const unsigned char> page, std::size_t at) {
    return std::size_t{page[at]} << 8U | page[at + 1];
}

/// The number at `at`, which moves behind it.
std::optional<std::uint64_t> varint(std::span<const unsigned char> page, std::size_t& at) {
    std::uint64_t number = 0;
    for (int i = 0; at < page.size(); ++i) { // nine bytes at the most
        const unsigned char byte = page[at++];
        if (i == 8) {
            return number << 8U | byte;
        }
        number = number << 7U | (byte & 0x7FU);
        if ((byte & 0x80U) == 0) {
            return number;
        }
    }
    return std::nullopt;
}

/// How much of a cell's content lies in the page itself, with the pointer to the rest.
std::size_t localSize(std::uint64_t payload, unsigned char kind) {
    const std::uint64_t most = kind == LeafTable ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23;
    if (payload <= most) {
        return static_cast<std::size_t>(payload);
    }
    const std::uint64_t least = (pageSize - 12) * 32 / 255 - 23;
    const std::uint64_t wanted = least + (payload - least) % (pageSize - 4);
    return static_cast<std::size_t>(wanted <= most ? wanted : least) + 4;
}

/// Where the cell at `start` ends.
std::optional<std::size_t> endOfCell(std::span<const unsigned char> page, std::size_t start,
                                     unsigned char kind) {
    std::size_t at = start + (kind == InnerIndex || kind == InnerTable ? 4 : 0);
    const auto first = varint(page, at); // the size of the content, or an inner table's key
    if (!first) {
        return std::nullopt;
    }
    if (kind == LeafTable && !varint(page, at)) {
        return std::nullopt;
    }
    const std::size_t content = kind == InnerTable ? 0 : localSize(*first, kind);
    const std::size_t end = std::max(at + content, start + 4); // no cell is shorter than 4 bytes
    return end <= page.size() ? std::optional(end) : std::nullopt;
}

/// The headers of the free blocks inside the cells' area.
bool takeFreeBlocks(std::span<const unsigned char> page, std::size_t header,
                    std::vector<Stretch>& used) {
    std::size_t block = big16(page, header + 1);
    std::size_t before = 0;
    while (block != 0) {
        if (block <= before || block + 4 > page.size()) {
            return false;
        }
        used.emplace_back(block, block + 4);
        before = block;
        block = big16(page, block);
    }
    return true;
}

using PageAction = std::function<bool(int file, std::int64_t number, const Page& page,
                                      const std::vector<Stretch>& unused)>;

/// Calls `act` for every b-tree page until it says no. False when the file cannot be read, or
/// when this program holds locks on it that looking would lose.
bool forEachPage(const std::string& path, int mode, const PageAction& act) {
    bool good = false;
    const bool free = withoutConnections(identityOf(path), [&] {
        const Descriptor file(::open(path.c_str(), mode | O_CLOEXEC));
        Page page{};
        std::int64_t number = 0;
        const auto at = [&number] { return static_cast<off_t>(number) * off_t{pageSize}; };
        ssize_t count = 0;
        bool goesOn = file.valid();
        while (goesOn && (count = ::pread(file.number(), page.data(), pageSize, at())) ==
                             static_cast<ssize_t>(pageSize)) {
            ++number;
            const auto unused = unusedStretches(page, number == 1 ? 100 : 0);
            goesOn = !unused || act(file.number(), number, page, *unused);
        }
        good = file.valid() && count >= 0;
    });
    return free && good;
}

bool isZero(const Page& page, Stretch stretch) {
    return std::all_of(page.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                       page.begin() + static_cast<std::ptrdiff_t>(stretch.second),
                       [](unsigned char byte) { return byte == 0; });
}

} // namespace

std::optional<std::vector<Stretch>> unusedStretches(std::span<const unsigned char> page,
                                                    std::size_t headerSize) {
    const unsigned char kind = page[headerSize];
    const bool inner = kind == InnerIndex || kind == InnerTable;
    if (page.size() != pageSize || (!inner && kind != LeafIndex && kind != LeafTable)) {
        return std::nullopt;
    }
    const std::size_t pointers = headerSize + (inner ? 12 : 8);
    const std::size_t cells = big16(page, headerSize + 3);
    if (pointers + 2 * cells > pageSize) {
        return std::nullopt;
    }
    std::vector<Stretch> used{{0, pointers + 2 * cells}};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::size_t start = big16(page, pointers + 2 * cell);
        const auto end = start < pageSize ? endOfCell(page, start, kind) : std::nullopt;
        if (!end) {
            return std::nullopt;
        }
        used.emplace_back(start, *end);
    }
    if (!takeFreeBlocks(page, headerSize, used)) {
        return std::nullopt;
    }
    std::sort(used.begin(), used.end());
    std::vector<Stretch> unused;
    std::size_t end = 0;
    for (const auto& [from, to] : used) {
        if (from < end) {
            return std::nullopt; // two cells in one place: not for us to judge
        }
        if (from > end) {
            unused.emplace_back(end, from);
        }
        end = to;
    }
    if (end < pageSize) {
        unused.emplace_back(end, pageSize);
    }
    return unused;
}

std::optional<std::int64_t> firstStrayPage(const std::string& path) {
    const auto size = sizeOf(path);
    if (!size || *size > largestClearedFile) {
        return std::nullopt;
    }
    std::int64_t stray = 0;
    const bool looked = forEachPage(
        path, O_RDONLY,
        [&stray](int, std::int64_t number, const Page& page, const std::vector<Stretch>& unused) {
            const bool clean =
                std::all_of(unused.begin(), unused.end(),
                            [&page](const Stretch& stretch) { return isZero(page, stretch); });
            stray = clean ? 0 : number;
            return clean;
        });
    return looked ? std::optional(stray) : std::nullopt;
}

void clearUnused(const std::string& path) {
    const auto size = sizeOf(path);
    const auto log = sizeOf(path + "-wal");
    if (!size || !log || *size > largestClearedFile || *log > 0) {
        return;
    }
    static constexpr Page zeros{};
    bool changed = false;
    const auto clear = [&changed](int file, std::int64_t number, const Page& page,
                                  const std::vector<Stretch>& unused) {
        for (const auto& stretch : unused) {
            if (isZero(page, stretch)) {
                continue;
            }
            changed = true;
            const auto length = stretch.second - stretch.first;
            const auto at =
                (number - 1) * std::int64_t{pageSize} + static_cast<std::int64_t>(stretch.first);
            if (::pwrite(file, zeros.data(), length, at) != static_cast<ssize_t>(length)) {
                return false;
            }
        }
        return true;
    };
    if (forEachPage(path, O_RDWR, clear) && changed) {
        static_cast<void>(withoutConnections(
            identityOf(path), [&path] { static_cast<void>(syncFileAndFolder(path)); }));
    }
}

} // namespace kassa::store
