#pragma once

#include "core/base/check.h"
#include "core/till/ports.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kassa::test {

/// A journal in memory that keeps the contract of the port: for the simulator and for tests of the
/// till. Qt-free. A crash of the till is simply a new till on the same journal.
///
/// Payments come back as they went in, deadlines and all; the real journal forgets those.
class MemoryJournal final : public Journal {
public:
    struct Row {
        Payment payment;
        std::string cause;
    };

    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view cause) override {
        if (m_broken) {
            return Unexpected(JournalError::Broken);
        }
        const auto failure = std::exchange(m_next, std::nullopt);
        if (failure && !failure->written) {
            m_broken = failure->error == JournalError::Broken;
            return Unexpected(failure->error);
        }
        const auto before = m_latest.find(payment.id);
        const std::int64_t steps =
            before == m_latest.end() ? 0 : m_rows[before->second].payment.steps;
        KASSA_CHECK(payment.steps == steps + 1);
        if (isOccupied(payment)) {
            return Unexpected(JournalError::SaleOccupied);
        }
        keep(payment, cause);
        if (failure) {
            m_broken = true;
            return Unexpected(JournalError::Broken);
        }
        return {};
    }

    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override {
        std::vector<Payment> found;
        for (const auto& id : m_order) {
            const Payment& payment = m_rows[m_latest.at(id)].payment;
            if (!isFinal(payment) || needsTicks(payment)) {
                found.push_back(payment);
            }
        }
        return found;
    }

    [[nodiscard]] Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) override {
        const auto found = m_latest.find(id);
        return found == m_latest.end() ? std::optional<Payment>()
                                       : std::optional(m_rows[found->second].payment);
    }

    /// The next append fails and writes nothing. Broken lasts until restart().
    void failNext(JournalError error) { m_next = Failure{error, false}; }
    /// The next append writes its row and says Broken all the same.
    void breakAfterNext() { m_next = Failure{JournalError::Broken, true}; }
    /// The program was started again.
    void restart() {
        m_broken = false;
        m_next.reset();
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

private:
    struct Failure {
        JournalError error = JournalError::Broken;
        bool written = false;
    };

    [[nodiscard]] bool isOccupied(const Payment& payment) const {
        const auto holder = m_holders.find(payment.sale.account);
        return holdsSale(payment) && holder != m_holders.end() && holder->second != payment.id;
    }

    void keep(const Payment& payment, std::string_view cause) {
        const auto holder = m_holders.find(payment.sale.account);
        if (holdsSale(payment)) {
            m_holders.insert_or_assign(payment.sale.account, payment.id);
        } else if (holder != m_holders.end() && holder->second == payment.id) {
            m_holders.erase(holder);
        }
        if (!m_latest.contains(payment.id)) {
            m_order.push_back(payment.id);
        }
        m_latest.insert_or_assign(payment.id, m_rows.size());
        m_rows.push_back({payment, std::string(cause)});
    }

    std::vector<Row> m_rows;
    std::map<PaymentId, std::size_t> m_latest;  ///< row of each payment
    std::vector<PaymentId> m_order;             ///< in the order they began
    std::map<std::string, PaymentId> m_holders; ///< account -> the payment that holds the sale
    std::optional<Failure> m_next;
    bool m_broken = false;
};

} // namespace kassa::test
