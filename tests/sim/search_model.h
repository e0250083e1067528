#pragma once

#include "core/payment/step.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The world of the explicit-state search: two payments of one sale, driven by the real step(), a
// gateway that carries out what arrives, and a budget of crashes and faults. Everything that can
// happen next is an Action; the same action on the same node always gives the same node.
//
// A second program that takes the journal over is the same as a crash whose calls still arrive:
// the first one can write no row any more, so it can send nothing. What is left out on purpose:
// the payer's page (the simulator has it) and a gateway that breaks its settle time.

namespace kassa::search {

struct Budget {
    int crashes = 2;
    int faults = 2;
    int prompts = 1; ///< "check now" asked by people or by a callback
    int reversals = 2;
    auto operator<=>(const Budget&) const = default;
};

/// The one call that a payment may have under way.
struct Call {
    CallId id;
    std::uint8_t effect = 0; ///< which, by its place in Effect
    bool rightCode = false;
    bool held = false; ///< carried out, and the answer takes its time
    Reply answer{};    ///< of a held one
    Instant deadline{};
};

/// A money call that our side has given up and the gateway may still begin.
struct Straggler {
    std::size_t payment = 0;
    bool reverse = false;
    bool rightCode = false;
    Instant bound{}; ///< it happens before, or never
};

/// What the gateway has done in one transaction.
struct Book {
    bool codeSent = false;
    int captures = 0;
    int reversals = 0;
    auto operator<=>(const Book&) const = default;
};

struct Node {
    std::array<std::optional<Payment>, 2> payments;
    std::array<std::optional<Call>, 2> calls;
    std::array<Book, 2> books;
    std::vector<Straggler> stragglers;
    std::array<bool, 2> confirmOpen{}; ///< a confirm was sent whose outcome is no definite no
    Budget left;
    Instant now{std::chrono::hours(1)};
    std::string broken; ///< the rule that does not hold here
};

enum class ActionKind : std::uint8_t {
    Begin,
    Card,
    RightCode,
    WrongCode,
    Resend,
    Cancel,
    Reverse,
    Prompt,
    Pass,        ///< to the next moment at which anything is due
    Watch,       ///< a question about a lapsed payment is due, whenever that is
    Answer,      ///< the call is carried out and answered, or a held answer arrives
    Hold,        ///< fault: carried out, and the answer takes its time
    NotSent,     ///< fault
    LoseRequest, ///< fault
    LoseReply,   ///< fault: also every answer that cannot be used
    Stall,       ///< fault: given up, and carried out later or never
    Hang,        ///< fault: no answer ever, not even that there is none
    Refuse,      ///< fault: a definite no
    Crash,       ///< with the calls under way lost
    CrashLate,   ///< with the calls under way still arriving
    DiskFails,   ///< fault: the row is not written and the program has to be restarted
    Straggle,    ///< a straggler is carried out
    Vanish,      ///< a straggler is not
};
inline constexpr int actionKinds = static_cast<int>(ActionKind::Vanish) + 1;

struct Action {
    ActionKind kind = ActionKind::Pass;
    std::uint8_t payment = 0;
    bool crashAfterRow = false; ///< after the row is durable and before the request leaves
};

[[nodiscard]] std::vector<Action> allActions();
/// Nothing: it cannot happen here, or changes nothing.
[[nodiscard]] std::optional<Node> apply(const Node& node, const Action& action);
/// Two nodes with one key go on alike: times are taken relative to now as far as they matter.
[[nodiscard]] std::string keyOf(const Node& node);
[[nodiscard]] std::string describe(const Action& action, const Node& after);

} // namespace kassa::search
