#include "core/desk/event.h"

#include "core/base/digits.h"

#include <algorithm>

namespace kassa::desk {

namespace {

template <class Named>
const Named* withId(const std::vector<Named>& list, std::string_view id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [id](const Named& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Ticket* EventBook::ticket(std::string_view id) const {
    return withId(tickets, id);
}

const Item* EventBook::item(std::string_view id) const {
    const Item* found = withId(tickets, id);
    return found != nullptr ? found : withId(goods, id);
}

const PriceRule* EventBook::rule(std::string_view id) const {
    return withId(rules, id);
}

std::string accountOf(std::string_view invoice) {
    std::string digits;
    std::copy_if(invoice.begin(), invoice.end(), std::back_inserter(digits), isDigit);
    return digits;
}

std::string maskedPhone(std::string_view digits) {
    if (digits.size() != 12 || !allDigits(digits)) {
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
    for (auto& rule : book.rules) {
        if (rule.lastDay) {
            move(*rule.lastDay);
        }
    }
    return book;
}

Day dayInTashkent(Timestamp at) {
    const auto local = std::chrono::sys_time<std::chrono::milliseconds>(at.time_since_epoch()) +
                       std::chrono::hours(5);
    return Day(std::chrono::floor<std::chrono::days>(local));
}

} // namespace kassa::desk
