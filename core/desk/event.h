#pragma once

#include "core/base/time.h"
#include "core/payment/sale.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a desk sells: an event, its tickets and goods, the rules by which they cost less, and the
// people who come. Plain values; names and titles are data of the event and are shown as stored.
// What something costs now is worked out in prices.h.

namespace kassa::desk {

using Day = std::chrono::year_month_day;

/// A ticket, or a thing that is sold beside tickets.
struct Item {
    std::string id;
    std::string title;
    std::string note; ///< what it is good for, in a few words; may be empty
    Tiyin price;      ///< without any discount
    /// Of a ticket: rules that name no items hold for it. Goods cost less only by name.
    bool discounts = true;
    FiscalCode fiscal = {};
    auto operator<=>(const Item&) const = default;
};

using Ticket = Item;

struct PercentOff {
    int percent = 0; ///< 1 to 99
    auto operator<=>(const PercentOff&) const = default;
};
struct AmountOff {
    Tiyin amount; ///< off every piece
    auto operator<=>(const AmountOff&) const = default;
};

/// Less money under conditions, all of which must hold. At least something is left to pay.
struct PriceRule {
    std::string id;    ///< stands in the journal: never given to another rule
    std::string title; ///< without the figure, for example "Erta roʻyxat"
    std::variant<PercentOff, AmountOff> off;
    std::optional<Day> lastDay;          ///< included; none: as long as the event is sold
    std::optional<int> quota;            ///< pieces that are sold by it; then it ends
    std::vector<std::string> categories; ///< of attendees; empty: everybody
    std::string code;                    ///< has to be told; empty: none
    std::vector<std::string> items;      ///< ids; empty: every ticket with `discounts`
    auto operator<=>(const PriceRule&) const = default;
};

struct Attendee {
    std::string name;
    std::string phone;         ///< twelve digits, 998…; never shown whole
    std::string invoice;       ///< what people call the sale, for example "INV-26-00417"
    std::string ticket;        ///< id of the ticket that was asked for
    bool paidBefore = false;   ///< paid elsewhere, before the desk knew of it
    std::string email = {};    ///< may be empty
    std::string code = {};     ///< of the ticket's own bar or QR code; may be empty
    std::string category = {}; ///< for price rules, for example "student"; may be empty
    auto operator<=>(const Attendee&) const = default;
};

struct EventBook {
    std::string name;
    std::string place;
    std::string merchant; ///< who gets the money, as it stands on the receipt
    Day firstDay;
    Day lastDay;
    Day writtenOn;                   ///< the day the file speaks of as "today"
    std::vector<PriceRule> rules;    ///< ids differ
    std::vector<Ticket> tickets;     ///< at least one; ids differ, also from those of goods
    std::vector<Item> goods;         ///< may be none
    std::vector<Attendee> attendees; ///< invoices differ, also by their digits alone
    auto operator<=>(const EventBook&) const = default;

    [[nodiscard]] const Ticket* ticket(std::string_view id) const;
    /// A ticket or one of the goods.
    [[nodiscard]] const Item* item(std::string_view id) const;
    [[nodiscard]] const PriceRule* rule(std::string_view id) const;
};

/// The digits of an invoice number: the gateway's `account`. "INV-26-00417" gives "2600417".
[[nodiscard]] std::string accountOf(std::string_view invoice);

/// "+998 90 ••• •• 47" for twelve digits; an empty text for anything else.
[[nodiscard]] std::string maskedPhone(std::string_view digits);

/// The same event with every date moved, so that it was written on `today`. A sample that is
/// always four weeks ahead never loses its early-bird price.
[[nodiscard]] EventBook movedTo(EventBook book, Day today);

/// The calendar day in Tashkent (UTC+5 all year).
[[nodiscard]] Day dayInTashkent(Timestamp at);

} // namespace kassa::desk
