#include "core/store/file.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace kassa::store {

namespace {

std::string folderOf(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? std::string(".") : folder.string();
}

OpenFailure failure(OpenError error, const std::string& path, const char* what) {
    return {error, path + ": " + what};
}

// The administrator may write what nobody may write; somebody who took all write permission away
// meant it all the same.
bool mayWrite(const std::string& path, const struct stat& status) {
    return (status.st_mode & 0222U) != 0 && ::access(path.c_str(), W_OK) == 0;
}

bool mayRead(const std::string& path, const struct stat& status) {
    return (status.st_mode & 0444U) != 0 && ::access(path.c_str(), R_OK) == 0;
}

std::uint32_t bigEndian(const unsigned char* bytes) {
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U |
           std::uint32_t{bytes[2]} << 8U | std::uint32_t{bytes[3]};
}

using HeaderBytes = std::array<unsigned char, 100>;

// What a journal's header must say, whatever is in the file (sqlite.org/fileformat2.html).
bool isConsistent(const HeaderBytes& bytes, std::int64_t fileSize) {
    const unsigned pageSize = unsigned{bytes[16]} << 8U | unsigned{bytes[17]};
    const bool sizes = pageSize >= 512 && (pageSize & (pageSize - 1)) == 0 && bytes[20] == 0 &&
                       fileSize == std::int64_t{bigEndian(&bytes[28])} * pageSize;
    const bool wal = bytes[18] == 2 && bytes[19] == 2;
    const bool fractions = bytes[21] == 64 && bytes[22] == 32 && bytes[23] == 32;
    const bool schemaFormat = bigEndian(&bytes[44]) == 4;
    const bool utf8 = bigEndian(&bytes[56]) == 1;
    const bool plain =
        bigEndian(&bytes[48]) == 0 && bigEndian(&bytes[52]) == 0 && bigEndian(&bytes[64]) == 0;
    const bool reserved =
        std::all_of(&bytes[72], &bytes[92], [](unsigned char byte) { return byte == 0; });
    const bool sameChange = bigEndian(&bytes[24]) == bigEndian(&bytes[92]);
    const bool version3 = bigEndian(&bytes[96]) / 1'000'000 == 3;
    return version3 && sizes && wal && fractions && schemaFormat && utf8 && plain && reserved &&
           sameChange;
}

} // namespace

const char* nameOf(OpenError error) {
    switch (error) {
    case OpenError::NoDirectory:
        return "no_directory";
    case OpenError::NoPermission:
        return "no_permission";
    case OpenError::ReadOnly:
        return "read_only";
    case OpenError::NotAFile:
        return "not_a_file";
    case OpenError::UnsafeFileSystem:
        return "unsafe_file_system";
    case OpenError::DiskFull:
        return "disk_full";
    case OpenError::Locked:
        return "locked";
    case OpenError::Missing:
        return "missing";
    case OpenError::Foreign:
        return "foreign";
    case OpenError::Newer:
        return "newer";
    case OpenError::OtherMark:
        return "other_mark";
    case OpenError::OtherKey:
        return "other_key";
    case OpenError::Damaged:
        return "damaged";
    case OpenError::RolledBack:
        return "rolled_back";
    case OpenError::Replaced:
        return "replaced";
    case OpenError::Gone:
        return "gone";
    case OpenError::NoDriver:
        return "no_driver";
    case OpenError::InputOutput:
        return "input_output";
    }
    KASSA_CHECK(false);
}

OpenFailure systemFailure(const std::string& path, int number) {
    OpenError error = OpenError::InputOutput;
    if (number == EACCES || number == EPERM) {
        error = OpenError::NoPermission;
    } else if (number == EROFS) {
        error = OpenError::ReadOnly;
    } else if (number == ENOSPC || number == EDQUOT) {
        error = OpenError::DiskFull;
    }
    return {error, path + ": " + std::strerror(number)};
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor() {
    if (m_number >= 0) {
        ::close(m_number);
    }
}

FileIdentity identityOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return {};
    }
    return {status.st_dev, status.st_ino};
}

Expected<FileStamp, OpenFailure> stampOf(const std::string& path) {
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        return FileStamp{{status.st_dev, status.st_ino},
                         status.st_size,
                         status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec};
    }
    if (errno == ENOENT) {
        return FileStamp{};
    }
    return Unexpected(systemFailure(path, errno));
}

namespace {

// The one thing here that is of the process and not of an object, because POSIX locks are.
struct Connections {
    std::mutex mutex;
    std::multiset<FileIdentity> open;
};

Connections& connections() {
    static Connections all;
    return all;
}

} // namespace

ConnectionMark::ConnectionMark(const std::string& path) {
    const std::lock_guard guard(connections().mutex);
    m_identity = identityOf(path);
    if (stands()) {
        connections().open.insert(m_identity);
    }
}

ConnectionMark::~ConnectionMark() {
    if (stands()) {
        const std::lock_guard guard(connections().mutex);
        connections().open.extract(m_identity);
    }
}

bool withoutConnections(const FileIdentity& file, const std::function<void()>& work) {
    const std::lock_guard guard(connections().mutex);
    if (file == FileIdentity{} || connections().open.contains(file)) {
        return false;
    }
    work();
    return true;
}

bool isSafeFileSystem(std::int64_t type) {
    constexpr std::array<std::int64_t, 10> safe{
        0xEF53,     // ext2, ext3, ext4
        0x58465342, // XFS
        0x9123683E, // Btrfs
        0xF2F52010, // F2FS
        0x2FC12FC1, // ZFS
        0xCA451A4E, // bcachefs
        0x3153464A, // JFS
        0x01021994, // tmpfs
        0x858458F6, // ramfs
        0x794C7630, // overlayfs, of containers and live systems
    };
    return std::find(safe.begin(), safe.end(), type) != safe.end();
}

std::string realPathOf(const std::string& path) {
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(path, error);
    return error ? path : real.string();
}

Expected<void, OpenFailure> checkFolder(const std::string& path, bool forWriting) {
    const std::string folder = folderOf(path);
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        return Unexpected(errno == ENOENT || errno == ENOTDIR
                              ? failure(OpenError::NoDirectory, folder, "no such folder")
                              : systemFailure(folder, errno));
    }
    if (!S_ISDIR(status.st_mode)) {
        return Unexpected(failure(OpenError::NoDirectory, folder, "not a folder"));
    }
    if (!mayRead(folder, status) || ::access(folder.c_str(), X_OK) != 0) {
        return Unexpected(failure(OpenError::NoPermission, folder, "may not be read"));
    }
    struct statfs system {};
    if (::statfs(folder.c_str(), &system) != 0) {
        return Unexpected(systemFailure(folder, errno));
    }
    // A reader takes no lock and promises nothing about durability.
    if (!forWriting) {
        return {};
    }
    if (!isSafeFileSystem(std::int64_t{system.f_type})) {
        return Unexpected(failure(OpenError::UnsafeFileSystem, folder,
                                  "not a local file system that is known to keep its word"));
    }
    if (!mayWrite(folder, status)) {
        return Unexpected(failure(OpenError::ReadOnly, folder, "may not be written"));
    }
    return {};
}

Expected<std::optional<FileHeader>, OpenFailure> readHeader(const std::string& path,
                                                            bool forWriting) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) {
            return std::optional<FileHeader>{};
        }
        return Unexpected(systemFailure(path, errno));
    }
    if (!S_ISREG(status.st_mode)) {
        return Unexpected(failure(OpenError::NotAFile, path, "not a regular file"));
    }
    if (!mayRead(path, status)) {
        return Unexpected(failure(OpenError::NoPermission, path, "may not be read"));
    }
    if (forWriting && !mayWrite(path, status)) {
        return Unexpected(failure(OpenError::ReadOnly, path, "may not be written"));
    }
    HeaderBytes bytes{};
    ssize_t count = -1;
    int error = 0;
    const bool free = withoutConnections({status.st_dev, status.st_ino}, [&] {
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        count = file.valid() ? ::pread(file.number(), bytes.data(), bytes.size(), 0) : -1;
        error = errno;
    });
    if (!free) {
        return std::optional(FileHeader{});
    }
    if (count < 0) {
        return Unexpected(systemFailure(path, error));
    }
    constexpr char magic[] = "SQLite format 3";
    if (static_cast<std::size_t>(count) != bytes.size() ||
        std::memcmp(bytes.data(), magic, sizeof magic) != 0) {
        return Unexpected(failure(OpenError::Foreign, path, "not a journal"));
    }
    FileHeader header;
    header.read = true;
    header.applicationId = bigEndian(&bytes[68]);
    header.userVersion = bigEndian(&bytes[60]);
    header.consistent = isConsistent(bytes, std::int64_t{status.st_size});
    return std::optional(header);
}

Expected<std::int64_t, OpenFailure> sizeOf(const std::string& path) {
    const auto stamp = stampOf(path);
    if (!stamp) {
        return Unexpected(stamp.error());
    }
    return stamp->size;
}

Expected<void, OpenFailure> reserveLogIndex(const std::string& path) {
    const std::string index = path + "-shm";
    const auto size = sizeOf(index);
    if (!size) {
        return Unexpected(size.error());
    }
    if (*size > 0) {
        return {}; // what a crash left has its place already
    }
    constexpr off_t indexSize = 32 * 1024;
    const Descriptor file(::open(index.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    // The size stays zero: SQLite cuts the file to its own measure, which takes no block away then.
    if (!file.valid() || (::fallocate(file.number(), FALLOC_FL_KEEP_SIZE, 0, indexSize) != 0 &&
                          errno != EOPNOTSUPP)) {
        const int error = errno;
        ::unlink(index.c_str());
        return Unexpected(systemFailure(index, error));
    }
    return {};
}

std::uint64_t roomBeside(const std::string& path) {
    struct statvfs room {};
    return ::statvfs(folderOf(path).c_str(), &room) == 0
               ? std::uint64_t{room.f_bavail} * room.f_frsize
               : 0;
}

Expected<Descriptor, OpenFailure> holdLogIndex(const std::string& path) {
    const std::string index = path + "-shm";
    const auto size = sizeOf(index);
    if (!size) {
        return Unexpected(size.error());
    }
    Descriptor file(::open(index.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!file.valid() ||
        (::fallocate(file.number(), FALLOC_FL_KEEP_SIZE, 0, *size) != 0 && errno != EOPNOTSUPP)) {
        return Unexpected(systemFailure(index, errno));
    }
    return file;
}

bool writeAll(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(file, text.data(), text.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool syncFileAndFolder(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return file.valid() && folder.valid() && ::fsync(file.number()) == 0 &&
           ::fsync(folder.number()) == 0;
}

} // namespace kassa::store
