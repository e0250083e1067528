#pragma once

#include "core/desk/desk_entry.h"
#include "core/desk/people_file.h"
#include "core/till/ports.h"

#include <functional>

// What the staff of a desk needs of the world, beside the till. All of it lives on the till's
// thread.

namespace kassa::staff {

/// Where a journal ends, for a report.
struct JournalEnd {
    std::int64_t rows = 0;
    std::string head;      ///< 64 hexadecimal digits
    std::string publicKey; ///< the same
};

/// A row of a payment. Only the first one has the sale.
struct PaymentRow {
    std::int64_t seq = 0;
    Timestamp at;
    std::string cashier;
    Payment payment;
};
/// How a payment stood, with its sale.
struct Recalled {
    Payment payment;
    std::string beganBy; ///< cashier of its first row
    std::string actedBy; ///< cashier of this one
};

/// The journal's rows about the desk itself. The same promises as Journal: append() returns after
/// the row is durable, or with an error after which nothing was written.
class StaffJournal {
public:
    virtual ~StaffJournal() = default;

    /// The row as it was written.
    [[nodiscard]] virtual Expected<desk::DeskRow, JournalError>
    append(const desk::DeskEntry& entry) = 0;
    /// Rows about the desk after `seq`, oldest first.
    [[nodiscard]] virtual Expected<std::vector<desk::DeskRow>, JournalError>
    deskRowsAfter(std::int64_t seq, int limit) = 0;

    [[nodiscard]] virtual Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) = 0;

    /// A payment of this sale has taken the money and it was not given back.
    [[nodiscard]] virtual Expected<bool, JournalError> isPaid(const std::string& account) = 0;

    /// Rows of payments after `seq`, oldest first. Rows in which no money was taken, given back or
    /// refused may be left out, but never a payment's first.
    [[nodiscard]] virtual Expected<std::vector<PaymentRow>, JournalError>
    paymentRowsAfter(std::int64_t seq, int limit) = 0;
    /// A payment as it stood before `step`, which is not its first.
    [[nodiscard]] virtual Expected<Recalled, JournalError> recall(const PaymentId& id,
                                                                  std::int64_t step) = 0;
    /// Since when its outcome has been unknown; none when it is known.
    [[nodiscard]] virtual Expected<std::optional<Timestamp>, JournalError>
    unresolvedSince(const PaymentId& id) = 0;

    /// Who is at the desk; stands in every row from now on, those of payments too.
    virtual void setCashier(std::string name) = 0;
    [[nodiscard]] virtual JournalEnd end() const = 0;
    [[nodiscard]] virtual Timestamp wallTime() const = 0; ///< what the next row would say
};

/// The file of people, signed. A change is made in two halves, so that journal and file agree
/// whatever happens between them: prepare, write the digest into the journal, complete.
class PeopleKeeper {
public:
    virtual ~PeopleKeeper() = default;

    /// Who is there. `digest` is what the journal said last; empty when it never said anything.
    /// A change that a crash cut in two is completed or forgotten, as the journal has it.
    [[nodiscard]] virtual Expected<std::vector<desk::StoredPerson>, desk::PeopleStanding>
    load(const std::string& digest) = 0;
    /// On the disk, and not in force yet, when this gives a digest; none: it could not be written.
    [[nodiscard]] virtual std::optional<std::string>
    prepare(const std::vector<desk::StoredPerson>& people) = 0;
    /// What was prepared is in force. False: it will be, at the next start.
    virtual bool complete() = 0;
    virtual void forget() = 0; ///< what was prepared
};

/// Tries and hashes PINs, which takes a third of a second each, on a thread of its own. Each call
/// is answered exactly once, later, on the caller's thread.
class PinChecker {
public:
    virtual ~PinChecker() = default;
    virtual void check(desk::Pin pin, std::string hash, std::function<void(bool fits)> answer) = 0;
    /// None: the machine has not enough memory for it.
    virtual void hash(desk::Pin pin,
                      std::function<void(std::optional<std::string> hash)> answer) = 0;
};

/// Proves that nothing in the journal was altered. Takes seconds: on a thread of its own. Answered
/// exactly once, later, on the caller's thread.
class JournalProver {
public:
    virtual ~JournalProver() = default;
    virtual void prove(std::function<void(bool intact)> answer) = 0;
};

} // namespace kassa::staff
