#include "core/desk/attendance.h"

#include <algorithm>
#include <set>

namespace kassa::desk {

const Arrival* Attendance::arrival(const std::string& account) const {
    const auto found = arrivals.find(account);
    return found == arrivals.end() ? nullptr : &found->second;
}

int Attendance::badgesOf(const std::string& account) const {
    const auto found = badges.find(account);
    return found == badges.end() ? 0 : found->second;
}

void take(Attendance& attendance, const DeskRow& row) {
    if (const auto* in = std::get_if<entry::CheckedIn>(&row.entry)) {
        attendance.arrivals.insert_or_assign(in->account,
                                             Arrival{row.at, row.cashier, in->paid, in->reason});
    } else if (const auto* paper = std::get_if<entry::Printed>(&row.entry)) {
        if (paper->what == badgeName) {
            ++attendance.badges[paper->about];
        }
    } else if (const auto* added = std::get_if<entry::WalkIn>(&row.entry)) {
        attendance.walkIns.push_back(*added);
    }
}

std::string deskInvoice(int desk, std::int64_t counter) {
    const auto padded = [](std::int64_t number, std::size_t width) {
        const std::string digits = std::to_string(number);
        return std::string(width - std::min(width, digits.size()), '0') + digits;
    };
    return "W" + padded(desk, 2) + "-" + padded(counter, 5);
}

std::string nextDeskInvoice(int desk, const Attendance& attendance,
                            const std::function<bool(const std::string&)>& isTaken) {
    std::set<std::string> ours;
    for (const auto& each : attendance.walkIns) {
        ours.insert(accountOf(each.invoice));
    }
    for (auto counter = static_cast<std::int64_t>(ours.size()) + 1;; ++counter) {
        auto invoice = deskInvoice(desk, counter);
        const auto account = accountOf(invoice);
        if (ours.count(account) == 0 && !isTaken(account)) {
            return invoice;
        }
    }
}

std::vector<Attendee> withWalkIns(std::vector<Attendee> people, const Attendance& attendance,
                                  const EventBook& event) {
    if (attendance.walkIns.empty()) {
        return people;
    }
    std::set<std::string> known;
    for (const auto& each : people) {
        known.insert(accountOf(each.invoice));
    }
    for (const auto& each : attendance.walkIns) {
        if (!known.insert(accountOf(each.invoice)).second) {
            continue; // an exported book with them was imported again
        }
        Attendee attendee;
        attendee.name = each.name;
        attendee.phone = each.phone;
        attendee.invoice = each.invoice;
        attendee.ticket =
            event.ticket(each.ticket) != nullptr ? each.ticket : event.tickets.front().id;
        attendee.category = each.category;
        people.push_back(std::move(attendee));
    }
    return people;
}

} // namespace kassa::desk
