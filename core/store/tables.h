#pragma once

#include "core/store/connection.h"
#include "core/store/file.h"
#include "core/store/records.h"

#include <vector>

// The tables of a journal file: their SQL, and cells to structs and back. Internal to this folder.

namespace kassa::store {

inline constexpr std::uint32_t applicationId = 0x4B617373; // "Kass"
inline constexpr int schemaVersion = 1;

struct SchemaPart {
    std::string_view name; ///< kind, name, and the table it belongs to
    std::string_view sql;
};

/// What makes an empty journal, in order.
[[nodiscard]] const std::vector<SchemaPart>& schemaParts();
/// The file has just these tables, indexes and triggers.
[[nodiscard]] Expected<bool, SqlFailure> schemaIsOurs(const Connection& connection);

[[nodiscard]] SqlResult writeMeta(Connection& connection, const JournalMeta& meta);
/// None when the table does not hold just what it should.
[[nodiscard]] Expected<std::optional<JournalMeta>, SqlFailure>
readMeta(const Connection& connection);

[[nodiscard]] Expected<std::vector<Opening>, SqlFailure> readOpenings(const Connection& connection);

/// Columns of `journal AS j` in the order readRow() takes them; texts as their own bytes.
inline constexpr std::string_view rowColumns =
    "j.seq, CAST(j.payment AS BLOB), j.step, CAST(j.cause AS BLOB), CAST(j.body AS BLOB), j.at, "
    "CAST(j.cashier AS BLOB), CAST(j.desk AS BLOB), j.epoch, j.hash, j.signature";
inline constexpr int rowColumnCount = 11;
/// False when a cell holds something else than it should.
[[nodiscard]] bool readRow(const Statement& statement, int firstColumn, JournalRow& row);

/// Columns of `payments AS p` in the order readRecord() takes them.
inline constexpr std::string_view recordColumns =
    "p.id, p.account, p.invoice, p.amount, p.state, p.reason, p.slot, p.unfinished, "
    "p.late_capture, p.transaction_id, p.success_id, p.card, p.steps, p.first_seq, p.last_seq, "
    "p.opened, p.updated";
/// An empty record when a cell holds something else than it should.
[[nodiscard]] PaymentRecord readRecord(const Statement& statement, int firstColumn);

/// Writes the derived tables.
class RecordWriter {
public:
    [[nodiscard]] static Expected<RecordWriter, SqlFailure> prepare(const Connection& connection);
    /// What the two partial indexes go by. A step that leaves it alone is spared both of them.
    struct Standing {
        bool holdsSale = false;
        bool unfinished = false;
        auto operator<=>(const Standing&) const = default;
    };

    [[nodiscard]] SqlResult insert(const PaymentRecord& record);
    /// False when the payment was not at the step before this one. `before` is how that step left
    /// it; none when nobody has looked.
    [[nodiscard]] Expected<bool, SqlFailure> update(const PaymentRecord& record,
                                                    const std::optional<Standing>& before);

private:
    RecordWriter(Statement insert, Statement update, Statement updateStanding)
        : m_insert(std::move(insert))
        , m_update(std::move(update))
        , m_updateStanding(std::move(updateStanding)) {}
    Statement m_insert;
    Statement m_update;
    Statement m_updateStanding;
};

/// The end of the chain in the file.
[[nodiscard]] Expected<Head, SqlFailure> readHead(const Connection& connection, const Hash& first);

[[nodiscard]] OpenFailure openFailure(const SqlFailure& failure);

} // namespace kassa::store
