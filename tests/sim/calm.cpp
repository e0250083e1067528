// The calm after the trouble: everything works again, and everything has to settle.

#include "tests/sim/program.h"

#include <algorithm>

namespace kassa::sim {

using namespace std::chrono_literals;

/// All that was begun is given up, as far as it can be.
void World::endClicks() {
    for (const auto& [id, track] : m_checks.tracks()) {
        if (failed()) {
            return;
        }
        guarded([&, payment = id] { m_program->till().post(payment, event::Cancelled{}); });
    }
}

/// The manager calls the acquirer, who knows.
void World::lookAfter(const Payment& payment) {
    Till& till = m_program->till();
    const PaymentId id = payment.id;
    const bool reversal = std::get<state::ForPerson>(payment.state).reversal;
    if (payment.lateCapture && !reversal) {
        till.post(id, event::ReverseAsked{"taken late", "Manager"});
        return;
    }
    if (reversal) { // somebody without patience; nothing may come of it
        till.post(id, event::ReverseAsked{"once more", "Manager"});
    }
    const Entry* entry = m_ledger.find(*payment.transaction);
    event::FindingRecorded finding{event::Found::NotTaken, {}, "Manager", "by telephone"};
    if (entry != nullptr && entry->captures > 0) {
        finding.found = entry->net() > 0 ? event::Found::Taken : event::Found::TakenBack;
        finding.success = entry->success();
    }
    ++m_coverage.findings;
    till.post(id, std::move(finding));
}

/// What a manager does about payments that were left to a person.
void World::people() {
    std::vector<PaymentId> waiting;
    if (failed()) {
        return;
    }
    for (const auto& [id, payment] : m_program->till().live()) {
        if (std::holds_alternative<state::ForPerson>(payment.state)) {
            waiting.push_back(id);
        }
    }
    for (const auto& id : waiting) {
        guarded([&] {
            const auto& live = m_program->till().live();
            const auto found = live.find(id);
            if (found != live.end()) {
                lookAfter(found->second);
            }
        });
    }
}

/// What tells a till that goes on of the gateway's health: another sale, or where nothing may be
/// sold before a person has looked at what is unknown, that person's question.
void World::showHealth() {
    guarded([this] {
        Till& till = m_program->till();
        if (till.begin(saleOf(9))) {
            return;
        }
        const auto unknown = std::find_if(till.live().begin(), till.live().end(),
                                          [](auto& each) { return isUnresolved(each.second); });
        if (unknown != till.live().end()) {
            till.post(PaymentId(unknown->first), event::CheckAsked{});
        }
    });
}

void World::becomeCalm() {
    say("calm: " + std::to_string(m_checks.tracks().size()) + " payments");
    m_wire.mood = {};
    m_storage->heal();
    m_killAt = m_killAfter = -1;
    if (m_ghost) {
        m_wire.disconnect(m_ghost->number(), true);
        m_ghost.reset();
    }
    m_diskFault.reset();
    const bool goesOn = !m_program->till().halted() && m_dice.percent(50);
    if (!goesOn) {
        restart();
    }
    while (m_wire.busy() && !failed()) {
        pass(10s);
    }
    if (goesOn && !failed()) {
        showHealth();
        pass(2s);
    }
    endClicks();
    pass(300s);
    for (const auto& [id, track] : m_checks.tracks()) {
        const Payment& payment = track.latest;
        if (!isFinal(payment) && !std::holds_alternative<state::ForPerson>(payment.state)) {
            m_checks.violate("I12 not settled after five minutes of health: " + id.value + " (" +
                             std::string(kassa::nameOf(payment.state)) + ")");
        }
    }
    if (!m_promiseKept && !failed()) {
        pass(50h); // late captures, and the questions that find them
    }
    for (int round = 0; round < 3 && !failed(); ++round) {
        people();
        pass(10s);
    }
    reconcile();
    end();
}

/// As at the close of a day: the gateway is asked about everything that may have been debited.
void World::reconcile() {
    for (const auto& [id, track] : m_checks.tracks()) {
        if (failed()) {
            return;
        }
        guarded([&, payment = id] { m_program->till().post(payment, event::CheckAsked{}); });
        pass(2s);
    }
}

void World::end() {
    if (failed()) {
        return;
    }
    m_checks.settled();
    for (const auto& [id, track] : m_checks.tracks()) {
        const Payment& payment = track.latest;
        ++m_coverage.payments;
        m_coverage.paid += std::holds_alternative<state::Paid>(payment.state) ? 1U : 0U;
        m_coverage.reversed += std::holds_alternative<state::Reversed>(payment.state) ? 1U : 0U;
        const auto* notPaid = std::get_if<state::NotPaid>(&payment.state);
        m_coverage.lapsed += notPaid != nullptr && notPaid->why == Reason::Lapsed ? 1U : 0U;
        m_coverage.lateCaptures += payment.lateCapture ? 1U : 0U;
    }
    m_program.reset();
    const std::string fault = m_storage->verify(m_checks.rows());
    if (!fault.empty()) {
        m_checks.violate("I11 the journal " + fault);
    }
}

} // namespace kassa::sim
