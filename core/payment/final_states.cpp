// What is over: a paid payment can be asked about and taken back, a lapsed one is watched.

#include "core/payment/transitions.h"

namespace kassa::transitions {

using namespace kassa::state;

namespace {

constexpr milliseconds lapseWatch[] = {10min, 1h, 24h}; ///< after lapsing, to catch a late capture

} // namespace

Evidence wordOf(const Reply& reply) {
    if (const auto* status = std::get_if<reply::Status>(&reply)) {
        return status->evidence;
    }
    return evidence::Indeterminate{};
}

Step lapse(const Payment& payment, Instant now) {
    return moveTo(payment, NotPaid{Reason::Lapsed, inquiry::begin(now, lapseWatch[0])});
}

Step reverse(const Payment& payment, event::ReverseAsked&& asked, Instant now) {
    KASSA_CHECK(payment.capture.has_value() && payment.transaction.has_value());
    Payment next = payment;
    next.reverseReason = std::move(asked.reason);
    next.reverseApprover = std::move(asked.approver);
    const CallId call = nextCall(next);
    next.state = Reversing{call, now + confirmPatience};
    effect::Reverse effect{call, *next.transaction, next.capture->success, next.sale.amount,
                           next.reverseReason};
    return {std::move(next), std::move(effect)};
}

// --- Paid

Step on(const Payment& payment, const Paid&, event::ReverseAsked&& asked, Instant now) {
    return reverse(payment, std::move(asked), now);
}

Step on(const Payment& payment, const Paid& current, event::CheckAsked&&, Instant now) {
    if (current.query) {
        return unchanged(payment);
    }
    Payment next = payment;
    Paid asking = current;
    asking.query = nextCall(next);
    asking.queryDeadline = now + queryPatience;
    effect::Query query{*asking.query, *next.transaction, next.sale.amount, next.sale.account};
    next.state = asking;
    return {std::move(next), std::move(query)};
}

Step on(const Payment& payment, const Paid& current, event::Replied&& replied, Instant) {
    if (replied.call != current.query) {
        return unchanged(payment);
    }
    if (std::holds_alternative<evidence::Reversed>(wordOf(replied.reply))) {
        return moveTo(payment, Reversed{}); // taken back elsewhere
    }
    return moveTo(payment, Paid{std::nullopt, {}, current.reverseRefusal});
}

Step on(const Payment& payment, const Paid& current, event::Ticked&&, Instant now) {
    return current.query && now >= current.queryDeadline
               ? moveTo(payment, Paid{std::nullopt, {}, current.reverseRefusal})
               : unchanged(payment);
}

Step on(const Payment& payment, const Paid& current, event::Restarted&&, Instant) {
    return current.query ? moveTo(payment, Paid{std::nullopt, {}, current.reverseRefusal})
                         : unchanged(payment);
}

// --- NotPaid: only a lapsed one is still watched, because a broken gateway might capture late.

Step on(const Payment& payment, const NotPaid& current, event::CheckAsked&&, Instant now) {
    if (current.why != Reason::Lapsed) {
        return unchanged(payment);
    }
    Payment moved = payment;
    Inquiry watch = current.watch.value_or(inquiry::begin(now, lapseWatch[0]));
    watch = inquiry::prompted(std::move(watch), now);
    std::optional<Effect> query;
    if (inquiry::due(watch, now)) {
        query = ask(moved, watch, now);
    }
    moved.state = NotPaid{current.why, std::move(watch)};
    return {std::move(moved), std::move(query)};
}

Step on(const Payment& payment, const NotPaid& current, event::Replied&& replied, Instant now) {
    if (!current.watch || replied.call != current.watch->query) {
        return unchanged(payment);
    }
    const Evidence word = wordOf(replied.reply);
    if (const auto* captured = std::get_if<evidence::Captured>(&word)) {
        Payment next = payment;
        next.capture = captured->capture;
        next.lateCapture = true;
        return moveTo(std::move(next), ForPerson{inquiry::begin(now, 0ms), false});
    }
    const bool prompted = current.watch->prompted;
    Inquiry watch = inquiry::answered(*current.watch, payment.id, now);
    if (std::holds_alternative<evidence::Indeterminate>(word)) {
        watch.round = current.watch->round; // no word: the same question again
        watch.nextQueryAt = now + 5min;
        return moveTo(payment, NotPaid{current.why, std::move(watch)});
    }
    if (!prompted && watch.round >= static_cast<int>(std::size(lapseWatch))) {
        return moveTo(payment, NotPaid{current.why, std::nullopt});
    }
    watch.nextQueryAt = std::max(
        now + 5min,
        watch.since + lapseWatch[std::min<std::size_t>(static_cast<std::size_t>(watch.round), 2)]);
    return moveTo(payment, NotPaid{current.why, std::move(watch)});
}

Step on(const Payment& payment, const NotPaid& current, event::Ticked&&, Instant now) {
    if (!current.watch) {
        return unchanged(payment);
    }
    NotPaid next = current;
    if (inquiry::overdue(*next.watch, now)) {
        next.watch->query.reset();
        next.watch->prompted = false;
        next.watch->nextQueryAt = now + 5min;
        return moveTo(payment, std::move(next));
    }
    if (!inquiry::due(*next.watch, now)) {
        return unchanged(payment);
    }
    Payment moved = payment;
    Effect query = ask(moved, *next.watch, now);
    moved.state = std::move(next);
    return {std::move(moved), std::move(query)};
}

Step on(const Payment& payment, const NotPaid& current, event::Restarted&&, Instant now) {
    if (!current.watch) {
        return unchanged(payment);
    }
    NotPaid next = current;
    next.watch = inquiry::resume(*current.watch, now);
    next.watch->round = current.watch->round;
    return moveTo(payment, std::move(next));
}

} // namespace kassa::transitions
