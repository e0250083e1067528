#pragma once

#include "core/till/ports.h"
#include "tests/sim/answer_bytes.h"
#include "tests/sim/coverage.h"

#include <functional>
#include <map>
#include <vector>

// The way between the tills and the reference gateway, with everything that can happen on it.
// Answers travel as bytes and are judged by the same code as in the application.

namespace kassa::sim {

using std::chrono::milliseconds;

/// The gateway starts nothing older than this after our side of the connection is over.
inline constexpr milliseconds settleTime = std::chrono::seconds(180);

struct SimClock final : Clock {
    Instant time{std::chrono::hours(1)};
    milliseconds wallOffset{1'780'000'000'000}; ///< of the wall clock; jumps as it likes
    [[nodiscard]] Instant now() const override { return time; }
    [[nodiscard]] Timestamp wall() const { return Timestamp(time.time_since_epoch() + wallOffset); }
};

/// How the network and the gateway are disposed just now.
struct Mood {
    std::vector<NetFault> faults;     ///< that may happen
    std::vector<NetFault> favourites; ///< of them, that happen most
    int faultPercent = 0;
    int refusePercent = 0;
    bool tokenExpired = false; ///< the next call finds its token refused
    bool keychainLost = false; ///< no call leaves
};

class Wire {
public:
    struct Told { ///< one reply on its way to a till
        int program = 0;
        PaymentId payment;
        CallId call;
        atmos::CallKind kind = atmos::CallKind::Query;
        Reply reply;
    };

    Wire(Ledger& ledger, Coverage& coverage, const SimClock& clock);

    Mood mood;
    Dice* dice = nullptr;                             ///< of the act that is going on
    std::function<void(const std::string&)> trace;    ///< may be empty
    std::function<void(const std::string&)> violated; ///< a wrong judgement was seen

    /// A call leaves a till.
    void send(const Flight& flight);
    /// A till and its connections are gone, or are seen for gone by its successor.
    void disconnect(int program, bool dead);

    [[nodiscard]] std::optional<Instant> nextAt() const;
    /// The next thing in time happens at the gateway (none) or at a till (what it is told).
    [[nodiscard]] std::optional<Told> takeNext();
    /// Something that the gateway owes to its promise is still to come.
    [[nodiscard]] bool busy() const;

private:
    struct Item {
        Flight flight;
        bool execute = false;     ///< at the gateway; else it is a reply
        bool networkCopy = false; //
        bool late = false;        ///< after the settle time
        std::optional<NetFault> fault{};
        std::optional<Instant> answerAt{}; ///< of an execution that is answered
        bool answerTwice = false;
        Reply reply{};
    };

    void route(const Flight& flight, std::optional<NetFault> fault);
    void routeTwice(const Flight& flight, Instant there, Instant back);
    void routeStalled(const Flight& flight, Instant back, Instant deadline);
    void routeAnswered(const Flight& flight, NetFault fault, Instant there, Instant back);
    void execute(const Flight& flight, Instant at, std::optional<NetFault> fault,
                 std::optional<Instant> answerAt, bool networkCopy = false);
    void answer(const Flight& flight, Reply reply, Instant at);
    void say(const Flight& flight, const std::string& what);
    [[nodiscard]] std::optional<NetFault> chooseFault(atmos::CallKind kind);
    [[nodiscard]] Reply judged(const Flight& flight, const Bytes& bytes);
    [[nodiscard]] Entry someOther(const Flight& flight);
    void carryOut(const Item& item, Instant at);

    Ledger& m_ledger;
    Coverage& m_coverage;
    const SimClock& m_clock;
    atmos::Profile m_profile;
    std::multimap<Instant, Item> m_items;
};

} // namespace kassa::sim
