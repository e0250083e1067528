#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

// What a program did to the files of one folder, call by call, and what a power failure at any
// moment could have left of it. The calls of the C library are taken down on their way, so that
// SQLite's and our own are seen alike.

namespace kassa::test {

struct DiskEvent {
    enum class Act {
        Create,     ///< `name` is a new, empty file
        Write,      ///< `data` at `number`
        Truncate,   ///< to `number` bytes
        Sync,       ///< all of the file so far is durable
        SyncFolder, ///< all names so far are durable
        Rename,     ///< `name` to `data`
        Remove,     ///< `name`
        Note,       ///< of the workflow: what it was promised
    };
    Act act = Act::Note;
    std::uint64_t file = 0; ///< its number on the disk, whatever its name
    std::int64_t number = 0;
    std::string name; ///< without the folder
    std::string data;
};

/// Takes down what happens to the files in `folder` whose names begin with `prefix`. `watcher` is
/// called after every event. One at a time; never ends.
void recordDisk(std::string folder, std::string prefix,
                std::function<void(const DiskEvent&)> watcher);

/// A note of the workflow among the calls.
void noteOnDisk(std::string what);

/// What befalls the writes that no sync has followed. Names are kept in order, as file systems do.
class Fates {
public:
    virtual ~Fates() = default;
    /// Whether a truncation, or a whole write when it is not torn, reaches the disk.
    [[nodiscard]] virtual bool keeps(std::size_t pendingCall) = 0;
    /// Each sector of 512 bytes for itself, instead of keeps().
    [[nodiscard]] virtual bool tears() = 0;
    [[nodiscard]] virtual bool keepsSector() = 0;
    /// How many of that many changes of names.
    [[nodiscard]] virtual std::size_t keptNames(std::size_t pending) = 0;
};

/// Contents by name.
using DiskImage = std::map<std::string, std::string>;

/// The disk after some events: what is durable, and what is on its way.
class DiskModel {
public:
    /// Files that were there before, all durable; the number of each by its name.
    DiskModel(const DiskImage& files, const std::map<std::string, std::uint64_t>& numbers);

    void apply(const DiskEvent& event);
    /// Writes and truncations that may or may not have reached the disk.
    [[nodiscard]] std::size_t pendingCalls() const;
    [[nodiscard]] DiskImage image(Fates& fates) const;

private:
    struct File {
        std::string durable;
        std::vector<DiskEvent> pending;
    };
    using Names = std::map<std::string, std::uint64_t>;
    static void applyName(Names& names, const DiskEvent& event);
    [[nodiscard]] static std::string contents(const File& file, Fates& fates, std::size_t& call);

    std::map<std::uint64_t, File> m_files;
    Names m_names; ///< durable ones
    std::vector<DiskEvent> m_pendingNames;
};

} // namespace kassa::test
