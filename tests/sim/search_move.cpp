#include "tests/sim/search_move.h"

#include "core/payment/codec.h"

namespace kassa::search {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds gatewaySettles = 180s; ///< its promise, not our constant

/// Places in Effect.
enum : std::uint8_t { openCall, cardCall, resendCall, confirmCall, queryCall, reverseCall };

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

std::int64_t numberOf(std::size_t at) {
    return static_cast<std::int64_t>(at) + 1;
}

/// Takes the instants out of a state.
struct Forget {
    void operator()(state::Opening& s) const { s.deadline = {}; }
    void operator()(state::AwaitingCard& s) const { s.idleAt = {}; }
    void operator()(state::SendingCard& s) const { s.deadline = {}; }
    void operator()(state::AwaitingCode& s) const { s.idleAt = s.resendAt = s.callDeadline = {}; }
    void operator()(state::Confirming& s) const { s.since = s.deadline = s.resendAt = {}; }
    void operator()(state::AwaitingPhone& s) const {
        s.endsAt = {};
        of(s.inquiry);
    }
    void operator()(state::Checking& s) const { of(s.inquiry); }
    void operator()(state::Reversing& s) const { s.deadline = {}; }
    void operator()(state::ReverseChecking& s) const { of(s.inquiry); }
    void operator()(state::ForPerson& s) const { of(s.inquiry); }
    void operator()(state::Paid& s) const { s.queryDeadline = {}; }
    void operator()(state::NotPaid& s) const {
        if (s.watch) {
            of(*s.watch);
        }
    }
    void operator()(state::Reversed&) const {}
    static void of(state::Inquiry& inquiry) {
        state::Inquiry kept;
        kept.asked = inquiry.asked;
        kept.round = inquiry.round;
        kept.query = inquiry.query;
        inquiry = kept;
    }
};

/// The jitter of the schedule comes from the number of questions; here from the place in the
/// schedule, so that nodes differ less. The limit of a day's questions is far away.
struct Steady {
    template <class S>
    void operator()(S& state) const {
        if constexpr (requires { state.inquiry.asked; }) {
            state.inquiry.asked = state.inquiry.round;
        }
    }
};

Capture captureOf(std::size_t at) {
    return {SuccessId{numberOf(at) + 10}, ""};
}

/// As it is read from its row, where no instant is kept. The same as through the codec, which is
/// compared now and then because it is slow.
Payment readAgain(Payment payment) {
    static int count = 0;
    const std::optional<Payment> read =
        ++count % 64 == 0 ? std::optional(decodePayment(encodePayment(payment, true)).value())
                          : std::nullopt;
    std::visit(Forget(), payment.state);
    KASSA_CHECK(!read || *read == payment);
    return payment;
}

} // namespace

bool Move::post(std::size_t at, Event event) {
    Payment& payment = *m_node.payments[at];
    Step taken = step(payment, std::move(event), m_node.now);
    if (taken.next == payment) {
        return false;
    }
    wrote(payment, taken.next);
    payment = std::move(taken.next);
    std::visit(Steady(), payment.state);
    if (taken.effect && !m_crashAfterRow) {
        send(at, *taken.effect);
    }
    return true;
}

void Move::begin(std::size_t at) {
    Sale sale;
    sale.account = "1";
    sale.amount = Tiyin(100);
    Step first = kassa::begin({at == 0 ? "P1" : "P2"}, std::move(sale), m_node.now);
    m_node.payments[at] = std::move(first.next);
    if (!m_crashAfterRow) {
        send(at, *first.effect);
    }
}

void Move::restart(bool callsArrive) {
    for (std::size_t at = 0; at < 2; ++at) {
        if (m_node.calls[at] && callsArrive) {
            straggle(at);
        }
        m_node.calls[at].reset();
    }
    m_crashAfterRow = false;
    for (std::size_t at = 0; at < 2; ++at) {
        auto& payment = m_node.payments[at];
        if (payment && (!isFinal(*payment) || needsTicks(*payment))) {
            *payment = readAgain(*payment);
            post(at, event::Restarted{});
        }
    }
}

Reply Move::carryOut(std::size_t at, bool refuse) {
    const Call& call = *m_node.calls[at];
    Book& book = m_node.books[at];
    if (call.effect == openCall) {
        return refuse ? Reply(reply::Refused{}) : reply::Opened{TransactionId{numberOf(at)}};
    }
    if (call.effect == cardCall || call.effect == resendCall) {
        book.codeSent |= !refuse;
        return refuse ? Reply(reply::Refused{}) : reply::CodeSent{};
    }
    if (call.effect == confirmCall) {
        return confirm(at, call.rightCode, refuse);
    }
    if (call.effect == reverseCall) {
        return reverse(at, refuse);
    }
    if (refuse) {
        return reply::Status{evidence::Indeterminate{}};
    }
    return reply::Status{book.reversals > 0  ? Evidence(evidence::Reversed{})
                         : book.captures > 0 ? Evidence(evidence::Captured{captureOf(at)})
                                             : Evidence(evidence::NotCaptured{})};
}

Reply Move::confirm(std::size_t at, bool rightCode, bool refuse) {
    if (refuse) {
        return reply::Refused{Reason::NoFunds};
    }
    if (!rightCode || !m_node.books[at].codeSent) {
        return reply::WrongCode{};
    }
    ++m_node.books[at].captures; // cruel: twice is twice
    return reply::Confirmed{captureOf(at)};
}

Reply Move::reverse(std::size_t at, bool refuse) {
    if (refuse || m_node.books[at].captures == 0) {
        return reply::Refused{Reason::ReverseRefused};
    }
    ++m_node.books[at].reversals;
    return reply::ReverseDone{};
}

void Move::deliver(std::size_t at, Reply reply) {
    const CallId id = m_node.calls[at]->id;
    const bool definite = std::holds_alternative<reply::NotSent>(reply) ||
                          std::holds_alternative<reply::WrongCode>(reply);
    if (m_node.calls[at]->effect == confirmCall && definite) {
        m_node.confirmOpen[at] = false;
    }
    m_node.calls[at].reset();
    post(at, event::Replied{id, std::move(reply)});
}

void Move::straggle(std::size_t at) {
    const Call& call = *m_node.calls[at];
    if (!call.held && (call.effect == confirmCall || call.effect == reverseCall)) {
        m_node.stragglers.push_back(
            {at, call.effect == reverseCall, call.rightCode, m_node.now + gatewaySettles});
    }
}

void Move::carryOut(const Straggler& straggler) {
    if (straggler.reverse) {
        (void)reverse(straggler.payment, false);
    } else {
        (void)confirm(straggler.payment, straggler.rightCode, false);
    }
}

void Move::broke(const char* rule) {
    if (m_node.broken.empty()) {
        m_node.broken = rule;
    }
}

void Move::check() {
    int net = 0;
    int holders = 0;
    for (std::size_t at = 0; at < 2; ++at) {
        const Book& book = m_node.books[at];
        net += book.captures - book.reversals;
        if (m_node.payments[at]) {
            check(*m_node.payments[at], book);
            holders += holdsSale(*m_node.payments[at]) ? 1 : 0;
        }
    }
    if (net > 1) {
        broke("I2 the sale was debited twice");
    }
    if (holders > 1) {
        broke("W6 two payments hold one sale");
    }
}

void Move::check(const Payment& payment, const Book& book) {
    const int net = book.captures - book.reversals;
    if (book.captures > 1) {
        broke("I2 one transaction was debited twice");
    }
    if (net < 0) {
        broke("I2 one debit was paid back twice");
    }
    if (is<state::Paid>(payment) &&
        (book.captures == 0 || payment.capture->success.value != payment.transaction->value + 10)) {
        broke("I5 paid, but not by a debit of its own");
    }
    if ((is<state::NotPaid>(payment) || is<state::Reversed>(payment)) && net != 0) {
        broke("I6 not paid or reversed, but the money is taken");
    }
    const bool admits = is<state::Confirming>(payment) || isUnresolved(payment) ||
                        is<state::Paid>(payment) || is<state::Reversing>(payment) ||
                        is<state::Reversed>(payment);
    if (book.captures > 0 && !admits) {
        broke("I1 a debit that the payment does not admit");
    }
}

void Move::wrote(const Payment& before, const Payment& after) {
    const bool same = before.state.index() == after.state.index();
    const auto* notPaid = std::get_if<state::NotPaid>(&before.state);
    const bool watched = notPaid != nullptr && notPaid->why == Reason::Lapsed && same;
    if (is<state::Reversed>(before) || (notPaid != nullptr && !watched)) {
        broke("I7 a final state changed");
    }
    if (is<state::Paid>(before) && !same && !is<state::Reversing>(after) &&
        !is<state::Reversed>(after)) {
        broke("I7 paid became something else");
    }
    if (after.steps != before.steps + 1) {
        broke("I11 a step is missing");
    }
}

void Move::send(std::size_t at, const Effect& effect) {
    const auto& before = m_node.calls[at];
    if (before && !before->held &&
        (before->effect == confirmCall || before->effect == reverseCall)) {
        broke("I4 a request while money may be moving");
    }
    Call call;
    call.id = std::visit([](const auto& each) { return each.call; }, effect);
    call.effect = static_cast<std::uint8_t>(effect.index());
    if (const auto* confirm = std::get_if<effect::Confirm>(&effect)) {
        call.rightCode = confirm->code.reveal() == "111111";
        if (before) {
            broke("I4 a confirm beside another call");
        }
        if (m_node.confirmOpen[at]) {
            broke("I4 a confirm after one whose outcome is no definite no");
        }
        m_node.confirmOpen[at] = true;
    }
    if (std::holds_alternative<effect::Reverse>(effect) && !m_node.payments[at]->capture) {
        broke("W7 a reversal without proof of a debit");
    }
    m_node.calls[at] = std::move(call);
}

} // namespace kassa::search
