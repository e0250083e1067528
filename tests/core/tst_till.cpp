// The till against a simulated world. Goal: persist, then send, then tell, whatever fails; no fault
// makes a customer pay twice or makes a paid sale disappear.

#include "tests/support/till_world.h"

#include <QTest>

using namespace kassa;
using namespace kassa::fake;

class TestTill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void happySale();
    void secondPaymentOfASaleIsRefused();
    void doubleClicksSendOnce();
    void appendFailureSendsNothing_data();
    void appendFailureSendsNothing();
    void restartNeverRepeatsAConfirm();
    void questionsKeepToOneASecond();
    void lateCaptureRaisesTheAlarm();
    void oneUnknownForADayStopsTheCards();
    void noCardWithoutRoomOnTheDisk();
    void observerMayPost();
    void hintsKeepToOneASecond();
    void wordAfterSilenceWakesTheOthers();
    void tooManyUnknownStopTheCards();
};

void TestTill::happySale() {
    World world(1);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    QVERIFY(is<state::Opening>(world.latest(id)));
    world.pass(2s);
    QVERIFY(is<state::AwaitingCard>(world.latest(id)));
    world.enterCard(id);
    world.pass(2s);
    QVERIFY(is<state::AwaitingCode>(world.latest(id)));
    world.enterCode(id);
    QVERIFY(is<state::Confirming>(world.program->watcher.shown.at(id)));
    world.pass(2s);
    QVERIFY(is<state::Paid>(world.latest(id)));
    QCOMPARE(world.disk.rows.at(id).size(), std::size_t{6});
    QCOMPARE(broken(world), std::string());
    world.program->till.post(id, event::ReverseAsked{"wrong ticket", "Manager"});
    world.pass(2s);
    QVERIFY(is<state::Reversed>(world.latest(id)));
    QVERIFY(world.program->till.live().empty());
}

void TestTill::secondPaymentOfASaleIsRefused() {
    World world(1);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    QVERIFY(world.program->till.begin(saleNumbered(1001)).error() == BeginError::SaleOccupied);
    QVERIFY(world.program->till.begin(saleNumbered(1002)).has_value());
    QVERIFY(world.program->till.begin(Sale{}).error() == BeginError::BadSale);
    world.program->till.post(id, event::Cancelled{});
    QVERIFY(world.program->till.begin(saleNumbered(1001)).has_value());
}

void TestTill::doubleClicksSendOnce() {
    World world(1);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    world.pass(2s);
    for (int i = 0; i < 20; ++i) {
        world.enterCard(id);
    }
    world.pass(2s);
    for (int i = 0; i < 20; ++i) {
        world.enterCode(id);
    }
    world.pass(2s);
    QVERIFY(is<state::Paid>(world.latest(id)));
    QCOMPARE(world.ledger.deliveries.size(), std::size_t{3});
    QCOMPARE(broken(world), std::string());
}

void TestTill::appendFailureSendsNothing_data() {
    QTest::addColumn<int>("failAt");
    QTest::addColumn<bool>("writtenAnyway");
    for (int i = 1; i <= 6; ++i) {
        for (const bool anyway : {false, true}) {
            QTest::addRow("row %d%s", i, anyway ? ", but it is on the disk" : "") << i << anyway;
        }
    }
}

/// Fail the n-th append of a sale, for every n: nothing leaves without its row, and after a
/// restart everything settles with what the gateway knows.
void TestTill::appendFailureSendsNothing() {
    QFETCH(int, failAt);
    QFETCH(bool, writtenAnyway);
    World world(7);
    int appended = 0;
    const auto arm = [&] {
        if (appended + 1 == failAt) {
            world.program->journal.failNext = JournalError::Full;
            world.program->journal.writeAnyway = writtenAnyway;
        }
    };
    world.program->watcher.onChange = [&](const Payment&) {
        ++appended;
        arm();
    };
    arm();
    const auto begun = world.program->till.begin(saleNumbered(1001));
    const PaymentId id{"P1"};
    world.pass(2s);
    world.enterCard(id);
    world.pass(2s);
    world.enterCode(id);
    world.pass(2s);
    QVERIFY(world.program->watcher.halted.has_value());
    QVERIFY(world.program->till.begin(saleNumbered(2)).error() == BeginError::Halted);
    QCOMPARE(begun.has_value(), failAt != 1);
    QCOMPARE(world.ledger.deliveries.size(), static_cast<std::size_t>(failAt / 2));
    world.crash();
    world.pass(400s);
    QCOMPARE(broken(world), std::string());
    if (world.disk.rows.contains(id)) {
        const bool captured = failAt >= 6;
        QCOMPARE(is<state::Paid>(world.latest(id)), captured);
        QVERIFY(captured || is<state::NotPaid>(world.latest(id)));
    }
}

void TestTill::restartNeverRepeatsAConfirm() {
    World world(3);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    world.pass(2s);
    world.enterCard(id);
    world.pass(2s);
    world.program->gateway.trouble.slowest = 60s;
    world.enterCode(id); // captured; the answer is still on its way when the power goes
    world.crash();
    QVERIFY(is<state::Checking>(world.latest(id)));
    world.pass(5s);
    QVERIFY(is<state::Paid>(world.latest(id)));
    QCOMPARE(broken(world), std::string());
}

void TestTill::questionsKeepToOneASecond() {
    World world(5);
    std::vector<PaymentId> ids;
    for (int i = 0; i < 200; ++i) {
        ids.push_back(*world.program->till.begin(saleNumbered(1000 + i)));
    }
    world.pass(2s);
    for (const auto& id : ids) {
        world.enterCard(id);
    }
    world.pass(2s);
    world.program->gateway.trouble.replyLost = 100; // all captured, all answers lost
    for (const auto& id : ids) {
        world.enterCode(id);
    }
    world.pass(3600s);
    world.program->gateway.trouble = {};
    const auto before = world.ledger.deliveries.size();
    world.pass(300s);
    for (const auto& id : ids) {
        QVERIFY(is<state::Paid>(world.latest(id)));
    }
    QVERIFY(world.ledger.deliveries.size() - before <= 300);
    QCOMPARE(broken(world), std::string());
}

void TestTill::lateCaptureRaisesTheAlarm() {
    World world(11);
    world.trouble.landsLate = 400s; // a gateway that breaks the settle time
    const auto id = *world.program->till.begin(saleNumbered(1001));
    world.pass(2s);
    world.enterCard(id);
    world.pass(2s);
    world.program->gateway.trouble = world.trouble;
    world.program->gateway.trouble.requestLost = 100;
    world.enterCode(id);
    world.program->gateway.trouble.requestLost = 0;
    world.pass(270s);
    if (is<state::NotPaid>(world.latest(id))) { // lapsed before it landed
        world.pass(700s);
        QVERIFY(is<state::ForPerson>(world.latest(id)) && world.latest(id).lateCapture);
        QVERIFY(!holdsSale(world.latest(id)));
        world.program->till.post(id, event::ReverseAsked{"late capture", "Manager"});
        world.pass(2s);
        QVERIFY(is<state::Reversed>(world.latest(id)));
    } else {
        QVERIFY(is<state::Paid>(world.latest(id)));
    }
}

namespace {

int stillUnknown(const World& world) {
    int count = 0;
    for (const auto& [id, rows] : world.disk.rows) {
        count += isUnresolved(rows.back()) ? 1 : 0;
    }
    return count;
}

} // namespace

void TestTill::hintsKeepToOneASecond() {
    World world(1);
    addUnknown(world, 50);
    world.trouble.requestLost = 100;
    world.crash();
    world.pass(120s);
    const auto& deliveries = world.program->gateway.sent;
    const std::size_t before = deliveries.size();
    for (int round = 0; round < 30; ++round) {
        for (const auto& [id, rows] : world.disk.rows) {
            world.program->till.post(id, event::Hinted{});
        }
        world.pass(1s);
    }
    QVERIFY(deliveries.size() - before >= 25);
    QVERIFY(deliveries.size() - before <= 31);
}

// An hour without the gateway: the schedule has grown slow, but two hundred unknown outcomes are
// known within five minutes of its first word, at one question a second.
void TestTill::wordAfterSilenceWakesTheOthers() {
    World world(1);
    addUnknown(world, 200);
    world.trouble.notSent = 100;
    world.crash();
    world.pass(1h);
    QCOMPARE(stillUnknown(world), 200);
    const std::size_t before = world.program->gateway.sent.size();
    world.program->gateway.trouble = {};
    world.pass(300s);
    QCOMPARE(stillUnknown(world), 0);
    QVERIFY(world.program->gateway.sent.size() - before <= 300);
    QCOMPARE(world.program->till.live().size(), std::size_t{0});
}

void TestTill::tooManyUnknownStopTheCards() {
    World world(1);
    addUnknown(world, mostUnresolved);
    world.trouble.notSent = 100;
    world.crash();
    QVERIFY(world.program->till.begin(saleNumbered(1)).has_value());
    World more(1);
    addUnknown(more, mostUnresolved + 1);
    more.trouble.notSent = 100;
    more.crash();
    QVERIFY(more.program->till.begin(saleNumbered(1)).error() == BeginError::Unresolved);
    more.program->gateway.trouble = {};
    more.pass(60s);
    QVERIFY(more.program->till.begin(saleNumbered(1)).has_value());
}

void TestTill::oneUnknownForADayStopsTheCards() {
    World world(1);
    addUnknown(world, 1);
    world.trouble.requestLost = 100;
    world.crash();
    world.pass(23h, 10s);
    world.trouble.requestLost = 0;
    world.program->gateway.trouble.requestLost = 0;
    const auto early = world.program->till.begin(saleNumbered(1));
    QVERIFY(early.has_value());
    world.program->till.post(*early, event::Cancelled{});
    world.program->gateway.trouble.requestLost = 100;
    world.pass(3h, 10s);
    const PaymentId old = world.disk.rows.begin()->first;
    QVERIFY(is<state::ForPerson>(world.latest(old)));
    QVERIFY(world.program->till.begin(saleNumbered(2)).error() == BeginError::Unresolved);
    world.program->till.post(
        old, event::FindingRecorded{event::Found::Taken, SuccessId{1}, "Manager", ""});
    QVERIFY(world.program->till.begin(saleNumbered(2)).has_value());
}

void TestTill::noCardWithoutRoomOnTheDisk() {
    World world(1);
    world.program->journal.room = false;
    QVERIFY(world.program->till.begin(saleNumbered(1)).error() == BeginError::NoRoom);
    QVERIFY(world.disk.rows.empty() && world.program->gateway.sent.empty());
    QVERIFY(!world.program->till.halted());
    world.program->journal.room = true;
    QVERIFY(world.program->till.begin(saleNumbered(1)).has_value());
}

void TestTill::observerMayPost() {
    World world(1);
    auto& program = *world.program;
    program.watcher.onChange = [&](const Payment& payment) {
        if (is<state::Opening>(payment)) {
            program.till.post(payment.id, event::Cancelled{});
        }
    };
    const auto id = *program.till.begin(saleNumbered(1001));
    QVERIFY(is<state::NotPaid>(world.latest(id)));
    QVERIFY(program.till.live().empty());
}

QTEST_GUILESS_MAIN(TestTill)
#include "tst_till.moc"
