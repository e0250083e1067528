#pragma once

#include "app/station.h"

namespace kassa::app {

/// The keys of a place, for a command that has nothing to do before they are there.
[[nodiscard]] Expected<Keys, Trouble> keysOf(const Place& place);

/// `kassa setup --accept-journal`: a manager takes the journal that lies there as it is, although
/// another one, or a longer one, is remembered. Says what is given up, and writes it into the
/// journal. Does nothing when the journal is the one that is remembered.
Exit runAcceptJournal(const CommonOptions& common);

} // namespace kassa::app
