// The price is locked when the card goes out, or when the payer's page is shown. A rule that has
// ended since the price was shown is told before that, and nothing is sent until it is agreed to.

#include "ui/desk/desk_flow.h"

namespace kassa::ui {

kassa::desk::Terms DeskFlow::terms(const std::string& category, const std::string& code) const {
    return {kassa::desk::dayInTashkent(m_setup.wallClock()), category, code, ruleUse()};
}

/// The sale at hand at today's price; none where it has no basket, or cannot be priced any more.
std::optional<Sale> DeskFlow::pricedNow() const {
    if (!m_sale || m_basket.lines.empty()) {
        return std::nullopt;
    }
    auto priced = saleOf(m_setup.book, m_basket, terms(m_basket.category, m_basket.code));
    return priced ? std::optional(std::move(priced).value()) : std::nullopt;
}

bool DeskFlow::priceHolds(Way way) {
    const Payment* payment = focus();
    const auto now = pricedNow();
    const bool locked = payment != nullptr && payment->pageShown; // the customer has seen the page
    if (locked || !now || now->amount == m_sale->amount) {
        return true;
    }
    m_priceWay = way;
    Q_EMIT priceChanged(m_sale->amount, now->amount);
    return false;
}

void DeskFlow::takePrice(Tiyin agreed) {
    const Payment* payment = focus();
    const auto now = pricedNow();
    if (payment == nullptr || !std::holds_alternative<state::AwaitingCard>(payment->state) ||
        !now) {
        return;
    }
    if (now->amount != agreed) {
        Q_EMIT priceChanged(m_sale->amount, now->amount); // it has moved on while being read
        return;
    }
    if (orderOnce(Order::Cancel)) {
        m_sale = now;
        m_priceTaken = true;
        m_afterCancel = AfterCancel::BeginAgain;
        m_link.post(*m_focus, event::Cancelled{});
    }
}

} // namespace kassa::ui
