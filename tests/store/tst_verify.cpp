#include "core/payment/codec.h"
#include "core/store/journal_reader.h"
#include "core/store/pages.h"
#include "core/store/row_check.h"
#include "core/store/verify.h"
#include "tests/store/tampering.h"
#include "tests/support/payments.h"

#include <QTest>
#include <random>

// The proof finds what was changed, and reading leaves no trace.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

QString literal(const std::string& text) {
    return QLatin1Char('\'') +
           QString::fromStdString(text).replace(QLatin1Char('\''), QLatin1String("''")) +
           QLatin1Char('\'');
}

QString literal(std::span<const unsigned char> bytes) {
    return QStringLiteral("x'%1'").arg(QString::fromStdString(toHex(bytes)));
}

/// A row more at the end, in its place in the chain and signed with the journal's own key: as a
/// program would write it that has the key and a bug.
void writeOneMore(const StoreBench& bench, JournalRow row) {
    const Head head = *JournalReader::open(bench.path())->head();
    row.seq = head.seq + 1;
    row.desk = "Kassa 1";
    row.hash = hashOf(head.hash, row);
    row.signature = bench.key().sign(row.hash);
    QStringList cells;
    for (const std::int64_t number : {row.seq, row.step, row.epoch}) {
        cells << QString::number(number);
    }
    tamper(bench, {QStringLiteral("INSERT INTO journal (seq, step, epoch, at, payment, cause, "
                                  "body, cashier, desk, hash, signature) VALUES (%1, 0, %2)")
                       .arg(cells.join(QLatin1String(", ")),
                            QStringList{literal(row.payment.value), literal(row.cause),
                                        literal(row.body), literal(row.cashier), literal(row.desk),
                                        literal(row.hash), literal(row.signature)}
                                .join(QLatin1String(", ")))});
}

/// All that a person reads in the rows.
std::vector<std::string> readings(const std::string& path) {
    const auto reader = JournalReader::open(path);
    std::vector<std::string> texts;
    if (!reader) {
        return texts;
    }
    const auto rows = reader->rowsAfter(0, 1000);
    for (const auto& row : rows ? *rows : std::vector<JournalRow>{}) {
        texts.push_back(std::to_string(row.seq) + row.payment.value + std::to_string(row.step) +
                        row.cause + row.body + std::to_string(row.at.time_since_epoch().count()) +
                        row.cashier + row.desk + std::to_string(row.epoch) + toHex(row.hash) +
                        toHex(row.signature));
    }
    return texts;
}

} // namespace

class Verify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedJournalIsIntact() {
        StoreBench bench(Place::Memory);
        bench.sell(3);
        const auto report = verify(bench.path(), {bench.publicKey()});
        QVERIFY(report.has_value());
        QVERIFY2(report->intact(), report->finding ? report->finding->detail.c_str() : "");
        QCOMPARE(report->rows, 21);
        QCOMPARE(report->payments, 3);
        QCOMPARE(report->head.seq, 21);
        QCOMPARE(report->meta.mark, Mark::Test);
        QCOMPARE(report->meta.desk, std::string("Kassa 1"));
        QVERIFY(!report->inUse);
    }

    void theFirstBadRowIsNamed_data() {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("seq");
        const auto row = [](const char* name, const QStringList& statements, const char* fault,
                            int seq) {
            QTest::newRow(name) << statements << QString::fromLatin1(fault) << seq;
        };
        const auto change = [&row](const char* name, const char* statement, const char* fault,
                                   int seq) {
            row(name, {QString::fromLatin1(statement)}, fault, seq);
        };
        change("an amount",
               "UPDATE journal SET body = replace(body, '73900000', '73900001') "
               "WHERE seq = 8",
               "hash_differs", 8);
        change("two rows", "UPDATE journal SET cause = 'x' WHERE seq IN (9, 4)", "hash_differs", 4);
        change("a cashier", "UPDATE journal SET cashier = 'Karim' WHERE seq = 5", "hash_differs",
               5);
        change("a time", "UPDATE journal SET at = at + 1 WHERE seq = 6", "hash_differs", 6);
        change("a desk", "UPDATE journal SET desk = 'x' WHERE seq = 7", "hash_differs", 7);
        change("an epoch", "UPDATE journal SET epoch = 2 WHERE seq = 7", "hash_differs", 7);
        change("a hash", "UPDATE journal SET hash = zeroblob(32) WHERE seq = 3", "hash_differs", 3);
        change("a short hash", "UPDATE journal SET hash = x'00' WHERE seq = 3", "row_unreadable",
               3);
        change("a signature", "UPDATE journal SET signature = zeroblob(64) WHERE seq = 2",
               "signature_bad", 2);
        change("the last signature", "UPDATE journal SET signature = zeroblob(64) WHERE seq = 21",
               "signature_bad", 21);
        change("a row gone", "DELETE FROM journal WHERE seq = 10", "row_missing", 10);
        change("the first row gone", "DELETE FROM journal WHERE seq = 1", "row_missing", 1);
        change("a forged row at the end",
               "INSERT INTO journal SELECT 22, payment, 8, cause, body, at, cashier, desk, epoch, "
               "hash, signature FROM journal WHERE seq = 21",
               "hash_differs", 22);
        change("a payment's state", "UPDATE payments SET state = 'not_paid' WHERE id = 'payment-2'",
               "table_differs", 14);
        change("a payment's slot", "UPDATE payments SET slot = 0 WHERE id = 'payment-1'",
               "table_differs", 7);
        change("a payment's amount", "UPDATE payments SET amount = 1 WHERE id = 'payment-1'",
               "table_differs", 1);
        change("a payment's account", "UPDATE payments SET account = '9' WHERE id = 'payment-1'",
               "table_differs", 1);
        change("a payment's invoice", "UPDATE payments SET invoice = 'X' WHERE id = 'payment-1'",
               "table_differs", 1);
        change("a payment's beginning", "UPDATE payments SET opened = 1 WHERE id = 'payment-2'",
               "table_differs", 8);
        change("a payment's first row", "UPDATE payments SET first_seq = 2 WHERE id = 'payment-1'",
               "table_differs", 1);
        change("a payment gone", "DELETE FROM payments WHERE id = 'payment-3'", "table_differs",
               15);
        change("a payment too many",
               "INSERT INTO payments SELECT 'ghost', '7', '', 1, 'paid', '', 1, 0, 0, 1, 1, '', 1, "
               "1, 7, 0, 0",
               "table_differs", 0);
        change("an opening's time", "UPDATE openings SET at = 0", "opening_bad", 0);
        change("an opening gone", "DELETE FROM openings", "opening_bad", 1);
        change("an opening too many",
               "INSERT INTO openings SELECT 2, at, 21, signature FROM openings", "opening_bad", 0);
        change("the mark", "UPDATE meta SET value = 'live' WHERE key = 'mark'", "meta_changed", 0);
        change("the key",
               "UPDATE meta SET value = iif(value LIKE '0%', '1', '0') || substr(value, 2) "
               "WHERE key = 'public_key'",
               "meta_changed", 0);
        change("the created time", "UPDATE meta SET value = '1' WHERE key = 'created'",
               "meta_changed", 0);
        row("the last sale undone",
            {QStringLiteral("DELETE FROM journal WHERE seq > 20"),
             QStringLiteral("UPDATE payments SET last_seq = 20, steps = 6 WHERE id = 'payment-3'")},
            "table_differs", 20);
    }
    void theFirstBadRowIsNamed() {
        QFETCH(QStringList, statements);
        QFETCH(QString, fault);
        QFETCH(int, seq);
        StoreBench bench(Place::Memory);
        bench.sell(3);
        tamper(bench, statements);
        const auto report = verify(bench.path());
        QVERIFY(report.has_value());
        QVERIFY(report->finding.has_value());
        QVERIFY(!report->intact());
        QCOMPARE(QString::fromLatin1(nameOf(report->finding->fault)), fault);
        QCOMPARE(report->finding->seq, std::int64_t{seq});
    }

    // The chain holds and the key signed it, and it is untrue all the same.
    void aSignedRowHasToMakeSense_data() {
        QTest::addColumn<QString>("payment");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("epoch");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("fault");
        const auto line = [](const char* name, const QString& payment, int step, int epoch,
                             const QString& body, const char* fault, const char* cause = "tested") {
            QTest::newRow(name) << payment << step << epoch << QString::fromLatin1(cause) << body
                                << QString::fromLatin1(fault);
        };
        const auto bodyOf = [](const char* id) {
            return QString::fromStdString(encodePayment(newPayment(id, "7"), true));
        };
        const QString other = QStringLiteral("other");
        line("a payment begins in its middle", other, 2, 1, bodyOf("other"), "step_out_of_order");
        line("a payment begins before it", other, 0, 1, bodyOf("other"), "step_out_of_order");
        line("a step is left out", QStringLiteral("payment-1"), 9, 1, bodyOf("payment-1"),
             "step_out_of_order");
        line("a desk's row is left out", QString(), 2, 1, QStringLiteral("{}"),
             "step_out_of_order");
        line("of an opening to come", other, 1, 2, bodyOf("other"), "opening_bad");
        line("of no opening", other, 1, 0, bodyOf("other"), "opening_bad");
        line("no payment", other, 1, 1, QStringLiteral("{}"), "body_bad");
        line("another payment", other, 1, 1, bodyOf("another"), "body_bad");
        line("another step", QStringLiteral("payment-1"), 8, 1, bodyOf("payment-1"), "body_bad");
        line("in no table", other, 1, 1, bodyOf("other"), "table_differs");
        line("no word of the desk's", QString(), 1, 1, QStringLiteral("{}"), "body_bad");
        line("half a word of the desk's", QString(), 1, 1, QStringLiteral("{}"), "body_bad",
             "signed_in");
    }
    void aSignedRowHasToMakeSense() {
        QFETCH(QString, payment);
        QFETCH(int, step);
        QFETCH(int, epoch);
        QFETCH(QString, cause);
        QFETCH(QString, body);
        QFETCH(QString, fault);
        StoreBench bench(Place::Memory);
        bench.sell(1);
        JournalRow row;
        row.payment = PaymentId{payment.toStdString()};
        row.step = step;
        row.epoch = epoch;
        row.cause = cause.toStdString();
        row.body = body.toStdString();
        writeOneMore(bench, std::move(row));
        const auto report = verify(bench.path());
        QVERIFY(report.has_value());
        QVERIFY(report->finding.has_value());
        QCOMPARE(QString::fromLatin1(nameOf(report->finding->fault)), fault);
        QCOMPARE(report->finding->seq, std::int64_t{8});
        QCOMPARE(report->rows, std::int64_t{7});
        // No till goes on with it either, but for tables that it makes anew from the rows.
        const auto journal = SqliteJournal::open(bench.options(), bench.key());
        QCOMPARE(journal.has_value(), fault == QLatin1String("table_differs"));
    }

    // Each row has its place in the chain, and the second step stands before the first.
    void aSignedStepBeforeTheOneItFollows() {
        StoreBench bench(Place::Memory);
        bench.sell(1);
        for (const int step : {2, 1}) {
            JournalRow row;
            Payment payment = newPayment("other", "7");
            payment.steps = step;
            row.payment = payment.id;
            row.step = step;
            row.epoch = 1;
            row.cause = "tested";
            row.body = encodePayment(payment, true);
            writeOneMore(bench, std::move(row));
        }
        const auto report = verify(bench.path());
        QVERIFY(report->finding.has_value());
        QCOMPARE(report->finding->fault, Fault::StepOutOfOrder);
        QCOMPARE(report->finding->seq, std::int64_t{8});
    }

    void openingsThatGoBackwards() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        const auto journal = bench.open();
        const JournalMeta meta = journal->meta();
        const auto signedOne = [&](std::int64_t epoch, std::int64_t seq) {
            Opening opening{epoch, {}, seq, {}};
            opening.signature = bench.key().sign(hashOf(hashOf(meta), opening));
            return opening;
        };
        QVERIFY(!checkOpenings({signedOne(1, 0), signedOne(2, 5)}, meta, 7, 9));
        QVERIFY(checkOpenings({signedOne(1, 5), signedOne(2, 4)}, meta, 7, 9).has_value());
        QVERIFY(checkOpenings({signedOne(1, 5), signedOne(2, 8)}, meta, 7, 9).has_value());
        QVERIFY(checkOpenings({signedOne(1, 5), signedOne(3, 6)}, meta, 7, 9).has_value());
    }

    // Somebody who makes the whole journal anew, with a key of his own, is consistent with himself.
    void aWholeForgeryIsFoundByTheKeyFromOutside() {
        StoreBench real(Place::Memory);
        StoreBench forged(Place::Memory);
        forged.sell(1);
        QVERIFY(verify(forged.path())->intact());
        const auto report = verify(forged.path(), {real.publicKey()});
        QVERIFY(!report->intact());
        QCOMPARE(report->finding->fault, Fault::OtherKey);
    }

    // Bytes of the file, changed one at a time: never "intact" while a row reads differently. All
    // bytes take minutes (KASSA_EVERY_BYTE=1); otherwise every seventh of those that are not zero,
    // and some of the zeros.
    void noChangedByteHidesBehindIntact() {
        StoreBench bench(Place::Memory);
        bench.sell(1);
        const QByteArray good = bench.bytes();
        const auto truth = readings(bench.path());
        QCOMPARE(truth.size(), 7U);
        int changed = 0;
        int found = 0;
        int hidden = 0;
        QStringList meaningless;
        const bool all = qEnvironmentVariableIsSet("KASSA_EVERY_BYTE");
        for (qsizetype place = 0; place < good.size(); ++place) {
            if (!all && place % (good[place] == 0 ? 331 : 7) != 0) {
                continue;
            }
            QByteArray bad = good;
            bad[place] = static_cast<char>(bad[place] ^ (1 << (place % 8)));
            bench.overwrite(bad);
            const auto report = verify(bench.path());
            ++changed;
            if (!report || !report->intact()) {
                ++found;
            } else if (readings(bench.path()) != truth) {
                ++hidden;
                qWarning("byte %lld is hidden", static_cast<long long>(place));
            } else {
                meaningless << QString::number(place);
            }
        }
        qInfo("%d bytes changed one at a time: %d found, %d hidden; mean nothing: %s", changed,
              found, hidden, qPrintable(meaningless.join(QLatin1Char(' '))));
        // What is left: two numbers of SQLite's own in the file's header (of its schema's changes
        // and of its version), and the type of a cell that only repeats the row's own number.
        QVERIFY(meaningless.size() <= (all ? 8 : 2));
        QCOMPARE(hidden, 0);
    }

    // Pages of indexes are split and keep remains; a closed journal has none.
    void aClosedJournalHasNothingBetweenItsCells() {
        StoreBench bench(Place::Memory);
        {
            const auto journal = bench.open();
            std::minstd_rand random(7); // NOLINT: the same sales every time
            for (int sale = 0; sale < 300; ++sale) {
                const std::string number = std::to_string(random());
                for (const auto& payment : wholeSale("payment-" + number, number)) {
                    QVERIFY(journal->append(payment, "tested").has_value());
                }
            }
        }
        QCOMPARE(firstStrayPage(bench.path()), std::optional<std::int64_t>(0));
        QVERIFY(verify(bench.path())->intact());
        QCOMPARE(sqlRows(bench.file(), QStringLiteral("PRAGMA integrity_check")),
                 QStringList{QStringLiteral("ok")});
    }
};

QTEST_GUILESS_MAIN(Verify)
#include "tst_verify.moc"
