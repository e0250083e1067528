#include "ui/desk/picture_link.h"

#include <algorithm>
#include <array>

namespace kassa::ui {

void PictureLink::begin(const Sale& sale) {
    ++m_beginnings;
    m_sale = sale;
}

void PictureLink::post(const PaymentId&, Event event) {
    static constexpr std::array<const char*, std::variant_size_v<Event>> names{
        "card_entered", "code_entered",  "resend_asked", "cancelled",
        "phone_chosen", "reverse_asked", "check_asked",  "hinted",
        "replied",      "ticked",        "restarted",    "finding_recorded"};
    m_posted.emplace_back(names[event.index()]);
    if (const auto* card = std::get_if<event::CardEntered>(&event)) {
        m_payment.card = card->number.masked();
    }
}

int PictureLink::count(std::string_view event) const {
    return static_cast<int>(std::count(m_posted.begin(), m_posted.end(), event));
}

void PictureLink::answerBegun() {
    m_payment = Payment();
    m_payment.id = PaymentId{"p" + std::to_string(m_beginnings)};
    m_payment.sale = m_sale;
    m_payment.state = state::Opening{CallId{1}, Instant::max()};
    m_payment.lastCall = CallId{1};
    m_payment.steps = 1;
    Q_EMIT begun(m_payment);
    Q_EMIT paymentChanged(m_payment);
}

void PictureLink::refuseBegin(BeginError why) {
    Q_EMIT beginRefused(m_sale, why);
}

void PictureLink::moveTo(State state) {
    m_payment.state = std::move(state);
    ++m_payment.steps;
    const Payment told = m_payment;
    Q_EMIT paymentChanged(told);
}

void PictureLink::fillJournal(std::vector<kassa::desk::ListedPayment> payments,
                              std::size_t pageSize) {
    m_journal = std::move(payments);
    m_pageSize = pageSize;
}

void PictureLink::list(const kassa::desk::PaymentQuestion& question) {
    m_questions.push_back(question);
    const kassa::desk::PaymentMatcher fits(question.text);
    kassa::desk::PaymentPage page;
    page.ask = question.ask;
    const auto count = static_cast<std::int64_t>(m_journal.size());
    // The place in the list, counted from the oldest, is the key of the next page.
    for (auto key = std::min(question.before, count + 1) - 1; key >= 1; --key) {
        const auto& each = m_journal[static_cast<std::size_t>(count - key)];
        const bool wanted =
            !question.group || kassa::desk::groupOf(each.payment.state) == *question.group;
        if (!wanted || !fits(each.payment)) {
            continue;
        }
        if (page.payments.size() == m_pageSize) {
            page.next = key + 1;
            break;
        }
        page.payments.push_back(each);
    }
    Q_EMIT listed(page);
}

void PictureLink::askSteps(const PaymentId& payment) {
    std::vector<kassa::desk::PaymentStep> steps;
    std::copy_if(m_steps.begin(), m_steps.end(), std::back_inserter(steps),
                 [&](const auto& step) { return step.payment.id == payment; });
    Q_EMIT stepsTold(payment, steps);
}

void PictureLink::proveJournal() {
    Q_EMIT journalProved(Proof::Intact, 781);
}

void PictureLink::tellOf(const Payment& payment) {
    Q_EMIT paymentChanged(payment);
}

} // namespace kassa::ui
