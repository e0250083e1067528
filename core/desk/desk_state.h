#pragma once

#include "core/desk/attendance.h"

#include <map>

// What the rows about a desk add up to. A pure fold: the same rows give the same state, whether
// they are read from the journal at the start or were just written.

namespace kassa::desk {

struct DeskState {
    std::optional<Person> signedIn; ///< in the run of the program that the last row is of
    std::optional<ShiftFacts> shift;
    /// Rows after this one belong to the shift that is open, or else to the next one: what settles
    /// between two shifts must not be in none. The first shift begins with its own opening.
    std::int64_t shiftFrom = 0;
    std::optional<ClosedShift> lastShift;
    int nextShift = 1;
    std::map<PersonId, int> wrongInRow; ///< PINs, since the last right one
    std::string peopleDigest;           ///< empty: there never was anybody
    Attendance attendance;
    std::map<std::string, int> printed; ///< how often, by printKey()
    std::string eventDigest;            ///< empty: never changed here
    std::int64_t epoch = 0;
    std::int64_t seq = 0; ///< of the last row
    auto operator<=>(const DeskState&) const = default;
};

[[nodiscard]] std::string printKey(std::string_view what, std::string_view about);

[[nodiscard]] DeskState after(DeskState state, const DeskRow& row);

} // namespace kassa::desk
