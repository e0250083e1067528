#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/desk/desk_samples.h"
#include "tests/store/fault_vfs.h"
#include "tests/store/store_bench.h"
#include "tests/support/payments.h"

#include <QTest>

// A disk that fails at the first write, the second, the third … until a whole sale goes through:
// what append() said yes to is there, what it said no to is not, and the next start is clean.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

struct Told {
    std::int64_t promised = 0; ///< rows that append() said yes to
    std::optional<JournalError> error;
    std::optional<OpenError> openError;
};

/// One sale on a disk that may fail on the way.
Told sell(const StoreBench& bench) {
    Told told;
    auto journal = SqliteJournal::open(bench.options(), bench.key());
    if (!journal) {
        told.openError = journal.error().error;
        return told;
    }
    for (const auto& payment : wholeSale("p", "1001")) {
        if (const auto done = (*journal)->append(payment, "tested"); !done) {
            told.error = done.error();
            return told;
        }
        ++told.promised;
    }
    return told;
}

} // namespace

class JournalFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFailureIsToldAndNothingIsLost_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("lasting");
        QTest::addColumn<int>("journalError");
        QTest::addColumn<int>("openError");
        const auto row = [](const char* name, DiskFault fault, bool lasting, JournalError journal,
                            OpenError open) {
            QTest::newRow(name) << static_cast<int>(fault) << lasting << static_cast<int>(journal)
                                << static_cast<int>(open);
        };
        row("full", DiskFault::Full, true, JournalError::Full, OpenError::DiskFull);
        row("full once", DiskFault::Full, false, JournalError::Full, OpenError::DiskFull);
        row("write", DiskFault::WriteFails, true, JournalError::Broken, OpenError::InputOutput);
        row("write once", DiskFault::WriteFails, false, JournalError::Broken,
            OpenError::InputOutput);
        row("sync", DiskFault::SyncFails, true, JournalError::Broken, OpenError::InputOutput);
        row("sync once", DiskFault::SyncFails, false, JournalError::Broken, OpenError::InputOutput);
        row("read-only", DiskFault::ReadOnly, true, JournalError::ReadOnly, OpenError::ReadOnly);
    }
    void everyFailureIsToldAndNothingIsLost() {
        QFETCH(int, fault);
        QFETCH(bool, lasting);
        QFETCH(int, journalError);
        QFETCH(int, openError);
        FaultyDisk disk;
        int failures = 0;
        int failedAppends = 0;
        for (int n = 1;; n += n < 15 ? 1 : 3) {
            StoreBench bench(Place::Memory);
            bench.sell(0);
            disk.fail(static_cast<DiskFault>(fault), n, lasting);
            const Told told = sell(bench);
            const bool failed = disk.hasFailed();
            disk.heal();
            if (told.openError) {
                QCOMPARE(static_cast<int>(*told.openError), openError);
            }
            if (told.error) {
                QCOMPARE(static_cast<int>(*told.error), journalError);
                ++failedAppends;
            }
            const auto journal = SqliteJournal::open(bench.options(), bench.key());
            QVERIFY2(journal.has_value(), journal ? "" : journal.error().detail.c_str());
            const auto rows = (*journal)->head().seq;
            QVERIFY(rows >= told.promised);
            // Only after Broken may a row be there that was not promised; and what the emergency
            // slot kept, here that the sale is paid.
            const auto all = (*journal)->rowsAfter(0, 9);
            const bool fromSlot = all && !all->empty() && all->back().cause == "emergency_slot";
            QVERIFY(!fromSlot || rows == 7);
            const bool doubtful = told.error == JournalError::Broken || fromSlot;
            QVERIFY(rows == told.promised || (doubtful && rows == told.promised + 1));
            const auto report = verify(bench.path());
            QVERIFY2(report && report->intact(),
                     report && report->finding ? report->finding->detail.c_str() : "unreadable");
            if (!failed) {
                QCOMPARE(told.promised, 7);
                break;
            }
            ++failures;
        }
        QVERIFY(failedAppends >= 6);
        qInfo("%d failures, %d of them in append()", failures, failedAppends);
    }

    // What a row costs and what it promises: one sync, after the last byte, whatever the row, and
    // no more pages than the step changes.
    void aRowIsOneSyncAndFewPages() {
        constexpr long page = 4096 + 24; // as the log keeps it
        FaultyDisk disk;
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        (void)disk.takeWork();
        for (const auto& payment : wholeSale("p", "1001")) {
            QVERIFY(journal->append(payment, "tested").has_value());
            const auto work = disk.takeWork();
            QCOMPARE(work.syncs, 1);
            QCOMPARE(work.writesAfterSync, 0);
            // The row and its index, the record and its two indexes; at both ends two more.
            const bool isEnd = payment.steps == 1 || isFinal(payment);
            QVERIFY2(work.bytes <= (isEnd ? 7 : 5) * page, std::to_string(work.bytes).c_str());
        }
    }

    // A day's rows: each is durable, and what carries the log into the file comes with a new
    // payment, never with the news that one is paid.
    void theLogIsCarriedOverBetweenSales() {
        FaultyDisk disk;
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        int carried = 0;
        for (int sale = 0; sale < 60; ++sale) {
            const std::string number = std::to_string(1000 + sale);
            for (const auto& payment : wholeSale("p" + number, number)) {
                (void)disk.takeWork();
                QVERIFY(journal->append(payment, "tested").has_value());
                const int syncs = disk.takeWork().syncs;
                QVERIFY(syncs == 1 || payment.steps <= 2); // 2: the log begins anew
                carried += payment.steps == 1 && syncs > 1 ? 1 : 0;
            }
        }
        QCOMPARE(carried, 6);
    }

    // After an input/output error nobody knows what the system kept; the handle is done with.
    void brokenStaysBroken() {
        FaultyDisk disk;
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        disk.fail(DiskFault::SyncFails, 1, false);
        QCOMPARE(journal->append(newPayment("q", "2"), "begun").error(), JournalError::Broken);
        QVERIFY(disk.hasFailed());
        QCOMPARE(journal->append(newPayment("r", "3"), "begun").error(), JournalError::Broken);
        QCOMPARE(journal->rebuild().error(), JournalError::Broken);
    }

    void aFullDiskMayGetRoomAgain() {
        FaultyDisk disk;
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        disk.fail(DiskFault::Full, 1, true);
        QCOMPARE(journal->append(newPayment("p", "1"), "begun").error(), JournalError::Full);
        QCOMPARE(journal->append(newPayment("p", "1"), "begun").error(), JournalError::Full);
        disk.heal();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        QCOMPARE(journal->head().seq, 1);
    }

    // What carries the log over comes after the row: the row stands, and a full disk is no reason
    // to stop; another failure is.
    void theLogCannotBeCarriedOver_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("full") << static_cast<int>(DiskFault::Full) << true;
        QTest::newRow("write error") << static_cast<int>(DiskFault::WriteFails) << false;
    }
    void theLogCannotBeCarriedOver() {
        QFETCH(int, fault);
        QFETCH(bool, goesOn);
        FaultyDisk disk;
        int carrying = 0;
        for (int n = 1;; ++n) {
            StoreBench bench(Place::Memory);
            const auto journal = bench.open();
            for (int sale = 1; sale <= 9; ++sale) {
                const std::string number = std::to_string(sale);
                for (const auto& payment : wholeSale("p" + number, number)) {
                    QVERIFY(journal->append(payment, "tested").has_value());
                }
            }
            disk.fail(static_cast<DiskFault>(fault), n, true);
            const bool written = journal->append(newPayment("q", "10"), "begun").has_value();
            const bool failed = disk.hasFailed();
            disk.heal();
            if (!failed) {
                break;
            }
            const auto next = advanced(newPayment("q", "10"), state::AwaitingCard{});
            if (written) {
                ++carrying;
                QCOMPARE(journal->append(next, "tested").has_value(), goesOn);
            }
            QVERIFY(verify(bench.path())->intact());
        }
        QVERIFY(carrying > 0);
    }

    void aWordAboutTheDeskIsWrittenOrNot() {
        FaultyDisk disk;
        for (const DiskFault fault :
             {DiskFault::Full, DiskFault::WriteFails, DiskFault::SyncFails, DiskFault::ReadOnly}) {
            StoreBench bench(Place::Memory);
            auto journal = bench.open();
            disk.fail(fault, 1, true);
            const auto written = journal->append(desk::entry::Locked{samples::cashier()});
            QVERIFY(disk.hasFailed());
            disk.heal();
            QVERIFY(!written);
            journal.reset();
            const auto rows = bench.open()->deskRowsAfter(0, 9);
            QVERIFY(rows->empty() || (fault == DiskFault::SyncFails && rows->size() == 1));
        }
    }

    void aJournalThatCannotBeMadeLeavesNothing_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("openError");
        const auto row = [](const char* name, DiskFault fault, OpenError error) {
            QTest::newRow(name) << static_cast<int>(fault) << static_cast<int>(error);
        };
        row("full", DiskFault::Full, OpenError::DiskFull);
        row("write error", DiskFault::WriteFails, OpenError::InputOutput);
        row("sync error", DiskFault::SyncFails, OpenError::InputOutput);
        row("read-only", DiskFault::ReadOnly, OpenError::ReadOnly);
    }
    void aJournalThatCannotBeMadeLeavesNothing() {
        QFETCH(int, fault);
        QFETCH(int, openError);
        FaultyDisk disk;
        int failures = 0;
        for (int n = 1;; ++n) {
            StoreBench bench(Place::Memory);
            disk.fail(static_cast<DiskFault>(fault), n, true);
            const auto journal = SqliteJournal::open(bench.options(), bench.key());
            disk.heal();
            if (journal) {
                break;
            }
            QVERIFY2(journal.error().error == static_cast<OpenError>(openError) ||
                         journal.error().error == OpenError::DiskFull,
                     journal.error().detail.c_str());
            ++failures;
            const bool made = QFile::exists(bench.file());
            QVERIFY(!QFile::exists(bench.file(".new")));
            QVERIFY(!made || verify(bench.path())->intact());
            QVERIFY(bench.open());
        }
        QVERIFY(failures > 5);
    }
};

QTEST_GUILESS_MAIN(JournalFaults)
#include "tst_journal_faults.moc"
