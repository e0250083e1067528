#include "tests/sim/swept_world.h"

#include "core/atmos/requests.h"
#include "core/base/check.h"
#include "core/payment/codec.h"

#include <algorithm>

namespace kassa::sim {

using namespace std::chrono_literals;

namespace {

const atmos::Profile& profile() {
    static const atmos::Profile profile = atmos::builtinProfile("apigw").value();
    return profile;
}

atmos::Credentials credentials() {
    atmos::Credentials credentials;
    credentials.storeId = storeId;
    return credentials;
}

/// A transaction that looks just like ours and is somebody else's.
Entry somebodyElses() {
    Entry other;
    other.id = TransactionId{99'000'001};
    other.account = "999";
    other.amount = Tiyin(73'900'000);
    other.captures = 1;
    return other;
}

/// For as long as fakes are at work.
class Outside {
public:
    explicit Outside(const Hooks& hooks) : m_hooks(hooks) { m_hooks.leave(); }
    Outside(const Outside&) = delete;
    Outside& operator=(const Outside&) = delete;
    ~Outside() { m_hooks.enter(); }

private:
    const Hooks& m_hooks;
};

} // namespace

std::string_view nameOf(Script script) {
    static constexpr std::array<std::string_view, scripts.size()> names{"sale",
                                                                        "wrong code first",
                                                                        "new code",
                                                                        "cancelled at the code",
                                                                        "page paid",
                                                                        "page left",
                                                                        "reversal",
                                                                        "asked afterwards",
                                                                        "restart at the code",
                                                                        "restart while confirming",
                                                                        "silent confirm",
                                                                        "lost confirm"};
    return names[static_cast<std::size_t>(script)];
}

SweptWorld::SweptWorld(Script script, Swept swept, Hooks hooks)
    : m_script(script)
    , m_swept(swept)
    , m_hooks(std::move(hooks))
    , m_dice(static_cast<std::uint64_t>(swept.call) * 64 +
             static_cast<std::uint64_t>(swept.garbage)) {}

SweptWorld::~SweptWorld() = default;

void SweptWorld::broke(const std::string& what) {
    if (m_broken.empty()) {
        m_broken = what;
    }
}

// --- the program and its end

// A program that ends in the middle unwinds nothing and frees nothing, and neither does this one.
void SweptWorld::guarded(const std::function<void(Till&)>& work) {
    if (!m_till) {
        return;
    }
    if (m_hooks.end == nullptr || setjmp(*m_hooks.end) == 0) {
        m_hooks.enter();
        work(*m_till);
        m_hooks.leave();
        check();
    } else {
        check();
        crash();
    }
}

void SweptWorld::crash() {
    ++m_crashes;
    (void)m_till.release(); // it may be half of anything
    m_clock.time += 3s;
    start();
}

void SweptWorld::start() {
    ++m_programs;
    m_till = std::make_unique<Till>(*this, *this, m_clock, *this, *this);
    guarded([this](Till& till) {
        if (!till.start()) {
            broke("the rows cannot be read again");
        }
    });
}

bool SweptWorld::isQuiet() const {
    return m_answers.empty() && std::none_of(m_latest.begin(), m_latest.end(), [](const auto& one) {
               return needsTicks(one.second);
           });
}

void SweptWorld::pass(milliseconds time) {
    const Instant end = m_clock.time + time;
    while (m_clock.time < end && m_broken.empty()) {
        m_clock.time = isQuiet() ? end : m_clock.time + 1s;
        for (std::size_t i = 0; i < m_answers.size();) {
            if (m_answers[i].at > m_clock.time) {
                ++i;
                continue;
            }
            const Answer due = m_answers[i];
            m_answers.erase(m_answers.begin() + static_cast<std::ptrdiff_t>(i));
            hear(due);
            i = 0;
        }
        guarded([](Till& till) { till.tick(); });
    }
}

void SweptWorld::hear(Answer answer) {
    if (answer.program != m_programs) {
        return; // that program is gone
    }
    guarded([&](Till&) {
        const Reply reply = answer.word
                                ? *answer.word
                                : atmos::classify(answer.kind,
                                                  {answer.bytes->status, answer.bytes->complete,
                                                   answer.bytes->body},
                                                  answer.expected, profile());
        m_handler(answer.payment, answer.call, reply);
    });
}

// --- ports

Expected<void, JournalError> SweptWorld::append(const Payment& payment, std::string_view) {
    const std::string text = encodePayment(payment, true);
    const Outside outside(m_hooks);
    for (const auto& [id, other] : m_latest) {
        if (id != payment.id && holdsSale(payment) && holdsSale(other)) {
            return Unexpected(JournalError::SaleOccupied);
        }
    }
    auto& rows = m_rows[payment.id];
    rows.push_back(text);
    if (payment.steps != static_cast<std::int64_t>(rows.size())) {
        broke("a step is missing or doubled");
    }
    m_latest.insert_or_assign(payment.id, payment);
    ++m_changes;
    return {};
}

Expected<std::vector<Payment>, JournalError> SweptWorld::unfinished() {
    std::vector<Payment> all;
    for (const auto& [id, rows] : m_rows) {
        auto payment = decodePayment(rows.back());
        if (!payment) {
            return Unexpected(JournalError::Broken);
        }
        if (!isFinal(*payment) || needsTicks(*payment)) {
            all.push_back(std::move(*payment));
        }
    }
    return all;
}

Expected<std::optional<Payment>, JournalError> SweptWorld::find(const PaymentId& id) {
    const auto found = m_rows.find(id);
    if (found == m_rows.end()) {
        return std::optional<Payment>();
    }
    auto payment = decodePayment(found->second.back());
    if (!payment) {
        return Unexpected(JournalError::Broken);
    }
    return std::optional(std::move(*payment));
}

void SweptWorld::send(const PaymentId& payment, Effect effect) {
    const auto* confirm = std::get_if<effect::Confirm>(&effect);
    const bool rightCode = confirm != nullptr && confirm->code.reveal() == "111111";
    const atmos::Request request =
        atmos::buildRequest(profile(), credentials(), "uz", std::move(effect));
    const Outside outside(m_hooks);
    if (!m_sent.insert({payment, request.call}).second) {
        broke("one call was sent twice");
    }
    if (m_latest.at(payment).lastCall != request.call) {
        broke("a call left before its row");
    }
    Flight flight;
    flight.number = ++m_calls;
    flight.program = m_programs;
    flight.payment = payment;
    flight.call = request.call;
    flight.kind = request.kind;
    flight.transaction = request.expectation.transaction;
    flight.success = request.expectation.success;
    flight.amount = request.expectation.amount;
    flight.account = request.expectation.account;
    flight.rightCode = rightCode;
    Answer answer{m_clock.time + 1s, m_programs,          payment,     request.call,
                  request.kind,      request.expectation, std::nullopt};
    if (m_calls == m_swept.call) {
        answerBadly(std::move(answer), flight);
        return;
    }
    const bool doubtful = request.kind == atmos::CallKind::Confirm && !m_calm && !m_detour;
    if (doubtful && (m_script == Script::SilentConfirm || m_script == Script::LostConfirm)) {
        m_detour = true;
        if (m_script == Script::SilentConfirm) {
            (void)m_ledger.carryOut(flight, false);
        }
        answer.word = reply::NoReply{Reason::NoAnswer};
        m_answers.push_back(answer);
        return;
    }
    this->answer(answer, flight);
}

void SweptWorld::answer(const Answer& answer, const Flight& flight) {
    Answer next = answer;
    next.bytes = goodAnswer(flight.kind, m_ledger.carryOut(flight, false));
    m_answers.push_back(std::move(next));
}

void SweptWorld::answerBadly(Answer answer, Flight flight) {
    using atmos::CallKind;
    const Reply silence = reply::NoReply{Reason::NoAnswer};
    switch (m_swept.fault) {
    case CallFault::NotSent:
        answer.word = reply::NotSent{Reason::Unreachable};
        break;
    case CallFault::RequestLost:
        answer.word = silence;
        break;
    case CallFault::ReplyLost:
        (void)m_ledger.carryOut(flight, false);
        answer.word = silence;
        break;
    case CallFault::NeverAnswered:
        (void)m_ledger.carryOut(flight, false);
        return;
    case CallFault::AnsweredTwice:
        this->answer(answer, flight);
        m_answers.push_back(m_answers.back());
        m_answers.back().at += 4s;
        return;
    case CallFault::Refused:
        flight.refuse = true;
        answer.bytes = flight.kind == CallKind::Open || flight.kind == CallKind::Query
                           ? goodAnswer(flight.kind, Word{"061"})
                           : goodAnswer(flight.kind, m_ledger.carryOut(flight, false));
        break;
    case CallFault::Garbled:
        answer.bytes = badAnswer(flight.kind, m_ledger.carryOut(flight, false), m_swept.garbage,
                                 somebodyElses(), m_dice);
        break;
    }
    m_answers.push_back(std::move(answer));
}

void SweptWorld::paymentChanged(const Payment& payment) {
    const Outside outside(m_hooks);
    if (m_latest.at(payment.id) != payment) {
        broke("shown before it was durable");
    }
    m_shown.insert_or_assign(payment.id, payment);
    ++m_changes;
}

void SweptWorld::tillHalted(JournalError, const Payment&) {
    broke("the till stands still");
}

} // namespace kassa::sim
