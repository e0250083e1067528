// The last five sales in the rail: there from the start, on every page, by click and by key.

#include "tests/support/text_probe.h"
#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rail_sales.h"
#include "ui/widgets/table_list.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;
using namespace std::chrono_literals;
using kassa::desk::ListedPayment;

namespace {

ListedPayment listed(int number, State state = state::Paid{}) {
    Payment payment;
    payment.id = PaymentId{"old-" + std::to_string(number)};
    payment.sale.account = std::to_string(2'600'000 + number);
    payment.sale.invoice = "INV-26-" + std::to_string(10'000 + number);
    payment.sale.customer = "Jasur Rahimov";
    payment.sale.amount = Tiyin(73'900'000);
    payment.card = MaskedCard{"986009", "2170"};
    payment.steps = 7;
    payment.state = std::move(state);
    // 14.05.2026, 10:00 in Tashkent and a minute for each.
    const Timestamp at = Timestamp(1'778'734'800'000ms) + std::chrono::minutes(number);
    return {payment, at, at};
}

struct Strip : DeskDriver {
    Strip() : DeskDriver(sampleStaffAtWork()) {}

    void remember(int count) {
        std::vector<ListedPayment> journal;
        for (int number = count; number >= 1; --number) {
            journal.push_back(listed(number));
        }
        link.fillJournal(journal);
        link.recall();
    }
    [[nodiscard]] QAbstractButton* line(int index) const {
        return find<QAbstractButton>(qPrintable(QStringLiteral("lastSale%1").arg(index)));
    }
    [[nodiscard]] QString words(int index) const {
        const auto* item = line(index);
        return item == nullptr ? QString() : item->accessibleName();
    }
    [[nodiscard]] std::string chosen() const {
        const auto* table = find<TableList>("payments");
        return table == nullptr ? std::string() : std::to_string(table->currentRow());
    }
};

} // namespace

class TestLastSalesStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void fromTheJournalAtTheStart() {
        Strip desk;
        QVERIFY(desk.line(0) == nullptr);
        desk.remember(7);
        QCOMPARE(desk.words(0),
                 QStringLiteral("Jasur R., 739\u00A0000, %1, 10:07").arg(tr("Accepted")));
        QVERIFY(desk.line(4) != nullptr);
        QVERIFY(desk.words(4).endsWith(QStringLiteral("10:03")));
    }

    void aSaleAppearsAndTurns() {
        Strip desk;
        desk.remember(2);
        desk.reachConfirming();
        QVERIFY2(desk.words(0).startsWith(QStringLiteral("Kamola R., ")),
                 qPrintable(desk.words(0)));
        QVERIFY(desk.words(0).contains(tr("Confirming")));
        desk.pay();
        QVERIFY(desk.words(0).contains(tr("Accepted")));
        QVERIFY(desk.words(1).startsWith(QStringLiteral("Jasur")));
    }

    void clickOpensThePaymentInItsPlace() {
        Strip desk;
        desk.remember(6);
        QTest::mouseClick(desk.line(2), Qt::LeftButton);
        QCOMPARE(desk.window.page(), Page::Payments);
        auto* table = desk.find<TableList>("payments");
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(desk.focus(), QStringLiteral("paymentList"));
        QCOMPARE(desk.link.questions().back().text, std::string("INV-26-10004"));
    }

    void keysOpenThemAndEscapeLeadsBack() {
        Strip desk;
        desk.remember(6);
        desk.press(Qt::Key_5, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Payments);
        QCOMPARE(desk.link.questions().back().text, std::string("INV-26-10006"));
        desk.press(Qt::Key_9, Qt::AltModifier);
        QCOMPARE(desk.link.questions().back().text, std::string("INV-26-10002"));
        QCOMPARE(desk.focus(), QStringLiteral("paymentList"));
        desk.press(Qt::Key_Escape); // out of the search
        desk.press(Qt::Key_Escape); // out of the page
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
    }

    void aKeyWithoutASaleDoesNothing() {
        Strip desk;
        desk.remember(1);
        desk.press(Qt::Key_6, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    void tabReachesThem() {
        Strip desk;
        desk.remember(5);
        int stops = 0;
        for (int i = 0; i < 60; ++i) {
            desk.press(Qt::Key_Tab);
            stops += desk.focus().startsWith(QStringLiteral("lastSale")) ? 1 : 0;
            if (desk.focus() == QLatin1String("lastSale4")) {
                break;
            }
        }
        QCOMPARE(stops, 5);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.questions().back().text, std::string("INV-26-10001"));
    }

    void inSightOnEveryPageAndGoneWhenLocked() {
        Strip desk;
        desk.remember(5);
        desk.reachCode();
        QVERIFY(desk.line(4) != nullptr);
        desk.awaitCode(1, {});
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window.isLocked());
        QVERIFY(desk.line(0) == nullptr);
    }

    // However low the window: all five, nothing cut off.
    void fitsInEveryHeight_data() {
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("test");
        for (int height : {600, 640, 680, 720, 768, 800, 900, 1080}) {
            QTest::addRow("%d", height) << height << false;
            QTest::addRow("%d test", height) << height << true;
        }
    }
    void fitsInEveryHeight() {
        QFETCH(int, height);
        QFETCH(bool, test);
        Strip desk;
        desk.remember(5);
        desk.window.frame().setTestMode(test ? QStringLiteral("TEST") : QString());
        desk.window.resize(1024, height);
        QTest::qWait(0);
        auto* strip = desk.find<QWidget>("lastSales");
        QVERIFY(strip != nullptr);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(desk.line(i)->height() >= 24);
            QVERIFY(strip->rect().contains(desk.line(i)->geometry()));
        }
        const auto clipped = kassa::test::findClippedText(*strip);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        auto* lock = desk.find<QWidget>("railLock");
        QVERIFY(lock != nullptr);
        QVERIFY(lock->y() >= strip->geometry().bottom());
        QVERIFY(lock->geometry().bottom() <= lock->parentWidget()->height());
    }
};

QTEST_MAIN(TestLastSalesStrip)
#include "tst_last_sales_strip.moc"
