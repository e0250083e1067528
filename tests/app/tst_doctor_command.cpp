// `kassa doctor` as a child process: its exit status, what it prints, and that it moves nothing and
// leaves nothing behind.

#include "tests/support/child_till.h"

#include <QJsonArray>

using namespace kassa;
using namespace kassa::child;

class TestDoctorCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allGood();
    void nobodyListens_data();
    void nobodyListens();
};

namespace {

QStringList line(const Till& till, const QString& url, const QStringList& more) {
    return QStringList{QStringLiteral("doctor"), QStringLiteral("--data"), till.data(),
                       QStringLiteral("--gateway"), url} +
           more;
}

} // namespace

void TestDoctorCommand::allGood() {
    Till till;
    const auto seen = till.run(line(till, till.url(), {QStringLiteral("--json")}));
    QVERIFY2(seen.exit == 0, seen.output + seen.complaint);
    QCOMPARE(seen.lines.size(), 1);
    const auto& told = seen.lines.first();
    QVERIFY(told.value(QLatin1String("good")).toBool());
    const auto steps = told.value(QLatin1String("steps")).toArray();
    QCOMPARE(steps.size(), 7);
    for (const auto& step : steps) {
        QVERIFY(step.toObject().value(QLatin1String("result")) != QLatin1String("failed"));
    }
    QVERIFY(!QDir(till.data()).exists());
    QCOMPARE(till.charges(), 0);
}

void TestDoctorCommand::nobodyListens_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("uz") << "uz" << QStringLiteral("Kabel, router");
    QTest::newRow("en") << "en" << QStringLiteral("Look at the cable, the router");
}

void TestDoctorCommand::nobodyListens() {
    QFETCH(QString, language);
    QFETCH(QString, words);
    Till till;
    const auto seen = till.run(
        line(till, QStringLiteral("http://127.0.0.1:1"), {QStringLiteral("--lang"), language}));
    QCOMPARE(seen.exit, 4);
    QVERIFY2(QString::fromUtf8(seen.complaint).contains(words), seen.complaint);
    QVERIFY(!QDir(till.data()).exists());
}

QTEST_GUILESS_MAIN(TestDoctorCommand)
#include "tst_doctor_command.moc"
