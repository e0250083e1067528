// kill -9 of the real program, at every marked moment of a sale and at random ones, against the
// sandbox: after a restart the ledger and the journal agree to the tiyin, and nobody is charged
// twice. KASSA_KILLS says how many; a failure names the moment, to be struck again.

#include "tests/kill/blows.h"

using namespace kassa::blows;

class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhere();
    void killedAtTheDesk();
};

namespace {

int killsAsked() {
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("KASSA_KILLS", &given);
    return given ? asked : 300;
}

void add(std::vector<Blow>& all, std::vector<Blow> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

/// At any time of a sale that takes so long.
std::vector<Blow> killsAtRandom(int count, int milliseconds, const Blow& where) {
    std::mt19937 random(
        static_cast<unsigned>(count + qEnvironmentVariableIntValue("KASSA_KILL_SHIFT")));
    std::vector<Blow> blows;
    for (int i = 0; i < count; ++i) {
        Blow blow = where;
        blow.killAfterMilliseconds =
            static_cast<int>(random() % static_cast<unsigned>(milliseconds));
        blow.name = QStringLiteral("killed after %1 ms").arg(blow.killAfterMilliseconds);
        blows.push_back(std::move(blow));
    }
    return blows;
}

} // namespace

void TestKills::killedAnywhere() {
    const Blow fresh{{}, {}, -1, true, false};
    const Blow plain{};
    const auto first = countSale(fresh);
    const auto counts = countSale(plain);
    QVERIFY(counts.moments > 100 && first.moments > counts.moments);
    const int kills = killsAsked() * 9 / 10; // the others are struck at the desk
    // The files of a new journal are made before its first sale begins.
    auto blows = killsAtMoments(kills / 6, 1, first.moments - counts.moments, fresh);
    // Half of the others in the last fifth of a sale, where the charge is.
    const long late = counts.moments * 4 / 5;
    add(blows, killsAtMoments(kills / 4, 1, late, plain));
    add(blows, killsAtMoments(kills / 4, late + 1, counts.moments, plain));
    add(blows, killsAtRandom(kills - static_cast<int>(blows.size()), counts.milliseconds, plain));
    const auto tally = deal(blows);
    for (const auto& violation : tally.violations) {
        qWarning("%s", qPrintable(violation));
    }
    QVERIFY(tally.violations.isEmpty());
    qInfo("%d kills, %d died of them, %d charged then, %d of these told, %d found out later, "
          "%d sold later; "
          "a sale has %ld moments, the first %ld",
          tally.blows, tally.died, tally.charged, tally.toldBefore, tally.openAfter,
          tally.soldLater, counts.moments, first.moments);
    QCOMPARE(tally.blows, kills);
    // The kills did get everywhere: before, between charge and telling, and after.
    QVERIFY(tally.died > kills / 2);
    QVERIFY(tally.openAfter > 0 && tally.soldLater > kills / 4);
}

void TestKills::killedAtTheDesk() {
    const Blow desk{{}, {}, -1, true, true};
    const auto counts = countSale(desk);
    const int kills = killsAsked() / 10;
    const long late = counts.moments * 2 / 3;
    auto blows = killsAtMoments(kills / 6, 1, late, desk);
    add(blows, killsAtMoments(kills / 2, late + 1, counts.moments, desk));
    add(blows, killsAtRandom(kills - static_cast<int>(blows.size()), counts.milliseconds, desk));
    const auto tally = deal(blows);
    for (const auto& violation : tally.violations) {
        qWarning("%s", qPrintable(violation));
    }
    QVERIFY(tally.violations.isEmpty());
    qInfo("%d kills at the desk, %d died of them, %d charged then, %d of these told, %d found out "
          "later; a sale has %ld moments",
          tally.blows, tally.died, tally.charged, tally.toldBefore, tally.openAfter,
          counts.moments);
    QVERIFY(tally.died > kills / 2);
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
