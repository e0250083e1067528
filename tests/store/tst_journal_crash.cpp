#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/store/store_bench.h"
#include "tests/support/payments.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

// A till that is killed in the middle of its writing loses nothing that append() had said yes to.
// The child is this program again; it prints the number of every row that it was told is durable.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

int sellUntilKilled(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const std::string folder = argv[2];
    auto key = SigningKey::load(folder + "/key");
    OpenOptions options;
    options.path = folder + "/journal.kassa";
    auto journal = SqliteJournal::open(options, std::move(*key));
    if (!journal) {
        std::fputs(journal.error().detail.c_str(), stderr);
        return 1;
    }
    for (std::int64_t sale = 0;; ++sale) {
        const std::string number = std::to_string((*journal)->epoch() * 1'000'000 + sale);
        for (const auto& payment : wholeSale("payment-" + number, number)) {
            if (!(*journal)->append(payment, "tested")) {
                return 2;
            }
            std::printf("%lld\n", static_cast<long long>((*journal)->head().seq));
            std::fflush(stdout);
        }
    }
}

/// Runs the child, kills it after that many rows; the last row it had been promised.
qint64 lastPromise(const QString& folder, int rows) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--sell"), folder});
    QByteArray output;
    while (output.count('\n') < rows) {
        if (!child.waitForReadyRead(10'000)) {
            qWarning() << "the child ended:" << child.readAllStandardError();
            return -1;
        }
        output += child.readAllStandardOutput();
    }
    child.kill(); // SIGKILL: no destructor, no last checkpoint
    child.waitForFinished();
    output += child.readAllStandardOutput();
    const auto lines = output.left(output.lastIndexOf('\n')).split('\n');
    return lines.last().toLongLong();
}

} // namespace

class JournalCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWasPromisedIsLost() {
        StoreBench bench(Place::Memory);
        QVERIFY(bench.key().save(bench.folder() + "/key").has_value());
        const QString folder = QString::fromStdString(bench.folder());
        QRandomGenerator random(20'260'101);
        qint64 promised = 0;
        constexpr int kills = 20;
        for (int kill = 1; kill <= kills; ++kill) {
            const qint64 last = lastPromise(folder, 1 + random.bounded(40));
            QVERIFY(last > promised);
            promised = last;
            const auto report = verify(bench.path(), {bench.publicKey()});
            QVERIFY2(report.has_value(), report ? "" : report.error().detail.c_str());
            QVERIFY2(report->intact(), report->finding ? report->finding->detail.c_str() : "");
            QVERIFY(report->head.seq >= promised);
            QVERIFY(report->head.seq <= promised + 1); // one may have been written and not told
            promised = report->head.seq;
        }
        const auto journal = SqliteJournal::open({bench.path(), Mark::Test, "", true}, bench.key());
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->head().seq, promised);
        QCOMPARE((*journal)->epoch(), kills + 1);
        qInfo("%d kills, %lld rows, none lost", kills, static_cast<long long>(promised));
    }

    void aTillInAnotherProcessKeepsThisOneAway() {
        StoreBench bench(Place::Memory);
        QVERIFY(bench.key().save(bench.folder() + "/key").has_value());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--sell"), QString::fromStdString(bench.folder())});
        QVERIFY(child.waitForReadyRead(10'000));
        const auto second = SqliteJournal::open(bench.options(), bench.key());
        QVERIFY(!second);
        QCOMPARE(second.error().error, OpenError::Locked);
        const auto report = verify(bench.path()); // beside one that writes as fast as it can
        QVERIFY(report.has_value());
        QVERIFY2(report->intact(), report->finding ? report->finding->detail.c_str() : "");
        QVERIFY(report->inUse);
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(SqliteJournal::open(bench.options(), bench.key()).has_value());
    }
};

int main(int argc, char** argv) {
    if (argc > 2 && QString::fromLocal8Bit(argv[1]) == QLatin1String("--sell")) {
        return sellUntilKilled(argc, argv);
    }
    const QCoreApplication app(argc, argv);
    JournalCrash crash;
    return QTest::qExec(&crash, argc, argv);
}
#include "tst_journal_crash.moc"
