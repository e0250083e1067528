#include "core/store/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QString>
#include <QUrl>
#include <atomic>
#include <sqlite3.h>

namespace kassa::store {

namespace {

constexpr auto driverName = "QSQLITE";

SqlFailure failureOf(const QSqlError& error) {
    bool isNumber = false;
    const int number = error.nativeErrorCode().toInt(&isNumber);
    return {isNumber ? number : 1,
            (error.databaseText() + QLatin1Char(' ') + error.driverText()).toStdString()};
}

QString fromText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString addressOf(const std::string& path, Connection::Access access) {
    const QString file = QLatin1String("file:") +
                         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(path),
                                                                     QByteArrayLiteral("/")));
    switch (access) {
    case Connection::Access::ReadWrite:
        return file + QLatin1String("?mode=rw");
    case Connection::Access::Shared:
        return file + QLatin1String("?mode=ro");
    case Connection::Access::Immutable:
        return file + QLatin1String("?mode=ro&immutable=1");
    case Connection::Access::Alone:
        return file + QLatin1String("?mode=ro&vfs=unix-none");
    }
    KASSA_CHECK(false);
}

// A log that a crash left is read through an index in this process's own memory (exclusive mode),
// and stays where it is when the connection closes. Both must be said before the first read.
SqlResult readAlone(Connection& connection, QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    KASSA_CHECK(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    auto* const sqlite = *static_cast<sqlite3* const*>(handle.constData());
    if (sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) != SQLITE_OK) {
        return Unexpected(SqlFailure{1, "the log cannot be kept"});
    }
    return connection.run("PRAGMA locking_mode = EXCLUSIVE");
}

} // namespace

SqlResult Statement::execute() {
    if (!m_query.exec()) {
        return Unexpected(failureOf(m_query.lastError()));
    }
    return {};
}

bool Statement::next() {
    return m_query.next();
}

std::optional<SqlFailure> Statement::failure() const {
    const QSqlError error = m_query.lastError();
    return error.isValid() ? std::optional(failureOf(error)) : std::nullopt;
}

bool Statement::read(int column, std::int64_t& number) const {
    const QVariant value = m_query.value(column);
    if (value.typeId() != QMetaType::LongLong) {
        return false;
    }
    number = value.toLongLong();
    return true;
}

bool Statement::read(int column, Timestamp& time) const {
    std::int64_t count = 0;
    if (!read(column, count)) {
        return false;
    }
    time = Timestamp(Timestamp::duration(count));
    return true;
}

std::string Statement::bytes(int column) const {
    return m_query.value(column).toByteArray().toStdString();
}

bool Statement::read(int column, std::span<unsigned char> bytes) const {
    const QVariant value = m_query.value(column);
    const QByteArray found = value.toByteArray();
    if (value.typeId() != QMetaType::QByteArray ||
        static_cast<std::size_t>(found.size()) != bytes.size()) {
        return false;
    }
    std::copy(found.begin(), found.end(), bytes.begin());
    return true;
}

std::string Statement::text(int column) const {
    return m_query.value(column).toString().toStdString();
}

QVariant Statement::toVariant(std::string_view text) {
    // Never null: an empty text is a text.
    return text.empty() ? QVariant(QLatin1String("")) : QVariant(fromText(text));
}

QVariant Statement::toVariant(std::span<const unsigned char> bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

QVariant Statement::toVariant(const std::optional<std::int64_t>& number) {
    return number ? toVariant(*number) : QVariant(QMetaType(QMetaType::LongLong));
}

bool Connection::driverIsThere() {
    return QSqlDatabase::isDriverAvailable(QLatin1String(driverName));
}

Connection::Connection(QString name, QSqlDatabase database, ConnectionMark mark)
    : m_mark(std::move(mark)), m_name(std::move(name)), m_database(std::move(database)) {}

Connection::Connection(Connection&& other) noexcept
    : m_mark(std::move(other.m_mark))
    , m_name(std::exchange(other.m_name, {}))
    , m_database(std::exchange(other.m_database, {})) {}

Connection& Connection::operator=(Connection&& other) noexcept {
    std::swap(m_mark, other.m_mark);
    std::swap(m_name, other.m_name);
    std::swap(m_database, other.m_database);
    return *this;
}

Connection::~Connection() {
    if (m_name.isEmpty()) {
        return;
    }
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Expected<Connection, SqlFailure> Connection::open(const std::string& path, Access access) {
    // Qt keeps connections by name; ours are never looked up, so a number will do.
    static std::atomic<int> count{0};
    const QString name = QLatin1String("kassa journal ") + QString::number(++count);
    const bool locks = access == Access::ReadWrite || access == Access::Shared;
    Connection connection(name, QSqlDatabase::addDatabase(QLatin1String(driverName), name),
                          locks ? ConnectionMark(path) : ConnectionMark());
    if (locks && !connection.m_mark.stands()) {
        return Unexpected(SqlFailure{code::CannotOpen, "nobody can tell which file it is"});
    }
    QSqlDatabase& database = connection.m_database;
    database.setDatabaseName(addressOf(path, access));
    QString options = QLatin1String("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000");
    if (access != Access::ReadWrite) {
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    }
    database.setConnectOptions(options);
    if (!database.open()) {
        return Unexpected(failureOf(database.lastError()));
    }
    if (access == Access::Alone) {
        if (auto alone = readAlone(connection, database); !alone) {
            return Unexpected(alone.error());
        }
    }
    return connection;
}

SqlResult Connection::run(std::string_view sql) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(fromText(sql))) {
        return Unexpected(failureOf(query.lastError()));
    }
    return {};
}

Expected<Statement, SqlFailure> Connection::prepare(std::string_view sql) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(fromText(sql))) {
        return Unexpected(failureOf(query.lastError()));
    }
    return Statement(std::move(query));
}

Expected<std::optional<std::string>, SqlFailure> Connection::text(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) {
        return Unexpected(statement.error());
    }
    if (auto ran = statement->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::optional<std::string> found;
    if (statement->next()) {
        found = statement->text(0);
        // Memory that was refused while a cell was read is told of with the next step only.
        static_cast<void>(statement->next());
    }
    if (auto failed = statement->failure()) {
        return Unexpected(*failed);
    }
    return found;
}

Expected<std::optional<std::int64_t>, SqlFailure> Connection::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) {
        return Unexpected(statement.error());
    }
    if (auto ran = statement->run(); !ran) {
        return Unexpected(ran.error());
    }
    std::int64_t number = 0;
    if (statement->next() && statement->read(0, number)) {
        return std::optional(number);
    }
    if (auto broken = statement->failure()) {
        return Unexpected(*broken);
    }
    return std::optional<std::int64_t>{};
}

Expected<Transaction, SqlFailure> Transaction::begin(Connection& connection, Kind kind) {
    if (auto begun = connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun) {
        return Unexpected(begun.error());
    }
    return Transaction(connection);
}

Transaction::~Transaction() {
    if (m_connection != nullptr) {
        // After some errors SQLite has rolled back by itself; then there is nothing left to do.
        if (auto rolledBack = m_connection->run("ROLLBACK"); !rolledBack) {
            m_connection = nullptr;
        }
    }
}

SqlResult Transaction::commit() {
    KASSA_CHECK(m_connection != nullptr);
    auto done = m_connection->run("COMMIT");
    if (done) {
        m_connection = nullptr;
    }
    return done;
}

} // namespace kassa::store
