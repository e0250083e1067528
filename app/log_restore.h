#pragma once

#include "app/command_line.h"

namespace kassa::app {

/// `kassa log restore FOLDER`: a backup in the place of the journal of this data folder, with its
/// list of people; event, attendees and settings where there are none. The copy is proved before
/// and after it is copied. What lies there is kept beside it, and never replaced while a program
/// has it open, when it is whole and newer than the copy or another one, or when it names payments
/// without a result that the copy does not know of.
Exit runLogRestore(const CommonOptions& common, const LogRestoreCommand& command);

} // namespace kassa::app
