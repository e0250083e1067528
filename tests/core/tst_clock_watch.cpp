#include "core/base/clock_watch.h"

#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;

class ClockWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setBackBetweenTwoLooks_data() {
        QTest::addColumn<int>("bootPassed"); // milliseconds
        QTest::addColumn<int>("wallPassed");
        QTest::addColumn<int>("back");
        QTest::newRow("nothing happens") << 1000 << 1000 << 0;
        QTest::newRow("a small correction") << 1000 << -1000 << 0;
        QTest::newRow("just more than that") << 1000 << -1001 << 2001;
        QTest::newRow("an hour back") << 1000 << -3'599'000 << 3'600'000;
        QTest::newRow("an hour forward") << 1000 << 3'601'000 << 0;
        QTest::newRow("back within a long sleep") << 7'200'000 << 3'600'000 << 3'600'000;
        QTest::newRow("a long sleep") << 7'200'000 << 7'200'000 << 0;
    }
    void setBackBetweenTwoLooks() {
        QFETCH(int, bootPassed);
        QFETCH(int, wallPassed);
        QFETCH(int, back);
        const Moment before{Instant(5h), Timestamp(1'780'000'000'000ms)};
        const Moment now{before.boot + std::chrono::milliseconds(bootPassed),
                         before.wall + std::chrono::milliseconds(wallPassed)};
        QCOMPARE(setBack(before, now).count(), std::int64_t{back});
    }

    void setBackSinceTheLastRow() {
        const Timestamp row(1'780'000'000'000ms);
        QCOMPARE(setBack(row, row + 1h), 0ms);
        QCOMPARE(setBack(row, row - 2s), 0ms);
        QCOMPARE(setBack(row, row - 1h), std::chrono::milliseconds(1h));
    }
};

QTEST_GUILESS_MAIN(ClockWatch)
#include "tst_clock_watch.moc"
