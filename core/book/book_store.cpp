#include "core/book/book_store.h"

#include <QFile>
#include <QSaveFile>

namespace kassa::book {

namespace {

constexpr qint64 largestBook = 256LL * 1024 * 1024;
constexpr int lockPatience = 2'000; ///< ms; a large book is written within one second

} // namespace

BookStore::BookStore(const QString& dataFolder)
    : m_path(dataFolder + QStringLiteral("/attendees.csv")) {}

Expected<BookStore::Lock, StoreError> BookStore::lock() const {
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // only when its program is gone, however long it takes
    if (!lock->tryLock(lockPatience)) {
        const bool busy = lock->error() == QLockFile::LockFailedError;
        return Unexpected(StoreError{busy ? StoreFault::Busy : StoreFault::CannotWrite, {}});
    }
    return lock;
}

Expected<std::optional<std::vector<desk::Attendee>>, StoreError> BookStore::read() const {
    QFile file(m_path);
    if (!file.exists()) {
        return std::optional<std::vector<desk::Attendee>>();
    }
    if (file.size() > largestBook || !file.open(QIODevice::ReadOnly)) {
        return Unexpected(StoreError{StoreFault::CannotRead, {}});
    }
    const QByteArray bytes = file.readAll();
    auto book = attendees::parseBook({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!book) {
        return Unexpected(StoreError{StoreFault::Damaged, book.error()});
    }
    return std::optional(std::move(book).value());
}

Expected<void, StoreError> BookStore::write(const std::vector<desk::Attendee>& book) const {
    const std::string text = attendees::writeBook(book);
    QSaveFile file(m_path); // writes beside, syncs, renames
    const bool good = file.open(QIODevice::WriteOnly) &&
                      file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                      file.write(text.data(), static_cast<qint64>(text.size())) ==
                          static_cast<qint64>(text.size()) &&
                      file.commit();
    if (!good) {
        return Unexpected(StoreError{StoreFault::CannotWrite, {}});
    }
    return {};
}

} // namespace kassa::book
