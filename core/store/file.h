#pragma once

#include "core/base/expected.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// The journal as a file: everything that must be known about it before SQLite may touch it.
// Qt-free; Linux.

namespace kassa::store {

/// Why a journal could not be opened. After each of them the journal is byte for byte as before.
enum class OpenError {
    NoDirectory,      ///< the folder does not exist
    NoPermission,     ///< may not be read
    ReadOnly,         ///< the file or its folder may not be written
    NotAFile,         ///< a folder, a device, a socket
    UnsafeFileSystem, ///< not on the list of local file systems; a lock or a sync may lie there
    DiskFull,
    Locked,    ///< another program has it open
    Missing,   ///< no such file (only when it was to be read)
    Foreign,   ///< a file, but not a journal of Kassa
    Newer,     ///< written by a later version of Kassa
    OtherMark, ///< live, demo and test never share a file
    OtherKey,  ///< signed with another key than the one given
    Damaged,
    RolledBack,  ///< an older copy of the journal that is remembered here
    Replaced,    ///< not the journal that is remembered here, or not its past
    Gone,        ///< no such file, though a journal is remembered here
    NoDriver,    ///< Qt's SQLite driver is not installed
    InputOutput, ///< any other error of the system
};

/// Stable name for logs and JSON, for example "other_mark".
[[nodiscard]] const char* nameOf(OpenError error);

struct OpenFailure {
    OpenError error = OpenError::InputOutput;
    std::string detail; ///< for the log, in English
};

/// What an error number of the system means for somebody who wants to open a journal.
[[nodiscard]] OpenFailure systemFailure(const std::string& path, int number);

/// A small owner of a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool valid() const { return m_number >= 0; }

private:
    int m_number;
};

/// Which file it is, whatever its name.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    auto operator<=>(const FileIdentity&) const = default;
};
/// All zeros when nobody can tell, or there is no such file.
[[nodiscard]] FileIdentity identityOf(const std::string& path);

/// A file and when it was last written: differs once anybody has put something else in its place or
/// written over it. All zeros when there is no such file; a system that does not say has not said
/// "none".
struct FileStamp {
    FileIdentity identity;
    std::int64_t size = 0;
    std::int64_t changed = 0; ///< in nanoseconds
    auto operator<=>(const FileStamp&) const = default;
};
[[nodiscard]] Expected<FileStamp, OpenFailure> stampOf(const std::string& path);

/// Closing any descriptor of a file takes all locks from it that SQLite holds in this process: so
/// POSIX has it. A file that a connection of ours has locked is therefore never opened beside
/// SQLite. A ConnectionMark stands for such a connection, from before it opens the file on.
class ConnectionMark {
public:
    ConnectionMark() = default; ///< stands for nothing
    explicit ConnectionMark(const std::string& path);
    ConnectionMark(ConnectionMark&& other) noexcept
        : m_identity(std::exchange(other.m_identity, FileIdentity{})) {}
    ConnectionMark& operator=(ConnectionMark&& other) noexcept {
        std::swap(m_identity, other.m_identity);
        return *this;
    }
    ConnectionMark(const ConnectionMark&) = delete;
    ConnectionMark& operator=(const ConnectionMark&) = delete;
    ~ConnectionMark();

    /// False: nobody can tell which file it is, and nobody would know that it must not be opened.
    [[nodiscard]] bool stands() const { return m_identity != FileIdentity{}; }

private:
    FileIdentity m_identity;
};

/// Runs `work`, which may open and close the file, unless a connection of this process has it
/// locked, or nobody can tell which file it is; none can begin meanwhile. False: it was not run.
[[nodiscard]] bool withoutConnections(const FileIdentity& file, const std::function<void()>& work);

/// Numbers of SQLite's file header, read without SQLite.
struct FileHeader {
    bool read = false; ///< false: this process has the file open already, and the rest is empty
    std::uint32_t applicationId = 0;
    std::uint32_t userVersion = 0;
    /// All that can be checked without reading on. Means nothing beside a write-ahead log, which
    /// may hold the newer half of the file.
    bool consistent = false;
};

/// File systems on which locks and syncs are known to be kept (the number is statfs' f_type).
[[nodiscard]] bool isSafeFileSystem(std::int64_t type);

/// The file's one name: what lies beside it (log, lock) lies beside that, however many links lead
/// there. The same path when there is nothing to follow.
[[nodiscard]] std::string realPathOf(const std::string& path);

/// The folder of `path` exists and is on a safe file system; for writing, it may be written.
[[nodiscard]] Expected<void, OpenFailure> checkFolder(const std::string& path, bool forWriting);

/// The file's header; none when there is no file. Refuses what is not a file of SQLite's (Foreign)
/// or may not be read, or, for writing, not be written. Opens read-only, changes nothing.
[[nodiscard]] Expected<std::optional<FileHeader>, OpenFailure> readHeader(const std::string& path,
                                                                          bool forWriting);

/// Gives the log's index (PATH-shm) its place on the disk before SQLite makes it, since SQLite
/// writes through memory from its first look at the journal on. With the journal's lock held, and
/// before the first connection.
[[nodiscard]] Expected<void, OpenFailure> reserveLogIndex(const std::string& path);

/// Gives every block of the log's index (PATH-shm) its place on the disk. SQLite writes it through
/// memory and touches each page of it once before; where a page is several blocks, a full disk
/// would end the program at such a write. To be called once the connection has read, and before it
/// writes; closing the descriptor takes the connection's locks away, so it has to outlive the
/// connection.
[[nodiscard]] Expected<Descriptor, OpenFailure> holdLogIndex(const std::string& path);

/// Bytes that this user may still write in the file's folder; 0 when nobody can tell.
[[nodiscard]] std::uint64_t roomBeside(const std::string& path);

/// Size in bytes; 0 when there is no such file.
[[nodiscard]] Expected<std::int64_t, OpenFailure> sizeOf(const std::string& path);

/// The whole text, however many writes it takes.
[[nodiscard]] bool writeAll(int file, std::string_view text);

/// Everything written to the file, and the file's name, is on the disk when this returns true.
[[nodiscard]] bool syncFileAndFolder(const std::string& path);

} // namespace kassa::store
