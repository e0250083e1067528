// The contract of the Gateway port on the wire: whatever a server does to a call that moves money,
// it is delivered at most once, there is exactly one reply, and the reply claims no more than is
// known. Every server here is a raw one, so that nothing between helps.

#include "core/atmos/exchange.h"
#include "tests/atmos/desk.h"

#include <QTest>
#include <openssl/ssl.h>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

struct Behaviour {
    const char* name;
    RawServer::Script script;
    const char* confirm; ///< the reply to a confirm
    const char* reverse; ///< the reply to a reverse
    bool waits = false;  ///< only the deadline ends it
};

std::string chunked(std::string_view body, bool withEnd) {
    std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n";
    while (!body.empty()) {
        const auto part = body.substr(0, 200);
        char size[16];
        std::snprintf(size, sizeof size, "%zx\r\n", part.size());
        answer.append(size).append(part).append("\r\n");
        body.remove_prefix(part.size());
    }
    return withEnd ? answer.append("0\r\n\r\n") : answer;
}

RawServer::Script says(std::string bytes, bool close = false) {
    return [bytes = std::move(bytes), close](Peer& peer, const Seen&) {
        peer.write(bytes);
        if (close) {
            peer.finish();
        }
    };
}

RawServer::Script redirects(int status) {
    return [status](Peer& peer, const Seen& seen) {
        peer.write(httpAnswer("", status, "Location: " + seen.path + "\r\n"));
    };
}

RawServer::Script drips(std::string bytes, std::chrono::milliseconds pause) {
    return [bytes = std::move(bytes), pause](Peer& peer, const Seen&) {
        for (std::size_t at = 0; at < bytes.size() && peer.open() && peer.wait(pause); ++at) {
            peer.write(bytes.substr(at, 1));
        }
    };
}

const char* const silence = "no_reply no_answer";
const char* const trouble = "no_reply gateway_trouble";

/// Servers that end the connection, or never end it, without a usable answer.
std::vector<Behaviour> silences() {
    const std::string paid = httpAnswer(paidAnswer());
    return {
        {"closes without an answer", [](Peer& peer, const Seen&) { peer.finish(); }, silence,
         silence},
        {"resets without an answer", [](Peer& peer, const Seen&) { peer.reset(); }, silence,
         silence},
        {"half a status line", says("HTTP/1.1 20", true), silence, silence},
        {"half the headers", says(paid.substr(0, 40), true), silence, silence},
        {"cut in the body", says(paid.substr(0, paid.size() - 40), true), silence, silence},
        {"cut before the last byte", says(paid.substr(0, paid.size() - 1), true), silence, silence},
        {"5 of 100 bytes", says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", true),
         silence, silence},
        {"whole body, larger length",
         says("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + paidAnswer(), true), silence,
         silence},
        {"silent", [](Peer& peer, const Seen&) { peer.waitForHangUp(); }, silence, silence, true},
        {"promises and falls silent", says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
         silence, silence, true},
        {"drips past the deadline", drips(paid, 20ms), silence, silence, true},
        {"chunks cut short", says(chunked(paidAnswer(), false).substr(0, 300), true), silence,
         silence},
        {"100 and nothing more", says("HTTP/1.1 100 Continue\r\n\r\n", true), silence, silence},
        {"garbage", says("\x16\x03 what\r\n\r\n", true), silence, silence},
    };
}

/// Complete answers that prove nothing.
std::vector<Behaviour> unusable() {
    const std::string html = "<html><body>Bad gateway</body></html>";
    const std::string fault =
        "<ams:fault xmlns:ams=\"http://wso2.org/apimanager/security\"><ams:code>900901</ams:code>"
        "<ams:message>Invalid Credentials</ams:message></ams:fault>";
    return {
        {"301", redirects(301), trouble, trouble},
        {"302", redirects(302), trouble, trouble},
        {"303", redirects(303), trouble, trouble},
        // Qt prepares to repeat the POST, finds that it cannot, and says nothing of the status.
        {"307", redirects(307), silence, silence},
        {"308", redirects(308), silence, silence},
        {"HTML 200", says(httpAnswer(html)), trouble, trouble},
        {"HTML 502", says(httpAnswer(html, 502)), trouble, trouble},
        {"500 with a paid body", says(httpAnswer(paidAnswer(), 500)), trouble, trouble},
        {"503", says(httpAnswer("", 503)), trouble, trouble},
        {"404", says(httpAnswer(R"({"code":"900906"})", 404)), trouble, trouble},
        {"408", says(httpAnswer("", 408)), trouble, trouble},
        {"429", says(httpAnswer(R"({"code":"900802"})", 429)), trouble, trouble},
        {"XML fault 401", says(httpAnswer(fault, 401)), "no_reply credentials_refused",
         "no_reply credentials_refused"},
        {"401 with a challenge",
         says(httpAnswer(fault, 401, "WWW-Authenticate: Basic realm=\"WSO2\"\r\n")),
         "no_reply credentials_refused", "no_reply credentials_refused"},
        {"401 with a bearer challenge",
         says(httpAnswer(fault, 401, "WWW-Authenticate: OAuth2 realm=\"WSO2\"\r\n")),
         "no_reply credentials_refused", "no_reply credentials_refused"},
        {"407", says(httpAnswer("", 407, "Proxy-Authenticate: Basic realm=\"x\"\r\n")), trouble,
         trouble},
        {"403", says(httpAnswer("", 403)), "no_reply access_denied", "no_reply access_denied"},
        {"empty 200", says(httpAnswer("")), trouble, trouble},
        {"204", says("HTTP/1.1 204 No Content\r\n\r\n"), trouble, trouble},
        {"garbage after the object", says(httpAnswer(paidAnswer() + "x")), trouble, trouble},
        {"huge", says(httpAnswer(std::string(300'000, ' ') + paidAnswer())), trouble, trouble},
        {"endless",
         [](Peer& peer, const Seen&) {
             peer.write("HTTP/1.1 200 OK\r\n\r\n");
             const std::string block(10'000, ' ');
             while (peer.open()) {
                 peer.write(block);
             }
         },
         trouble, trouble},
        {"refused by an unlisted code", says(httpAnswer(failureJson("STPIMS-ERR-093"))), trouble,
         trouble},
    };
}

/// Answers that do prove something.
std::vector<Behaviour> proofs() {
    const std::string body = paidAnswer();
    const char* const yes = "confirmed 2050001";
    const char* const done = "reverse_done";
    return {
        {"paid", says(httpAnswer(body)), yes, done},
        {"paid, and closes", says(httpAnswer(body, 200, "Connection: close\r\n"), true), yes, done},
        {"paid, chunked", says(chunked(body, true)), yes, done},
        {"paid, until the end of the connection",
         says("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body, true), yes, done},
        {"paid, HTTP/1.0", says("HTTP/1.0 200 OK\r\n\r\n" + body, true), yes, done},
        {"100 first", says("HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(body)), yes, done},
        {"slow but in time", drips(httpAnswer(body), 0ms), yes, done},
        {"no money", says(httpAnswer(failureJson("STPIMS-ERR-112"))), "refused no_funds", trouble},
        {"wrong code", says(httpAnswer(failureJson("STPIMS-ERR-098"))), "wrong_code", trouble},
        {"unknown transaction", says(httpAnswer(failureJson("STPIMS-ERR-061"))), trouble,
         "refused reverse_refused"},
    };
}

/// A port that refuses connections.
class ClosedPort {
public:
    ClosedPort() : m_url(RawServer([](Peer&, const Seen&) {}).url()) {}
    [[nodiscard]] std::string url() const { return m_url; }

private:
    std::string m_url;
};

/// One order to pay, without a token before it.
QString sendAlone(const std::string& url, const Identity* authority) {
    QNetworkAccessManager manager;
    Outgoing outgoing;
    outgoing.url = QUrl(QString::fromStdString(url + "/merchant/pay/apply"));
    outgoing.authorization = "Bearer token";
    outgoing.contentType = "application/json";
    outgoing.body = SecretBuffer::of(R"({"transaction_id":14570001})");
    outgoing.trust = trustSettings(Desk::optionsFor(authority).extraAuthorities);
    outgoing.connectWithin = 1500ms;
    outgoing.deadline = systemInstant() + 20s;
    outgoing.freshConnection = true;
    QEventLoop loop;
    std::string words;
    auto* exchange = new Exchange(
        manager, std::move(outgoing),
        [&](Incoming incoming) {
            words = incoming.end == Incoming::End::NotSent ? "not sent, " : "sent, ";
            words += nameOf(incoming.why);
            loop.quit();
        },
        nullptr);
    exchange->start();
    loop.exec();
    return QString::fromStdString(words);
}

} // namespace

class WireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneDelivery_data();
    void oneDelivery();
    void badCertificate_data();
    void badCertificate();
    void noWayThere_data();
    void noWayThere();
    void lostAfterTheToken_data();
    void lostAfterTheToken();
    void tooOldToSend();
    void cancelled();

private:
    void playOnce(const Behaviour& behaviour, bool tls, bool mayStandStill);

    Identity m_authority = makeAuthority();
    Identity m_server = makeServer(m_authority, "IP:127.0.0.1");
    bool m_stoodStill = false;
};

Q_DECLARE_METATYPE(Behaviour)

void WireTest::oneDelivery_data() {
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<bool>("tls");
    for (const auto& list : {silences(), unusable(), proofs()}) {
        for (const auto& behaviour : list) {
            for (const bool tls : {false, true}) {
                QTest::addRow("%s, %s", tls ? "https" : "http", behaviour.name) << behaviour << tls;
            }
        }
    }
}

void WireTest::oneDelivery() {
    QFETCH(const Behaviour, behaviour);
    QFETCH(const bool, tls);
    const int games = behaviour.waits ? 5 : 1;
    for (int game = 1; game <= games; ++game) {
        m_stoodStill = false;
        playOnce(behaviour, tls, game < games);
        if (!m_stoodStill || QTest::currentTestFailed()) {
            return;
        }
    }
}

void WireTest::playOnce(const Behaviour& behaviour, bool tls, bool mayStandStill) {
    RawServer server(withToken(behaviour.script), tls ? &m_server : nullptr);
    Desk desk(server.url(), &m_authority, behaviour.waits ? shortTimeouts() : patientTimeouts());
    // Both at once: the calls of two payments must not get in each other's way.
    desk.post(confirm(), "p1");
    desk.post(reverse(), "p2");
    desk.settle();
    QTest::qWait(15); // room for a second delivery, or a second reply
    server.stop();
    const int deliveries =
        server.count("/merchant/pay/apply") + server.count("/merchant/pay/reverse");
    // The machine stood still longer than the short deadline: this says nothing about the server.
    m_stoodStill = mayStandStill && deliveries < 2;
    if (m_stoodStill) {
        return;
    }
    QCOMPARE(server.count("/merchant/pay/apply"), 1);
    QCOMPARE(server.count("/merchant/pay/reverse"), 1);
    QCOMPARE(desk.replies.size(), std::size_t(2));
    for (const auto& replied : desk.replies) {
        const bool isConfirm = replied.payment == "p1";
        QCOMPARE(replied.call, isConfirm ? 4 : 6);
        QCOMPARE(replied.words,
                 QString::fromLatin1(isConfirm ? behaviour.confirm : behaviour.reverse));
    }
    for (const auto& seen : server.seen()) {
        QVERIFY(seen.path == "/token" || seen.ordinal == 1); // over a connection of its own
    }
}

void WireTest::badCertificate_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("endsIn");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<int>("highestTls");
    QTest::newRow("authority not trusted") << u"IP:127.0.0.1"_qs << 3600 << false << 0;
    QTest::newRow("another name") << u"DNS:apigw.example.test"_qs << 3600 << true << 0;
    QTest::newRow("another address") << u"IP:127.0.0.2"_qs << 3600 << true << 0;
    QTest::newRow("expired") << u"IP:127.0.0.1"_qs << -60 << true << 0;
    QTest::newRow("TLS 1.1") << u"IP:127.0.0.1"_qs << 3600 << true << TLS1_1_VERSION;
    QTest::newRow("TLS 1.0") << u"IP:127.0.0.1"_qs << 3600 << true << TLS1_VERSION;
}

void WireTest::badCertificate() {
    QFETCH(const QString, names);
    QFETCH(const int, endsIn);
    QFETCH(const bool, trusted);
    QFETCH(const int, highestTls);
    const Identity identity = makeServer(m_authority, names.toStdString(), endsIn);
    RawServer server([](Peer&, const Seen&) {}, &identity, highestTls);
    const Identity* authority = trusted ? &m_authority : nullptr;
    Desk desk(server.url(), authority, patientTimeouts());
    QCOMPARE(desk.ask(confirm()), u"not_sent tls_failed"_qs);
    QCOMPARE(sendAlone(server.url(), authority), u"not sent, tls_failed"_qs);
    server.stop();
    QVERIFY(server.seen().empty());
}

void WireTest::noWayThere_data() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("nobody listens") << u"refused"_qs;
    QTest::newRow("nobody answers the connect") << u"black hole"_qs;
    QTest::newRow("no such name") << u"name"_qs;
    QTest::newRow("no such name, TLS") << u"secure name"_qs;
}

void WireTest::noWayThere() {
    QFETCH(const QString, kind);
    const ClosedPort closed;
    const FullPort full;
    const std::string url = kind == u"refused"_qs      ? closed.url()
                            : kind == u"black hole"_qs ? full.url()
                            : kind == u"name"_qs       ? "http://gateway.invalid"
                                                       : "https://gateway.invalid";
    QCOMPARE(sendAlone(url, nullptr), u"not sent, unreachable"_qs);
    if (!url.starts_with("http://gateway")) {
        Desk desk(url);
        QCOMPARE(desk.ask(confirm()), u"not_sent unreachable"_qs);
    }
}

// There is a token, so the confirm itself is what finds the way closed.
void WireTest::lostAfterTheToken_data() {
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("hangs"); // or ends the connection at once
    QTest::addColumn<QString>("reply");
    // Without TLS the body leaves as soon as the connection stands: nobody can tell what became
    // of it. With TLS nothing leaves before the server has shown who it is.
    QTest::newRow("http, ends at once") << false << false << u"no_reply no_answer"_qs;
    QTest::newRow("http, hangs") << false << true << u"no_reply no_answer"_qs;
    QTest::newRow("https, ends at once") << true << false << u"not_sent unreachable"_qs;
    QTest::newRow("https, hangs") << true << true << u"not_sent unreachable"_qs;
}

void WireTest::lostAfterTheToken() {
    QFETCH(const bool, tls);
    QFETCH(const bool, hangs);
    QFETCH(const QString, reply);
    RawServer server(withToken(says(httpAnswer(paidAnswer()))), tls ? &m_server : nullptr);
    std::atomic<bool> closed{false};
    server.greeting = [&](Peer& peer) {
        if (closed && hangs) {
            peer.waitForSilence();
        }
        return !closed;
    };
    Desk desk(server.url(), &m_authority);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    closed = true;
    QCOMPARE(desk.ask(confirm()), reply);
    QTest::qWait(15);
    server.stop();
    QCOMPARE(server.count("/merchant/pay/apply"), 0);
    QCOMPARE(desk.replies.size(), std::size_t(2));
}

// A machine that slept while the connection was being made must not send the old order.
void WireTest::tooOldToSend() {
    OneShotBody body(SecretBuffer::of("{}"), systemInstant() - 1ms);
    char scrap[8];
    QCOMPARE(body.read(scrap, sizeof scrap), -1);
    QCOMPARE(body.taken(), 0);

    OneShotBody once(SecretBuffer::of("{}"), systemInstant() + 10s);
    QCOMPARE(once.read(scrap, sizeof scrap), 2);
    QVERIFY(!once.reset());
    QVERIFY(!once.seek(0));
    QCOMPARE(once.read(scrap, sizeof scrap), -1);
    QCOMPARE(once.taken(), 2);
}

// Destroyed in the middle of everything: no reply, no crash, no second delivery.
void WireTest::cancelled() {
    RawServer server(withToken([](Peer& peer, const Seen&) { peer.waitForHangUp(); }));
    {
        Desk desk(server.url());
        desk.post(confirm());
        desk.post(query(), "p2");
        desk.post(sendCard(), "p3");
        QTRY_COMPARE(server.seen().size(), std::size_t(4));
        QVERIFY(desk.replies.empty());
    }
    server.stop();
    QCOMPARE(server.seen().size(), std::size_t(4));
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
