#include "tests/sim/checks.h"

#include "core/payment/codec.h"
#include "core/payment/step.h"

#include <algorithm>
#include <utility>

namespace kassa::sim {

using atmos::CallKind;

namespace {

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

bool isLapsed(const Payment& payment) {
    const auto* notPaid = std::get_if<state::NotPaid>(&payment.state);
    return notPaid != nullptr && notPaid->why == Reason::Lapsed;
}

/// The states that admit a debit.
bool admitsDebit(const Payment& payment) {
    return is<state::Confirming>(payment) || isUnresolved(payment) || is<state::Paid>(payment) ||
           is<state::Reversing>(payment) || is<state::Reversed>(payment);
}

std::string named(const Payment& payment) {
    return payment.id.value + " (" + std::string(nameOf(payment.state)) + ")";
}

} // namespace

void Checks::violate(const std::string& what) {
    if (m_violation.empty()) {
        m_violation = what;
    }
}

void Checks::sending(const Flight& flight, Instant now) {
    const auto found = m_tracks.find(flight.payment);
    if (found == m_tracks.end() || found->second.latest.lastCall < flight.call) {
        violate("I3 a request left before its row was durable: " + flight.payment.value);
        return;
    }
    if (!m_sent.insert({flight.payment, flight.call}).second) {
        violate("I4 one call was sent twice: " + flight.payment.value);
    }
    const Payment& payment = found->second.latest;
    if (flight.kind != CallKind::SendCard && flight.kind != CallKind::ResendCode &&
        (flight.amount != payment.sale.amount || flight.amount.count() <= 0)) {
        violate("I10 the request names another amount: " + named(payment));
    }
    if (flight.kind == CallKind::Query && !is<state::AwaitingCode>(payment)) {
        if (m_lastQuery && now - *m_lastQuery < std::chrono::milliseconds(900)) {
            violate("PACE two status questions within one second: " + named(payment));
        }
        m_lastQuery = now;
    }
    if (flight.kind == CallKind::Open) {
        for (const auto& [id, other] : m_tracks) {
            if (id != flight.payment && other.latest.sale.account == flight.account &&
                holdsSale(other.latest)) {
                violate("W6 a sale was opened twice: " + named(other.latest));
            }
        }
    }
    if (flight.kind == CallKind::Reverse && (!payment.capture || payment.reverseApprover.empty())) {
        violate("W7 a reversal without proof of a debit or without an approver: " + named(payment));
    }
    if (flight.kind == CallKind::Confirm) {
        checkConfirm(flight, now);
    }
    m_open[flight.payment] = {flight.call, now};
}

void Checks::checkConfirm(const Flight& flight, Instant now) {
    const auto open = m_open.find(flight.payment);
    if (open != m_open.end() && now - open->second.second < std::chrono::seconds(14)) {
        violate("I4 a confirm beside another call: " + flight.payment.value);
    }
    const auto tried = std::count_if(m_confirms.begin(), m_confirms.end(), [&](const auto& each) {
        return each.first.first == flight.payment && each.second != Heard::NotSent;
    });
    if (tried >= mostConfirms) {
        violate("CODES more codes than may be tried: " + flight.payment.value);
    }
    for (const auto& [call, heard] : m_confirms) {
        const bool no = heard == Heard::DefiniteNo || heard == Heard::NotSent;
        if (call.first == flight.payment && !no) {
            violate("I4 a confirm followed one whose outcome was no definite no: " +
                    flight.payment.value);
        }
    }
    m_confirms[{flight.payment, flight.call}] = Heard::Nothing;
}

void Checks::told(const Wire::Told& told) {
    const auto open = m_open.find(told.payment);
    if (open != m_open.end() && open->second.first == told.call) {
        m_open.erase(open);
    }
    const auto found = m_confirms.find({told.payment, told.call});
    if (found == m_confirms.end() || found->second != Heard::Nothing) {
        return;
    }
    const auto* refused = std::get_if<reply::Refused>(&told.reply);
    const bool definite = std::holds_alternative<reply::WrongCode>(told.reply) ||
                          (refused != nullptr && refused->why == Reason::CodeExpired);
    const bool notSent = std::holds_alternative<reply::NotSent>(told.reply);
    found->second = notSent ? Heard::NotSent : definite ? Heard::DefiniteNo : Heard::Other;
}

void Checks::writing(const Payment& payment) {
    if (payment.steps == 1) {
        m_begun.insert(payment.id);
    }
}

void Checks::wrote(const Payment& payment) {
    ++m_rows;
    ++m_coverage.rows;
    const auto [place, isNew] = m_tracks.try_emplace(payment.id);
    Track& track = place->second;
    if (payment.steps != (isNew ? 1 : track.latest.steps + 1)) {
        violate("I11 a step is missing or doubled: " + named(payment));
    }
    if (!isNew) {
        checkFinal(track.latest, payment);
        if (payment.sale != track.latest.sale) {
            violate("I10 the sale changed: " + named(payment));
        }
    }
    track.mayHaveConfirmed |= is<state::Confirming>(payment);
    track.pageShown |= payment.pageShown;
    m_coverage.unknown += is<state::Checking>(payment) && !track.wasUnknown ? 1U : 0U;
    track.wasUnknown |= is<state::Checking>(payment);
    m_coverage.forPerson += is<state::ForPerson>(payment) && !track.wasForPerson ? 1U : 0U;
    track.wasForPerson |= is<state::ForPerson>(payment);
    track.latest = payment;
    if (m_rows % 16 == 0) { // a look at some rows is enough: they are all written the same way
        const std::string row = encodePayment(payment, true);
        if (row.find("986009010101") != std::string::npos ||
            row.find("111111") != std::string::npos) {
            violate("I13 a row holds a secret: " + row);
        }
    }
}

void Checks::checkFinal(const Payment& before, const Payment& after) {
    const bool same = before.state.index() == after.state.index();
    bool allowed = true;
    if (is<state::Reversed>(before)) {
        allowed = false;
    } else if (const auto* notPaid = std::get_if<state::NotPaid>(&before.state)) {
        const auto* still = std::get_if<state::NotPaid>(&after.state);
        allowed =
            notPaid->why == Reason::Lapsed && ((still != nullptr && still->why == Reason::Lapsed) ||
                                               (is<state::ForPerson>(after) && after.lateCapture));
    } else if (is<state::Paid>(before)) {
        allowed = same || is<state::Reversing>(after) || is<state::Reversed>(after);
    }
    const auto* person = std::get_if<state::ForPerson>(&before.state);
    const bool known = is<state::Paid>(before) || is<state::Reversing>(before) ||
                       (person != nullptr && before.lateCapture && !person->reversal);
    if (is<state::Reversing>(after) && !known) {
        violate("W7 sent back while it is open what became of the debit: " + named(before));
    }
    if (!allowed) {
        violate("I7 a final state changed: " + named(before) + " to " + named(after));
    }
}

void Checks::showed(const Payment& payment) {
    const auto found = m_tracks.find(payment.id);
    if (found == m_tracks.end() || found->second.latest.steps < payment.steps) {
        violate("W2 shown before it was durable: " + named(payment));
        return;
    }
    found->second.shown = std::max(found->second.shown, payment.steps);
    if (!is<state::Paid>(payment)) {
        return;
    }
    const Entry* entry = payment.transaction ? m_ledger.find(*payment.transaction) : nullptr;
    if (entry == nullptr || entry->captures == 0) {
        violate("I5 shown paid, never debited: " + named(payment));
    } else if (entry->amount != payment.sale.amount || entry->account != payment.sale.account) {
        violate("I5 shown paid by a debit of another sale: " + named(payment));
    } else if (!payment.capture || payment.capture->success != entry->success()) {
        violate("I5 shown paid without its proof: " + named(payment));
    }
}

void Checks::restarted(Journal& journal) {
    m_lastQuery.reset();
    m_open.clear();
    for (const auto& [id, track] : m_tracks) {
        auto stored = journal.find(id);
        const std::int64_t steps = stored && *stored ? (*stored)->steps : 0;
        if (steps < track.shown) {
            violate("I8 what was shown is gone after the restart: " + named(track.latest));
        } else if (steps < track.latest.steps) {
            violate("I8 a durable row is gone after the restart: " + named(track.latest));
        } else if (steps == track.latest.steps + 1) {
            wrote(**stored); // a row nobody could be sure of did get there
        }
    }
    for (const auto& id : m_begun) {
        auto stored = m_tracks.contains(id) ? std::optional<Payment>() : *journal.find(id);
        if (stored) {
            wrote(*stored);
        }
    }
}

const Checks::Track* Checks::ownerOf(const Entry& entry) const {
    for (const auto& [id, track] : m_tracks) {
        if (track.latest.transaction == entry.id && track.latest.sale.account == entry.account) {
            return &track;
        }
    }
    return nullptr;
}

void Checks::checkDebit(const Entry& entry) {
    const Track* owner = ownerOf(entry);
    if (owner == nullptr || !(owner->mayHaveConfirmed || owner->pageShown)) {
        violate("I1 a debit that no payment knows of: " + std::to_string(entry.id.value));
        return;
    }
    if (entry.amount != owner->latest.sale.amount) {
        violate("I10 another amount was debited: " + named(owner->latest));
    }
    if (!admitsDebit(owner->latest) && !owner->latest.pageShown &&
        !(isLapsed(owner->latest) && !m_promiseKept)) {
        violate("I1 a debit, but the payment says otherwise: " + named(owner->latest));
    }
    if (is<state::NotPaid>(owner->latest) && entry.net() != 0 &&
        !(isLapsed(owner->latest) && !m_promiseKept)) {
        violate("I6 shown not paid, but the money was taken: " + named(owner->latest));
    }
    if (is<state::Reversed>(owner->latest) && entry.net() != 0) {
        violate("I6 shown reversed, but the money is still taken: " + named(owner->latest));
    }
}

void Checks::agreed(const Entry& entry) {
    const Track* owner = ownerOf(entry);
    if (owner == nullptr || entry.amount != owner->latest.sale.amount || isFinal(owner->latest) ||
        is<state::ForPerson>(owner->latest) || !(owner->mayHaveConfirmed || owner->pageShown)) {
        violate("W8 a debit was agreed to that nobody awaits: " + std::to_string(entry.id.value));
    }
}

void Checks::moment() {
    ++m_coverage.events;
    const std::tuple now(m_ledger.lines().size(), m_rows, m_promiseKept);
    if (std::exchange(m_looked, now) == now) {
        return; // neither book has a line more
    }
    for (const auto& [id, entry] : m_ledger.entries()) {
        if (entry.captures == 0) {
            continue;
        }
        checkDebit(entry);
        if (entry.captures > 1) {
            violate("I2 one transaction was debited twice: " + std::to_string(id.value));
        }
        if (entry.net() < 0) {
            violate("I2 one debit was paid back twice: " + std::to_string(id.value));
        }
        if (m_promiseKept && m_ledger.netOf(entry.account) > 1) {
            violate("I2 sale " + entry.account + " was debited twice");
        }
    }
}

void Checks::settled() {
    std::map<TransactionId, int> claimed;
    std::map<std::string, bool> alarmed;
    for (const auto& [id, track] : m_tracks) {
        const Payment& payment = track.latest;
        alarmed[payment.sale.account] |= payment.lateCapture;
        const Entry* entry = payment.transaction ? m_ledger.find(*payment.transaction) : nullptr;
        const int net = entry != nullptr ? entry->net() : 0;
        const bool says = is<state::Paid>(payment) || is<state::ForPerson>(payment);
        if (says != (net == 1)) {
            violate("I9 the books differ: " + named(payment) + ", the gateway has " +
                    std::to_string(net));
        }
        if (entry != nullptr && ++claimed[entry->id] > 1 && net > 0) {
            violate("I9 two payments claim one transaction: " + named(payment));
        }
    }
    for (const auto& [id, entry] : m_ledger.entries()) {
        if (m_ledger.netOf(entry.account) > 1 && !alarmed[entry.account]) {
            violate("I2 sale " + entry.account + " was debited twice and nobody raised an alarm");
        }
    }
}

} // namespace kassa::sim
