#pragma once

#include "core/store/connection.h"
#include "core/store/emergency_slot.h"
#include "core/store/file.h"
#include "core/store/lock_file.h"
#include "core/store/sqlite_journal.h"
#include "core/store/tables.h"

#include <QLoggingCategory>

// What is behind SqliteJournal. Internal to this folder.

namespace kassa::store {

Q_DECLARE_LOGGING_CATEGORY(journalLog)

/// The text as SQLite keeps it: valid UTF-8. What is stored must be what is hashed.
[[nodiscard]] std::string validText(std::string_view text);

/// The statements of append(), prepared once.
struct Writing {
    Statement begin;
    Statement commit;
    Statement rollback;
    Statement guard;
    Statement row;
    RecordWriter records;

    [[nodiscard]] static Expected<Writing, SqlFailure> prepare(const Connection& connection);
};

/// Clears, when it ends, what SQLite left in the closed file.
class Tidying {
public:
    explicit Tidying(std::string path) : m_path(std::move(path)) {}
    Tidying(Tidying&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    Tidying& operator=(Tidying&&) = delete;
    Tidying(const Tidying&) = delete;
    ~Tidying();

private:
    std::string m_path;
};

struct SqliteJournal::Inside {
    // In this order: the statements end before the connection, then the log's index is let go and
    // the file tidied, and the lock is given up last.
    OpenOptions options;
    SigningKey key;
    LockFile lock;
    Tidying tidying;
    Descriptor logIndex;
    Connection connection;
    Writing writing;
    JournalMeta meta{};
    Head head{};
    std::int64_t epoch = 0;
    FileStamp stamp{};          ///< of the file; only our own checkpoints change it
    FileIdentity logIdentity{}; ///< of the write-ahead log
    std::string cashier{};
    int sinceCheckpoint = 0;
    bool broken = false;
    std::optional<EmergencySlot> slot{};
    std::int64_t deskSteps = 0; ///< rows about the desk so far

    /// Takes the files as they are now for ours.
    [[nodiscard]] Expected<void, OpenFailure> recogniseFiles();
    /// Nobody has moved, removed, replaced or written over the journal or its log.
    [[nodiscard]] bool filesAreOurs() const;
    JournalError fail(const SqlFailure& failure);
    JournalError abandon(const SqlFailure& failure);
    /// How the derived tables know a payment.
    struct Known {
        std::int64_t steps = 0; ///< 0: not at all
        RecordWriter::Standing standing;
    };
    Expected<Known, JournalError> known(const PaymentId& id);
    Expected<void, JournalError> write(const JournalRow& row, const Payment& payment,
                                       const Known& before);
    /// The next row, hashed and signed.
    JournalRow rowFor(const PaymentId& payment, std::int64_t step, std::string_view cause,
                      std::string_view body) const;
    JournalRow rowFor(const Payment& payment, std::string_view cause) const;
    SqlResult insert(const JournalRow& row);
    /// The beginning of a write: the file is ours still, and a transaction is open.
    Expected<void, JournalError> beginWrite();
    Expected<void, OpenFailure> takeOver();
    Expected<void, OpenFailure> settle(bool rebuild);
    void checkpoint();
    Expected<void, JournalError> append(const Payment& payment, std::string_view cause);
    Expected<desk::DeskRow, JournalError> append(const desk::DeskEntry& entry);
    /// The journal did not take the row: what must not be forgotten goes into the slot.
    void keepAside(const Payment& payment);
    /// Rows for what the slot has kept; an error when the journal takes no rows now either.
    Expected<void, JournalError> takeBack();
    Expected<void, JournalError> takeBack(const KeptRow& row);
    SqlResult rebuildInside();

    template <class T>
    Expected<T, JournalError> told(Expected<T, SqlFailure> answer) {
        if (!answer) {
            return Unexpected(fail(answer.error()));
        }
        return std::move(*answer);
    }
};

} // namespace kassa::store
