#pragma once

#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

// Who works at a desk, and what they may do. Plain values; where people and their PINs are kept,
// and how a PIN is tried, is not decided here.

namespace kassa::desk {

/// Made once and never used again for somebody else: rows of years ago name it.
using PersonId = TextId<struct PersonIdTag>;

enum class Role { Cashier, Manager };

struct Person {
    PersonId id;
    std::string name; ///< as shown, for example "Nilufar Saidova"
    Role role = Role::Cashier;
    auto operator<=>(const Person&) const = default;
};

enum class PinError { NotDigits, WrongLength };

/// Six digits that a person keeps to themselves. Move-only, in locked and wiped memory; only its
/// Argon2id hash is ever stored.
class Pin {
public:
    static constexpr std::size_t length = 6;

    [[nodiscard]] static Expected<Pin, PinError> parse(std::string_view text);
    [[nodiscard]] std::string_view reveal() const { return m_digits.reveal(); }

private:
    explicit Pin(SecretBuffer digits) : m_digits(std::move(digits)) {}
    SecretBuffer m_digits;
};

static_assert(!std::is_copy_constructible_v<Pin>, "a secret that can be copied will be");

/// What not everybody may do at every moment. Searching, X reports and reprints are free.
enum class Action {
    Sell,
    CheckIn,                  ///< of an attendee who has paid
    CheckInUnpaid,            ///< of one who has not
    CloseShift,               ///< with nothing in the way
    CloseShiftOverUnresolved, ///< while outcomes are unknown
    Refund,
    RecordFinding, ///< of a payment that was left to a person
    ImportAttendees,
    EditEvent, ///< tickets, goods, prices
    EditPeople,
    ChangeKeys,
    ChangeMode,     ///< between test and real money
    ChangeSettings, ///< printer, desk's number and place
    Restore,        ///< a backup over what is there
    BackUp,         ///< a copy of the journal to a place of somebody's choice
};

enum class Right {
    Free,     ///< whoever is signed in
    Approval, ///< a manager's PIN for this one action, whoever is signed in
};

/// Table of role and action; see tests/desk/tst_rights.cpp.
[[nodiscard]] Right rightOf(Role role, Action action);

inline constexpr int actionCount = static_cast<int>(Action::BackUp) + 1;

/// A manager's hand on one action: who, and the PIN just typed. Used up by the order it is given
/// to; nothing keeps it.
struct Approver {
    PersonId who;
    Pin pin;
};

/// How a PIN was received.
enum class PinAnswer {
    Good,
    Wrong,
    Throttled,  ///< not even tried: too many wrong ones; wait until PinVerdict::until
    NotManager, ///< the action needs a manager
    SamePerson, ///< the approver must be another than who asks, where there are two managers
    Unknown,    ///< no such person any more, or nobody is signed in who could ask
    NotSaved,   ///< the journal did not take the row, so nothing was tried or done
};

/// What became of a PIN.
struct PinVerdict {
    PinAnswer answer = PinAnswer::Wrong;
    int triesLeft = 0; ///< before the next pause; of Wrong
    Instant until;     ///< of Throttled, and of Wrong when no tries are left
    auto operator<=>(const PinVerdict&) const = default;
};

/// What is known of the people of a desk.
enum class PeopleStanding {
    Known,
    Nobody,    ///< the first start: whoever comes first makes the first manager
    Untrusted, ///< their file is missing, or is not the one that was written last: nobody can sign
               ///< in until it is put back from a copy
};

/// Why a person was not made or changed.
enum class PeopleProblem {
    NameMissing,
    NameTaken,
    PinMissing,  ///< a new person needs one
    LastManager, ///< without one nobody could ever approve anything
    Unknown,     ///< no such person any more
    NotFirst,    ///< there are people already: a manager has to make the next one
    NotSaved,    ///< the disk or the journal did not take it; all is as before
};

/// Stable names for journal rows and JSON: "cashier", "record_finding", …
[[nodiscard]] std::string_view nameOf(Role role);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view name);
[[nodiscard]] std::string_view nameOf(Action action);
[[nodiscard]] std::optional<Action> actionNamed(std::string_view name);

} // namespace kassa::desk
