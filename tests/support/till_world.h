#pragma once

#include "tests/support/fake_world.h"
#include "tests/support/samples.h"

// A till in its simulated world, and what must hold in that world at any moment.

namespace kassa::fake {

inline Sale saleNumbered(int number) {
    return {std::to_string(number), std::to_string(number), "", {}, Tiyin(73'900'000)};
}

/// Everything that lives as long as one run of the program.
struct Program {
    Program(Disk& disk, Ledger& ledger, ManualClock& clock, CountingIds& ids,
            std::mt19937_64& random)
        : journal(disk)
        , gateway(ledger, disk, clock, random)
        , till(gateway, journal, clock, ids, watcher) {}

    DiskJournal journal;
    SimulatedGateway gateway;
    Watcher watcher;
    Till till;
};

struct World {
    explicit World(std::uint64_t seed) : random(seed) { start(); }

    void start() {
        program = std::make_unique<Program>(disk, ledger, clock, ids, random);
        program->gateway.trouble = trouble;
        started = program->till.start().has_value();
    }
    void crash() {
        program.reset();
        clock.time += 3s;
        start();
    }
    void pass(std::chrono::milliseconds time, std::chrono::milliseconds pace = 1s) {
        const Instant end = clock.time + time;
        while (clock.time < end) {
            clock.time += pace;
            program->gateway.advance();
            program->till.tick();
        }
    }
    [[nodiscard]] const Payment& latest(const PaymentId& id) const {
        return disk.rows.at(id).back();
    }
    void enterCard(const PaymentId& id) {
        program->till.post(id, event::CardEntered{samples::cardNumber(), samples::cardExpiry()});
    }
    void enterCode(const PaymentId& id) {
        program->till.post(id, event::CodeEntered{samples::code()});
    }

    std::mt19937_64 random;
    Disk disk;
    Ledger ledger;
    ManualClock clock;
    CountingIds ids;
    Trouble trouble;
    bool started = false;
    std::unique_ptr<Program> program;
};

/// So many payments whose confirm went out and was carried out, and whose answer was lost.
inline void addUnknown(World& world, int count) {
    for (int number = 1; number <= count; ++number) {
        const TransactionId transaction{20'000'000 + number};
        Payment payment = samples::payment(state::Checking{});
        payment.id = world.ids.next();
        payment.sale = saleNumbered(5000 + number);
        payment.transaction = transaction;
        world.disk.rows[payment.id].push_back(payment);
        world.ledger.entries[transaction] = {payment.sale.account, payment.sale.amount, true, 1};
    }
}

template <class T>
bool is(const Payment& payment) {
    return std::holds_alternative<T>(payment.state);
}

/// The invariants that can be checked at any moment. Empty when all hold.
inline std::string broken(const World& world) {
    if (world.program->gateway.sentBeforeDurable) {
        return "a request left before its row was durable";
    }
    for (const auto& [call, count] : world.ledger.deliveries) {
        if (count > 1) {
            return "one call was delivered twice";
        }
    }
    std::map<std::string, int> netCaptures;
    std::map<TransactionId, const Payment*> byTransaction;
    for (const auto& [id, rows] : world.disk.rows) {
        if (rows.back().transaction) {
            byTransaction[*rows.back().transaction] = &rows.back();
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].steps != static_cast<std::int64_t>(i) + 1) {
                return "a step is missing or doubled in " + id.value;
            }
        }
    }
    for (const auto& [transaction, entry] : world.ledger.entries) {
        netCaptures[entry.account] += entry.captures - entry.reversals;
        const auto found = byTransaction.find(transaction);
        if (entry.captures == 0) {
            if (found != byTransaction.end() && is<state::Paid>(*found->second)) {
                return "shown paid, never captured";
            }
            continue;
        }
        if (found == byTransaction.end()) {
            return "captured, but no payment knows of it";
        }
        const auto& payment = *found->second;
        const bool known = is<state::Confirming>(payment) || isUnresolved(payment) ||
                           is<state::Paid>(payment) || is<state::Reversing>(payment) ||
                           is<state::Reversed>(payment);
        const bool lapsed = is<state::NotPaid>(payment) &&
                            std::get<state::NotPaid>(payment.state).why == Reason::Lapsed;
        if (!known && !lapsed) {
            return "captured, but shown as " + std::string(nameOf(payment.state));
        }
        if (lapsed && world.trouble.landsLate <= 180s) {
            return "captured, but lapsed although the gateway kept to its time";
        }
    }
    for (const auto& [account, count] : netCaptures) {
        if (count > 1) {
            return "sale " + account + " was charged twice";
        }
    }
    return {};
}

} // namespace kassa::fake
