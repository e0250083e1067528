#pragma once

#include "app/place.h"
#include "core/desk/event.h"

namespace kassa::book {
struct StoreError;
}
namespace kassa::desk {
struct EventFileError;
}

namespace kassa::app {

/// The event of a place: event.json in its data folder, with the people of the book beside it when
/// there is one. Where no real money moves and there is no file, the sample event.
[[nodiscard]] Expected<desk::EventBook, Trouble> eventOf(const Place& place);

/// Names the line and the place in it.
[[nodiscard]] Trouble troubleOf(const desk::EventFileError& error, const QString& path);
[[nodiscard]] Trouble troubleOf(const book::StoreError& error, const QString& path);

} // namespace kassa::app
