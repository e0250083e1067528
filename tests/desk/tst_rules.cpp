// Every kind of price rule, and what becomes of several at once.

#include "core/desk/event_check.h"
#include "core/desk/prices.h"

#include <QTest>

using namespace kassa;
using namespace kassa::desk;
using namespace std::chrono_literals;

namespace {

Tiyin som(std::int64_t amount) {
    return Tiyin(amount * 100);
}

const Day today = 2026y / 5 / 14;

PriceRule rule(const char* id, std::variant<PercentOff, AmountOff> off) {
    PriceRule rule;
    rule.id = id;
    rule.title = id;
    rule.off = off;
    return rule;
}

EventBook book(std::vector<PriceRule> rules) {
    EventBook book{"E", "P", "M", 2026y / 6 / 11, 2026y / 6 / 13, today, std::move(rules),
                   {},  {},  {}};
    book.tickets = {{"full", "Full", "", som(1'000'000)},
                    {"vip", "VIP", "", som(3'000'000), false}};
    book.goods = {{"lunch", "Lunch", "", som(60'000)}, {"odd", "Odd", "", Tiyin(101)}};
    return book;
}

Basket basket(std::vector<BasketLine> lines, std::string code = {}, std::string category = {}) {
    return {"INV-1", "Kamola", std::move(category), std::move(code), std::move(lines)};
}

std::int64_t totalOf(const EventBook& book, const Basket& basket, Terms terms = {today}) {
    const auto sale = saleOf(book, basket, std::move(terms));
    return sale ? sale->amount.count() : -1 - static_cast<int>(sale.error());
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // One ticket of a million, one rule: what is left to pay.
    void oneRule_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("category");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("used");
        QTest::addColumn<qint64>("due");
        const auto row = [](const char* name, const char* kind, qint64 due, int day = 14,
                            int used = 0, const char* item = "full", const char* code = "",
                            const char* category = "") {
            QTest::newRow(name) << kind << item << code << category << day << used << due;
        };
        row("a percentage", "percent", 50'000'000);
        row("an amount", "amount", 90'000'000);
        row("an amount above the price takes the price", "huge", -1 - 3);
        row("on its last day", "day", 50'000'000, 20);
        row("the day after", "day", 100'000'000, 21);
        row("the last one of a quota", "quota", 50'000'000, 14, 9);
        row("the quota is used up", "quota", 100'000'000, 14, 10);
        row("more were sold than the quota", "quota", 100'000'000, 14, 12);
        row("no code told", "code", 100'000'000);
        row("the code told", "code", 50'000'000, 14, 0, "full", "ERTA-26");
        row("the code in small letters with blanks", "code", 50'000'000, 14, 0, "full",
            " erta-26 ");
        row("another code", "code", 100'000'000, 14, 0, "full", "ERTA-27");
        row("no category", "category", 100'000'000);
        row("of the category", "category", 50'000'000, 14, 0, "full", "", "Talaba");
        row("of the category in other letters", "category", 50'000'000, 14, 0, "full", "",
            "ТАЛАБА");
        row("of another category", "category", 100'000'000, 14, 0, "full", "", "VIP");
        row("a ticket that takes no part", "percent", 300'000'000, 14, 0, "vip");
        row("goods take no part by themselves", "percent", 6'000'000, 14, 0, "lunch");
        row("goods by name", "named", 3'000'000, 14, 0, "lunch");
        row("tickets by name only", "named", 100'000'000);
        row("a ticket that takes no part, by name", "named-vip", 150'000'000, 14, 0, "vip");
        row("half a tiyin goes to the buyer", "named-odd", 50, 14, 0, "odd");
    }
    void oneRule() {
        QFETCH(QString, kind);
        QFETCH(QString, item);
        QFETCH(QString, code);
        QFETCH(QString, category);
        QFETCH(int, day);
        QFETCH(int, used);
        QFETCH(qint64, due);
        PriceRule only = rule("only", PercentOff{50});
        if (kind == u"amount") {
            only.off = AmountOff{som(100'000)};
        } else if (kind == u"huge") {
            only.off = AmountOff{som(5'000'000)};
        } else if (kind == u"day") {
            only.lastDay = 2026y / 5 / 20;
        } else if (kind == u"quota") {
            only.quota = 10;
        } else if (kind == u"code") {
            only.code = "ERTA-26";
        } else if (kind == u"category") {
            only.categories = {"Matbuot", "Talaba"};
        } else if (kind.startsWith(u"named")) {
            only.items = {kind == u"named" ? "lunch" : kind.mid(6).toStdString()};
        }
        Terms terms{std::chrono::sys_days(2026y / 5 / 1) + std::chrono::days(day - 1)};
        terms.used["only"] = used;
        QCOMPARE(
            totalOf(book({only}),
                    basket({{item.toStdString(), 1}}, code.toStdString(), category.toStdString()),
                    terms),
            due);
    }

    // Never two rules for one line, and never a worse one than another would be.
    void together_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("coded");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<QString>("applied");
        QTest::newRow("the amount is more") << 10 << 300'000 << 20 << qint64{700'000} << "amount";
        QTest::newRow("the percentage is more")
            << 40 << 300'000 << 20 << qint64{600'000} << "percent";
        QTest::newRow("the code is more") << 10 << 300'000 << 50 << qint64{500'000} << "coded";
        QTest::newRow("as much: the first") << 30 << 300'000 << 30 << qint64{700'000} << "percent";
    }
    void together() {
        QFETCH(int, percent);
        QFETCH(int, amount);
        QFETCH(int, coded);
        QFETCH(qint64, due);
        QFETCH(QString, applied);
        auto third = rule("coded", PercentOff{coded});
        third.code = "X";
        const auto event = book(
            {rule("percent", PercentOff{percent}), rule("amount", AmountOff{som(amount)}), third});
        const auto sale = saleOf(event, basket({{"full", 1}}, "x"), {today});
        QVERIFY(sale.has_value());
        QCOMPARE(sale->amount.count(), due * 100);
        QCOMPARE(sale->lines.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(sale->lines[1].rule), applied);
        const auto price = priceOf(event, *event.item("full"), {today, {}, "x", {}});
        QCOMPARE(price.due.count(), due * 100);
        QCOMPARE(QString::fromStdString(price.rule), applied);
    }

    // Each line has the rule that is best for it, and the next best one when a quota is used up.
    void linesAreApart() {
        auto few = rule("few", PercentOff{50});
        few.items = {"full", "lunch"};
        few.quota = 3;
        auto all = rule("all", PercentOff{10});
        all.items = {"lunch"};
        const auto event = book({few, all});
        const auto sale = saleOf(event, basket({{"full", 2}, {"lunch", 4}, {"vip", 1}}), {today});
        QVERIFY(sale.has_value());
        QCOMPARE(sale->lines.size(), std::size_t{5});
        QCOMPARE(sale->lines[0].amount.count(), 200'000'000);
        QCOMPARE(sale->lines[1].amount.count(), -100'000'000);
        QCOMPARE(sale->lines[1].quantity, 2);
        // One piece at half price is worth more than four at a tenth less.
        QCOMPARE(sale->lines[3].rule, std::string("few"));
        QCOMPARE(sale->lines[3].quantity, 1);
        QCOMPARE(sale->lines[3].amount.count(), -3'000'000);
        QCOMPARE(sale->amount.count(), 100'000'000 + 24'000'000 - 3'000'000 + 300'000'000);
        Terms oneLess{today};
        oneLess.used["few"] = 1;
        const auto later = saleOf(event, basket({{"full", 2}, {"lunch", 4}}), oneLess);
        QCOMPARE(later->lines[3].rule, std::string("all"));
        QCOMPARE(later->lines[3].amount.count(), -2'400'000);
    }

    void baskets_data() {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* name, const char* item, int quantity, BasketProblem is) {
            QTest::newRow(name) << item << quantity << static_cast<int>(is);
        };
        row("nothing", "", 0, BasketProblem::Empty);
        row("not sold", "boat", 1, BasketProblem::UnknownItem);
        row("none of it", "full", 0, BasketProblem::BadQuantity);
        row("less than none", "full", -1, BasketProblem::BadQuantity);
        row("too many", "full", 100, BasketProblem::BadQuantity);
        row("more than can be charged", "dear", 2, BasketProblem::BadAmount);
    }
    void baskets() {
        QFETCH(QString, item);
        QFETCH(int, quantity);
        QFETCH(int, problem);
        auto event = book({});
        event.goods.push_back({"dear", "Dear", "", Tiyin(Tiyin::maximumCount)});
        std::vector<BasketLine> lines;
        if (!item.isEmpty()) {
            lines.push_back({item.toStdString(), quantity});
        }
        const auto sale = saleOf(event, basket(lines), {today});
        QVERIFY(!sale.has_value());
        QCOMPARE(static_cast<int>(sale.error()), problem);
        Basket nobody = basket({{"full", 1}});
        nobody.invoice = "INV";
        QVERIFY(saleOf(event, nobody, {today}).error() == BasketProblem::BadInvoice);
    }

    void codes() {
        auto coded = rule("coded", PercentOff{10});
        coded.code = "FEW";
        coded.quota = 2;
        coded.categories = {"press"};
        const auto event = book({coded});
        const auto answer = [&event](const char* code, const char* item, const char* category,
                                     int used) {
            return codeAnswer(event, basket({{item, 1}}, code, category),
                              {today, {}, {}, {{"coded", used}}});
        };
        QVERIFY(answer("", "full", "press", 0) == CodeAnswer::None);
        QVERIFY(answer(" ", "full", "press", 0) == CodeAnswer::None);
        QVERIFY(answer("MANY", "full", "press", 0) == CodeAnswer::Unknown);
        QVERIFY(answer("few", "full", "press", 0) == CodeAnswer::Good);
        QVERIFY(answer("few", "full", "press", 2) == CodeAnswer::Ended);
        QVERIFY(answer("few", "full", "", 0) == CodeAnswer::NotHere);
        QVERIFY(answer("few", "lunch", "press", 0) == CodeAnswer::NotHere);
    }

    // What the journal knows decides: under way counts, refused and returned does not.
    void soldPieces() {
        auto few = rule("few", PercentOff{50});
        few.quota = 10;
        const auto event = book({few});
        Payment payment;
        payment.id = PaymentId{"one"};
        payment.sale = *saleOf(event, basket({{"full", 3}}), {today});
        SoldTally tally;
        payment.state = state::Opening{};
        tally.take(payment);
        QCOMPARE(tally.used(), (RuleUse{{"few", 3}}));
        QCOMPARE(tally.used(payment.id), RuleUse{});
        payment.state = state::Checking{};
        tally.take(payment);
        QCOMPARE(tally.used(), (RuleUse{{"few", 3}}));
        payment.capture = Capture{SuccessId{1}, {}};
        payment.state = state::Paid{};
        tally.take(payment);
        QCOMPARE(tally.used(), (RuleUse{{"few", 3}}));
        Payment other = payment;
        other.id = PaymentId{"two"};
        tally.recall(other.id, other.sale);
        QCOMPARE(tally.used(), (RuleUse{{"few", 6}}));
        payment.state = state::Reversed{};
        tally.take(payment);
        QCOMPARE(tally.used(), (RuleUse{{"few", 3}}));
        other.capture.reset();
        other.state = state::NotPaid{};
        tally.take(other);
        QCOMPARE(tally.used(), RuleUse{});
    }

    void fiscalLinesAddUp() {
        auto event = book({rule("half", PercentOff{50})});
        event.tickets[0].fiscal = {"10305001001000000", "1500001", 12, {}};
        const auto one = saleOf(event, basket({{"full", 2}}), {today});
        const auto items = fiscalItems(one->lines);
        QCOMPARE(items.size(), std::size_t{1});
        QCOMPARE(items[0].amount.count(), one->amount.count());
        QCOMPARE(items[0].quantity, 2);
        QCOMPARE(items[0].fiscal.ikpu, std::string("10305001001000000"));
        // One thing without its code, and there is no fiscal list at all.
        const auto two = saleOf(event, basket({{"full", 2}, {"lunch", 1}}), {today});
        QVERIFY(fiscalItems(two->lines).empty());
        QVERIFY(fiscalItems({}).empty());
    }

    void furtherInvoices() {
        const auto taken = [](const std::string& account) {
            return account == "2600417"
                              "1";
        };
        QCOMPARE(furtherInvoice("INV-26-00417", taken), std::string("INV-26-00417/2"));
        QCOMPARE(furtherInvoice("INV-26-00417", [](const std::string&) { return false; }),
                 std::string("INV-26-00417/1"));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
