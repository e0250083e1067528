// When the way to the gateway is looked at, and what is made of it.

#include "core/desk/reach.h"

#include <QTest>

#include <optional>
#include <vector>

using namespace kassa;
using namespace kassa::desk;
using namespace std::chrono_literals;
using Standing = Reach::Standing;

namespace {

/// A network that answers when it is told to.
struct ScriptedProbe final : ReachProbe {
    int looks = 0;
    std::function<void(Sight)> waiting;

    void look(std::function<void(Sight)> told) override {
        ++looks;
        waiting = std::move(told);
    }
    void answer(bool reached, std::chrono::milliseconds took = 84ms) {
        std::exchange(waiting, nullptr)({reached, took});
    }
};

struct Bench {
    Instant now{1h};
    ScriptedProbe probe;
    std::vector<Reach> told;
    ReachWatch watch{probe, [this] { return now; },
                     [this](const Reach& reach) { told.push_back(reach); }};

    /// Ticks as a timer does until somebody looks; how long that took.
    std::chrono::milliseconds untilLook() {
        const int before = probe.looks;
        const Instant since = now;
        for (int i = 0; i < 200 && probe.looks == before; ++i) {
            now += 500ms;
            watch.tick();
        }
        return now - since;
    }
    [[nodiscard]] Standing standing() const { return watch.reach().standing; }
};

} // namespace

class TestReach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneMissIsWeatherTwoAreNot() {
        Bench bench;
        bench.watch.tick();
        bench.probe.answer(true, 84ms);
        QVERIFY(bench.standing() == Standing::There);
        QCOMPARE(bench.watch.reach().took, 84ms);
        QCOMPARE(bench.untilLook(), 20s);
        bench.probe.answer(false);
        QVERIFY(bench.standing() == Standing::There);
        QCOMPARE(bench.untilLook(), 3s); // soon: it may be the network
        bench.probe.answer(false);
        QVERIFY(bench.standing() == Standing::Away);
    }

    void itComesBackByItself() {
        Bench bench;
        bench.watch.heard({false, {}});
        bench.watch.heard({false, {}});
        QVERIFY(bench.standing() == Standing::Away);
        bench.untilLook();
        bench.probe.answer(true, 40ms);
        QVERIFY(bench.standing() == Standing::There);
        QCOMPARE(bench.watch.reach().missed, 0);
    }

    void aCallThatWentThroughCountsAtOnce() {
        Bench bench;
        bench.watch.heard({false, {}});
        bench.watch.heard({false, {}});
        bench.watch.heard({true, 300ms});
        QVERIFY(bench.standing() == Standing::There);
        QCOMPARE(bench.watch.reach().took, 300ms);
    }

    void nobodyIsAwayBeforeAnybodyLooked() {
        Bench bench;
        QVERIFY(bench.standing() == Standing::Unknown);
        bench.watch.tick();
        bench.probe.answer(false);
        QVERIFY(bench.standing() == Standing::Unknown);
    }

    void pausesGrowAndEnd() {
        Bench bench;
        std::chrono::milliseconds before{};
        for (int i = 0; i < 12; ++i) {
            bench.untilLook();
            bench.probe.answer(false);
            const auto pause = bench.watch.reach().nextLook - bench.now;
            QVERIFY(pause >= before && pause <= 20s);
            before = pause;
        }
        QCOMPARE(before, 20s);
    }

    void neverMoreOftenThanEveryTwoSeconds() {
        Bench bench;
        bench.watch.ask();
        bench.watch.ask();
        QCOMPARE(bench.probe.looks, 1); // one look at a time
        bench.probe.answer(false);
        for (int i = 0; i < 20; ++i) {
            bench.watch.ask();
        }
        QCOMPARE(bench.probe.looks, 1);
        bench.now += betweenLooks;
        bench.watch.ask();
        QCOMPARE(bench.probe.looks, 2);
    }

    void aLookThatTakesLongIsNotDoubled() {
        Bench bench;
        bench.watch.tick();
        bench.now += 1min;
        bench.watch.tick();
        bench.watch.ask();
        QCOMPARE(bench.probe.looks, 1);
    }

    void onlyNewsIsTold() {
        Bench bench;
        bench.watch.tick();
        bench.probe.answer(true);
        const auto told = bench.told.size();
        bench.watch.heard({true, 84ms});
        QCOMPARE(bench.told.size(), told); // the same, at the same moment
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "tst_reach.moc"
