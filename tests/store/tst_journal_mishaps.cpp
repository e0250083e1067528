// What hardly ever happens to a journal and all the same must not be taken for something else: a
// page in the middle that cannot be read, hands in a file that is being made, a row that is gone
// from before the end that a till looks at, another program that keeps the file to itself.

#include "core/payment/codec.h"
#include "core/store/connection.h"
#include "core/store/emergency_slot.h"
#include "core/store/journal_file.h"
#include "core/store/journal_reader.h"
#include "core/store/lock_file.h"
#include "core/store/people_store.h"
#include "core/store/tables.h"
#include "tests/desk/desk_samples.h"
#include "tests/store/failing_calls.h"
#include "tests/store/questions.h"
#include "tests/store/stored_people.h"
#include "tests/store/tampering.h"

#include <QLoggingCategory>
#include <QTest>
#include <cerrno>
#include <unistd.h>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

constexpr int longTail = 1100; ///< rows, of which a till looks at the last thousand

/// So many payments that are begun, each with pages of its own.
std::string begunOnes(const StoreBench& bench, int count, std::size_t size) {
    const auto journal = bench.open();
    std::string remembered;
    Payment payment = newPayment("p", "1");
    payment.sale.customer = std::string(size, 'x');
    payment.sale.lines[0].rule = "early";
    for (int number = 1; number <= count; ++number) {
        payment.id.value = "p" + std::to_string(number);
        payment.sale.account = std::to_string(1000 + number);
        if (!journal->append(payment, "begun")) {
            return {};
        }
        if (number <= 50) {
            remembered = journal->remembered();
        }
    }
    return remembered;
}

QString howOpened(const StoreBench& bench, const OpenOptions& options) {
    const auto journal = SqliteJournal::open(options, bench.key());
    return journal ? QStringLiteral("ok") : QString::fromLatin1(nameOf(journal.error().error));
}

/// The number of calls on files that `act` makes when all is well.
template <class Act>
long callsOf(FailingCalls& calls, const Act& act) {
    const auto fails = [&](long n) {
        calls.fail(n, EIO, false);
        act();
        const bool failed = calls.hasFailed();
        calls.heal();
        return failed;
    };
    long most = 1;
    while (fails(most)) {
        most *= 2;
    }
    long fewest = most / 2;
    while (most - fewest > 1) {
        const long middle = (fewest + most) / 2;
        (fails(middle) ? fewest : most) = middle;
    }
    return fewest;
}

} // namespace

class JournalMishaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false")); }

    // --- reading

    // An answer of several rows whose later ones cannot be read is none.
    void aPageInTheMiddleCannotBeRead() {
        const StoreBench bench(Place::Memory);
        QVERIFY(!begunOnes(bench, 30, 6000).empty());
        {
            const auto journal = bench.open();
            for (auto& payment : wholeSale("steps", "7")) {
                payment.sale.customer = std::string(6000, 'y');
                QVERIFY(journal->append(payment, "tested").has_value());
            }
        }
        for (int opening = 0; opening < 60; ++opening) { // more than a page has room for
            QVERIFY(bench.open());
        }
        using C = const Connection;
        const std::map<std::string, std::function<Answer(C&)>> asked{
            {"a page of payments", [](C& c) { return answer(paymentStretch(c, {}, 30)); }},
            {"steps of one", [](C& c) { return answer(stepsOf(c, {"steps"})); }},
            {"sold by rules",
             [](C& c) -> Answer {
                 const auto sold = soldByRules(c);
                 return sold ? std::optional(std::to_string(sold->used().size())) : std::nullopt;
             }},
            {"openings", [](C& c) { return answer(readOpenings(c)); }},
            {"all payments", [](C& c) { return answer(recentPayments(c, 100, 1'000'000)); }},
            {"rows", [](C& c) { return answer(rowsAfter(c, 0, 1000)); }},
        };
        FailingCalls calls(bench.folder());
        for (const auto& [name, ask] : asked) {
            const auto open = [&] {
                return Connection::open(bench.path(), Connection::Access::Immutable);
            };
            const Answer right = ask(*open());
            QVERIFY2(right.has_value(), name.c_str());
            int refused = 0;
            bool failed = true;
            for (long n = 1; failed; n += n < 10 ? 1 : 13) {
                const auto connection = open();
                calls.fail(n, EIO, false);
                const Answer given = ask(*connection);
                failed = calls.hasFailed();
                calls.heal();
                QVERIFY2(!given || given == right, name.c_str());
                refused += given ? 0 : 1;
            }
            QVERIFY2(refused >= 2, name.c_str()); // the first page, and one on the way
        }
    }

    void nothingCanBeReadAnyMore() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        FailingCalls calls(bench.folder());
        for (long n = 1;; ++n) {
            calls.fail(n, EIO, true);
            const auto reader = JournalReader::open(bench.path());
            const bool failed = calls.hasFailed();
            calls.heal();
            QVERIFY(reader.has_value() != failed);
            if (!failed) {
                break;
            }
        }
    }

    // The till that was there has ended, and another one has begun and not yet written: the log
    // that a reader kept from being removed is empty.
    void aReaderBesideALockWithoutALog() {
        const StoreBench bench(Place::Memory);
        auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        const auto reader = JournalReader::open(bench.path());
        QVERIFY(reader.has_value());
        QCOMPARE(reader->head()->seq, 1);
        QVERIFY(journal->append(newPayment("q", "2"), "begun").has_value());
        QCOMPARE(reader->head()->seq, 2);
        journal.reset();
        const auto lock = LockFile::take(lockPathOf(bench.path()));
        QVERIFY(lock.has_value());
        QCOMPARE(reader->head()->seq, 2);
        QCOMPARE(sqlRun(bench.file(), {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")}),
                 QString());
        QCOMPARE(reader->head()->seq, 2);
    }

    void theListOfPeopleIsCutWhileItIsRead() {
        const StoreBench bench(Place::Memory);
        const std::string path = bench.folder() + "/people.json";
        FailingCalls calls(bench.folder());
        int cut = 0;
        for (long n = 1;; ++n) {
            PeopleStore store(path, bench.key());
            const auto digest = store.prepare(people("Timur"));
            QVERIFY(digest && store.complete());
            bool acted = false;
            calls.interrupt(n, [&] {
                acted = true;
                QCOMPARE(::truncate(path.c_str(), 10), 0);
            });
            const bool read = store.load(*digest).has_value();
            calls.heal();
            if (!acted) {
                QVERIFY(read);
                break;
            }
            cut += read ? 0 : 1;
        }
        QVERIFY(cut >= 2);
    }

    // --- what is found, and what is not

    void aRowThatIsGoneFromBeforeTheTail() {
        const StoreBench bench(Place::Memory);
        auto options = bench.options();
        options.remembered = begunOnes(bench, longTail, 10);
        QCOMPARE(howOpened(bench, options), QStringLiteral("ok"));
        tamper(bench, {QStringLiteral("DELETE FROM journal WHERE seq = 50"),
                       QStringLiteral("DELETE FROM payments WHERE last_seq = 50")});
        QCOMPARE(howOpened(bench, options), QStringLiteral("replaced"));
    }

    // A file that is too large to be looked at page by page, and the row before its end.
    void theBeginningOfTheTailCannotBeRead() {
        const StoreBench bench(Place::Memory);
        QVERIFY(!begunOnes(bench, longTail, 16'000).empty());
        QVERIFY(bench.bytes().size() > 16 * 1024 * 1024);
        FailingCalls calls(bench.folder());
        QVERIFY(inspectJournal(bench.options(), bench.publicKey()).has_value());
        int refused = 0;
        for (long n = 1; n <= 25; ++n) {
            calls.fail(n, EIO, false);
            refused += inspectJournal(bench.options(), bench.publicKey()) ? 0 : 1;
            calls.heal();
        }
        QVERIFY(refused > 10); // some calls are made again
    }

    // What is remembered lies far before the last thousand rows; it is asked for at the end.
    void whatIsRememberedCannotBeRead() {
        const StoreBench bench(Place::Memory);
        auto options = bench.options();
        options.remembered = begunOnes(bench, longTail, 2'500); // more than SQLite keeps in memory
        FailingCalls calls(bench.folder());
        const auto inspect = [&] { return inspectJournal(options, bench.publicKey()).has_value(); };
        QVERIFY(inspect());
        int refused = 0;
        const long all = callsOf(calls, inspect);
        for (long n = all; n > all - 6; --n) { // and the file is closed after it
            calls.fail(n, EIO, false);
            refused += inspect() ? 0 : 1;
            calls.heal();
        }
        QVERIFY(refused >= 1);
        QVERIFY(inspect());
    }

    void aJournalThatWasNeverOpened() {
        const StoreBench bench(Place::Memory);
        auto options = bench.options();
        {
            const auto journal = bench.open();
            options.remembered = journal->remembered();
        }
        tamper(bench, {QStringLiteral("DELETE FROM openings")});
        QCOMPARE(howOpened(bench, options), QStringLiteral("rolled_back"));
    }

    // With neither row nor opening nothing else stands on what it says of itself.
    void anEmptyJournalOfAnotherDesk() {
        const StoreBench bench(Place::Memory);
        bench.sell(0);
        tamper(bench, {QStringLiteral("DELETE FROM openings"),
                       QStringLiteral("UPDATE meta SET value = 'Kassa 2' WHERE key = 'desk'")});
        QCOMPARE(howOpened(bench, bench.options()), QStringLiteral("damaged"));
    }

    void tablesInAnotherOrder() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QCOMPARE(sqlRun(bench.file(), {QStringLiteral("PRAGMA writable_schema = ON"),
                                       QStringLiteral("UPDATE sqlite_schema SET rowid = 99 WHERE "
                                                      "rowid = (SELECT max(rowid) FROM "
                                                      "sqlite_schema)")}),
                 QString());
        QCOMPARE(howOpened(bench, bench.options()), QStringLiteral("damaged"));
        QVERIFY(!JournalReader::open(bench.path()).has_value());
    }

    // --- writing

    // Whatever is done to the file while it is made: it is whole, or there is none.
    void handsInAFileThatIsBeingMade_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"removed", "emptied", "another program's", "half", "with a log",
                                "with a rollback journal"}) {
            QTest::newRow(how) << QString::fromLatin1(how);
        }
    }
    void handsInAFileThatIsBeingMade() {
        QFETCH(QString, how);
        int refused = 0;
        for (long n = 1;; ++n) {
            const StoreBench bench(Place::Memory);
            FailingCalls calls(bench.folder());
            bool acted = false;
            calls.interrupt(n, [&] {
                acted = true;
                if (!QFile::exists(bench.file(".new"))) {
                    return;
                }
                const QByteArray there = bench.bytes(".new");
                if (how == QLatin1String("removed")) {
                    QFile::remove(bench.file(".new"));
                } else if (how == QLatin1String("emptied")) {
                    bench.overwrite({}, ".new");
                } else if (how == QLatin1String("another program's")) {
                    bench.overwrite(QByteArray(there).replace(68, 4, "Mine"), ".new");
                } else if (how == QLatin1String("half")) {
                    bench.overwrite(there.left(there.size() / 2), ".new");
                } else if (how == QLatin1String("with a log")) {
                    bench.overwrite("log", ".new-wal");
                } else {
                    bench.overwrite("rollback", ".new-journal");
                }
            });
            const auto made = createJournal(bench.options(), bench.key());
            calls.heal();
            if (!acted) {
                QVERIFY(made.has_value());
                break;
            }
            QCOMPARE(QFile::exists(bench.file()), made.has_value());
            refused += made ? 0 : 1;
        }
        QVERIFY(refused >= 1);
    }

    // Where nobody can tell how much room there is, there is none.
    void roomIsLookedForBeforeAnOpening() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        FailingCalls calls(bench.folder());
        int noRoom = 0;
        for (long n = 1; noRoom == 0; ++n) {
            calls.fail(n, EIO, false);
            const QString how = howOpened(bench, bench.options());
            QVERIFY(calls.hasFailed()); // or every call has had its turn
            calls.heal();
            noRoom += how == QLatin1String("disk_full") ? 1 : 0;
        }
        QCOMPARE(bench.open()->head().seq, 7);
    }

    // Another program keeps the file to itself for longer than anybody waits.
    void anotherProgramWrites() {
        const StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        {
            auto other = Connection::open(bench.path(), Connection::Access::ReadWrite);
            QVERIFY(other.has_value());
            const auto held = Transaction::begin(*other, Transaction::Kind::Write);
            QVERIFY(held.has_value());
            QCOMPARE(journal->append(newPayment("q", "2"), "begun").error(), JournalError::Fenced);
        }
        QVERIFY(journal->append(newPayment("q", "2"), "begun").has_value());
        QCOMPARE(journal->head().seq, 2);
    }

    // Kept aside for a payment that is over, while another has the sale.
    void aKeptRowOfASaleThatAnotherHolds() {
        const StoreBench bench(Place::Memory);
        auto rows = wholeSale("p", "1001");
        {
            const auto journal = bench.open();
            rows.pop_back();
            rows.back() = advanced(rows[rows.size() - 2], state::NotPaid{Reason::Cancelled, {}});
            for (const auto& payment : rows) {
                QVERIFY(journal->append(payment, "tested").has_value());
            }
            QVERIFY(journal->append(newPayment("q", "1001"), "begun").has_value());
            Payment paid = advanced(rows.back(), state::Paid{});
            paid.capture = Capture{SuccessId{912'345}, ""};
            const auto slot = EmergencySlot::open(bench.path(), hashOf(journal->meta()));
            QVERIFY(slot->keep(paid, {}, bench.key()));
        }
        const auto journal = bench.open();
        QCOMPARE(journal->head().seq, 7);
        QVERIFY(std::holds_alternative<state::NotPaid>(journal->find({"p"})->value().state));
        QVERIFY(EmergencySlot::open(bench.path(), hashOf(journal->meta()))
                    ->kept(bench.publicKey())
                    .empty());
    }
};

QTEST_GUILESS_MAIN(JournalMishaps)
#include "tst_journal_mishaps.moc"
