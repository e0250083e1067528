// Payments that are over: found in the journal, looked at, and given back.

#include "ui/desk/desk_flow.h"

namespace kassa::ui {

void DeskFlow::connectJournal() {
    connect(&m_link, &TillLink::listed, this, &DeskFlow::listed);
    connect(&m_link, &TillLink::recalled, this,
            [this](const std::vector<kassa::desk::ListedPayment>& payments) {
                for (const auto& each : payments) {
                    m_lastSales.recall(each);
                    m_held.take(each.payment);
                }
                Q_EMIT standingsChanged();
                Q_EMIT changed();
            });
    connect(&m_link, &TillLink::salesTold, this, [this](const std::vector<Payment>& payments) {
        for (const auto& each : payments) {
            m_held.take(each);
        }
        Q_EMIT standingsChanged();
    });
    connect(&m_link, &TillLink::stepsTold, this, &DeskFlow::onSteps);
    connect(&m_link, &TillLink::journalProved, this, [this](TillLink::Proof proof, qint64 rows) {
        m_proof = proof;
        m_provedRows = rows;
        Q_EMIT proofChanged();
    });
}

bool DeskFlow::isBusy() const {
    const Payment* payment = focus();
    return openingSince() || (payment != nullptr && !isFinal(*payment) && !isUnresolved(*payment));
}

void DeskFlow::adopt(const Payment& payment) {
    const Payment* known = this->payment(payment.id);
    if (known == nullptr || known->steps < payment.steps) {
        m_payments.insert_or_assign(payment.id, payment);
        m_stories.try_emplace(payment.id);
    }
}

/// The whole story is told again: of an earlier run the desk has seen nothing itself.
void DeskFlow::onSteps(const PaymentId& id, const std::vector<kassa::desk::PaymentStep>& steps) {
    const Payment* known = payment(id);
    if (known != nullptr && !steps.empty() && steps.back().payment.steps >= known->steps) {
        const int attempt = story(id).attempt;
        Story whole;
        const Payment* before = nullptr;
        for (const auto& step : steps) {
            tell(whole, before, step.payment, step.at);
            before = &step.payment;
        }
        whole.attempt = attempt;
        m_stories.insert_or_assign(id, std::move(whole));
    }
    Q_EMIT stepsTold(id, steps);
    Q_EMIT changed();
}

void DeskFlow::refundOrdered(const PaymentId& id) {
    const Payment* chosen = payment(id);
    if (chosen == nullptr || isBusy()) {
        return;
    }
    dropFocus();
    m_focus = id;
    m_reopened = true;
    m_sale = chosen->sale;
    m_refund = Refund{id, chosen->steps};
    m_ours.push_back(id); // what becomes of it is nothing that an earlier run left
    Q_EMIT changed();
}

Page DeskFlow::pageOfRefund(const Payment& payment) const {
    const bool back =
        std::holds_alternative<state::Paid>(payment.state) ||
        (std::holds_alternative<state::ForPerson>(payment.state) && mayBeReversed(payment));
    if (back) {
        return payment.steps == m_refund->steps ? Page::Progress : Page::RefundRefused;
    }
    return pageFor(payment);
}

/// "No" may mean that the money went back already, in the merchant's cabinet: the gateway is asked.
void DeskFlow::afterRefusedRefund(const Payment& payment) {
    if (m_refund && m_refund->payment == payment.id && mayBeReversed(payment)) {
        m_link.post(payment.id, event::CheckAsked{});
    }
}

const Payment* DeskFlow::pageLeftFor(const std::string& account) const {
    for (const Payment* payment : unresolved()) {
        if (payment->sale.account == account && payment->pageShown && payment->confirms == 0 &&
            std::holds_alternative<state::Checking>(payment->state)) {
            return payment;
        }
    }
    return nullptr;
}

void DeskFlow::returnToPayerPage(const PaymentId& id) {
    const Payment* chosen = payment(id);
    if (chosen == nullptr || isBusy() || !std::holds_alternative<state::Checking>(chosen->state)) {
        return;
    }
    focusOn(id);
    m_reopened = false;
    m_link.post(id, event::PhoneChosen{});
}

} // namespace kassa::ui
