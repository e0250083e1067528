#include "tests/store/fault_vfs.h"

#include "core/base/check.h"

#include <cstring>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace kassa::test {

struct FaultyDisk::Shared {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    sqlite3_io_methods methods{};
    DiskFault fault = DiskFault::Full;
    int left = 0; ///< operations until the failure; 0: healthy
    bool lasting = false;
    bool failed = false;
    Work work;

    /// The code to fail with, or SQLITE_OK.
    int next(bool isSync) {
        if (left == 0 || isSync != (fault == DiskFault::SyncFails)) {
            return SQLITE_OK;
        }
        if (left > 1) {
            --left;
            return SQLITE_OK;
        }
        left = lasting ? 1 : 0;
        failed = true;
        switch (fault) {
        case DiskFault::Full:
            return SQLITE_FULL;
        case DiskFault::WriteFails:
            return SQLITE_IOERR_WRITE;
        case DiskFault::SyncFails:
            return SQLITE_IOERR_FSYNC;
        case DiskFault::ReadOnly:
            return SQLITE_READONLY;
        }
        KASSA_CHECK(false);
    }
};

namespace {

struct File {
    sqlite3_file base;
    FaultyDisk::Shared* shared;
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

FaultyDisk::Shared& sharedOf(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file)->shared;
}

int closeFile(sqlite3_file* file) {
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return realOf(file)->pMethods->xRead(realOf(file), to, count, at);
}
int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const int error = sharedOf(file).next(false);
    ++sharedOf(file).work.writesAfterSync;
    sharedOf(file).work.bytes += count;
    return error != SQLITE_OK ? error
                              : realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int flags) {
    const int error = sharedOf(file).next(true);
    ++sharedOf(file).work.syncs;
    sharedOf(file).work.writesAfterSync = 0;
    return error != SQLITE_OK ? error : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int isReserved(sqlite3_file* file, int* result) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int control(sqlite3_file* file, int what, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}
int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void barrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int unmapShared(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* shared = static_cast<FaultyDisk::Shared*>(vfs->pAppData);
    auto* wrapped = new (file) File{};
    wrapped->shared = shared;
    const int opened = shared->real->xOpen(shared->real, name, realOf(file), flags, outFlags);
    file->pMethods = realOf(file)->pMethods != nullptr ? &shared->methods : nullptr;
    return opened;
}

} // namespace

FaultyDisk::FaultyDisk() : m_shared(std::make_unique<Shared>()) {
    m_shared->real = sqlite3_vfs_find(nullptr);
    m_shared->methods = {2,        closeFile,   readFile,        writeFile,  truncateFile,
                         syncFile, sizeOfFile,  lockFile,        unlockFile, isReserved,
                         control,  sectorSize,  characteristics, mapShared,  lockShared,
                         barrier,  unmapShared, nullptr,         nullptr};
    // All but opening goes straight to the real one: its functions do not look at their vfs.
    m_shared->vfs = *m_shared->real;
    m_shared->vfs.pNext = nullptr;
    m_shared->vfs.zName = "faulty";
    m_shared->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_shared->real->szOsFile;
    m_shared->vfs.pAppData = m_shared.get();
    m_shared->vfs.xOpen = openFile;
    KASSA_CHECK(sqlite3_vfs_register(&m_shared->vfs, 1) == SQLITE_OK);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&m_shared->vfs);
    sqlite3_vfs_register(m_shared->real, 1);
}

FaultyDisk::Work FaultyDisk::takeWork() {
    return std::exchange(m_shared->work, {});
}

void FaultyDisk::fail(DiskFault fault, int n, bool lasting) {
    m_shared->fault = fault;
    m_shared->left = n;
    m_shared->lasting = lasting;
    m_shared->failed = false;
}

void FaultyDisk::heal() {
    m_shared->left = 0;
}

bool FaultyDisk::hasFailed() const {
    return m_shared->failed;
}

} // namespace kassa::test
