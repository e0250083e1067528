#include "tests/sim/world.h"

#include "tests/sim/program.h"

namespace kassa::sim {

using namespace std::chrono_literals;

World::World(const Plan& plan, Coverage& coverage, std::function<void(const std::string&)> trace)
    : m_plan(plan)
    , m_coverage(coverage)
    , m_trace(std::move(trace))
    , m_promiseKept(plan.swarm.promiseKept)
    , m_wire(m_ledger, coverage, m_clock)
    , m_checks(m_ledger, coverage, m_promiseKept)
    , m_dice(plan.seed) {
    m_wire.dice = &m_dice;
    m_wire.trace = m_trace;
    m_wire.violated = [this](const std::string& what) { m_checks.violate(what); };
    if (plan.swarm.asksFirst) {
        m_ledger.mayDebit = [this](const Entry& entry) { return mayDebit(entry); };
    }
    m_storage = plan.swarm.sqlite ? makeSqliteStorage() : nullptr;
    ++m_coverage.seeds;
    m_coverage.realJournals += m_storage ? 1U : 0U;
    if (!m_storage) {
        m_storage = makeMemoryStorage();
    }
}

World::~World() = default;

/// Asked twice, as a gateway may, and once by a liar.
bool World::mayDebit(const Entry& entry) {
    if (m_asleep || !m_program) {
        return false;
    }
    Till& till = m_program->till();
    const auto before = till.live();
    const DebitQuestion question{entry.id, entry.account, entry.amount};
    const bool agreed = till.debitAsked(question) == DebitWord::GoAhead;
    DebitQuestion lie = question;
    lie.amount = Tiyin(entry.amount.count() + 1);
    if (till.debitAsked(lie) == DebitWord::GoAhead || till.live() != before ||
        (till.debitAsked(question) == DebitWord::GoAhead) != agreed) {
        m_checks.violate("W8 a question changed something, or a lie was believed");
    }
    if (agreed) {
        m_checks.agreed(entry);
    }
    ++(agreed ? m_coverage.debitsAgreed : m_coverage.debitsRefused);
    say(agreed ? "    asked, and agreed to" : "    asked, and refused");
    return agreed;
}

void World::say(const std::string& what) const {
    if (m_trace) {
        m_trace(what);
    }
}

void World::guarded(const std::function<void()>& doing) {
    try {
        doing();
    } catch (const Killed&) {
        killed();
    }
    happened();
}

void World::happened() {
    m_checks.moment();
}

void World::point(int program, int killPoint) {
    const auto at = static_cast<std::size_t>(killPoint);
    ++m_coverage.passed[at];
    if (program != m_programs) {
        return; // the instance that was pushed aside
    }
    if (m_killAt == killPoint || (m_killAfter >= 0 && m_killAfter-- == 0)) {
        m_killAt = -1;
        m_killAfter = -1;
        ++m_coverage.killed[at];
        say("    killed " + nameOfKillPoint(killPoint));
        throw Killed();
    }
}

void World::killed() {
    if (m_program) {
        m_wire.disconnect(m_program->number(), true);
        m_program.reset();
    }
    m_clock.time += milliseconds(m_dice.between(500, 20'000));
    start();
}

void World::restart() {
    say("    the program is started again");
    killed();
}

void World::start() {
    while (!m_program && !failed()) {
        ++m_programs;
        try {
            point(m_programs, beforeStartPoint);
            auto journal = m_storage->open();
            if (!journal) {
                m_checks.violate("W1 the journal cannot be opened again: " + journal.error());
                return;
            }
            m_checks.restarted(**journal);
            m_program = std::make_unique<Program>(*this, std::move(*journal), m_programs);
            point(m_programs, withinStartPoint);
            (void)m_program->till().start();
        } catch (const Killed&) {
            if (m_program) {
                m_wire.disconnect(m_programs, true);
            }
            m_program.reset();
        }
    }
}

void World::deliver(const Wire::Told& told) {
    Program* program = nullptr;
    if (m_program && m_program->number() == told.program) {
        program = m_program.get();
    } else if (m_ghost && m_ghost->number() == told.program) {
        program = m_ghost.get();
    }
    if (program == nullptr) {
        return; // it was sent for by a program that is gone
    }
    guarded([&] {
        point(told.program, replyPoint(told.kind));
        m_checks.told(told);
        program->hear(told);
    });
}

void World::pump(Instant until) {
    while (!failed()) {
        const auto at = m_wire.nextAt();
        if (!at || *at > until) {
            return;
        }
        m_clock.time = std::max(m_clock.time, *at);
        if (const auto told = m_wire.takeNext()) {
            deliver(*told);
        } else {
            happened();
        }
    }
}

void World::tick() {
    if (failed()) {
        return;
    }
    guarded([this] { m_program->till().tick(); });
}

/// The longer it lasts, the more slowly it ticks: a till that is slow to tick has to be safe too.
void World::pass(milliseconds time) {
    const Instant start = m_clock.time;
    const Instant end = start + time;
    while (m_clock.time < end && !failed()) {
        const milliseconds gone = m_clock.time - start;
        const milliseconds pace = gone < 45s ? 1s : gone < 30min ? 4s : 60s;
        const Instant next = std::min(end, m_clock.time + pace);
        pump(next);
        m_clock.time = std::max(m_clock.time, next);
        tick();
    }
}

std::string World::live() {
    start();
    for (const auto& act : m_plan.acts) {
        if (failed()) {
            return m_checks.violation();
        }
        play(act);
    }
    m_dice = Dice(m_plan.seed + 17);
    if (!failed()) {
        becomeCalm();
    }
    return m_checks.violation();
}

} // namespace kassa::sim
