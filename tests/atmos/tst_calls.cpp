// A whole sale over real sockets, and everything that can go wrong with the access token.

#include "tests/atmos/desk.h"
#include "tests/atmos/good_gateway.h"

#include <QLoggingCategory>
#include <QTest>
#include <algorithm>
#include <map>

using namespace kassa;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

bool has(const std::string& head, std::string_view line) {
    return head.find(line) != std::string::npos;
}

} // namespace

class CallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeSale();
    void tokenTrouble_data();
    void tokenTrouble();
    void tokenAfterAFewTries_data();
    void tokenAfterAFewTries();
    void refusedToken_data();
    void refusedToken();
    void refusedTokenAtMoney();
    void shortLife();
    void oneFetchForAll();
    void brokenConnection_data();
    void brokenConnection();
    void connectionClosedBetweenCalls();
    void profileWithoutResend();
    void indicator();
    void nothingSecretInTheLog();
};

void CallsTest::wholeSale() {
    RawServer server(behave);
    Desk desk(server.url());
    QCOMPARE(desk.ask(open()), u"opened 14570001"_qs);
    QCOMPARE(desk.ask(sendCard()), u"code_sent"_qs);
    QCOMPARE(desk.ask(resendCode()), u"code_sent"_qs);
    QCOMPARE(desk.ask(confirm()), u"confirmed 2050001"_qs);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    QCOMPARE(desk.ask(reverse()), u"reverse_done"_qs);
    server.stop();

    const auto seen = server.seen();
    QCOMPARE(seen.size(), std::size_t(7));
    QVERIFY(has(seen[0].head, "Authorization: Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ="));
    QVERIFY(has(seen[0].head, "Content-Type: application/x-www-form-urlencoded"));
    QCOMPARE(seen[0].body, std::string("grant_type=client_credentials"));
    std::vector<int> connections;
    for (const auto& each : seen) {
        QVERIFY(each.head.starts_with("POST "));
        QVERIFY(has(each.head, "Content-Length: " + std::to_string(each.body.size())));
        QVERIFY(!has(each.head, "Cookie:") && !has(each.head, "gzip") &&
                !has(each.head, "chunked"));
        QVERIFY(each.path == "/token" || has(each.head, "Authorization: Bearer token-1\r\n"));
        QVERIFY(each.path == "/token" || has(each.head, "Content-Type: application/json\r\n"));
        connections.push_back(each.connection);
    }
    // One connection for everything but the two calls that move money, which have their own.
    QCOMPARE(connections, (std::vector<int>{1, 1, 1, 1, 2, 1, 3}));
}

void CallsTest::tokenTrouble_data() {
    QTest::addColumn<std::string>("answer"); ///< empty: none at all
    QTest::addColumn<QString>("reply");
    QTest::addColumn<int>("asked"); ///< how often the gateway was asked for a token, at most
    QTest::newRow("401") << httpAnswer(R"({"error":"invalid_client"})", 401)
                         << u"not_sent credentials_refused"_qs << 1;
    QTest::newRow("401 with a challenge")
        << httpAnswer("", 401, "WWW-Authenticate: Basic realm=\"x\"\r\n")
        << u"not_sent credentials_refused"_qs << 1;
    QTest::newRow("400") << httpAnswer("", 400) << u"not_sent credentials_refused"_qs << 1;
    QTest::newRow("403") << httpAnswer("", 403) << u"not_sent access_denied"_qs << 1;
    QTest::newRow("HTML") << httpAnswer("<html>") << u"not_sent gateway_trouble"_qs << 1;
    QTest::newRow("500") << httpAnswer("", 500) << u"not_sent gateway_trouble"_qs << 1;
    QTest::newRow("redirect") << httpAnswer("", 302, "Location: /elsewhere\r\n")
                              << u"not_sent gateway_trouble"_qs << 1;
    QTest::newRow("silence") << std::string() << u"not_sent unreachable"_qs << 2;
}

void CallsTest::tokenTrouble() {
    QFETCH(const std::string, answer);
    QFETCH(const QString, reply);
    QFETCH(const int, asked);
    RawServer server([&answer](Peer& peer, const Seen&) {
        if (answer.empty()) {
            peer.waitForHangUp();
        }
        peer.write(answer);
    });
    Desk desk(server.url());
    desk.post(confirm(), "p1");
    desk.post(open(), "p2");
    desk.settle();
    for (const auto& replied : desk.replies) {
        QCOMPARE(replied.words, reply);
    }
    server.stop();
    QVERIFY(server.count("/token") >= 1 && server.count("/token") <= asked);
    QCOMPARE(server.seen().size(), static_cast<std::size_t>(server.count("/token")));
}

void CallsTest::tokenAfterAFewTries_data() {
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("reply");
    QTest::newRow("second try") << 1 << u"confirmed 2050001"_qs;
    QTest::newRow("third try") << 2 << u"confirmed 2050001"_qs;
    QTest::newRow("no fourth try") << 3 << u"not_sent no_answer"_qs;
}

void CallsTest::tokenAfterAFewTries() {
    QFETCH(const int, failures);
    QFETCH(const QString, reply);
    RawServer server([failures](Peer& peer, const Seen& seen) {
        if (seen.path == "/token" && seen.nth <= failures) {
            peer.reset();
        } else {
            behave(peer, seen);
        }
    });
    auto timeouts = shortTimeouts();
    timeouts.confirm = 2s;
    Desk desk(server.url(), nullptr, timeouts);
    QCOMPARE(desk.ask(confirm()), reply);
    server.stop();
    QCOMPARE(server.count("/token"), std::min(failures + 1, 3));
    QCOMPARE(server.count("/merchant/pay/apply"), failures < 3 ? 1 : 0);
}

void CallsTest::refusedToken_data() {
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("create") << u"/merchant/pay/create"_qs << u"opened 14570001"_qs
                            << u"refused credentials_refused"_qs;
    QTest::newRow("card") << u"/merchant/pay/pre-apply"_qs << u"code_sent"_qs
                          << u"refused credentials_refused"_qs;
    QTest::newRow("resend") << u"/merchant/pay/retry-otp"_qs << u"code_sent"_qs
                            << u"refused credentials_refused"_qs;
    QTest::newRow("status") << u"/merchant/pay/get"_qs << u"status captured 2050001"_qs
                            << u"no_reply credentials_refused"_qs;
}

// Where nothing moves: one new token, one repetition, and no more.
void CallsTest::refusedToken() {
    QFETCH(const QString, call);
    QFETCH(const QString, reply);
    QFETCH(const QString, refusal);
    const auto effect = [&call]() -> Effect {
        return call.endsWith(u"create"_qs)  ? Effect(open())
               : call.endsWith(u"apply"_qs) ? Effect(sendCard())
               : call.endsWith(u"otp"_qs)   ? Effect(resendCode())
                                            : Effect(query());
    };
    Doorkeeper door;
    RawServer server([&door](Peer& peer, const Seen& seen) { door(peer, seen); });
    Desk desk(server.url());
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    door.forget();
    const int before = server.count(call.toStdString());
    QCOMPARE(desk.ask(effect()), reply);
    QCOMPARE(server.count("/token"), 2);
    QCOMPARE(server.count(call.toStdString()) - before, 2);
    const auto seen = server.seen();
    QCOMPARE(seen.back().body, seen[seen.size() - 3].body); // the same once more

    door.refuseAll = true;
    QCOMPARE(desk.ask(effect()), refusal);
    QCOMPARE(server.count("/token"), 3);
    QCOMPARE(server.count(call.toStdString()) - before, 4);
}

// Where money moves there is no repetition, but the question that follows has a fresh token.
void CallsTest::refusedTokenAtMoney() {
    Doorkeeper door;
    RawServer server([&door](Peer& peer, const Seen& seen) { door(peer, seen); });
    Desk desk(server.url());
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    door.forget();
    QCOMPARE(desk.ask(confirm()), u"no_reply credentials_refused"_qs);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    QCOMPARE(door.refused, 1);
    door.forget();
    QCOMPARE(desk.ask(reverse()), u"no_reply credentials_refused"_qs);
    server.stop();
    QCOMPARE(server.count("/merchant/pay/apply"), 1);
    QCOMPARE(server.count("/merchant/pay/reverse"), 1);
    QCOMPARE(server.count("/token"), 2);
}

void CallsTest::shortLife() {
    Doorkeeper door("1");
    RawServer server([&door](Peer& peer, const Seen& seen) { door(peer, seen); });
    Desk desk(server.url());
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    QCOMPARE(server.count("/token"), 1);
    QTest::qWait(550); // half of its life
    QCOMPARE(desk.ask(confirm()), u"confirmed 2050001"_qs);
    QCOMPARE(server.count("/token"), 2);
    QCOMPARE(door.refused, 0);
}

void CallsTest::oneFetchForAll() {
    RawServer server(behave);
    Desk desk(server.url());
    for (int i = 0; i < 10; ++i) {
        const std::string payment = "p" + std::to_string(i);
        desk.post(i % 2 == 0 ? Effect(confirm()) : Effect(query()), payment);
    }
    desk.settle();
    server.stop();
    QCOMPARE(desk.replies.size(), std::size_t(10));
    QCOMPARE(server.count("/token"), 1);
    QCOMPARE(server.count("/merchant/pay/apply"), 5);
    QCOMPARE(server.count("/merchant/pay/get"), 5);
    std::vector<std::string> payments;
    for (const auto& replied : desk.replies) {
        payments.push_back(replied.payment);
    }
    std::sort(payments.begin(), payments.end());
    QVERIFY(std::unique(payments.begin(), payments.end()) == payments.end());
}

// The server answers the token and then closes on the first try of the call.
void CallsTest::brokenConnection_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("deliveries");
    QTest::addColumn<QString>("reply");
    QTest::newRow("create") << u"/merchant/pay/create"_qs << 2 << u"opened 14570001"_qs;
    QTest::newRow("status") << u"/merchant/pay/get"_qs << 2 << u"status captured 2050001"_qs;
    QTest::newRow("card") << u"/merchant/pay/pre-apply"_qs << 1 << u"no_reply no_answer"_qs;
    QTest::newRow("resend") << u"/merchant/pay/retry-otp"_qs << 1 << u"no_reply no_answer"_qs;
    QTest::newRow("confirm") << u"/merchant/pay/apply"_qs << 1 << u"no_reply no_answer"_qs;
    QTest::newRow("reverse") << u"/merchant/pay/reverse"_qs << 1 << u"no_reply no_answer"_qs;
}

void CallsTest::brokenConnection() {
    QFETCH(const QString, path);
    QFETCH(const int, deliveries);
    QFETCH(const QString, reply);
    RawServer server([](Peer& peer, const Seen& seen) {
        if (seen.path != "/token" && seen.nth == 1) {
            peer.finish();
        } else {
            behave(peer, seen);
        }
    });
    Desk desk(server.url());
    std::map<QString, Effect> effects;
    effects.emplace(u"/merchant/pay/create"_qs, open());
    effects.emplace(u"/merchant/pay/get"_qs, query());
    effects.emplace(u"/merchant/pay/pre-apply"_qs, sendCard());
    effects.emplace(u"/merchant/pay/retry-otp"_qs, resendCode());
    effects.emplace(u"/merchant/pay/apply"_qs, confirm());
    effects.emplace(u"/merchant/pay/reverse"_qs, reverse());
    QCOMPARE(desk.ask(std::move(effects.at(path))), reply);
    QTest::qWait(15);
    server.stop();
    QCOMPARE(server.count(path.toStdString()), deliveries);
}

// A kept connection that the server has closed meanwhile costs nothing and doubles nothing.
void CallsTest::connectionClosedBetweenCalls() {
    RawServer server([](Peer& peer, const Seen& seen) {
        behave(peer, seen);
        peer.finish();
    });
    Desk desk(server.url());
    const auto quiet = [] { QTest::qWait(10); }; // until the end of the connection was noticed
    QCOMPARE(desk.ask(open()), u"opened 14570001"_qs);
    quiet();
    QCOMPARE(desk.ask(sendCard()), u"code_sent"_qs);
    quiet();
    QCOMPARE(desk.ask(confirm()), u"confirmed 2050001"_qs);
    server.stop();
    QCOMPARE(server.seen().size(), std::size_t(4));
}

void CallsTest::profileWithoutResend() {
    RawServer server(behave);
    auto profile = Desk::profileFor(server.url(), shortTimeouts());
    profile.resendPath.clear();
    Desk desk(profile, {});
    QCOMPARE(desk.ask(resendCode()), u"refused gateway_trouble"_qs);
    server.stop();
    QVERIFY(server.seen().empty());
}

void CallsTest::indicator() {
    std::vector<bool> reachable;
    atmos::AtmosGateway::Options options;
    options.connection = [&reachable](bool reached, std::chrono::milliseconds took) {
        QVERIFY(took >= 0ms && took < 5s);
        reachable.push_back(reached);
    };
    RawServer server([](Peer& peer, const Seen& seen) {
        if (seen.path == "/merchant/pay/apply") {
            peer.reset();
        } else {
            behave(peer, seen);
        }
    });
    Desk desk(Desk::profileFor(server.url(), shortTimeouts()), options);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    QCOMPARE(desk.ask(confirm()), u"no_reply no_answer"_qs);
    QCOMPARE(reachable, (std::vector<bool>{true, true, false}));
}

namespace {

QByteArray& logged() {
    static QByteArray text;
    return text;
}

void collect(QtMsgType, const QMessageLogContext& context, const QString& message) {
    logged() += QByteArray(context.category) + ' ' + message.toUtf8() + '\n';
}

} // namespace

// Even with every logging rule of Qt switched on.
void CallsTest::nothingSecretInTheLog() {
    QLoggingCategory::setFilterRules(u"*=true"_qs);
    const auto previous = qInstallMessageHandler(collect);
    {
        RawServer server(behave);
        Desk desk(server.url());
        desk.ask(open());
        desk.ask(sendCard());
        desk.ask(confirm());
        desk.ask(reverse());
    }
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(logged().contains("kassa.gateway POST /merchant/pay/apply was answered 200 in "));
    for (const char* secret : {"9860090101014364", "111111", "token-1", "test-key", "test-secret",
                               "dGVzdC1rZXk6", "otp", "Bearer", "wrong ticket"}) {
        QVERIFY2(!logged().contains(secret), secret);
    }
}

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
