// What the gateway is told when it asks before a debit, and what the till does about it.

#include "core/payment/inquiry.h"
#include "tests/support/till_world.h"

#include <QTest>
#include <set>

using namespace kassa;
using namespace kassa::fake;

namespace {

DebitQuestion questionAbout(const Payment& payment) {
    return {*payment.transaction, payment.sale.account, payment.sale.amount};
}

/// A payment that is being checked, with a gateway that says nothing.
Till& leaveUnknown(World& world) {
    addUnknown(world, 1);
    world.trouble.requestLost = 100;
    world.crash();
    return world.program->till;
}

} // namespace

class TestDebitQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheGatewayIsToldBeforeADebit();
    void noYesThatComesTooLate();
    void anAnnouncedDebitIsAskedAboutOnce();
    void anotherAttemptIsAskedAboutAnew();
    void aTillWithoutAJournalLetsNothingBeTaken();
};

// In every state, and nothing changes by it.
void TestDebitQuestion::whatTheGatewayIsToldBeforeADebit() {
    const std::set<std::string_view> awaiting{"confirming", "awaiting_phone", "checking"};
    const std::set<std::string_view> payable{"awaiting_card", "sending_card", "awaiting_code"};
    int agreed = 0;
    for (const auto& [name, sample] : samples::states()) {
        if (!sample.transaction) {
            continue; // nobody can ask about it
        }
        for (const bool shown : {false, true}) {
            Payment payment = sample;
            payment.pageShown = shown;
            const auto* checking = std::get_if<state::Checking>(&payment.state);
            const Instant at = checking != nullptr ? checking->inquiry.since : samples::now;
            const DebitQuestion question = questionAbout(payment);
            const bool awaited = awaiting.contains(nameOf(payment.state)) ||
                                 (shown && payable.contains(nameOf(payment.state)));
            agreed += awaited ? 1 : 0;
            QVERIFY2(wordAbout(payment, question, at) ==
                         (awaited ? DebitWord::GoAhead : DebitWord::NotAwaited),
                     name.c_str());
            auto other = question;
            other.account += "0";
            QVERIFY(wordAbout(payment, other, at) == DebitWord::OtherSale);
            other = question;
            other.amount = Tiyin(question.amount.count() + 1);
            QVERIFY(wordAbout(payment, other, at) == DebitWord::OtherSale);
            other = question;
            other.transaction.value += 1;
            QVERIFY(wordAbout(payment, other, at) == DebitWord::Unknown);
            Payment without = payment;
            without.transaction.reset();
            QVERIFY(wordAbout(without, question, at) == DebitWord::Unknown);
        }
    }
    QVERIFY(agreed >= 9);
}

// A yes comes only while the debit is sure to be over before "not captured" can be proof.
void TestDebitQuestion::noYesThatComesTooLate() {
    Payment payment = samples::payment(state::Checking{samples::inquiry()});
    const DebitQuestion question = questionAbout(payment);
    auto& inquiry = std::get<state::Checking>(payment.state).inquiry;
    const Instant last = inquiry.since + inquiry::settleTime - debitTakes;
    QVERIFY(wordAbout(payment, question, inquiry.since) == DebitWord::GoAhead);
    QVERIFY(wordAbout(payment, question, last) == DebitWord::GoAhead);
    QVERIFY(wordAbout(payment, question, last + 1ms) == DebitWord::NotAwaited);
    QVERIFY(debitTakes < inquiry::settleTime);
}

void TestDebitQuestion::anAnnouncedDebitIsAskedAboutOnce() {
    World world(1);
    Till& till = leaveUnknown(world);
    const auto& sent = world.program->gateway.sent;
    const auto untilNext = [&] {
        const auto& inquiry = std::get<state::Checking>(till.live().at({"P1"}).state).inquiry;
        return inquiry.query ? 0ms : inquiry.nextQueryAt - world.clock.time;
    };
    for (int second = 0; second < 100 && untilNext() < 20s; ++second) {
        world.pass(1s);
    }
    QVERIFY(untilNext() >= 20s);
    const Payment payment = till.live().at({"P1"});
    const DebitQuestion question = questionAbout(payment);
    auto forged = question;
    forged.amount = Tiyin(1);
    const auto before = sent.size();
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(till.debitAsked(forged) == DebitWord::OtherSale);
    }
    world.pass(4s);
    QCOMPARE(sent.size(), before); // nobody is asked for a liar
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(till.debitAsked(question) == DebitWord::GoAhead);
    }
    world.pass(1s);
    QCOMPARE(sent.size(), before); // the debit comes after the answer
    world.pass(4s);
    QCOMPARE(sent.size(), before + 1);
    QVERIFY(till.debitAsked(question) == DebitWord::GoAhead);
    world.pass(5s);
    QCOMPARE(sent.size(), before + 1); // the same attempt
    QVERIFY(is<state::Checking>(world.latest(payment.id)));
    // Known by now, and no more is taken.
    world.program->gateway.trouble = {};
    till.post(payment.id, event::CheckAsked{});
    world.pass(10s);
    QVERIFY(is<state::Paid>(world.latest(payment.id)));
    QVERIFY(till.debitAsked(question) == DebitWord::Unknown);
}

// On the customer's phone: announced, come to nothing, and tried again by card. Who waits for the
// answer of his own confirm does not ask beside it.
void TestDebitQuestion::anotherAttemptIsAskedAboutAnew() {
    World world(1);
    auto& till = world.program->till;
    const auto& sent = world.program->gateway.sent;
    const auto id = *till.begin(saleNumbered(1));
    world.pass(2s);
    till.post(id, event::PhoneChosen{});
    world.pass(1s);
    QVERIFY(is<state::AwaitingPhone>(world.latest(id)));
    const auto before = sent.size();
    QVERIFY(till.debitAsked(questionAbout(till.live().at(id))) == DebitWord::GoAhead);
    world.pass(4s);
    QVERIFY(sent.size() > before);
    auto& trouble = world.program->gateway.trouble;
    trouble.slowest = 1ms;
    world.enterCard(id);
    world.pass(2s);
    trouble.slowest = 24h;
    world.enterCode(id);
    QVERIFY(is<state::Confirming>(world.latest(id)));
    QVERIFY(till.debitAsked(questionAbout(till.live().at(id))) == DebitWord::GoAhead);
    world.pass(10s);
    QCOMPARE(sent.back().first, id);
    const auto confirm = sent.size();
    for (int second = 0; second < 300 && !is<state::Checking>(world.latest(id)); ++second) {
        world.pass(1s);
    }
    QCOMPARE(sent.size(), confirm);
    QVERIFY(till.debitAsked(questionAbout(till.live().at(id))) == DebitWord::GoAhead);
    trouble = {};
    world.pass(200s);
    QVERIFY(is<state::Paid>(world.latest(id)));
    QCOMPARE(broken(world), std::string());
}

void TestDebitQuestion::aTillWithoutAJournalLetsNothingBeTaken() {
    World world(1);
    Till& till = leaveUnknown(world);
    const Payment& payment = till.live().at({"P1"});
    const DebitQuestion question = questionAbout(payment);
    QVERIFY(till.debitAsked(question) == DebitWord::GoAhead);
    world.program->journal.failNext = JournalError::Broken;
    QVERIFY(!till.begin(saleNumbered(1)));
    QVERIFY(till.halted() && till.debitAsked(question) == DebitWord::NotAwaited);
}

QTEST_GUILESS_MAIN(TestDebitQuestion)
#include "tst_debit_question.moc"
