#pragma once

#include "core/desk/event.h"
#include "core/payment/payment.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kassa::desk {

/// What somebody bought, or is paying for now: of the payments, never of a list.
struct Bought {
    Tiyin amount;                ///< nothing: the journal has not told yet
    std::vector<SaleLine> lines; ///< none where an amount alone was charged
    auto operator<=>(const Bought&) const = default;
};

/// The sales that payments hold: what was charged under an account, and for what. The list says
/// only what somebody asked for once; at the desk they may have bought something else. A fold: the
/// journal of earlier runs and what happens while the program runs come in the order in which the
/// journal has them.
class SalesHeld {
public:
    void take(const Payment& payment);

    /// What the payment that holds this account is for; nothing where none does.
    [[nodiscard]] Bought held(const std::string& account) const;
    /// Everything paid under this invoice: its own sale, then the goods that were bought later
    /// under further ones (furtherInvoice). What was given back is not among it. An invoice that
    /// looks like a further one but is for a ticket is somebody else's own.
    [[nodiscard]] Bought paid(const EventBook& book, const std::string& invoice) const;

private:
    struct Held {
        PaymentId payment;
        Sale sale;
        bool paid = false;
    };
    std::map<std::string, Held> m_held; ///< by account
    /// Accounts of further invoices, by the first invoice and the number behind it.
    std::map<std::pair<std::string, int>, std::string> m_further;
};

/// The ticket among these lines; null: none that the event sells.
[[nodiscard]] const Ticket* ticketIn(const EventBook& book, const std::vector<SaleLine>& lines);

/// The things among lines as they are told in one line each: "Tushlik × 2", "VIP". Tickets are all
/// that the event does not know as goods: one that is sold no more was a ticket all the same.
struct BoughtTitles {
    std::vector<std::string> tickets;
    std::vector<std::string> goods;
    auto operator<=>(const BoughtTitles&) const = default;
};
[[nodiscard]] BoughtTitles titlesOf(const EventBook& book, const std::vector<SaleLine>& lines);

} // namespace kassa::desk
