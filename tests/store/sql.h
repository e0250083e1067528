#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>

// The journal's file as any other program sees it.

namespace kassa::test {

/// Runs statements; the words of the first error, or nothing.
inline QString sqlRun(const QString& file, const QStringList& statements) {
    const QString name = QStringLiteral("another program");
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (!database.open()) {
            error = database.lastError().text();
        }
        for (const auto& statement : statements) {
            QSqlQuery query(database);
            if (error.isEmpty() && !query.exec(statement)) {
                error = query.lastError().text();
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return error;
}

/// All rows of a question, cells joined by bars.
inline QStringList sqlRows(const QString& file, const QString& question) {
    const QString name = QStringLiteral("another reader");
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(question);
            const int columns = query.record().count();
            while (query.next()) {
                QStringList cells;
                for (int column = 0; column < columns; ++column) {
                    cells << query.value(column).toString();
                }
                rows << cells.join(QLatin1Char('|'));
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

} // namespace kassa::test
