// Asking what became of it: the payer's page, unknown outcomes and reversals.

#include "core/payment/transitions.h"

namespace kassa::transitions {

using namespace kassa::state;

namespace {

template <class Holder>
Step promptIn(const Payment& payment, const Holder& holder, Instant now) {
    Holder next = holder;
    next.inquiry = inquiry::prompted(std::move(next.inquiry), now);
    Payment moved = payment;
    if (!inquiry::due(next.inquiry, now)) {
        return moveTo(std::move(moved), std::move(next));
    }
    Effect query = ask(moved, next.inquiry, now);
    moved.state = std::move(next);
    return {std::move(moved), std::move(query)};
}

/// Asks when a question is due; a question that was silent too long counts as answered by nothing.
template <class Holder>
Step tickIn(const Payment& payment, const Holder& holder, Instant now) {
    Holder next = holder;
    if (inquiry::overdue(next.inquiry, now)) {
        next.inquiry = inquiry::answered(std::move(next.inquiry), payment.id, now);
        return moveTo(payment, std::move(next));
    }
    if (!inquiry::due(next.inquiry, now)) {
        return unchanged(payment);
    }
    Payment moved = payment;
    Effect query = ask(moved, next.inquiry, now);
    moved.state = std::move(next);
    return {std::move(moved), std::move(query)};
}

/// The evidence rule for a debit whose outcome is unknown. Two "not captured", far enough apart
/// and late enough, are proof; one is not.
Step judgeDebit(const Payment& payment, Inquiry inquiry, const Evidence& word, bool person,
                Instant now) {
    if (const auto* captured = std::get_if<evidence::Captured>(&word)) {
        return paid(payment, captured->capture);
    }
    if (std::holds_alternative<evidence::Reversed>(word)) {
        return moveTo(payment, Reversed{});
    }
    if (std::holds_alternative<evidence::NotCaptured>(word)) {
        if (inquiry::negativeIsProof(inquiry)) {
            return lapse(payment, now);
        }
        inquiry = inquiry::negative(std::move(inquiry), now);
    }
    inquiry = inquiry::answered(std::move(inquiry), payment.id, now);
    if (person || inquiry.asked >= inquiry::scheduledLimit) {
        return moveTo(payment, ForPerson{std::move(inquiry), false});
    }
    return moveTo(payment, Checking{std::move(inquiry)});
}

/// What a reversal that did not happen leads back to.
Step notReversed(Payment payment, std::optional<Reason> why, Instant now) {
    if (payment.lateCapture) {
        return moveTo(std::move(payment), ForPerson{inquiry::begin(now, 0ms), false});
    }
    return moveTo(std::move(payment), Paid{std::nullopt, {}, why});
}

/// The same rule for a reversal: still captured twice, late enough, means it did not happen.
Step judgeReversal(const Payment& payment, Inquiry inquiry, const Evidence& word, bool person,
                   Instant now) {
    if (std::holds_alternative<evidence::Reversed>(word)) {
        return moveTo(payment, Reversed{});
    }
    if (std::holds_alternative<evidence::Captured>(word)) {
        if (inquiry::negativeIsProof(inquiry, inquiry::reversalNegativesApart)) {
            return notReversed(payment, Reason::ReverseRefused, now);
        }
        inquiry = inquiry::negative(std::move(inquiry), now);
    }
    inquiry =
        inquiry::answered(std::move(inquiry), payment.id, now, inquiry::reversalNegativesApart);
    if (person || inquiry.asked >= inquiry::scheduledLimit) {
        return moveTo(payment, ForPerson{std::move(inquiry), true});
    }
    return moveTo(payment, ReverseChecking{std::move(inquiry)});
}

} // namespace

// --- AwaitingPhone: the page can be paid at any moment, so it is watched to the end.

Step on(const Payment& payment, const AwaitingPhone&, event::CardEntered&& entered, Instant now) {
    // The card goes the same way as without a page; only closing differs, by pageShown.
    const Payment asCard = moveTo(payment, AwaitingCard{now + cardIdle, std::nullopt}).next;
    return on(asCard, std::get<AwaitingCard>(asCard.state), std::move(entered), now);
}

Step on(const Payment& payment, const AwaitingPhone&, event::Cancelled&&, Instant now) {
    return check(payment, now, 0ms);
}

Step on(const Payment& payment, const AwaitingPhone& waiting, event::CheckAsked&&, Instant now) {
    return promptIn(payment, waiting, now);
}

Step on(const Payment& payment, const AwaitingPhone& waiting, event::Hinted&&, Instant now) {
    return promptIn(payment, waiting, now);
}

Step on(const Payment& payment, const AwaitingPhone& waiting, event::Replied&& replied,
        Instant now) {
    if (replied.call != waiting.inquiry.query) {
        return unchanged(payment);
    }
    const Evidence word = wordOf(replied.reply);
    if (const auto* captured = std::get_if<evidence::Captured>(&word)) {
        return paid(payment, captured->capture);
    }
    if (std::holds_alternative<evidence::Reversed>(word)) {
        return moveTo(payment, Reversed{});
    }
    AwaitingPhone next = waiting;
    const auto pace = now - next.inquiry.since < 2min ? milliseconds(3s) : milliseconds(10s);
    next.inquiry = inquiry::answeredAtPace(std::move(next.inquiry), now, pace);
    return moveTo(payment, std::move(next));
}

Step on(const Payment& payment, const AwaitingPhone& waiting, event::Ticked&&, Instant now) {
    return now >= waiting.endsAt ? check(payment, now, 0ms) : tickIn(payment, waiting, now);
}

Step on(const Payment& payment, const AwaitingPhone&, event::Restarted&&, Instant now) {
    return check(payment, now, 0ms);
}

// --- Checking

/// The customer is back: the page that was shown serves on, and what was heard of it so far counts
/// no more; a question under way is not put twice. Not after a confirm, which may have taken the
/// money already.
Step on(const Payment& payment, const Checking& checking, event::PhoneChosen&&, Instant now) {
    if (!payment.pageShown || payment.confirms > 0) {
        return unchanged(payment);
    }
    Inquiry inquiry = inquiry::begin(now, 0ms);
    inquiry.query = checking.inquiry.query;
    inquiry.queryDeadline = checking.inquiry.queryDeadline;
    return moveTo(payment, AwaitingPhone{now + phonePageLife, std::move(inquiry)});
}

Step on(const Payment& payment, const Checking& checking, event::CheckAsked&&, Instant now) {
    return promptIn(payment, checking, now);
}

Step on(const Payment& payment, const Checking& checking, event::Hinted&&, Instant now) {
    return promptIn(payment, checking, now);
}

Step on(const Payment& payment, const Checking& checking, event::Replied&& replied, Instant now) {
    return replied.call != checking.inquiry.query
               ? unchanged(payment)
               : judgeDebit(payment, checking.inquiry, wordOf(replied.reply), false, now);
}

Step on(const Payment& payment, const Checking& checking, event::Ticked&&, Instant now) {
    return tickIn(payment, checking, now);
}

Step on(const Payment& payment, const Checking& checking, event::Restarted&&, Instant now) {
    return moveTo(payment, Checking{inquiry::resume(checking.inquiry, now)});
}

// --- Reversing: money may be moving back.

Step on(const Payment& payment, const Reversing& reversing, event::Replied&& replied, Instant now) {
    if (replied.call != reversing.call) {
        return unchanged(payment);
    }
    if (std::holds_alternative<reply::ReverseDone>(replied.reply)) {
        return moveTo(payment, Reversed{});
    }
    if (const auto* refused = std::get_if<reply::Refused>(&replied.reply)) {
        return notReversed(payment, refused->why, now);
    }
    if (const auto* notSent = std::get_if<reply::NotSent>(&replied.reply)) {
        return notReversed(payment, notSent->why, now);
    }
    return moveTo(payment, ReverseChecking{inquiry::begin(now, 2s)});
}

Step on(const Payment& payment, const Reversing& reversing, event::Ticked&&, Instant now) {
    return now < reversing.deadline ? unchanged(payment)
                                    : moveTo(payment, ReverseChecking{inquiry::begin(now, 0ms)});
}

Step on(const Payment& payment, const Reversing&, event::Restarted&&, Instant now) {
    return moveTo(payment, ReverseChecking{inquiry::begin(now, 0ms)});
}

// --- ReverseChecking

Step on(const Payment& payment, const ReverseChecking& checking, event::CheckAsked&&, Instant now) {
    return promptIn(payment, checking, now);
}

Step on(const Payment& payment, const ReverseChecking& checking, event::Hinted&&, Instant now) {
    return promptIn(payment, checking, now);
}

Step on(const Payment& payment, const ReverseChecking& checking, event::Replied&& replied,
        Instant now) {
    return replied.call != checking.inquiry.query
               ? unchanged(payment)
               : judgeReversal(payment, checking.inquiry, wordOf(replied.reply), false, now);
}

Step on(const Payment& payment, const ReverseChecking& checking, event::Ticked&&, Instant now) {
    return tickIn(payment, checking, now);
}

Step on(const Payment& payment, const ReverseChecking& checking, event::Restarted&&, Instant now) {
    return moveTo(payment, ReverseChecking{inquiry::resume(checking.inquiry, now)});
}

// --- ForPerson: asks only when a person wants to know.

/// A debit that came late goes back; not while nobody knows what became of its first reversal.
Step on(const Payment& payment, const ForPerson&, event::ReverseAsked&& asked, Instant now) {
    return mayBeReversed(payment) ? reverse(payment, std::move(asked), now) : unchanged(payment);
}

Step on(const Payment& payment, const ForPerson& person, event::CheckAsked&&, Instant now) {
    ForPerson next = person;
    if (!next.inquiry.query && !next.inquiry.prompted) {
        next.inquiry.nextQueryAt = Instant::max(); // no schedule here: only the prompt counts
    }
    return promptIn(payment, next, now);
}

Step on(const Payment& payment, const ForPerson& person, event::FindingRecorded&& finding,
        Instant now) {
    if (finding.approver.empty()) {
        return unchanged(payment); // nobody answers for it
    }
    Payment next = payment;
    next.findingNote = std::move(finding.note);
    next.findingApprover = std::move(finding.approver);
    switch (finding.found) {
    case event::Found::TakenBack:
        return moveTo(std::move(next), Reversed{});
    case event::Found::Taken:
        if (person.reversal) {
            return notReversed(std::move(next), Reason::ReverseRefused, now);
        }
        if (payment.lateCapture || finding.success.value <= 0) {
            return unchanged(payment); // known already; or a debit that nobody could take back
        }
        return paid(std::move(next), Capture{finding.success, {}});
    case event::Found::NotTaken:
        return person.reversal || payment.lateCapture ? unchanged(payment) : lapse(next, now);
    }
    checkFailed("a finding is one of its values", __FILE__, __LINE__);
}

Step on(const Payment& payment, const ForPerson& person, event::Replied&& replied, Instant now) {
    if (replied.call != person.inquiry.query) {
        return unchanged(payment);
    }
    const Evidence word = wordOf(replied.reply);
    if (person.reversal) {
        return judgeReversal(payment, person.inquiry, word, true, now);
    }
    if (payment.lateCapture && !std::holds_alternative<evidence::Reversed>(word)) {
        ForPerson next = person;
        next.inquiry = inquiry::answered(std::move(next.inquiry), payment.id, now);
        return moveTo(payment, std::move(next));
    }
    return judgeDebit(payment, person.inquiry, word, true, now);
}

Step on(const Payment& payment, const ForPerson& person, event::Ticked&&, Instant now) {
    return person.inquiry.query || person.inquiry.prompted ? tickIn(payment, person, now)
                                                           : unchanged(payment);
}

Step on(const Payment& payment, const ForPerson& person, event::Restarted&&, Instant now) {
    ForPerson next = person;
    next.inquiry = inquiry::resume(next.inquiry, now);
    next.inquiry.nextQueryAt = Instant::max();
    return moveTo(payment, std::move(next));
}

} // namespace kassa::transitions
