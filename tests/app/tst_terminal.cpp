// A person at a real terminal: `kassa sell` behind a pseudo-terminal, against the sandbox.

#include "tests/support/child_till.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace kassa::child;

namespace {

constexpr const char* card = "Card number:";
constexpr const char* expiry = "Expiry date (MM/YY):";
constexpr const char* code = "Code from the customer’s SMS:";

/// A pseudo-terminal; the program gets the far end as its standard input.
class Terminal {
public:
    Terminal() : m_near(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        if (m_near < 0 || grantpt(m_near) != 0 || unlockpt(m_near) != 0) {
            qFatal("no pseudo-terminal can be made");
        }
        m_name = QString::fromLocal8Bit(ptsname(m_near));
        m_far = open(ptsname(m_near), O_RDWR | O_NOCTTY | O_CLOEXEC); // keeps its settings alive
    }
    ~Terminal() {
        close(m_far);
        close(m_near);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] QString name() const { return m_name; }
    void type(const QByteArray& keys) const {
        QCOMPARE(::write(m_near, keys.constData(), static_cast<std::size_t>(keys.size())),
                 keys.size());
    }
    /// Echoes, and gives whole lines, as a shell expects it.
    [[nodiscard]] bool isOrdinary() const {
        termios now{};
        return tcgetattr(m_far, &now) == 0 && (now.c_lflag & (ECHO | ICANON | ISIG)) ==
                                                  static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    }

private:
    int m_near = -1;
    int m_far = -1;
    QString m_name;
};

/// The till's program with a person before it.
class Person {
public:
    explicit Person(const Till& till, const QStringList& arguments) {
        m_process.setStandardInputFile(terminal.name());
        m_process.setProcessEnvironment(till.environment);
        m_process.start(QStringLiteral(KASSA_BINARY), arguments);
    }

    Terminal terminal;

    /// Waits until `prompt` is the last thing on the screen, then types.
    void answer(const char* prompt, const QByteArray& keys) {
        const auto shown = [this, prompt] {
            m_shown += m_process.readAllStandardError();
            return m_shown.endsWith(QByteArray(prompt) + ' ');
        };
        QTRY_VERIFY2_WITH_TIMEOUT(shown(), m_shown.constData(), 20'000);
        terminal.type(keys);
        m_shown += '\n';
    }
    Outcome end() {
        auto outcome = Till::end(m_process);
        outcome.complaint = m_shown + outcome.complaint;
        return outcome;
    }

private:
    QProcess m_process;
    QByteArray m_shown;
};

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
