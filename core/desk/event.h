#pragma once

#include "core/base/time.h"
#include "core/payment/sale.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a desk sells: an event, its tickets and their prices by date, and the people who come.
// Plain values; names and titles are data of the event and are shown as stored.

namespace kassa::desk {

using Day = std::chrono::year_month_day;

/// Less money until a day: `percent` off every ticket that takes part, `lastDay` included.
struct EarlyBird {
    std::string title; ///< without the figure, for example "Erta roʻyxat"
    int percent = 0;   ///< 1 to 99
    Day lastDay;
    auto operator<=>(const EarlyBird&) const = default;
};

struct Ticket {
    std::string id;
    std::string title;
    std::string note; ///< what it is good for, in a few words; may be empty
    Tiyin price;      ///< without any discount
    bool earlyBird = true;
    auto operator<=>(const Ticket&) const = default;
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
    Day writtenOn; ///< the day the file speaks of as "today"
    std::optional<EarlyBird> earlyBird;
    std::vector<Ticket> tickets;     ///< at least one; ids differ
    std::vector<Attendee> attendees; ///< invoices differ, also by their digits alone
    auto operator<=>(const EventBook&) const = default;

    [[nodiscard]] const Ticket* ticket(std::string_view id) const;
};

struct Price {
    Tiyin full;
    Tiyin discount; ///< zero or more
    Tiyin due;      ///< full minus discount
    int percent = 0;
    auto operator<=>(const Price&) const = default;
};

/// What a ticket costs on a day.
[[nodiscard]] Price priceOn(const EventBook& book, const Ticket& ticket, Day day);

/// The sale of one ticket to one attendee at the price of that day. Passes checkSale.
[[nodiscard]] Sale saleOf(const EventBook& book, const Attendee& attendee, const Ticket& ticket,
                          Day day);

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
