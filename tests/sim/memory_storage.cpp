#include "core/payment/codec.h"
#include "tests/sim/storage.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kassa::sim {

namespace {

/// What is on the disk.
struct Platter {
    std::map<PaymentId, Payment> latest;
    std::map<PaymentId, Payment> read; ///< as it would be read again, kept until it changes
    std::vector<PaymentId> order;
    std::int64_t rows = 0;
    std::int64_t epoch = 0;
    std::optional<std::pair<DiskFault, bool>> fault;
};

/// As it would be read again: what a row does not keep is gone.
const Payment& readAgain(Platter& platter, const Payment& payment) {
    const auto [place, isNew] = platter.read.try_emplace(payment.id);
    if (isNew) {
        place->second = decodePayment(encodePayment(payment, true)).value();
    }
    return place->second;
}

class MemoryJournal final : public Journal {
public:
    explicit MemoryJournal(Platter& platter) : m_platter(platter), m_epoch(++platter.epoch) {}

    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view) override {
        if (m_broken) {
            return Unexpected(JournalError::Broken);
        }
        if (m_epoch != m_platter.epoch) {
            return Unexpected(JournalError::Fenced);
        }
        if (isOccupied(payment)) {
            return Unexpected(JournalError::SaleOccupied);
        }
        if (const auto fault = std::exchange(m_platter.fault, std::nullopt)) {
            return fail(fault->first, fault->second, payment);
        }
        write(payment);
        return {};
    }

    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override {
        std::vector<Payment> found;
        for (const auto& id : m_platter.order) {
            const Payment& payment = m_platter.latest.at(id);
            if (!isFinal(payment) || needsTicks(payment)) {
                found.push_back(readAgain(m_platter, payment));
            }
        }
        return found;
    }

    [[nodiscard]] Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) override {
        const auto found = m_platter.latest.find(id);
        return found == m_platter.latest.end() ? std::optional<Payment>()
                                               : std::optional(readAgain(m_platter, found->second));
    }

private:
    [[nodiscard]] bool isOccupied(const Payment& payment) const {
        if (!holdsSale(payment)) {
            return false;
        }
        for (const auto& [id, other] : m_platter.latest) {
            if (id != payment.id && other.sale.account == payment.sale.account &&
                holdsSale(other)) {
                return true;
            }
        }
        return false;
    }

    void write(const Payment& payment) {
        if (!m_platter.latest.contains(payment.id)) {
            m_platter.order.push_back(payment.id);
        }
        m_platter.latest.insert_or_assign(payment.id, payment);
        m_platter.read.erase(payment.id);
        ++m_platter.rows;
    }

    Expected<void, JournalError> fail(DiskFault fault, bool lot, const Payment& payment) {
        switch (fault) {
        case DiskFault::Full:
            return Unexpected(JournalError::Full);
        case DiskFault::ReadOnly:
            return Unexpected(JournalError::ReadOnly);
        case DiskFault::SyncFails:
            if (lot) {
                write(payment); // nobody can say whether it is there
            }
            m_broken = true;
            return Unexpected(JournalError::Broken);
        case DiskFault::WriteFails:
        case DiskFault::ShortWrite:
            m_broken = true;
            return Unexpected(JournalError::Broken);
        case DiskFault::ReorderedUnsynced:
            write(payment);
            throw Killed();
        case DiskFault::TornSector:
        case DiskFault::LostUnsynced:
            throw Killed();
        }
        checkFailed("the fault is one of its kinds", __FILE__, __LINE__);
    }

    Platter& m_platter;
    std::int64_t m_epoch;
    bool m_broken = false;
};

class MemoryStorage final : public Storage {
public:
    [[nodiscard]] Expected<std::unique_ptr<Journal>, std::string> open() override {
        return std::unique_ptr<Journal>(std::make_unique<MemoryJournal>(m_platter));
    }
    void failNext(DiskFault fault, bool lot) override { m_platter.fault = {fault, lot}; }
    void heal() override { m_platter.fault.reset(); }
    [[nodiscard]] bool canBeSharedWrongly() const override { return true; }
    [[nodiscard]] std::string verify(std::int64_t rows) override {
        return rows == m_platter.rows ? "" : "rows are missing";
    }

private:
    Platter m_platter;
};

} // namespace

std::unique_ptr<Storage> makeMemoryStorage() {
    return std::make_unique<MemoryStorage>();
}

} // namespace kassa::sim
