#pragma once

#include "core/base/expected.h"
#include "core/desk/people.h"
#include "core/desk/shift.h"

#include <string>
#include <string_view>
#include <variant>

// What happens at a desk beside payments, and must be provable later: who signed in, who approved
// what, shifts and their figures. Each stands in the journal as a row of its own, in the same
// chain and with the same signature as the steps of payments.

namespace kassa::desk {

namespace entry {

struct SignedIn {
    Person who;
    auto operator<=>(const SignedIn&) const = default;
};
/// Nobody is at the desk from now on; the shift stays open.
struct Locked {
    Person who;
    auto operator<=>(const Locked&) const = default;
};
/// Written before anybody is told that the PIN was wrong.
struct PinRefused {
    Person whose;
    std::optional<Action> action; ///< what it should have approved; none: signing in
    auto operator<=>(const PinRefused&) const = default;
};
/// Written before what was approved is begun.
struct Approved {
    Action action = Action::Refund;
    Person requester;
    Person approver;
    std::string about;
    auto operator<=>(const Approved&) const = default;
};
struct ShiftOpened {
    int number = 0;
    Person by;
    auto operator<=>(const ShiftOpened&) const = default;
};
/// The Z report itself: its figures never change, because rows never do.
struct ShiftClosed {
    ShiftReport report;
    auto operator<=>(const ShiftClosed&) const = default;
};
struct PeopleChanged {
    enum class What { Added, Changed, Removed };
    What what = What::Added;
    Person person;
    bool newPin = false;
    std::string digest; ///< of the whole file from then on: an older one put back is recognised
    auto operator<=>(const PeopleChanged&) const = default;
};
/// Somebody was let in. `paid` is what the journal knew of their sale then.
struct CheckedIn {
    std::string account;
    std::string invoice;
    bool paid = true;
    std::string reason; ///< of one who has not paid; else empty
    auto operator<=>(const CheckedIn&) const = default;
};
struct Printed {
    std::string what;  ///< stable name: "receipt", "badge", "z_report", …
    std::string about; ///< the payment, the account, the shift's number
    int copy = 0;      ///< 0 for the first one
    auto operator<=>(const Printed&) const = default;
};
/// Tickets, prices or attendees are others from now on.
struct EventChanged {
    std::string what;   ///< in a few words
    std::string digest; ///< of the event's file
    auto operator<=>(const EventChanged&) const = default;
};
/// Anything else that somebody may ask about later.
struct Note {
    std::string topic; ///< stable name
    std::string text;
    auto operator<=>(const Note&) const = default;
};
/// Somebody who was on no list, added at the desk under a number of its own series. Written
/// before anything is sold to them.
struct WalkIn {
    std::string invoice;
    std::string name;
    std::string phone;    ///< as Attendee::phone; may be empty
    std::string ticket;   ///< id
    std::string category; ///< may be empty
    auto operator<=>(const WalkIn&) const = default;
};

} // namespace entry

using DeskEntry =
    std::variant<entry::SignedIn, entry::Locked, entry::PinRefused, entry::Approved,
                 entry::ShiftOpened, entry::ShiftClosed, entry::PeopleChanged, entry::CheckedIn,
                 entry::Printed, entry::EventChanged, entry::Note, entry::WalkIn>;

/// A row as it is read back.
struct DeskRow {
    std::int64_t seq = 0;  ///< in the whole journal
    std::int64_t step = 0; ///< among the rows about the desk; from 1, without a gap
    std::int64_t epoch = 0;
    Timestamp at;
    std::string cashier;
    DeskEntry entry;
    auto operator<=>(const DeskRow&) const = default;
};

/// Stable name for the journal's `cause`: "signed_in", "shift_closed", …
[[nodiscard]] std::string_view nameOf(const DeskEntry& entry);

/// The longest text that somebody may have typed; longer ones are cut by clipped().
inline constexpr std::size_t longestText = 500;
/// At most longestText bytes, cut between two letters, valid UTF-8, without a card number in it.
[[nodiscard]] std::string clipped(std::string_view text);

struct EntryError {
    std::string what; ///< for the log and for `kassa log verify`, in English
};

/// Readable JSON, always the same for the same entry.
[[nodiscard]] std::string encodeEntry(const DeskEntry& entry);

/// Strict: nothing missing, nothing more, nothing that no desk would write; `json` is byte for
/// byte what encodeEntry gives. Never throws.
[[nodiscard]] Expected<DeskEntry, EntryError> decodeEntry(std::string_view name,
                                                          std::string_view json);

} // namespace kassa::desk
