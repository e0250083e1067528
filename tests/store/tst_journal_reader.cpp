#include "core/store/journal_reader.h"
#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/store/store_bench.h"
#include "tests/support/payments.h"

#include <QTest>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

// Reading beside a running till, after a crash and on a folder that cannot be written; and that it
// leaves no trace.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

/// Asks as another process would: SQLite's shared lock on the file is held.
bool isLockedForOthers(const std::string& path) {
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock range {};
        range.l_type = F_WRLCK;
        range.l_whence = SEEK_SET;
        range.l_start = 0x40000002; // sqlite.org/lockingv3.html, the shared bytes
        range.l_len = 510;
        const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
        const bool asked = file >= 0 && ::fcntl(file, F_GETLK, &range) == 0;
        ::_exit(asked && range.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

class JournalReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void besideARunningTill() {
        StoreBench bench;
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        const auto reader = JournalReader::open(bench.path());
        QVERIFY(reader.has_value());
        QVERIFY(reader->inUse());
        QCOMPARE(reader->rowsAfter(0, 10)->size(), 1U);
        QVERIFY(journal->append(newPayment("q", "2"), "begun").has_value());
        QCOMPARE(reader->rowsAfter(0, 10)->size(), 2U);
        QCOMPARE(*reader->head(), journal->head());
        QVERIFY(reader->find(PaymentId{"q"})->has_value());
        const auto report = verify(bench.path());
        QVERIFY(report->intact());
        QVERIFY(report->inUse);
        QCOMPARE(report->head, journal->head());
    }

    void aReaderOutlivesTheTills() {
        StoreBench bench;
        bench.sell(1);
        const auto reader = JournalReader::open(bench.path());
        QVERIFY(!reader->inUse());
        QCOMPARE(reader->head()->seq, 7);
        for (const char* id : {"7", "8"}) {
            const auto journal = bench.open();
            QVERIFY(journal->append(newPayment(id, id), "begun").has_value());
            QCOMPARE(*reader->head(), journal->head());
        }
        QCOMPARE(reader->recent(10)->size(), 3U);
        QCOMPARE(reader->standings()->size(), 3U);
        QCOMPARE(reader->meta().desk, std::string("Kassa 1"));
    }

    // Closing any descriptor of a file gives up all of a process's locks on it. Reading a journal
    // that this very program is writing must not take the writer's locks away.
    void besideTheTillOfThisProgram() {
        StoreBench bench;
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        QVERIFY(isLockedForOthers(bench.path()));
        {
            const auto reader = JournalReader::open(bench.path());
            QVERIFY(reader->head().has_value());
            QVERIFY(verify(bench.path())->intact());
        }
        QVERIFY(isLockedForOthers(bench.path()));
    }

    void throughALink() {
        StoreBench bench;
        const auto journal = bench.open();
        QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
        auto options = bench.options();
        options.path = bench.folder() + "/link";
        QVERIFY(QFile::link(bench.file(), QString::fromStdString(options.path)));
        const auto second = SqliteJournal::open(options, bench.key());
        QVERIFY(!second);
        QCOMPARE(second.error().error, OpenError::Locked);
        const auto report = verify(options.path);
        QVERIFY(report->intact());
        QVERIFY(report->inUse);
        QCOMPARE(report->rows, 1);
        QCOMPARE(JournalReader::open(options.path)->head()->seq, 1);
    }

    // A crash leaves the newest rows in the write-ahead log. Reading takes them from there and
    // touches neither file.
    void afterACrash_data() {
        QTest::addColumn<bool>("writable");
        QTest::newRow("in a folder that may be written") << true;
        QTest::newRow("in a folder that may not") << false;
    }
    void afterACrash() {
        QFETCH(bool, writable);
        StoreBench till;
        StoreBench copy;
        const auto journal = till.open();
        for (const auto& payment : wholeSale("p", "1")) {
            QVERIFY(journal->append(payment, "tested").has_value());
        }
        copy.overwrite(till.bytes());
        copy.overwrite(till.bytes("-wal"), "-wal");
        const QByteArray file = copy.bytes();
        const QByteArray log = copy.bytes("-wal");
        const QStringList names = copy.names();
        QFile folder(QString::fromStdString(copy.folder()));
        if (!writable) {
            QVERIFY(folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        }
        {
            const auto reader = JournalReader::open(copy.path());
            QVERIFY(reader.has_value());
            QVERIFY(!reader->inUse());
            QCOMPARE(reader->rowsAfter(0, 10)->size(), 7U);
            const auto report = verify(copy.path(), {till.publicKey()});
            QVERIFY(report->intact());
            QCOMPARE(report->head, journal->head());
        }
        QCOMPARE(copy.names(), names);
        QCOMPARE(copy.bytes(), file);
        QCOMPARE(copy.bytes("-wal"), log);
        QVERIFY(folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                      QFileDevice::ExeOwner));

        // A till that was meant for another journal leaves it as it is; the right one goes on.
        auto wrong = copy.options();
        wrong.mark = Mark::Demo;
        QCOMPARE(SqliteJournal::open(wrong, till.key()).error().error, OpenError::OtherMark);
        QVERIFY(QFile::remove(copy.file(".lock")));
        QCOMPARE(copy.names(), names);
        QCOMPARE(copy.bytes(), file);
        QCOMPARE(copy.bytes("-wal"), log);
        const auto next = SqliteJournal::open(copy.options(), till.key());
        QVERIFY(next.has_value());
        QCOMPARE((*next)->head(), journal->head());
        QVERIFY((*next)->append(newPayment("q", "2"), "begun").has_value());
    }

    void aClosedJournalIsReadWithoutATrace() {
        StoreBench bench;
        bench.sell(1);
        const QByteArray file = bench.bytes();
        const QStringList names = bench.names();
        QFile folder(QString::fromStdString(bench.folder()));
        QVERIFY(folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QVERIFY(verify(bench.path())->intact());
        QVERIFY(JournalReader::open(bench.path())->head().has_value());
        QVERIFY(folder.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                      QFileDevice::ExeOwner));
        QCOMPARE(bench.names(), names);
        QCOMPARE(bench.bytes(), file);
    }

    void theWordsOfARefusal() {
        StoreBench bench;
        QCOMPARE(JournalReader::open(bench.path()).error().error, OpenError::Missing);
        QCOMPARE(verify(bench.path()).error().error, OpenError::Missing);
        bench.overwrite(QByteArray(5000, 'x'));
        QCOMPARE(verify(bench.path()).error().error, OpenError::Foreign);
    }

    void aLongProofCanBeEnded() {
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        Payment payment = newPayment("p", "1");
        for (int step = 0; step < 4'200; ++step) {
            QVERIFY(journal->append(payment, "tested").has_value());
            payment = advanced(payment, state::AwaitingCard{});
        }
        const auto report = verify(bench.path(), {{}, true, [](std::int64_t) { return false; }});
        QVERIFY(report.has_value());
        QVERIFY(!report->complete);
        QVERIFY(!report->intact());
        QVERIFY(!report->finding);
        QVERIFY(verify(bench.path())->intact());
    }
};

QTEST_GUILESS_MAIN(JournalReading)
#include "tst_journal_reader.moc"
