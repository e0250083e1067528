// `kassa refund` as a child process against the sandbox: a manager's PIN, both names, the ledger.

#include "core/sandbox/outcome.h"
#include "core/store/journal_reader.h"
#include "tests/support/hired.h"
#include "tests/support/terminal.h"

#include <QTest>

using namespace kassa;
using namespace kassa::child;

class TestRefund : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPinIsNeverOnTheScreen() {
        Till till;
        const auto sold = till.sell();
        hire(till);
        Person person(till, {QStringLiteral("refund"), sold.id(), QStringLiteral("--reason"),
                             QStringLiteral("adashib"), QStringLiteral("--json"),
                             QStringLiteral("--data"), till.data(), QStringLiteral("--gateway"),
                             till.url(), QStringLiteral("--lang"), QStringLiteral("en")});
        person.answer("soʻm:", "222\b2222\r");
        const auto given = person.end();
        QVERIFY2(given.exit == 0, given.complaint);
        QVERIFY2(!given.complaint.contains("22"), given.complaint);
        QVERIFY2(given.complaint.contains("******"), given.complaint);
    }

    void moneyGoesBackOnceAndWithAManagerOnly() {
        Till till;
        const auto sold = till.sell();
        QCOMPARE(sold.exit, 0);
        const auto payment = sold.id();
        const auto refund = [&](const QByteArray& input, const QString& id) {
            return till.run({QStringLiteral("refund"), id, QStringLiteral("--reason"),
                             QStringLiteral("adashib"), QStringLiteral("--json"),
                             QStringLiteral("--data"), till.data(), QStringLiteral("--gateway"),
                             till.url()},
                            input);
        };
        const auto net = [&till] { return sandbox::netCharged(till.server.ledger(), {}).count(); };
        QCOMPARE(refund("222222\n", payment).exit, 4); // there is no manager yet
        hire(till);
        QCOMPARE(refund("111111\n", payment).exit, 2); // a wrong PIN
        QCOMPARE(refund("22\n", payment).exit, 2);
        QCOMPARE(refund("222222\n", QStringLiteral("NOSUCH")).exit, 2);
        QCOMPARE(net(), 73'900'000);
        const auto given = refund("222222\n", payment);
        QVERIFY2(given.exit == 0, given.complaint + given.output);
        QCOMPARE(given.lastState(), QStringLiteral("reversed"));
        QCOMPARE(net(), 0);
        QCOMPARE(refund("222222\n", payment).exit, 2); // never twice
        QCOMPARE(net(), 0);

        const auto reader = store::JournalReader::open(
            (till.data() + QStringLiteral("/test.journal")).toStdString());
        QVERIFY(reader.has_value());
        const auto rows = reader->rowsAfter(0, 1000).value();
        QStringList causes;
        for (const auto& row : rows) {
            causes << QString::fromStdString(row.cause);
            if (row.cause == "approved") {
                QVERIFY(row.body.find("Timur Sattorov") != std::string::npos);
                QVERIFY(row.body.find("\"terminal\"") != std::string::npos);
            }
        }
        QCOMPARE(causes.count(QStringLiteral("pin_refused")), 1);
        QCOMPARE(causes.count(QStringLiteral("approved")), 1);
        QVERIFY(causes.indexOf(QStringLiteral("approved")) <
                causes.indexOf(QStringLiteral("reverse_asked")));
        QVERIFY(intact(till));
        const auto list = till.run(
            {QStringLiteral("log"), QStringLiteral("list"), QStringLiteral("--data"), till.data()});
        QVERIFY(list.output.contains("approved"));
    }
};

QTEST_GUILESS_MAIN(TestRefund)
#include "tst_refund.moc"
