#pragma once

#include "core/base/card.h"
#include "core/base/time.h"
#include "core/base/tiyin.h"
#include "core/desk/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A shift, from opening to closing, and the figures of it. An X report is such a report of a shift
// that goes on; a Z report is that of a closed one, numbered like its shift, and never changes.

namespace kassa::desk {

struct ShiftFacts {
    int number = 0; ///< from 1, without a gap
    Timestamp openedAt;
    Person openedBy;
    auto operator<=>(const ShiftFacts&) const = default;
};

/// How the one before ended; for the sign-in.
struct ClosedShift {
    int number = 0;
    Timestamp closedAt;
    int unresolved = 0; ///< carried over by name
    auto operator<=>(const ClosedShift&) const = default;
};

/// What was taken and given back, of one kind.
struct Takings {
    std::int64_t accepted = 0; ///< payments; of a ticket the pieces of it
    Tiyin acceptedAmount;
    std::int64_t refunded = 0;
    Tiyin refundedAmount;
    auto operator<=>(const Takings&) const = default;
    [[nodiscard]] Tiyin net() const;
};

enum class Method { UzCard, Humo, OtherCard, Phone };

template <class Key>
struct TakingsOf {
    Key key;
    Takings takings;
    auto operator<=>(const TakingsOf&) const = default;
};

/// An outcome that was unknown at that moment.
struct UnresolvedLine {
    std::string invoice;
    std::string customer;
    Tiyin amount;
    Timestamp since;
    auto operator<=>(const UnresolvedLine&) const = default;
};

/// Where the gateway says something else than the journal.
struct GatewayDifference {
    std::string invoice;
    Tiyin amount;
    std::string what; ///< stable name, for example "reversed_elsewhere"
    auto operator<=>(const GatewayDifference&) const = default;
};

struct GatewayCheck {
    std::int64_t held = 0;  ///< payments whose money the shift held when the asking began
    std::int64_t asked = 0; ///< of these, those that the gateway was asked about
    std::int64_t agreed = 0;
    std::vector<GatewayDifference> differences;
    auto operator<=>(const GatewayCheck&) const = default;
};

/// The gateway was asked about every payment, and said of each what the journal says.
[[nodiscard]] bool agrees(const GatewayCheck& check);

struct ShiftReport {
    ShiftFacts shift;
    Timestamp until; ///< now for X, the closing for Z
    bool closed = false;
    std::string closedBy;
    std::string approver; ///< of closing over unknown outcomes; else empty
    Takings total;
    std::vector<TakingsOf<Method>> byMethod;
    /// Each line of a sale under its own title, discounts taken off: tickets and goods.
    std::vector<TakingsOf<std::string>> byTicket;
    std::vector<TakingsOf<int>> byHour; ///< 0 to 23, Tashkent
    std::vector<TakingsOf<std::string>> byCashier;
    std::int64_t declined = 0; ///< definite; no money was taken
    std::vector<UnresolvedLine> unresolved;
    std::optional<GatewayCheck> gateway; ///< none: it was not asked
    std::int64_t rows = 0;               ///< of the journal up to here
    std::string chainHead;               ///< 64 hexadecimal digits
    std::string publicKey;               ///< of the journal, 64 hexadecimal digits
    auto operator<=>(const ShiftReport&) const = default;
};

/// What is in the way of closing. Each has an action at the desk.
enum class Obstacle {
    PaymentUnderWay, ///< must be finished or cancelled
    Unresolved,      ///< the gateway is asked; a manager may close over it
    JournalDamaged,  ///< verify found something
    GatewayDiffers,  ///< a manager may close over it; the report says so
};

/// Stable names for journal rows and JSON: "uzcard", "payment_under_way", …
[[nodiscard]] std::string_view nameOf(Method method);
[[nodiscard]] std::optional<Method> methodNamed(std::string_view name);
[[nodiscard]] std::string_view nameOf(Obstacle obstacle);

/// A manager may close over it.
[[nodiscard]] bool mayBePassedOver(Obstacle obstacle);

/// Who is there, and which shift it is.
struct StaffView {
    PeopleStanding standing = PeopleStanding::Known;
    std::vector<Person> people;     ///< of this desk, in the order of the list
    std::optional<Person> signedIn; ///< none: nobody may do anything but sign in
    std::optional<ShiftFacts> shift;
    std::optional<ClosedShift> lastShift;
    auto operator<=>(const StaffView&) const = default;
};

} // namespace kassa::desk
