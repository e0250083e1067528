#pragma once

#include "core/desk/desk_entry.h"
#include "core/desk/event.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

// Who came, who has a badge, and who was added at the desk: what the rows about a desk say of the
// people who come. Of payments nothing is known here; the journal's payments are their own proof.

namespace kassa::desk {

/// Somebody was let in, the last time that was written.
struct Arrival {
    Timestamp at;
    std::string by;   ///< who let them in
    bool paid = true; ///< what the journal knew of their sale then
    std::string reason;
    auto operator<=>(const Arrival&) const = default;
};

struct Attendance {
    std::map<std::string, Arrival> arrivals; ///< by account
    std::map<std::string, int> badges;       ///< how many came out, by account
    std::vector<entry::WalkIn> walkIns;      ///< in the order they were written
    auto operator<=>(const Attendance&) const = default;

    [[nodiscard]] const Arrival* arrival(const std::string& account) const;
    [[nodiscard]] int badgesOf(const std::string& account) const;
};

/// What `row` adds. Rows of other kinds add nothing.
void take(Attendance& attendance, const DeskRow& row);

/// Somebody is to be let in.
struct CheckIn {
    std::string account;
    std::string invoice;
    std::string reason;      ///< of one who has not paid
    bool paidByList = false; ///< the organiser's list says so, and it is no business of this desk
    auto operator<=>(const CheckIn&) const = default;
};
enum class CheckInAnswer {
    Done,
    ReasonMissing,   ///< not paid, as the journal has it
    ApprovalMissing, ///< not paid, and whoever is signed in may not decide that
    NotSaved,        ///< the journal did not take the row, or nobody is signed in
};

/// Stands as the reason of one who was let in unpaid because the organiser's list says "paid".
inline constexpr std::string_view paidByListReason = "paid_by_list";

/// The name by which a badge is printed, in entry::Printed.
inline constexpr std::string_view badgeName = "badge";

/// Numbers for those who come without an invoice. Desks number by themselves and never collide:
/// the desk's number is in front. "W02-00123" is the 123rd of desk 2.
[[nodiscard]] std::string deskInvoice(int desk, std::int64_t counter);

/// The first number of this desk's series whose account is free: of all in the book and of
/// everybody who was ever added here, as the journal has it.
[[nodiscard]] std::string
nextDeskInvoice(int desk, const Attendance& attendance,
                const std::function<bool(const std::string& account)>& isTaken);

/// The people of a book and those added at the desk, who follow it. A ticket that is sold no more
/// becomes the event's first one: nobody is lost by an edit of the event.
[[nodiscard]] std::vector<Attendee>
withWalkIns(std::vector<Attendee> people, const Attendance& attendance, const EventBook& event);

} // namespace kassa::desk
