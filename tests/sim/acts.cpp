// What people and fate do to the till. Every act draws from the random numbers of its own salt.

#include "tests/sim/program.h"

namespace kassa::sim {

using namespace std::chrono_literals;

namespace {

CardNumber card() {
    return CardNumber::parse("9860090101014364").value();
}
CardExpiry expiry() {
    return CardExpiry::parse("02/28", {2026, 11}).value();
}
Code code(bool right) {
    return Code::parse(right ? "111111" : "222222").value();
}

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

} // namespace

Sale World::saleOf(int number) {
    constexpr std::int64_t usualAmount = 73'900'000;
    Sale sale;
    sale.account = std::to_string(2'600'400 + number);
    sale.invoice = "INV-" + std::to_string(number);
    sale.amount = Tiyin(number == 4 ? usualAmount / 7 : usualAmount); // mostly alike: confusable
    return sale;
}

void World::play(const Act& act) {
    Dice dice(act.salt);
    m_dice = Dice(act.salt + 1);
    const Swarm& swarm = m_plan.swarm;
    m_wire.mood.faults = swarm.net;
    m_wire.mood.favourites = swarm.favourites;
    m_wire.mood.keychainLost = m_wire.mood.keychainLost && dice.percent(60);
    m_wire.mood.faultPercent = act.calm ? 0 : swarm.faultPercent;
    m_wire.mood.refusePercent = act.calm ? 0 : swarm.refusePercent;
    if (m_trace) {
        say("at " + std::to_string(m_clock.time.time_since_epoch().count() / 1000) +
            " s: " + std::string(nameOf(act.kind)) + (act.calm ? " (no faults needed)" : ""));
    }
    if (m_program->till().halted() && dice.percent(70)) {
        restart();
    }
    if (failed()) {
        return;
    }
    if (act.kind < ActKind::Pass) {
        playPeople(act.kind, dice);
    } else if (act.kind < ActKind::Kill) {
        playTime(act.kind, dice);
    } else {
        playTrouble(act.kind, dice);
    }
}

/// One of the payments the till is concerned with, or any there ever was.
const Payment* World::somePayment(Dice& dice) const {
    const auto& live = m_program->till().live();
    const auto& all = m_checks.tracks();
    if (!live.empty() && !dice.percent(15)) {
        return &std::next(live.begin(), dice.below(static_cast<int>(live.size())))->second;
    }
    return all.empty()
               ? nullptr
               : &std::next(all.begin(), dice.below(static_cast<int>(all.size())))->second.latest;
}

void World::click(Dice& dice, const std::function<void(const PaymentId&)>& post) {
    const Payment* payment = somePayment(dice);
    if (payment == nullptr) {
        return;
    }
    const PaymentId id = payment->id;
    const bool repeat = m_plan.swarm.repeatClicks && dice.percent(30);
    const int times = repeat ? 2 + dice.below(19) : 1;
    m_coverage.repeatedClicks += repeat ? 1U : 0U;
    guarded([&] {
        for (int i = 0; i < times; ++i) {
            post(id);
        }
    });
}

void World::begin(Dice& dice) {
    const int number = 1 + dice.below(4);
    const int times = m_plan.swarm.repeatClicks && dice.percent(30) ? 2 + dice.below(3) : 1;
    guarded([&] {
        for (int i = 0; i < times; ++i) {
            (void)m_program->till().begin(saleOf(number));
        }
    });
}

void World::advance(Dice& dice) {
    const Payment* payment = nullptr;
    for (const auto& [id, each] : m_program->till().live()) {
        const bool waits = is<state::AwaitingCard>(each) || is<state::AwaitingCode>(each);
        if (waits && (payment == nullptr || dice.percent(50))) {
            payment = &each;
        }
    }
    if (payment == nullptr) {
        begin(dice);
        pass(milliseconds(dice.between(300, 2'000)));
        return;
    }
    const PaymentId id = payment->id;
    const bool right = !dice.percent(15);
    guarded([&] {
        Till& till = m_program->till();
        if (is<state::AwaitingCard>(*payment)) {
            till.post(id, event::CardEntered{card(), expiry()});
        } else if (is<state::AwaitingCode>(*payment)) {
            till.post(id, event::CodeEntered{code(right)});
        }
    });
    if (!failed() && dice.percent(70)) {
        pass(milliseconds(dice.between(300, 3'000)));
    }
}

/// A new code may be asked for after a minute; sometimes somebody waits for that.
void World::resend(Dice& dice) {
    if (dice.percent(75)) {
        pass(resendGap);
    }
    if (!failed()) {
        click(dice,
              [this](const PaymentId& id) { m_program->till().post(id, event::ResendAsked{}); });
    }
}

/// Mostly of a payment that is paid.
void World::reverse(Dice& dice) {
    const Payment* payment = somePayment(dice);
    for (const auto& [id, track] : m_checks.tracks()) {
        if (is<state::Paid>(track.latest) && dice.percent(50)) {
            payment = &track.latest;
        }
    }
    if (payment == nullptr) {
        return;
    }
    const PaymentId id = payment->id;
    const int times = m_plan.swarm.repeatClicks && dice.percent(30) ? 2 + dice.below(19) : 1;
    guarded([&] {
        for (int i = 0; i < times; ++i) {
            m_program->till().post(id, event::ReverseAsked{"wrong goods", "Manager"});
        }
    });
}

void World::payOnPage(Dice& dice) {
    const Payment* payment = somePayment(dice);
    if (payment == nullptr || !payment->pageShown || !payment->transaction) {
        return;
    }
    const auto closed = m_pageClosed.find(payment->id);
    const bool inTime = !isFinal(*payment) && !is<state::ForPerson>(*payment) &&
                        (closed == m_pageClosed.end() || m_clock.time - closed->second < 170s);
    if (inTime || !m_promiseKept) {
        say("    the page is paid");
        m_ledger.payOnPage(*payment->transaction);
        happened();
    }
}

void World::playPeople(ActKind kind, Dice& dice) {
    Till& till = m_program->till();
    const auto post = [&till](auto make) {
        return [&till, make](const PaymentId& id) { till.post(id, make()); };
    };
    switch (kind) {
    case ActKind::Begin:
        return begin(dice);
    case ActKind::Advance:
        return advance(dice);
    case ActKind::Card:
        return click(dice, post([] { return event::CardEntered{card(), expiry()}; }));
    case ActKind::Code:
        return click(dice, post([] { return event::CodeEntered{code(true)}; }));
    case ActKind::WrongCode:
        return click(dice, post([] { return event::CodeEntered{code(false)}; }));
    case ActKind::Resend:
        return resend(dice);
    case ActKind::Cancel:
        return click(dice, post([] { return event::Cancelled{}; }));
    case ActKind::Phone:
        return click(dice, post([] { return event::PhoneChosen{}; }));
    case ActKind::PagePays:
        return payOnPage(dice);
    case ActKind::Reverse:
        return reverse(dice);
    case ActKind::Check:
        return click(dice, post([] { return event::CheckAsked{}; }));
    case ActKind::Hint:
        return click(dice, post([] { return event::Hinted{}; }));
    case ActKind::Finding:
        return people();
    case ActKind::Pass:
    case ActKind::LongPass:
    case ActKind::Outage:
    case ActKind::Suspend:
    case ActKind::ClockJump:
    case ActKind::Kill:
    case ActKind::KillAt:
    case ActKind::DiskTrouble:
    case ActKind::SecondInstance:
    case ActKind::Ghost:
    case ActKind::TokenExpires:
    case ActKind::KeychainLost:
    case ActKind::ReversedElsewhere:
    case ActKind::Restart:
        return;
    }
}

/// Nothing runs and then everything that happened meanwhile is there at once, or is lost.
void World::suspend(Dice& dice) {
    ++m_coverage.suspends;
    const Instant wake =
        m_clock.time + milliseconds(dice.percent(70) ? dice.between(1'000, 600'000)
                                                     : dice.between(600'000, 36'000'000));
    m_clock.time = wake;
    m_asleep = true;
    if (dice.percent(50)) {
        tick();
    }
    while (!failed()) {
        const auto at = m_wire.nextAt();
        if (!at || *at > wake) {
            break;
        }
        auto told = m_wire.takeNext();
        if (told && !std::holds_alternative<reply::NotSent>(told->reply) && dice.percent(50)) {
            told->reply = reply::NoReply{};
        }
        if (told) {
            deliver(*told);
        }
    }
    m_asleep = false;
    tick();
}

DiskFault World::someFault(Dice& dice) const {
    const auto& faults = m_plan.swarm.disk;
    return faults[static_cast<std::size_t>(dice.below(static_cast<int>(faults.size())))];
}

/// What nobody answers for a day is left to a person; that moment has its troubles too.
void World::outage(Dice& dice) {
    const bool wholeDay = dice.percent(25);
    m_wire.mood.favourites = {NetFault::DropReply};
    m_wire.mood.faultPercent = 30;
    for (int i = 0; i < 5 && wholeDay && !failed() && !m_program->till().halted(); ++i) {
        advance(dice);
    }
    m_wire.mood.faults = {NetFault::DropRequest, NetFault::Refuse};
    m_wire.mood.favourites.clear();
    m_wire.mood.faultPercent = 100;
    const int forPerson = static_cast<int>(State(state::ForPerson{}).index());
    if (wholeDay && dice.percent(65) && !m_plan.swarm.disk.empty()) {
        m_diskFault = DiskTrouble{someFault(dice), dice.percent(50), 0, forPerson};
    } else if (wholeDay && dice.percent(50)) {
        m_killAt = dice.below(moments) * states + forPerson;
    }
    if (!failed()) {
        pass(wholeDay ? milliseconds(30h) : milliseconds(dice.between(600'000, 5'400'000)));
    }
}

void World::playTime(ActKind kind, Dice& dice) {
    if (kind == ActKind::Pass) {
        pass(milliseconds(dice.between(200, dice.percent(80) ? 8'000 : 40'000)));
    } else if (kind == ActKind::LongPass) {
        pass(milliseconds(dice.between(60'000, 1'200'000)));
    } else if (kind == ActKind::Outage) {
        outage(dice);
    } else if (kind == ActKind::Suspend) {
        suspend(dice);
    } else if (kind == ActKind::ClockJump) {
        ++m_coverage.clockJumps;
        const std::int64_t far = dice.percent(50) ? 60'000 : 315'360'000'000; // 10 years
        m_clock.wallOffset += milliseconds(dice.between(-far, far));
    }
}

/// The lock was no help: another till takes the journal over while the first still runs.
void World::secondInstance() {
    if (!m_storage->canBeSharedWrongly()) {
        if (m_storage->open()) {
            m_checks.violate("W1 the journal was opened a second time");
        }
        return;
    }
    ++m_coverage.secondInstances;
    if (m_ghost) {
        m_wire.disconnect(m_ghost->number(), true);
    }
    m_ghost = std::move(m_program);
    m_wire.disconnect(m_ghost->number(), false);
    start();
    happened();
}

void World::ghost(Dice& dice) {
    if (!m_ghost) {
        return;
    }
    guarded([&] {
        Till& till = m_ghost->till();
        till.tick();
        (void)till.begin(saleOf(1 + dice.below(4)));
        if (!till.live().empty()) {
            const auto at = dice.below(static_cast<int>(till.live().size()));
            const PaymentId id = std::next(till.live().begin(), at)->first;
            till.post(id, event::CodeEntered{code(true)});
            till.post(id, event::CardEntered{card(), expiry()});
        }
    });
}

void World::playTrouble(ActKind kind, Dice& dice) {
    const Swarm& swarm = m_plan.swarm;
    if (kind == ActKind::Kill || kind == ActKind::Restart) {
        restart();
        happened();
    } else if (kind == ActKind::KillAt) {
        m_killAfter = dice.percent(50) ? dice.below(40) : -1;
        m_killAt = m_killAfter < 0 ? dice.below(killPoints) : -1;
    } else if (kind == ActKind::DiskTrouble && !swarm.disk.empty()) {
        m_diskFault = DiskTrouble{someFault(dice), dice.percent(50), dice.below(8), -1};
        if (dice.percent(50)) {
            m_diskFault->state = dice.below(states);
        }
    } else if (kind == ActKind::SecondInstance) {
        secondInstance();
    } else if (kind == ActKind::Ghost) {
        ghost(dice);
    } else if (kind == ActKind::TokenExpires) {
        m_wire.mood.tokenExpired = true;
    } else if (kind == ActKind::KeychainLost) {
        m_wire.mood.keychainLost = true;
    } else if (kind == ActKind::ReversedElsewhere) {
        const Payment* payment = somePayment(dice);
        if (payment != nullptr && payment->transaction &&
            m_ledger.reverseElsewhere(*payment->transaction)) {
            happened();
        }
    }
}

} // namespace kassa::sim
