#include "core/desk/event.h"

#include "core/base/check.h"

#include <algorithm>

namespace kassa::desk {

namespace {

constexpr std::string_view minusSign = "\xE2\x88\x92";
constexpr std::string_view noBreakSpace = "\xC2\xA0";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

const Ticket* EventBook::ticket(std::string_view id) const {
    const auto found =
        std::find_if(tickets.begin(), tickets.end(), [id](const Ticket& t) { return t.id == id; });
    return found == tickets.end() ? nullptr : &*found;
}

Price priceOn(const EventBook& book, const Ticket& ticket, Day day) {
    Price price{ticket.price, Tiyin(), ticket.price, 0};
    if (!ticket.earlyBird || !book.earlyBird || day > book.earlyBird->lastDay) {
        return price;
    }
    const auto discount = ticket.price.percent(book.earlyBird->percent);
    KASSA_CHECK(discount);
    const auto due = ticket.price.subtract(*discount);
    KASSA_CHECK(due && due->count() > 0);
    price.discount = *discount;
    price.due = *due;
    price.percent = book.earlyBird->percent;
    return price;
}

Sale saleOf(const EventBook& book, const Attendee& attendee, const Ticket& ticket, Day day) {
    const Price price = priceOn(book, ticket, day);
    Sale sale;
    sale.account = accountOf(attendee.invoice);
    sale.invoice = attendee.invoice;
    sale.customer = attendee.name;
    sale.lines.push_back({ticket.title, 1, price.full, false});
    if (price.discount.count() > 0) {
        std::string title = book.earlyBird->title;
        title.append(" ").append(minusSign).append(std::to_string(price.percent));
        title.append(noBreakSpace).append("%");
        sale.lines.push_back({std::move(title), 1, Tiyin(-price.discount.count()), true});
    }
    sale.amount = price.due;
    KASSA_CHECK(checkSale(sale));
    return sale;
}

std::string accountOf(std::string_view invoice) {
    std::string digits;
    std::copy_if(invoice.begin(), invoice.end(), std::back_inserter(digits), isDigit);
    return digits;
}

std::string maskedPhone(std::string_view digits) {
    if (digits.size() != 12 || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        return {};
    }
    constexpr std::string_view hidden = " \u2022\u2022\u2022 \u2022\u2022 ";
    std::string masked = "+";
    masked.append(digits.substr(0, 3)).append(" ").append(digits.substr(3, 2));
    return masked.append(hidden).append(digits.substr(10));
}

EventBook movedTo(EventBook book, Day today) {
    const auto by = std::chrono::sys_days(today) - std::chrono::sys_days(book.writtenOn);
    const auto move = [by](Day& day) { day = Day(std::chrono::sys_days(day) + by); };
    move(book.firstDay);
    move(book.lastDay);
    move(book.writtenOn);
    if (book.earlyBird) {
        move(book.earlyBird->lastDay);
    }
    return book;
}

Day dayInTashkent(Timestamp at) {
    const auto local = std::chrono::sys_time<std::chrono::milliseconds>(at.time_since_epoch()) +
                       std::chrono::hours(5);
    return Day(std::chrono::floor<std::chrono::days>(local));
}

} // namespace kassa::desk
