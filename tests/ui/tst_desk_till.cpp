// The window, the real till and the real machine, with a gateway and a disk in memory: what the
// cashier sees is what the gateway did.

#include "tests/support/till_world.h"
#include "ui/desk/desk_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;

namespace {

/// The link of the desk, without a thread between: for one that has the till in the same one.
class DirectLink : public TillLink, public TillObserver {
public:
    void begin(const Sale& sale) override {
        const auto id = till->begin(sale);
        if (!id) {
            Q_EMIT beginRefused(sale, id.error());
        } else {
            Q_EMIT begun(latest.at(*id));
        }
    }
    void post(const PaymentId& payment, Event event) override {
        till->post(payment, std::move(event));
    }
    void paymentChanged(const Payment& payment) override {
        latest.insert_or_assign(payment.id, payment);
        Q_EMIT TillLink::paymentChanged(payment);
    }
    void tillHalted(JournalError error, const Payment& unsaved) override {
        Q_EMIT halted(error, unsaved);
    }

    Till* till = nullptr;
    std::map<PaymentId, Payment> latest;
};

struct Desk {
    Desk()
        : journal(disk)
        , gateway(ledger, disk, clock, random)
        , till(gateway, journal, clock, ids, link)
        , window(link, setup()) {
        link.till = &till;
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    DeskSetup setup() {
        DeskSetup setup;
        setup.book = sampleEvent();
        setup.facts = sampleDesk(false);
        setup.wallClock = [this] {
            return Timestamp(clock.time.time_since_epoch() + 1'778'737'320'000ms);
        };
        setup.bootClock = [this] { return clock.time; };
        setup.outcomeHold = 0ms;
        return setup;
    }
    void pass(std::chrono::milliseconds time, std::chrono::milliseconds pace = 200ms) {
        const Instant end = clock.time + time;
        while (clock.time < end) {
            clock.time += pace;
            gateway.advance();
            till.tick();
        }
    }
    void press(Qt::Key key) { QTest::keyClick(target(), key); }
    void type(const char* text) {
        for (; *text != '\0'; ++text) {
            QTest::keyClick(target(), *text);
        }
    }
    QWidget* target() { return QApplication::focusWidget(); }
    void sell(const char* who) {
        type(who);
        press(Qt::Key_Down);
        press(Qt::Key_F9);
        type("98600901010143640228");
        press(Qt::Key_Return);
        pass(2s);
    }
    int captures() const {
        int all = 0;
        for (const auto& [id, entry] : ledger.entries) {
            all += entry.captures;
        }
        return all;
    }

    fake::Disk disk;
    fake::Ledger ledger;
    fake::ManualClock clock;
    fake::CountingIds ids;
    std::mt19937_64 random{7};
    fake::DiskJournal journal;
    fake::SimulatedGateway gateway;
    DirectLink link;
    Till till;
    DeskWindow window;
};

} // namespace

class TestDeskTill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void saleIsPaidOnce() {
        Desk desk;
        desk.sell("kamola");
        QCOMPARE(desk.window.page(), Page::Code);
        desk.type("111111");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Progress);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Approved);
        QCOMPARE(desk.captures(), 1);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    // The answer to the confirm is lost: the desk goes on, and the truth comes by itself.
    void lostAnswerComesOutByAsking() {
        Desk desk;
        desk.sell("kamola");
        desk.gateway.trouble.replyLost = 100;
        desk.type("111111");
        desk.press(Qt::Key_Return);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Unknown);
        QCOMPARE(desk.window.flow().unresolved().size(), std::size_t{1});
        desk.press(Qt::Key_Return);
        desk.gateway.trouble.replyLost = 0;
        desk.pass(60s, 1s);
        QVERIFY(desk.window.flow().unresolved().empty());
        QCOMPARE(desk.captures(), 1);
        const auto payments = desk.window.flow().payments();
        QVERIFY(std::holds_alternative<state::Paid>(payments.front()->state));
    }

    void changedCardIsAnotherPayment() {
        Desk desk;
        desk.sell("madina");
        QTest::keyClick(desk.target(), Qt::Key_K, Qt::ControlModifier);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.ledger.entries.size(), std::size_t{2});
        desk.type("98600901010143640228");
        desk.press(Qt::Key_Return);
        desk.pass(2s);
        desk.type("111111");
        desk.press(Qt::Key_Return);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Approved);
        QCOMPARE(desk.captures(), 1);
    }

    void threeWrongCodesEndIt() {
        Desk desk;
        desk.sell("kamola");
        desk.gateway.trouble.wrongCode = 100;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(desk.window.page(), Page::Code);
            desk.type("000000");
            desk.press(Qt::Key_Return);
            desk.pass(2s);
        }
        QCOMPARE(desk.window.page(), Page::Declined);
        QCOMPARE(desk.captures(), 0);
    }

    // The disk fails when the answer of the confirm arrives: paid, and our record is missing.
    void fullDiskAfterTheDebitIsSaid() {
        Desk desk;
        desk.sell("kamola");
        desk.type("111111");
        desk.press(Qt::Key_Return);
        desk.journal.failNext = JournalError::Full;
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Service);
        QVERIFY(std::holds_alternative<state::Paid>(desk.window.flow().halt()->unsaved.state));
        QCOMPARE(desk.captures(), 1);
    }
};

QTEST_MAIN(TestDeskTill)
#include "tst_desk_till.moc"
