#include "core/desk/last_sales.h"

#include <QTest>

using namespace kassa;
using desk::LastSales;
using desk::ListedPayment;

namespace {

Timestamp minute(int minutes) {
    return Timestamp(std::chrono::minutes(minutes));
}

Payment payment(int number, State state = state::Paid{}, int account = 0) {
    Payment payment;
    payment.id = PaymentId{"p" + std::to_string(number)};
    payment.sale.account = std::to_string(account == 0 ? number : account);
    payment.card = MaskedCard{"986009", "2170"};
    payment.steps = 3;
    payment.state = std::move(state);
    return payment;
}

Payment givenUp(int number) {
    Payment ended = payment(number, state::NotPaid{Reason::Cancelled, {}});
    ended.card.reset();
    return ended;
}

QString shown(const LastSales& sales) {
    QStringList names;
    for (const auto& line : sales.lines()) {
        names << QString::fromStdString(line.payment.id.value);
    }
    return names.join(u' ');
}

} // namespace

class TestLastSales : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveTheNewestFirst() {
        LastSales sales;
        for (int number = 1; number <= 7; ++number) {
            sales.begun(payment(number), minute(number));
        }
        QCOMPARE(shown(sales), QStringLiteral("p7 p6 p5 p4 p3"));
    }

    // The journal is read while the first sale of the day may be under way already.
    void whatTheJournalTellsMayComeLate() {
        LastSales sales;
        sales.begun(payment(9), minute(9));
        for (int number : {3, 8, 5}) {
            sales.recall({payment(number), minute(number), minute(number)});
        }
        QCOMPARE(shown(sales), QStringLiteral("p9 p8 p5 p3"));
    }

    void olderNewsFromTheJournalIsNoNews() {
        LastSales sales;
        Payment fresh = payment(1, state::Paid{});
        fresh.steps = 6;
        sales.begun(fresh, minute(1));
        sales.recall({payment(1, state::Confirming{}), minute(1), minute(1)});
        QVERIFY(std::holds_alternative<state::Paid>(sales.lines().front().payment.state));
    }

    // A refund of the morning's sale is no sale of the evening.
    void aStepKeepsItsPlace() {
        LastSales sales;
        sales.begun(payment(1), minute(1));
        sales.begun(payment(2), minute(2));
        Payment back = payment(1, state::Reversed{});
        back.steps = 9;
        sales.changed(back, minute(60));
        QCOMPARE(shown(sales), QStringLiteral("p2 p1"));
        QVERIFY(std::holds_alternative<state::Reversed>(sales.lines()[1].payment.state));
        QVERIFY(sales.lines()[1].updated == minute(60));
    }

    void aQuestionMoreDoesNotChangeTheTime() {
        LastSales sales;
        sales.begun(payment(1, state::Checking{}), minute(1));
        Payment asked = payment(1, state::Checking{});
        asked.steps = 4;
        sales.changed(asked, minute(30));
        QVERIFY(sales.lines().front().updated == minute(1));
        QCOMPARE(sales.lines().front().payment.steps, std::int64_t{4});
    }

    void whatIsNotKnownWasBegunLongAgo() {
        LastSales sales;
        sales.changed(payment(1, state::Checking{}), minute(9));
        QCOMPARE(shown(sales), QString());
    }

    void aSaleTriedTwiceIsOneLine() {
        LastSales sales;
        sales.begun(payment(1, state::NotPaid{Reason::NoFunds, {}}, 417), minute(1));
        sales.begun(payment(2, state::Paid{}, 417), minute(2));
        QCOMPARE(shown(sales), QStringLiteral("p2"));
    }

    void whatWasGivenUpAtOnceIsNoSale() {
        LastSales sales;
        sales.begun(payment(1), minute(1));
        sales.begun(givenUp(2), minute(2));
        QCOMPARE(shown(sales), QStringLiteral("p1"));
        // A declined one is: the customer stands there and asks.
        sales.begun(payment(3, state::NotPaid{Reason::NoFunds, {}}), minute(3));
        Payment page = givenUp(4); // its page may be paid yet
        page.pageShown = true;
        sales.begun(page, minute(4));
        QCOMPARE(shown(sales), QStringLiteral("p4 p3 p1"));
    }

    // Fifty customers changed their minds: the line behind them comes back, and memory is bounded.
    void manyGivenUpHideNothingInSight() {
        LastSales sales;
        sales.begun(payment(1), minute(1));
        for (int number = 2; number <= 50; ++number) {
            sales.begun(givenUp(number), minute(number));
        }
        QCOMPARE(shown(sales), QStringLiteral("p1"));
    }
};

QTEST_APPLESS_MAIN(TestLastSales)
#include "tst_last_sales.moc"
