#pragma once

#include "core/desk/payment_list.h"
#include "core/desk/prices.h"
#include "core/staff/ports.h"
#include "core/store/file.h"
#include "core/store/records.h"
#include "core/store/signing_key.h"
#include "core/till/ports.h"

#include <functional>
#include <memory>

// The journal as an SQLite file: signed, append-only, durable before append() returns.
//
// One program has it open for writing at a time: a lock file held for life keeps the second one
// away, and should a lock ever fail (a copy put back, a shared folder), every write proves in its
// own transaction that nobody took the journal over since. Everything of one journal happens on
// the thread that opened it; a QCoreApplication must exist.

namespace kassa::store {

struct OpenOptions {
    /// Beside it lie PATH.lock, PATH.slot and, while it is open, PATH-wal and PATH-shm.
    std::string path;
    Mark mark = Mark::Test;
    std::string desk;      ///< stands in every row; of a new journal also in what it says of itself
    bool mayCreate = true; ///< false: a journal that is not there is an error (Missing)
    std::function<Timestamp()> wallClock = systemTimestamp;
    /// What is remembered of the journal elsewhere, as remembered() gave it; empty for nothing. A
    /// file that does not fit it is not opened (RolledBack, Replaced, Gone).
    std::string remembered{};
    /// Bytes that must be free on its disk before a card is taken (hasRoom).
    std::uint64_t roomForCards = 0;
    /// A manager takes the file as it is, whatever is remembered.
    bool acceptAsIs = false;
};

class SqliteJournal final : public Journal, public staff::StaffJournal {
public:
    /// Opens or makes the journal. `key` must be the one it was made with. On any failure the
    /// file is as it was. Takes note of the opening in the file, which also proves that it can be
    /// written.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, OpenFailure>
    open(OpenOptions options, SigningKey key);

    ~SqliteJournal() override;
    SqliteJournal(const SqliteJournal&) = delete;
    SqliteJournal& operator=(const SqliteJournal&) = delete;

    /// A row that is the gateway's word about money and cannot be written is kept beside the
    /// journal, and becomes a row of cause "emergency_slot" at the next opening.
    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view cause) override;
    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override;
    [[nodiscard]] Expected<std::optional<Payment>, JournalError> find(const PaymentId& id) override;

    [[nodiscard]] Expected<desk::DeskRow, JournalError>
    append(const desk::DeskEntry& entry) override;
    [[nodiscard]] Expected<std::vector<desk::DeskRow>, JournalError>
    deskRowsAfter(std::int64_t seq, int limit) override;
    [[nodiscard]] Expected<bool, JournalError> isPaid(const std::string& account) override;
    [[nodiscard]] Expected<std::vector<staff::PaymentRow>, JournalError>
    paymentRowsAfter(std::int64_t seq, int limit) override;
    [[nodiscard]] Expected<staff::Recalled, JournalError> recall(const PaymentId& id,
                                                                 std::int64_t step) override;
    [[nodiscard]] Expected<std::optional<Timestamp>, JournalError>
    unresolvedSince(const PaymentId& id) override;
    void setCashier(std::string name) override;
    [[nodiscard]] Timestamp wallTime() const override;
    [[nodiscard]] staff::JournalEnd end() const override;

    [[nodiscard]] const JournalMeta& meta() const;
    [[nodiscard]] Head head() const;
    [[nodiscard]] std::int64_t epoch() const;
    /// What is to be remembered of the journal elsewhere: the row it ends with is durable.
    [[nodiscard]] std::string remembered() const;

    /// Payments, the one that changed last first. For the next page give the lastSeq of the last.
    [[nodiscard]] Expected<std::vector<PaymentRecord>, JournalError>
    recent(int limit, std::int64_t beforeSeq = INT64_MAX);
    /// A piece of the list that people search: the payments that fit in one stretch of the journal,
    /// at most `limit`. Bounded work: ask again with `before` = `next` until there are enough.
    [[nodiscard]] Expected<desk::PaymentPage, JournalError>
    paymentStretch(const desk::PaymentQuestion& question, int limit);
    /// Every step of a payment, oldest first.
    [[nodiscard]] Expected<std::vector<desk::PaymentStep>, JournalError>
    stepsOf(const PaymentId& id);
    /// What price rules have sold: of every payment that is paid, under way or unresolved.
    [[nodiscard]] Expected<desk::SoldTally, JournalError> soldByRules();
    /// How every sale stands: by the payment that holds it, or else by its latest payment.
    [[nodiscard]] Expected<std::vector<PaymentRecord>, JournalError> standings();
    /// How one sale stands; none when nobody ever tried to pay it.
    [[nodiscard]] Expected<std::optional<PaymentRecord>, JournalError>
    standing(const std::string& account);
    /// Rows after `seq`, oldest first.
    [[nodiscard]] Expected<std::vector<JournalRow>, JournalError> rowsAfter(std::int64_t seq,
                                                                            int limit);

    /// Makes the derived tables anew from the rows.
    [[nodiscard]] Expected<void, JournalError> rebuild();

    /// The room that was asked for is there. append() itself does not ask.
    [[nodiscard]] bool hasRoom() const override;

private:
    struct Inside;
    explicit SqliteJournal(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> m_inside;
};

} // namespace kassa::store
