#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "wire.h"

#include <thread>
#include <vector>
#endif

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

// The server over real sockets: a whole sale, its limits, its ends.

using namespace kassa;
using namespace kassa::sandbox;

class TestServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeSaleOnOneConnection();
    void ledgerIsWrittenBeforeTheAnswer();
    void startErrors();
    void stopIsQuick_data();
    void stopIsQuick();
    void manyTillsAtOnce();
    void tooLargeBodyIsRefused();
    void postWithoutABodyIsAnsweredAtOnce();
    void delayCountsForEveryAnswer();
    void slowOutcomeWaits();
    void clockCanBeMovedOn();
    void merchantIsAsked_data();
    void merchantIsAsked();
    void idsOfTwoRunsDiffer();
    void payerPageWorksInABrowser();
};

void TestServer::wholeSaleOnOneConnection() {
    Wire wire;
    wire.prepare();
    const auto paid = wire.apply();
    QVERIFY(paid);
    QCOMPARE(paid->status, 200);
    QCOMPARE(paid->get_header_value("Content-Type"), std::string("application/json;charset=UTF-8"));
    QVERIFY(paid->body.find("\"confirmed\":true") != std::string::npos);
    const auto status = wire.post("get", wire.named());
    QVERIFY(status->body.find("\"confirmed\":true") != std::string::npos);
    QCOMPARE(wire.charges(), 1);
    QCOMPARE(wire.server.deliveries("/merchant/pay/apply"), 1);
    QCOMPARE(wire.server.deliveries("/merchant/pay/get"), 1);
    QCOMPARE(wire.server.deliveries("/none"), 0);
    QVERIFY(wire.server.waitForDeliveries("/merchant/pay/get", 1, std::chrono::milliseconds(0)));
    QVERIFY(!wire.server.waitForDeliveries("/merchant/pay/get", 2, std::chrono::milliseconds(1)));
    const auto unknown = wire.http->Get("/none");
    QCOMPARE(unknown->status, 404);
    QVERIFY(unknown->body.find("900906") != std::string::npos);
}

void TestServer::ledgerIsWrittenBeforeTheAnswer() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ledger.jsonl"));
    ServerOptions options;
    options.ledgerPath = path.toStdString();
    Wire wire(options);
    wire.prepare();
    QVERIFY(wire.apply());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 3);
    QVERIFY(text.contains("\"event\":\"charged\""));
    QVERIFY(text.contains("\"amount_tiyin\":73900000"));
    QVERIFY(!text.contains("9860090101014364"));
}

void TestServer::startErrors() {
    Wire wire;
    const auto failure = [](ServerOptions options) {
        Server server;
        const auto started = server.start(std::move(options));
        KASSA_CHECK(!started.has_value());
        KASSA_CHECK(!sentenceFor(started.error()).empty());
        return started.error();
    };
    ServerOptions taken;
    taken.port = wire.server.port();
    QVERIFY(failure(taken) == StartError::PortTaken);
    ServerOptions none;
    none.port = 70'000;
    QVERIFY(failure(none) == StartError::PortForbidden);
    ServerOptions ledger;
    ledger.ledgerPath = "/proc/none/ledger";
    QVERIFY(failure(ledger) == StartError::LedgerUnwritable);
    Server untouched; // neither started nor stopped
    QCOMPARE(untouched.port(), 0);
}

void TestServer::stopIsQuick_data() {
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("idle connections") << QByteArray();
    QTest::newRow("a stalled answer") << QByteArray("stall");
    QTest::newRow("a delayed answer") << QByteArray("delay");
    QTest::newRow("a dripping answer") << QByteArray("drip");
}

void TestServer::stopIsQuick() {
    QFETCH(QByteArray, fault);
    Wire wire;
    wire.prepare();
    std::thread waiting;
    if (!fault.isEmpty()) {
        const auto name = faultNamed(fault.toStdString());
        Fault slow;
        slow.path = "/merchant/pay/apply";
        slow.action = name->action;
        slow.moment = name->moment;
        slow.time = std::chrono::minutes(1);
        wire.server.setFaults({slow});
        waiting = std::thread(
            [&wire] { static_cast<void>(rawApply(wire, std::chrono::milliseconds(5000))); });
        QVERIFY(wire.server.waitForDeliveries("/merchant/pay/apply", 1,
                                              std::chrono::milliseconds(2000)));
    }
    QElapsedTimer timer;
    timer.start();
    wire.server.stop();
    const qint64 took = timer.elapsed();
    if (waiting.joinable())
        waiting.join();
    QVERIFY2(took < 500, QByteArray::number(took).constData()); // 100 ms on a quiet machine
    wire.server.stop();                                         // the second time does nothing
}

void TestServer::manyTillsAtOnce() {
    Wire wire;
    std::vector<std::thread> tills;
    std::atomic<int> paid = 0;
    for (int i = 0; i < 20; ++i) {
        tills.emplace_back([&] {
            httplib::Client http("127.0.0.1", wire.server.port());
            http.set_keep_alive(true);
            const auto post = [&](const char* call, const Json& body) {
                const auto answer =
                    http.Post(std::string("/merchant/pay/") + call,
                              {{"Authorization", wire.bearer}}, body.dump(), "application/json");
                return answer ? parseObject(answer->body).value_or(Json::object()) : Json::object();
            };
            const Json created =
                post("create", {{"store_id", 77}, {"amount", 100}, {"account", "1"}});
            Json body{{"store_id", 77}, {"transaction_id", created.value("transaction_id", 0)}};
            Json card = body;
            card["card_number"] = "5614688715378807";
            card["expiry"] = "2903";
            post("pre-apply", card);
            body["otp"] = "111111";
            const Json answer = post("apply", body);
            if (answer.contains("ofd_url"))
                paid += 1;
        });
    }
    for (std::thread& till : tills)
        till.join();
    QCOMPARE(paid.load(), 20);
    QCOMPARE(wire.charges(), 20);
    QCOMPARE(netCharged(wire.server.ledger(), {}).count(), 2000);
}

void TestServer::tooLargeBodyIsRefused() {
    Wire wire;
    const auto answer = wire.post("create", {{"details", std::string(100'000, 'x')}});
    QVERIFY(!answer || answer->status == 413);
    QCOMPARE(wire.server.ledger().size(), std::size_t{0});
}

void TestServer::postWithoutABodyIsAnsweredAtOnce() {
    Wire wire;
    const int descriptor = connectTo(wire.server.port());
    const std::string request = "POST /token?grant_type=client_credentials HTTP/1.1\r\n"
                                "Host: localhost\r\nConnection: close\r\n"
                                "Authorization: Basic a2V5OnNlY3JldA==\r\n\r\n";
    QCOMPARE(::send(descriptor, request.data(), request.size(), 0), std::ssize(request));
    const Seen seen = readAll(descriptor, std::chrono::milliseconds(5000));
    ::close(descriptor);
    QVERIFY(seen.ended);
    QVERIFY(seen.bytes.find("access_token") != std::string::npos);
    const auto odd = wire.http->Patch("/token");
    QVERIFY(odd && odd->status >= 400);
    QVERIFY(parseObject(odd->body).has_value());
}

void TestServer::delayCountsForEveryAnswer() {
    Wire wire;
    wire.server.configure(
        [](Settings& settings) { settings.delay = std::chrono::milliseconds(30); });
    QElapsedTimer timer;
    timer.start();
    wire.prepare();
    QVERIFY(timer.elapsed() >= 60);
}

void TestServer::slowOutcomeWaits() {
    ServerOptions options;
    options.settings.slowDelay = std::chrono::milliseconds(50);
    options.cards.push_back({"9860090101014364", "", Outcome::SlowError, {}});
    Wire wire(options);
    wire.prepare();
    QElapsedTimer timer;
    timer.start();
    const auto answer = wire.apply();
    QVERIFY(answer && answer->body.find("STPIMS-ERR-001") != std::string::npos);
    QVERIFY(timer.elapsed() >= 50);
    QCOMPARE(wire.charges(), 0);
}

void TestServer::clockCanBeMovedOn() {
    Wire wire;
    wire.prepare();
    wire.server.skipTime(std::chrono::seconds(301));
    QVERIFY(wire.apply()->body.find("STPIMS-ERR-305") != std::string::npos);
    wire.server.skipTime(std::chrono::seconds(3600));
    QCOMPARE(wire.apply()->status, 401);
    wire.renewToken();
    wire.server.forgetTokens();
    QCOMPARE(wire.apply()->status, 401);
}

void TestServer::merchantIsAsked_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("delay");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("yes") << 200 << QByteArray(R"({"status":1,"message":""})") << 0
                         << QByteArray("\"OK\"");
    QTest::newRow("no") << 200 << QByteArray(R"({"status":0,"message":""})") << 0
                        << QByteArray("ERR-093");
    QTest::newRow("not 200") << 400 << QByteArray(R"({"status":1,"message":""})") << 0
                             << QByteArray("ERR-093");
    QTest::newRow("no JSON") << 200 << QByteArray("yes") << 0 << QByteArray("ERR-093");
    QTest::newRow("too late") << 200 << QByteArray(R"({"status":1,"message":""})") << 200
                              << QByteArray("ERR-093");
}

void TestServer::merchantIsAsked() {
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(int, delay);
    QFETCH(QByteArray, code);
    httplib::Server merchant;
    std::atomic<int> asked = 0;
    merchant.Post("/hook", [&](const httplib::Request&, httplib::Response& response) {
        asked += 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(delay));
        response.status = status;
        response.set_content(answer.toStdString(), "application/json");
    });
    const int port = merchant.bind_to_any_port("127.0.0.1");
    std::thread listening([&] { merchant.listen_after_bind(); });
    ServerOptions options;
    options.settings.callback.url = "http://127.0.0.1:" + std::to_string(port) + "/hook";
    options.settings.callback.timeout = std::chrono::milliseconds(delay > 0 ? delay / 2 : 2000);
    Wire wire(options);
    wire.prepare();
    const auto applied = wire.apply();
    merchant.stop();
    listening.join();
    QVERIFY(applied);
    QVERIFY2(applied->body.find(code.toStdString()) != std::string::npos, applied->body.c_str());
    QCOMPARE(asked.load(), 1);
    QCOMPARE(wire.charges(), code == "\"OK\"" ? 1 : 0);
}

void TestServer::idsOfTwoRunsDiffer() {
    Wire first;
    first.prepare();
    ServerOptions options;
    options.settings.firstTransaction = 500;
    Wire second(options);
    second.prepare();
    QVERIFY(first.transaction >= 100'000'000);
    QCOMPARE(second.transaction, 500);
}

void TestServer::payerPageWorksInABrowser() {
    Wire wire;
    wire.prepare();
    const std::string target =
        "/invoice/get?storeId=77&transactionId=" + std::to_string(wire.transaction) +
        "&redirectLink=http%3A%2F%2F127.0.0.1%2Fdone%3Fa%3D1";
    const auto form = wire.http->Get(target);
    QCOMPARE(form->status, 200);
    QCOMPARE(form->get_header_value("Content-Type"), std::string("text/html;charset=UTF-8"));
    const auto paid =
        wire.http->Post(target, "card_number=9860+0901+0101+4364&expiry=02%2F28&otp=111111",
                        "application/x-www-form-urlencoded");
    QCOMPARE(paid->status, 303);
    QCOMPARE(paid->get_header_value("Location"), std::string("http://127.0.0.1/done?a=1"));
    QCOMPARE(wire.charges(), 1);
}

QTEST_APPLESS_MAIN(TestServer)
#include "tst_server.moc"
