// What speaks to the gateway is loaded late: until then nothing is sent, and said to be not sent; a
// program without it says so before anything is sold.

#include "app/wire.h"
#include "tests/support/child_till.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace kassa;
using namespace kassa::app;

namespace {

struct ScriptedGateway final : Gateway {
    explicit ScriptedGateway(int& sent) : m_sent(sent) {}
    void onReply(ReplyHandler handler) override { m_handler = std::move(handler); }
    void send(const PaymentId& payment, Effect effect) override {
        ++m_sent;
        m_handler(payment, std::get<effect::Open>(effect).call, reply::CodeSent{});
    }

private:
    int& m_sent;
    ReplyHandler m_handler;
};

effect::Open opening(int call) {
    return {CallId{call}, "1001", Tiyin{std::int64_t{100'000}}};
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentTooEarlyIsToldToBeNotSent() {
        std::vector<std::pair<CallId, Reply>> replies;
        LateGateway gateway;
        gateway.onReply([&](const PaymentId& payment, CallId call, Reply reply) {
            QCOMPARE(payment, PaymentId{"one"});
            replies.emplace_back(call, std::move(reply));
        });
        gateway.send(PaymentId{"one"}, opening(7));
        QVERIFY(replies.empty()); // never from inside
        QCoreApplication::processEvents();
        QCOMPARE(replies.size(), std::size_t(1));
        QVERIFY(replies.front().first == CallId{7});
        QVERIFY(std::holds_alternative<reply::NotSent>(replies.front().second));

        int sent = 0;
        gateway.use(std::make_unique<ScriptedGateway>(sent));
        gateway.send(PaymentId{"one"}, opening(8));
        QCOMPARE(sent, 1);
        QVERIFY(std::holds_alternative<reply::CodeSent>(replies.back().second));
    }

    void theLibraryIsBesideTheProgram() {
        const auto wire = loadWire();
        QVERIFY(wire.has_value());
        QVERIFY(*loadWire() == *wire); // one for all threads
    }

    void aProgramWithoutItSellsNothingAndSaysSo() {
        const QTemporaryDir alone(QCoreApplication::applicationDirPath() +
                                  QStringLiteral("/without-wire-XXXXXX"));
        const QString program = alone.filePath(QStringLiteral("kassa"));
        std::filesystem::create_hard_link(KASSA_BINARY, program.toStdString());
        const child::Till till;
        QProcess process;
        process.setProcessEnvironment(till.environment);
        process.start(program, till.sellLine());
        process.write(child::goodInput);
        process.closeWriteChannel();
        const auto outcome = child::Till::end(process);
        QCOMPARE(outcome.exit, 4);
        QVERIFY2(outcome.complaint.contains("libkassa_wire.so"), outcome.complaint);
        QCOMPARE(till.charges(), 0);
        QVERIFY(till.server.ledger().empty());
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
