#pragma once

#include "app/place.h"
#include "core/desk/badge.h"
#include "core/desk/event.h"

namespace kassa::book {
struct StoreError;
}

namespace kassa::app {

/// The event of a place: event.json in its data folder, with the people of the book beside it when
/// there is one. Where no real money moves and there is no file, the sample event.
[[nodiscard]] Expected<desk::EventBook, Trouble> eventOf(const Place& place);

/// The badge of a place: badge.json in its data folder, or the one that comes with the program.
[[nodiscard]] Expected<desk::BadgeTemplate, Trouble> badgeOf(const Place& place);

[[nodiscard]] Trouble troubleOf(const book::StoreError& error, const QString& path);

} // namespace kassa::app
