// Sequences of events, replies, failing writes and restarts into the whole till, with two payments
// of one sale. Nothing is sent or shown that is not in the journal; after a failed write nothing
// happens any more; over all restarts no second confirm goes out while one is open; and one sale
// is never charged twice by us.
//
// Bytes: for each event its kind and what belongs to it.

#include "core/base/check.h"
#include "core/till/till.h"
#include "tests/fuzz/event_bytes.h"
#include "tests/support/memory_journal.h"

#include <map>
#include <memory>
#include <set>
#include <utility>

using namespace kassa;

namespace {

using Key = std::pair<PaymentId, CallId>;

CallId callOf(const Effect& effect) {
    return std::visit([](const auto& each) { return each.call; }, effect);
}

/// What really was sent, over all runs of the program.
struct World {
    test::MemoryJournal journal;
    std::set<Key> sent;
    std::set<Key> openConfirms; ///< no refusal was heard
    std::vector<Key> waiting;   ///< calls of this run without a reply
    std::map<PaymentId, Payment> shown;
    Instant time = samples::now;
    int ids = 0;
    bool halted = false;
};

class FuzzedGateway final : public Gateway {
public:
    explicit FuzzedGateway(World& world) : m_world(world) {}
    void onReply(ReplyHandler handler) override { m_handler = std::move(handler); }

    void send(const PaymentId& payment, Effect effect) override {
        KASSA_CHECK(!m_world.halted);
        const Payment& row = m_world.journal.rows().back().payment;
        const Key key{payment, callOf(effect)};
        KASSA_CHECK(row.id == payment && row.lastCall == key.second); // durable before it is sent
        KASSA_CHECK(m_world.sent.insert(key).second);
        if (std::holds_alternative<effect::Confirm>(effect)) {
            checkNobodyIsCharged();
            KASSA_CHECK(std::holds_alternative<state::Confirming>(row.state));
            m_world.openConfirms.insert(key);
        }
        m_world.waiting.push_back(key);
    }

    void answer(fuzz::Input& input) {
        if (m_world.waiting.empty()) {
            return;
        }
        const std::size_t place = input.below(m_world.waiting.size());
        const Key key = m_world.waiting[place];
        Reply reply = fuzz::takeReply(input);
        const bool refusal = std::holds_alternative<reply::Refused>(reply) ||
                             std::holds_alternative<reply::WrongCode>(reply) ||
                             std::holds_alternative<reply::NotSent>(reply);
        if (!std::holds_alternative<reply::NoReply>(reply) || input.below(2) == 0) {
            m_world.waiting.erase(m_world.waiting.begin() + static_cast<std::ptrdiff_t>(place));
        }
        if (refusal) {
            m_world.openConfirms.erase(key);
        }
        m_handler(key.first, key.second, std::move(reply));
    }

private:
    /// Whoever may have been charged is not charged again, by any payment of the sale, before the
    /// evidence has closed the first one.
    void checkNobodyIsCharged() {
        for (const auto& [id, call] : m_world.openConfirms) {
            const auto found = m_world.journal.find(id);
            const Payment& other = found.value().value();
            const auto* notPaid = std::get_if<state::NotPaid>(&other.state);
            KASSA_CHECK((notPaid != nullptr && notPaid->why == Reason::Lapsed) ||
                        std::holds_alternative<state::Reversed>(other.state) || other.lateCapture);
        }
    }

    World& m_world;
    ReplyHandler m_handler;
};

struct WorldClock final : Clock {
    explicit WorldClock(const World& world) : m_world(world) {}
    [[nodiscard]] Instant now() const override { return m_world.time; }

private:
    const World& m_world;
};

struct WorldIds final : IdSource {
    explicit WorldIds(World& world) : m_world(world) {}
    [[nodiscard]] PaymentId next() override { return {"P" + std::to_string(++m_world.ids)}; }

private:
    World& m_world;
};

struct Watcher final : TillObserver {
    explicit Watcher(World& world) : m_world(world) {}

    void paymentChanged(const Payment& payment) override {
        KASSA_CHECK(!m_world.halted);
        KASSA_CHECK(m_world.journal.rows().back().payment == payment); // durable before it is shown
        m_world.shown.insert_or_assign(payment.id, payment);
    }
    void tillHalted(JournalError, const Payment&) override { m_world.halted = true; }

private:
    World& m_world;
};

/// One run of the program.
struct Run {
    explicit Run(World& world)
        : gateway(world)
        , clock(world)
        , ids(world)
        , watcher(world)
        , till(gateway, world.journal, clock, ids, watcher) {
        world.waiting.clear();
        world.halted = false;
        world.journal.restart();
        KASSA_CHECK(till.start().has_value());
    }

    FuzzedGateway gateway;
    WorldClock clock;
    WorldIds ids;
    Watcher watcher;
    Till till;
};

void failAWrite(World& world, fuzz::Input& input) {
    switch (input.below(4)) {
    case 0:
        world.journal.failNext(JournalError::Full);
        break;
    case 1:
        world.journal.failNext(JournalError::Broken);
        break;
    case 2:
        world.journal.failNext(JournalError::Fenced);
        break;
    case 3:
        world.journal.breakAfterNext();
        break;
    }
}

/// A payment of the same sale that may have been charged, and of which the gateway had no word for
/// a day: only a manager's finding, or the gateway after all, lets anybody pay.
void leaveOneToAPerson(World& world) {
    Payment payment = begin({"P1"}, samples::sale(), world.time).next;
    KASSA_CHECK(world.journal.append(payment, "begun").has_value());
    payment.transaction = TransactionId{14570001};
    payment.lastCall = CallId{3};
    payment.confirms = 1;
    payment.steps = 2;
    payment.state = state::ForPerson{};
    KASSA_CHECK(world.journal.append(payment, "replied").has_value());
    world.openConfirms.insert({payment.id, payment.lastCall});
    world.ids = 1;
}

void beginAnother(World& world, Run& run) {
    const auto begun = run.till.begin(samples::sale());
    KASSA_CHECK(!begun || !run.till.halted());
    KASSA_CHECK(!begun || world.journal.rows().back().payment.id == *begun);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    World world;
    if (size % 4 == 3) { // by the length, so that the bytes mean what they did
        leaveOneToAPerson(world);
    }
    auto run = std::make_unique<Run>(world);
    for (int events = 0; !input.empty() && events < 200; ++events) {
        const std::size_t kind = input.below(16);
        if (kind < 6) {
            run->gateway.answer(input);
        } else if (kind < 11) {
            const PaymentId id{"P" + std::to_string(world.ids - (input.below(4) == 0 ? 1 : 0))};
            run->till.post(id, fuzz::takeAct(input));
        } else if (kind == 11) {
            beginAnother(world, *run);
        } else if (kind == 12) {
            failAWrite(world, input);
        } else if (kind == 13) {
            run.reset(); // one program at a time
            run = std::make_unique<Run>(world);
        } else if (kind == 14) {
            run->till.post({"P" + std::to_string(world.ids)}, fuzz::takeFinding(input));
        } else {
            world.time += fuzz::takeTime(input);
            run->till.tick();
        }
    }
    return 0;
}
