// A desk without a way to the gateway: it says so, begins nothing, goes on with everything else,
// and comes back by itself. And a clock that was set back.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;
using Standing = kassa::desk::Reach::Standing;

namespace {

void tell(DeskDriver& desk, Standing standing) {
    kassa::desk::Reach reach;
    reach.standing = standing;
    reach.missed = standing == Standing::Away ? 2 : 0;
    reach.took = 84ms;
    reach.nextLook = desk.boot + 18s;
    Q_EMIT desk.link.reachChanged(reach);
}

bool bannerShown(const DeskDriver& desk) {
    return desk.window.frame().offlineBanner().isVisible();
}

} // namespace

class TestOffline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void nothingIsBegunAndOneSentenceSaysWhy_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("card") << int{Qt::Key_F9};
        QTest::newRow("phone") << int{Qt::Key_F8};
    }
    void nothingIsBegunAndOneSentenceSaysWhy() {
        QFETCH(int, key);
        DeskDriver desk(sampleStaffAtWork());
        tell(desk, Standing::Away);
        QVERIFY(bannerShown(desk));
        desk.choose("kamola"); // looking people up goes on
        desk.press(key);
        QCOMPARE(desk.link.beginnings(), 0);
        QCOMPARE(desk.window.page(), Page::Sale);
        QVERIFY(desk.toast().contains(QStringLiteral("No money was taken")));
        QCOMPARE(desk.link.looks(), 1); // whoever wants a payment wants to know
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QStringLiteral("kamola"));
        tell(desk, Standing::There); // by itself
        QVERIFY(!bannerShown(desk));
        QVERIFY(desk.toast().contains(QStringLiteral("The connection is back")));
        desk.press(key);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    void nobodyKnowsIsNotOffline() {
        DeskDriver desk(sampleStaffAtWork());
        tell(desk, Standing::Unknown);
        QVERIFY(!bannerShown(desk));
        desk.choose("kamola");
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    void aPaymentUnderWayIsNotTouched() {
        DeskDriver desk(sampleStaffAtWork());
        desk.reachCode();
        tell(desk, Standing::Away);
        QCOMPARE(desk.window.page(), Page::Code);
        desk.type("111111");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.count("code_entered"), 1);
        desk.link.moveTo(state::Confirming{CallId{3}, desk.boot, Instant::max(), desk.boot},
                         [](Payment& payment) { payment.confirms = 1; });
        desk.pay();
        QCOMPARE(desk.window.page(), Page::Approved);
    }

    void aRefusedPaymentIsNotBegunAnew() {
        DeskDriver desk(sampleStaffAtWork());
        desk.reachCode();
        desk.link.moveTo(state::NotPaid{Reason::NoFunds, {}});
        QCOMPARE(desk.window.page(), Page::Declined);
        tell(desk, Standing::Away);
        desk.press(Qt::Key_Return); // another card
        QCOMPARE(desk.link.beginnings(), 1);
        QCOMPARE(desk.window.page(), Page::Declined); // what happened stays to be read
        tell(desk, Standing::There);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 2);
    }

    void f5AndTheButtonLookAtOnce() {
        DeskDriver desk(sampleStaffAtWork());
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.looks(), 0);
        tell(desk, Standing::Away);
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.link.looks(), 1);
        Q_EMIT desk.window.frame().offlineBanner().retryAsked();
        QCOMPARE(desk.link.looks(), 2);
    }

    void theBannerStandsOverTheLockToo() {
        DeskDriver desk(sampleStaff());
        tell(desk, Standing::Away);
        QVERIFY(desk.window.isLocked());
        QVERIFY(bannerShown(desk));
        QCOMPARE(desk.focus(), QStringLiteral("signInPin"));
    }

    void aClockThatWasSetBackIsSaidUntilItIsRead() {
        DeskDriver desk(sampleStaffAtWork());
        QVERIFY(!desk.shows("noticeRead"));
        Q_EMIT desk.link.clockSetBack(3600);
        QVERIFY(desk.shows("noticeRead"));
        auto* banner = desk.window.findChild<NoticeBanner*>();
        QVERIFY(banner->accessibleName().contains(QStringLiteral("60")));
        desk.click("noticeRead");
        QVERIFY(!banner->isVisible());
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        Q_EMIT desk.link.clockSetBack(120); // again
        QVERIFY(banner->isVisible());
    }
};

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
