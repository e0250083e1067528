#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa setup --accept-journal`: a manager takes the journal that lies there as it is, although
/// another one, or a longer one, is remembered. Says what is given up, and writes it into the
/// journal. Does nothing when the journal is the one that is remembered.
Exit runAcceptJournal(const CommonOptions& common);

} // namespace kassa::app
