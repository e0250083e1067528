#include "core/desk/prices.h"
#include "core/desk/receipt.h"

#include <QTest>

using namespace kassa;
using namespace kassa::desk;
using namespace std::chrono_literals;

class TestPrices : public QObject {
    Q_OBJECT

    static EventBook book() {
        EventBook book;
        book.name = "Registon Forum 2026";
        book.merchant = "Registon Events MChJ";
        book.firstDay = 2026y / 6 / 11;
        book.lastDay = 2026y / 6 / 13;
        book.writtenOn = 2026y / 5 / 14;
        book.rules = {{"early", "Erta roʻyxat", PercentOff{50}, 2026y / 5 / 31, {}, {}, {}, {}}};
        book.tickets = {{"full", "Toʻliq ishtirok", "", Tiyin(std::int64_t{147'800'000}), true},
                        {"odd", "Toq", "", Tiyin(std::int64_t{101}), true},
                        {"vip", "VIP", "", Tiyin(std::int64_t{320'000'000}), false}};
        book.attendees = {{"Kamola Rahimova", "998900000047", "INV-26-00417", "full", false}};
        return book;
    }

private Q_SLOTS:
    void price_data() {
        QTest::addColumn<int>("ticket");
        QTest::addColumn<int>("day");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<int>("percent");
        QTest::newRow("before the last day") << 0 << 14 << qint64{73'900'000} << 50;
        QTest::newRow("on the last day") << 0 << 31 << qint64{73'900'000} << 50;
        QTest::newRow("the day after") << 0 << 32 << qint64{147'800'000} << 0;
        QTest::newRow("a ticket that takes no part") << 2 << 14 << qint64{320'000'000} << 0;
        QTest::newRow("half a tiyin goes to the buyer") << 1 << 14 << qint64{50} << 50;
    }
    void price() {
        QFETCH(int, ticket);
        QFETCH(int, day);
        QFETCH(qint64, due);
        QFETCH(int, percent);
        const auto event = book();
        const Day on = std::chrono::sys_days(2026y / 5 / 1) + std::chrono::days(day - 1);
        const auto price =
            priceOf(event, event.tickets[static_cast<std::size_t>(ticket)], Terms{on});
        QCOMPARE(price.due.count(), due);
        QCOMPARE(price.percent, percent);
        QCOMPARE(price.full.count() - price.discount.count(), due);
    }

    void saleHasTicketAndDiscount() {
        const auto event = book();
        const auto sale = saleOf(event, event.attendees[0], event.tickets[0], 2026y / 5 / 14);
        QCOMPARE(sale.account, std::string("2600417"));
        QCOMPARE(sale.invoice, std::string("INV-26-00417"));
        QCOMPARE(sale.customer, std::string("Kamola Rahimova"));
        QCOMPARE(sale.amount.count(), 73'900'000);
        QCOMPARE(sale.lines.size(), std::size_t{2});
        QCOMPARE(sale.lines[1].title, std::string("Erta roʻyxat −50\u00A0%"));
        QCOMPARE(sale.lines[1].amount.count(), -73'900'000);
        QVERIFY(sale.lines[1].discount);
        QVERIFY(checkSale(sale).has_value());
    }

    void saleAfterTheDiscountHasOneLine() {
        const auto event = book();
        const auto sale = saleOf(event, event.attendees[0], event.tickets[0], 2026y / 6 / 1);
        QCOMPARE(sale.lines.size(), std::size_t{1});
        QCOMPARE(sale.amount.count(), 147'800'000);
    }

    void phoneIsMasked() {
        QCOMPARE(maskedPhone("998900000047"), std::string("+998 90 ••• •• 47"));
        QCOMPARE(maskedPhone("12345"), std::string());
        QCOMPARE(maskedPhone("99890000004x"), std::string());
    }

    void sampleMovesWithTheCalendar() {
        const auto moved = movedTo(book(), 2027y / 1 / 1);
        QVERIFY(moved.writtenOn == Day(2027y / 1 / 1));
        QVERIFY(moved.firstDay == Day(2027y / 1 / 29));
        QVERIFY(moved.lastDay == Day(2027y / 1 / 31));
        QVERIFY(moved.rules[0].lastDay == Day(2027y / 1 / 18));
        QVERIFY(movedTo(book(), book().writtenOn) == book());
    }

    // 20:00 UTC is already tomorrow in Tashkent: the early price must end at the buyers' midnight.
    void dayEndsInTashkent() {
        const auto at = [](std::chrono::sys_seconds time) {
            return Timestamp(std::chrono::milliseconds(time.time_since_epoch()));
        };
        const std::chrono::sys_days may31 = 2026y / 5 / 31;
        QVERIFY(dayInTashkent(at(may31 + 18h + 59min)) == Day(2026y / 5 / 31));
        QVERIFY(dayInTashkent(at(may31 + 19h)) == Day(2026y / 6 / 1));
    }

    // A receipt says that money was taken: only the gateway's proof makes one.
    void receiptNeedsProof() {
        const auto event = book();
        Payment payment;
        payment.sale = saleOf(event, event.attendees[0], event.tickets[0], 2026y / 5 / 14);
        payment.card = MaskedCard{"986009", "4364"};
        payment.confirms = 1;
        payment.transaction = TransactionId{30418852};
        const DeskFacts desk{"Nilufar S.", 2, 14, true};
        payment.state = state::Checking{};
        QVERIFY(!receiptOf(payment, event, desk, Timestamp()));
        payment.state = state::Paid{};
        QVERIFY(!receiptOf(payment, event, desk, Timestamp()));
        payment.capture = Capture{SuccessId{901}, "https://ofd.example/1"};
        const auto receipt = receiptOf(payment, event, desk, Timestamp());
        QVERIFY(receipt.has_value());
        QCOMPARE(receipt->total.count(), 73'900'000);
        QCOMPARE(receipt->success.value, 901);
        QVERIFY(receipt->test);
        QVERIFY(receipt->card.has_value());
        payment.confirms = 0; // paid on the page: the card typed here is not the one that paid
        QVERIFY(!receiptOf(payment, event, desk, Timestamp())->card);
    }
};

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"
