// The connection doctor against servers of every kind: it names the step that fails, never asks
// for anything that moves money, and stops when it is told to.

#include "core/atmos/doctor_visit.h"
#include "tests/atmos/desk.h"

#include <QTest>

using namespace kassa;
using namespace kassa::test;
using namespace std::chrono_literals;
using desk::DoctorStep;
using desk::StepResult;

class TestDoctorVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good();
    void calls_data();
    void calls();
    void clockOff();
    void refused();
    void silentRoute();
    void noSuchName();
    void certificates_data();
    void certificates();
    void silentHandshake();
    void plainServer();
    void cancelled();
};

namespace {

struct Visited {
    desk::DoctorReport report;
    QString trouble;
    int told = 0;
};

atmos::Timeouts patient() {
    return {2s, 2s, 2s, 2s, 2s, 2s, 2s}; // a busy machine must not make good servers look silent
}

Visited visit(const std::string& url, const Identity* authority = nullptr,
              atmos::Timeouts timeouts = patient(),
              std::function<Timestamp()> clock = systemTimestamp) {
    Visited seen;
    QEventLoop loop;
    bool over = false;
    atmos::DoctorVisit::Options options{Desk::optionsFor(authority).extraAuthorities,
                                        std::move(clock)};
    atmos::DoctorVisit doctor(Desk::profileFor(url, timeouts), credentials(), std::move(options),
                              [&](const desk::DoctorFindings& findings, bool last) {
                                  seen.report = desk::diagnose(findings);
                                  ++seen.told;
                                  if (last) {
                                      over = true;
                                      loop.quit();
                                  }
                              });
    doctor.start();
    while (!over) {
        loop.exec();
    }
    if (seen.report.trouble) {
        seen.trouble = QString::fromUtf8(desk::nameOf(*seen.report.trouble).data());
    }
    return seen;
}

RawServer::Script says(std::string bytes) {
    return [bytes = std::move(bytes)](Peer& peer, const test::Seen&) { peer.write(bytes); };
}

RawServer::Script falls(bool atToken) {
    auto silent = [](Peer& peer, const test::Seen&) { peer.waitForHangUp(); };
    return atToken ? RawServer::Script(silent) : withToken(silent);
}

} // namespace

void TestDoctorVisit::good() {
    const auto authority = makeAuthority();
    const auto identity = makeServer(authority, "IP:127.0.0.1", 100 * 86'400 + 3600);
    RawServer server(withToken(says(httpAnswer(failureJson("STPIMS-ERR-061")))), &identity);
    const auto seen = visit(server.url(), &authority);
    QVERIFY2(seen.report.good(), qPrintable(seen.trouble));
    QCOMPARE(seen.report.certificateDays.value_or(-1), 100);
    QVERIFY(seen.told >= 4); // whoever watches sees it move
    // Two calls, and neither of them one that could move money.
    QCOMPARE(server.seen().size(), std::size_t(2));
    QCOMPARE(server.count("/token"), 1);
    QCOMPARE(server.count("/merchant/pay/get"), 1);
}

void TestDoctorVisit::calls_data() {
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<QString>("trouble");
    const auto row = [](const char* name, RawServer::Script script, const char* trouble) {
        QTest::newRow(name) << std::move(script) << QString::fromLatin1(trouble);
    };
    const std::string html = "<html><body>Please sign in</body></html>";
    row("unknown transaction", withToken(says(httpAnswer(failureJson("STPIMS-ERR-061")))), "");
    row("somebody's transaction", withToken(says(httpAnswer(draftAnswer()))), "");
    row("token 401", says(httpAnswer("{}", 401)), "key_refused");
    row("token 403", says(httpAnswer("{}", 403)), "address_refused");
    row("token HTML", says(httpAnswer(html)), "not_the_gateway");
    row("token 302", says(httpAnswer("", 302, "Location: /login\r\n")), "not_the_gateway");
    row("token 502", says(httpAnswer(html, 502)), "gateway_trouble");
    row("token silent", falls(true), "no_answer");
    row("token garbage", says("what\r\n\r\n"), "no_answer");
    row("store unknown", withToken(says(httpAnswer(failureJson("STPIMS-ERR-009")))),
        "store_unknown");
    row("store 001", withToken(says(httpAnswer(failureJson("STPIMS-ERR-001")))), "gateway_trouble");
    row("store 403", withToken(says(httpAnswer("{}", 403))), "address_refused");
    row("store HTML", withToken(says(httpAnswer(html))), "not_the_gateway");
    row("store 503", withToken(says(httpAnswer("", 503))), "gateway_trouble");
    row("store silent", falls(false), "no_answer");
}

void TestDoctorVisit::calls() {
    QFETCH(RawServer::Script, script);
    QFETCH(QString, trouble);
    RawServer server(script);
    auto timeouts = patient();
    if (trouble == QLatin1String("no_answer")) {
        timeouts.token = timeouts.status = 400ms;
    }
    const auto seen = visit(server.url(), nullptr, timeouts);
    QCOMPARE(seen.trouble, trouble);
    QCOMPARE(seen.report.good(), trouble.isEmpty());
}

void TestDoctorVisit::clockOff() {
    const auto date = "Date: Sat, 01 Jan 2022 00:00:00 GMT\r\n";
    RawServer server([date](Peer& peer, const test::Seen& request) {
        peer.write(request.path == "/token" ? httpAnswer(tokenAnswer(), 200, date)
                                            : httpAnswer(failureJson("STPIMS-ERR-061")));
    });
    const Timestamp theirs{std::chrono::seconds(1'640'995'200)};
    auto seen = visit(server.url(), nullptr, patient(), [theirs] { return theirs + 5min; });
    QCOMPARE(seen.trouble, QStringLiteral("clock_off"));
    QCOMPARE(seen.report.ahead.value_or(0s).count(), 300);
    QCOMPARE(seen.report.of(DoctorStep::Store).result,
             StepResult::Passed); // all else was looked at
    seen = visit(server.url(), nullptr, patient(), [theirs] { return theirs - 30s; });
    QVERIFY(seen.report.good());
    QCOMPARE(seen.report.of(DoctorStep::Clock).result, StepResult::Passed);
}

void TestDoctorVisit::refused() {
    std::string url;
    {
        RawServer server(says(""));
        url = server.url();
    }
    const auto seen = visit(url);
    QCOMPARE(seen.trouble, QStringLiteral("route_refused"));
    QCOMPARE(seen.report.of(DoctorStep::Name).result, StepResult::Passed);
    QCOMPARE(seen.report.of(DoctorStep::Key).result, StepResult::NotReached);
}

void TestDoctorVisit::silentRoute() {
    const FullPort port;
    auto timeouts = patient();
    timeouts.connect = 300ms;
    const auto seen = visit(port.url(), nullptr, timeouts);
    QCOMPARE(seen.trouble, QStringLiteral("route_silent"));
}

void TestDoctorVisit::noSuchName() {
    const auto seen = visit("https://nobody.invalid");
    QVERIFY2(seen.trouble.startsWith(QLatin1String("name_")), qPrintable(seen.trouble));
}

void TestDoctorVisit::certificates_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("endsIn");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("expired") << "IP:127.0.0.1" << -60 << true << "certificate_out_of_date";
    QTest::newRow("of another") << "DNS:atmos.example" << 3600 << true << "certificate_of_another";
    QTest::newRow("untrusted") << "IP:127.0.0.1" << 3600 << false << "certificate_untrusted";
    QTest::newRow("untrusted and expired")
        << "IP:127.0.0.1" << -60 << false << "certificate_untrusted";
}

void TestDoctorVisit::certificates() {
    QFETCH(QString, names);
    QFETCH(int, endsIn);
    QFETCH(bool, known);
    QFETCH(QString, trouble);
    const auto authority = makeAuthority();
    const auto identity = makeServer(authority, names.toStdString(), endsIn);
    RawServer server(withToken(says("")), &identity);
    const auto seen = visit(server.url(), known ? &authority : nullptr);
    QCOMPARE(seen.trouble, trouble);
    QCOMPARE(server.received(), 0L); // not one byte of a key went there
}

void TestDoctorVisit::silentHandshake() {
    const auto authority = makeAuthority();
    const auto identity = makeServer(authority, "IP:127.0.0.1");
    RawServer server(withToken(says("")), &identity);
    server.greeting = [](Peer& peer) {
        peer.waitForSilence();
        return false;
    };
    auto timeouts = patient();
    timeouts.connect = 400ms;
    QCOMPARE(visit(server.url(), &authority, timeouts).trouble, QStringLiteral("tls_silent"));
}

void TestDoctorVisit::plainServer() {
    RawServer server(says(httpAnswer("{}")));
    server.greeting = [](Peer& peer) {
        peer.write("220 mail.example ESMTP\r\n");
        peer.finish();
        return false;
    };
    auto url = server.url();
    url.replace(0, 4, "https");
    QCOMPARE(visit(url).trouble, QStringLiteral("tls_broken"));
}

void TestDoctorVisit::cancelled() {
    RawServer server(falls(false));
    bool over = false;
    QEventLoop loop;
    {
        atmos::DoctorVisit doctor(Desk::profileFor(server.url(), patient()), credentials(), {},
                                  [&](const desk::DoctorFindings& findings, bool last) {
                                      over = over || last;
                                      if (findings.token) {
                                          loop.quit();
                                      }
                                  });
        doctor.start();
        loop.exec();
    }
    QCoreApplication::processEvents();
    QVERIFY(!over);
}

QTEST_GUILESS_MAIN(TestDoctorVisit)
#include "tst_doctor.moc"
