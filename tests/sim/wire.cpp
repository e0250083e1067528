#include "tests/sim/wire.h"

#include "core/atmos/requests.h"
#include "tests/atmos/looks_paid.h"

#include <algorithm>

namespace kassa::sim {

using namespace std::chrono_literals;
using atmos::CallKind;

namespace {

const atmos::Profile& sandboxProfile() {
    static const atmos::Profile profile = atmos::builtinProfile("sandbox").value();
    return profile;
}

} // namespace

Wire::Wire(Ledger& ledger, Coverage& coverage, const SimClock& clock)
    : m_ledger(ledger), m_coverage(coverage), m_clock(clock), m_profile(sandboxProfile()) {}

void Wire::say(const Flight& flight, const std::string& what) {
    if (trace) {
        trace("    " + flight.payment.value + " call " + std::to_string(flight.call.value) + " " +
              std::string(nameOf(flight.kind)) + ": " + what);
    }
}

std::optional<NetFault> Wire::chooseFault(CallKind kind) {
    if (mood.faults.empty() || !dice->percent(mood.faultPercent)) {
        return std::nullopt;
    }
    const bool favourite = !mood.favourites.empty() && dice->percent(60);
    const auto& from = favourite ? mood.favourites : mood.faults;
    const auto fault = from[static_cast<std::size_t>(dice->below(static_cast<int>(from.size())))];
    return canHappen(kind, fault) ? std::optional(fault) : std::nullopt;
}

void Wire::send(const Flight& sent) {
    const auto kind = static_cast<std::size_t>(sent.kind);
    ++m_coverage.calls;
    Flight flight = sent;
    const Entry* entry = m_ledger.find(sent.transaction);
    flight.rightCode =
        sent.rightCode && entry != nullptr && entry->codeSent; // nobody knows it before
    flight.refuse = dice->percent(mood.refusePercent);
    if (mood.keychainLost) {
        ++m_coverage.lostKeychain[kind];
        say(flight, "no token: the keychain is lost");
        answer(flight, reply::NotSent{Reason::KeychainTrouble}, m_clock.time + 5ms);
        return;
    }
    auto fault = chooseFault(flight.kind);
    if (std::exchange(mood.tokenExpired, false)) {
        ++m_coverage.expiredToken[kind];
        fault = NetFault::Unauthorized;
    } else if (fault) {
        ++m_coverage.net[kind][static_cast<std::size_t>(*fault)];
    }
    if (trace) {
        say(flight, fault ? std::string(nameOf(*fault)) : "sent");
    }
    route(flight, fault);
}

void Wire::route(const Flight& flight, std::optional<NetFault> fault) {
    const Instant there = m_clock.time + milliseconds(dice->between(5, 300));
    const Instant back = there + milliseconds(dice->between(5, 300));
    const Instant deadline = m_clock.time + atmos::timeoutOf(flight.kind, m_profile.timeouts);
    if (!fault) {
        return execute(flight, there, std::nullopt, back);
    }
    switch (*fault) {
    case NetFault::Refuse:
    case NetFault::Dns:
    case NetFault::TlsFail: {
        const bool tls = *fault == NetFault::TlsFail;
        answer(flight, reply::NotSent{tls ? Reason::TlsFailed : Reason::Unreachable}, there);
        return;
    }
    case NetFault::DropRequest:
        answer(flight, reply::NoReply{}, deadline);
        return;
    case NetFault::DropReply:
    case NetFault::Drip: {
        const bool broken = *fault == NetFault::DropReply && dice->percent(50);
        execute(flight, there, fault, std::nullopt);
        answer(flight, reply::NoReply{}, broken ? back : deadline);
        return;
    }
    case NetFault::Stall:
        routeStalled(flight, back, deadline);
        return;
    case NetFault::LateCapture:
        execute(flight, deadline + settleTime + milliseconds(dice->between(1'000, 70'000'000)),
                fault, std::nullopt);
        answer(flight, reply::NoReply{}, deadline);
        return;
    case NetFault::Delay: {
        const milliseconds most = deadline - there - 1ms;
        execute(flight, there, fault, there + milliseconds(dice->between(500, most.count())));
        return;
    }
    case NetFault::Reorder:
        execute(flight, there, fault, back + milliseconds(dice->between(1'000, 60'000)));
        answer(flight, reply::NoReply{}, back);
        return;
    case NetFault::DuplicateRequest:
        routeTwice(flight, there, back);
        return;
    case NetFault::Unauthorized:
        if (!atmos::movesMoney(flight.kind) && dice->percent(50)) {
            execute(flight, there, std::nullopt, back); // once more with a fresh token
            return;
        }
        answer(flight, judged(flight, badAnswer(flight.kind, {"001"}, *fault, {}, *dice)), back);
        return;
    case NetFault::DuplicateReply:
    case NetFault::Reset:
    case NetFault::Truncate:
    case NetFault::Html:
    case NetFault::Empty:
    case NetFault::Huge:
    case NetFault::BadUtf8:
    case NetFault::WrongType:
    case NetFault::DuplicateKeys:
    case NetFault::ErrorInside200:
    case NetFault::OtherTransaction:
    case NetFault::WrongAmount:
    case NetFault::Redirect:
    case NetFault::ServerErrorAfter:
        routeAnswered(flight, *fault, there, back);
        return;
    }
}

/// The network makes a copy; the gateway knows it for one.
void Wire::routeTwice(const Flight& flight, Instant there, Instant back) {
    const auto fault = NetFault::DuplicateRequest;
    const bool first = dice->percent(50);
    const Instant again = there + milliseconds(dice->between(1, 20'000));
    execute(flight, there, fault, first ? std::optional(back) : std::nullopt);
    execute(flight, again, fault, first ? std::nullopt : std::optional(again + 5ms), true);
}

/// Given up by us, and carried out by the gateway at any moment until its settle time is over:
/// mostly at the end of it.
void Wire::routeStalled(const Flight& flight, Instant back, Instant deadline) {
    const Instant closed = dice->percent(50) ? deadline : back;
    if (dice->percent(75)) {
        const milliseconds longest = closed - m_clock.time + settleTime - 1ms;
        const auto after = dice->percent(50) ? dice->between(5, longest.count())
                                             : longest.count() - dice->between(0, 20'000);
        execute(flight, m_clock.time + milliseconds(std::max<std::int64_t>(5, after)),
                NetFault::Stall, std::nullopt);
    }
    answer(flight, reply::NoReply{}, closed);
}

/// Faults of the answer. Those that a front door can also give are given with and without the
/// call having been carried out.
void Wire::routeAnswered(const Flight& flight, NetFault fault, Instant there, Instant back) {
    const bool maybeNot = fault == NetFault::Reset || fault == NetFault::Html ||
                          fault == NetFault::Empty || fault == NetFault::ErrorInside200 ||
                          fault == NetFault::Redirect;
    if (maybeNot && dice->percent(40)) {
        answer(flight, judged(flight, badAnswer(flight.kind, {"001"}, fault, {}, *dice)), back);
        return;
    }
    execute(flight, there, fault, back);
}

void Wire::execute(const Flight& flight, Instant at, std::optional<NetFault> fault,
                   std::optional<Instant> answerAt, bool networkCopy) {
    Item item;
    item.flight = flight;
    item.execute = true;
    item.networkCopy = networkCopy;
    item.late = fault == NetFault::LateCapture;
    item.fault = fault;
    item.answerAt = answerAt;
    item.answerTwice = fault == NetFault::DuplicateReply;
    m_items.emplace(at, std::move(item));
}

void Wire::answer(const Flight& flight, Reply reply, Instant at) {
    Item item;
    item.flight = flight;
    item.reply = std::move(reply);
    m_items.emplace(at, std::move(item));
}

Reply Wire::judged(const Flight& flight, const Bytes& bytes) {
    const atmos::Expectation expected{flight.transaction, flight.amount, storeId, flight.account,
                                      flight.success};
    Reply reply = atmos::classify(flight.kind, {bytes.status, bytes.complete, bytes.body}, expected,
                                  m_profile);
    const auto* status = std::get_if<reply::Status>(&reply);
    const bool believed =
        std::holds_alternative<reply::Confirmed>(reply) ||
        (status != nullptr && std::holds_alternative<evidence::Captured>(status->evidence));
    // A status question may be answered with "closed" and the transaction, which then counts.
    std::string body = bytes.body;
    constexpr std::string_view closed = "STPIMS-ERR-092";
    const auto code = body.find(closed);
    if (believed && status != nullptr && code != std::string::npos) {
        body.replace(code, closed.size(), "OK");
    }
    if (believed && (!bytes.complete || !test::looksPaid(body, expected))) {
        violated("I5 an answer was believed that proves nothing: " + bytes.body);
    }
    return reply;
}

/// A transaction for answers that went astray: best of all one that looks just like it.
Entry Wire::someOther(const Flight& flight) {
    Entry best;
    best.id = TransactionId{99'000'001};
    best.account = "999";
    best.amount = flight.amount;
    best.captures = 1;
    for (const auto& [id, entry] : m_ledger.entries()) {
        if (id != flight.transaction && (best.account == "999" || entry.captures > 0) &&
            entry.account != flight.account) {
            best = entry;
        }
    }
    return best;
}

void Wire::carryOut(const Item& item, Instant at) {
    const Flight& flight = item.flight;
    const Word word = m_ledger.carryOut(flight, item.networkCopy);
    say(flight, "carried out: " + word.code);
    if (!item.answerAt) {
        return;
    }
    const Bytes bytes = item.fault
                            ? badAnswer(flight.kind, word, *item.fault, someOther(flight), *dice)
                            : goodAnswer(flight.kind, word);
    const Reply reply = judged(flight, bytes);
    answer(flight, reply, std::max(at, *item.answerAt));
    if (item.answerTwice) {
        answer(flight, reply, *item.answerAt + milliseconds(dice->between(1, 30'000)));
    }
}

std::optional<Instant> Wire::nextAt() const {
    return m_items.empty() ? std::nullopt : std::optional(m_items.begin()->first);
}

std::optional<Wire::Told> Wire::takeNext() {
    const Instant at = m_items.begin()->first;
    Item item = std::move(m_items.begin()->second);
    m_items.erase(m_items.begin());
    if (item.execute && m_ledger.askFirst(item.flight, item.networkCopy)) {
        item.flight.agreed = true; // and then it takes its time
        m_items.emplace(at + milliseconds(dice->between(0, dice->percent(50) ? 1'000 : 59'000)),
                        std::move(item));
        return std::nullopt;
    }
    if (item.execute) {
        carryOut(item, at);
        return std::nullopt;
    }
    return Told{item.flight.program, item.flight.payment, item.flight.call, item.flight.kind,
                item.reply};
}

bool Wire::busy() const {
    return std::any_of(m_items.begin(), m_items.end(),
                       [](const auto& each) { return !each.second.late; });
}

void Wire::disconnect(int program, bool dead) {
    const Instant last = m_clock.time + settleTime - 1ms;
    std::multimap<Instant, Item> kept;
    for (auto& [at, item] : m_items) {
        if (item.flight.program != program || (!item.execute && !dead)) {
            kept.emplace(at, std::move(item));
        } else if (item.execute && (item.late || at <= last)) {
            kept.emplace(at, std::move(item));
        } else if (item.execute && dice->percent(50)) {
            kept.emplace(last, std::move(item));
        }
    }
    m_items = std::move(kept);
}

} // namespace kassa::sim
