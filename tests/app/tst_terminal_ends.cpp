// The ends of a command in a terminal: streams that are closed, a terminal that goes away, a late
// debit that only `kassa status` can find.

#include "tests/support/hired.h"
#include "tests/support/terminal.h"

#include <QTemporaryFile>
#include <csignal>
#include <httplib.h>

using namespace kassa;
using namespace kassa::child;

namespace {

void send(const QProcess& process, int signal) {
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
}

QStringList onTill(const Till& till, QStringList words) {
    return words << QStringLiteral("--gateway") << till.url() << QStringLiteral("--data")
                 << till.data() << QStringLiteral("--lang") << QStringLiteral("en");
}

/// The program under a shell that does to its streams what `redirections` says.
Outcome runShell(const Till& till, const QStringList& arguments, const char* redirections) {
    QProcess process;
    process.setProcessEnvironment(till.environment);
    process.start(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"),
                                                         QStringLiteral("exec \"$0\" \"$@\" ") +
                                                             QString::fromLatin1(redirections),
                                                         QStringLiteral(KASSA_BINARY)} +
                                                 arguments);
    return Till::end(process);
}

/// Somebody else confirms the transaction at the gateway.
void captureLate(const Till& till, qint64 transaction) {
    httplib::Client client(till.server.url());
    client.set_basic_auth("key", "secret");
    const auto token =
        client.Post("/token", "grant_type=client_credentials", "application/x-www-form-urlencoded");
    QVERIFY(token && token->status == 200);
    const auto said = QJsonDocument::fromJson(QByteArray::fromStdString(token->body)).object();
    httplib::Client money(till.server.url());
    money.set_bearer_token_auth(said.value(QLatin1String("access_token")).toString().toStdString());
    const auto done = money.Post("/merchant/pay/apply",
                                 R"({"transaction_id":)" + std::to_string(transaction) +
                                     R"(,"otp":"111111","store_id":77})",
                                 "application/json");
    QVERIFY2(done && done->status == 200, done ? done->body.c_str() : "no answer");
    QVERIFY2(till.charges() == 1, done->body.c_str());
}

} // namespace

class TestTerminalEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClosedInputIsAnEmptyOne() {
        Till till;
        const auto sold = runShell(till, till.sellLine(), "<&-");
        QVERIFY2(sold.exit == 2, sold.complaint);
        QCOMPARE(till.server.deliveries("/merchant/pay/create"), 0);
    }

    void closedOutputsCostNobodyMoney() {
        Till till;
        QTemporaryFile card;
        QVERIFY(card.open() && card.write(goodInput) > 0 && card.flush());
        const auto into = " <" + card.fileName().toLatin1() + " >&- 2>&-";
        QCOMPARE(runShell(till, till.sellLine(), into.constData()).exit, 0);
        QCOMPARE(till.charges(), 1);
        const auto proof = till.run({QStringLiteral("log"), QStringLiteral("verify"),
                                     QStringLiteral("--data"), till.data()});
        QVERIFY2(proof.exit == 0, proof.complaint);
    }

    void aTerminalThatIsClosedEndsASaleInGoodOrder() {
        for (const int signal : {SIGHUP, SIGQUIT}) {
            Till till;
            QProcess process;
            till.begin(process, till.sellLine(), "9860090101014364\n02/28\n", true);
            QVERIFY(till.server.waitForDeliveries("/merchant/pay/pre-apply", 1, 20s));
            send(process, signal);
            const auto sold = Till::end(process);
            QCOMPARE(sold.exit, 1);
            QCOMPARE(sold.lastState(), QStringLiteral("not_paid"));
            QCOMPARE(till.confirms(), 0);
        }
    }

    void aRefundWithoutAPinCanBeStopped() {
        Till till;
        const auto sold = till.sell();
        QCOMPARE(sold.exit, 0);
        hire(till);
        Person person(till, onTill(till, {QStringLiteral("refund"), sold.id(),
                                          QStringLiteral("--reason"), QStringLiteral("x")}));
        person.await("soʻm:"); // of its PIN; it holds the journal by now
        const auto other = [&till] {
            return till.run(onTill(
                till, {QStringLiteral("status"), QStringLiteral("--wait"), QStringLiteral("0")}));
        };
        QCOMPARE(other().exit, 4);
        person.send(SIGTERM);
        const auto stopped = person.end();
        QCOMPARE(stopped.exit, 1);
        QVERIFY2(stopped.complaint.contains("No money moved"), stopped.complaint);
        QVERIFY(person.terminal.isOrdinary());
        QCOMPARE(till.server.deliveries("/merchant/pay/reverse"), 0);
        QCOMPARE(other().exit, 0);
    }

    void aRefundOnItsWayIsWaitedFor() {
        Till till;
        const auto sold = till.sell();
        hire(till);
        sandbox::Fault slow;
        slow.path = "/merchant/pay/reverse";
        slow.action = sandbox::FaultAction::Delay;
        slow.time = 1500ms;
        till.server.setFaults({slow});
        Person person(till, onTill(till, {QStringLiteral("refund"), sold.id(),
                                          QStringLiteral("--reason"), QStringLiteral("x")}));
        person.answer("soʻm:", "222222\r");
        QVERIFY(till.server.waitForDeliveries("/merchant/pay/reverse", 1, 20s));
        person.send(SIGINT);
        const auto given = person.end();
        QVERIFY2(given.exit == 0, given.complaint);
        QVERIFY2(given.complaint.contains("refund is on its way"), given.complaint);
        QCOMPARE(till.server.deliveries("/merchant/pay/reverse"), 1);
    }

    // A gateway that charges after it had said for three minutes that it had not.
    void aLateDebitIsFoundAndToldByStatus() {
        Till till;
        sandbox::Fault lost;
        lost.path = "/merchant/pay/apply";
        lost.action = sandbox::FaultAction::Drop;
        lost.moment = sandbox::FaultMoment::Before;
        lost.call = 1;
        till.server.setFaults({lost});
        till.environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KASSA_INTERPOSED));
        till.environment.insert(QStringLiteral("KASSA_CLOCK_RATE"), QStringLiteral("60"));
        const auto sold = till.sell();
        QCOMPARE(sold.exit, 3);
        const auto status = [&till](const QString& payment) {
            return till.run(
                onTill(till, {QStringLiteral("status"), payment, QStringLiteral("--json")}));
        };
        const auto now = till.run(onTill(till, {QStringLiteral("status"), sold.id(),
                                                QStringLiteral("--wait"), QStringLiteral("0")}));
        QCOMPARE(now.exit, 3);
        QVERIFY2(!now.complaint.contains("Asking the payment service"), now.complaint);
        const auto lapsed = status(sold.id()); // waits until it is known
        QCOMPARE(lapsed.exit, 1);
        QCOMPARE(lapsed.lastState(), QStringLiteral("not_paid"));
        captureLate(till, sold.lines.last().value(QLatin1String("gateway_id")).toInteger());
        const auto late = status(sold.id());
        QCOMPARE(late.exit, 3);
        QCOMPARE(late.lastState(), QStringLiteral("for_person"));
        QVERIFY(late.lines.last().value(QLatin1String("late_capture")).toBool());
        const auto told = till.run(onTill(till, {QStringLiteral("status"), sold.id()}));
        QVERIFY2(told.output.contains("taken late"), told.output);
    }
};

QTEST_GUILESS_MAIN(TestTerminalEnds)
#include "tst_terminal_ends.moc"
