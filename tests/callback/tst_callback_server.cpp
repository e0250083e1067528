// The receiver of the gateway's callback on a real socket: who is let in, for how long, and what
// the till is asked.

#include "core/callback/callback_server.h"
#include "core/sandbox/gateway_model.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>

using namespace kassa;
using namespace kassa::callback;
using namespace std::chrono_literals;

namespace {

constexpr const char* key = "a-key-of-the-tests";

/// A receiver, and what it was asked.
struct Bench {
    std::mutex mutex;
    std::vector<DebitQuestion> asked;
    DebitWord word = DebitWord::GoAhead;
    std::unique_ptr<CallbackServer> server = std::make_unique<CallbackServer>();
    std::uint16_t port = 0;

    explicit Bench(std::chrono::milliseconds headTime = 5s,
                   std::chrono::milliseconds wholeTime = 10s) {
        ReceiverOptions options;
        options.storeId = 77;
        options.apiKey = SecretBuffer::of(key);
        options.headTime = headTime;
        options.wholeTime = wholeTime;
        options.ask = [this](const DebitQuestion& question) {
            const std::lock_guard lock(mutex);
            asked.push_back(question);
            return word;
        };
        const auto started = server->start(std::move(options));
        port = started.value_or(std::uint16_t{0});
    }
};

QByteArray body(std::int64_t transaction = 9001, std::int64_t amount = 50'000) {
    sandbox::CallbackSettings settings;
    settings.apiKey = key;
    const auto sign =
        sandbox::callbackSign(settings, 77, TransactionId{transaction}, "1001", Tiyin(amount));
    return QStringLiteral(R"({"store_id":"77","transaction_id":"%1","amount":"%2",)"
                          R"("account":"1001","sign":"%3"})")
        .arg(transaction)
        .arg(amount)
        .arg(QString::fromStdString(sign))
        .toUtf8();
}

QByteArray post(const QByteArray& body, const char* path = "/callback") {
    return QByteArray("POST ") + path +
           " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// So many files may be open here: as many as the system lets a user have.
rlim_t openFiles() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4'096);
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

/// Everything that comes back until the other side closes.
QByteArray rest(QTcpSocket& socket) {
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {
    }
    return socket.readAll();
}

QByteArray answer(std::uint16_t port, const QByteArray& request) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(20'000)) {
        return "nobody there";
    }
    socket.write(request);
    return rest(socket);
}

} // namespace

class TestCallbackServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsAnswered() {
        Bench bench;
        QVERIFY(bench.port != 0);
        const auto yes = answer(bench.port, post(body()));
        QVERIFY2(yes.startsWith("HTTP/1.1 200 "), yes.constData());
        QVERIFY2(yes.endsWith(R"({"message":"OK","status":1})"), yes.constData());
        QVERIFY(bench.asked == std::vector({DebitQuestion{{9001}, "1001", Tiyin(50'000)}}));
        bench.word = DebitWord::NotAwaited;
        const auto no = answer(bench.port, post(body()));
        QVERIFY2(no.startsWith("HTTP/1.1 200 ") && no.endsWith(R"("status":0})"), no.constData());
    }

    void whatIsNoQuestionAsksNobody_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("begins");
        const QByteArray good = body();
        QByteArray forged = good;
        forged.replace("50000", "50001");
        QTest::newRow("forged") << post(forged) << QByteArray("HTTP/1.1 200 ");
        QTest::newRow("no json") << post("status=1") << QByteArray("HTTP/1.1 200 ");
        QTest::newRow("another path") << post(good, "/") << QByteArray("HTTP/1.1 404 ");
        QTest::newRow("a longer path") << post(good, "/callback/x") << QByteArray("HTTP/1.1 404 ");
        QTest::newRow("get") << QByteArray("GET /callback HTTP/1.1\r\nHost: x\r\n\r\n")
                             << QByteArray("HTTP/1.1 404 ");
        QTest::newRow("8 KiB and one")
            << post(good.leftJustified(8 * 1024 + 1)) << QByteArray("HTTP/1.1 413 ");
        QTest::newRow("an endless head")
            << QByteArray("POST /callback HTTP/1.1\r\n") + QByteArray("A: b\r\n").repeated(10'000)
            << QByteArray();
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    }

    void whatIsNoQuestionAsksNobody() {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, begins);
        Bench bench;
        const auto got = answer(bench.port, request);
        QVERIFY2(begins.isEmpty() || got.startsWith(begins), got.constData());
        QVERIFY2(!got.contains(R"("status":1)"), got.constData());
        QVERIFY(bench.asked.empty());
        QVERIFY(answer(bench.port, post(body())).endsWith(R"("status":1})")); // and it lives on
    }

    /// Eight kibibytes with spaces behind are still read.
    void aLargeQuestionIsRead() {
        Bench bench;
        QVERIFY(answer(bench.port, post(body().leftJustified(8 * 1024))).endsWith("\"status\":1}"));
    }

    void oneRequestAConnection() {
        Bench bench;
        answer(bench.port, post(body(1)) + post(body(2)));
        QCOMPARE(bench.asked.size(), std::size_t{1});
    }

    /// Who sends a byte now and then is cut off at the end of the time for a head, or for all.
    void whoIsSlowIsCutOff_data() {
        QTest::addColumn<QByteArray>("begun");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("in the head") << QByteArray("POST /callback HTTP/1.1\r\nX: ");
        QTest::newRow("in the body")
            << QByteArray("POST /callback HTTP/1.1\r\nContent-Length: 4000\r\n\r\n{");
    }

    void whoIsSlowIsCutOff() {
        QFETCH(QByteArray, begun);
        Bench bench(200ms, 400ms);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), bench.port);
        QVERIFY(socket.waitForConnected(20'000));
        socket.write(begun);
        QElapsedTimer timer;
        timer.start();
        while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < 20'000) {
            if (!begun.isEmpty()) {
                socket.write("a");
            }
            socket.waitForReadyRead(20);
        }
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
        QVERIFY(bench.asked.empty());
    }

    /// A thousand who hold on: sixteen are served, the others are turned away, and when those are
    /// cut off a question gets through.
    void aCrowdIsTurnedAway() {
        Bench bench(2s, 3s);
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        const int many = static_cast<int>(std::min<rlim_t>(1'000, openFiles() - 100));
        for (int i = 0; i < many; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QStringLiteral("127.0.0.1"), bench.port);
            QVERIFY(socket->waitForConnected(20'000));
            socket->write("POST /callback HTTP/1.1\r\n");
            crowd.push_back(std::move(socket));
        }
        QTRY_VERIFY_WITH_TIMEOUT(std::none_of(crowd.begin(), crowd.end(),
                                              [](const auto& socket) {
                                                  return socket->state() ==
                                                         QAbstractSocket::ConnectedState;
                                              }),
                                 60'000);
        QVERIFY(answer(bench.port, post(body())).endsWith(R"("status":1})"));
        QCOMPARE(bench.asked.size(), std::size_t{1});
    }

    void theEndWaitsForNobody() {
        Bench bench(60s, 60s);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), bench.port);
        QVERIFY(socket.waitForConnected(20'000));
        socket.write("POST /callback HTTP/1.1\r\n");
        QVERIFY(socket.waitForBytesWritten(20'000));
        QElapsedTimer timer;
        timer.start();
        bench.server.reset();
        QVERIFY2(timer.elapsed() < 30'000, "it waited for the connection's own end");
        QCOMPARE(answer(bench.port, post(body())), QByteArray("nobody there"));
    }

    void aPortHasOneListener() {
        Bench first;
        CallbackServer second;
        ReceiverOptions options;
        options.port = first.port;
        const auto started = second.start(std::move(options));
        QVERIFY(!started && started.error() == ReceiverError::PortTaken);
    }
};

QTEST_GUILESS_MAIN(TestCallbackServer)
#include "tst_callback_server.moc"
