#pragma once

#include "core/store/file.h"

namespace kassa::store {

/// Where the lock of a journal lies; `journal` is its real path (realPathOf).
[[nodiscard]] std::string lockPathOf(const std::string& journal);

/// The lock that keeps a second till away: a file of its own beside the journal, held for life.
/// It belongs to the open file, so the process's other descriptors cannot lose it by closing.
class LockFile {
public:
    /// Locked when another program, or another journal in this one, holds it.
    [[nodiscard]] static Expected<LockFile, OpenFailure> take(const std::string& path);
    /// Asks without locking. False as well when there is no lock file.
    [[nodiscard]] static Expected<bool, OpenFailure> isHeld(const std::string& path);

    /// From now on the journal is in use, also after a crash, until somebody ends the use. True
    /// when that is durable.
    [[nodiscard]] bool beginUse() const;
    static void endUse(const std::string& path);
    /// A program that had the journal did not live to put it in order.
    [[nodiscard]] static Expected<bool, OpenFailure> isInUse(const std::string& path);

private:
    explicit LockFile(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    Descriptor m_descriptor;
};

} // namespace kassa::store
