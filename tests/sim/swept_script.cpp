// What the cashier does, and what must hold at every moment and in the end.

#include "tests/sim/swept_world.h"

#include <utility>

namespace kassa::sim {

using namespace std::chrono_literals;

namespace {

const char* const account = "2600417";

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

Sale theSale() {
    return {account, "INV-1", "Kamola Rahimova", {}, Tiyin(73'900'000)};
}

Code code(bool right) {
    return Code::parse(right ? "111111" : "222222").value();
}

} // namespace

// --- the script

void SweptWorld::post(Event event) {
    guarded([&](Till& till) { till.post(m_current, std::move(event)); });
}

void SweptWorld::sell() {
    const int before = m_ids;
    guarded([](Till& till) { (void)till.begin(theSale()); });
    // A program that ended in the middle may have begun it all the same.
    const PaymentId begun{"P" + std::to_string(m_ids)};
    if (m_ids == before || !m_latest.contains(begun)) {
        return;
    }
    m_current = begun;
    const Instant patience = m_clock.time + 20min;
    while (m_clock.time < patience && m_broken.empty()) {
        const Payment payment = m_latest.at(m_current);
        if (isFinal(payment) || is<state::ForPerson>(payment)) {
            return;
        }
        act(payment);
        pass(1s);
    }
}

void SweptWorld::act(const Payment& payment) {
    const bool plain = m_calm || m_detour;
    const bool page = m_script == Script::PageIsPaid || m_script == Script::PageIsLeft;
    if (is<state::AwaitingCard>(payment)) {
        if (!plain && page) {
            post(event::PhoneChosen{});
        } else {
            post(event::CardEntered{CardNumber::parse("9860090101014364").value(),
                                    CardExpiry::parse("02/28", {2026, 11}).value()});
        }
    } else if (is<state::AwaitingPhone>(payment) && m_script == Script::PageIsPaid) {
        (void)m_ledger.payOnPage(*payment.transaction);
    } else if (is<state::AwaitingPhone>(payment)) {
        post(event::Cancelled{});
    } else if (const auto* waiting = std::get_if<state::AwaitingCode>(&payment.state)) {
        actOnCode(*waiting);
    } else if (is<state::Confirming>(payment) && !plain &&
               m_script == Script::RestartWhileConfirming) {
        m_detour = true;
        crash();
    }
}

void SweptWorld::actOnCode(const state::AwaitingCode& waiting) {
    const bool plain = m_calm || m_detour;
    if (waiting.call) {
        return;
    }
    if (!plain && m_script == Script::NewCode) {
        if (m_clock.time >= waiting.resendAt) {
            m_detour = true;
            post(event::ResendAsked{});
        }
    } else if (!plain && m_script == Script::CancelAtCode) {
        post(event::Cancelled{});
    } else if (!plain && m_script == Script::RestartAtCode) {
        m_detour = true;
        crash();
    } else if (!plain && m_script == Script::WrongCodeFirst) {
        m_detour = true;
        post(event::CodeEntered{code(false)});
    } else {
        post(event::CodeEntered{code(true)});
    }
}

void SweptWorld::afterwards() {
    const auto found = m_latest.find(m_current);
    if (found == m_latest.end() || !is<state::Paid>(found->second)) {
        return;
    }
    if (m_script == Script::Reversal) {
        post(event::ReverseAsked{"changed plans", "Manager"});
    } else if (m_script == Script::AskedAfterwards) {
        (void)m_ledger.reverseElsewhere(*found->second.transaction);
        post(event::CheckAsked{});
    }
    pass(10s);
}

std::string SweptWorld::live() {
    start();
    sell();
    afterwards();
    m_calm = true;
    m_swept.call = 0;
    pass(20min); // two reversals asked apart take the longest
    for (int tries = 0; tries < 2 && sellsAgain(); ++tries) {
        sell(); // refused when it is paid; the program may end in the middle once more
        pass(20min);
    }
    crash(); // and once more from the rows alone
    pass(10s);
    finish();
    return m_broken;
}

// --- what must hold

void SweptWorld::check() {
    const std::pair now(m_ledger.lines().size(), m_changes);
    if (std::exchange(m_looked, now) == now) {
        return;
    }
    if (m_ledger.netOf(account) > 1) {
        broke("the sale was charged twice");
    }
    std::set<TransactionId> known;
    for (const auto& [id, payment] : m_latest) {
        const Entry* entry = payment.transaction ? m_ledger.find(*payment.transaction) : nullptr;
        const int net = entry != nullptr ? entry->net() : 0;
        if (entry != nullptr) {
            known.insert(entry->id);
        }
        if ((is<state::NotPaid>(payment) || is<state::Reversed>(payment)) && net != 0) {
            broke("not paid, but the money is taken");
        }
    }
    for (const auto& [id, payment] : m_shown) {
        const Entry* entry = payment.transaction ? m_ledger.find(*payment.transaction) : nullptr;
        if (is<state::Paid>(payment) && (entry == nullptr || entry->captures != 1)) {
            broke("shown as paid, but never charged");
        }
    }
    for (const auto& [id, entry] : m_ledger.entries()) {
        if (entry.captures > 1 || entry.reversals > 1) {
            broke("one transaction was charged or paid back twice");
        }
        if (entry.captures > 0 && !known.contains(id)) {
            broke("charged, and no payment knows of it");
        }
    }
}

void SweptWorld::finish() {
    check();
    bool done = false;
    for (const auto& [id, payment] : m_latest) {
        if (!isFinal(payment)) {
            broke("not settled: " + std::string(kassa::nameOf(payment.state)));
        }
        const Entry* entry = payment.transaction ? m_ledger.find(*payment.transaction) : nullptr;
        if (is<state::Paid>(payment) &&
            (entry == nullptr || entry->net() != (entry->elsewhere ? 0 : 1))) {
            broke("paid in the journal, not at the gateway");
        }
        done = done || is<state::Paid>(payment) || is<state::Reversed>(payment);
    }
    if (!done && sellsAgain()) {
        broke("a sale that could have been paid was not");
    }
}

} // namespace kassa::sim
