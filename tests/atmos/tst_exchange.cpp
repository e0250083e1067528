// One POST by itself: its body, its limits, and the header that ends its connection.

#include "core/atmos/exchange.h"
#include "core/atmos/one_shot_body.h"
#include "tests/atmos/desk.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QTest>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view order = R"({"transaction_id":14570001,"otp":"111111"})";

/// What became of one POST, over a connection of its own.
Incoming send(const std::string& url, std::chrono::milliseconds connectWithin,
              std::chrono::milliseconds within) {
    QNetworkAccessManager manager;
    Outgoing outgoing;
    outgoing.url = QUrl(QString::fromStdString(url + "/merchant/pay/apply"));
    outgoing.authorization = "Bearer token";
    outgoing.contentType = "application/json";
    outgoing.body = SecretBuffer::of(order);
    outgoing.connectWithin = connectWithin;
    outgoing.deadline = systemInstant() + within;
    outgoing.freshConnection = true;
    QEventLoop loop;
    Incoming became;
    auto* exchange = new Exchange(
        manager, std::move(outgoing),
        [&](Incoming incoming) {
            became = std::move(incoming);
            loop.quit();
        },
        nullptr);
    exchange->start();
    loop.exec();
    return became;
}

} // namespace

class ExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What gave a call up has promised that nothing will leave.
    void aSealedBodyHasNothing() {
        OneShotBody body(SecretBuffer::of(order), systemInstant() + 10s);
        QCOMPARE(body.bytesAvailable(), static_cast<qint64>(order.size()));
        QVERIFY(!body.atEnd());
        QVERIFY(body.seal().empty()); // nobody asked for it
        QCOMPARE(body.bytesAvailable(), 0);
        QVERIFY(body.atEnd());
        char scrap[8];
        QCOMPARE(body.read(scrap, sizeof scrap), -1);
        QCOMPARE(body.taken(), 0);
    }

    void aBodyIsWholeAtItsLength() {
        QVERIFY(isWhole("0", 0));
        QVERIFY(isWhole(" 178 ", 178));
        for (const char* declared : {"177", "179", "", "-178", "178, 178", "178, 5000", "many",
                                     "0xB2", "99999999999999999999"}) {
            QVERIFY2(!isWhole(declared, 178), declared);
        }
    }

    void aBodyThatWasReadIsWiped() {
        SecretBuffer text = SecretBuffer::of(order);
        const char* memory = text.reveal().data();
        OneShotBody body(std::move(text), systemInstant() + 10s);
        char taken[64];
        QCOMPARE(body.read(taken, 10), 10);
        QCOMPARE(std::string_view(memory, order.size()), order); // the rest will be asked for
        QCOMPARE(body.read(taken, sizeof taken), static_cast<qint64>(order.size()) - 10);
        QCOMPARE(std::string_view(memory, order.size()), std::string(order.size(), '\0'));
    }

    void aBodyThatIsKeptComesBack() {
        OneShotBody body(SecretBuffer::of(order), systemInstant() + 10s);
        body.keepText();
        char taken[64];
        QCOMPARE(body.read(taken, sizeof taken), static_cast<qint64>(order.size()));
        QCOMPARE(body.read(taken, sizeof taken), -1); // not here again
        QCOMPARE(body.seal().reveal(), order);
    }

    // Said by us, whatever the system's own rules are.
    void olderThanTls12IsNotSpoken() {
        QVERIFY(trustSettings({}).protocol() == QSsl::TlsV1_2OrLater);
        QVERIFY(trustSettings({}).peerVerifyMode() == QSslSocket::VerifyPeer);
    }

    void theConnectionEndsWithTheCall() {
        RawServer server([](Peer& peer, const Seen&) { peer.write(httpAnswer("{}")); });
        QVERIFY(send(server.url(), 20s, 20s).complete);
        server.stop();
        const auto seen = server.seen();
        QCOMPARE(seen.size(), 1U);
        QVERIFY(seen[0].head.find("\r\nConnection: close\r\n") != std::string::npos);
    }

    // Whatever the program, or the machine, was told about proxies. Qt asks none for a loopback
    // address, so the gateway has a name, which nobody knows.
    void nobodyStandsBetween() {
        RawServer proxy([](Peer& peer, const Seen&) { peer.finish(); });
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()});
        const Incoming became = send("http://gateway.invalid", 2s, 2s);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QVERIFY(!became.complete);
        proxy.stop();
        QCOMPARE(proxy.connections(), 0);
    }

    // Within its own time, not within that of the whole call.
    void aConnectionHasItsTime() {
        const FullPort nobodyAnswers;
        const Incoming became = send(nobodyAnswers.url(), 200ms, 10s);
        QVERIFY(became.end == Incoming::End::NotSent);
        QCOMPARE(became.why, Reason::Unreachable);
        QVERIFY(!became.timedOut);
    }

    // The time to connect is over, the call is not: the order is with the gateway.
    void aSlowAnswerIsNoSlowConnection() {
        RawServer server([](Peer& peer, const Seen&) {
            if (peer.wait(1500ms)) {
                peer.write(httpAnswer("{}"));
            }
        });
        const Incoming became = send(server.url(), 1s, 60s);
        QVERIFY(became.end == Incoming::End::Answered);
        QVERIFY(became.complete);
    }

    // A server that never ends is left after the largest answer there can be; what the system holds
    // on its way comes on top.
    void anEndlessAnswerIsLeft() {
        std::atomic<std::size_t> written{0};
        RawServer server([&written](Peer& peer, const Seen&) {
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            const std::string block(10'000, ' ');
            while (peer.open() && written < 100'000'000) {
                peer.write(block);
                written += block.size();
            }
        });
        const Incoming became = send(server.url(), 20s, 60s);
        QVERIFY(became.end == Incoming::End::Broken);
        QVERIFY(became.body.empty());
        server.stop();
        QVERIFY2(written < 40'000'000, qPrintable(QString::number(written)));
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
