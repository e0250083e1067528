#pragma once

#include "core/desk/shift.h"
#include "core/payment/payment.h"

#include <map>

// The figures of a shift: a fold over the journal's rows of payments. Money counts in the shift in
// whose rows it moved: a payment of yesterday that is paid back today is a refund of today.

namespace kassa::desk {

/// How a payment was paid, or would have been.
[[nodiscard]] Method methodOf(const Payment& payment);

/// The gateway has taken the customer's money for it, and has not given it back.
[[nodiscard]] bool holdsMoney(const Payment& payment);

/// The bank, or the card, said no: nothing was taken.
[[nodiscard]] bool isDecline(const Payment& payment);

class ShiftTally {
public:
    /// Rows of other payments need not be added, and rows that change none of the above may be
    /// left out.
    [[nodiscard]] bool knows(const PaymentId& id) const { return m_known.contains(id); }
    /// How a payment stood before the first row of it that is added, with its sale. `beganBy` is
    /// the cashier of its first row, `actedBy` of the row it stood at.
    void recall(const Payment& payment, const std::string& beganBy, const std::string& actedBy);
    /// The next row. The sale is looked at in a payment's first row only.
    void add(const Payment& payment, Timestamp at, const std::string& cashier);

    /// Total, tables and declines.
    void fill(ShiftReport& report) const;
    /// What was taken in this shift and not given back, in the order it was taken.
    [[nodiscard]] std::vector<PaymentId> held() const;

private:
    struct Known {
        Sale sale;
        std::string beganBy;
        std::string reversedBy; ///< who asked for the money back; empty: nobody here
        bool holds = false;
        bool wentBack = false;
        std::int64_t takenAs = 0; ///< place among those taken here; 0: not here
    };
    enum class Way { Taken, GivenBack };

    void count(const Payment& payment, Known& known, Way way, Timestamp at);

    std::map<PaymentId, Known> m_known;
    Takings m_total;
    std::map<Method, Takings> m_byMethod;
    std::map<std::string, Takings> m_byTicket;
    std::map<int, Takings> m_byHour;
    std::map<std::string, Takings> m_byCashier;
    std::int64_t m_declined = 0;
    std::int64_t m_taken = 0;
};

/// What closing depends on.
struct ClosingFacts {
    int underWay = 0;
    int unresolved = 0;
    bool damaged = false;
    int differences = 0;
};
/// In the order in which they are best removed.
[[nodiscard]] std::vector<Obstacle> obstaclesTo(const ClosingFacts& facts);

} // namespace kassa::desk
