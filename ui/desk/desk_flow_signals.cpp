// What the till tells, and what the desk does about it.

#include "ui/desk/desk_flow.h"

#include <algorithm>

namespace kassa::ui {

void DeskFlow::takeNote(const Payment& payment) {
    const auto known = m_payments.find(payment.id);
    if (std::find(m_order.begin(), m_order.end(), payment.id) == m_order.end()) {
        m_order.push_back(payment.id);
    }
    Story& story = m_stories[payment.id];
    tell(story, known == m_payments.end() ? nullptr : &known->second, payment, m_setup.wallClock());
    m_payments.insert_or_assign(payment.id, payment);
    m_sold.take(payment);
    m_held.take(payment);
    m_lastSales.changed(payment, m_setup.wallClock());
}

void DeskFlow::onBegun(const Payment& payment) {
    if (!m_beginSince) {
        return; // not ours to show; paymentChanged keeps it in the list
    }
    const Payment* known = this->payment(payment.id);
    if (known == nullptr || known->steps < payment.steps) {
        takeNote(payment);
    }
    m_ours.push_back(payment.id);
    m_lastSales.begun(payment, m_setup.wallClock());
    m_stories[payment.id].attempt = ++m_attempts[payment.sale.account];
    m_ordered.clear();
    m_focus = payment.id;
    const bool givenUp = std::exchange(m_givenUp, false);
    if (givenUp) {
        cancel();
    }
    serveFocus();
    Q_EMIT changed();
}

void DeskFlow::onBeginRefused(const Sale&, BeginError why) {
    if (!std::exchange(m_beginSince, std::nullopt)) {
        return;
    }
    const bool givenUp = std::exchange(m_givenUp, false);
    dropFocus();
    Q_EMIT changed(); // back on the sale page before it is said
    if (!givenUp) {
        Q_EMIT beginRefused(why);
    }
}

void DeskFlow::onPaymentChanged(const Payment& payment) {
    const Payment* known = this->payment(payment.id);
    if (known != nullptr && known->steps >= payment.steps) {
        return; // told twice
    }
    const bool wasUnresolved = known != nullptr && isUnresolved(*known);
    const bool wasReversing =
        known != nullptr && std::holds_alternative<state::Reversing>(known->state);
    takeNote(payment);
    if (wasReversing) {
        afterRefusedRefund(payment);
    }
    if (m_focus == payment.id) {
        serveFocus();
    } else if (wasUnresolved && !isUnresolved(payment)) {
        Q_EMIT resolved(payment);
    }
    Q_EMIT changed();
}

/// Goes on with what was asked for before the payment was ready for it.
void DeskFlow::serveFocus() {
    const Payment* payment = focus();
    if (payment == nullptr) {
        return;
    }
    if (!std::holds_alternative<state::Opening>(payment->state)) {
        m_beginSince.reset();
    }
    if (const auto* ended = std::get_if<state::NotPaid>(&payment->state)) {
        // A refused card that is then given up ends for the reason of its refusal.
        const auto order = m_ordered.find(Order::Cancel);
        const bool asOrdered = order != m_ordered.end() && order->second == payment->steps - 1;
        if (ended->why != Reason::Cancelled && !asOrdered) {
            return;
        }
        const bool again = m_afterCancel == AfterCancel::BeginAgain && m_sale;
        const bool priceTaken = m_priceTaken;
        const Way way = priceTaken ? m_priceWay : Way::Card;
        const Sale sale = m_sale.value_or(payment->sale);
        const auto basket = m_basket;
        dropFocus();
        if (again) {
            begin(sale, way, basket);
            m_cardHeld = priceTaken && way == Way::Card; // it is typed already
        } else {
            Q_EMIT cancelled();
        }
        return;
    }
    if (!std::holds_alternative<state::AwaitingCard>(payment->state)) {
        return;
    }
    if (m_way == Way::Phone) {
        m_way = Way::Card; // once: what follows is up to the cashier
        showPayerPage();
    } else if (m_cardHeld) {
        sendCard();
    }
}

void DeskFlow::onHalted(JournalError why, const Payment& unsaved) {
    m_halt = Halt{why, unsaved};
    m_beginSince.reset();
    Q_EMIT changed();
}

void DeskFlow::onStanding(const QString& account, TillLink::Standing standing) {
    m_standings[account.toStdString()] = standing;
    Q_EMIT standingsChanged();
}

} // namespace kassa::ui
