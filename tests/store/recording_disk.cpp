#include "tests/store/recording_disk.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kassa::test {

namespace {

using Act = DiskEvent::Act;

struct Recorder {
    std::string folder;
    std::string prefix;
    std::function<void(const DiskEvent&)> watcher;
    std::array<std::uint64_t, 1024> files{}; ///< by descriptor; 0: not one of ours
    std::array<bool, 1024> folders{};
};

// The C library's functions have no place to keep it in.
Recorder* recorder = nullptr;

void tell(DiskEvent event) {
    recorder->watcher(event);
}

/// The name in the folder; empty when it is not one that is watched.
std::string nameOf(const char* path) {
    if (recorder == nullptr) {
        return {};
    }
    const std::string whole = path;
    const std::string start = recorder->folder + '/' + recorder->prefix;
    return whole.compare(0, start.size(), start) == 0 ? whole.substr(recorder->folder.size() + 1)
                                                      : std::string();
}

std::uint64_t fileOf(int descriptor) {
    const auto index = static_cast<std::size_t>(descriptor);
    return recorder != nullptr && descriptor >= 0 && index < recorder->files.size()
               ? recorder->files[index]
               : 0;
}

bool exists(const char* path) {
    struct stat status {};
    return ::lstat(path, &status) == 0;
}

void opened(const char* path, int flags, int descriptor, bool wasThere) {
    const auto index = static_cast<std::size_t>(descriptor);
    if (recorder == nullptr || descriptor < 0 || index >= recorder->files.size()) {
        return;
    }
    recorder->folders[index] = recorder->folder == path;
    const std::string name = nameOf(path);
    recorder->files[index] = 0;
    if (name.empty()) {
        return;
    }
    struct stat status {};
    ::fstat(descriptor, &status);
    recorder->files[index] = status.st_ino;
    if (!wasThere) {
        tell({Act::Create, status.st_ino, 0, name, {}});
    } else if ((flags & O_TRUNC) != 0) {
        tell({Act::Truncate, status.st_ino, 0, {}, {}});
    }
}

int synced(int descriptor, int result) {
    const auto index = static_cast<std::size_t>(descriptor);
    if (result == 0 && fileOf(descriptor) != 0) {
        tell({Act::Sync, fileOf(descriptor), 0, {}, {}});
    } else if (result == 0 && recorder != nullptr && index < recorder->folders.size() &&
               recorder->folders[index]) {
        tell({Act::SyncFolder, 0, 0, {}, {}});
    }
    return result;
}

ssize_t written(int descriptor, const void* data, ssize_t result, std::int64_t at) {
    if (result > 0 && fileOf(descriptor) != 0) {
        tell({Act::Write,
              fileOf(descriptor),
              at,
              {},
              std::string(static_cast<const char*>(data), static_cast<std::size_t>(result))});
        const int flags = ::fcntl(descriptor, F_GETFL);
        if ((flags & O_DSYNC) != 0) {
            tell({Act::Sync, fileOf(descriptor), 0, {}, {}});
        }
    }
    return result;
}

int truncated(int descriptor, std::int64_t size, int result) {
    if (result == 0 && fileOf(descriptor) != 0) {
        tell({Act::Truncate, fileOf(descriptor), size, {}, {}});
    }
    return result;
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

void recordDisk(std::string folder, std::string prefix,
                std::function<void(const DiskEvent&)> watcher) {
    static Recorder only;
    only.folder = std::move(folder);
    only.prefix = std::move(prefix);
    only.watcher = std::move(watcher);
    recorder = &only;
}

void noteOnDisk(std::string what) {
    tell({Act::Note, 0, 0, {}, std::move(what)});
}

// --- what may be left

DiskModel::DiskModel(const DiskImage& files, const Names& numbers) : m_names(numbers) {
    for (const auto& [name, content] : files) {
        m_files[numbers.at(name)].durable = content;
    }
}

void DiskModel::applyName(Names& names, const DiskEvent& event) {
    if (event.act == Act::Create) {
        names[event.name] = event.file;
    } else if (event.act == Act::Remove) {
        names.erase(event.name);
    } else if (event.act == Act::Rename) {
        names[event.data] = names[event.name];
        names.erase(event.name);
    }
}

namespace {

struct KeepAll final : Fates {
    bool keeps(std::size_t) override { return true; }
    bool tears() override { return false; }
    bool keepsSector() override { return true; }
    std::size_t keptNames(std::size_t pending) override { return pending; }
};

void writeSome(std::string& content, const DiskEvent& write, std::size_t from, std::size_t to) {
    const auto at = static_cast<std::size_t>(write.number);
    content.resize(std::max(content.size(), at + to), '\0');
    std::copy(write.data.begin() + static_cast<std::ptrdiff_t>(from),
              write.data.begin() + static_cast<std::ptrdiff_t>(to),
              content.begin() + static_cast<std::ptrdiff_t>(at + from));
}

void writeTorn(std::string& content, const DiskEvent& write, Fates& fates) {
    constexpr std::size_t sector = 512;
    const auto at = static_cast<std::size_t>(write.number);
    for (std::size_t from = 0; from < write.data.size();) {
        const auto to = std::min(write.data.size(), ((at + from) / sector + 1) * sector - at);
        if (fates.keepsSector()) {
            writeSome(content, write, from, to);
        }
        from = to;
    }
}

} // namespace

std::string DiskModel::contents(const File& file, Fates& fates, std::size_t& call) {
    std::string content = file.durable;
    for (const auto& event : file.pending) {
        const std::size_t number = call++;
        if (event.act == Act::Write && fates.tears()) {
            writeTorn(content, event, fates);
        } else if (!fates.keeps(number)) {
            continue;
        } else if (event.act == Act::Write) {
            writeSome(content, event, 0, event.data.size());
        } else {
            content.resize(static_cast<std::size_t>(event.number), '\0');
        }
    }
    return content;
}

void DiskModel::apply(const DiskEvent& event) {
    switch (event.act) {
    case Act::Create:
        m_files[event.file] = {};
        m_pendingNames.push_back(event);
        break;
    case Act::Rename:
    case Act::Remove:
        m_pendingNames.push_back(event);
        break;
    case Act::Write:
    case Act::Truncate:
        m_files[event.file].pending.push_back(event);
        break;
    case Act::Sync: {
        auto& file = m_files[event.file];
        KeepAll all;
        std::size_t call = 0;
        file.durable = contents(file, all, call);
        file.pending.clear();
        break;
    }
    case Act::SyncFolder:
        for (const auto& pending : m_pendingNames) {
            applyName(m_names, pending);
        }
        m_pendingNames.clear();
        break;
    case Act::Note:
        break;
    }
}

std::size_t DiskModel::pendingCalls() const {
    std::size_t count = 0;
    for (const auto& [number, file] : m_files) {
        count += file.pending.size();
    }
    return count;
}

DiskImage DiskModel::image(Fates& fates) const {
    Names names = m_names;
    const std::size_t kept = fates.keptNames(m_pendingNames.size());
    for (std::size_t i = 0; i < kept; ++i) {
        applyName(names, m_pendingNames[i]);
    }
    std::map<std::uint64_t, std::string> all;
    std::size_t call = 0;
    for (const auto& [number, file] : m_files) {
        all[number] = contents(file, fates, call);
    }
    DiskImage image;
    for (const auto& [name, number] : names) {
        image[name] = all[number];
    }
    return image;
}

} // namespace kassa::test

// --- the C library's functions, on their way

using namespace kassa::test;

extern "C" {

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open64");
    const bool wasThere = exists(path);
    const int result = next(path, flags, mode);
    opened(path, flags, result, wasThere);
    return result;
}

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    static auto* const next = real<int(const char*, int, ...)>("open");
    const bool wasThere = exists(path);
    const int result = next(path, flags, mode);
    opened(path, flags, result, wasThere);
    return result;
}

int unlink(const char* path) {
    static auto* const next = real<int(const char*)>("unlink");
    const int result = next(path);
    if (result == 0 && !nameOf(path).empty()) {
        tell({DiskEvent::Act::Remove, 0, 0, nameOf(path), {}});
    }
    return result;
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static auto* const next = real<int(int, const char*, int, const char*, unsigned)>("renameat2");
    const int result = next(fromFolder, from, toFolder, to, flags);
    if (result == 0 && !nameOf(to).empty()) {
        tell({DiskEvent::Act::Rename, 0, 0, nameOf(from), nameOf(to)});
    }
    return result;
}

int fsync(int descriptor) {
    static auto* const next = real<int(int)>("fsync");
    return synced(descriptor, next(descriptor));
}

int fdatasync(int descriptor) {
    static auto* const next = real<int(int)>("fdatasync");
    return synced(descriptor, next(descriptor));
}

int ftruncate64(int descriptor, off64_t size) {
    static auto* const next = real<int(int, off64_t)>("ftruncate64");
    return truncated(descriptor, size, next(descriptor, size));
}

int ftruncate(int descriptor, off_t size) {
    static auto* const next = real<int(int, off_t)>("ftruncate");
    return truncated(descriptor, size, next(descriptor, size));
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
    static auto* const next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return written(descriptor, data, next(descriptor, data, size, offset), offset);
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
    static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    return written(descriptor, data, next(descriptor, data, size, offset), offset);
}

int close(int descriptor) {
    static auto* const next = real<int(int)>("close");
    const auto index = static_cast<std::size_t>(descriptor);
    if (recorder != nullptr && descriptor >= 0 && index < recorder->files.size()) {
        recorder->files[index] = 0;
        recorder->folders[index] = false;
    }
    return next(descriptor);
}

} // extern "C"
