// What the doctor's findings mean: a table of everything that can be wrong with the way to the
// gateway, and that nothing is called good before the store is known.

#include "core/desk/doctor.h"

#include <QTest>

using namespace kassa::desk;
using namespace std::chrono_literals;

class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void nothingIsNotGood();
    void certificateEndsSoon();
};

namespace {

/// P passed, F failed, – not reached; in the order of the steps.
QString inLetters(const DoctorReport& report) {
    QString letters;
    for (const auto& step : report.steps) {
        letters += step.result == StepResult::Passed   ? QLatin1Char('P')
                   : step.result == StepResult::Failed ? QLatin1Char('F')
                                                       : QLatin1Char('-');
    }
    return letters;
}

DoctorFindings allGood() {
    DoctorFindings findings;
    findings.name = DoctorProbe{3ms, {}};
    findings.route = DoctorProbe{20ms, {}};
    findings.tls = DoctorProbe{40ms, {}};
    findings.certificateDays = 214;
    findings.ahead = 1s;
    findings.token = DoctorCall{312ms, DoctorAnswer::Good};
    findings.store = DoctorCall{100ms, DoctorAnswer::Good};
    return findings;
}

DoctorFindings with(void (*change)(DoctorFindings&)) {
    auto findings = allGood();
    change(findings);
    return findings;
}

} // namespace

void TestDoctor::verdict_data() {
    QTest::addColumn<DoctorFindings>("findings");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("trouble");
    const auto row = [](const char* name, const DoctorFindings& findings, const char* letters,
                        const char* trouble = "") {
        QTest::newRow(name) << findings << QString::fromLatin1(letters)
                            << QString::fromLatin1(trouble);
    };
    row("all good", allGood(), "PPPPPPP");
    row("plain http", with([](auto& f) { f.tls.reset(); }), "PP-PPPP");
    row("no date", with([](auto& f) { f.ahead.reset(); }), "PPP-PPP");
    row("nearly right clock", with([](auto& f) { f.ahead = -120s; }), "PPPPPPP");
    row("clock fast", with([](auto& f) { f.ahead = 121s; }), "PPPFPPP", "clock_off");
    row("clock slow", with([](auto& f) { f.ahead = -121s; }), "PPPFPPP", "clock_off");
    DoctorFindings early;
    early.name = DoctorProbe{1ms, DoctorTrouble::NameUnknown};
    row("no name", early, "F------", "name_unknown");
    early.name->trouble.reset();
    early.route = DoctorProbe{10'000ms, DoctorTrouble::RouteSilent};
    row("silent route", early, "PF-----", "route_silent");
    early.route->trouble.reset();
    early.tls = DoctorProbe{5ms, DoctorTrouble::CertificateUntrusted};
    row("certificate", early, "PPF----", "certificate_untrusted");
    const auto token = [](DoctorAnswer answer) {
        auto findings = allGood();
        findings.token->answer = answer;
        findings.store.reset();
        return findings;
    };
    row("keys refused", token(DoctorAnswer::Refused), "PPPPF--", "key_refused");
    row("turned away", token(DoctorAnswer::Forbidden), "PPPP--F", "address_refused");
    row("sign-in page", token(DoctorAnswer::Foreign), "PPPPF--", "not_the_gateway");
    row("gateway down", token(DoctorAnswer::Odd), "PPPPF--", "gateway_trouble");
    row("silent", token(DoctorAnswer::Silent), "PPPPF--", "no_answer");
    const auto store = [](DoctorAnswer answer) {
        auto findings = allGood();
        findings.store->answer = answer;
        return findings;
    };
    row("store unknown", store(DoctorAnswer::Refused), "PPPPPFP", "store_unknown");
    row("store forbidden", store(DoctorAnswer::Forbidden), "PPPPP-F", "address_refused");
    row("store odd", store(DoctorAnswer::Odd), "PPPPPF-", "gateway_trouble");
    row("store silent", store(DoctorAnswer::Silent), "PPPPPF-", "no_answer");
}

void TestDoctor::verdict() {
    QFETCH(DoctorFindings, findings);
    QFETCH(QString, letters);
    QFETCH(QString, trouble);
    const auto report = diagnose(findings);
    QCOMPARE(inLetters(report), letters);
    QCOMPARE(report.trouble ? QString::fromUtf8(nameOf(*report.trouble).data()) : QString(),
             trouble);
    QCOMPARE(report.good(), trouble.isEmpty());
}

void TestDoctor::nothingIsNotGood() {
    QVERIFY(!diagnose({}).good());
    auto findings = allGood();
    findings.store.reset(); // still under way
    QVERIFY(!diagnose(findings).good());
}

void TestDoctor::certificateEndsSoon() {
    auto findings = allGood();
    QVERIFY(!diagnose(findings).certificateEndsSoon());
    findings.certificateDays = 14;
    QVERIFY(diagnose(findings).certificateEndsSoon());
    QVERIFY(diagnose(findings).good());
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
