// Which nodes go on alike. Instants count relative to now, and only as far back as any rule looks;
// ids of calls count relative to the last; what no rule looks at is left out.

#include "core/payment/inquiry.h"
#include "tests/sim/search_model.h"

#include <algorithm>

namespace kassa::search {

namespace {

class KeyWriter {
public:
    explicit KeyWriter(const Node& node) : m_now(node.now) {
        m_key.reserve(160);
        for (std::size_t at = 0; at < 2; ++at) {
            write(node, at);
        }
        put(node.left.crashes);
        put(node.left.faults);
        put(node.left.prompts);
        put(node.left.reversals);
        for (const auto& straggler : node.stragglers) {
            put(static_cast<std::int64_t>(straggler.payment) * 4 + straggler.reverse * 2 +
                straggler.rightCode);
            ahead(straggler.bound);
        }
    }
    std::string take() { return std::move(m_key); }

    void operator()(const state::Opening& s) { ahead(s.deadline); }
    void operator()(const state::AwaitingCard& s) { ahead(s.idleAt); }
    void operator()(const state::SendingCard& s) { ahead(s.deadline); }
    void operator()(const state::AwaitingCode& s) {
        ahead(s.idleAt);
        ahead(s.resendAt);
        put(s.call.has_value());
        if (s.call) {
            ahead(s.callDeadline);
        }
    }
    void operator()(const state::Confirming& s) {
        ahead(s.deadline);
        ahead(s.resendAt);
    }
    void operator()(const state::AwaitingPhone& s) {
        ahead(s.endsAt);
        inquiry(s.inquiry);
    }
    void operator()(const state::Checking& s) { inquiry(s.inquiry); }
    void operator()(const state::Reversing& s) { ahead(s.deadline); }
    void operator()(const state::ReverseChecking& s) { inquiry(s.inquiry); }
    void operator()(const state::ForPerson& s) {
        put(s.reversal);
        inquiry(s.inquiry);
    }
    void operator()(const state::Paid& s) {
        put(s.query.has_value());
        if (s.query) {
            ahead(s.queryDeadline);
        }
    }
    void operator()(const state::NotPaid& s) {
        put(s.why == Reason::Lapsed);
        put(s.watch.has_value());
        if (s.watch) {
            watch(*s.watch);
        }
    }
    void operator()(const state::Reversed&) {}

private:
    void put(std::int64_t number) {
        do { // seven bits a byte
            m_key.push_back(static_cast<char>((number & 0x7F) | (number > 0x7F ? 0x80 : 0)));
            number >>= 7;
        } while (number > 0);
    }
    /// A deadline: how far ahead it is.
    void ahead(Instant at) { put(std::max<std::int64_t>(0, (at - m_now).count())); }
    /// A moment that is compared with a later one, which is at most a settle time away.
    void behind(Instant at, Instant later) {
        put(std::clamp<std::int64_t>((later - at).count(), 0, inquiry::settleTime.count()));
    }

    void inquiry(const state::Inquiry& s) {
        behind(s.since, m_now);
        behind(s.since, s.lastQueryAt);
        behind(s.lastQueryAt, m_now);
        put(s.firstNegative.has_value());
        if (s.firstNegative) {
            behind(*s.firstNegative, m_now);
            behind(*s.firstNegative, s.lastQueryAt);
        }
        put(s.query.has_value() * 2 + s.prompted);
        ahead(s.query ? s.queryDeadline : s.nextQueryAt);
        put(s.round);
    }
    /// Of a watch only how many questions are left; see ActionKind::Watch.
    void watch(const state::Inquiry& s) {
        put(s.query.has_value() * 2 + s.prompted);
        put(s.round);
    }

    void write(const Node& node, std::size_t at) {
        const auto& payment = node.payments[at];
        put(payment.has_value());
        if (!payment) {
            return;
        }
        put(static_cast<std::int64_t>(payment->state.index()));
        std::visit(*this, payment->state);
        put(payment->transaction.has_value() + payment->capture.has_value() * 2 +
            payment->pageShown * 4 + payment->lateCapture * 8 +
            (node.confirmOpen[at] && !isFinal(*payment)) * 16);
        const Book& book = node.books[at];
        put(book.captures * 4 + book.reversals);
        if (payment->state.index() < State(state::Checking{}).index()) {
            put(payment->codesSent * 4 + payment->confirms);
        }
        const bool straggles = std::any_of(node.stragglers.begin(), node.stragglers.end(),
                                           [at](const auto& each) { return each.payment == at; });
        put((straggles || !isFinal(*payment)) && book.codeSent);
        const auto& call = node.calls[at];
        put(call.has_value());
        if (call) {
            put(call->effect * 4 + call->held * 2 + call->rightCode);
            put((payment->lastCall.value - call->id.value) * 16 +
                static_cast<std::int64_t>(call->held ? call->answer.index() : 0));
            if (call->held) {
                const auto* status = std::get_if<reply::Status>(&call->answer);
                put(status != nullptr ? static_cast<std::int64_t>(status->evidence.index()) : 9);
                ahead(call->deadline);
            }
        }
    }

    Instant m_now;
    std::string m_key;
};

} // namespace

std::string keyOf(const Node& node) {
    return KeyWriter(node).take();
}

} // namespace kassa::search
