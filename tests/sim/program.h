#pragma once

#include "tests/sim/world.h"

// Everything that lives as long as one run of the program, and the marked points around it.

namespace kassa::sim {

class World::Program final : public TillObserver, public Gateway, public Journal, public IdSource {
public:
    Program(World& world, std::unique_ptr<Journal> journal, int number)
        : m_world(world)
        , m_journal(std::move(journal))
        , m_number(number)
        , m_till(*this, *this, world.m_clock, *this, *this) {}

    [[nodiscard]] Till& till() { return m_till; }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool wasFenced() const { return m_fenced; }
    void hear(const Wire::Told& told) { m_handler(told.payment, told.call, told.reply); }

private:
    void meetFault(std::size_t state);
    // Journal
    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view cause) override;
    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override {
        return m_journal->unfinished();
    }
    [[nodiscard]] Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) override {
        return m_journal->find(id);
    }
    // Gateway
    void onReply(ReplyHandler handler) override { m_handler = std::move(handler); }
    void send(const PaymentId& payment, Effect effect) override;
    // TillObserver
    void paymentChanged(const Payment& payment) override;
    void tillHalted(JournalError error, const Payment& unsaved) override;
    // IdSource
    [[nodiscard]] PaymentId next() override;

    World& m_world;
    std::unique_ptr<Journal> m_journal;
    int m_number;
    ReplyHandler m_handler;
    Payment m_last; ///< of the row written last, whose effect is sent next
    bool m_fenced = false;
    Till m_till;
};

} // namespace kassa::sim
