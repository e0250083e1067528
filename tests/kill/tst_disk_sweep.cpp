// A disk that fails under the real program: every call on the journal's files in turn, once and for
// good, full and broken, whole and after half a write. KASSA_SWEEP_STEP=N tries every Nth
// only; KASSA_SWEEP=1 sells each sale a second time, not two of each journal.

#include "tests/kill/blows.h"

#include <cerrno>

using namespace kassa::blows;

class TestDiskSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallFails();
};

void TestDiskSweep::everyCallFails() {
    const auto counts = countSale(Blow{});
    const auto first = countSale(Blow{{}, {}, -1, true, false});
    QVERIFY(counts.fileCalls > 20 && first.fileCalls > counts.fileCalls);
    const long step = std::max(1, qEnvironmentVariableIntValue("KASSA_SWEEP_STEP"));
    struct Way {
        const char* name;
        int error;
        bool on;
        bool half;
    };
    std::vector<Blow> blows;
    for (const auto& way : {Way{"full", ENOSPC, true, true}, Way{"full once", ENOSPC, false, false},
                            Way{"broken", EIO, true, false}, Way{"broken once", EIO, false, true},
                            Way{"read-only", EROFS, true, false}}) {
        const auto sweep = [&](long calls, bool onNewJournal) {
            for (long call = 1; call <= calls; call += step) {
                blows.push_back({QStringLiteral("disk %1 at call %2%3")
                                     .arg(QLatin1String(way.name))
                                     .arg(call)
                                     .arg(QLatin1String(onNewJournal ? ", new journal" : "")),
                                 {{QStringLiteral("KASSA_FAIL_AT"), QString::number(call)},
                                  {QStringLiteral("KASSA_FAIL_WITH"), QString::number(way.error)},
                                  {QStringLiteral("KASSA_FAIL_ON"), QString::number(way.on)},
                                  {QStringLiteral("KASSA_SHORT"), QString::number(way.half)}},
                                 -1,
                                 onNewJournal});
            }
        };
        sweep(counts.fileCalls, false);
        if (way.on) {
            sweep(first.fileCalls - counts.fileCalls, true);
        }
    }
    const bool all = qEnvironmentVariableIsSet("KASSA_SWEEP");
    const auto tally = deal(blows, all ? SoldAgain::All : SoldAgain::OneOfEach);
    for (const auto& violation : tally.violations) {
        qWarning("%s", qPrintable(violation));
    }
    QVERIFY(tally.violations.isEmpty());
    qInfo("%d sales on a failing disk, %d charged then, %d of these told, %d found out later, "
          "%d sold later; a sale makes %ld calls on its files",
          tally.blows, tally.charged, tally.toldBefore, tally.openAfter, tally.soldLater,
          counts.fileCalls);
    QVERIFY(tally.soldLater > 0 && tally.charged > 0);
}

QTEST_GUILESS_MAIN(TestDiskSweep)
#include "tst_disk_sweep.moc"
