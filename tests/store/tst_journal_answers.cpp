// What a journal is asked it answers right, or says that it cannot: with every piece of memory that
// SQLite wants refused in turn, and with cells that hold what they never should.

#include "core/payment/codec.h"
#include "core/store/journal_reader.h"
#include "core/store/read_side.h"
#include "core/store/row_check.h"
#include "core/store/tables.h"
#include "core/store/verify.h"
#include "tests/desk/desk_samples.h"
#include "tests/store/failing_calls.h"
#include "tests/store/tampering.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

// --- answers as text, so that two can be compared

std::string said(bool flag) {
    return flag ? "yes" : "no";
}
std::string said(Timestamp at) {
    return std::to_string(at.time_since_epoch().count());
}
std::string said(const Payment& payment) {
    return encodePayment(payment, true);
}
std::string said(const PaymentRecord& record) {
    return record.id.value + record.account + record.state + std::to_string(record.steps) +
           std::to_string(record.lastSeq) + said(record.updated);
}
std::string said(const JournalRow& row) {
    return std::to_string(row.seq) + row.payment.value + row.body + toHex(row.hash);
}
std::string said(const desk::DeskRow& row) {
    return std::to_string(row.seq) + desk::encodeEntry(row.entry);
}
std::string said(const staff::PaymentRow& row) {
    return std::to_string(row.seq) + row.cashier + said(row.payment);
}
std::string said(const staff::Recalled& recalled) {
    return recalled.beganBy + recalled.actedBy + said(recalled.payment);
}
std::string said(const desk::ListedPayment& listed) {
    return said(listed.payment) + said(listed.updated);
}
std::string said(const desk::PaymentStep& step) {
    return step.cause + said(step.payment) + said(step.at);
}
std::string said(const Opening& opening) {
    return std::to_string(opening.epoch) + toHex(opening.signature);
}
std::string said(const JournalMeta& meta) {
    return meta.desk + toHex(meta.signature);
}
std::string said(const Head& head) {
    return std::to_string(head.seq) + toHex(head.hash);
}
template <class T>
std::string said(const std::optional<T>& value) {
    return value ? said(*value) : "none";
}
template <class T>
std::string said(const std::vector<T>& values) {
    std::string all;
    for (const auto& value : values) {
        all += said(value) + '\n';
    }
    return all;
}
std::string said(const desk::PaymentPage& page) {
    return said(page.payments) + std::to_string(page.next.value_or(0));
}

/// None: it said that it cannot answer.
template <class T, class Error>
std::optional<std::string> answer(const Expected<T, Error>& told) {
    return told ? std::optional(said(*told)) : std::nullopt;
}

using Answer = std::optional<std::string>;

/// Every question that a till and its windows ask, by name.
std::map<std::string, std::function<Answer(SqliteJournal&)>> questions() {
    using J = SqliteJournal;
    const PaymentId id{"payment-1"};
    desk::PaymentQuestion question;
    question.group = desk::PaymentGroup::Accepted;
    return {
        {"unfinished", [](J& j) { return answer(j.unfinished()); }},
        {"find", [id](J& j) { return answer(j.find(id)); }},
        {"find nobody", [](J& j) { return answer(j.find({"nobody"})); }},
        {"recent", [](J& j) { return answer(j.recent(5)); }},
        {"standings", [](J& j) { return answer(j.standings()); }},
        {"standing", [](J& j) { return answer(j.standing("1001")); }},
        {"rows", [](J& j) { return answer(j.rowsAfter(0, 100)); }},
        {"desk rows", [](J& j) { return answer(j.deskRowsAfter(0, 100)); }},
        {"rows of money", [](J& j) { return answer(j.paymentRowsAfter(0, 100)); }},
        {"recall", [id](J& j) { return answer(j.recall(id, 3)); }},
        {"in doubt", [id](J& j) { return answer(j.unresolvedSince(id)); }},
        {"stretch", [question](J& j) { return answer(j.paymentStretch(question, 5)); }},
        {"steps", [id](J& j) { return answer(j.stepsOf(id)); }},
    };
}

/// What a file is asked before it is trusted.
std::map<std::string, std::function<Answer(const Connection&)>> inspections() {
    using C = const Connection;
    return {
        {"schema", [](C& c) { return answer(schemaIsOurs(c)); }},
        {"meta", [](C& c) { return answer(readMeta(c)); }},
        {"openings", [](C& c) { return answer(readOpenings(c)); }},
        {"head", [](C& c) { return answer(readHead(c, Hash{})); }},
        {"a number",
         [](C& c) -> Answer {
             const auto told = c.integer("SELECT count(*) FROM journal");
             return told ? std::optional(std::to_string(told->value_or(-1))) : std::nullopt;
         }},
        {"a text",
         [](C& c) -> Answer {
             const auto told = c.text("SELECT group_concat(body) FROM journal");
             return told ? std::optional(told->value_or("none")) : std::nullopt;
         }},
        {"walk",
         [](C& c) -> Answer {
             const auto meta = readMeta(c);
             const auto openings = readOpenings(c);
             if (!meta || !*meta || !openings) {
                 return std::nullopt;
             }
             const Walk walk = walkRows(c, **meta, *openings, {0, hashOf(**meta)}, {});
             return walk.finding ? std::nullopt : std::optional(said(walk.head));
         }},
    };
}

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

/// A journal with two whole sales, one under way, and a word about the desk.
void fill(const StoreBench& bench) {
    bench.sell(2);
    const auto journal = bench.open();
    QVERIFY(journal->append(newPayment("under way", "77"), "begun").has_value());
    QVERIFY(journal->append(desk::entry::SignedIn{samples::cashier()}).has_value());
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
