#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "wire.h"
#endif

#include <QTest>

// Faults on purpose, seen from a bare socket: each does what it says to the connection, and the
// ledger tells whether the money moved.

using namespace kassa;
using namespace kassa::sandbox;

namespace {

Fault faultAtApply(const std::string& name) {
    const auto found = faultNamed(name);
    KASSA_CHECK(found.has_value());
    Fault fault;
    fault.path = "/merchant/pay/apply";
    fault.call = 1;
    fault.action = found->action;
    fault.moment = found->moment;
    fault.time = std::chrono::milliseconds(1);
    return fault;
}

std::string bodyOf(const std::string& bytes) {
    const std::size_t end = bytes.find("\r\n\r\n");
    return end == std::string::npos ? std::string() : bytes.substr(end + 4);
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void belowHttp_data();
    void belowHttp();
    void inHttp_data();
    void inHttp();
    void truncatedAtEveryPlace();
    void dripKeepsTheConnection();
    void delayBeforeAndAfter();
    void everyActionKeepsTheServerAlive();
    void lostAnswerOfAMagicCard();
    void faultOfOneCallLeavesTheNextAlone();
    void requestInPiecesIsOneDelivery();
};

void TestFaults::belowHttp_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("end"); ///< "ended", "reset", "timeout"
    QTest::addColumn<int>("charges");
    QTest::addColumn<bool>("silent");
    const auto row = [](const char* name, const char* end, int charges, bool silent) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(end) << charges << silent;
    };
    row("drop_before", "ended", 0, true);
    row("drop_after", "ended", 1, true);
    row("reset_before", "reset", 0, true);
    row("reset_after", "reset", 1, true);
    row("stall_before", "timeout", 0, true);
    row("stall_after", "timeout", 1, true);
    row("garbage_before", "ended", 0, false);
    row("garbage_after", "ended", 1, false);
    row("truncate", "ended", 1, false);
    row("drip", "ended", 1, false);
}

void TestFaults::belowHttp() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, end);
    QFETCH(int, charges);
    QFETCH(bool, silent);
    Wire wire;
    wire.prepare();
    wire.server.setFaults({faultAtApply(name.toStdString())});
    const auto limit = std::chrono::milliseconds(end == "timeout" ? 50 : 5000);
    const Seen seen = rawApply(wire, limit);
    QCOMPARE(seen.ended, end == "ended");
    QCOMPARE(seen.reset, end == "reset");
    QCOMPARE(seen.timeout, end == "timeout");
    QCOMPARE(seen.bytes.empty(), silent);
    QCOMPARE(wire.charges(), charges);
    QCOMPARE(wire.server.deliveries("/merchant/pay/apply"), 1);
    // the gateway itself is well, and knows
    const auto status = wire.post("get", wire.named());
    const std::string confirmed = charges == 1 ? "\"confirmed\":true" : "\"confirmed\":false";
    QVERIFY(status && status->body.find(confirmed) != std::string::npos);
}

void TestFaults::inHttp_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<int>("charges");
    const auto row = [](const char* name, int status, const char* contains, int charges) {
        QTest::newRow(name) << QByteArray(name) << status << QByteArray(contains) << charges;
    };
    row("500", 500, "900900", 0);
    row("500_after", 500, "900900", 1);
    row("403", 403, "900908", 0);
    row("429", 429, "900802", 0);
    row("401_json", 401, "\"900901\"", 0);
    row("401_xml", 401, "<ams:code>900901", 0);
    row("401_html", 401, "<html>", 0);
    row("html", 200, "<html>", 0);
    row("html_after", 200, "<html>", 1);
    row("xml", 500, "<am:code>101503", 0);
    row("302", 302, "", 0);
    row("307", 307, "", 0);
    row("308", 308, "", 0);
    row("empty_after", 200, "", 1);
    row("wrong_content", 200, "weather", 0);
    row("other_transaction", 200, "\"confirmed\":true", 1);
    row("wrong_amount", 200, "\"amount\":73900100", 1);
    row("wrong_types", 200, "\"amount\":\"73900000\"", 1);
    row("duplicate_keys", 200, R"({"result":{"code":"OK","description":""},"result")", 1);
    row("bad_utf8", 200, "{\"note\":\"\xff\xfe\"", 1);
    row("huge", 200, "\"confirmed\":true", 1);
}

void TestFaults::inHttp() {
    QFETCH(QByteArray, name);
    QFETCH(int, status);
    QFETCH(QByteArray, contains);
    QFETCH(int, charges);
    Wire wire;
    wire.prepare();
    wire.server.setFaults({faultAtApply(name.toStdString())});
    const auto answer = wire.apply();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QVERIFY2(answer->body.find(contains.toStdString()) != std::string::npos,
             answer->body.substr(0, 300).c_str());
    QCOMPARE(wire.charges(), charges);
    if (status / 100 == 3)
        QCOMPARE(answer->get_header_value("Location"), std::string("/merchant/pay/apply"));
    if (name == "empty_after")
        QVERIFY(answer->body.empty());
    const std::string ours = "\"trans_id\":" + std::to_string(wire.transaction) + ",";
    if (name == "other_transaction")
        QVERIFY(answer->body.find(ours) == std::string::npos);
}

void TestFaults::truncatedAtEveryPlace() {
    for (const std::size_t bytes : {0U, 1U, 5U, 100U, 100'000U}) {
        Wire wire;
        wire.prepare();
        Fault fault = faultAtApply("truncate");
        fault.bytes = bytes;
        wire.server.setFaults({fault});
        const Seen seen = rawApply(wire, std::chrono::milliseconds(5000));
        QVERIFY(seen.ended);
        QVERIFY(seen.bytes.find("Content-Length: ") != std::string::npos);
        const std::size_t got = bodyOf(seen.bytes).size();
        QVERIFY(bytes == 100'000U ? got > 500 : got == bytes);
        QCOMPARE(wire.charges(), 1);
    }
}

void TestFaults::dripKeepsTheConnection() {
    Wire wire;
    wire.prepare();
    wire.server.setFaults({faultAtApply("drip")});
    QElapsedTimer timer;
    timer.start();
    const auto slow = wire.apply();
    QVERIFY(slow && slow->body.find("\"confirmed\":true") != std::string::npos);
    QVERIFY(timer.elapsed() >= 500); // some 700 bytes, one each millisecond
    const auto next = wire.apply();
    QVERIFY(next && next->body.find("STPIMS-ERR-092") != std::string::npos);
}

void TestFaults::delayBeforeAndAfter() {
    for (const char* name : {"delay_before", "delay_after"}) {
        Wire wire;
        wire.prepare();
        Fault fault = faultAtApply(name);
        fault.time = std::chrono::seconds(20);
        wire.server.setFaults({fault});
        const Seen seen = rawApply(wire, std::chrono::milliseconds(60));
        QVERIFY(seen.timeout);
        QCOMPARE(wire.charges(), std::string(name) == "delay_after" ? 1 : 0);
    }
}

void TestFaults::everyActionKeepsTheServerAlive() {
    Wire wire;
    wire.prepare();
    for (const std::string& name : faultNames()) {
        Fault fault = faultAtApply(name);
        fault.path = "/merchant/pay/get";
        wire.server.setFaults({fault});
        httplib::Client http("127.0.0.1", wire.server.port());
        http.set_read_timeout(std::chrono::milliseconds(name.starts_with("stall") ? 20 : 5000));
        static_cast<void>(http.Post("/merchant/pay/get", {{"Authorization", wire.bearer}},
                                    wire.named().dump(), "application/json"));
        const auto status = wire.post("get", wire.named());
        QVERIFY2(status && status->status == 200, name.c_str());
    }
}

void TestFaults::lostAnswerOfAMagicCard() {
    ServerOptions options;
    options.cards.push_back({"9860090101014364", "", Outcome::AnswerLost, {}});
    Wire wire(options);
    wire.prepare();
    const Seen seen = rawApply(wire, std::chrono::milliseconds(5000));
    QVERIFY(seen.ended && seen.bytes.empty());
    QCOMPARE(wire.charges(), 1);
}

void TestFaults::faultOfOneCallLeavesTheNextAlone() {
    Wire wire;
    wire.prepare();
    Fault fault = faultAtApply("drop_before");
    fault.call = 2;
    wire.server.setFaults({fault});
    QVERIFY(wire.apply());
    wire.prepare();
    QVERIFY(rawApply(wire, std::chrono::milliseconds(5000)).bytes.empty());
    QVERIFY(wire.apply());
    QCOMPARE(wire.charges(), 2);
    QCOMPARE(wire.server.deliveries("/merchant/pay/apply"), 3);
}

void TestFaults::requestInPiecesIsOneDelivery() {
    Wire wire;
    wire.prepare();
    const std::string body = wire.code().dump();
    const std::string request = "POST /merchant/pay/apply HTTP/1.1\r\nHost: localhost\r\n"
                                "Connection: close\r\nAuthorization: " +
                                wire.bearer + "\r\nContent-Length: " + std::to_string(body.size()) +
                                "\r\n\r\n" + body;
    // a body that never arrives whole is no delivery
    const int broken = connectTo(wire.server.port());
    QVERIFY(::send(broken, request.data(), request.size() - 1, 0) > 0);
    ::shutdown(broken, SHUT_WR);
    static_cast<void>(readAll(broken, std::chrono::milliseconds(5000)));
    ::close(broken);
    QCOMPARE(wire.server.deliveries("/merchant/pay/apply"), 0);

    const int whole = connectTo(wire.server.port());
    for (const char c : request)
        QCOMPARE(::send(whole, &c, 1, 0), ssize_t{1});
    const Seen seen = readAll(whole, std::chrono::milliseconds(5000));
    ::close(whole);
    QVERIFY(seen.bytes.find("\"confirmed\":true") != std::string::npos);
    QCOMPARE(wire.charges(), 1);
}

QTEST_APPLESS_MAIN(TestFaults)
#include "tst_faults.moc"
