#pragma once

#include "ui/desk/desk_setup.h"
#include "ui/print/print_queue.h"

namespace kassa::ui {

/// The badge of somebody, ready for the queue; `before` came out already, so it is marked as a
/// copy. DeskSetup::badge must be there.
[[nodiscard]] PrintJob badgeJob(const DeskSetup& setup, const kassa::desk::Attendee& attendee,
                                int before);

} // namespace kassa::ui
