#include "tests/sim/faults.h"

namespace kassa::sim {

namespace {

constexpr std::array<std::string_view, netFaults> netNames{"refuse",
                                                           "dns",
                                                           "tls-fail",
                                                           "delay",
                                                           "drop-request",
                                                           "drop-reply",
                                                           "duplicate-request",
                                                           "duplicate-reply",
                                                           "reorder",
                                                           "reset",
                                                           "truncate",
                                                           "drip",
                                                           "stall",
                                                           "html",
                                                           "empty",
                                                           "huge",
                                                           "bad-utf8",
                                                           "wrong-type",
                                                           "duplicate-keys",
                                                           "error-inside-200",
                                                           "other-transaction",
                                                           "wrong-amount",
                                                           "redirect",
                                                           "unauthorized",
                                                           "server-error-after",
                                                           "late-capture"};
constexpr std::array<std::string_view, diskFaults> diskNames{
    "full",        "write-fails",   "sync-fails",         "short-write",
    "torn-sector", "lost-unsynced", "reordered-unsynced", "read-only"};
constexpr std::array<std::string_view, callKinds> callNames{"open",    "send-card", "resend-code",
                                                            "confirm", "query",     "reverse"};
constexpr std::array<std::string_view, moments> momentNames{"before append", "after append",
                                                            "after send", "after telling"};

template <std::size_t... Index>
std::string_view stateNamed(int state, std::index_sequence<Index...>) {
    std::string_view found;
    ((static_cast<int>(Index) == state ? void(found = nameOf(State(std::in_place_index<Index>)))
                                       : void()),
     ...);
    return found;
}

} // namespace

std::string_view nameOf(NetFault fault) {
    return netNames[static_cast<std::size_t>(fault)];
}

std::string_view nameOf(DiskFault fault) {
    return diskNames[static_cast<std::size_t>(fault)];
}

std::string_view nameOf(atmos::CallKind kind) {
    return callNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOfState(int state) {
    return stateNamed(state, std::make_index_sequence<states>());
}

std::string nameOfKillPoint(int point) {
    if (point < moments * states) {
        return std::string(momentNames[static_cast<std::size_t>(point / states)]) + " of " +
               std::string(nameOfState(point % states));
    }
    if (point < beforeStartPoint) {
        return "with a reply in hand to " +
               std::string(callNames[static_cast<std::size_t>(point - moments * states)]);
    }
    return point == beforeStartPoint ? "before the start" : "within the start";
}

bool canHappen(atmos::CallKind kind, NetFault fault) {
    return fault != NetFault::LateCapture || kind == atmos::CallKind::Confirm;
}

bool canBeReached(int point) {
    const bool afterSend = point / states == static_cast<int>(Moment::AfterSend);
    const auto without = [point](std::size_t state) {
        return point == killPoint(Moment::AfterSend, state);
    };
    return !afterSend || point >= moments * states ||
           !(without(State(state::AwaitingCard{}).index()) ||
             without(State(state::Reversed{}).index()));
}

} // namespace kassa::sim
