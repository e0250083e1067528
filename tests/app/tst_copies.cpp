// Backups: a copy is whole, proved, and of one moment of a till that goes on; whatever goes wrong,
// nothing is left and nobody is told that it is good.

#include "app/copy_work.h"
#include "tests/store/store_bench.h"
#include "tests/support/files.h"

#include <sys/mount.h>
#include <unistd.h>

using namespace kassa;
using namespace kassa::app;
using Outcome = ui::CopyReport::Outcome;

namespace {

constexpr Timestamp noon{std::chrono::milliseconds(1'781'247'600'000)}; // 12.06.2026 12:00

bool goOn(qint64, qint64) {
    return true;
}

/// A data folder with a journal and two files beside it, and a place for copies.
struct Bench {
    QTemporaryDir data;
    QTemporaryDir place;
    store::SigningKey key = store::SigningKey::generate();
    std::unique_ptr<store::SqliteJournal> journal;

    Bench() {
        test::writeFile(data.filePath(QStringLiteral("test.people.json")), "{\"people\": []}\n");
        test::writeFile(data.filePath(QStringLiteral("event.json")), "{}\n");
        journal = open(path());
    }
    [[nodiscard]] QString path() const { return data.filePath(QStringLiteral("test.journal")); }
    [[nodiscard]] std::unique_ptr<store::SqliteJournal> open(const QString& path) const {
        store::OpenOptions options;
        options.path = path.toStdString();
        options.desk = "1";
        auto opened = store::SqliteJournal::open(options, key.copy());
        return opened ? std::move(*opened) : nullptr;
    }
    void sell(int sales) {
        for (int i = 0; i < sales; ++i) {
            const auto number = std::to_string(++sold);
            for (const auto& payment :
                 wholeSale("payment-" + number, std::to_string(1000 + sold))) {
                QVERIFY(journal->append(payment, "tested").has_value());
            }
        }
    }
    [[nodiscard]] CopySource source() const {
        return {path(),
                {data.filePath(QStringLiteral("test.people.json")),
                 data.filePath(QStringLiteral("event.json")),
                 data.filePath(QStringLiteral("attendees.csv"))},
                key.publicKey()};
    }
    [[nodiscard]] ui::CopyReport copy(const CopyProgress& progress = goOn) const {
        return makeCopy(source(), place.path(), noon, progress);
    }
    [[nodiscard]] ui::CopyReport prove(const QString& path) const {
        return proveCopy(path, key.publicKey(), goOn);
    }
    [[nodiscard]] QStringList left() const {
        return QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

private:
    static std::vector<Payment> wholeSale(const std::string& id, const std::string& account) {
        return test::wholeSale(id, account);
    }
    int sold = 0;
};

} // namespace

class TestCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// It stands in the journal, where whatever reads as a card number is cut out: of the digits
    /// alone every tenth second would.
    void theNameReadsAsNoCardNumber() {
        for (int second = 0; second < 100; ++second) {
            const auto name =
                app::timeInName(Timestamp(std::chrono::seconds(1'796'000'000 + second)));
            QCOMPARE(desk::clipped(name.toStdString()), name.toStdString());
        }
    }

    void aCopyHoldsEverythingAndATillOpensIt() {
        Bench bench;
        bench.sell(3);
        const auto head = bench.journal->head();
        qint64 of = 0;
        const auto report = bench.copy([&of](qint64, qint64 whole) {
            of = std::max(of, whole);
            return true;
        });
        QCOMPARE(report.outcome, Outcome::Good);
        QCOMPARE(report.rows, head.seq);
        QCOMPARE(report.head, QString::fromStdString(store::toHex(head.hash)));
        QCOMPARE(report.path, bench.place.filePath(QStringLiteral("kassa-2026-06-12T120000")));
        const QDir copy(report.path);
        QCOMPARE(test::readFile(copy.filePath(QStringLiteral("event.json"))), QByteArray("{}\n"));
        QVERIFY(copy.exists(QStringLiteral("test.people.json")));
        QCOMPARE(QFile::permissions(report.path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const auto restored = bench.open(copy.filePath(QStringLiteral("test.journal")));
        QVERIFY(restored != nullptr);
        QCOMPARE(restored->head().seq, head.seq);
        for (const auto& payment : test::wholeSale("payment-new", "2001")) {
            QVERIFY(restored->append(payment, "tested").has_value()); // and goes on with it
        }
    }

    void theTillGoesOnMeanwhile() {
        Bench bench;
        bench.sell(2);
        const auto before = bench.journal->head().seq;
        bool sold = false;
        const auto report = bench.copy([&](qint64 rows, qint64 of) {
            if (of == 0 && rows == 0 && !sold) {
                sold = true;
                bench.sell(1); // before it is copied
            }
            return true;
        });
        QCOMPARE(report.outcome, Outcome::Good);
        QVERIFY(report.rows > before);
        bench.sell(1); // and after
        QCOMPARE(bench.prove(report.path).outcome, Outcome::Good);
        QCOMPARE(bench.prove(report.path).rows, report.rows);
    }

    void oneChangedByteIsRefused_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("where"); ///< of the file's length
        for (const double where : {0.0, 0.1, 0.35, 0.5, 0.65, 0.8, 0.999}) {
            QTest::addRow("journal %.3f", where) << QStringLiteral("test.journal") << where;
        }
        QTest::addRow("people") << QStringLiteral("test.people.json") << 0.5;
        QTest::addRow("event") << QStringLiteral("event.json") << 0.5;
    }
    void oneChangedByteIsRefused() {
        QFETCH(QString, file);
        QFETCH(double, where);
        Bench bench;
        bench.sell(20);
        const auto report = bench.copy();
        QCOMPARE(report.outcome, Outcome::Good);
        const QString path = QDir(report.path).filePath(file);
        QByteArray bytes = test::readFile(path);
        const auto at = static_cast<qsizetype>(where * static_cast<double>(bytes.size()));
        bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
        test::writeFile(path, bytes);
        const auto again = bench.prove(report.path);
        QVERIFY(again.outcome != Outcome::Good);
        QVERIFY(again.head.isEmpty() || again.outcome == Outcome::Damaged);
    }

    void aFileThatIsMissingIsRefused() {
        Bench bench;
        bench.sell(1);
        const auto report = bench.copy();
        QVERIFY(QFile::remove(QDir(report.path).filePath(QStringLiteral("event.json"))));
        QCOMPARE(bench.prove(report.path).outcome, Outcome::Damaged);
        QVERIFY(QFile::remove(QDir(report.path).filePath(QStringLiteral("test.journal"))));
        QCOMPARE(bench.prove(report.path).outcome, Outcome::NotJournal);
    }

    void anotherDesksCopyIsNotOurs() {
        Bench bench;
        Bench other;
        other.sell(1);
        const auto report = other.copy();
        QCOMPARE(report.outcome, Outcome::Good);
        QCOMPARE(bench.prove(report.path).outcome, Outcome::OtherKey);
    }

    void whatIsNoCopyIsSaidToBeNone() {
        Bench bench;
        QCOMPARE(bench.prove(bench.place.filePath(QStringLiteral("nothing"))).outcome,
                 Outcome::NotJournal);
        QCOMPARE(bench.prove(bench.place.path()).outcome, Outcome::NotJournal);
        const QString text = bench.place.filePath(QStringLiteral("some.journal"));
        test::writeFile(text, "not a journal\n");
        QCOMPARE(bench.prove(text).outcome, Outcome::NotJournal);
    }

    void aPlaceThatCannotBeWrittenGetsNothing() {
        Bench bench;
        bench.sell(1);
        const QString file = bench.place.filePath(QStringLiteral("file"));
        test::writeFile(file, "x");
        for (const QString& place :
             {file, QStringLiteral("/proc"), QStringLiteral("/nowhere/at")}) {
            const auto report = makeCopy(bench.source(), place, noon, goOn);
            QCOMPARE(report.outcome, Outcome::NotWritable);
        }
        QCOMPARE(bench.copy().outcome, Outcome::Good);
        QCOMPARE(bench.copy().outcome, Outcome::NotWritable); // never over another copy
        QCOMPARE(bench.left().size(), 2);
    }

    void aFullDiskLeavesNothing_data() {
        QTest::addColumn<QByteArray>("size");
        for (const char* size : {"4k", "16k", "32k", "64k", "96k"}) {
            QTest::addRow("%s", size) << QByteArray("size=") + size;
        }
    }
    void aFullDiskLeavesNothing() {
        QFETCH(QByteArray, size);
        Bench bench;
        bench.sell(20);
        const QByteArray place = bench.place.path().toLocal8Bit();
        if (geteuid() != 0 || ::mount("none", place, "tmpfs", 0, size.constData()) != 0) {
            QSKIP("mounting a small disk needs root");
        }
        const auto report = bench.copy();
        const auto left = bench.left();
        QCOMPARE(::umount(place), 0);
        QCOMPARE(report.outcome, Outcome::NoRoom);
        QCOMPARE(left, QStringList());
    }

    void aCopyThatIsCancelledLeavesNothing() {
        Bench bench;
        bench.sell(2);
        const auto atOnce = bench.copy([](qint64, qint64) { return false; });
        QCOMPARE(atOnce.outcome, Outcome::Cancelled);
        const auto whileProved = bench.copy([](qint64, qint64 of) { return of == 0; });
        QVERIFY(whileProved.outcome != Outcome::Damaged);
        QVERIFY(whileProved.outcome == Outcome::Cancelled ? bench.left().isEmpty()
                                                          : bench.left().size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
