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
    void observerMayPost();
    void hintsKeepToOneASecond();
    void wordAfterSilenceWakesTheOthers();
    void tooManyUnknownStopTheCards();
    void anAlarmStopsNoCards();
    void whatIsOverIsAskedAboutOnDemand();
    void whoeverWantsToKnowIsTold();
    void aWordForOneAsksForTheOthers();
    void postingAfterAHalt();
    void aJournalThatCannotBeRead();
    void eventsWaitForEachOther();
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

/// So many payments whose confirm went out and was carried out, and whose answer was lost.
void addUnknown(World& world, int count) {
    for (int number = 1; number <= count; ++number) {
        const TransactionId transaction{20'000'000 + number};
        Payment payment = samples::payment(state::Checking{});
        payment.id = world.ids.next();
        payment.sale = saleNumbered(5000 + number);
        payment.transaction = transaction;
        world.disk.rows[payment.id].push_back(payment);
        world.ledger.entries[transaction] = {payment.sale.account, payment.sale.amount, true, 1};
    }
}

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

// A late capture is known, not unknown: it waits for a person and stops no sale.
void TestTill::anAlarmStopsNoCards() {
    World world(1);
    addUnknown(world, mostUnresolved + 1);
    for (auto& [id, rows] : world.disk.rows) {
        rows.back().state = state::ForPerson{samples::inquiry(), false};
        rows.back().capture = Capture{SuccessId{1}, ""};
        rows.back().lateCapture = true;
    }
    world.crash();
    QVERIFY(world.program->till.begin(saleNumbered(1)).has_value());
}

void TestTill::whatIsOverIsAskedAboutOnDemand() {
    World world(1);
    auto& till = world.program->till;
    const auto id = *till.begin(saleNumbered(1001));
    world.pass(2s);
    world.enterCard(id);
    world.pass(2s);
    world.enterCode(id);
    world.pass(2s);
    QVERIFY(is<state::Paid>(world.latest(id)) && till.live().empty());
    const auto rows = world.disk.rows.at(id).size();
    till.post(id, event::Cancelled{});
    till.post(id, event::Replied{CallId{1}, reply::NoReply{}});
    QCOMPARE(world.disk.rows.at(id).size(), rows);
    QVERIFY(till.live().empty()); // nobody even looked it up
    till.post({"nobody"}, event::CheckAsked{});
    world.pass(2s);
    const auto sent = world.program->gateway.sent.size();
    till.post(id, event::CheckAsked{});
    world.pass(3s);
    QCOMPARE(world.program->gateway.sent.size(), sent + 1);
    QVERIFY(is<state::Paid>(world.latest(id)));
    world.program->journal.failFind = true;
    till.post(id, event::ReverseAsked{"wrong ticket", "Manager"});
    world.program->journal.failFind = false;
    QVERIFY(is<state::Paid>(world.latest(id)));
    till.post(id, event::ReverseAsked{"wrong ticket", "Manager"});
    world.pass(2s);
    QVERIFY(is<state::Reversed>(world.latest(id)));
}

// A question in the second after another waits for the next, and is put once.
void TestTill::whoeverWantsToKnowIsTold() {
    World world(1);
    addUnknown(world, 3);
    world.trouble.requestLost = 100;
    world.crash();
    world.pass(600s);
    const auto& sent = world.program->gateway.sent;
    auto& till = world.program->till;
    for (const bool byHand : {true, false}) {
        till.post({"P1"}, byHand ? Event(event::CheckAsked{}) : Event(event::Hinted{}));
        const auto before = sent.size();
        for (const char* other : {"P2", "P3"}) {
            till.post({other}, byHand ? Event(event::CheckAsked{}) : Event(event::Hinted{}));
        }
        QCOMPARE(sent.size(), before); // not in the same second
        world.pass(5s);
        QCOMPARE(sent.size(), before + 2);
        world.pass(10s);
    }
}

// One answer with a word in it, after silence: the others are asked at once; the one that was
// answered is not. A status that says nothing is silence.
void TestTill::aWordForOneAsksForTheOthers() {
    World world(1);
    addUnknown(world, 2);
    world.ledger.entries[*world.latest({"P1"}).transaction].captures = 0;
    world.crash();
    auto& till = world.program->till;
    const auto other = *till.begin(saleNumbered(1)); // one that nobody has to ask about
    world.program->gateway.trouble.noWord = 100;
    world.pass(1200s);
    const auto& sent = world.program->gateway.sent;
    QVERIFY(is<state::AwaitingCard>(world.latest(other)));
    auto before = sent.size();
    till.post({"P1"}, event::CheckAsked{});
    world.pass(4s);
    QVERIFY(sent.size() <= before + 2); // no word: nobody is woken
    world.pass(10s);
    world.program->gateway.trouble = {};
    before = sent.size();
    till.post({"P1"}, event::CheckAsked{});
    world.pass(1s, 500ms); // a tick in the second of a question asks nothing
    world.pass(5s);
    QVERIFY(is<state::Paid>(world.latest({"P2"})));
    QVERIFY(is<state::Checking>(world.latest({"P1"})));
    QVERIFY(sent.size() <= before + 3);
}

void TestTill::postingAfterAHalt() {
    World world(1);
    auto& till = world.program->till;
    const auto id = *till.begin(saleNumbered(1001));
    world.pass(2s);
    QVERIFY(!till.halted());
    world.program->journal.failNext = JournalError::Broken;
    world.enterCard(id);
    QVERIFY(till.halted() && world.program->watcher.halted == JournalError::Broken);
    const auto sent = world.program->gateway.sent.size();
    world.enterCard(id);
    world.pass(10s);
    QCOMPARE(world.program->gateway.sent.size(), sent);
    QVERIFY(is<state::AwaitingCard>(world.latest(id)));
}

void TestTill::aJournalThatCannotBeRead() {
    World world(1);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    world.program->journal.failUnfinished = true;
    QCOMPARE(world.program->till.start().error(), JournalError::Broken);
    QVERIFY(world.program->till.halted());
    QVERIFY(world.program->till.begin(saleNumbered(2)).error() == BeginError::Halted);
    QVERIFY(is<state::Opening>(world.latest(id)));
}

// What an observer posts while it is being told comes after what it is told.
void TestTill::eventsWaitForEachOther() {
    World world(1);
    auto& program = *world.program;
    int depth = 0;
    int deepest = 0;
    program.watcher.onChange = [&](const Payment& payment) {
        deepest = std::max(deepest, ++depth);
        if (is<state::Opening>(payment)) {
            program.till.post(payment.id,
                              event::Replied{CallId{1}, reply::Opened{TransactionId{5}}});
        } else if (is<state::AwaitingCard>(payment)) {
            program.till.post(payment.id, event::Cancelled{});
        }
        --depth;
    };
    const auto id = *program.till.begin(saleNumbered(1001));
    QVERIFY(is<state::NotPaid>(world.latest(id)));
    QCOMPARE(deepest, 1);
}

QTEST_GUILESS_MAIN(TestTill)
#include "tst_till.moc"
