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

void PictureLink::tellOf(Payment payment) {
    Q_EMIT paymentChanged(payment);
}

} // namespace kassa::ui
