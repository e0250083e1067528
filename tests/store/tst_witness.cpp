#include "core/store/journal_reader.h"
#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "core/store/witness.h"
#include "tests/store/store_bench.h"
#include "tests/support/payments.h"

#include <QTest>

// An older copy of a journal, another journal or none at all, where one is remembered: put there
// while a till runs, and between two runs.

Q_DECLARE_METATYPE(kassa::store::FoundJournal)

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

Hash hashNamed(unsigned char name) {
    Hash hash{};
    hash.fill(name);
    return hash;
}

const Witness someWitness{hashNamed(1), 7, {42, hashNamed(2)}};

/// "ok", or why the journal is not opened with that memory of it.
QString openedWith(const StoreBench& bench, const std::string& remembered) {
    auto options = bench.options();
    options.remembered = remembered;
    const auto journal = SqliteJournal::open(std::move(options), bench.key());
    return journal ? QStringLiteral("ok") : QLatin1String(nameOf(journal.error().error));
}

/// Sells and closes; what is remembered of the journal then.
std::string sold(const StoreBench& bench, const std::string& payment, const std::string& account) {
    const auto journal = bench.open();
    for (const auto& step : wholeSale(payment, account)) {
        if (!journal || !journal->append(step, "tested")) {
            return "the sale failed";
        }
    }
    return journal->remembered();
}

} // namespace

class JournalPutBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognition_data() {
        QTest::addColumn<FoundJournal>("found");
        QTest::addColumn<int>("recognition");
        const Hash journal = someWitness.journal;
        const Hash row = someWitness.head.hash;
        const auto line = [](const char* name, const FoundJournal& found, Recognition recognition) {
            QTest::newRow(name) << found << static_cast<int>(recognition);
        };
        line("as it was", {journal, 7, 42, row}, Recognition::Fits);
        line("further", {journal, 9, 50, row}, Recognition::Fits);
        line("an opening later, no row more", {journal, 8, 42, row}, Recognition::Fits);
        line("rows are gone", {journal, 7, 41, std::nullopt}, Recognition::Older);
        line("only an opening is gone", {journal, 6, 42, row}, Recognition::Older);
        line("opened again since, rows gone", {journal, 8, 41, std::nullopt}, Recognition::Older);
        line("another past", {journal, 7, 42, hashNamed(3)}, Recognition::Other);
        line("further with another past", {journal, 9, 50, hashNamed(3)}, Recognition::Other);
        line("no such row", {journal, 9, 50, std::nullopt}, Recognition::Other);
        line("another journal", {hashNamed(3), 7, 42, row}, Recognition::Other);
        line("another, shorter journal", {hashNamed(3), 1, 0, std::nullopt}, Recognition::Other);
    }
    void recognition() {
        QFETCH(FoundJournal, found);
        QFETCH(int, recognition);
        QCOMPARE(static_cast<int>(recognise(someWitness, found)), recognition);
    }

    void theLineSaysItAll() {
        const std::string line = textOf(someWitness);
        QCOMPARE(line.substr(0, 15), std::string("kassa 1 7 42 02"));
        QCOMPARE(parseWitness(line), std::optional(someWitness));
        // Cut anywhere, or with anything at all changed, it is no line or another one.
        for (std::size_t at = 0; at < line.size(); ++at) {
            QVERIFY(parseWitness(line.substr(0, at)) == std::nullopt);
            std::string changed = line;
            changed[at] = changed[at] == '1' ? '2' : '1';
            QVERIFY(parseWitness(changed) != std::optional(someWitness));
        }
        for (const char* other : {" ", "\n", "0"}) {
            QVERIFY(!parseWitness(line + other));
        }
        QVERIFY(!parseWitness("kassa 1 07 42" + line.substr(12)));
        QVERIFY(!parseWitness("kassa 1 -7 42" + line.substr(12)));
        QVERIFY(!parseWitness("kassa 1 7x 42" + line.substr(12)));
        QVERIFY(!parseWitness(line + " 1"));
    }

    void theFileBesideIsAWholeLineOrAbsent() {
        StoreBench bench;
        const std::string path = bench.path() + ".head";
        QCOMPARE(loadWitness(path), std::optional<std::string>(""));
        QVERIFY(saveWitness(path, "the first one"));
        QVERIFY(saveWitness(path, "two"));
        QCOMPARE(loadWitness(path), std::optional<std::string>("two"));
        QCOMPARE(bench.names(), QStringList{QStringLiteral("journal.kassa.head")});
        const auto rights = QFile::permissions(bench.file(".head"));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther)));
        bench.overwrite({}, ".head");
        QVERIFY(loadWitness(path) != std::optional<std::string>("")); // emptied, not absent
        QVERIFY(!saveWitness(bench.folder() + "/missing/head", "three"));
        // What is there and cannot be read is not absent.
        QVERIFY(QFile::link(bench.file(), bench.file(".link")));
        QCOMPARE(loadWitness(bench.path() + ".link"), std::optional<std::string>());
        QCOMPARE(loadWitness(bench.folder()), std::optional<std::string>());
    }

    // Written after the rows, and not always: the file may be further, however the till ended.
    void aMemoryThatLagsBehindFits() {
        StoreBench bench;
        std::vector<std::string> memories{{}};
        {
            const auto journal = bench.open();
            QVERIFY(journal);
            memories.push_back(journal->remembered());
            for (const auto& step : wholeSale("p", "1")) {
                QVERIFY(journal->append(step, "tested").has_value());
                memories.push_back(journal->remembered());
            }
            // The till dies here: file and log as they lie there.
            StoreBench after;
            QVERIFY(QFile::copy(bench.file(), after.file()));
            QVERIFY(QFile::copy(bench.file("-wal"), after.file("-wal")));
            auto options = after.options();
            options.remembered = memories.back();
            QVERIFY(SqliteJournal::open(std::move(options), bench.key()).has_value());
        }
        for (const auto& memory : memories) {
            QCOMPARE(openedWith(bench, memory), QStringLiteral("ok"));
        }
    }

    void anOlderCopyIsNotOpened() {
        StoreBench bench;
        sold(bench, "p", "1");
        const QByteArray old = bench.bytes();
        const std::string remembered = sold(bench, "q", "2");
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("ok"));
        bench.overwrite(old);
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("rolled_back"));
        QCOMPARE(bench.bytes(), old); // as it was
        // Whoever only reads is not hindered, and the copy in itself is in order.
        QVERIFY(verify(bench.path())->intact());
        QCOMPARE(JournalReader::open(bench.path())->head()->seq, 7);
        // Somebody who forgets, or does not know yet, cannot tell.
        QCOMPARE(openedWith(bench, {}), QStringLiteral("ok"));
    }

    // Even when nothing was sold since: somebody opened it, and that is gone.
    void aCopyFromBeforeTheLastOpeningIsNotOpened() {
        StoreBench bench;
        sold(bench, "p", "1");
        const QByteArray old = bench.bytes();
        const std::string remembered = bench.open()->remembered();
        bench.overwrite(old);
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("rolled_back"));
    }

    // The copy was sold with elsewhere, and came back longer than what is remembered.
    void aCopyWithAnotherPastIsNotOpened() {
        StoreBench bench;
        sold(bench, "p", "1");
        const QByteArray old = bench.bytes();
        const std::string remembered = sold(bench, "q", "2");
        bench.overwrite(old);
        sold(bench, "r", "2");
        sold(bench, "s", "3");
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("replaced"));
    }

    void anotherJournalOfTheSameKeyIsNotOpened() {
        StoreBench bench;
        const std::string remembered = sold(bench, "p", "1");
        QVERIFY(QFile::remove(bench.file()));
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("gone"));
        QCOMPARE(bench.names().filter(QStringLiteral("kassa.new")), QStringList());
        QVERIFY(!QFile::exists(bench.file()));
        sold(bench, "p", "1");
        sold(bench, "q", "2");
        QCOMPARE(openedWith(bench, remembered), QStringLiteral("replaced"));
        QCOMPARE(openedWith(bench, "nonsense"), QStringLiteral("replaced"));
    }

    void aManagerTakesItAsItIs() {
        StoreBench bench;
        sold(bench, "p", "1");
        const QByteArray old = bench.bytes();
        auto options = bench.options();
        options.remembered = sold(bench, "q", "2");
        options.acceptAsIs = true;
        bench.overwrite(old);
        std::string accepted;
        {
            const auto journal = SqliteJournal::open(options, bench.key());
            QVERIFY(journal.has_value());
            accepted = (*journal)->remembered();
        }
        QCOMPARE(openedWith(bench, accepted), QStringLiteral("ok"));
        QVERIFY(verify(bench.path())->intact());
    }

    void aManagerBeginsAnewWhereItIsGone() {
        StoreBench bench;
        auto options = bench.options();
        options.remembered = sold(bench, "p", "1");
        QVERIFY(QFile::remove(bench.file()));
        options.acceptAsIs = true;
        const auto journal = SqliteJournal::open(options, bench.key());
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->head().seq, 0);
    }

    // --- while a till runs: whatever is done to the files, it writes no more

    void aCopyPutBackUnderARunningTill_data() {
        QTest::addColumn<QString>("how");
        for (const char* how :
             {"renamed over", "written over", "removed", "log removed", "log renamed over"}) {
            QTest::newRow(how) << QString::fromLatin1(how);
        }
    }
    void aCopyPutBackUnderARunningTill() {
        QFETCH(QString, how);
        StoreBench bench;
        sold(bench, "p", "1");
        QVERIFY(QFile::copy(bench.file(), bench.file(".copy")));
        const auto journal = bench.open();
        QVERIFY(journal);
        QVERIFY(journal->append(newPayment("q", "2"), "begun").has_value());
        const std::string copy = bench.path() + ".copy";
        if (how == QLatin1String("renamed over")) {
            QCOMPARE(std::rename(copy.c_str(), bench.path().c_str()), 0);
        } else if (how == QLatin1String("written over")) {
            QFile from(bench.file(".copy"));
            QVERIFY(from.open(QIODevice::ReadOnly));
            bench.overwrite(from.readAll());
        } else if (how == QLatin1String("removed")) {
            QVERIFY(QFile::remove(bench.file()));
        } else {
            QVERIFY(QFile::copy(bench.file("-wal"), bench.file(".log")));
            QVERIFY(QFile::remove(bench.file("-wal")));
            if (how == QLatin1String("log renamed over")) {
                QVERIFY(QFile::rename(bench.file(".log"), bench.file("-wal")));
            }
        }
        const auto next = advanced(newPayment("q", "2"), state::AwaitingCard{});
        QCOMPARE(journal->append(next, "tested").error(), JournalError::Broken);
        QCOMPARE(journal->append(newPayment("r", "3"), "begun").error(), JournalError::Broken);
    }

    // Its own checkpoints change the file, and are no reason to stop.
    void aLongDayIsNoReasonToStop() {
        StoreBench bench(Place::Memory);
        const auto journal = bench.open();
        QVERIFY(journal);
        for (int sale = 1; sale <= 100; ++sale) {
            const auto name = std::to_string(sale);
            for (const auto& step : wholeSale(name, name)) {
                QVERIFY(journal->append(step, "tested").has_value());
            }
        }
    }
};

QTEST_GUILESS_MAIN(JournalPutBack)
#include "tst_witness.moc"
