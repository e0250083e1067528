#pragma once

#include "core/desk/desk_entry.h"
#include "core/desk/payment_list.h"
#include "core/desk/prices.h"
#include "core/store/connection.h"
#include "core/store/file.h"
#include "core/store/records.h"

// A journal file opened for reading, without a lock and without a trace. Internal to this folder.

namespace kassa::store {

/// How a file that is only read has to be opened, and whether it stayed so.
struct Situation {
    bool held = false;   ///< a till is using it
    bool inUse = false;  ///< the last one did not live to put it in order
    bool hasLog = false; ///< a write-ahead log that is not empty
    std::int64_t logSize = 0;
    FileStamp file;
    auto operator<=>(const Situation&) const = default;
};

/// Who holds the lock: this very program (then nobody else can) or whoever the system names.
enum class Lock { Ours, Asked };
/// All of it or nothing: half a situation would open a file in use as if it were whole without its
/// log, and so tell of an older state.
[[nodiscard]] Expected<Situation, OpenFailure> situationOf(const std::string& path,
                                                           Lock lock = Lock::Asked);

struct ReadSide {
    Connection connection;
    JournalMeta meta;
    bool metaIsSigned = false; ///< false: it was changed, and nothing in the file can be trusted
    Hash firstHash{};
    Situation situation; ///< when it was opened
};

/// Opens a journal of ours for reading. Checks the header before SQLite sees the file, then that
/// the tables are there. Creates and changes nothing.
[[nodiscard]] Expected<ReadSide, OpenFailure> openForReading(const std::string& path,
                                                             Lock lock = Lock::Asked);

/// The checks of the header: whose file it is and which version.
[[nodiscard]] Expected<void, OpenFailure> checkHeader(const FileHeader& header);

// Questions that a reader and a till answer alike.

[[nodiscard]] Expected<std::vector<PaymentRecord>, SqlFailure>
recentPayments(const Connection& connection, int limit, std::int64_t beforeSeq);
[[nodiscard]] Expected<std::vector<PaymentRecord>, SqlFailure>
standingsOf(const Connection& connection);
[[nodiscard]] Expected<std::optional<PaymentRecord>, SqlFailure>
standingOf(const Connection& connection, const std::string& account);
[[nodiscard]] Expected<std::vector<JournalRow>, SqlFailure> rowsAfter(const Connection& connection,
                                                                      std::int64_t seq, int limit);
/// Rows about the desk itself.
[[nodiscard]] Expected<std::vector<desk::DeskRow>, SqlFailure>
deskRowsAfter(const Connection& connection, std::int64_t seq, int limit);
/// Its latest row, with the sale of its first.
[[nodiscard]] Expected<std::optional<Payment>, SqlFailure> findPayment(const Connection& connection,
                                                                       const PaymentId& id);
[[nodiscard]] Expected<std::vector<Payment>, SqlFailure>
unfinishedPayments(const Connection& connection);

// payment_pages.cpp

/// A payment from the bodies of its last row and of its first, which has the sale.
[[nodiscard]] Expected<Payment, SqlFailure> assemble(const std::string& lastBody,
                                                     const std::string& firstBody);
/// The payments of one stretch of the journal that fit, at most `limit`: a bounded piece of work
/// however large the journal is. When `next` is set there may be more, in this stretch or an older
/// one.
[[nodiscard]] Expected<desk::PaymentPage, SqlFailure>
paymentStretch(const Connection& connection, const desk::PaymentQuestion& question, int limit);
/// What was sold with a price rule, and holds its sale.
[[nodiscard]] Expected<desk::SoldTally, SqlFailure> soldByRules(const Connection& connection);
/// Every step of a payment, oldest first.
[[nodiscard]] Expected<std::vector<desk::PaymentStep>, SqlFailure>
stepsOf(const Connection& connection, const PaymentId& id);

} // namespace kassa::store
