#include "ui/desk/desk_flow.h"

#include <algorithm>

namespace kassa::ui {

DeskFlow::DeskFlow(TillLink& link, const DeskSetup& setup, QObject* parent)
    : QObject(parent), m_link(link), m_setup(setup) {
    connect(&link, &TillLink::begun, this, &DeskFlow::onBegun);
    connect(&link, &TillLink::beginRefused, this, &DeskFlow::onBeginRefused);
    connect(&link, &TillLink::paymentChanged, this, &DeskFlow::onPaymentChanged);
    connect(&link, &TillLink::halted, this, &DeskFlow::onHalted);
    connect(&link, &TillLink::standingChanged, this, &DeskFlow::onStanding);
    connect(&link, &TillLink::connectionChanged, this,
            [this](TillLink::Connection connection, int took) {
                m_connection = connection;
                m_connectionTook = connection == TillLink::Connection::Good ? took : 0;
                Q_EMIT connectionChanged();
            });
    connect(&link, &TillLink::reachChanged, this, [this](const kassa::desk::Reach& reach) {
        m_reach = reach;
        Q_EMIT connectionChanged();
    });
    connect(&link, &TillLink::clockSetBack, this, &DeskFlow::clockSetBack);
    connectJournal();
    connect(&link, &TillLink::soldBefore, this, [this](const kassa::desk::SoldTally& sold) {
        m_sold = sold;
        Q_EMIT standingsChanged(); // prices may be others
    });
    link.recall();
}

// --- what is known

Page DeskFlow::page() const {
    if (m_halt) {
        return Page::Service;
    }
    const Payment* payment = focus();
    if (payment == nullptr) {
        return m_beginSince && !m_givenUp ? Page::Card : Page::Sale;
    }
    if (isRefund()) {
        return pageOfRefund(*payment);
    }
    const Page page = pageFor(*payment);
    return page == Page::Declined && m_declineSeen == payment->steps ? Page::Card : page;
}

const Payment* DeskFlow::focus() const {
    return m_focus ? payment(*m_focus) : nullptr;
}

const Payment* DeskFlow::payment(const PaymentId& id) const {
    const auto found = m_payments.find(id);
    return found == m_payments.end() ? nullptr : &found->second;
}

const Story& DeskFlow::story(const PaymentId& id) const {
    static const Story none;
    const auto found = m_stories.find(id);
    return found == m_stories.end() ? none : found->second;
}

TillLink::Standing DeskFlow::standing(const std::string& account) const {
    const auto found = m_standings.find(account);
    return found == m_standings.end() ? TillLink::Standing::Unpaid : found->second;
}

std::optional<kassa::desk::Bought> DeskFlow::bought(const kassa::desk::Attendee& attendee) const {
    const auto account = kassa::desk::accountOf(attendee.invoice);
    switch (standing(account)) {
    case TillLink::Standing::Unpaid:
        break;
    case TillLink::Standing::UnderWay:
    case TillLink::Standing::Unresolved:
        return m_held.held(account);
    case TillLink::Standing::Paid:
        return m_held.paid(m_setup.book, attendee.invoice);
    }
    return std::nullopt;
}

std::vector<const Payment*> DeskFlow::payments() const {
    std::vector<const Payment*> list;
    for (auto id = m_order.rbegin(); id != m_order.rend(); ++id) {
        list.push_back(payment(*id));
    }
    return list;
}

std::vector<const Payment*> DeskFlow::unresolved() const {
    auto list = payments();
    std::erase_if(list, [](const Payment* payment) { return !isUnresolved(*payment); });
    return list;
}

std::vector<const Payment*> DeskFlow::interrupted() const {
    auto list = payments();
    std::erase_if(list, [this](const Payment* payment) {
        const auto* ended = std::get_if<state::NotPaid>(&payment->state);
        const bool ours = std::find(m_ours.begin(), m_ours.end(), payment->id) != m_ours.end();
        return ended == nullptr || ended->why != Reason::Interrupted || ours ||
               standing(payment->sale.account) != TillLink::Standing::Unpaid;
    });
    return list;
}

bool DeskFlow::hasUnseenLeftovers() const {
    return !m_leftoversSeen && std::any_of(m_payments.begin(), m_payments.end(), [this](auto& one) {
        return isUnresolved(one.second) &&
               std::find(m_ours.begin(), m_ours.end(), one.first) == m_ours.end();
    });
}

std::optional<Instant> DeskFlow::openingSince() const {
    return m_beginSince;
}

std::optional<Instant> DeskFlow::sendingSince() const {
    const Payment* payment = focus();
    return payment != nullptr && std::holds_alternative<state::SendingCard>(payment->state)
               ? m_sentAt
               : std::nullopt;
}

// --- orders

bool DeskFlow::orderOnce(Order order) {
    const Payment* payment = focus();
    if (payment == nullptr) {
        return false;
    }
    const auto [place, isNew] = m_ordered.try_emplace(order, payment->steps);
    if (!isNew && place->second == payment->steps) {
        return false; // given already; the payment has not moved since
    }
    place->second = payment->steps;
    return true;
}

void DeskFlow::begin(const Sale& sale, Way way, const kassa::desk::Basket& basket) {
    if (m_beginSince || m_focus || m_halt) {
        return;
    }
    if (isOffline()) {
        lookForGateway(); // whoever asks for a payment asks for a way to it
        Q_EMIT refusedOffline();
        return;
    }
    m_leftoversSeen = true;
    m_sale = sale;
    m_basket = basket;
    m_way = way;
    m_cardHeld = false;
    m_givenUp = false;
    m_beginSince = m_setup.bootClock();
    m_link.begin(sale);
    Q_EMIT changed();
}

void DeskFlow::sendCard() {
    const Payment* payment = focus();
    const bool ready =
        payment != nullptr && (std::holds_alternative<state::AwaitingCard>(payment->state) ||
                               std::holds_alternative<state::AwaitingPhone>(payment->state));
    if (ready) {
        m_cardHeld = false;
        if (priceHolds(Way::Card)) {
            Q_EMIT cardWanted();
        }
    } else if (openingSince()) {
        m_cardHeld = true;
        Q_EMIT changed();
    }
}

void DeskFlow::enterCard(CardNumber number, CardExpiry expiry) {
    if (orderOnce(Order::Card)) {
        m_sentAt = m_setup.bootClock();
        m_link.post(*m_focus, event::CardEntered{std::move(number), std::move(expiry)});
    }
}

void DeskFlow::enterCode(Code code) {
    if (orderOnce(Order::Code)) {
        m_link.post(*m_focus, event::CodeEntered{std::move(code)});
    }
}

void DeskFlow::resendCode() {
    if (orderOnce(Order::Resend)) {
        m_link.post(*m_focus, event::ResendAsked{});
    }
}

void DeskFlow::showPayerPage() {
    const Payment* payment = focus();
    if (payment == nullptr) {
        m_way = Way::Phone; // asked for while the payment is being made
        return;
    }
    if (std::holds_alternative<state::AwaitingCard>(payment->state) && m_setup.payerPage &&
        priceHolds(Way::Phone) && orderOnce(Order::Phone)) {
        m_link.post(*m_focus, event::PhoneChosen{});
    }
}

void DeskFlow::cancel() {
    m_cardHeld = false;
    if (m_focus) {
        m_afterCancel = AfterCancel::Leave;
        if (orderOnce(Order::Cancel)) {
            m_link.post(*m_focus, event::Cancelled{});
        }
    } else if (m_beginSince && !m_givenUp) {
        m_givenUp = true;
        Q_EMIT changed();
    }
}

void DeskFlow::changeCard() {
    if (m_focus && orderOnce(Order::Cancel)) {
        m_afterCancel = AfterCancel::BeginAgain;
        m_way = Way::Card;
        m_link.post(*m_focus, event::Cancelled{});
    }
}

void DeskFlow::tryAgain(Way way) {
    const Payment* payment = focus();
    if (payment == nullptr || !m_sale) {
        return;
    }
    if (std::holds_alternative<state::AwaitingCard>(payment->state)) {
        m_declineSeen = payment->steps;
        Q_EMIT changed();
        if (way == Way::Phone) {
            showPayerPage();
        }
    } else if (std::holds_alternative<state::NotPaid>(payment->state)) {
        if (isOffline()) {
            Q_EMIT refusedOffline(); // the refusal stays on the screen
            return;
        }
        const Sale sale = *m_sale;
        const auto basket = m_basket;
        dropFocus();
        begin(sale, way, basket);
    }
}

void DeskFlow::checkNow(const PaymentId& id) {
    m_link.post(id, event::CheckAsked{});
}

void DeskFlow::leave() {
    const Payment* payment = focus();
    if (payment != nullptr && !moneyMayMove(*payment) &&
        (isFinal(*payment) || isUnresolved(*payment))) {
        dropFocus();
        Q_EMIT changed();
    }
}

void DeskFlow::focusOn(const PaymentId& id) {
    const Payment* chosen = payment(id);
    if (chosen == nullptr || m_beginSince || m_focus == id) {
        return;
    }
    dropFocus();
    m_focus = id;
    m_reopened = true;
    m_sale = chosen->sale;
    Q_EMIT changed();
}

void DeskFlow::dropFocus() {
    m_focus.reset();
    m_sale.reset();
    m_basket = {};
    m_priceTaken = false;
    m_ordered.clear();
    m_cardHeld = false;
    m_reopened = false;
    m_sentAt.reset();
    m_declineSeen.reset();
    m_refund.reset();
    m_afterCancel = AfterCancel::Leave;
}

} // namespace kassa::ui
