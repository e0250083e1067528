#include "core/staff/listening_gateway.h"
#include "tests/staff/staff_bench.h"
#include "tests/support/fake_world.h"

// Whatever happens, with whatever trouble, restarts and closings between: the Z reports together
// say to the tiyin what the gateway's own ledger says.

using namespace kassa;
using namespace kassa::desk;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

/// A program with people whose gateway is the simulated one.
struct Run {
    Run(const StoreBench& bench, fake::Ledger& ledger, fake::Disk& disk, fake::ManualClock& clock,
        TestIds& ids, std::mt19937_64& random)
        : journal(bench.open())
        , people(bench.folder() + "/people.json", bench.key())
        , pins(bench.key().pepper())
        , gateway(ledger, disk, clock, random)
        , till(listening, *journal, clock, ids, tillNews)
        , staff({*journal, people, pins, prover, till, clock, ids}, news) {
        listening.onAnswer(
            [this](const PaymentId& payment, const Evidence& word) { staff.heard(payment, word); });
        KASSA_CHECK(till.start().has_value() && staff.start().has_value());
    }
    std::unique_ptr<store::SqliteJournal> journal;
    store::PeopleStore people;
    TestPins pins;
    TestProver prover;
    fake::SimulatedGateway gateway;
    staff::ListeningGateway listening{gateway};
    TillNews tillNews;
    Till till;
    StaffNews news;
    staff::Staff staff;
};

class World {
public:
    explicit World(std::uint64_t seed) : m_random(seed) { start(); }

    void start() {
        m_run.reset();
        m_run = std::make_unique<Run>(m_store, m_ledger, m_disk, m_clock, m_ids, m_random);
        if (m_run->news.view.standing == PeopleStanding::Nobody) {
            m_run->staff.takeOn({{{{"n"}, "Nilufar", Role::Cashier}, hash()},
                                 {{{"b"}, "Bobur", Role::Cashier}, hash()},
                                 {{{"t"}, "Timur", Role::Manager}, hash()}});
        }
        m_run->staff.signInUnasked({roll(2) == 0 ? "n" : "b"});
    }
    [[nodiscard]] int roll(int below) {
        return static_cast<int>(m_random() % static_cast<unsigned>(below));
    }
    void trouble(int percent) {
        auto& trouble = m_run->gateway.trouble;
        trouble.notSent = trouble.requestLost = trouble.replyLost = percent;
        trouble.refused = trouble.wrongCode = percent / 2;
    }
    void pass(std::chrono::seconds time) {
        for (auto second = 0s; second < time; ++second) {
            m_clock.time += 1s;
            m_run->gateway.advance();
            m_run->till.tick();
            m_run->staff.tick();
        }
    }
    void sell() {
        const auto number = std::to_string(++m_sales);
        const auto id = m_run->till.begin(
            {number, number, "", {}, Tiyin(std::int64_t{100} + roll(1'000'000'000))});
        if (!id) {
            return;
        }
        pass(2s);
        m_run->till.post(*id, event::CardEntered{samples::cardNumber(), samples::cardExpiry()});
        pass(2s);
        m_run->till.post(*id, event::CodeEntered{samples::code()});
        pass(std::chrono::seconds(roll(3)));
        m_sold.push_back(*id);
    }
    void refundSomething() {
        if (!m_sold.empty()) {
            const auto& id =
                m_sold[static_cast<std::size_t>(roll(static_cast<int>(m_sold.size())))];
            m_run->staff.refund(id, "r", {{"t"}, pinOf("111111")});
            m_run->pins.answerAll();
            pass(2s);
        }
    }
    /// Somebody pays a payment back in the merchant's cabinet; then it is asked about.
    void reverseElsewhere() {
        for (auto& [transaction, entry] : m_ledger.entries) {
            if (entry.captures == 1 && entry.reversals == 0 && roll(10) == 0) {
                entry.reversals = 1;
                return;
            }
        }
    }
    /// What was reversed elsewhere after its shift was closed is seen when somebody asks.
    void askAboutAll() {
        for (const auto& id : m_sold) {
            m_run->till.post(id, event::CheckAsked{});
            pass(3s);
        }
    }
    void close() {
        m_run->staff.checkGateway();
        pass(std::chrono::seconds(3 * m_sales + 10));
        m_run->staff.closeShift(Approver{{"t"}, pinOf("111111")});
        m_run->pins.answerAll();
        pass(90s);
        if (!m_run->staff.view().signedIn) {
            m_run->staff.signInUnasked({"n"});
        }
    }
    /// Every Z so far, and the shift that is open.
    [[nodiscard]] Takings allShifts() {
        Takings sum;
        const auto add = [&sum](const Takings& more) {
            sum.accepted += more.accepted;
            sum.refunded += more.refunded;
            sum.acceptedAmount = *sum.acceptedAmount.add(more.acceptedAmount);
            sum.refundedAmount = *sum.refundedAmount.add(more.refundedAmount);
        };
        const auto rows = m_run->journal->deskRowsAfter(0, 100'000).value();
        for (const auto& row : rows) {
            if (const auto* closed = std::get_if<entry::ShiftClosed>(&row.entry)) {
                add(closed->report.total);
                KASSA_CHECK(closed->report.shift.number == ++closings);
            }
        }
        m_run->staff.askShiftReport();
        add(m_run->news.reports.back().total);
        return sum;
    }
    [[nodiscard]] Takings ledger() const {
        Takings sum;
        for (const auto& [transaction, entry] : m_ledger.entries) {
            sum.accepted += entry.captures;
            sum.refunded += entry.reversals;
            for (int i = 0; i < entry.captures; ++i) {
                sum.acceptedAmount = *sum.acceptedAmount.add(entry.amount);
            }
            for (int i = 0; i < entry.reversals; ++i) {
                sum.refundedAmount = *sum.refundedAmount.add(entry.amount);
            }
        }
        return sum;
    }

    int closings = 0;

private:
    [[nodiscard]] std::string hash() const {
        return *desk::hashPin(pinOf("111111"), m_store.key().pepper(), demoPinCost);
    }

    std::mt19937_64 m_random;
    StoreBench m_store{Place::Memory};
    fake::Ledger m_ledger;
    fake::Disk m_disk;
    fake::ManualClock m_clock;
    TestIds m_ids;
    std::unique_ptr<Run> m_run;
    std::vector<PaymentId> m_sold;
    int m_sales = 0;
};

} // namespace

class Tally : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAnAnswerForEachPaymentAgrees() {
        const GatewayDifference one{"INV-1", Tiyin(100), "not_captured"};
        QVERIFY(agrees({0, 0, 0, {}}));
        QVERIFY(agrees({3, 3, 3, {}}));
        QVERIFY(!agrees({3, 2, 2, {}})); // the third was never asked about
        QVERIFY(!agrees({3, 3, 2, {}})); // or never answered
        QVERIFY(!agrees({3, 3, 2, {one}}));
    }

    void theReportsSayWhatTheLedgerSays_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }
    void theReportsSayWhatTheLedgerSays() {
        QFETCH(int, seed);
        World world(static_cast<std::uint64_t>(seed));
        for (int move = 0; move < 40; ++move) {
            world.trouble(world.roll(3) == 0 ? 15 : 0);
            const int what = world.roll(10);
            if (what == 0) {
                world.start(); // killed, and started again
            } else if (what <= 2) {
                world.refundSomething();
            } else if (what == 3) {
                world.reverseElsewhere();
            } else if (what == 4 && world.roll(3) == 0) {
                world.close();
            } else {
                world.sell();
            }
        }
        world.trouble(0);
        world.pass(20min);
        world.askAboutAll();
        world.close();
        const auto reports = world.allShifts();
        const auto ledger = world.ledger();
        QCOMPARE(reports.accepted, ledger.accepted);
        QCOMPARE(reports.acceptedAmount.count(), ledger.acceptedAmount.count());
        QCOMPARE(reports.net().count(), ledger.net().count());
        QCOMPARE(reports.refunded, ledger.refunded);
        QVERIFY(ledger.accepted > 3);
    }
};

QTEST_GUILESS_MAIN(Tally)
#include "tst_tally.moc"
