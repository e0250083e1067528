#include "app/event_of.h"

#include "core/book/book_store.h"
#include "core/desk/event_file.h"
#include "ui/desk/desk_setup.h"

#include <QCoreApplication>
#include <QFile>

namespace kassa::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventOf)
};

/// The people of the book instead of those of the event's file, once there is a book.
Expected<desk::EventBook, Trouble> withBook(desk::EventBook event, const QString& dataFolder) {
    const book::BookStore store(dataFolder);
    auto people = store.read();
    if (!people) {
        return Unexpected(troubleOf(people.error(), store.path()));
    }
    if (!people->has_value()) {
        return event;
    }
    for (const auto& attendee : **people) {
        if (event.ticket(attendee.ticket) == nullptr) {
            return Unexpected(Trouble{
                Exit::BadInput,
                Words::tr("%1 has the ticket “%2” in %3, but the event sells no such ticket.")
                    .arg(QString::fromStdString(attendee.invoice),
                         QString::fromStdString(attendee.ticket), store.path())});
        }
    }
    event.attendees = std::move(**people);
    return event;
}

} // namespace

Trouble troubleOf(const book::StoreError& error, const QString& path) {
    switch (error.fault) {
    case book::StoreFault::CannotRead:
        return {Exit::Environment, Words::tr("The book of attendees %1 cannot be read.").arg(path)};
    case book::StoreFault::CannotWrite:
        return {Exit::Environment,
                Words::tr("The book of attendees %1 cannot be written. Nothing has changed.")
                    .arg(path)};
    case book::StoreFault::Damaged:
        break;
    }
    return {Exit::BadInput,
            Words::tr("The book of attendees %1 has a mistake in line %2 and was left as it is.")
                .arg(path)
                .arg(error.where.line)};
}

Expected<desk::BadgeTemplate, Trouble> badgeOf(const Place& place) {
    QFile file(place.dataFolder + QStringLiteral("/badge.json"));
    if (!file.exists()) {
        return ui::sampleBadge();
    }
    constexpr qint64 largest = 64 * 1024;
    if (file.size() > largest || !file.open(QIODevice::ReadOnly)) {
        return Unexpected(
            Trouble{Exit::Environment,
                    Words::tr("The badge file %1 cannot be read.").arg(file.fileName())});
    }
    auto badge = desk::parseBadgeFile(file.readAll().toStdString());
    if (!badge) {
        return Unexpected(
            Trouble{Exit::BadInput,
                    Words::tr("The badge file %1 has a mistake at %2.")
                        .arg(file.fileName(), QString::fromStdString(badge.error().where))});
    }
    return std::move(badge).value();
}

Expected<desk::EventBook, Trouble> eventOf(const Place& place) {
    QFile file(place.dataFolder + QStringLiteral("/event.json"));
    if (!file.exists()) {
        if (place.profile.live) {
            return Unexpected(Trouble{
                Exit::Environment,
                Words::tr("There is no event yet. Put its file into %1; README.md tells its form.")
                    .arg(file.fileName())});
        }
        return withBook(desk::movedTo(ui::sampleEvent(), desk::dayInTashkent(systemTimestamp())),
                        place.dataFolder);
    }
    constexpr qint64 largest = 64 * 1024 * 1024;
    if (file.size() > largest || !file.open(QIODevice::ReadOnly)) {
        return Unexpected(
            Trouble{Exit::Environment,
                    Words::tr("The event file %1 cannot be read.").arg(file.fileName())});
    }
    const auto bytes = file.readAll();
    auto book = desk::parseEventFile({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!book) {
        return Unexpected(Trouble{
            Exit::BadInput, Words::tr("The event file %1 has a mistake at %2.")
                                .arg(file.fileName(), QString::fromStdString(book.error().where))});
    }
    return withBook(std::move(book).value(), place.dataFolder);
}

} // namespace kassa::app
