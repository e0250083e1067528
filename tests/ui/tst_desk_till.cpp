// The window, the real till and the real machine, with a gateway and a disk in memory: what the
// cashier sees is what the gateway did.

#include "tests/support/till_world.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_staff.h"
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
    void list(const desk::PaymentQuestion& question) override {
        desk::PaymentPage page;
        page.ask = question.ask;
        const desk::PaymentMatcher fits(question.text);
        for (const auto& [id, payment] : latest) {
            if (fits(payment)) {
                page.payments.push_back({payment, {}, {}});
            }
        }
        Q_EMIT listed(page);
    }
    void recall() override {}
    void askSteps(const PaymentId& payment) override { Q_EMIT stepsTold(payment, {}); }
    void proveJournal() override { Q_EMIT journalProved(Proof::Intact, 1); }

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

/// A manager who always knows the PIN; what was approved reaches the till.
class DirectStaff : public PictureStaff {
public:
    void refund(const PaymentId& payment, const QString& reason, desk::Approver approver) override {
        const std::string name = "Timur Sattorov";
        PictureStaff::refund(payment, reason, std::move(approver));
        Q_EMIT approvalAnswered(desk::Action::Refund, {desk::PinAnswer::Good, 0, {}});
        till->post(payment, event::ReverseAsked{reason.toStdString(), name});
    }
    Till* till = nullptr;
};

struct Desk {
    Desk()
        : journal(disk)
        , gateway(ledger, disk, clock, random)
        , till(gateway, journal, clock, ids, link)
        , window(link, setup(), &staff) {
        link.till = &till;
        staff.till = &till;
        staff.show(sampleStaffAtWork());
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
        setup.payerPage = [](TransactionId id) {
            return QStringLiteral("https://pay.example/%1").arg(id.value);
        };
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
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(target(), key, modifiers);
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
    void sellAndPay(const char* who) {
        sell(who);
        type("111111");
        press(Qt::Key_Return);
        pass(2s);
        press(Qt::Key_Return);
    }
    /// From the list to the order: a reason, the PIN, the red button.
    void refund() {
        press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_R, Qt::ControlModifier);
        pass(4s);
        press(Qt::Key_Tab);
        type("222222");
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    int reversals() const {
        int all = 0;
        for (const auto& [id, entry] : ledger.entries) {
            all += entry.reversals;
        }
        return all;
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
    DirectStaff staff;
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

    // --- money back

    void refundGoesBackOnce() {
        Desk desk;
        desk.sellAndPay("kamola");
        desk.refund();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.window.page(), Page::Progress);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Returned);
        QCOMPARE(desk.reversals(), 1);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_R, Qt::ControlModifier); // there is nothing left to return
        desk.pass(4s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.pass(4s);
        QCOMPARE(desk.reversals(), 1);
        QCOMPARE(desk.staff.count("refund"), 1);
    }

    // The answer to the return is lost: it is asked about like a confirm, and never sent again.
    void lostAnswerToARefundComesOutByAsking() {
        Desk desk;
        desk.sellAndPay("kamola");
        desk.gateway.trouble.replyLost = 100;
        desk.refund();
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Unknown);
        desk.gateway.trouble.replyLost = 0;
        desk.pass(60s, 1s);
        QCOMPARE(desk.window.page(), Page::Returned);
        QCOMPARE(desk.reversals(), 1);
    }

    // Somebody returned it in the merchant's cabinet: Atmos says no, and then says why.
    void returnedElsewhereIsRecognised() {
        Desk desk;
        desk.sellAndPay("kamola");
        for (auto& [id, entry] : desk.ledger.entries) {
            entry.reversals = entry.captures;
        }
        desk.refund();
        desk.pass(6s);
        QCOMPARE(desk.window.page(), Page::Returned);
        QCOMPARE(desk.reversals(), 1); // the cabinet's
        const auto payments = desk.window.flow().payments();
        QVERIFY(desk.window.flow().story(payments.front()->id).returnedElsewhere);
    }

    // --- the customer's phone

    void customerWhoComesBackPaysTheSameTransaction() {
        Desk desk;
        desk.type("kamola");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Card);
        desk.press(Qt::Key_Escape); // asks first
        desk.press(Qt::Key_Return);
        desk.pass(2s);
        QCOMPARE(desk.window.page(), Page::Unknown);
        desk.press(Qt::Key_Return);
        desk.type("kamola");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        desk.pass(1s);
        QCOMPARE(desk.window.page(), Page::Card);
        QCOMPARE(desk.ledger.entries.size(), std::size_t{1});
        desk.ledger.entries.begin()->second.captures = 1; // paid on the phone
        desk.pass(4s);
        QCOMPARE(desk.window.page(), Page::Approved);
        QCOMPARE(desk.captures(), 1);
    }

    void customerSaysPaidIsAskedAtOnce() {
        Desk desk;
        desk.type("kamola");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        desk.pass(180s, 1s); // questions are ten seconds apart by now
        QCOMPARE(desk.window.page(), Page::Card);
        desk.ledger.entries.begin()->second.captures = 1;
        desk.press(Qt::Key_F5);
        desk.pass(3s);
        QCOMPARE(desk.window.page(), Page::Approved);
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
