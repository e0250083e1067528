// The transport zoo: every behaviour of the table, on every call, over HTTP and TLS. A call that
// can move money or send an SMS is delivered once, every call ends within its deadline with one
// reply, and no reply claims more than the bytes that arrived: what they prove is judged a second
// time by SecondJudge.

#include "core/atmos/token.h"
#include "tests/atmos/bad_certificates.h"
#include "tests/atmos/behaviours.h"
#include "tests/atmos/desk.h"
#include "tests/atmos/good_gateway.h"
#include "tests/atmos/looks_paid.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTest>
#include <array>
#include <memory>
#include <set>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

struct CallCase {
    const char* path;
    CallKind kind;
    Effect (*effect)();
};

const std::array<CallCase, 6> calls{{
    {"/merchant/pay/create", CallKind::Open, [] { return Effect(open()); }},
    {"/merchant/pay/pre-apply", CallKind::SendCard, [] { return Effect(sendCard()); }},
    {"/merchant/pay/retry-otp", CallKind::ResendCode, [] { return Effect(resendCode()); }},
    {"/merchant/pay/apply", CallKind::Confirm, [] { return Effect(confirm()); }},
    {"/merchant/pay/get", CallKind::Query, [] { return Effect(query()); }},
    {"/merchant/pay/reverse", CallKind::Reverse, [] { return Effect(reverse()); }},
}};

/// Silence is waited for; an answer that has to arrive must not meet its deadline even on a machine
/// that does many things at once.
Timeouts timeoutsFor(Worth worth) {
    const auto each = worth == Worth::Whole ? 20'000ms : 800ms;
    return {20'000ms, 20'000ms, each, each, each, each, each};
}

/// The token call is the one under trial: it too waits for silence.
Timeouts tokenTimeoutsFor(Worth worth) {
    auto all = timeoutsFor(worth);
    all.token = all.confirm;
    all.confirm = 20'000ms;
    return all;
}

/// How often a cell is played when the machine stood still longer than a deadline is.
constexpr int mostGames = 5;

/// What a reply in words may say, when the body that arrived is this one.
bool isJustified(const CallCase& call, const QString& words, const std::string& body) {
    const SecondJudge judge(body, expectation());
    const bool refusal = words.startsWith(u"refused");
    switch (call.kind) {
    case CallKind::Confirm:
        if (words.startsWith(u"confirmed")) {
            return judge.paid();
        }
        if (refusal || words == u"wrong_code") {
            return judge.speaksOfNoDebit() && judge.hasNumber({"009", "067", "098", "112"});
        }
        break;
    case CallKind::Reverse:
        if (words == u"reverse_done") {
            return judge.ok();
        }
        if (refusal) {
            return judge.hasNumber({"009", "061"});
        }
        break;
    case CallKind::Query:
        if (words.startsWith(u"status captured")) {
            return judge.captured();
        }
        if (words == u"status not_captured") {
            return judge.notCaptured();
        }
        if (words == u"status reversed") {
            return judge.reversed();
        }
        return words == u"status indeterminate" || words.startsWith(u"no_reply");
    case CallKind::Open:
    case CallKind::SendCard:
    case CallKind::ResendCode:
        if (words.startsWith(u"opened") || words == u"code_sent") {
            return judge.ok();
        }
        return refusal || words.startsWith(u"no_reply");
    }
    return words.startsWith(u"no_reply");
}

/// Nothing that could be believed came: nothing is believed.
bool claimsNothing(const CallCase& call, const QString& words) {
    const bool harmlessRefusal = !movesMoney(call.kind) && call.kind != CallKind::Query;
    return words.startsWith(u"no_reply") || (harmlessRefusal && words.startsWith(u"refused"));
}

/// How often a call may arrive. Only what moves no money is ever said again: after a lost answer
/// what changes nothing, after a refused token (401) what the door has not let in.
int mostDeliveries(const CallCase& call, const Behaviour& behaviour) {
    if (movesMoney(call.kind)) {
        return 1;
    }
    const bool changesNothing = call.kind == CallKind::Open || call.kind == CallKind::Query;
    return changesNothing || std::string_view(behaviour.name).starts_with("401") ? 2 : 1;
}

Expectation expectationOf(const CallCase& call) {
    return call.kind == CallKind::Open ? Expectation{{}, Tiyin(amount), storeId, "1001", {}}
                                       : expectation();
}

/// The only honest words for an answer that arrived whole.
QString wordsFor(const CallCase& call, const std::string& body) {
    static const Profile profile = *builtinProfile("apigw");
    return QString::fromStdString(
        inWords(classify(call.kind, {200, true, body}, expectationOf(call), profile)));
}

qsizetype threadsOfThisProcess() {
    return QDir(QStringLiteral("/proc/self/task"))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
        .size();
}

} // namespace

Q_DECLARE_METATYPE(const Behaviour*)

class ZooTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void httpCalls_data() { rows(); }
    void httpCalls() { playOnCalls(nullptr); }
    void httpsCalls_data() { rows(); }
    void httpsCalls() { playOnCalls(&m_server); }
    void httpToken_data() { rows(); }
    void httpToken() { playOnToken(nullptr); }
    void httpsToken_data() { rows(); }
    void httpsToken() { playOnToken(&m_server); }
    void badCertificate_data();
    void badCertificate();
    void badCertificateAtMoney_data() { badCertificate_data(); }
    void badCertificateAtMoney();
    void goodCertificateIsTrusted();

private:
    static void rows();
    struct Game;
    Game playOnce(const Behaviour& behaviour, const Identity* identity);
    void playOnCalls(const Identity* identity);
    void playOnToken(const Identity* identity);

    qsizetype m_threads = 0; ///< before the first call
    Identity m_authority = makeAuthority();
    Identity m_server = makeServer(m_authority, "IP:127.0.0.1");
};

void ZooTest::initTestCase() {
    // A line for each of a thousand calls would hide the one that matters.
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.gateway.info=false"));
    std::set<std::string_view> names;
    for (const auto& behaviour : allBehaviours()) {
        QVERIFY2(names.insert(behaviour.name).second, behaviour.name);
    }
    QVERIFY(names.size() >= 64);
    m_threads = threadsOfThisProcess();
}

// No call leaves a thread behind. Qt calls one finished a moment before it ends; in that moment
// OpenSSL gives the thread's memory back, and a program that is over by then seems to leak it.
void ZooTest::cleanupTestCase() {
    QTRY_COMPARE_WITH_TIMEOUT(threadsOfThisProcess(), m_threads, 10'000);
}

void ZooTest::rows() {
    QTest::addColumn<const Behaviour*>("behaviour");
    for (const auto& behaviour : allBehaviours()) {
        QTest::newRow(behaviour.name) << &behaviour;
    }
}

/// What came of one behaviour on every call.
struct ZooTest::Game {
    std::array<std::vector<Desk::Replied>, calls.size()> replies;
    std::array<int, calls.size()> deliveries{};

    /// A call that never reached the server in its short time, and claims nothing: it says nothing
    /// about the behaviour.
    [[nodiscard]] bool stoodStill() const {
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const bool silent =
                replies[i].size() == 1 && (replies[i].front().words.startsWith(u"no_reply") ||
                                           replies[i].front().words.startsWith(u"not_sent"));
            if (silent && deliveries[i] == 0) {
                return true;
            }
        }
        return false;
    }
};

// Each call has a desk of its own, so that the cells do not get in each other's way.
ZooTest::Game ZooTest::playOnce(const Behaviour& behaviour, const Identity* identity) {
    RawServer server(withToken([&behaviour](Peer& peer, const Seen& seen) {
                         behaviour.play(peer, goodAnswers().at(seen.path));
                     }),
                     identity);
    std::vector<std::unique_ptr<Desk>> desks;
    for (const auto& call : calls) {
        desks.push_back(
            std::make_unique<Desk>(server.url(), &m_authority, timeoutsFor(behaviour.worth)));
        desks.back()->post(call.effect());
    }
    for (const auto& desk : desks) {
        desk->settle();
    }
    QTest::qWait(10); // room for a second delivery, or a second reply
    server.stop();
    Game game;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        game.replies[i] = desks[i]->replies;
        game.deliveries[i] = server.count(calls[i].path);
    }
    return game;
}

void ZooTest::playOnCalls(const Identity* identity) {
    QFETCH(const Behaviour*, behaviour);
    auto game = playOnce(*behaviour, identity);
    for (int games = 1; game.stoodStill() && games < mostGames; ++games) {
        game = playOnce(*behaviour, identity);
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const CallCase& call = calls[i];
        QCOMPARE(game.replies[i].size(), std::size_t(1));
        const QString words = game.replies[i].front().words;
        const std::string body = behaviour->arriving(goodAnswers().at(call.path));
        const std::string told = std::string(call.path) + ": " + words.toStdString();
        const int deliveries = game.deliveries[i];
        QVERIFY2(deliveries >= 1 && deliveries <= mostDeliveries(call, *behaviour),
                 (told + ", delivered " + std::to_string(deliveries)).c_str());
        QVERIFY2(!words.startsWith(u"not_sent"), told.c_str());
        QVERIFY2(claimsNothing(call, words) || isJustified(call, words, body), told.c_str());
        switch (behaviour->worth) {
        case Worth::Nothing:
            QVERIFY2(claimsNothing(call, words), told.c_str());
            break;
        case Worth::Whole:
            QCOMPARE(words, wordsFor(call, body));
            break;
        case Worth::Either:
            QVERIFY2(claimsNothing(call, words) || words == wordsFor(call, body), told.c_str());
            break;
        }
    }
}

// The same on the token call: what could not get a token was never sent.
void ZooTest::playOnToken(const Identity* identity) {
    QFETCH(const Behaviour*, behaviour);
    RawServer server(
        [behaviour](Peer& peer, const Seen& seen) {
            if (seen.path == "/token") {
                behaviour->play(peer, tokenAnswer());
            } else {
                behave(peer, seen);
            }
        },
        identity);
    Desk desk(server.url(), &m_authority, tokenTimeoutsFor(behaviour->worth));
    const QString words = desk.ask(confirm());
    QTest::qWait(10);
    server.stop();
    std::string body = behaviour->arriving(tokenAnswer());
    const bool usable =
        behaviour->worth != Worth::Nothing && judgeToken(200, true, body).has_value();
    const bool paid = words == u"confirmed 2050001";
    const QByteArray told = words.toUtf8();
    QVERIFY2(paid || words.startsWith(u"not_sent"), told.constData());
    QVERIFY2(!paid || usable, told.constData());
    QVERIFY2(paid || !usable || behaviour->worth == Worth::Either, told.constData());
    QCOMPARE(server.count("/merchant/pay/apply"), paid ? 1 : 0);
    QVERIFY(server.count("/token") >= 1 && server.count("/token") <= 3);
    QCOMPARE(desk.replies.size(), std::size_t(1));
}

void ZooTest::badCertificate_data() {
    QTest::addColumn<int>("place");
    const auto& all = badCertificates();
    QVERIFY(all.size() >= 12);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QTest::newRow(all[i].name) << static_cast<int>(i);
    }
}

namespace {

AtmosGateway::Options trusting(const std::string& pem) {
    AtmosGateway::Options options;
    options.extraAuthorities.append(QSslCertificate(QByteArray::fromStdString(pem)));
    return options;
}

} // namespace

// Whatever the call: not one byte of a request, nor of its head, is told to such a server.
void ZooTest::badCertificate() {
    QFETCH(const int, place);
    const BadCertificate& bad = badCertificates()[static_cast<std::size_t>(place)];
    RawServer server(behave, &bad.server, bad.highestTls);
    Desk desk(Desk::profileFor(server.url(), timeoutsFor(Worth::Whole)), trusting(bad.trusted));
    for (const auto& call : calls) {
        desk.ask(call.effect());
    }
    server.stop();
    QCOMPARE(desk.replies.size(), calls.size());
    for (const auto& replied : desk.replies) {
        QCOMPARE(replied.words, u"not_sent tls_failed"_qs);
    }
    QCOMPARE(server.received(), 0L);
    QVERIFY(server.seen().empty());
}

// The server changes its certificate after the token was given: the money call itself meets it.
void ZooTest::badCertificateAtMoney() {
    QFETCH(const int, place);
    const BadCertificate& bad = badCertificates()[static_cast<std::size_t>(place)];
    const BadCertificate good = goodCertificate();
    RawServer server(behave, &good.server);
    auto options = trusting(bad.trusted);
    options.extraAuthorities.append(QSslCertificate(QByteArray::fromStdString(good.trusted)));
    Desk desk(Desk::profileFor(server.url(), timeoutsFor(Worth::Whole)), options);
    QCOMPARE(desk.ask(query()), u"status captured 2050001"_qs);
    const long before = server.received();
    server.become(bad.server, bad.highestTls);
    QCOMPARE(desk.ask(confirm()), u"not_sent tls_failed"_qs);
    QCOMPARE(desk.ask(reverse()), u"not_sent tls_failed"_qs);
    server.stop();
    QCOMPARE(server.received(), before);
    QCOMPARE(server.count("/merchant/pay/apply"), 0);
    QCOMPARE(server.count("/merchant/pay/reverse"), 0);
}

// What is wrong with the others is really that, and not the way they are made.
void ZooTest::goodCertificateIsTrusted() {
    const BadCertificate good = goodCertificate();
    RawServer server(behave, &good.server);
    Desk desk(Desk::profileFor(server.url(), timeoutsFor(Worth::Whole)), trusting(good.trusted));
    QCOMPARE(desk.ask(confirm()), u"confirmed 2050001"_qs);
}

QTEST_GUILESS_MAIN(ZooTest)
#include "tst_zoo.moc"
