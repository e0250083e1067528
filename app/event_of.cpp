#include "app/event_of.h"

#include "core/book/book_store.h"
#include "core/desk/event_file.h"
#include "ui/desk/desk_setup.h"
#include "ui/desk/event_words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace kassa::app {

namespace {

struct EventOfWords {
    Q_DECLARE_TR_FUNCTIONS(EventOf)
};

QString notWritten(const QString& path) {
    return EventOfWords::tr("%1 cannot be written. Nothing has changed.").arg(path);
}

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
            return Unexpected(
                Trouble{Exit::BadInput,
                        EventOfWords::tr(
                            "%1 has the ticket “%2” in %3, but the event sells no such ticket.")
                            .arg(QString::fromStdString(attendee.invoice),
                                 QString::fromStdString(attendee.ticket), store.path())});
        }
    }
    event.attendees = std::move(**people);
    return event;
}

QString eventPathOf(const Place& place) {
    return place.dataFolder + QStringLiteral("/event.json");
}

} // namespace

Trouble troubleOf(const book::StoreError& error, const QString& path) {
    switch (error.fault) {
    case book::StoreFault::CannotRead:
        return {Exit::Environment,
                EventOfWords::tr("The book of attendees %1 cannot be read.").arg(path)};
    case book::StoreFault::CannotWrite:
        return {Exit::Environment,
                EventOfWords::tr("The book of attendees %1 cannot be written. Nothing has changed.")
                    .arg(path)};
    case book::StoreFault::Busy:
        return {Exit::Environment,
                EventOfWords::tr("Another Kassa is changing the book of attendees %1. Try again.")
                    .arg(path)};
    case book::StoreFault::Damaged:
        break;
    }
    return {
        Exit::BadInput,
        EventOfWords::tr("The book of attendees %1 has a mistake in line %2 and was left as it is.")
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
                    EventOfWords::tr("The badge file %1 cannot be read.").arg(file.fileName())});
    }
    auto badge = desk::parseBadgeFile(file.readAll().toStdString());
    if (!badge) {
        return Unexpected(
            Trouble{Exit::BadInput,
                    EventOfWords::tr("The badge file %1 has a mistake at %2.")
                        .arg(file.fileName(), QString::fromStdString(badge.error().where))});
    }
    return std::move(badge).value();
}

Trouble troubleOf(const desk::EventFileError& error, const QString& path) {
    const auto place = QString::fromStdString(error.where);
    const auto what = ui::faultText(error.fault);
    if (error.line == 0) {
        return {Exit::BadInput,
                EventOfWords::tr("The event file %1 has a mistake. %2").arg(path, what)};
    }
    if (place.isEmpty()) {
        return {Exit::BadInput, EventOfWords::tr("The event file %1 has a mistake in line %2. %3")
                                    .arg(path)
                                    .arg(error.line)
                                    .arg(what)};
    }
    return {Exit::BadInput,
            EventOfWords::tr("The event file %1 has a mistake in line %2, at %3. %4")
                .arg(path)
                .arg(error.line)
                .arg(place, what)};
}

Expected<desk::EventBook, EventMistake> readEventFile(const QString& path) {
    QFile file(path);
    if (file.size() > static_cast<qint64>(desk::eventFileLimit)) {
        const desk::EventFileError large{desk::EventFault::TooLarge, {}, 0, 0};
        return Unexpected(EventMistake{troubleOf(large, path), large});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Unexpected(EventMistake{
            {Exit::Environment, EventOfWords::tr("The event file %1 cannot be read.").arg(path)},
            {}});
    }
    const auto bytes = file.readAll();
    auto book = desk::parseEventFile({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!book) {
        return Unexpected(EventMistake{troubleOf(book.error(), path), book.error()});
    }
    return std::move(book).value();
}

Expected<desk::EventBook, Trouble> eventOf(const Place& place) {
    const auto path = eventPathOf(place);
    if (!QFile::exists(path)) {
        if (place.profile.live) {
            return Unexpected(Trouble{
                Exit::Environment,
                EventOfWords::tr(
                    "There is no event yet. Put its file into %1; README.md tells its form.")
                    .arg(path)});
        }
        return withBook(desk::movedTo(ui::sampleEvent(), desk::dayInTashkent(systemTimestamp())),
                        place.dataFolder);
    }
    auto book = readEventFile(path);
    if (!book) {
        return Unexpected(book.error().trouble);
    }
    return withBook(std::move(book).value(), place.dataFolder);
}

bool writeWhole(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size &&
           file.commit();
}

Expected<std::string, Trouble> saveEvent(const Place& place, desk::EventBook book) {
    const auto path = eventPathOf(place);
    if (book.attendees.empty() && QFile::exists(path)) {
        auto before = readEventFile(path);
        if (!before) {
            return Unexpected(before.error().trouble);
        }
        book.attendees = std::move(before).value().attendees;
    }
    if (const auto problem = desk::checkBook(book)) {
        return Unexpected(Trouble{Exit::BadInput, ui::faultText(problem->fault)});
    }
    if (const auto people = withBook(book, place.dataFolder); !people) {
        return Unexpected(people.error());
    }
    if (const auto made = makeFolder(place.dataFolder); !made) {
        return Unexpected(made.error());
    }
    const auto text = desk::writeEventFile(book);
    if (!writeWhole(path, text)) {
        return Unexpected(Trouble{Exit::Environment, notWritten(path)});
    }
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

ui::EventFiles eventFilesOf(const Place& place) {
    ui::EventFiles files;
    files.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    files.save = [place](const desk::EventBook& book) {
        desk::EventBook event = book;
        const auto people = book::BookStore(place.dataFolder).read();
        const bool kept = QFile::exists(eventPathOf(place)) || (people && people->has_value());
        event.attendees = kept ? std::vector<desk::Attendee>() : ui::sampleEvent().attendees;
        auto saved = saveEvent(place, std::move(event));
        return saved ? ui::EventFiles::Saved{{}, std::move(saved).value()}
                     : ui::EventFiles::Saved{saved.error().sentence, {}};
    };
    files.read = [](const QString& path) {
        auto read = readEventFile(path);
        return read ? ui::EventFiles::Read{{}, std::move(read).value()}
                    : ui::EventFiles::Read{read.error().trouble.sentence, {}};
    };
    files.write = [](const QString& path, const desk::EventBook& book) {
        desk::EventBook event = book;
        event.attendees.clear();
        return writeWhole(path, desk::writeEventFile(event)) ? QString() : notWritten(path);
    };
    return files;
}

} // namespace kassa::app
