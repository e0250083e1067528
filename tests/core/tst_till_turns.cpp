// Whose turn it is, and what reaches a payment that is over, or a till that has stopped.

#include "tests/support/till_world.h"

#include <QTest>
#include <set>

using namespace kassa;
using namespace kassa::fake;

namespace {

/// So many unknown payments with a gateway that says nothing: questions five minutes apart by now.
void leaveUnknown(World& world, int count) {
    addUnknown(world, count);
    world.trouble.requestLost = 100;
    world.crash();
    world.pass(1800s);
}

} // namespace

class TestTillTurns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlarmStopsNoCards();
    void whatIsOverIsAskedAboutOnDemand();
    void whoeverWantsToKnowIsTold();
    void aWordForOneAsksForTheOthers();
    void everybodyHasATurn();
    void anAnswerTooLateToCountAsksForItsOwn();
    void newsWhileAQuestionIsOutIsNotForgotten();
    void whoAsksWhileAQuestionIsOutIsTold();
    void aWordAnswersNewsAndNotAPerson();
    void questionsGivenUpInSilence();
    void aQuestionGivenUpAmongAnswersIsPutAgain();
    void aGatewayThatIsBackIsAskedAboutAll();
    void postingAfterAHalt();
    void aJournalThatCannotBeRead();
    void eventsWaitForEachOther();
};

// A late capture is known, not unknown: it waits for a person and stops no sale.
void TestTillTurns::anAlarmStopsNoCards() {
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

void TestTillTurns::whatIsOverIsAskedAboutOnDemand() {
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
void TestTillTurns::whoeverWantsToKnowIsTold() {
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
void TestTillTurns::aWordForOneAsksForTheOthers() {
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
    QCOMPARE(sent.size(), before + 2); // one question for each of them
}

// Whoever is due again after two seconds does not come before those who have not been asked yet.
void TestTillTurns::everybodyHasATurn() {
    World world(1);
    constexpr int many = 9;
    addUnknown(world, many);
    world.trouble.requestLost = 100;
    world.crash();
    world.pass(many * 1s);
    std::set<PaymentId> asked;
    for (const auto& [id, call] : world.program->gateway.sent) {
        asked.insert(id);
    }
    QCOMPARE(asked.size(), std::size_t{many});
}

// The till has long given that question up; that the gateway speaks again is news all the same.
void TestTillTurns::anAnswerTooLateToCountAsksForItsOwn() {
    World world(1);
    leaveUnknown(world, 1);
    const auto& sent = world.program->gateway.sent;
    const PaymentId id = sent.back().first;
    const CallId givenUp{sent.back().second.value - 1};
    world.program->gateway.trouble = {};
    world.program->gateway.deliver(id, givenUp, reply::Status{evidence::NotCaptured{}});
    world.pass(5s);
    QVERIFY(is<state::Paid>(world.latest(id)));
}

// A machine that slept lost the answer, and nobody has given the question up yet.
void TestTillTurns::newsWhileAQuestionIsOutIsNotForgotten() {
    World world(1);
    leaveUnknown(world, 2);
    auto& till = world.program->till;
    const auto& sent = world.program->gateway.sent;
    const auto isOut = [&](const PaymentId& id) { return isBeingAsked(till.live().at(id)); };
    world.program->gateway.trouble.slowest = 80s;
    for (int second = 0; second < 400 && !isOut({"P1"}); ++second) {
        world.pass(1s);
    }
    QVERIFY(isOut({"P1"}));
    till.gatewayIsBack();
    world.program->gateway.trouble = {};
    const auto before = sent.size();
    world.pass(100s); // the schedule is slower
    QVERIFY(is<state::Paid>(world.latest({"P1"})) && is<state::Paid>(world.latest({"P2"})));
    QCOMPARE(sent.size(), before + 2); // one question more for each of them
}

// Somebody wants to know while a question is out whose answer is lost.
void TestTillTurns::whoAsksWhileAQuestionIsOutIsTold() {
    World world(1);
    leaveUnknown(world, 1);
    auto& till = world.program->till;
    world.program->gateway.trouble.slowest = 80s;
    for (int second = 0; second < 400 && !isBeingAsked(till.live().at({"P1"})); ++second) {
        world.pass(1s);
    }
    world.pass(2s); // another may go out by now, if it were of another payment
    QVERIFY(isBeingAsked(till.live().at({"P1"})));
    till.post({"P1"}, event::CheckAsked{});
    world.program->gateway.trouble = {};
    world.pass(150s); // the schedule is slower
    QVERIFY(is<state::Paid>(world.latest({"P1"})));
}

// News of the gateway is answered by the word that was on its way; a person asks anew.
void TestTillTurns::aWordAnswersNewsAndNotAPerson() {
    for (const bool aPerson : {false, true}) {
        World world(1);
        leaveUnknown(world, 1);
        auto& till = world.program->till;
        const auto& sent = world.program->gateway.sent;
        world.program->gateway.trouble.slowest = 80s;
        for (int second = 0; second < 400 && !isBeingAsked(till.live().at({"P1"})); ++second) {
            world.pass(1s);
        }
        QVERIFY(isBeingAsked(till.live().at({"P1"})));
        const auto before = sent.size();
        till.gatewayIsBack();
        if (aPerson) {
            till.post({"P1"}, event::CheckAsked{});
        }
        world.program->gateway.deliver({"P1"}, sent.back().second,
                                       reply::Status{evidence::NotCaptured{}});
        world.pass(5s);
        QCOMPARE(sent.size(), before + (aPerson ? 1 : 0));
        QVERIFY(is<state::Checking>(world.latest({"P1"})));
    }
}

// Nobody brings an answer: of two that are unknown, of one that lapsed, or of one that was paid and
// asked about again. Each stays what it was.
void TestTillTurns::questionsGivenUpInSilence() {
    const struct {
        const char* name;
        int payments;
        State state;
    } rows[] = {
        {"unknown", 2, state::Checking{}},
        {"lapsed", 1, state::NotPaid{Reason::Lapsed, samples::due()}},
        {"paid", 1, state::Paid{}},
    };
    for (const auto& row : rows) {
        World world(1);
        addUnknown(world, row.payments);
        for (auto& [id, stored] : world.disk.rows) {
            stored.back().state = row.state;
            if (is<state::Paid>(stored.back())) {
                stored.back().capture = Capture{SuccessId{1}, ""};
            }
        }
        world.trouble.slowest = 24h;
        world.crash();
        auto& till = world.program->till;
        till.post({"P1"}, event::CheckAsked{});
        world.pass(20s);
        const auto asked = world.program->gateway.sent.size();
        QVERIFY2(asked == static_cast<std::size_t>(row.payments), row.name);
        world.pass(100s);
        for (const auto& [id, stored] : world.disk.rows) {
            QVERIFY2(stored.back().state.index() == row.state.index(), row.name);
            QVERIFY2(till.live().contains(id) != is<state::Paid>(stored.back()), row.name);
        }
    }
}

// A question whose answer nobody will ever bring, while another sale goes well.
void TestTillTurns::aQuestionGivenUpAmongAnswersIsPutAgain() {
    World world(1);
    leaveUnknown(world, 1);
    auto& till = world.program->till;
    auto& trouble = world.program->gateway.trouble;
    trouble = {};
    trouble.slowest = 24h;
    for (int second = 0; second < 400 && !isBeingAsked(till.live().at({"P1"})); ++second) {
        world.pass(1s);
    }
    trouble = {};
    QVERIFY(till.begin(saleNumbered(1)));
    world.pass(5s);
    QVERIFY(isBeingAsked(till.live().at({"P1"})));
    world.pass(100s);
    QVERIFY(is<state::Paid>(world.latest({"P1"})));
}

// Nobody sells and the questions are minutes apart; the way to the gateway opens again.
void TestTillTurns::aGatewayThatIsBackIsAskedAboutAll() {
    World world(1);
    leaveUnknown(world, 2);
    auto& till = world.program->till;
    const auto& sent = world.program->gateway.sent;
    auto before = sent.size();
    till.gatewayIsBack(); // only the way is: no answer yet
    world.pass(5s);
    QCOMPARE(sent.size(), before + 2);
    till.gatewayIsBack();
    world.pass(5s);
    QCOMPARE(sent.size(), before + 2); // not all the time
    world.program->gateway.trouble = {};
    world.pass(60s);
    till.gatewayIsBack();
    world.pass(5s);
    QVERIFY(is<state::Paid>(world.latest({"P1"})) && is<state::Paid>(world.latest({"P2"})));
}

void TestTillTurns::postingAfterAHalt() {
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

void TestTillTurns::aJournalThatCannotBeRead() {
    World world(1);
    const auto id = *world.program->till.begin(saleNumbered(1001));
    world.program->journal.failUnfinished = true;
    QCOMPARE(world.program->till.start().error(), JournalError::Broken);
    QVERIFY(world.program->till.halted());
    QVERIFY(world.program->till.begin(saleNumbered(2)).error() == BeginError::Halted);
    QVERIFY(is<state::Opening>(world.latest(id)));
}

// What an observer posts while it is being told comes after what it is told.
void TestTillTurns::eventsWaitForEachOther() {
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

QTEST_GUILESS_MAIN(TestTillTurns)
#include "tst_till_turns.moc"
