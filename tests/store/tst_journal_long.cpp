// Journals of thousands of rows and of many megabytes, and opening one while memory is refused or
// somebody else comes in between.

#include "core/store/journal_reader.h"
#include "core/store/lock_file.h"
#include "core/store/read_side.h"
#include "core/store/tables.h"
#include "core/store/verify.h"
#include "tests/store/failing_calls.h"
#include "tests/store/tampering.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

/// As a program leaves a journal that is killed: with its log.
void leaveWithLog(const StoreBench& bench) {
    auto journal = bench.open();
    QVERIFY(journal->append(newPayment("under way", "77"), "begun").has_value());
    const QByteArray file = bench.bytes();
    const QByteArray log = bench.bytes("-wal");
    journal.reset();
    bench.overwrite(file);
    bench.overwrite(log, "-wal");
}

/// Another time of the last change, so that the file seems to have been written.
void touch(const StoreBench& bench) {
    static int count = 0;
    const timespec times[2]{{++count, 0}, {count, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, bench.path().c_str(), times, 0), 0);
}

} // namespace

class JournalLong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thousandsOfRows() {
        const StoreBench bench(Place::Memory);
        bench.sell(1200); // 8,400 rows: two heaps of signatures
        std::vector<std::int64_t> told;
        const auto goOn = [&told](std::int64_t rows) {
            told.push_back(rows);
            return true;
        };
        QVERIFY(verify(bench.path(), {{}, true, goOn})->intact());
        QCOMPARE(told, (std::vector<std::int64_t>{4096, 8192}));
        QVERIFY(verify(bench.path(), {{}, false, goOn})->intact());
        QCOMPARE(told.size(), 4U);
        // The first of several bad signatures, wherever they are.
        tamper(bench, {QStringLiteral("UPDATE journal SET signature = zeroblob(64) "
                                      "WHERE seq IN (700, 1501, 3002, 3999)")});
        const auto report = verify(bench.path(), {{}, true, goOn});
        QCOMPARE(report->finding->fault, Fault::SignatureBad);
        QCOMPARE(report->finding->seq, std::int64_t{700});
        tamper(bench, {QStringLiteral("UPDATE journal SET signature = zeroblob(64) "
                                      "WHERE seq IN (301, 302, 303, 304)")});
        QCOMPARE(verify(bench.path())->finding->seq, std::int64_t{301});
        // A till looks at the end only, and its end has a beginning.
        QVERIFY(bench.open());
        tamper(bench, {QStringLiteral("DELETE FROM journal WHERE seq = 7400")});
        const auto opened = SqliteJournal::open(bench.options(), bench.key());
        QCOMPARE(QLatin1String(nameOf(opened.error().error)), QLatin1String("damaged"));
        tamper(bench, {QStringLiteral("DELETE FROM journal WHERE seq > 7399")});
        QVERIFY(!SqliteJournal::open(bench.options(), bench.key()).has_value());
    }

    // Too many to be looked at page by page at every start.
    void manyMegabytes() {
        const StoreBench bench(Place::Memory);
        {
            const auto journal = bench.open();
            Payment payment = newPayment("p", "1");
            payment.sale.customer = std::string(60'000, 'x');
            for (int number = 0; number < 300; ++number) {
                payment.id.value = "p" + std::to_string(number);
                payment.sale.account = std::to_string(1000 + number);
                QVERIFY(journal->append(payment, "begun").has_value());
            }
        }
        QVERIFY(bench.bytes().size() > 16 * 1024 * 1024);
        QCOMPARE(bench.open()->head().seq, 300);
    }

    void memoryIsRefusedToAnOpening_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("stride");
        QTest::newRow("read") << "read" << 1;
        QTest::newRow("read alone, with a log") << "alone" << 1;
        QTest::newRow("proved") << "proved" << 5;
        QTest::newRow("opened") << "opened" << 23;
        QTest::newRow("made") << "made" << 23;
        QTest::newRow("made anew") << "made anew" << 23;
    }
    void memoryIsRefusedToAnOpening() {
        QFETCH(QString, how);
        QFETCH(int, stride);
        const StoreBench bench(Place::Memory);
        bench.sell(2);
        const auto ask = [&]() -> std::int64_t {
            if (how == QLatin1String("opened") || how.startsWith(QLatin1String("made"))) {
                const auto journal = SqliteJournal::open(bench.options(), bench.key());
                const bool anew = how == QLatin1String("made anew");
                return journal && (!anew || (*journal)->rebuild()) ? (*journal)->head().seq : -1;
            }
            if (how == QLatin1String("proved")) {
                const auto report = verify(bench.path());
                return report && report->intact() ? report->head.seq : -1;
            }
            const auto reader = JournalReader::open(bench.path());
            const auto head = reader ? reader->head() : Unexpected(reader.error());
            return head ? head->seq : -1;
        };
        if (how == QLatin1String("alone")) {
            leaveWithLog(bench);
        }
        const std::int64_t right = how == QLatin1String("made") ? 0 : ask();
        for (const bool lasting : {false, true}) {
            for (long n = 1;; n += stride) {
                if (how == QLatin1String("made")) {
                    for (const char* ending : {"", ".slot", ".lock", "-wal", "-shm"}) {
                        QFile::remove(bench.file(ending));
                    }
                }
                FailingMemory::fail(n, lasting);
                const auto given = ask();
                FailingMemory::heal();
                QVERIFY2(given == -1 || given == right, qPrintable(QString::number(n)));
                if (!FailingMemory::hasFailed()) {
                    break;
                }
            }
        }
        QCOMPARE(ask(), right);
        QVERIFY(verify(bench.path())->intact());
    }

    // The file is another one from one call to the next: what is told is as it was before or after,
    // and never in between.
    void aLaterFileComesInBetween() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        const QByteArray before = bench.bytes();
        QVERIFY(bench.open()->append(newPayment("q", "2"), "begun").has_value());
        const QByteArray after = bench.bytes();
        FailingCalls calls(bench.folder());
        for (int n = 1;; ++n) {
            bench.overwrite(before);
            bench.overwrite(after, ".later");
            bool came = false;
            calls.interrupt(n, [&] {
                came = true;
                QCOMPARE(std::rename(bench.file(".later").toUtf8(), bench.file().toUtf8()), 0);
            });
            const auto reader = JournalReader::open(bench.path());
            const auto head = reader ? reader->head() : Unexpected(reader.error());
            QVERIFY(!head || head->seq == 7 || head->seq == 8);
            if (!came) {
                break;
            }
            calls.heal();
            if (reader) {
                QCOMPARE(reader->head()->seq, 8); // and from then on as it is
            }
        }
    }

    void aFileThatChangesIsProvedAgain() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        FailingCalls calls(bench.folder());
        int touched = 0;
        std::function<void()> again = [&] {
            ++touched;
            touch(bench);
            calls.interrupt(4, again);
        };
        calls.interrupt(1, again);
        QVERIFY(verify(bench.path())->intact()); // three times, and then it is told as it was seen
        QVERIFY(touched > 3);
    }

    // Somebody has the lock, and no log yet or none any more.
    void aLockWithoutALog() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        {
            const auto lock = LockFile::take(lockPathOf(bench.path()));
            QVERIFY(lock.has_value());
            QCOMPARE(JournalReader::open(bench.path())->head()->seq, 7);
            QVERIFY(verify(bench.path())->intact());
        }
        auto journal = bench.open();
        const auto reader = JournalReader::open(bench.path());
        QCOMPARE(reader->head()->seq, 7);
        journal.reset();
        const auto lock = LockFile::take(lockPathOf(bench.path()));
        QVERIFY(lock.has_value());
        QCOMPARE(reader->head()->seq, 7);
    }

    void aJournalInUseIsToldToBe() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        bench.overwrite("\n", ".lock"); // a program did not live to put it in order
        QVERIFY(situationOf(bench.path())->inUse);
        QByteArray bytes = bench.bytes();
        bench.overwrite(bytes);
        QVERIFY(verify(bench.path())->intact());
        const auto journal = bench.open();
        auto reader = JournalReader::open(bench.path());
        QVERIFY(reader->inUse());
        auto other = JournalReader::open(bench.path());
        *reader = std::move(*other);
        QCOMPARE(reader->head()->seq, 7);
    }
};

int main(int argc, char** argv) {
    FailingMemory::prepare();
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false"));
    JournalLong journals;
    return QTest::qExec(&journals, argc, argv);
}
#include "tst_journal_long.moc"
