// How long an unknown outcome stays unknown with a gateway that works: asserted and printed. In
// simulated time, with the till's own clock second by second.

#include "core/payment/inquiry.h"
#include "tests/support/till_world.h"

#include <QTest>
#include <algorithm>
#include <deque>

using namespace kassa;
using namespace kassa::fake;

namespace {

using std::chrono::milliseconds;

/// Sells in `world` up to a confirm whose outcome stays unknown; charged when `carriedOut`.
PaymentId leaveUnknown(World& world, int account, bool carriedOut) {
    auto& gateway = world.program->gateway;
    gateway.trouble = Trouble{};
    const auto id = world.program->till.begin(saleNumbered(account));
    if (!id) {
        return {};
    }
    world.pass(1s, 100ms);
    world.enterCard(*id);
    world.pass(1s, 100ms);
    (carriedOut ? gateway.trouble.replyLost : gateway.trouble.requestLost) = 100;
    world.enterCode(*id);
    return *id;
}

/// A payment that the last run left unknown.
void leaveChecking(World& world, int account, bool charged) {
    const PaymentId id{"Q" + std::to_string(account)};
    Payment payment = begin(id, saleNumbered(account), world.clock.time).next;
    payment.transaction = TransactionId{14'570'000 + account};
    payment.confirms = 1;
    payment.state = state::Checking{inquiry::begin(world.clock.time, 2s)};
    world.disk.rows[id].push_back(payment);
    auto& entry = world.ledger.entries[*payment.transaction];
    entry.account = payment.sale.account;
    entry.amount = payment.sale.amount;
    entry.codeSent = true;
    entry.captures = charged ? 1 : 0;
}

template <class Wanted>
int countOf(const World& world, const Wanted& wanted) {
    return static_cast<int>(
        std::count_if(world.disk.rows.begin(), world.disk.rows.end(),
                      [&](const auto& rows) { return wanted(rows.second.back()); }));
}
int unknown(const World& world) {
    return countOf(world, isUnresolved);
}
int paid(const World& world) {
    return countOf(world, is<state::Paid>);
}

/// The share of times that lies below; `times` is sorted here.
milliseconds quantile(std::vector<milliseconds>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

double seconds(milliseconds time) {
    return static_cast<double>(time.count()) / 1000;
}

/// As a desk lives: answers come when they come, and the till ticks once a second.
class Seconds {
public:
    Seconds(World& world, milliseconds phase)
        : m_world(world), m_nextTick(world.clock.time + phase) {}

    void moment() {
        m_world.clock.time += 50ms;
        m_world.program->gateway.advance();
        if (m_world.clock.time >= m_nextTick) {
            m_nextTick += 1s;
            m_world.program->till.tick();
        }
    }

private:
    World& m_world;
    Instant m_nextTick;
};

/// From the end of the confirm's connection until the outcome is known, over many payments.
std::vector<milliseconds> timesToSettle(bool carriedOut, int lives) {
    std::vector<milliseconds> times;
    for (int life = 1; life <= lives; ++life) {
        World world(static_cast<std::uint64_t>(life));
        const PaymentId id = leaveUnknown(world, life, carriedOut);
        Seconds second(world, milliseconds(life * 37 % 1000));
        while (is<state::Confirming>(world.latest(id))) {
            second.moment();
        }
        const Instant begun = world.clock.time;
        world.program->gateway.trouble = Trouble{};
        while (!isFinal(world.latest(id)) && world.clock.time - begun < 30min) {
            second.moment();
        }
        const bool right =
            carriedOut ? is<state::Paid>(world.latest(id)) : is<state::NotPaid>(world.latest(id));
        times.push_back(right && broken(world).empty() ? world.clock.time - begun
                                                       : milliseconds(24h));
    }
    return times;
}

} // namespace

class Settling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDebitIsKnownWithinSeconds() {
        auto times = timesToSettle(true, 200);
        const auto median = quantile(times, 0.5);
        const auto worst = quantile(times, 0.99);
        qInfo("charged: known after %.1f s at the median, %.1f s at the 99th percentile",
              seconds(median), seconds(worst));
        QVERIFY(median <= 3s);
        QVERIFY(worst <= 30s);
    }

    void nothingTakenIsKnownOnceItCannotComeLate() {
        constexpr milliseconds settleTime = 180s; // the gateway's promise, not our constant
        auto times = timesToSettle(false, 100);
        const auto median = quantile(times, 0.5);
        const auto worst = quantile(times, 1);
        qInfo("not charged: known after %.1f s at the median, %.1f s at the most", seconds(median),
              seconds(worst));
        QVERIFY(quantile(times, 0) >= settleTime);
        QVERIFY(worst <= settleTime + 60s);
    }

    // The till would not begin so many by itself; they come from a day when the gateway fell silent
    // again and again. A debit takes one question to be known, and its absence two, by the evidence
    // rule. So `charged` debits among 200 take 400 - charged questions at the least, one a second
    // at the most: five minutes are enough from 100 debits on, and for fewer under no schedule at
    // all. What can be asked of a schedule is that it wastes neither a question nor a second.
    void twoHundredUnknownAfterAnHourWithoutAGateway_data() {
        QTest::addColumn<int>("charged");
        QTest::newRow("all charged") << 200;
        QTest::newRow("half charged") << 100;
        QTest::newRow("none charged") << 0;
    }
    void twoHundredUnknownAfterAnHourWithoutAGateway() {
        QFETCH(int, charged);
        World world(1);
        for (int account = 1; account <= 200; ++account) {
            leaveChecking(world, account, account * charged % 200 < charged);
        }
        world.trouble.requestLost = 100;
        world.crash();
        world.pass(1h);
        world.trouble.requestLost = 0;
        world.program->gateway.trouble = Trouble{};
        const Instant healthy = world.clock.time;
        const auto sentSoFar = [&world] { return world.program->gateway.sent.size(); };
        const std::size_t before = sentSoFar();
        std::deque<Instant> asked; // the questions of the last second
        std::size_t mostInASecond = 0;
        milliseconds debitsKnown{};
        Seconds second(world, 1s);
        while (unknown(world) > 0 && world.clock.time - healthy < 1h) {
            const std::size_t sent = sentSoFar();
            second.moment();
            asked.insert(asked.end(), sentSoFar() - sent, world.clock.time);
            while (!asked.empty() && world.clock.time - asked.front() >= 1s) {
                asked.pop_front();
            }
            mostInASecond = std::max(mostInASecond, asked.size());
            debitsKnown = paid(world) < charged ? world.clock.time - healthy : debitsKnown;
        }
        const milliseconds took = world.clock.time - healthy;
        qInfo("200 unknown, %d charged: debits known after %.1f s, all after %.1f s and %zu "
              "questions",
              charged, seconds(debitsKnown), seconds(took), sentSoFar() - before);
        QCOMPARE(broken(world), std::string());
        QCOMPARE(paid(world), charged);
        QCOMPARE(mostInASecond, 1U);
        QVERIFY(debitsKnown <= 5min);
        const int questions = 200 + (200 - charged);
        QCOMPARE(sentSoFar() - before, static_cast<std::size_t>(questions));
        QVERIFY(took <= std::chrono::seconds(questions + 2)); // the first one, and the last answer
    }
};

QTEST_GUILESS_MAIN(Settling)
#include "tst_settling.moc"
