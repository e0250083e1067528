// Goods and codes on the sale page, by keys and by clicks.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/text.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;

namespace {

qint64 som(const AmountLabel* label) {
    return label == nullptr ? -1 : label->amount().count() / 100;
}

qint64 toPay(DeskDriver& desk) {
    return som(desk.find<AmountLabel>("saleAmount"));
}

} // namespace

class TestDeskGoods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void countedByKeys() {
        DeskDriver desk;
        desk.choose("kamola");
        QCOMPARE(toPay(desk), 739'000);
        desk.press(Qt::Key_F4);
        QVERIFY(desk.shows("goodsDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("goods"));
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Plus);
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000 + 2 * 85'000);
        desk.press(Qt::Key_Down);
        desk.type("12");
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000 + 2 * 85'000 + 12 * 120'000);
        desk.press(Qt::Key_Backspace);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_3);
        desk.press(Qt::Key_Left);
        desk.press(Qt::Key_Minus);
        QCOMPARE(toPay(desk), 739'000); // nothing changes before Enter
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.shows("goodsDialog"));
        QCOMPARE(toPay(desk), 739'000 + 2 * 85'000 + 20'000);
        desk.press(Qt::Key_F9);
        desk.link.answerBegun();
        const auto& sale = desk.link.payment().sale;
        QCOMPARE(sale.amount.count(), (739'000 + 2 * 85'000 + 20'000) * 100);
        QCOMPARE(sale.lines.size(), std::size_t{4});
        QCOMPARE(sale.lines[2].item, std::string("lunch"));
        QCOMPARE(sale.lines[2].quantity, 2);
    }

    void countedByClicks() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.click("addGoods");
        desk.click("goodsMore");
        desk.click("goodsMore");
        desk.click("goodsLess");
        desk.click("goodsDone");
        QCOMPARE(toPay(desk), 739'000 + 85'000);
        desk.click("addGoods"); // it stands there as it was left
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000 + 85'000);
        desk.click("goodsLess");
        desk.click("goodsCancel");
        QCOMPARE(toPay(desk), 739'000 + 85'000);
    }

    void neverMoreThanFitsNorLessThanNone() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F4);
        desk.press(Qt::Key_Left);
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000);
        desk.type("99");
        desk.press(Qt::Key_Right);
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000 + 99 * 85'000);
        desk.type("7"); // a third digit begins anew
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 739'000 + 7 * 85'000);
    }

    void codeMakesItCheaper() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F4);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("goodsCode"));
        desk.type("hamkor-2");
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shows("goodsDialog")); // no such code: it is said, and nothing is changed
        QCOMPARE(desk.focus(), QStringLiteral("goodsCode"));
        desk.type("hamkor-26");
        QCOMPARE(som(desk.find<AmountLabel>("goodsTotal")), 591'200);
        desk.press(Qt::Key_Return);
        QCOMPARE(toPay(desk), 591'200); // sixty per cent instead of fifty, not both
        desk.press(Qt::Key_F9);
        desk.link.answerBegun();
        QCOMPARE(desk.link.payment().sale.lines[1].rule, std::string("partner"));
    }

    // Goods and code are of one customer.
    void nextCustomerStartsEmpty() {
        DeskDriver desk;
        desk.choose("kamola");
        desk.press(Qt::Key_F4);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Tab);
        desk.type("hamkor-26");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Escape);
        desk.choose("kamola");
        QCOMPARE(toPay(desk), 739'000);
        desk.press(Qt::Key_F4);
        QCOMPARE(desk.find<QLineEdit>("goodsCode")->text(), QString());
    }

    // Somebody whose ticket is paid comes back for lunch: another invoice, the goods alone.
    void goodsOfSomebodyWhoHasPaid() {
        DeskDriver desk;
        Q_EMIT desk.link.standingChanged(QStringLiteral("2600417"), TillLink::Standing::Paid);
        desk.choose("kamola");
        QVERIFY(!desk.find<QWidget>("payByCard")->isEnabled());
        desk.press(Qt::Key_F4);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.find<QWidget>("payByCard")->isEnabled());
        desk.press(Qt::Key_F9);
        desk.link.answerBegun();
        QCOMPARE(desk.link.payment().sale.invoice, std::string("INV-26-00417/1"));
        QCOMPARE(desk.link.payment().sale.account, std::string("26004171"));
        QCOMPARE(desk.link.payment().sale.amount.count(), 8'500'000);
    }

    void nobodyIsChosen() {
        DeskDriver desk;
        desk.press(Qt::Key_F4);
        QVERIFY(!desk.shows("goodsDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
    }

    void eventWithoutGoodsHasNoKey() {
        DeskDriver desk(nullptr, [](DeskSetup& setup) {
            setup.book.goods.clear();
            setup.book.rules.resize(1);
        });
        desk.choose("kamola");
        QVERIFY(!desk.shows("addGoods"));
        desk.press(Qt::Key_F4);
        QVERIFY(!desk.shows("goodsDialog"));
    }
};

QTEST_MAIN(TestDeskGoods)
#include "tst_desk_goods.moc"
