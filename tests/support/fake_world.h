#pragma once

#include "core/till/till.h"

#include <map>
#include <queue>
#include <random>
#include <set>

// The world around a till, in memory and under a seed: a gateway with a ledger of its own, a
// journal on a disk that can fail, a clock that only moves when told to. Single-threaded.

namespace kassa::fake {

using namespace std::chrono_literals;

struct ManualClock final : Clock {
    Instant time{std::chrono::hours(1)};
    [[nodiscard]] Instant now() const override { return time; }
};

struct CountingIds final : IdSource {
    int last = 0;
    [[nodiscard]] PaymentId next() override { return {"P" + std::to_string(++last)}; }
};

/// The disk survives a crash; the journal object in front of it does not.
struct Disk {
    std::map<PaymentId, std::vector<Payment>> rows;
    std::set<std::pair<PaymentId, CallId>> intents; ///< calls whose row is durable
};

class DiskJournal final : public Journal {
public:
    explicit DiskJournal(Disk& disk) : m_disk(disk) {}

    std::optional<JournalError> failNext; ///< the next append gives this error
    bool writeAnyway = false;             ///< … although the row did reach the disk
    bool room = true;
    [[nodiscard]] bool hasRoom() const override { return room; }
    bool failFind = false;
    bool failUnfinished = false;

    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view) override {
        if (holdsSale(payment)) {
            for (const auto& [id, rows] : m_disk.rows) {
                if (id != payment.id && rows.back().sale.account == payment.sale.account &&
                    holdsSale(rows.back())) {
                    return Unexpected(JournalError::SaleOccupied);
                }
            }
        }
        const auto error = std::exchange(failNext, std::nullopt);
        if (!error || writeAnyway) {
            m_disk.rows[payment.id].push_back(payment);
            m_disk.intents.insert({payment.id, payment.lastCall});
        }
        return error ? Expected<void, JournalError>(Unexpected(*error))
                     : Expected<void, JournalError>();
    }

    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override {
        if (failUnfinished) {
            return Unexpected(JournalError::Broken);
        }
        std::vector<Payment> all;
        for (const auto& [id, rows] : m_disk.rows) {
            const auto& latest = rows.back();
            if (!isFinal(latest) || needsTicks(latest)) {
                all.push_back(latest);
            }
        }
        return all;
    }

    [[nodiscard]] Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) override {
        if (failFind) {
            return Unexpected(JournalError::Broken);
        }
        const auto found = m_disk.rows.find(id);
        return found == m_disk.rows.end() ? std::optional<Payment>()
                                          : std::optional(found->second.back());
    }

private:
    Disk& m_disk;
};

/// What the gateway really did; survives every crash of ours.
struct Ledger {
    struct Entry {
        std::string account;
        Tiyin amount;
        bool codeSent = false;
        int captures = 0;
        int reversals = 0;
        int wrongCodes = 0;
    };
    std::map<TransactionId, Entry> entries;
    std::map<std::pair<PaymentId, CallId>, int> deliveries; ///< requests that arrived, per call
};

/// How often, in percent, each kind of trouble happens to a call.
struct Trouble {
    int notSent = 0;
    int requestLost = 0;
    int replyLost = 0;
    int refused = 0;
    int wrongCode = 0;
    int replyTwice = 0;
    int noWord = 0; ///< a status that says nothing
    std::chrono::milliseconds slowest = 500ms;
    std::chrono::milliseconds landsLate = 0ms; ///< a lost confirm may still be carried out
};

class SimulatedGateway final : public Gateway {
public:
    SimulatedGateway(Ledger& ledger, Disk& disk, const ManualClock& clock, std::mt19937_64& random)
        : m_ledger(ledger), m_disk(disk), m_clock(clock), m_random(random) {}

    Trouble trouble;
    bool sentBeforeDurable = false; ///< invariant I3 was broken
    std::vector<std::pair<PaymentId, CallId>> sent;

    void onReply(ReplyHandler handler) override { m_handler = std::move(handler); }

    void send(const PaymentId& payment, Effect effect) override {
        const CallId call = std::visit([](const auto& e) { return e.call; }, effect);
        sentBeforeDurable |= !m_disk.intents.contains({payment, call});
        sent.emplace_back(payment, call);
        const auto delay = milliseconds(roll(static_cast<int>(trouble.slowest.count()) + 1));
        if (percent(trouble.notSent)) {
            later(payment, call, delay, reply::NotSent{Reason::Unreachable});
            return;
        }
        if (percent(trouble.requestLost)) {
            if (trouble.landsLate > 0ms && std::holds_alternative<effect::Confirm>(effect)) {
                m_late.push_back(
                    {m_clock.time +
                         milliseconds(roll(static_cast<int>(trouble.landsLate.count()) + 1)),
                     std::get<effect::Confirm>(effect).transaction, payment, call});
            }
            later(payment, call, delay, reply::NoReply{});
            return;
        }
        ++m_ledger.deliveries[{payment, call}];
        Reply answer = std::visit([this](const auto& e) { return execute(e); }, effect);
        if (percent(trouble.replyLost)) {
            answer = reply::NoReply{};
        }
        later(payment, call, delay, answer);
        if (percent(trouble.replyTwice)) {
            later(payment, call, delay + 1s, answer);
        }
    }

    /// An answer out of turn.
    void deliver(const PaymentId& payment, CallId call, Reply reply) {
        m_handler(payment, call, std::move(reply));
    }

    /// Carries out what has become due.
    void advance() {
        for (auto it = m_late.begin(); it != m_late.end();) {
            if (it->at <= m_clock.time) {
                ++m_ledger.deliveries[{it->payment, it->call}];
                ++m_ledger.entries[it->transaction].captures;
                it = m_late.erase(it);
            } else {
                ++it;
            }
        }
        while (!m_pending.empty() && m_pending.begin()->first <= m_clock.time) {
            auto next = std::move(m_pending.begin()->second);
            m_pending.erase(m_pending.begin());
            m_handler(next.payment, next.call, next.reply);
        }
    }

private:
    using milliseconds = std::chrono::milliseconds;
    struct Pending {
        PaymentId payment;
        CallId call;
        Reply reply;
    };
    struct Late {
        Instant at;
        TransactionId transaction;
        PaymentId payment;
        CallId call;
    };

    [[nodiscard]] int roll(int below) {
        return static_cast<int>(m_random() % static_cast<unsigned>(below));
    }
    [[nodiscard]] bool percent(int chance) { return roll(100) < chance; }

    void later(const PaymentId& payment, CallId call, milliseconds delay, Reply reply) {
        m_pending.emplace(m_clock.time + delay, Pending{payment, call, std::move(reply)});
    }

    [[nodiscard]] static Capture captureOf(TransactionId id) {
        return {SuccessId{id.value + 1'000'000}, ""};
    }

    Reply execute(const effect::Open& open) {
        const TransactionId id{14'570'001 + static_cast<std::int64_t>(m_ledger.entries.size())};
        m_ledger.entries[id] = {open.account, open.amount};
        return reply::Opened{id};
    }
    Reply execute(const effect::SendCard& send) {
        if (percent(trouble.refused)) {
            return reply::Refused{Reason::WrongCard};
        }
        m_ledger.entries[send.transaction].codeSent = true;
        return reply::CodeSent{};
    }
    Reply execute(const effect::ResendCode&) { return reply::CodeSent{}; }
    Reply execute(const effect::Confirm& confirm) {
        auto& entry = m_ledger.entries[confirm.transaction];
        if (percent(trouble.wrongCode)) {
            return reply::WrongCode{};
        }
        if (percent(trouble.refused)) {
            return reply::Refused{Reason::NoFunds};
        }
        ++entry.captures; // the gateway has no idempotency key: twice is twice
        return reply::Confirmed{captureOf(confirm.transaction)};
    }
    Reply execute(const effect::Query& query) {
        const auto& entry = m_ledger.entries[query.transaction];
        if (trouble.noWord > 0 && percent(trouble.noWord)) {
            return reply::Status{evidence::Indeterminate{}};
        }
        if (entry.reversals > 0) {
            return reply::Status{evidence::Reversed{}};
        }
        if (entry.captures > 0) {
            return reply::Status{evidence::Captured{captureOf(query.transaction)}};
        }
        return reply::Status{evidence::NotCaptured{}};
    }
    Reply execute(const effect::Reverse& reverse) {
        auto& entry = m_ledger.entries[reverse.transaction];
        if (entry.captures == 0 || entry.reversals > 0) {
            return reply::Refused{Reason::ReverseRefused};
        }
        ++entry.reversals;
        return reply::ReverseDone{};
    }

    Ledger& m_ledger;
    Disk& m_disk;
    const ManualClock& m_clock;
    std::mt19937_64& m_random;
    ReplyHandler m_handler;
    std::multimap<Instant, Pending> m_pending;
    std::vector<Late> m_late;
};

struct Watcher final : TillObserver {
    std::map<PaymentId, Payment> shown;
    std::optional<JournalError> halted;
    std::function<void(const Payment&)> onChange;

    void paymentChanged(const Payment& payment) override {
        shown.insert_or_assign(payment.id, payment);
        if (onChange) {
            onChange(payment);
        }
    }
    void tillHalted(JournalError error, const Payment&) override { halted = error; }
};

} // namespace kassa::fake
