// The machine, cell by cell. Goal: every state × event is decided on purpose. The table in
// transitions.txt is printed from step() itself and reviewed like code; to accept a change, run
// this test with KASSA_UPDATE=1 and read the difference.

#include "core/payment/inquiry.h"
#include "core/payment/step.h"
#include "tests/support/payment_values.h"
#include "tests/support/samples.h"

#include <QFile>
#include <QTest>
#include <set>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

std::string effectName(const Effect& effect) {
    static constexpr std::array<const char*, std::variant_size_v<Effect>> names{
        "Open", "SendCard", "ResendCode", "Confirm", "Query", "Reverse"};
    return names[effect.index()];
}

std::string describe(const Payment& before, const Step& taken) {
    if (taken.next == before) {
        return "-";
    }
    std::string text(nameOf(taken.next.state));
    if (const auto* notPaid = std::get_if<state::NotPaid>(&taken.next.state)) {
        text += '(' + std::string(nameOf(notPaid->why)) + (notPaid->watch ? ", watched)" : ")");
    }
    if (const auto* code = std::get_if<state::AwaitingCode>(&taken.next.state)) {
        text += code->problem ? '(' + std::string(nameOf(*code->problem)) + ')' : "";
    }
    if (const auto* card = std::get_if<state::AwaitingCard>(&taken.next.state)) {
        text += card->refusal ? '(' + std::string(nameOf(*card->refusal)) + ')' : "";
    }
    if (taken.effect) {
        text += " + " + effectName(*taken.effect);
    }
    return text + samples::changes(before, taken.next);
}

template <class Visit>
void forEveryCell(const Visit& visit) {
    for (const auto& [stateName, payment] : samples::states()) {
        for (auto& [eventName, event] : samples::events()) {
            const auto isReply = std::holds_alternative<event::Replied>(event);
            visit(stateName, payment, eventName, isReply,
                  step(payment, std::move(event), samples::now));
        }
    }
}

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

} // namespace

class TestStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsAsReviewed();
    void everyKindOfStateEventAndReplyIsInTheTable();
    void moneyRules();
    void silenceIsNeverNotPaid();
    void lateAndForeignRepliesChangeNothing();
    void callsAreNumberedUpwards();
    void scheduleSettlesInTime();
    void jitterDiffersByPaymentAndRepeats();
    void hintsCannotFlood();
    void oneNegativeIsNotProof();
    void reversalNeedsMoreProof();
    void findingIsForThoseNobodyAnswers();
    void threeWrongCodesEndIt();
    void notSentConfirmDoesNotCount();
};

void TestStep::tableIsAsReviewed() {
    std::string table = "# state × event -> next state + effect; \"-\" changes nothing.\n"
                        "# Printed by tst_step; accept a change with KASSA_UPDATE=1.\n";
    std::string last;
    forEveryCell([&](const std::string& stateName, const Payment& payment,
                     const std::string& eventName, bool, const Step& taken) {
        if (stateName != last) {
            table += "\n" + stateName + "\n";
            last = stateName;
        }
        table += "    " + eventName + std::string(30 - eventName.size(), ' ') +
                 describe(payment, taken) + "\n";
    });
    QFile file(QStringLiteral(KASSA_TRANSITIONS));
    if (qEnvironmentVariableIsSet("KASSA_UPDATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table.c_str());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reviewed = file.readAll().toStdString();
    if (table != reviewed) {
        std::size_t at = 0;
        while (at < table.size() && at < reviewed.size() && table[at] == reviewed[at]) {
            ++at;
        }
        const auto from = at < 120 ? 0 : at - 120;
        QFAIL(("the table differs, first at: …" + table.substr(from, 240)).c_str());
    }
}

void TestStep::everyKindOfStateEventAndReplyIsInTheTable() {
    std::set<std::size_t> states;
    for (const auto& named : samples::states()) {
        states.insert(named.payment.state.index());
    }
    std::set<std::size_t> events;
    for (const auto& named : samples::events()) {
        events.insert(named.event.index());
    }
    std::set<std::size_t> replies;
    for (const auto& named : samples::replies()) {
        replies.insert(named.reply.index());
    }
    QCOMPARE(states.size(), std::variant_size_v<State>);
    QCOMPARE(events.size(), std::variant_size_v<Event>);
    QCOMPARE(replies.size(), std::variant_size_v<Reply>);
}

void TestStep::moneyRules() {
    int confirms = 0;
    int reverses = 0;
    forEveryCell([&](const std::string& stateName, const Payment& payment,
                     const std::string& eventName, bool isReply, const Step& taken) {
        if (taken.effect && std::holds_alternative<effect::Confirm>(*taken.effect)) {
            ++confirms; // money goes out only where a code was typed in answer to a sent code
            QVERIFY(is<state::AwaitingCode>(payment) && is<state::Confirming>(taken.next));
            QCOMPARE(eventName, std::string("code_entered"));
        }
        if (taken.effect) { // the answer about a debit has to be about this sale
            const auto* confirm = std::get_if<effect::Confirm>(&*taken.effect);
            const auto* query = std::get_if<effect::Query>(&*taken.effect);
            QVERIFY(confirm == nullptr || confirm->account == payment.sale.account);
            QVERIFY(query == nullptr || query->account == payment.sale.account);
        }
        if (taken.effect && std::holds_alternative<effect::Reverse>(*taken.effect)) {
            ++reverses; // money goes back only where a debit is proved, and somebody asked
            QVERIFY(payment.capture.has_value() && is<state::Reversing>(taken.next));
            QCOMPARE(eventName, std::string("reverse_asked"));
        }
        if (taken.next != payment && is<state::Paid>(taken.next) && !is<state::Paid>(payment) &&
            !payment.capture) {
            // … or a person who asked the acquirer, with the number of the debit
            const bool found = is<state::ForPerson>(payment) && eventName == "finding taken";
            QVERIFY2((isReply || found) && taken.next.capture,
                     (stateName + " " + eventName).c_str());
        }
        if (moneyMayMove(payment) && taken.next != payment) { // only word, time or restart
            QVERIFY(isReply || eventName == "ticked" || eventName == "restarted");
            QVERIFY(!taken.effect);
        }
    });
    QVERIFY(confirms >= 2 && reverses >= 2); // the loop above did see them
}

void TestStep::silenceIsNeverNotPaid() {
    for (const auto& [name, payment] : samples::states()) {
        if (!moneyMayMove(payment) && !isUnresolved(payment) &&
            !is<state::AwaitingPhone>(payment) && !payment.pageShown) {
            continue;
        }
        for (auto& [eventName, event] : samples::events()) {
            const auto* replied = std::get_if<event::Replied>(&event);
            const bool word =
                std::holds_alternative<event::FindingRecorded>(event) ||
                (replied != nullptr && !std::holds_alternative<reply::NoReply>(replied->reply));
            const Step taken = step(payment, std::move(event), samples::now);
            if (!word) {
                QVERIFY2(!is<state::NotPaid>(taken.next), (name + " × " + eventName).c_str());
            }
        }
    }
}

void TestStep::lateAndForeignRepliesChangeNothing() {
    for (const auto& [name, payment] : samples::states()) {
        for (const auto& [replyName, reply] : samples::replies()) {
            const Step taken = step(payment, event::Replied{CallId{3}, reply}, samples::now);
            QVERIFY2(taken.next == payment && !taken.effect, (name + " × " + replyName).c_str());
        }
    }
}

void TestStep::callsAreNumberedUpwards() {
    forEveryCell([&](const std::string&, const Payment& payment, const std::string&, bool,
                     const Step& taken) {
        const auto expected = payment.lastCall.value + (taken.effect ? 1 : 0);
        QCOMPARE(taken.next.lastCall.value, expected);
        QCOMPARE(taken.next.steps, payment.steps + (taken.next == payment ? 0 : 1));
    });
}

/// Runs the clock over a checking payment; `answer` is given to every question after 100 ms.
static std::pair<Payment, int> settle(const PaymentId& id, const Evidence& answer,
                                      std::chrono::milliseconds atMost, Instant& now) {
    Payment payment = samples::payment(state::Confirming{samples::call, now, now + 60s, now});
    payment.id = id;
    payment = step(payment, event::Replied{samples::call, reply::NoReply{}}, now).next;
    const Instant end = now + atMost;
    int questions = 0;
    while (now < end && is<state::Checking>(payment)) {
        now += 1s;
        Step taken = step(payment, event::Ticked{}, now);
        payment = taken.next;
        if (taken.effect) {
            ++questions;
            now += 100ms;
            payment =
                step(payment, event::Replied{payment.lastCall, reply::Status{answer}}, now).next;
        }
    }
    return {payment, questions};
}

void TestStep::scheduleSettlesInTime() {
    for (int i = 0; i < 200; ++i) {
        const PaymentId id{"P" + std::to_string(i)};
        Instant now = samples::now;
        const auto captured = settle(id, evidence::Captured{{SuccessId{9}, ""}}, 10min, now);
        QVERIFY(is<state::Paid>(captured.first));
        QVERIFY(now - samples::now <= 4s);

        now = samples::now;
        const auto negative = settle(id, evidence::NotCaptured{}, 10min, now);
        QVERIFY(is<state::NotPaid>(negative.first));
        QVERIFY(now - samples::now >= inquiry::settleTime);
        QVERIFY(now - samples::now <= inquiry::settleTime + 60s);
    }
    Instant now = samples::now;
    const auto silent = settle({"P"}, evidence::Indeterminate{}, 30h, now);
    QVERIFY(is<state::ForPerson>(silent.first)); // a day of no usable word: never guessed
    QVERIFY(now - samples::now > 22h && now - samples::now < 27h);
    QCOMPARE(silent.second, inquiry::scheduledLimit);
}

void TestStep::jitterDiffersByPaymentAndRepeats() {
    const auto next = [](const char* id) {
        return inquiry::answered(samples::asking(), {id}, samples::now).nextQueryAt;
    };
    QVERIFY(next("A") != next("B"));
    QCOMPARE(next("A"), next("A"));
    for (int i = 0; i < 1000; ++i) {
        const auto delay =
            inquiry::answered(samples::asking(), {std::to_string(i)}, samples::now).nextQueryAt -
            samples::now;
        QVERIFY(delay >= 12s && delay <= 18s); // 15 s ± 20 %
    }
}

void TestStep::hintsCannotFlood() {
    Payment payment = samples::payment(state::Checking{samples::inquiry()});
    Instant now = samples::now;
    int questions = 0;
    for (int i = 0; i < 10'000; ++i) {
        now += 10ms;
        Step taken = step(payment, event::Hinted{}, now);
        payment = taken.next;
        if (!taken.effect && i % 100 == 0) {
            taken = step(payment, event::Ticked{}, now);
            payment = taken.next;
        }
        if (taken.effect) {
            ++questions;
            payment =
                step(payment,
                     event::Replied{payment.lastCall, reply::Status{evidence::Indeterminate{}}},
                     now)
                    .next;
        }
    }
    QVERIFY(questions <= 51); // 100 s of hints: one question in two seconds
    QVERIFY(is<state::Checking>(payment));
}

void TestStep::oneNegativeIsNotProof() {
    const auto negative = [](state::Inquiry inquiry) {
        return step(samples::payment(state::Checking{inquiry}),
                    event::Replied{samples::call, reply::Status{evidence::NotCaptured{}}},
                    samples::now)
            .next;
    };
    auto inquiry = samples::askingAgain();
    QVERIFY(is<state::NotPaid>(negative(inquiry)));
    inquiry.firstNegative.reset();
    QVERIFY(is<state::Checking>(negative(inquiry))); // the first
    inquiry = samples::askingAgain();
    inquiry.firstNegative = samples::now - 59s;
    QVERIFY(is<state::Checking>(negative(inquiry))); // too close together
    inquiry = samples::askingAgain();
    inquiry.since = samples::now - 179s;
    QVERIFY(is<state::Checking>(negative(inquiry))); // a confirm may still land
    inquiry = samples::askingAgain();
    inquiry.since = samples::now - 181s;
    inquiry.lastQueryAt = samples::now - 2s;
    QVERIFY(is<state::Checking>(negative(inquiry))); // asked too early, answered late
    inquiry.round =
        20; // where questions are five minutes apart: the proof is not waited for so long
    const auto after = std::get<state::Checking>(negative(inquiry).state).inquiry;
    QVERIFY(after.nextQueryAt == samples::now + 2s);
}

// A reversal may be sent again when it is known not to have happened, so that has to be surer.
void TestStep::reversalNeedsMoreProof() {
    const auto stillTaken = [](std::chrono::milliseconds first) {
        auto inquiry = samples::askingAgain();
        inquiry.lastQueryAt = samples::now;
        inquiry.firstNegative = samples::now - first;
        Payment payment = samples::payment(state::ReverseChecking{inquiry});
        payment.capture = Capture{SuccessId{2050001}, ""};
        const Evidence word = evidence::Captured{*payment.capture};
        return step(payment, event::Replied{samples::call, reply::Status{word}}, samples::now).next;
    };
    QVERIFY(is<state::ReverseChecking>(stillTaken(179s)));
    QVERIFY(is<state::Paid>(stillTaken(180s)));
}

void TestStep::findingIsForThoseNobodyAnswers() {
    const auto record = [](const Payment& payment, event::Found found) {
        return step(payment, event::FindingRecorded{found, {2050001}, "Manager", "by telephone"},
                    samples::now)
            .next;
    };
    for (const auto& [name, payment] : samples::states()) {
        for (const auto found :
             {event::Found::Taken, event::Found::NotTaken, event::Found::TakenBack}) {
            if (!is<state::ForPerson>(payment)) {
                QVERIFY2(record(payment, found) == payment, name.c_str());
            }
        }
    }
    const Payment unknown = samples::payment(state::ForPerson{samples::inquiry(), false});
    const Payment paid = record(unknown, event::Found::Taken);
    QVERIFY(is<state::Paid>(paid));
    QCOMPARE(paid.capture->success.value, 2050001);
    QCOMPARE(paid.findingApprover, std::string("Manager"));
    QCOMPARE(paid.findingNote, std::string("by telephone"));
    QVERIFY(is<state::Reversed>(record(unknown, event::Found::TakenBack)));
    const Payment lapsed = record(unknown, event::Found::NotTaken);
    QVERIFY(std::get<state::NotPaid>(lapsed.state).watch.has_value()); // people err too
    Payment reversal = samples::payment(state::ForPerson{samples::inquiry(), true});
    reversal.capture = Capture{SuccessId{7}, ""};
    QVERIFY(is<state::Paid>(record(reversal, event::Found::Taken)));
    QCOMPARE(record(reversal, event::Found::Taken).capture->success.value, 7);
}

void TestStep::threeWrongCodesEndIt() {
    Payment payment = samples::payment(
        state::AwaitingCode{samples::now + 60s, samples::now, std::nullopt, {}, false, {}});
    payment.confirms = 0;
    for (int i = 1; i <= 3; ++i) {
        Step taken = step(payment, event::CodeEntered{samples::code()}, samples::now);
        QVERIFY(taken.effect.has_value());
        payment =
            step(taken.next, event::Replied{taken.next.lastCall, reply::WrongCode{}}, samples::now)
                .next;
        QCOMPARE(payment.confirms, i);
    }
    QVERIFY(payment.state == State(state::NotPaid{Reason::TooManyCodes, std::nullopt}));
}

void TestStep::notSentConfirmDoesNotCount() {
    Payment payment = samples::payment(
        state::AwaitingCode{samples::now + 60s, samples::now, std::nullopt, {}, false, {}});
    payment.confirms = 2;
    Step taken = step(payment, event::CodeEntered{samples::code()}, samples::now);
    const Payment back =
        step(taken.next, event::Replied{taken.next.lastCall, reply::NotSent{Reason::TlsFailed}},
             samples::now)
            .next;
    QVERIFY(is<state::AwaitingCode>(back));
    QCOMPARE(back.confirms, 2);
    QVERIFY(std::get<state::AwaitingCode>(back.state).problem == Reason::TlsFailed);
}

QTEST_GUILESS_MAIN(TestStep)
#include "tst_step.moc"
