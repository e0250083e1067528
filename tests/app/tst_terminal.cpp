// A person at a real terminal: `kassa sell` behind a pseudo-terminal, against the sandbox.

#include "tests/support/terminal.h"

using namespace kassa::child;

namespace {

constexpr const char* card = "Card number:";
constexpr const char* expiry = "Expiry date (MM/YY):";
constexpr const char* code = "Code from the customer’s SMS:";

} // namespace

class TestTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paid();
    void mistakesAreAskedAgain();
    void refusedCardAsksForAnother();
    void giveUp_data();
    void giveUp();
    void nothingIsAskedWithoutATill();
};

void TestTerminal::paid() {
    Till till;
    Person person(till, till.sellLine());
    person.answer(card, "98600901010143\b\b\b\b014364\r");
    person.answer(expiry, "02/28\r");
    person.answer(code, "111111\r");
    const auto sold = person.end();
    QCOMPARE(sold.exit, 0);
    QCOMPARE(sold.lines.last().value(QLatin1String("card")).toString(),
             QStringLiteral("986009******4364"));
    QCOMPARE(till.charges(), 1);
}

void TestTerminal::mistakesAreAskedAgain() {
    Till till;
    Person person(till, till.sellLine());
    person.answer(card, "98600901\r");
    person.answer(card, "98600901010143\x7f\x7f"
                        "4364\r");
    person.answer(expiry, "13/28\r");
    person.answer(expiry, "02/28\r");
    person.answer(code, "11111\r");
    person.answer(code, "222222\r"); // the gateway says that it is wrong
    person.answer(code, "111111\r");
    const auto sold = person.end();
    QCOMPARE(sold.exit, 0);
    QCOMPARE(till.charges(), 1);
    QVERIFY(sold.complaint.contains("****************\n")); // what stays on the screen
    QVERIFY(person.terminal.isOrdinary());
}

void TestTerminal::refusedCardAsksForAnother() {
    Till till;
    Person person(till, till.sellLine());
    person.answer(card, "8600490744313347\r"); // a published test card
    person.answer(expiry, "01/30\r");          // with another date than its own
    person.answer(card, "9860090101014364\r");
    person.answer(expiry, "02/28\r");
    person.answer(code, "111111\r");
    QCOMPARE(person.end().exit, 0);
    QCOMPARE(till.charges(), 1);
}

void TestTerminal::giveUp_data() {
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("Ctrl+C") << QByteArray("9860\x03");
    QTest::newRow("Ctrl+D") << QByteArray("\x04");
}

void TestTerminal::giveUp() {
    QFETCH(QByteArray, keys);
    Till till;
    Person person(till, till.sellLine());
    person.answer(card, keys);
    const auto sold = person.end();
    QCOMPARE(sold.exit, 1);
    QCOMPARE(sold.lastState(), QStringLiteral("not_paid"));
    QCOMPARE(till.confirms(), 0);
    QVERIFY(person.terminal.isOrdinary());
}

void TestTerminal::nothingIsAskedWithoutATill() {
    Till till;
    QProcess busy;
    till.begin(busy, till.sellLine(), "9860090101014364\n02/28\n", true);
    QVERIFY(busy.waitForReadyRead(20'000)); // it holds the journal and waits for a code
    Person person(till, till.sellLine(QStringLiteral("1002")));
    const auto refused = person.end();
    QCOMPARE(refused.exit, 4);
    QVERIFY(!refused.complaint.contains("Card number"));
    busy.closeWriteChannel();
    QCOMPARE(Till::end(busy).exit, 1);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
