#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/store/fault_vfs.h"
#include "tests/store/store_bench.h"
#include "tests/support/payments.h"

#include <QRegularExpression>
#include <QTest>
#include <sys/stat.h>

// The customer has paid and the journal takes no row: the next start knows it all the same, from
// the file beside the journal. And whatever else lies there changes nothing.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

constexpr qint64 slotSize = 64 * 1024;
constexpr int placeSize = 4096;

/// A sale whose last row, "paid", finds a disk that fails.
std::optional<JournalError> paidAndNotSaved(const StoreBench& bench, DiskFault fault,
                                            const std::string& account = "1001") {
    FaultyDisk disk;
    const auto journal = bench.open();
    const auto rows = wholeSale("p" + account, account);
    for (const auto& payment : rows) {
        if (std::holds_alternative<state::Paid>(payment.state)) {
            disk.fail(fault, 1, true);
        }
        if (const auto done = journal->append(payment, "replied"); !done) {
            disk.heal();
            return done.error();
        }
    }
    return std::nullopt;
}

} // namespace

class EmergencySlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void madeWithTheJournal() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        const QByteArray bytes = bench.bytes(".slot");
        QCOMPARE(bytes, QByteArray(slotSize, '\0'));
        struct stat status {};
        QCOMPARE(::stat((bench.path() + ".slot").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QVERIFY(status.st_blocks * 512 >= slotSize); // no promise: every block is there
    }

    void paidIsKnownAfterTheRestart_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("full") << static_cast<int>(DiskFault::Full);
        QTest::newRow("write error") << static_cast<int>(DiskFault::WriteFails);
        QTest::newRow("sync error") << static_cast<int>(DiskFault::SyncFails);
        QTest::newRow("read-only") << static_cast<int>(DiskFault::ReadOnly);
    }
    void paidIsKnownAfterTheRestart() {
        QFETCH(int, fault);
        const StoreBench bench(Place::Memory);
        QVERIFY(paidAndNotSaved(bench, static_cast<DiskFault>(fault)).has_value());
        const QByteArray kept = bench.bytes(".slot");
        QVERIFY(kept != QByteArray(slotSize, '\0'));
        QVERIFY(kept.mid(512) == QByteArray(slotSize - 512, '\0')); // one sector: all or nothing
        {
            const auto journal = bench.open();
            const auto rows = journal->rowsAfter(0, 100);
            QVERIFY(rows.has_value());
            QCOMPARE(rows->size(), std::size_t{7});
            // After a failed sync the row may have been in the file all the same.
            const bool fromSlot = rows->back().cause == "emergency_slot";
            QVERIFY(fromSlot || static_cast<DiskFault>(fault) == DiskFault::SyncFails);
            QVERIFY(journal->unfinished()->empty());
            const auto payment = journal->find({"p1001"});
            QVERIFY(payment && *payment);
            QVERIFY(std::holds_alternative<state::Paid>((**payment).state));
            QCOMPARE((**payment).capture->success.value, 912'345);
            QCOMPARE((**payment).sale.amount.count(), 73'900'000);
            QCOMPARE(journal->append(newPayment("q", "1001"), "begun").error(),
                     JournalError::SaleOccupied);
        }
        QCOMPARE(bench.bytes(".slot"), QByteArray(slotSize, '\0'));
        QVERIFY(verify(bench.path(), {bench.publicKey()})->intact());
        QCOMPARE(bench.open()->head().seq, 7); // and only once
    }

    void noCardNumberIsInIt() {
        const StoreBench bench(Place::Memory);
        QVERIFY(paidAndNotSaved(bench, DiskFault::Full).has_value());
        const QByteArray kept = bench.bytes(".slot");
        QVERIFY(kept.contains("5602") && kept.contains("860049"));
        QVERIFY(!QString::fromLatin1(kept).contains(QRegularExpression(QStringLiteral("\\d{14}"))));
    }

    // What is no news of the gateway's about money has nothing to do there.
    void otherRowsAreNotKept() {
        FaultyDisk disk;
        const StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        disk.fail(DiskFault::Full, 1, true);
        for (const State& state :
             {State(state::AwaitingCard{}), State(state::Confirming{}), State(state::Checking{}),
              State(state::NotPaid{}), State(state::Paid{}) /* without the gateway's proof */}) {
            QCOMPARE(journal->append(advanced(newPayment("p", "1"), state), "x").error(),
                     JournalError::Full);
            QCOMPARE(bench.bytes(".slot"), QByteArray(slotSize, '\0'));
        }
    }

    void stillFull() {
        const StoreBench bench(Place::Memory);
        QVERIFY(paidAndNotSaved(bench, DiskFault::Full).has_value());
        const QByteArray kept = bench.bytes(".slot");
        for (int n = 1;; ++n) {
            FaultyDisk disk;
            disk.fail(DiskFault::Full, n, true);
            const auto journal = SqliteJournal::open(bench.options(), bench.key());
            const bool failed = disk.hasFailed();
            disk.heal();
            if (journal && !failed) {
                QVERIFY(n > 2);
                break;
            }
            if (!journal) {
                QCOMPARE(journal.error().error, OpenError::DiskFull);
                QCOMPARE(bench.bytes(".slot"), kept);
            }
        }
        QCOMPARE(bench.open()->head().seq, 7);
    }

    void whatIsNotOursIsLeftAlone_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("remember the milk\n");
        QTest::newRow("too long") << QByteArray(slotSize + 1, '\0');
        QTest::newRow("random") << QByteArray(slotSize, 'x');
        QTest::newRow("magic alone") << QByteArray("KassaSl1") + QByteArray(slotSize - 8, '\xff');
    }
    void whatIsNotOursIsLeftAlone() {
        QFETCH(QByteArray, content);
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        bench.overwrite(content, ".slot");
        QVERIFY(bench.open());
        QCOMPARE(bench.bytes(".slot"), content);
        QVERIFY(paidAndNotSaved(bench, DiskFault::Full, "2001").has_value());
        const auto journal = bench.open(); // without the slot: the gateway is asked
        QCOMPARE(journal->unfinished()->size(), std::size_t{1});
        QCOMPARE(bench.bytes(".slot"), content);
    }

    void shortOrMissingIsMadeAnew() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QVERIFY(QFile::remove(bench.file(".slot")));
        QVERIFY(bench.open());
        QCOMPARE(bench.bytes(".slot"), QByteArray(slotSize, '\0'));
        bench.overwrite(QByteArray(100, '\0'), ".slot");
        QVERIFY(bench.open());
        QCOMPARE(bench.bytes(".slot"), QByteArray(slotSize, '\0'));
    }

    void neitherFolderNorLink() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QVERIFY(QFile::remove(bench.file(".slot")));
        QVERIFY(QDir().mkdir(bench.file(".slot")));
        QVERIFY(bench.open());
        QVERIFY(QDir().rmdir(bench.file(".slot")));
        const QString other = QString::fromStdString(bench.folder()) + QStringLiteral("/other");
        QVERIFY(QFile::link(other, bench.file(".slot")));
        QVERIFY(bench.open());
        QVERIFY(!QFile::exists(other));
    }

    // A bit changed anywhere, another journal's record, an old record: no row comes of it.
    void onlyAGenuineRecordBecomesARow() {
        const StoreBench bench(Place::Memory);
        QVERIFY(paidAndNotSaved(bench, DiskFault::Full).has_value());
        const QByteArray kept = bench.bytes(".slot");
        const auto used = kept.lastIndexOf('}') + 1;
        for (qsizetype at = 0; at < used; at += 3) {
            QByteArray changed = kept;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            bench.overwrite(changed, ".slot");
            QCOMPARE(bench.open()->head().seq, 6);
            QCOMPARE(bench.bytes(".slot"), changed);
        }
        StoreBench another(Place::Memory);
        another.sell(1);
        another.overwrite(kept, ".slot");
        QCOMPARE(another.open()->head().seq, 7);
        QCOMPARE(another.bytes(".slot"), kept);
        // In its own journal, whole, it counts; and once the payment went on, not any more.
        bench.overwrite(kept, ".slot");
        QCOMPARE(bench.open()->head().seq, 7);
        bench.overwrite(kept, ".slot");
        QCOMPARE(bench.open()->head().seq, 7);
        QCOMPARE(bench.bytes(".slot"), QByteArray(slotSize, '\0'));
    }

    void severalPaymentsInARow() {
        const StoreBench bench(Place::Memory);
        FaultyDisk disk;
        {
            const auto journal = bench.open();
            for (int number = 1; number <= 20; ++number) {
                const auto text = std::to_string(number);
                const auto rows = wholeSale("p" + text, text);
                for (const auto& payment : rows) {
                    if (&payment == &rows.back()) {
                        disk.fail(DiskFault::Full, 1, true);
                    }
                    QCOMPARE(journal->append(payment, "x").has_value(), &payment != &rows.back());
                }
                disk.heal();
            }
        }
        QCOMPARE(bench.bytes(".slot").mid(15 * placeSize).isEmpty(), false);
        const auto journal = bench.open();
        QCOMPARE(journal->head().seq, 20 * 6 + 16); // as many as there are places
        QCOMPARE(journal->unfinished()->size(), std::size_t{4});
    }
};

QTEST_GUILESS_MAIN(EmergencySlotTest)
#include "tst_emergency_slot.moc"
