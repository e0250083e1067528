#include "core/store/lock_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace kassa::store {

std::string lockPathOf(const std::string& journal) {
    return journal + ".lock";
}

Expected<LockFile, OpenFailure> LockFile::take(const std::string& path) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.valid()) {
        OpenFailure why = systemFailure(path, errno);
        // The folder was found writable, so the lock file itself is in the way.
        why.error = why.error == OpenError::NoPermission ? OpenError::ReadOnly : why.error;
        return Unexpected(std::move(why));
    }
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file.number(), F_OFD_SETLK, &whole) != 0) {
        return Unexpected(errno == EAGAIN || errno == EACCES
                              ? OpenFailure{OpenError::Locked, path + ": held by another program"}
                              : systemFailure(path, errno));
    }
    return LockFile(std::move(file));
}

// One byte in the lock file says it.
bool LockFile::beginUse() const {
    return ::pwrite(m_descriptor.number(), "\n", 1, 0) == 1 &&
           ::fdatasync(m_descriptor.number()) == 0;
}

void LockFile::endUse(const std::string& path) {
    if (::truncate(path.c_str(), 0) != 0) {
        return; // then the next program ends it
    }
}

Expected<bool, OpenFailure> LockFile::isInUse(const std::string& path) {
    const auto size = sizeOf(path);
    if (!size) {
        return Unexpected(size.error());
    }
    return *size > 0;
}

Expected<bool, OpenFailure> LockFile::isHeld(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.valid() && errno == ENOENT) {
        return false;
    }
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (!file.valid() || ::fcntl(file.number(), F_OFD_GETLK, &whole) != 0) {
        return Unexpected(systemFailure(path, errno));
    }
    return whole.l_type != F_UNLCK;
}

} // namespace kassa::store
