#pragma once

#include "core/atmos/answers.h"
#include "core/payment/payment.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// The kinds of trouble that the simulator makes, their names, and where each can happen.

namespace kassa::sim {

/// What can become of one call on its way to the gateway and back.
enum class NetFault : std::uint8_t {
    Refuse,
    Dns,
    TlsFail,
    Delay,
    DropRequest,
    DropReply,
    DuplicateRequest,
    DuplicateReply,
    Reorder, ///< given up, and then the answer comes all the same
    Reset,   ///< the connection breaks within the answer
    Truncate,
    Drip,
    Stall, ///< carried out late, but no later than the gateway's settle time allows
    Html,
    Empty,
    Huge,
    BadUtf8,
    WrongType,
    DuplicateKeys,
    ErrorInside200,
    OtherTransaction,
    WrongAmount,
    Redirect,
    Unauthorized,
    ServerErrorAfter, ///< carried out, answered with a 5xx
    LateCapture,      ///< carried out long after the settle time: the gateway breaks its promise
};
inline constexpr int netFaults = 26;

enum class DiskFault : std::uint8_t {
    Full,
    WriteFails,
    SyncFails,
    ShortWrite,
    TornSector,        ///< power loss within the write; the torn record is not there
    LostUnsynced,      ///< power loss before the sync; the row is not there
    ReorderedUnsynced, ///< power loss before the sync; the row is there
    ReadOnly,
};
inline constexpr int diskFaults = 8;

/// Where a kill can strike, around one step of one payment.
enum class Moment : std::uint8_t { BeforeAppend, AfterAppend, AfterSend, AfterTelling };
inline constexpr int moments = 4;

inline constexpr int callKinds = 6;
inline constexpr int states = static_cast<int>(std::variant_size_v<State>);
/// Kill points: moment × state entered, a reply of each kind in hand, and two within start().
inline constexpr int killPoints = moments * states + callKinds + 2;

[[nodiscard]] constexpr int killPoint(Moment moment, std::size_t state) {
    return static_cast<int>(moment) * states + static_cast<int>(state);
}
[[nodiscard]] constexpr int replyPoint(atmos::CallKind kind) {
    return moments * states + static_cast<int>(kind);
}
inline constexpr int beforeStartPoint = moments * states + callKinds;
inline constexpr int withinStartPoint = beforeStartPoint + 1;

using kassa::nameOf;
[[nodiscard]] std::string_view nameOf(NetFault fault);
[[nodiscard]] std::string_view nameOf(DiskFault fault);
[[nodiscard]] std::string_view nameOf(atmos::CallKind kind);
[[nodiscard]] std::string nameOfKillPoint(int point);
/// The name of a state by its place in the variant.
[[nodiscard]] std::string_view nameOfState(int state);

/// Only a confirm can capture late.
[[nodiscard]] bool canHappen(atmos::CallKind kind, NetFault fault);
/// Not every state has a request to send when it is entered.
[[nodiscard]] bool canBeReached(int killPoint);

} // namespace kassa::sim
