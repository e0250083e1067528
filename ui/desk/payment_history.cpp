#include "ui/desk/payment_history.h"

#include "ui/desk/format.h"
#include "ui/desk/reason_words.h"
#include "ui/desk/story.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

using kassa::desk::PaymentStep;
using Mark = Timeline::Mark;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::PaymentHistory)
};

struct Turn {
    Mark mark = Mark::Done;
    QString text;
};

/// The words for a state that was entered from another one.
struct TurnOf {
    const Payment* before; ///< none: the first step
    const Payment& after;

    [[nodiscard]] bool cameFromReversal() const { return before != nullptr && isReversal(*before); }

    Turn operator()(const state::Opening&) const { return {Mark::Done, Words::tr("Begun")}; }
    Turn operator()(const state::AwaitingCard& waiting) const {
        if (waiting.refusal) {
            return {Mark::Failed, wordsFor(*waiting.refusal).sentence};
        }
        return {Mark::Done, Words::tr("Created at Atmos")};
    }
    Turn operator()(const state::SendingCard&) const {
        return {Mark::Done, Words::tr("Card sent")};
    }
    Turn operator()(const state::AwaitingCode& waiting) const {
        if (waiting.problem) {
            return {Mark::Failed, wordsFor(*waiting.problem).sentence};
        }
        return {Mark::Done, Words::tr("SMS code sent")};
    }
    Turn operator()(const state::Confirming&) const {
        return {Mark::Done, Words::tr("Confirmation sent")};
    }
    Turn operator()(const state::AwaitingPhone&) const {
        return {Mark::Done, Words::tr("Payment page shown")};
    }
    Turn operator()(const state::Checking&) const {
        return {Mark::Waiting, after.confirms > 0 ? Words::tr("No answer: asking Atmos")
                                                  : Words::tr("Page left: asking Atmos")};
    }
    Turn operator()(const state::Reversing&) const {
        return {Mark::Done, Words::tr("Refund sent")};
    }
    Turn operator()(const state::ReverseChecking&) const {
        return {Mark::Waiting, Words::tr("No answer to the refund")};
    }
    Turn operator()(const state::ForPerson&) const {
        if (after.lateCapture && !cameFromReversal()) {
            return {Mark::Waiting, Words::tr("Money taken late")};
        }
        return {Mark::Waiting, Words::tr("Left to the manager")};
    }
    Turn operator()(const state::Paid&) const {
        if (cameFromReversal()) {
            return {Mark::Failed, Words::tr("Not returned")};
        }
        return {Mark::Done, Words::tr("Payment accepted")};
    }
    Turn operator()(const state::NotPaid& ended) const {
        if (ended.why == Reason::Cancelled) {
            return {Mark::Failed, Words::tr("Cancelled")};
        }
        return {Mark::Failed, wordsFor(ended.why).sentence};
    }
    Turn operator()(const state::Reversed&) const {
        return {Mark::Done,
                cameFromReversal() ? Words::tr("Money returned") : Words::tr("Returned elsewhere")};
    }
};

} // namespace

std::vector<Timeline::Entry> historyOf(const std::vector<PaymentStep>& steps, std::size_t most) {
    std::vector<Timeline::Entry> lines;
    const Payment* before = nullptr;
    for (const auto& step : steps) {
        if (before == nullptr || before->state.index() != step.payment.state.index()) {
            const Turn turn = std::visit(TurnOf{before, step.payment}, step.payment.state);
            lines.push_back({turn.mark, turn.text, {}, clockTime(step.at), false});
        }
        before = &step.payment;
    }
    if (most < 2 && lines.size() > most) {
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most));
    } else if (lines.size() > most) { // how it began, and how it goes on
        lines.erase(lines.begin() + 1,
                    lines.begin() + static_cast<std::ptrdiff_t>(lines.size() - most + 1));
    }
    return lines;
}

std::vector<FactList::Fact> factsOf(const Payment& payment) {
    std::vector<FactList::Fact> facts;
    if (!payment.sale.invoice.empty()) {
        facts.push_back({Words::tr("Invoice"), fromUtf8(payment.sale.invoice)});
    }
    const bool phone = payment.capture && payment.confirms == 0;
    if (payment.card && !phone) {
        facts.push_back({Words::tr("Card"), shortCard(*payment.card)});
    } else if (payment.pageShown) {
        facts.push_back({Words::tr("Card"), Words::tr("on the phone, by QR")});
    }
    if (payment.transaction) {
        facts.push_back({Words::tr("Atmos number"), QString::number(payment.transaction->value)});
    }
    return facts;
}

QString decisionOf(const Payment& payment) {
    QStringList said;
    if (!payment.reverseApprover.empty()) {
        said << Words::tr("Refund approved by %1: %2")
                    .arg(fromUtf8(payment.reverseApprover), fromUtf8(payment.reverseReason));
    }
    if (!payment.findingApprover.empty()) {
        said << Words::tr("Found out by %1: %2")
                    .arg(fromUtf8(payment.findingApprover), fromUtf8(payment.findingNote));
    }
    return said.join(u'\n');
}

} // namespace kassa::ui
