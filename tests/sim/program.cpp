#include "tests/sim/program.h"

namespace kassa::sim {

namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

using atmos::CallKind;

Flight flightOf(const Effect& effect) {
    Flight flight;
    std::visit(Overloaded{[&](const effect::Open& e) {
                              flight.kind = CallKind::Open;
                              flight.account = e.account;
                              flight.amount = e.amount;
                          },
                          [&](const effect::SendCard& e) {
                              flight.kind = CallKind::SendCard;
                              flight.transaction = e.transaction;
                          },
                          [&](const effect::ResendCode& e) {
                              flight.kind = CallKind::ResendCode;
                              flight.transaction = e.transaction;
                          },
                          [&](const effect::Confirm& e) {
                              flight.kind = CallKind::Confirm;
                              flight.transaction = e.transaction;
                              flight.account = e.account;
                              flight.amount = e.amount;
                              flight.rightCode = e.code.reveal() == "111111";
                          },
                          [&](const effect::Query& e) {
                              flight.kind = CallKind::Query;
                              flight.transaction = e.transaction;
                              flight.account = e.account;
                              flight.amount = e.amount;
                          },
                          [&](const effect::Reverse& e) {
                              flight.kind = CallKind::Reverse;
                              flight.transaction = e.transaction;
                              flight.success = e.success;
                              flight.amount = e.amount;
                          }},
               effect);
    flight.call = std::visit([](const auto& e) { return e.call; }, effect);
    return flight;
}

} // namespace

/// The disk's trouble strikes this row, when it is the one it waits for.
void World::Program::meetFault(std::size_t state) {
    auto& trouble = m_world.m_diskFault;
    if (!trouble || m_number != m_world.m_programs) {
        return;
    }
    const bool now =
        trouble->state < 0 ? trouble->rowsLeft-- == 0 : trouble->state == static_cast<int>(state);
    if (!now) {
        return;
    }
    ++m_world.m_coverage.disk[state][static_cast<std::size_t>(trouble->fault)];
    m_world.say("    disk: " + std::string(nameOf(trouble->fault)));
    m_world.m_storage->failNext(trouble->fault, trouble->lot);
    trouble.reset();
}

Expected<void, JournalError> World::Program::append(const Payment& payment,
                                                    std::string_view cause) {
    const std::size_t state = payment.state.index();
    m_world.point(m_number, killPoint(Moment::BeforeAppend, state));
    m_world.m_checks.writing(payment);
    meetFault(state);
    const auto done = m_journal->append(payment, cause);
    if (!done) {
        if (done.error() == JournalError::Fenced) {
            m_fenced = true;
            ++m_world.m_coverage.fencedWrites;
        }
        return done;
    }
    m_last = payment;
    m_world.m_checks.wrote(payment);
    m_world.say("    " + payment.id.value + " row " + std::to_string(payment.steps) + ": " +
                std::string(nameOf(payment.state)) + " (" + std::string(cause) + ")");
    if (payment.pageShown && std::holds_alternative<state::Checking>(payment.state)) {
        m_world.m_pageClosed.emplace(payment.id, m_world.m_clock.time);
    }
    m_world.point(m_number, killPoint(Moment::AfterAppend, state));
    return done;
}

void World::Program::send(const PaymentId& payment, Effect effect) {
    Flight flight = flightOf(effect);
    flight.number = ++m_world.m_flights;
    flight.program = m_number;
    flight.payment = payment;
    m_world.m_checks.sending(flight, m_world.m_clock.time);
    m_world.m_wire.send(flight);
    m_world.point(m_number, killPoint(Moment::AfterSend, m_last.state.index()));
}

void World::Program::paymentChanged(const Payment& payment) {
    m_world.m_checks.showed(payment);
    m_world.point(m_number, killPoint(Moment::AfterTelling, payment.state.index()));
}

void World::Program::tillHalted(JournalError, const Payment& unsaved) {
    m_world.say("    the till stands still; unsaved: " + std::string(nameOf(unsaved.state)));
}

PaymentId World::Program::next() {
    return {"P" + std::to_string(++m_world.m_payments)};
}

} // namespace kassa::sim
