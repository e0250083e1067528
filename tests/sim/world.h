#pragma once

#include "core/till/till.h"
#include "tests/sim/checks.h"
#include "tests/sim/plan.h"
#include "tests/sim/storage.h"

#include <functional>
#include <memory>

// One seed lived through: the application's own till and machine between simulated people, clock,
// network, gateway and disk, all on one thread.

namespace kassa::sim {

class World {
public:
    /// `trace` may be empty.
    World(const Plan& plan, Coverage& coverage, std::function<void(const std::string&)> trace);
    ~World();

    /// What is wrong, beginning with the number of the invariant; empty when nothing is.
    [[nodiscard]] std::string live();

private:
    class Program;
    friend class Program;

    // world.cpp: programs, time and events
    void point(int program, int killPoint);
    void start();
    void killed();
    void restart();
    void deliver(const Wire::Told& told);
    void pump(Instant until);
    void pass(milliseconds time);
    void tick();
    void guarded(const std::function<void()>& doing); ///< it may be killed while doing it
    void happened();                                  ///< after each event: the invariants
    [[nodiscard]] bool mayDebit(const Entry& entry);
    [[nodiscard]] bool failed() const { return !m_checks.violation().empty(); }
    void say(const std::string& what) const;

    // acts.cpp: what people and fate do
    void play(const Act& act);
    void playPeople(ActKind kind, Dice& dice);
    void playTime(ActKind kind, Dice& dice);
    void playTrouble(ActKind kind, Dice& dice);
    void click(Dice& dice, const std::function<void(const PaymentId&)>& post);
    [[nodiscard]] static Sale saleOf(int number);
    void begin(Dice& dice);
    void advance(Dice& dice);
    void suspend(Dice& dice);
    void outage(Dice& dice);
    void resend(Dice& dice);
    void reverse(Dice& dice);
    void payOnPage(Dice& dice);
    [[nodiscard]] DiskFault someFault(Dice& dice) const;
    void secondInstance();
    void ghost(Dice& dice);
    [[nodiscard]] const Payment* somePayment(Dice& dice) const;

    // calm.cpp: everything heals, and everything has to settle
    void becomeCalm();
    void showHealth();
    void reconcile();
    void endClicks();
    void people();
    void lookAfter(const Payment& payment);
    void end();

    struct DiskTrouble {
        DiskFault fault;
        bool lot;
        int rowsLeft; ///< before it strikes
        int state;    ///< … or the state whose row it strikes; -1: any
    };

    const Plan& m_plan;
    Coverage& m_coverage;
    std::function<void(const std::string&)> m_trace;
    bool m_promiseKept;
    SimClock m_clock;
    Ledger m_ledger;
    Wire m_wire;
    Checks m_checks;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Program> m_ghost; ///< the instance that was pushed aside
    Dice m_dice;                      ///< of the act that is going on
    bool m_asleep = false;            ///< the machine: nobody answers
    int m_programs = 0;
    int m_payments = 0;
    int m_flights = 0;
    std::optional<DiskTrouble> m_diskFault;
    int m_killAt = -1;                         ///< the marked point to be killed at
    int m_killAfter = -1;                      ///< or so many marked points from now
    std::map<PaymentId, Instant> m_pageClosed; ///< when a shown page was given up first
};

} // namespace kassa::sim
