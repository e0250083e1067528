// What was bought at the desk, which need not be what the list asked for.

#include "core/desk/bought.h"
#include "core/desk/prices.h"

#include <QTest>

using namespace kassa;
using namespace kassa::desk;

namespace {

EventBook forum() {
    EventBook book;
    book.tickets = {{"day", "Bir kunlik", "", Tiyin(29'500'000)},
                    {"vip", "VIP", "", Tiyin(320'000'000)}};
    book.goods = {{"lunch", "Tushlik", "", Tiyin(8'500'000)}};
    return book;
}

/// A payment of "INV-1" or "INV-1/2" for these things, in this state.
Payment payment(const char* id, const char* invoice, std::vector<BasketLine> lines, State state) {
    Payment payment;
    payment.id = PaymentId{id};
    payment.sale = *saleOf(forum(), Basket{invoice, "Kamola", {}, {}, std::move(lines)}, Terms{});
    payment.state = std::move(state);
    return payment;
}

QString shown(const Bought& bought) {
    QStringList lines;
    for (const auto& line : bought.lines) {
        lines << QString::fromStdString(line.item) + u'*' + QString::number(line.quantity);
    }
    return QString::number(bought.amount.count() / 100) + u' ' + lines.join(u' ');
}

} // namespace

class TestBought : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPaid_data() {
        QTest::addColumn<std::vector<Payment>>("payments");
        QTest::addColumn<QString>("paid");
        QTest::addColumn<QString>("held");
        const auto row = [](const char* name, std::vector<Payment> payments, const char* paid,
                            const char* held) {
            QTest::newRow(name) << payments << QString::fromLatin1(paid)
                                << QString::fromLatin1(held);
        };
        const auto vip = [](State state, const char* id = "p1") {
            return payment(id, "INV-1", {{"vip", 1}, {"lunch", 2}}, std::move(state));
        };
        const auto lunch = [](const char* invoice, State state, int pieces = 1) {
            return payment(invoice, invoice, {{"lunch", pieces}}, std::move(state));
        };
        const state::Paid paid;
        const state::NotPaid refused{Reason::NoFunds, {}};
        const char* const whole = "3370000 vip*1 lunch*2";
        row("nothing", {}, "0 ", "0 ");
        row("another ticket than the list's", {vip(paid)}, whole, whole);
        row("under way", {vip(state::Confirming{})}, "0 ", whole);
        row("not known", {vip(state::Checking{})}, "0 ", whole);
        row("refused", {vip(refused)}, "0 ", "0 ");
        row("refused, then paid", {vip(refused, "p0"), vip(paid)}, whole, whole);
        row("an old refusal is told late", {vip(paid), vip(refused, "p0")}, whole, whole);
        row("given back", {vip(paid), vip(state::Reversed{})}, "0 ", "0 ");
        row("being given back", {vip(paid), vip(state::Reversing{})}, "0 ", whole);
        row("given back, then the other ticket",
            {vip(paid), vip(state::Reversed{}), payment("p2", "INV-1", {{"day", 1}}, paid)},
            "295000 day*1", "295000 day*1");
        row("goods later", {vip(paid), lunch("INV-1/1", paid)}, "3455000 vip*1 lunch*2 lunch*1",
            whole);
        row("goods in their order",
            {lunch("INV-1/10", paid, 10), lunch("INV-1/2", paid, 2), vip(paid)},
            "4390000 vip*1 lunch*2 lunch*2 lunch*10", whole);
        row("goods given back, and others kept",
            {vip(paid), lunch("INV-1/1", paid), lunch("INV-1/2", paid, 3),
             lunch("INV-1/1", state::Reversed{})},
            "3625000 vip*1 lunch*2 lunch*3", whole);
        row("goods not known", {vip(paid), lunch("INV-1/1", state::Checking{})}, whole, whole);
        row("the ticket given back, the goods kept",
            {vip(paid), lunch("INV-1/1", paid), vip(state::Reversed{})}, "85000 lunch*1", "0 ");
        row("an invoice of somebody else with a stroke in it",
            {vip(paid), payment("p2", "INV-1/7", {{"day", 1}}, paid)}, whole, whole);
        row("no number behind the stroke", {vip(paid), lunch("INV-1/A1", paid)}, whole, whole);
        row("somebody else", {payment("p2", "INV-12", {{"day", 1}}, paid)}, "0 ", "0 ");
        auto late = vip(state::ForPerson{}, "p0");
        late.lateCapture = true;
        row("captured late beside another", {vip(paid), late}, whole, whole);
    }
    void whatIsPaid() {
        QFETCH(std::vector<Payment>, payments);
        SalesHeld sales;
        for (const auto& each : payments) {
            sales.take(each);
        }
        QTEST(shown(sales.paid(forum(), "INV-1")), "paid");
        QTEST(shown(sales.held("1")), "held");
    }

    /// `kassa sell` charges an amount, and nobody knows for what.
    void anAmountAlone() {
        Payment sold;
        sold.id = PaymentId{"p1"};
        sold.sale = {"1", "1", {}, {}, Tiyin(73'900'000)};
        sold.state = state::Paid{};
        SalesHeld sales;
        sales.take(sold);
        QCOMPARE(shown(sales.paid(forum(), "INV-1")), QStringLiteral("739000 "));
    }

    void ticketsApartFromGoods() {
        auto lines = payment("p", "INV-1", {{"lunch", 2}, {"vip", 1}}, state::Paid{}).sale.lines;
        lines.push_back({"Erta", 1, Tiyin(-100), true, "vip", "early"});
        lines.push_back({"Sold no more", 1, Tiyin(100), false, "gone"});
        const auto titles = titlesOf(forum(), lines);
        QCOMPARE(titles.tickets, (std::vector<std::string>{"VIP", "Sold no more"}));
        QCOMPARE(titles.goods, (std::vector<std::string>{"Tushlik \u00D7\u00A02"}));
        QCOMPARE(ticketIn(forum(), lines)->id, std::string("vip"));
        lines.erase(lines.begin() + 1);
        QVERIFY(ticketIn(forum(), lines) == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestBought)
#include "tst_bought.moc"
