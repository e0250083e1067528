// What a journal is asked it answers right, or says that it cannot: with every piece of memory that
// SQLite wants refused in turn, and with cells that hold what they never should.

#include "core/store/journal_reader.h"
#include "core/store/verify.h"
#include "tests/store/failing_calls.h"
#include "tests/store/questions.h"
#include "tests/store/tampering.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>
#include <cerrno>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

/// Asks again and again, another piece of memory refused each time, until none is.
template <class Ask>
void refuseMemory(Ask ask) {
    const Answer right = ask();
    QVERIFY(right.has_value());
    for (const bool lasting : {false, true}) {
        long refused = 0;
        for (long n = 1;; ++n) {
            FailingMemory::fail(n, lasting);
            const Answer given = ask();
            FailingMemory::heal();
            QVERIFY2(!given || *given == *right, given->c_str());
            if (!FailingMemory::hasFailed()) {
                break;
            }
            refused += given ? 0 : 1;
        }
        QVERIFY(refused > 0);
        QCOMPARE(ask(), right); // and all is well again
    }
}

} // namespace

class JournalAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void memoryIsRefusedToAQuestion_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, ask] : questions()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void memoryIsRefusedToAQuestion() {
        QFETCH(QString, name);
        StoreBench bench(Place::Memory);
        fill(bench);
        const auto journal = bench.open();
        const auto ask = questions().at(name.toStdString());
        refuseMemory([&] { return ask(*journal); });
    }

    void memoryIsRefusedToAnInspection_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, ask] : inspections()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void memoryIsRefusedToAnInspection() {
        QFETCH(QString, name);
        StoreBench bench(Place::Memory);
        fill(bench);
        const auto connection = Connection::open(bench.path(), Connection::Access::Immutable);
        QVERIFY(connection.has_value());
        const auto ask = inspections().at(name.toStdString());
        refuseMemory([&] { return ask(*connection); });
    }

    // The file lies on a disk that fails: pages that nobody has read yet cannot be.
    void readingFailsOnTheWayToAnAnswer() {
        StoreBench bench(Place::Memory);
        fill(bench);
        {
            const auto journal = bench.open();
            for (int number = 100; number < 160; ++number) {
                const auto name = std::to_string(number);
                for (const auto& payment : wholeSale("payment-" + name, name)) {
                    QVERIFY(journal->append(payment, "tested").has_value());
                }
                Payment begun = newPayment("begun " + name, "9" + name);
                begun.sale.lines[0].rule = "rule " + name;
                QVERIFY(journal->append(begun, "begun").has_value());
                QVERIFY(journal->append(desk::entry::Locked{samples::cashier()}).has_value());
            }
        }
        FailingCalls calls(bench.folder());
        const auto failReads = [&calls](long stride, const auto& ask) {
            const Answer right = ask([] {});
            QVERIFY(right.has_value());
            for (long n = 1;; n += stride) {
                const Answer given = ask([&calls, n] { calls.fail(n, EIO, false); });
                const bool failed = calls.hasFailed();
                calls.fail(0, EIO, false);
                QVERIFY(!given || *given == *right);
                if (!failed) {
                    break;
                }
            }
        };
        for (const auto& [name, question] : inspections()) {
            failReads(2, [&, &inspect = question](const std::function<void()>& begin) {
                const auto connection =
                    Connection::open(bench.path(), Connection::Access::Immutable);
                begin();
                return inspect(*connection);
            });
        }
        for (const auto& [name, question] : questions()) {
            failReads(19, [&, &ask = question](const std::function<void()>& begin) {
                const auto journal = bench.open();
                begin();
                return ask(*journal);
            });
        }
    }

    // The same for words about the desk: none is lost that was said to be written, and none is
    // there twice.
    void memoryIsRefusedToAWordAboutTheDesk() {
        StoreBench bench(Place::Memory);
        fill(bench);
        std::size_t there = 1;
        for (const bool lasting : {false, true}) {
            for (long n = 1;; ++n) {
                auto journal = bench.open();
                FailingMemory::fail(n, lasting);
                const auto written = journal->append(desk::entry::Locked{samples::cashier()});
                FailingMemory::heal();
                journal.reset();
                const auto rows = bench.open()->deskRowsAfter(0, 10'000);
                QVERIFY(rows.has_value());
                QVERIFY(rows->size() == there + 1 || (!written && rows->size() == there));
                there = rows->size();
                if (!FailingMemory::hasFailed()) {
                    break;
                }
            }
        }
        QVERIFY(verify(bench.path())->intact());
    }

    // --- cells that hold what they never should

    void aSpoiledCellIsNoAnswer_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("question");
        const auto line = [](const char* name, const char* statement, const char* question) {
            QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(question);
        };
        line("a step that is no number", "UPDATE journal SET step = 'x' WHERE seq = 3", "rows");
        line("a time that is none", "UPDATE journal SET at = 'x' WHERE seq = 3", "rows");
        line("an epoch that is none", "UPDATE journal SET epoch = 'x' WHERE seq = 3", "rows");
        line("a hash that is none", "UPDATE journal SET hash = 'x' WHERE seq = 3", "rows");
        line("a hash of text",
             "UPDATE journal SET hash = '12345678901234567890123456789012' WHERE seq = 3", "rows");
        line("a short signature", "UPDATE journal SET signature = x'00' WHERE seq = 3", "rows");
        line("a time of a step", "UPDATE journal SET at = 'x' WHERE seq = 3", "steps");
        line("a step's body", "UPDATE journal SET body = '{}' WHERE seq = 3", "steps");
        line("a first body", "UPDATE journal SET body = '{}' WHERE seq = 1", "find");
        line("a last body", "UPDATE journal SET body = '{}' WHERE seq = 7", "find");
        line("an unfinished body", "UPDATE journal SET body = '{}' WHERE payment = 'under way'",
             "unfinished");
        line("a listed body", "UPDATE journal SET body = '{}' WHERE seq = 7", "stretch");
        line("a listed beginning", "UPDATE payments SET opened = 'x' WHERE id = 'payment-1'",
             "stretch");
        line("a listed time", "UPDATE payments SET updated = 'x' WHERE id = 'payment-1'",
             "stretch");
        line("a row of money", "UPDATE journal SET body = '{\"capture\":' WHERE seq = 7",
             "rows of money");
        line("a body with a rule", "UPDATE journal SET body = '{\"rule\":' WHERE seq = 1",
             "sold by rules");
        line("a recalled body", "UPDATE journal SET body = '{}' WHERE seq = 2", "recall");
        line("a recalled first body", "UPDATE journal SET body = '{}' WHERE seq = 1", "recall");
        line("a recalled row that is gone", "DELETE FROM journal WHERE seq = 2", "recall");
        line("a desk's body", "UPDATE journal SET body = '{}' WHERE payment = ''", "desk rows");
        line("a desk's time", "UPDATE journal SET at = 'x' WHERE payment = ''", "desk rows");
    }
    void aSpoiledCellIsNoAnswer() {
        QFETCH(QString, statement);
        QFETCH(QString, question);
        StoreBench bench(Place::Memory);
        fill(bench);
        const auto journal = bench.open();
        const auto ask = questions().at(question.toStdString());
        QVERIFY(ask(*journal).has_value());
        spoil(bench, statement);
        QVERIFY(!ask(*journal).has_value());
        QVERIFY(!verify(bench.path())->intact());
    }

    void aSpoiledTableIsFound_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("fault");
        const auto line = [](const char* name, const char* statement, const char* fault) {
            QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(fault);
        };
        line("a row's time", "UPDATE journal SET at = 'x' WHERE seq = 3", "row_unreadable");
        line("a row's epoch", "UPDATE journal SET epoch = 'x' WHERE seq = 3", "row_unreadable");
        line("a row's signature", "UPDATE journal SET signature = '' WHERE seq = 3",
             "row_unreadable");
        line("a record's amount", "UPDATE payments SET amount = 'x' WHERE id = 'payment-1'",
             "table_differs");
        line("a record's flag", "UPDATE payments SET slot = 2 WHERE id = 'payment-1'",
             "table_differs");
        line("a record's first row", "UPDATE payments SET first_seq = 2 WHERE id = 'payment-1'",
             "table_differs");
        line("an opening's time", "UPDATE openings SET at = 'x' WHERE epoch = 2", "opening_bad");
        line("an opening's row", "UPDATE openings SET seq = 'x' WHERE epoch = 2", "opening_bad");
        line("an opening's signature", "UPDATE openings SET signature = '' WHERE epoch = 2",
             "opening_bad");
        line("an opening before its time", "UPDATE openings SET seq = 3 WHERE epoch = 2",
             "opening_bad");
        line("an opening of the future", "UPDATE openings SET seq = 99 WHERE epoch = 2",
             "opening_bad");
        line("an opening that goes back", "UPDATE openings SET seq = 5 WHERE epoch = 1",
             "opening_bad");
        line("an opening left out", "UPDATE openings SET epoch = 7 WHERE epoch = 2", "opening_bad");
        line("when it was made", "UPDATE meta SET value = '1234567890123456' WHERE key = 'created'",
             "");
        line("when it was never made", "UPDATE meta SET value = '' WHERE key = 'created'", "");
        line("a word more of itself", "INSERT INTO meta (key, value) VALUES ('more', '')", "");
        line("a signature less", "UPDATE meta SET value = 'x' WHERE key = 'signature'", "");
        line("another table", "CREATE TABLE more (a)", "");
        line("an index less", "DROP INDEX payments_slot", "");
    }
    void aSpoiledTableIsFound() {
        QFETCH(QString, statement);
        QFETCH(QString, fault);
        StoreBench bench(Place::Memory);
        fill(bench);
        spoil(bench, statement);
        const auto report = verify(bench.path());
        if (fault.isEmpty()) { // not even opened
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().error, OpenError::Damaged);
        } else {
            QVERIFY(report.has_value() && report->finding.has_value());
            QCOMPARE(QString::fromLatin1(nameOf(report->finding->fault)), fault);
        }
        const auto journal = SqliteJournal::open(bench.options(), bench.key());
        // Tables are made anew from the rows, but not where SQLite itself finds a cell impossible.
        QCOMPARE(journal.has_value(), fault == QLatin1String("table_differs") &&
                                          !statement.contains(QLatin1String("'x'")));
    }

    // What the end of a journal says is asked before anything else.
    void anEndThatCannotBeReadOpensNothing() {
        StoreBench bench(Place::Memory);
        fill(bench);
        spoil(bench, QStringLiteral("UPDATE journal SET hash = x'00' WHERE seq = 16"));
        QVERIFY(!SqliteJournal::open(bench.options(), bench.key()).has_value());
        QVERIFY(!JournalReader::open(bench.path())->head().has_value());
    }

    void whatAJournalSaysOfItselfIsSigned() {
        StoreBench bench(Place::Memory);
        fill(bench);
        spoil(bench, QStringLiteral("UPDATE meta SET value = 'Kassa 2' WHERE key = 'desk'"));
        for (const auto error : {SqliteJournal::open(bench.options(), bench.key()).error().error,
                                 JournalReader::open(bench.path()).error().error}) {
            QCOMPARE(QLatin1String(nameOf(error)), QLatin1String("damaged"));
        }
    }

    // What is added or left out at the end of the list, everything before it being in its place.
    void aPartMoreOrLessIsFound() {
        for (const char* change : {"CREATE TABLE more (a)", "DROP TRIGGER openings_stay"}) {
            StoreBench bench(Place::Memory);
            fill(bench);
            static_cast<void>(sqlRun(bench.file(), {QString::fromLatin1(change)}));
            const QStringList names = sqlRows(
                bench.file(), QStringLiteral("SELECT name FROM sqlite_schema ORDER BY rowid"));
            if (names.size() == static_cast<qsizetype>(schemaParts().size())) {
                QCOMPARE(sqlRun(bench.file(), {QStringLiteral("DROP TRIGGER ") + names.back()}),
                         QString());
            }
            QVERIFY(!verify(bench.path()).has_value());
        }
    }

    void tablesCannotBeMadeFromWhatIsWrong() {
        for (const char* wrong : {"UPDATE journal SET body = '{}' WHERE seq = 3",
                                  "DELETE FROM journal WHERE seq = 3"}) {
            StoreBench bench(Place::Memory);
            fill(bench);
            const auto journal = bench.open();
            spoil(bench, QString::fromLatin1(wrong));
            QVERIFY(!journal->rebuild().has_value());
        }
    }

    void nobodyWasEverInDoubt() {
        StoreBench bench(Place::Memory);
        fill(bench);
        const auto journal = bench.open();
        QCOMPARE(journal->unresolvedSince({"under way"}).value(), std::optional<Timestamp>());
        QVERIFY(journal->unresolvedSince({"nobody"}).has_value());
        QVERIFY(!journal->recall({"nobody"}, 2).has_value());
        QCOMPARE(journal->meta().desk, std::string("Kassa 1"));
    }
};

int main(int argc, char** argv) {
    FailingMemory::prepare();
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false"));
    JournalAnswers answers;
    return QTest::qExec(&answers, argc, argv);
}
#include "tst_journal_answers.moc"
