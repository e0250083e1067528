// kill -9 of the real program, at every marked moment of a sale and at random ones, against the
// sandbox: after a restart the ledger and the journal agree to the tiyin, and nobody is charged
// twice. KASSA_KILLS says how many; a failure names the moment, to be struck again.

#include "tests/kill/blows.h"

using namespace kassa::blows;

class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhere();
};

namespace {

/// `count` moments spread evenly over `all`, again from the start when there are more.
void addMarked(std::vector<Blow>& blows, long count, long all, bool onNewJournal) {
    for (long i = 0; i < count; ++i) {
        const long moment = 1 + (count < all ? i * all / count : i % all);
        blows.push_back({QStringLiteral("killed at moment %1 of %2%3")
                             .arg(moment)
                             .arg(all)
                             .arg(QLatin1String(onNewJournal ? ", new journal" : "")),
                         {{QStringLiteral("KASSA_KILL_AT"), QString::number(moment)}},
                         -1,
                         onNewJournal});
    }
}

} // namespace

void TestKills::killedAnywhere() {
    const auto first = countSale(true);
    const auto counts = countSale(false);
    QVERIFY(counts.moments > 100 && first.moments > counts.moments);
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("KASSA_KILLS", &given);
    const int kills = given ? asked : 300;
    std::vector<Blow> blows;
    addMarked(blows, kills / 6, first.moments - counts.moments, true);
    addMarked(blows, kills / 2, counts.moments, false);
    std::mt19937 random(static_cast<unsigned>(kills));
    while (blows.size() < static_cast<std::size_t>(kills)) {
        const int limit = static_cast<int>(random() % static_cast<unsigned>(counts.milliseconds));
        blows.push_back({QStringLiteral("killed after %1 ms").arg(limit), {}, limit, false});
    }
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

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
