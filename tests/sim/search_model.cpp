#include "tests/sim/search_model.h"

#include "tests/sim/search_move.h"

#include <algorithm>
#include <utility>

namespace kassa::search {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestAnswer = 14s; ///< of a held answer

/// What people do; nothing for what they do not.
std::optional<Event> eventOf(ActionKind kind) {
    if (kind == ActionKind::Card) {
        return event::CardEntered{CardNumber::parse("9860090101014364").value(),
                                  CardExpiry::parse("02/28", {2026, 11}).value()};
    }
    if (kind == ActionKind::RightCode || kind == ActionKind::WrongCode) {
        return event::CodeEntered{
            Code::parse(kind == ActionKind::RightCode ? "111111" : "222222").value()};
    }
    if (kind == ActionKind::Resend) {
        return event::ResendAsked{};
    }
    if (kind == ActionKind::Cancel) {
        return event::Cancelled{};
    }
    if (kind == ActionKind::Reverse) {
        return event::ReverseAsked{"r", "m"};
    }
    if (kind == ActionKind::Prompt) {
        return event::CheckAsked{};
    }
    return std::nullopt;
}

struct DueAt {
    using Due = std::optional<Instant>;
    Due operator()(const state::Opening& s) const { return s.deadline; }
    Due operator()(const state::AwaitingCard& s) const { return s.idleAt; }
    Due operator()(const state::SendingCard& s) const { return s.deadline; }
    Due operator()(const state::AwaitingCode& s) const {
        return s.call ? s.callDeadline : s.idleAt;
    }
    Due operator()(const state::Confirming& s) const { return s.deadline; }
    Due operator()(const state::AwaitingPhone& s) const { return of(s.inquiry); }
    Due operator()(const state::Checking& s) const { return of(s.inquiry); }
    Due operator()(const state::Reversing& s) const { return s.deadline; }
    Due operator()(const state::ReverseChecking& s) const { return of(s.inquiry); }
    Due operator()(const state::ForPerson&) const { return std::nullopt; }
    Due operator()(const state::Paid& s) const { return s.query ? Due(s.queryDeadline) : Due(); }
    /// Hours away and free to come at any moment: an action of its own.
    Due operator()(const state::NotPaid&) const { return std::nullopt; }
    Due operator()(const state::Reversed&) const { return std::nullopt; }
    static Instant of(const state::Inquiry& inquiry) {
        return inquiry.query ? inquiry.queryDeadline : inquiry.nextQueryAt;
    }
};

/// The next moment at which something is due. A call that is not held back is answered at once,
/// a held one in time, and a straggler happens before its own time is over.
std::optional<Instant> nextMoment(const Node& node) {
    Instant next = Instant::max();
    for (std::size_t at = 0; at < 2; ++at) {
        const auto& call = node.calls[at];
        if (call && (!call->held || call->deadline <= node.now)) {
            return std::nullopt;
        }
        next = call ? std::min(next, call->deadline) : next;
        const auto& payment = node.payments[at];
        const auto due = payment ? std::visit(DueAt(), payment->state) : std::nullopt;
        next = due ? std::min(next, *due) : next;
    }
    for (const auto& straggler : node.stragglers) {
        if (straggler.bound - 1ms <= node.now) {
            return std::nullopt;
        }
        next = std::min(next, straggler.bound - 1ms);
    }
    return next == Instant::max() ? std::nullopt : std::optional(std::max(next, node.now));
}

std::optional<Node> pass(const Node& node) {
    const auto next = nextMoment(node);
    if (!next) {
        return std::nullopt;
    }
    Move move(node);
    bool changed = *next > node.now;
    move.node().now = *next;
    for (std::size_t at = 0; at < 2; ++at) {
        if (node.payments[at] &&
            !std::holds_alternative<state::NotPaid>(node.payments[at]->state)) {
            changed |= move.post(at, event::Ticked{});
        }
    }
    move.check();
    return changed ? std::optional(std::move(move.node())) : std::nullopt;
}

/// The watch over a lapsed payment asks again. Its times are hours; that they may fall anywhere
/// between what else happens is all that counts here.
std::optional<Node> watch(const Node& node, std::size_t at) {
    const auto& payment = node.payments[at];
    const auto* lapsed = payment ? std::get_if<state::NotPaid>(&payment->state) : nullptr;
    if (lapsed == nullptr || !lapsed->watch || node.calls[at]) {
        return std::nullopt;
    }
    Move move(node);
    auto& inquiry = *std::get<state::NotPaid>(move.node().payments[at]->state).watch;
    inquiry.nextQueryAt = node.now;
    inquiry.since = std::min(inquiry.since, node.now - 25h);
    if (!move.post(at, event::Ticked{})) {
        return std::nullopt;
    }
    move.check();
    return std::move(move.node());
}

/// What becomes of the call under way.
std::optional<Node> answer(const Node& node, const Action& action) {
    const std::size_t at = action.payment;
    const bool fault = action.kind != ActionKind::Answer;
    if (!node.calls[at] || (fault && (node.left.faults == 0 || node.calls[at]->held))) {
        return std::nullopt;
    }
    Move move(node);
    move.node().left.faults -= fault ? 1 : 0;
    auto& call = move.node().calls[at];
    if (action.kind == ActionKind::Answer) {
        move.deliver(at, call->held ? call->answer : move.carryOut(at, false));
    } else if (action.kind == ActionKind::Hold) {
        call->answer = move.carryOut(at, false);
        call->held = true;
        call->deadline = node.now + longestAnswer;
    } else if (action.kind == ActionKind::NotSent) {
        move.deliver(at, reply::NotSent{});
    } else if (action.kind == ActionKind::LoseRequest) {
        move.deliver(at, reply::NoReply{});
    } else if (action.kind == ActionKind::LoseReply) {
        (void)move.carryOut(at, false);
        move.deliver(at, reply::NoReply{});
    } else if (action.kind == ActionKind::Stall) {
        move.straggle(at);
        move.deliver(at, reply::NoReply{});
    } else if (action.kind == ActionKind::Hang) {
        move.straggle(at);
        call.reset();
    } else {
        move.deliver(at, move.carryOut(at, true)); // Refuse
    }
    move.check();
    return std::move(move.node());
}

std::optional<Node> crash(const Node& node, ActionKind kind) {
    const bool disk = kind == ActionKind::DiskFails;
    if (disk ? node.left.faults == 0 : node.left.crashes == 0) {
        return std::nullopt;
    }
    bool matters = false;
    for (std::size_t at = 0; at < 2; ++at) {
        const auto& payment = node.payments[at];
        const auto& call = node.calls[at];
        const bool money = call && !call->held && (call->effect == 3 || call->effect == 5);
        matters |= payment && (!isFinal(*payment) || needsTicks(*payment)) &&
                   (kind != ActionKind::CrashLate || money);
    }
    if (!matters) {
        return std::nullopt; // nothing to interrupt, or no call that could still arrive
    }
    Move move(node);
    --(disk ? move.node().left.faults : move.node().left.crashes);
    move.node().now += 1s;
    move.restart(kind != ActionKind::Crash);
    move.check();
    return std::move(move.node());
}

std::optional<Node> straggle(const Node& node, const Action& action) {
    if (action.payment >= node.stragglers.size()) {
        return std::nullopt;
    }
    Move move(node);
    auto& stragglers = move.node().stragglers;
    if (action.kind == ActionKind::Straggle) {
        move.carryOut(stragglers[action.payment]);
    }
    stragglers.erase(stragglers.begin() + action.payment);
    move.check();
    return std::move(move.node());
}

/// The journal lets nobody in beside the one that holds the sale.
bool mayBegin(const Node& node, std::size_t at) {
    const bool free = at == 0 || (node.payments[0] && !holdsSale(*node.payments[0]));
    return free && !node.payments[at];
}

/// Whether what a person does makes a difference: known before the node is copied, for most of it
/// makes none.
bool moves(const Node& node, const Action& action) {
    const auto& payment = node.payments[action.payment];
    const bool spent = (action.kind == ActionKind::Prompt && node.left.prompts == 0) ||
                       (action.kind == ActionKind::Reverse && node.left.reversals == 0);
    return payment && !spent && step(*payment, *eventOf(action.kind), node.now).next != *payment;
}

std::optional<Node> person(const Node& node, const Action& action) {
    const std::size_t at = action.payment;
    if (action.crashAfterRow && node.left.crashes == 0) {
        return std::nullopt;
    }
    const bool begins = action.kind == ActionKind::Begin;
    if (begins ? !mayBegin(node, at) : !moves(node, action)) {
        return std::nullopt;
    }
    Move move(node, action.crashAfterRow);
    if (begins) {
        move.begin(at);
    } else {
        Budget& left = move.node().left;
        left.prompts -= action.kind == ActionKind::Prompt ? 1 : 0;
        left.reversals -= action.kind == ActionKind::Reverse ? 1 : 0;
        move.post(at, *eventOf(action.kind));
    }
    if (action.crashAfterRow) {
        --move.node().left.crashes;
        move.node().now += 1s;
        move.restart(false);
    }
    move.check();
    return std::move(move.node());
}

} // namespace

std::vector<Action> allActions() {
    std::vector<Action> all;
    for (int kind = 0; kind < actionKinds; ++kind) {
        const auto each = static_cast<ActionKind>(kind);
        const bool once = each == ActionKind::Pass || each == ActionKind::Crash ||
                          each == ActionKind::CrashLate || each == ActionKind::DiskFails;
        for (std::uint8_t payment = 0; payment < (once ? 1 : 2); ++payment) {
            all.push_back({each, payment, false});
            if (each < ActionKind::Pass) {
                all.push_back({each, payment, true});
            }
        }
    }
    return all;
}

std::optional<Node> apply(const Node& node, const Action& action) {
    if (action.kind < ActionKind::Pass) {
        return person(node, action);
    }
    if (action.kind == ActionKind::Pass) {
        return pass(node);
    }
    if (action.kind == ActionKind::Watch) {
        return watch(node, action.payment);
    }
    if (action.kind < ActionKind::Crash) {
        return answer(node, action);
    }
    if (action.kind < ActionKind::Straggle) {
        return crash(node, action.kind);
    }
    return straggle(node, action);
}

std::string describe(const Action& action, const Node& after) {
    constexpr std::array<const char*, actionKinds> names{"begin",
                                                         "card",
                                                         "right code",
                                                         "wrong code",
                                                         "resend",
                                                         "cancel",
                                                         "reverse",
                                                         "check asked",
                                                         "time passes",
                                                         "watched",
                                                         "answered",
                                                         "held back",
                                                         "not sent",
                                                         "request lost",
                                                         "reply lost",
                                                         "stalled",
                                                         "hangs",
                                                         "refused",
                                                         "crash",
                                                         "crash, calls arrive",
                                                         "disk fails",
                                                         "carried out late",
                                                         "never carried out"};
    std::string text = names[static_cast<std::size_t>(action.kind)];
    text += " (" + std::to_string(action.payment + 1) + ")";
    text += action.crashAfterRow ? ", crash before it is sent" : "";
    for (std::size_t at = 0; at < 2; ++at) {
        if (after.payments[at]) {
            text += "  P" + std::to_string(at + 1) + " " +
                    std::string(nameOf(after.payments[at]->state)) + ", debits " +
                    std::to_string(after.books[at].captures) + "-" +
                    std::to_string(after.books[at].reversals);
        }
    }
    return text + "  at " + std::to_string(after.now.time_since_epoch().count() / 1000) + " s";
}

} // namespace kassa::search
