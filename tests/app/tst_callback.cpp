// The binary and the gateway's callback: the gateway asks before it takes the money, and only where
// the answer is ours to give does it take any.

#include "tests/support/child_till.h"
#include "tests/support/files.h"

#include <QTcpServer>

using namespace kassa;
using namespace kassa::child;

namespace {

constexpr const char* key = "a-key-of-the-tests";

/// A till that listens, and a gateway that asks it.
struct Listening : child::Till {
    quint16 port = 0;

    Listening() {
        environment.insert(QStringLiteral("ATMOS_API_KEY"), QString::fromLatin1(key));
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        port = probe.serverPort();
        probe.close();
        const auto set = setup(QString::number(port));
        QVERIFY2(set.exit == 0, set.complaint.constData());
        QVERIFY(set.output.contains("http://127.0.0.1:" + QByteArray::number(port) + "/callback"));
        askAt(port);
    }
    void askAt(quint16 where) {
        server.configure([where](sandbox::Settings& settings) {
            settings.callback.url = "http://127.0.0.1:" + std::to_string(where) + "/callback";
            settings.callback.apiKey = key;
        });
    }
    /// Without waiting for an outcome that nobody knows.
    Outcome sellOnce(const QByteArray& input = goodInput) const {
        return sell(input, QStringLiteral("1001"), QStringLiteral("739000"),
                    {QStringLiteral("--wait"), QStringLiteral("1")});
    }
    [[nodiscard]] Outcome setup(const QString& where) const {
        return run({QStringLiteral("setup"), QStringLiteral("--callback-port"), where,
                    QStringLiteral("--data"), data(), QStringLiteral("--lang"),
                    QStringLiteral("en")});
    }
};

} // namespace

class TestCallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaleThatTheGatewayAsksAbout() {
        Listening till;
        const auto sold = till.sell();
        QVERIFY2(sold.exit == 0, sold.complaint.constData());
        QCOMPARE(sold.lastState(), QStringLiteral("paid"));
        QCOMPARE(till.charges(), 1);
        QCOMPARE(till.confirms(), 1);
    }

    /// Numbers instead of texts, the other name of the account, three times.
    void otherWaysToAsk() {
        Listening till;
        till.server.configure([](sandbox::Settings& settings) {
            settings.callback.numbers = true;
            settings.callback.field = sandbox::CallbackField::Invoice;
            settings.callback.times = 3;
        });
        QCOMPARE(till.sell().exit, 0);
        QCOMPARE(till.charges(), 1);
    }

    /// Rightly signed, but not what is being sold.
    void anotherAmountGetsNoYes() {
        Listening till;
        const auto sold = till.sellOnce("8600000000007036\n12/40\n111111\n");
        QCOMPARE(till.confirms(), 1);
        QCOMPARE(till.charges(), 0);
        QCOMPARE(sold.exit, 3);
    }

    void whoIsNotTheGatewayGetsNoYes() {
        Listening till;
        till.server.configure(
            [](sandbox::Settings& settings) { settings.callback.apiKey = "another"; });
        const auto sold = till.sellOnce();
        QCOMPARE(till.charges(), 0);
        QVERIFY2(sold.exit == 1 || sold.exit == 3, sold.output.constData());
        QCOMPARE(till.confirms(), 1);
    }

    /// Off is what it is from the beginning, and again.
    void whoDoesNotListenIsNotThere() {
        Listening till;
        QCOMPARE(till.setup(QStringLiteral("off")).exit, 0);
        const QByteArray settings = test::readFile(till.data() + QStringLiteral("/settings.json"));
        QVERIFY2(!settings.contains("callback"), settings.constData());
        till.sellOnce();
        QCOMPARE(till.charges(), 0); // its gateway asks, and nobody answers
        till.server.configure([](sandbox::Settings& change) { change.callback.url.clear(); });
        QCOMPARE(till.sell(goodInput, QStringLiteral("1002")).exit, 0);
    }

    /// Before anything is sent.
    void whatKeepsATillFromListening() {
        Listening till;
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, till.port));
        const auto busy = till.sell();
        QCOMPARE(busy.exit, 4);
        QVERIFY2(busy.complaint.contains(QByteArray::number(till.port)) &&
                     busy.complaint.contains("--callback-port"),
                 busy.complaint.constData());
        taken.close();
        till.environment.remove(QStringLiteral("ATMOS_API_KEY"));
        const auto keyless = till.sell();
        QCOMPARE(keyless.exit, 4);
        QVERIFY2(keyless.complaint.contains("API key"), keyless.complaint.constData());
        QVERIFY(till.server.deliveries().empty());
        test::writeFile(till.data() + QStringLiteral("/settings.json"),
                        R"({"profile": "apigw", "environment": "test", "callback_port": 70000})");
        QCOMPARE(till.setup(QStringLiteral("8090")).exit, 4);
    }

    void badPorts() {
        Listening till;
        const QByteArray before = test::readFile(till.data() + QStringLiteral("/settings.json"));
        for (const char* port : {"0", "65536", "-1", "x", "", "on"}) {
            const auto set = till.setup(QString::fromLatin1(port));
            QVERIFY2(set.exit == 2, port);
            QVERIFY2(set.complaint.contains("callback-port"), set.complaint.constData());
        }
        QCOMPARE(test::readFile(till.data() + QStringLiteral("/settings.json")), before);
    }
};

QTEST_GUILESS_MAIN(TestCallback)
#include "tst_callback.moc"
