#include "ui/desk/story.h"

namespace kassa::ui {

namespace {

void tellQuestion(Story& story, const Payment* before, const Payment& after, Timestamp now) {
    const auto* was = before != nullptr ? inquiryOf(*before) : nullptr;
    const auto* is = inquiryOf(after);
    const bool wasAsking = was != nullptr && was->query;
    if (wasAsking && !story.questions.empty() && (is == nullptr || is->query != was->query)) {
        story.questions.back().answered = true;
        story.questions.back().negative = is != nullptr && is->firstNegative && !was->firstNegative;
    }
    if (is != nullptr && is->query && (!wasAsking || was->query != is->query)) {
        story.questions.push_back({now, false, false});
    }
}

} // namespace

const state::Inquiry* inquiryOf(const Payment& payment) {
    if (const auto* checking = std::get_if<state::Checking>(&payment.state)) {
        return &checking->inquiry;
    }
    if (const auto* checking = std::get_if<state::ReverseChecking>(&payment.state)) {
        return &checking->inquiry;
    }
    if (const auto* person = std::get_if<state::ForPerson>(&payment.state)) {
        return &person->inquiry;
    }
    return nullptr;
}

bool isReversal(const Payment& payment) {
    const auto* person = std::get_if<state::ForPerson>(&payment.state);
    return std::holds_alternative<state::Reversing>(payment.state) ||
           std::holds_alternative<state::ReverseChecking>(payment.state) ||
           (person != nullptr && person->reversal);
}

void tell(Story& story, const Payment* before, const Payment& after, Timestamp now) {
    const bool sameState = before != nullptr && before->state.index() == after.state.index();
    if (!story.openedAt && after.transaction) {
        story.openedAt = now;
    }
    const bool newCode = before == nullptr || before->codesSent != after.codesSent;
    if (std::holds_alternative<state::AwaitingCode>(after.state) && newCode) {
        story.codeSentAt = now;
    }
    if (std::holds_alternative<state::Confirming>(after.state) && !sameState) {
        story.confirmSentAt = now;
    }
    if (std::holds_alternative<state::Paid>(after.state) && !story.paidAt) {
        story.paidAt = now;
    }
    if (std::holds_alternative<state::Reversing>(after.state) && !sameState) {
        story.reverseSentAt = now;
        story.silentAt.reset(); // of an earlier question
        story.questions.clear();
    }
    if (std::holds_alternative<state::Reversed>(after.state) && !sameState) {
        story.returnedElsewhere = before != nullptr && !isReversal(*before);
    }
    if (isUnresolved(after) && !story.silentAt) {
        story.silentAt = now;
    }
    if (isFinal(after) && !sameState) {
        story.endedAt = now;
    }
    tellQuestion(story, before, after, now);
}

} // namespace kassa::ui
