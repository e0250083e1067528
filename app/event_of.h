#pragma once

#include "app/place.h"
#include "core/desk/badge.h"
#include "core/desk/event_file.h"
#include "ui/event_files.h"

namespace kassa::book {
struct StoreError;
}

namespace kassa::app {

/// The event of a place: event.json in its data folder, with the people of the book beside it when
/// there is one. Where no real money moves and there is no file, the sample event.
[[nodiscard]] Expected<desk::EventBook, Trouble> eventOf(const Place& place);

/// The badge of a place: badge.json in its data folder, or the one that comes with the program.
[[nodiscard]] Expected<desk::BadgeTemplate, Trouble> badgeOf(const Place& place);

/// A file that cannot be sold from: in words, and where in it.
struct EventMistake {
    Trouble trouble;
    std::optional<desk::EventFileError> error; ///< none: the file could not even be read
};
[[nodiscard]] Expected<desk::EventBook, EventMistake> readEventFile(const QString& path);

/// Another event from the next opening of the desk on, or the same with other prices. Its people
/// stay when `book` has none. Nothing has changed when it fails: not when somebody in the book
/// would have a ticket that is not sold any more.
/// Gives the digest of the file, 64 hexadecimal digits.
[[nodiscard]] Expected<std::string, Trouble> saveEvent(const Place& place, desk::EventBook book);

/// The same for a window. The first time in the place of the sample event its people go along.
[[nodiscard]] ui::EventFiles eventFilesOf(const Place& place);

/// The whole file or nothing.
[[nodiscard]] bool writeWhole(const QString& path, const std::string& text);

/// Names the line and the place in it.
[[nodiscard]] Trouble troubleOf(const desk::EventFileError& error, const QString& path);
[[nodiscard]] Trouble troubleOf(const book::StoreError& error, const QString& path);

} // namespace kassa::app
