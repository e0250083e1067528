// Sequences of events, replies, time and crashes into the machine. After every step the promises
// about money are checked by a bookkeeper that knows the rules and not the code.
//
// Bytes: for each event its kind and what belongs to it.

#include "core/base/check.h"
#include "core/payment/codec.h"
#include "core/payment/step.h"
#include "tests/fuzz/event_bytes.h"
#include "tests/support/without_times.h"

#include <optional>

using namespace kassa;

namespace {

template <class Wanted, class Variant>
bool is(const Variant& variant) {
    return std::holds_alternative<Wanted>(variant);
}

/// What the gateway said in an event, in the terms of the rules.
struct Word {
    CallId call;
    Reply reply;

    [[nodiscard]] const evidence::Captured* captured() const {
        const auto* status = std::get_if<reply::Status>(&reply);
        return status != nullptr ? std::get_if<evidence::Captured>(&status->evidence) : nullptr;
    }
    template <class Kind>
    [[nodiscard]] bool shows() const {
        const auto* status = std::get_if<reply::Status>(&reply);
        return status != nullptr && is<Kind>(status->evidence);
    }
    [[nodiscard]] bool provesDebit() const {
        return is<reply::Confirmed>(reply) || captured() != nullptr;
    }
    [[nodiscard]] bool provesReversal() const {
        return is<reply::ReverseDone>(reply) || shows<evidence::Reversed>();
    }
    /// Nothing was done, for certain.
    [[nodiscard]] bool isRefusal() const {
        return is<reply::Refused>(reply) || is<reply::WrongCode>(reply) ||
               is<reply::NotSent>(reply);
    }
};

class Book {
public:
    explicit Book(const Step& first) { note(first.next, first.effect); }

    /// One step: the payment before and after, the effect, and the gateway's word if there was one.
    void check(const Payment& before, const Step& taken, const std::optional<Word>& word,
               const std::optional<event::FindingRecorded>& finding, Instant now) {
        const Payment& after = taken.next;
        if (after == before) {
            KASSA_CHECK(!taken.effect);
            return;
        }
        KASSA_CHECK(after.steps == before.steps + 1); // a row of its own, and before any effect
        KASSA_CHECK(after.id == before.id && after.sale == before.sale);
        const bool answers = word && m_open && word->call == *m_open;
        if (answers) {
            hear(*word, now);
        }
        checkFinals(before, after);
        if (finding) {
            checkFinding(before, taken, *finding);
        } else {
            checkOutcome(before, after, answers ? word : std::nullopt);
        }
        if (taken.effect) {
            checkEffect(before, *taken.effect);
        } else {
            KASSA_CHECK(after.lastCall == before.lastCall);
        }
        KASSA_CHECK(moneyMayMove(after) ==
                    (is<state::Confirming>(after.state) || is<state::Reversing>(after.state)));
        KASSA_CHECK(!m_confirmOpen || !is<state::NotPaid>(after.state) || lapsedByRule(after));
        note(after, taken.effect);
    }

    /// The answer to the call under way is lost with the program.
    void crash() { m_open.reset(); }

private:
    void hear(const Word& word, Instant now) {
        if (m_openKind == Kind::Confirm && word.isRefusal()) {
            m_confirmOpen = false;
        }
        if (m_openKind == Kind::Reverse &&
            (is<reply::Refused>(word.reply) || is<reply::NotSent>(word.reply))) {
            m_reverseOpen = false;
        }
        if (m_openKind == Kind::Query && word.shows<evidence::NotCaptured>()) {
            m_noDebitTwice = m_noDebitTwice || (m_firstNoDebit && now - *m_firstNoDebit >= minute);
            m_firstNoDebit = m_firstNoDebit.value_or(now);
        }
        if (m_openKind == Kind::Query && word.captured() != nullptr && m_reverseOpen) {
            m_keptTwice = m_keptTwice || (m_firstKept && now - *m_firstKept >= minute);
            m_firstKept = m_firstKept.value_or(now);
        }
        m_open.reset();
    }

    /// What is final stays; what leaves has a reason that the rules name.
    static void checkFinals(const Payment& before, const Payment& after) {
        KASSA_CHECK(!is<state::Reversed>(before.state)); // unchanged was let through above
        if (const auto* notPaid = std::get_if<state::NotPaid>(&before.state)) {
            KASSA_CHECK(notPaid->why == Reason::Lapsed);
            const auto* still = std::get_if<state::NotPaid>(&after.state);
            KASSA_CHECK(still != nullptr ? still->why == Reason::Lapsed
                                         : is<state::ForPerson>(after.state) && after.lateCapture);
        }
        if (is<state::Paid>(before.state)) {
            KASSA_CHECK(is<state::Paid>(after.state) || is<state::Reversing>(after.state) ||
                        is<state::Reversed>(after.state));
        }
        KASSA_CHECK(!before.lateCapture || after.lateCapture);
        KASSA_CHECK(!before.pageShown || after.pageShown);
        KASSA_CHECK(!before.capture || after.capture);
        KASSA_CHECK(!before.transaction || after.transaction == before.transaction);
    }

    /// A manager's word counts where the gateway has none, and sends nothing.
    void checkFinding(const Payment& before, const Step& taken,
                      const event::FindingRecorded& finding) {
        const auto* person = std::get_if<state::ForPerson>(&before.state);
        const Payment& after = taken.next;
        KASSA_CHECK(person != nullptr && !taken.effect && !finding.approver.empty());
        KASSA_CHECK(after.findingApprover == finding.approver);
        KASSA_CHECK(after.lateCapture == before.lateCapture);
        switch (finding.found) {
        case event::Found::Taken:
            if (person->reversal) { // the money is still taken: it may be sent back once more
                KASSA_CHECK(after.capture == before.capture);
                KASSA_CHECK(before.lateCapture ? is<state::ForPerson>(after.state)
                                               : is<state::Paid>(after.state));
                m_reverseOpen = false;
                return;
            }
            KASSA_CHECK(is<state::Paid>(after.state) && !before.lateCapture);
            KASSA_CHECK(finding.success.value > 0 && after.capture->success == finding.success);
            return;
        case event::Found::NotTaken:
            KASSA_CHECK(!person->reversal && !before.lateCapture && !after.capture);
            KASSA_CHECK(is<state::NotPaid>(after.state));
            m_noDebitTwice = true; // the acquirer's word is as good as two of the gateway's
            return;
        case event::Found::TakenBack:
            KASSA_CHECK(is<state::Reversed>(after.state));
            return;
        }
    }

    void checkOutcome(const Payment& before, const Payment& after,
                      const std::optional<Word>& word) {
        if (after.capture != before.capture) { // proof, and only from the gateway's mouth
            KASSA_CHECK(word && word->provesDebit());
            const auto* confirmed = std::get_if<reply::Confirmed>(&word->reply);
            KASSA_CHECK(*after.capture ==
                        (confirmed != nullptr ? confirmed->capture : word->captured()->capture));
        }
        if (is<state::Paid>(after.state) && !is<state::Paid>(before.state)) {
            KASSA_CHECK(after.capture && word);
            // From a debit that was proved now, or from a reversal that did not happen.
            KASSA_CHECK(m_reverseAsked ? !m_reverseOpen || m_keptTwice : word->provesDebit());
            m_reverseOpen = false;
        }
        if (is<state::Reversed>(after.state)) {
            KASSA_CHECK(word && word->provesReversal());
        }
        if (after.lateCapture && !before.lateCapture) {
            KASSA_CHECK(word && word->captured() != nullptr);
        }
        const auto* person = std::get_if<state::ForPerson>(&after.state);
        if (person != nullptr && after.lateCapture && !person->reversal) {
            m_reverseOpen = m_reverseOpen && !m_keptTwice; // it did not happen
        }
    }

    void checkEffect(const Payment& before, const Effect& effect) {
        const CallId call = std::visit([](const auto& each) { return each.call; }, effect);
        KASSA_CHECK(call.value == before.lastCall.value + 1); // never used twice
        if (is<effect::Confirm>(effect)) {
            KASSA_CHECK(!m_confirmOpen && !before.capture && ++m_confirms <= 100);
            KASSA_CHECK(before.confirms < mostConfirms);
        }
        if (const auto* reverse = std::get_if<effect::Reverse>(&effect)) {
            KASSA_CHECK(!m_reverseOpen && before.capture);
            KASSA_CHECK(reverse->success == before.capture->success);
        }
        // While the outcome of money is open there are only questions.
        KASSA_CHECK(!(m_confirmOpen && !before.capture) || is<effect::Query>(effect));
        KASSA_CHECK(!m_reverseOpen || is<effect::Query>(effect));
        KASSA_CHECK(!is<effect::Open>(effect));
    }

    [[nodiscard]] bool lapsedByRule(const Payment& after) const {
        const auto* notPaid = std::get_if<state::NotPaid>(&after.state);
        return notPaid->why == Reason::Lapsed && m_noDebitTwice;
    }

    void note(const Payment& after, const std::optional<Effect>& effect) {
        if (!effect) {
            return;
        }
        m_open = after.lastCall;
        m_openKind = is<effect::Confirm>(*effect)   ? Kind::Confirm
                     : is<effect::Reverse>(*effect) ? Kind::Reverse
                     : is<effect::Query>(*effect)   ? Kind::Query
                                                    : Kind::Other;
        if (m_openKind == Kind::Confirm) {
            m_confirmOpen = true;
            m_noDebitTwice = false;
            m_firstNoDebit.reset();
        }
        if (m_openKind == Kind::Reverse) {
            m_reverseOpen = m_reverseAsked = true;
            m_keptTwice = false;
            m_firstKept.reset();
        }
    }

    enum class Kind { Confirm, Reverse, Query, Other };
    static constexpr std::chrono::minutes minute{1};

    std::optional<CallId> m_open; ///< the call under way
    Kind m_openKind = Kind::Other;
    bool m_confirmOpen = false; ///< sent, and no refusal of it was heard
    bool m_reverseOpen = false;
    bool m_reverseAsked = false;
    int m_confirms = 0;
    std::optional<Instant> m_firstNoDebit;
    bool m_noDebitTwice = false; ///< a minute apart, since the last confirm
    std::optional<Instant> m_firstKept;
    bool m_keptTwice = false;
};

/// A day of questions in vain, but for the last one: the next answer leaves it to a person.
void nearlyGiveUp(Payment& payment) {
    constexpr int nearly = 303;
    if (auto* checking = std::get_if<state::Checking>(&payment.state)) {
        checking->inquiry.asked = nearly;
    } else if (auto* reversal = std::get_if<state::ReverseChecking>(&payment.state)) {
        reversal->inquiry.asked = nearly;
    }
}

/// The row that is written is the payment that comes back.
Payment throughTheJournal(const Payment& payment) {
    const auto back = decodePayment(encodePayment(payment, true));
    KASSA_CHECK(back.has_value() && *back == test::withoutTimes(payment));
    return *back;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    Instant now = samples::now;
    // Short texts and no lines: copying a payment is most of the work here.
    Step current = begin({"P"}, {"2600417", "26", "K", {}, Tiyin(73'900'000)}, now);
    Book book(current);
    for (int events = 0; !input.empty() && events < 200; ++events) {
        now += fuzz::takeTime(input);
        const std::size_t kind = input.below(16);
        if (kind == 13) {
            nearlyGiveUp(current.next);
        }
        const Payment before = std::move(current.next);
        Payment from = before;
        Event event = event::Ticked{};
        std::optional<Word> word;
        std::optional<event::FindingRecorded> finding;
        if (kind < 8) { // the answer to the call made last, most of the time
            const auto late = static_cast<std::int64_t>(kind == 7 ? input.below(4) : 0);
            word = Word{{before.lastCall.value - late}, fuzz::takeReply(input)};
            event = event::Replied{word->call, word->reply};
        } else if (kind < 13) {
            event = fuzz::takeAct(input);
        } else if (kind == 14) {
            finding = fuzz::takeFinding(input);
            event = event::FindingRecorded(*finding);
        } else if (kind == 15) {
            book.crash();
            // The JSON is most of the time of a crash; both ways give the same.
            from = input.below(8) == 0 ? throughTheJournal(before) : test::withoutTimes(before);
            event = event::Restarted{};
        }
        current = step(from, std::move(event), now);
        book.check(before, current, word, finding, now);
    }
    return 0;
}
