// What an earlier run left open, card by card: what is known, what may be done, and whether the
// journal is whole.

#include "tests/ui/desk_driver.h"
#include "ui/desk/format.h"
#include "ui/desk/unresolved_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

using namespace kassa;
using namespace kassa::ui;

namespace {

Payment of(const char* id, std::size_t whose, State state, int codes = 1) {
    const auto book = sampleEvent();
    const auto& attendee = book.attendees[whose];
    Payment payment;
    payment.id = PaymentId{id};
    payment.sale.account = kassa::desk::accountOf(attendee.invoice);
    payment.sale.invoice = attendee.invoice;
    payment.sale.customer = attendee.name;
    payment.sale.amount = Tiyin(73'900'000);
    payment.codesSent = codes;
    payment.steps = 5;
    payment.state = std::move(state);
    return payment;
}

Payment unknown() {
    state::Inquiry inquiry;
    inquiry.nextQueryAt = Instant::max();
    Payment payment = of("unknown", 3, state::Checking{inquiry});
    payment.confirms = 1;
    return payment;
}

Payment interrupted(const char* id, std::size_t whose, int codes) {
    return of(id, whose, state::NotPaid{Reason::Interrupted, {}}, codes);
}

/// The three of the mock-up.
struct Leftovers : DeskDriver {
    Leftovers() {
        link.tellOf(interrupted("half-way", 4, 1));
        link.tellOf(interrupted("begun", 2, 0));
        link.tellOf(unknown());
    }
    [[nodiscard]] int cards() const {
        int count = 0;
        for (auto* each : window.findChildren<LeftoverCard*>()) {
            count += each->isVisible() ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] QStringList chips() const {
        QStringList texts;
        for (auto* chip : window.findChildren<Chip*>(QStringLiteral("leftoverChip"))) {
            if (chip->isVisible()) {
                texts << chip->chip().text;
            }
        }
        texts.sort();
        return texts;
    }
};

} // namespace

class TestLeftovers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // What a crash left stands open before anybody signs in; a key locks it all the same.
    void theLockIsStrongerThanWhatStandsOpen() {
        DeskDriver desk(sampleStaffAtWork());
        desk.link.tellOf(unknown());
        QCOMPARE(desk.window.page(), Page::Unresolved);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window.isLocked());
        QCOMPARE(desk.staff.count("lock"), 1);
    }

    void eachSaysWhatIsKnown() {
        Leftovers desk;
        QCOMPARE(desk.window.page(), Page::Unresolved);
        QCOMPARE(desk.cards(), 3);
        QCOMPARE(desk.chips(),
                 (QStringList{QStringLiteral("Code sent, not confirmed"),
                              QStringLiteral("Only created"), QStringLiteral("Unknown")}));
    }

    void offlineNothingIsAsked() {
        Leftovers desk;
        auto* ask = desk.find<Button>("leftoverAsk");
        QVERIFY(ask != nullptr);
        QVERIFY(ask->isEnabled());
        Q_EMIT desk.link.connectionChanged(TillLink::Connection::Bad, 0);
        Q_EMIT desk.window.flow().changed();
        QVERIFY(!ask->isEnabled());
        Q_EMIT desk.link.connectionChanged(TillLink::Connection::Good, 80);
        Q_EMIT desk.window.flow().changed();
        QTest::mouseClick(ask, Qt::LeftButton);
        QCOMPARE(desk.link.count("check_asked"), 1);
    }

    void anInterruptedSaleIsOpenedAgain() {
        Leftovers desk;
        QTest::mouseClick(desk.find<Button>("leftoverSale"), Qt::LeftButton);
        QCOMPARE(desk.window.page(), Page::Sale);
        const QString invoice = desk.find<Text>("saleInvoice")->text();
        QVERIFY(invoice == QLatin1String("INV-26-00402") ||
                invoice == QLatin1String("INV-26-00295"));
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        QCOMPARE(desk.link.beginnings(), 0); // nothing by itself
    }

    void aCardIsPutAway() {
        Leftovers desk;
        QTest::mouseClick(desk.find<Button>("leftoverClose"), Qt::LeftButton);
        QCOMPARE(desk.window.page(), Page::Unresolved);
        QCOMPARE(desk.cards(), 2);
        QCOMPARE(desk.focus(), QStringLiteral("goToSale"));
    }

    // An unknown one stays whatever is pressed.
    void theUnknownOneCannotBePutAway() {
        DeskDriver desk;
        desk.link.tellOf(unknown());
        QVERIFY(!desk.shows("leftoverClose"));
        QVERIFY(!desk.shows("leftoverSale"));
    }

    void arrowsReachEveryButton() {
        Leftovers desk;
        QCOMPARE(desk.focus(), QStringLiteral("goToSale"));
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            desk.press(Qt::Key_Down);
            seen << desk.focus();
        }
        QCOMPARE(seen.count(QStringLiteral("leftoverSale")), 2);
        QCOMPARE(seen.count(QStringLiteral("leftoverClose")), 2);
        QCOMPARE(seen.count(QStringLiteral("leftoverAsk")), 1);
        QCOMPARE(seen.back(), QStringLiteral("goToSale"));
    }

    void whetherTheJournalIsWhole() {
        Leftovers desk;
        auto* note = desk.find<QWidget>("unresolvedProof");
        QVERIFY(note != nullptr);
        QVERIFY2(note->accessibleDescription().contains(QStringLiteral("781")),
                 qPrintable(note->accessibleDescription()));
        Q_EMIT desk.link.journalProved(TillLink::Proof::Damaged, 1284);
        Q_EMIT desk.window.flow().changed();
        QVERIFY(note->accessibleDescription().contains(QStringLiteral("1\u00A0284")));
        QVERIFY(note->accessibleName().contains(QStringLiteral("altered")));
    }

    void countsStandInGroups_data() {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << QStringLiteral("0");
        QTest::newRow("999") << qint64(999) << QStringLiteral("999");
        QTest::newRow("1284") << qint64(1284) << QStringLiteral("1\u00A0284");
        QTest::newRow("100000") << qint64(100'000) << QStringLiteral("100\u00A0000");
        QTest::newRow("1234567") << qint64(1'234'567) << QStringLiteral("1\u00A0234\u00A0567");
        QTest::newRow("-1284") << qint64(-1284) << QStringLiteral("-1\u00A0284");
        QTest::newRow("-100") << qint64(-100) << QStringLiteral("-100");
    }
    void countsStandInGroups() {
        QFETCH(qint64, count);
        QFETCH(QString, text);
        QCOMPARE(countText(count), text);
    }
    void countsInsideTexts() {
        QCOMPARE(grouped(QStringLiteral("1284 rows"), 1284), QStringLiteral("1\u00A0284 rows"));
        QCOMPARE(grouped(QStringLiteral("12 rows"), 12), QStringLiteral("12 rows"));
    }
};

QTEST_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
