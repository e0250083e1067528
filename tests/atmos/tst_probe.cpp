// The probe against servers of every kind: it tells whether the gateway is there, asks it nothing,
// and answers once within its patience.

#include "core/atmos/socket_probe.h"
#include "tests/atmos/desk.h"

#include <QTest>

using namespace kassa;
using namespace kassa::test;
using namespace std::chrono_literals;

namespace {

struct Looked {
    std::optional<desk::Sight> sight;
    int answers = 0;
};

Looked look(const std::string& url, const Identity* authority = nullptr,
            std::chrono::milliseconds patience = 20s) {
    Looked seen;
    QEventLoop loop;
    atmos::SocketProbe::Options options{Desk::optionsFor(authority).extraAuthorities, patience};
    atmos::SocketProbe probe(Desk::profileFor(url, patientTimeouts()), std::move(options));
    probe.look([&](desk::Sight sight) {
        seen.sight = sight;
        ++seen.answers;
        loop.quit();
    });
    if (!seen.sight) { // never from inside look()
        loop.exec();
    }
    QCoreApplication::processEvents();
    return seen;
}

} // namespace

class TestProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGatewayIsThereAndIsAskedNothing() {
        const Identity authority = makeAuthority();
        const Identity identity = makeServer(authority, "DNS:localhost,IP:127.0.0.1");
        RawServer server([](Peer&, const Seen&) {}, &identity);
        const auto seen = look(server.url(), &authority);
        QVERIFY(seen.sight && seen.sight->reached);
        QCOMPARE(seen.answers, 1);
        QVERIFY(server.seen().empty()); // no request, so no key and no word of a payment
    }

    void somebodyElseIsNotTheGateway() {
        const Identity authority = makeAuthority();
        const Identity identity = makeServer(authority, "DNS:localhost,IP:127.0.0.1");
        RawServer server([](Peer&, const Seen&) {}, &identity);
        QVERIFY(!look(server.url()).sight->reached); // nobody vouches for it
        const Identity another = makeServer(authority, "DNS:hotel.example");
        RawServer hotel([](Peer&, const Seen&) {}, &another);
        QVERIFY(!look(hotel.url(), &authority).sight->reached);
    }

    void aSandboxOnThisMachineIsThere() {
        RawServer server([](Peer&, const Seen&) {});
        QVERIFY(look(server.url()).sight->reached);
        QVERIFY(server.seen().empty());
    }

    void nobodyListens() {
        std::string url;
        {
            RawServer server([](Peer&, const Seen&) {});
            url = server.url();
        }
        const auto seen = look(url);
        QVERIFY(!seen.sight->reached);
        QCOMPARE(seen.answers, 1);
    }

    void silenceEndsWithThePatience() {
        const Identity authority = makeAuthority();
        const Identity identity = makeServer(authority, "DNS:localhost,IP:127.0.0.1");
        RawServer server([](Peer&, const Seen&) {}, &identity);
        server.greeting = [](Peer& peer) {
            peer.waitForSilence();
            return false;
        };
        const auto seen = look(server.url(), &authority, 300ms);
        QVERIFY(!seen.sight->reached);
        QCOMPARE(seen.answers, 1);
    }

    void whoeverGoesIsNotAnswered() {
        RawServer server([](Peer&, const Seen&) {});
        int answers = 0;
        {
            atmos::SocketProbe probe(Desk::profileFor(server.url(), patientTimeouts()), {});
            probe.look([&](desk::Sight) { ++answers; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
