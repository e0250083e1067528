#pragma once

#include "core/attendees/book_file.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace kassa::book {

enum class StoreFault {
    CannotRead,
    CannotWrite,
    Damaged,
    Busy, ///< another program is changing it
};

struct StoreError {
    StoreFault fault = StoreFault::CannotRead;
    attendees::BookError where; ///< of Damaged
};

/// The book of attendees in the data folder. There is a whole one at every moment: it is written
/// beside the old one, made durable, and put in its place. A damaged book is left as it is.
///
/// Several programs may want to change it. Whoever does holds the lock from reading what is to be
/// changed until it is written, or compares under the lock what lies there with what was read:
/// what another one added is never written over.
class BookStore {
public:
    explicit BookStore(const QString& dataFolder);

    /// Keeps others from changing the book for as long as it lives.
    using Lock = std::unique_ptr<QLockFile>;
    /// Waits a moment for whoever has it. The folder must be there.
    [[nodiscard]] Expected<Lock, StoreError> lock() const;

    [[nodiscard]] QString path() const { return m_path; }
    /// None when there is no book yet.
    [[nodiscard]] Expected<std::optional<std::vector<desk::Attendee>>, StoreError> read() const;
    [[nodiscard]] Expected<void, StoreError> write(const std::vector<desk::Attendee>& book) const;

private:
    QString m_path;
};

} // namespace kassa::book
