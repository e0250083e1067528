#pragma once

#include "tests/store/sql.h"
#include "tests/store/store_bench.h"

// Somebody with another program and no respect for a journal.

namespace kassa::test {

/// Changes a journal as somebody with another program would, its refusals removed and put back.
inline void tamper(const StoreBench& bench, const QStringList& statements) {
    const QStringList triggers = sqlRows(
        bench.file(), QStringLiteral("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"));
    QStringList all;
    for (const auto& trigger : triggers) {
        all << QStringLiteral("DROP TRIGGER ") + trigger.section(QLatin1Char(' '), 2, 2);
    }
    QCOMPARE(sqlRun(bench.file(), all + statements + triggers), QString());
}

/// Changes cells as no journal would let anybody: its refusals and its strictness taken away, and
/// put back.
inline void spoil(const StoreBench& bench, const QString& statement) {
    const auto select = QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = '%1'");
    const QStringList tables = sqlRows(bench.file(), select.arg(QLatin1String("table")));
    const QStringList triggers = sqlRows(bench.file(), select.arg(QLatin1String("trigger")));
    const auto rewrite = [&](const QString& from, const QString& to) {
        QStringList all{QStringLiteral("PRAGMA writable_schema = ON")};
        for (const auto& table : tables) {
            const QString name = table.section(QLatin1Char('|'), 0, 0);
            QString sql = table.section(QLatin1Char('|'), 1);
            all << QStringLiteral("UPDATE sqlite_schema SET sql = '%1' WHERE name = '%2'")
                       .arg(sql.replace(from, to), name);
        }
        QCOMPARE(sqlRun(bench.file(), all), QString());
    };
    QStringList all;
    for (const auto& trigger : triggers) {
        all << QStringLiteral("DROP TRIGGER ") + trigger.section(QLatin1Char('|'), 0, 0);
    }
    all << statement;
    for (const auto& trigger : triggers) {
        all << trigger.section(QLatin1Char('|'), 1);
    }
    rewrite(QStringLiteral(") STRICT"), QStringLiteral(") /* */"));
    QCOMPARE(sqlRun(bench.file(), all), QString());
    rewrite(QString(), QString());
}

} // namespace kassa::test
