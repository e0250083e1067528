#pragma once

#include "core/base/expected.h"
#include "core/desk/event.h"
#include "core/payment/payment.h"

#include <map>

// What something costs now. Pure: the same book, basket and terms always give the same price.
//
// How rules combine: of all rules that hold for a line the one that takes off most money is
// applied, and no other; where two take off the same, the one that stands first in the event. A
// rule with a quota takes off as many pieces as it has left, in the order of the lines. A
// percentage is worked out for one piece and rounded to a whole tiyin, half a tiyin to the buyer;
// everything else is whole from the start. No line ever costs less than nothing.

namespace kassa::desk {

/// Pieces sold by each rule, by its id. They come from the journal, see SoldTally.
using RuleUse = std::map<std::string, std::int64_t>;

/// What a price depends on beside the thing itself.
struct Terms {
    Day day;
    std::string category = {}; ///< of the attendee; may be empty
    std::string code = {};     ///< that was told; may be empty
    RuleUse used = {};
};

/// Of one piece.
struct Price {
    Tiyin full;
    Tiyin discount;        ///< zero or more
    Tiyin due;             ///< full minus discount
    int percent = 0;       ///< of the rule, if it is one by percentage
    std::string rule = {}; ///< id of the rule that was applied; empty: none
    auto operator<=>(const Price&) const = default;
};

[[nodiscard]] Price priceOf(const EventBook& book, const Item& item, const Terms& terms);

struct BasketLine {
    std::string item; ///< id in the event
    int quantity = 1;
    auto operator<=>(const BasketLine&) const = default;
};

/// What somebody wants to buy, before it has a price.
struct Basket {
    std::string invoice;
    std::string customer;
    std::string category; ///< of the attendee
    std::string code;     ///< that was told
    std::vector<BasketLine> lines;
    auto operator<=>(const Basket&) const = default;
};

/// The most pieces of one thing in a sale.
inline constexpr int mostPieces = 99;

enum class BasketProblem {
    Empty,
    UnknownItem,
    BadQuantity, ///< not 1 to mostPieces
    BadAmount,   ///< nothing to pay, or more than can be charged
    BadInvoice,  ///< no account can be made of it
};

/// The sale of a basket: a line for each thing, followed by its discount. Passes checkSale.
/// `terms.category` and `terms.code` are taken from the basket.
[[nodiscard]] Expected<Sale, BasketProblem> saleOf(const EventBook& book, const Basket& basket,
                                                   Terms terms);

/// One ticket for one attendee, no code told, and nothing sold before.
[[nodiscard]] Sale saleOf(const EventBook& book, const Attendee& attendee, const Ticket& ticket,
                          Day day);

/// What becomes of a code that was told.
enum class CodeAnswer {
    None,    ///< none was told
    Unknown, ///< no rule has it
    Ended,   ///< its day is past, or as many were sold as it was for
    NotHere, ///< it is not for these things, or not for this attendee
    Good,
};
[[nodiscard]] CodeAnswer codeAnswer(const EventBook& book, const Basket& basket,
                                    const Terms& terms);

/// As it is compared and stored: capital letters, no blanks.
[[nodiscard]] std::string tidyCode(std::string_view typed);

/// The rule gives something on that day: neither its day is past nor its quota used up.
[[nodiscard]] bool isOpen(const PriceRule& rule, Day day, const RuleUse& used);
/// It holds for this ticket or thing, whoever buys it.
[[nodiscard]] bool covers(const EventBook& book, const PriceRule& rule, const Item& item);
/// What it takes off one piece.
[[nodiscard]] Tiyin takenOff(const PriceRule& rule, Tiyin price);

/// The rule of a kind that everybody sees: no code, no category. The first that is open.
[[nodiscard]] const PriceRule* openToAll(const EventBook& book, Day day, const RuleUse& used);

/// The next invoice number for goods of somebody whose own invoice is paid: "INV-26-00417/1".
/// `isTaken` answers for an account.
template <class IsTaken>
[[nodiscard]] std::string furtherInvoice(const std::string& invoice, IsTaken isTaken) {
    for (int number = 1;; ++number) {
        std::string further = invoice + "/" + std::to_string(number);
        if (!isTaken(accountOf(further))) {
            return further;
        }
    }
}

/// Counts what rules have sold: every payment that was made with a rule, from the moment it is
/// begun until it is known that nothing was taken, or that it was given back. What is under way
/// counts, so that a quota is never exceeded by an answer that comes late.
class SoldTally {
public:
    /// Of the journal: a payment that holds its sale.
    void recall(const PaymentId& id, const Sale& sale);
    /// A payment took a step.
    void take(const Payment& payment);
    /// `except`: a payment whose own pieces do not count, because its price is asked for.
    [[nodiscard]] RuleUse used(const std::optional<PaymentId>& except = {}) const;
    auto operator<=>(const SoldTally&) const = default;

private:
    std::map<PaymentId, RuleUse> m_held;
};

} // namespace kassa::desk
