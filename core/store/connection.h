#pragma once

#include "core/base/expected.h"
#include "core/base/time.h"
#include "core/store/file.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Qt Sql behind the few calls that a journal needs. Only the .cpp files of this folder include
// this; the public headers have no Qt in them.

namespace kassa::store {

struct SqlFailure {
    int code = 1;     ///< SQLite's extended result code
    std::string text; ///< SQLite's words, for the log
    [[nodiscard]] int primary() const { return code & 0xff; }
};

using SqlResult = Expected<void, SqlFailure>;

// SQLite's primary result codes that are told apart (sqlite.org/rescode.html).
namespace code {
inline constexpr int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13,
                     CannotOpen = 14, Constraint = 19, NotADatabase = 26;
inline constexpr int ConstraintUnique = 2067;
} // namespace code

/// One prepared statement, used again and again: preparing costs more than a row.
class Statement {
public:
    /// Binds the arguments in order and runs. Rows are then read with next().
    template <class... Arguments>
    [[nodiscard]] SqlResult run(const Arguments&... arguments) {
        int place = 0;
        (m_query.bindValue(place++, toVariant(arguments)), ...);
        return execute();
    }

    /// False at the end, and on a failure, which failure() then tells.
    [[nodiscard]] bool next();
    [[nodiscard]] std::optional<SqlFailure> failure() const;
    /// Ends the reading, so that the transaction may end too.
    void finish() { m_query.finish(); }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    /// False as well when the cell holds something that is not a whole number.
    [[nodiscard]] bool read(int column, std::int64_t& number) const;
    [[nodiscard]] bool read(int column, Timestamp& time) const;
    [[nodiscard]] std::int64_t integer(int column) const {
        return m_query.value(column).toLongLong();
    }
    /// The cell's own bytes; a text cell only when it was selected as a BLOB.
    [[nodiscard]] std::string bytes(int column) const;
    /// False when the cell is not a BLOB of just that many bytes.
    [[nodiscard]] bool read(int column, std::span<unsigned char> bytes) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

private:
    friend class Connection;
    explicit Statement(QSqlQuery query) : m_query(std::move(query)) {}

    [[nodiscard]] SqlResult execute();
    static QVariant toVariant(std::int64_t number) { return QVariant(qlonglong{number}); }
    static QVariant toVariant(bool flag) { return QVariant(qlonglong{flag}); }
    static QVariant toVariant(Timestamp time) { return toVariant(time.time_since_epoch().count()); }
    static QVariant toVariant(std::string_view text);
    static QVariant toVariant(const std::string& text) { return toVariant(std::string_view(text)); }
    static QVariant toVariant(std::span<const unsigned char> bytes);
    template <std::size_t size>
    static QVariant toVariant(const std::array<unsigned char, size>& bytes) {
        return toVariant(std::span<const unsigned char>(bytes));
    }
    static QVariant toVariant(const std::optional<std::int64_t>& number);

    QSqlQuery m_query;
};

/// One connection to one file. Lives on the thread that opened it. Statements end before it.
class Connection {
public:
    enum class Access {
        ReadWrite, ///< the file exists
        Shared,    ///< read only, beside a running till
        Immutable, ///< read only, a file without a write-ahead log and without a writer
        Alone,     ///< read only, with a log that a crash left; changes and creates nothing
    };

    [[nodiscard]] static Expected<Connection, SqlFailure> open(const std::string& path,
                                                               Access access);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    ~Connection();

    /// False when Qt's SQLite driver is not installed.
    [[nodiscard]] static bool driverIsThere();

    [[nodiscard]] SqlResult run(std::string_view sql);
    [[nodiscard]] Expected<Statement, SqlFailure> prepare(std::string_view sql) const;
    /// First column of the first row; none when there is no row.
    [[nodiscard]] Expected<std::optional<std::string>, SqlFailure> text(std::string_view sql) const;
    [[nodiscard]] Expected<std::optional<std::int64_t>, SqlFailure>
    integer(std::string_view sql) const;

private:
    Connection(QString name, QSqlDatabase database, ConnectionMark mark);

    ConnectionMark m_mark; ///< ends after the database
    QString m_name;
    QSqlDatabase m_database;
};

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    enum class Kind { Read, Write };

    [[nodiscard]] static Expected<Transaction, SqlFailure> begin(Connection& connection, Kind kind);
    Transaction(Transaction&& other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    ~Transaction();

    [[nodiscard]] SqlResult commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace kassa::store
