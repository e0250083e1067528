#pragma once

#include "tests/app/staffed_desk.h"

#include <optional>
#include <vector>

namespace kassa::test {

/// One way of a person at the desk to something that not everybody may do. Each is done twice, on
/// something else the second time: `turn` is 0 or 1.
struct PrivilegedWay {
    const char* name;
    desk::Action action;
    const char* file; ///< of ui/desk, that asks for the right
    /// Before anybody signs in: what the way starts from.
    std::function<void(StaffedDesk&)> prepare;
    /// Everything a person does until a PIN is asked for, or until it is done where none is.
    std::function<void(StaffedDesk&, int turn)> ask;
    /// How often it has been done, looked at where it counts.
    std::function<int(StaffedDesk&)> done;
    /// With a PIN in the cells, or without.
    std::function<void(StaffedDesk&)> submit;
    /// After a PIN that was refused: what has to be typed again before the next one.
    std::function<void(StaffedDesk&)> refill;
    /// What comes between the two turns.
    std::function<void(StaffedDesk&)> finish;
};

/// All of them.
[[nodiscard]] std::vector<PrivilegedWay> privilegedWays();

/// Where an action is carried out.
enum class Carried { InTheWindow, ByEverybody, InATerminal };
[[nodiscard]] Carried carriedOut(desk::Action action);

/// The order of a window that skips every question, with `approver`.
void orderDirectly(StaffedDesk& desk, desk::Action action, desk::Approver approver);

} // namespace kassa::test
