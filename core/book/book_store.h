#pragma once

#include "core/attendees/book_file.h"

#include <QString>

#include <optional>

namespace kassa::book {

enum class StoreFault { CannotRead, CannotWrite, Damaged };

struct StoreError {
    StoreFault fault = StoreFault::CannotRead;
    attendees::BookError where; ///< of Damaged
};

/// The book of attendees in the data folder. There is a whole one at every moment: it is written
/// beside the old one, made durable, and put in its place. A damaged book is left as it is.
class BookStore {
public:
    explicit BookStore(const QString& dataFolder);

    [[nodiscard]] QString path() const { return m_path; }
    /// None when there is no book yet.
    [[nodiscard]] Expected<std::optional<std::vector<desk::Attendee>>, StoreError> read() const;
    [[nodiscard]] Expected<void, StoreError> write(const std::vector<desk::Attendee>& book) const;

private:
    QString m_path;
};

} // namespace kassa::book
