#pragma once

#include "core/desk/pin_hash.h"
#include "core/staff/listening_gateway.h"
#include "core/staff/staff.h"
#include "core/store/people_store.h"
#include "core/store/sqlite_journal.h"
#include "tests/store/store_bench.h"
#include "tests/support/samples.h"

#include <deque>

// A desk with people on a real journal and a real file of people; only the gateway, the clock and
// the waiting for hashes are of the test's making.

namespace kassa::test {

struct TestClock final : Clock {
    Instant time{std::chrono::hours(1)};
    [[nodiscard]] Instant now() const override { return time; }
};

struct TestIds final : IdSource {
    int last = 0;
    [[nodiscard]] PaymentId next() override { return {"ID" + std::to_string(++last)}; }
};

/// Keeps what was sent; a test answers.
struct TestGateway final : Gateway {
    struct Sent {
        PaymentId payment;
        Effect effect;
    };
    ReplyHandler handler;
    std::vector<Sent> sent;

    void onReply(ReplyHandler given) override { handler = std::move(given); }
    void send(const PaymentId& payment, Effect effect) override {
        sent.push_back({payment, std::move(effect)});
    }
    [[nodiscard]] int reversals() const {
        return static_cast<int>(std::count_if(sent.begin(), sent.end(), [](const auto& each) {
            return std::holds_alternative<effect::Reverse>(each.effect);
        }));
    }
    void answerLast(Reply reply) {
        const auto id = sent.back().payment;
        const auto call = std::visit([](const auto& e) { return e.call; }, sent.back().effect);
        handler(id, call, std::move(reply));
    }
};

/// Real hashes, cheap ones; answered when the test says so.
class TestPins final : public staff::PinChecker {
public:
    explicit TestPins(SecretBuffer pepper) : m_pepper(std::move(pepper)) {}

    int evaluated = 0;

    void check(desk::Pin pin, std::string hash, std::function<void(bool)> answer) override {
        ++evaluated;
        const bool fits = desk::pinFits(pin, m_pepper, hash);
        m_waiting.push_back([answer = std::move(answer), fits] { answer(fits); });
    }
    void hash(desk::Pin pin, std::function<void(std::optional<std::string>)> answer) override {
        auto made = desk::hashPin(pin, m_pepper, desk::demoPinCost);
        m_waiting.push_back([answer = std::move(answer), made] { answer(made); });
    }
    [[nodiscard]] bool idle() const { return m_waiting.empty(); }
    void answerAll() {
        while (!m_waiting.empty()) {
            const auto next = std::move(m_waiting.front());
            m_waiting.pop_front();
            next();
        }
    }

private:
    SecretBuffer m_pepper;
    std::deque<std::function<void()>> m_waiting;
};

struct StaffNews final : staff::StaffObserver {
    desk::StaffView view;
    std::vector<desk::PinVerdict> signIns;
    std::vector<std::pair<desk::Action, desk::PinVerdict>> approvals;
    std::vector<std::pair<desk::Action, std::string>> approvedOnes;
    std::vector<desk::PeopleProblem> problems;

    void staffChanged(const desk::StaffView& now) override { view = now; }
    void signInAnswered(const desk::PinVerdict& verdict) override { signIns.push_back(verdict); }
    void approvalAnswered(desk::Action action, const desk::PinVerdict& verdict) override {
        approvals.emplace_back(action, verdict);
    }
    void approved(desk::Action action, const std::string& about) override {
        approvedOnes.emplace_back(action, about);
    }
    void peopleRefused(desk::PeopleProblem problem) override { problems.push_back(problem); }

    std::vector<desk::ShiftReport> reports;
    std::vector<std::pair<int, int>> progress;
    std::vector<desk::ShiftReport> closed;
    std::vector<std::vector<desk::Obstacle>> refusals;

    desk::Attendance attendance;
    std::vector<std::optional<desk::entry::WalkIn>> walkIns;
    std::vector<desk::CheckInAnswer> checkIns;
    void attendanceRead(const desk::Attendance& read) override { attendance = read; }
    void rowWritten(const desk::DeskRow& row) override { desk::take(attendance, row); }
    void walkInAnswered(const std::optional<desk::entry::WalkIn>& who) override {
        walkIns.push_back(who);
    }
    void checkInAnswered(const std::string&, desk::CheckInAnswer answer) override {
        checkIns.push_back(answer);
    }

    void shiftReported(const desk::ShiftReport& report) override { reports.push_back(report); }
    void gatewayChecked(int done, int of) override { progress.emplace_back(done, of); }
    int roundsEnded = 0;
    void gatewayCheckEnded() override { ++roundsEnded; }
    void shiftClosed(const desk::ShiftReport& report) override { closed.push_back(report); }
    void closeRefused(const std::vector<desk::Obstacle>& obstacles) override {
        refusals.push_back(obstacles);
    }
};

/// Proves at once what it is told to.
struct TestProver final : staff::JournalProver {
    bool intact = true;
    int asked = 0;
    void prove(std::function<void(bool)> answer) override {
        ++asked;
        answer(intact);
    }
};

struct TillNews final : TillObserver {
    std::map<PaymentId, Payment> payments;
    std::optional<JournalError> halted;
    void paymentChanged(const Payment& payment) override {
        payments.insert_or_assign(payment.id, payment);
    }
    void tillHalted(JournalError error, const Payment&) override { halted = error; }
};

inline desk::Pin pinOf(std::string_view digits) {
    return std::move(desk::Pin::parse(digits)).value();
}

/// Two cashiers, 111111, and a manager, 222222, or two: 333333.
inline std::vector<desk::StoredPerson> hiredPeople(const SecretBuffer& pepper, int managers) {
    std::vector<desk::StoredPerson> people;
    const auto add = [&](const char* id, const char* name, desk::Role role, const char* pin) {
        people.push_back(
            {{{id}, name, role}, *desk::hashPin(pinOf(pin), pepper, desk::demoPinCost)});
    };
    add("nilufar", "Nilufar Saidova", desk::Role::Cashier, "111111");
    add("bobur", "Bobur Aliyev", desk::Role::Cashier, "111111");
    add("timur", "Timur Sattorov", desk::Role::Manager, "222222");
    if (managers > 1) {
        add("lola", "Lola Yusupova", desk::Role::Manager, "333333");
    }
    return people;
}

/// One run of the program.
struct StaffRun {
    StaffRun(const StoreBench& bench, TestClock& clock, TestIds& ids)
        : journal(bench.open())
        , people(bench.folder() + "/people.json", bench.key())
        , pins(bench.key().pepper())
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
    TestGateway gateway;
    staff::ListeningGateway listening{gateway};
    TillNews tillNews;
    Till till;
    StaffNews news;
    staff::Staff staff;
};

/// A desk with the people of hire().
class StaffBench {
public:
    StaffBench() : m_store(Place::Memory) { start(); }

    void start() {
        m_run.reset();
        m_run = std::make_unique<StaffRun>(m_store, clock, m_ids);
    }
    /// The program dies, and whatever it had not written with it.
    void kill() { start(); }

    void hire(int managers = 1) { staff().takeOn(hiredPeople(m_store.key().pepper(), managers)); }
    desk::PinVerdict signIn(const char* who, const char* pin) {
        staff().signIn({who}, pinOf(pin));
        run().pins.answerAll();
        return run().news.signIns.back();
    }
    static desk::Approver approver(const char* who, const char* pin) { return {{who}, pinOf(pin)}; }
    /// What became of the last order with an approver, its PIN tried.
    desk::PinAnswer approvalOf(desk::Action action) {
        run().pins.answerAll();
        const auto& last = run().news.approvals.back();
        KASSA_CHECK(last.first == action);
        return last.second.answer;
    }

    /// A sale that is paid by card.
    PaymentId sell(const std::string& account, Tiyin amount = Tiyin(73'900'000),
                   std::optional<Reply> outcome = {}) {
        return pay({account, "INV-" + account, "Kamola Rahimova", {}, amount}, outcome);
    }
    /// The same of several things.
    PaymentId sellLines(const std::string& account, std::vector<SaleLine> lines) {
        std::int64_t sum = 0;
        for (const auto& line : lines) {
            sum += line.amount.count();
        }
        return pay({account, "INV-" + account, "Kamola Rahimova", std::move(lines), Tiyin(sum)},
                   {});
    }
    PaymentId pay(const Sale& sale, std::optional<Reply> outcome) {
        auto& gateway = run().gateway;
        const auto id = run().till.begin(sale);
        KASSA_CHECK(id.has_value());
        gateway.answerLast(reply::Opened{TransactionId{14'000'000 + m_ids.last}});
        run().till.post(*id, event::CardEntered{samples::cardNumber(), samples::cardExpiry()});
        gateway.answerLast(reply::CodeSent{});
        run().till.post(*id, event::CodeEntered{samples::code()});
        const reply::Confirmed confirmed{Capture{SuccessId{900'000 + m_ids.last}, ""}};
        gateway.answerLast(outcome ? *outcome : Reply(confirmed));
        return *id;
    }

    void refund(const PaymentId& id) {
        staff().refund(id, "adashib", approver("timur", "222222"));
        run().pins.answerAll();
        run().gateway.answerLast(reply::ReverseDone{});
    }
    /// A second passes.
    void tick() {
        clock.time += std::chrono::seconds(1);
        run().till.tick();
        staff().tick();
    }
    /// A code whose answer is lost: the outcome is unknown.
    PaymentId sellInDoubt(const std::string& account) {
        const auto id = sell(account, Tiyin(73'900'000), reply::NoReply{});
        KASSA_CHECK(isUnresolved(run().tillNews.payments.at(id)));
        return id;
    }
    [[nodiscard]] desk::ShiftReport report() {
        staff().askShiftReport();
        return run().news.reports.back();
    }
    /// Answers every question of the closing with `word`.
    void close(std::optional<desk::Approver> by = {}, const Evidence& word = {}) {
        staff().closeShift(std::move(by));
        run().pins.answerAll();
        for (int second = 0; second < 60; ++second) {
            answerQuestion(word);
            tick();
        }
    }
    /// The question that is under way, if there is one.
    bool answerQuestion(const Evidence& word) {
        auto& gateway = run().gateway;
        if (gateway.sent.empty() ||
            !std::holds_alternative<effect::Query>(gateway.sent.back().effect)) {
            return false;
        }
        const auto asked = std::move(gateway.sent.back());
        gateway.sent.clear(); // the answer may bring the next question at once
        gateway.handler(asked.payment, std::get<effect::Query>(asked.effect).call,
                        reply::Status{word});
        return true;
    }

    /// Kinds of the rows about the desk, oldest first.
    [[nodiscard]] std::vector<desk::DeskRow> rows() {
        return run().journal->deskRowsAfter(0, 100'000).value();
    }
    template <class Entry>
    [[nodiscard]] std::vector<Entry> entries() {
        std::vector<Entry> found;
        for (const auto& row : rows()) {
            if (const auto* entry = std::get_if<Entry>(&row.entry)) {
                found.push_back(*entry);
            }
        }
        return found;
    }

    [[nodiscard]] StaffRun& run() { return *m_run; }
    [[nodiscard]] staff::Staff& staff() { return m_run->staff; }
    [[nodiscard]] const StoreBench& store() const { return m_store; }

    TestClock clock;

private:
    StoreBench m_store;
    TestIds m_ids;
    std::unique_ptr<StaffRun> m_run;
};

} // namespace kassa::test
