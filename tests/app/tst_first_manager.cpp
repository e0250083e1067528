// `kassa setup --first-manager` as a child process: made once, by whoever comes first, and never
// beside other people.

#include "tests/support/child_till.h"
#include "tests/support/files.h"

using namespace kassa;
using namespace kassa::child;

class TestFirstManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void madeOnceAndNeverAgain() {
        const Till till;
        const auto made = make(till, "Timur Sattorov\n135791\n135791\n");
        QCOMPARE(made.exit, 0);
        QVERIFY(made.output.contains("Timur Sattorov"));
        QVERIFY(intact(till));
        const auto people = file(till);
        QVERIFY(people.contains("Timur Sattorov"));
        QVERIFY(people.contains("argon2id"));
        for (const auto& text : {made.output, made.complaint, people, journal(till)}) {
            QVERIFY(!text.contains("135791"));
        }
        const auto again = make(till, "Eve\n135791\n135791\n");
        QCOMPARE(again.exit, 2);
        QVERIFY(again.complaint.contains("has its people"));
        QCOMPARE(file(till), people);
    }

    void thePinOpensTheTillsRefunds() {
        const Till till;
        QCOMPARE(make(till, "Timur Sattorov\n135791\n135791\n").exit, 0);
        const auto sold = till.sell();
        QCOMPARE(sold.exit, 0);
        const auto refund = till.run(
            {QStringLiteral("refund"), sold.id(), QStringLiteral("--reason"), QStringLiteral("x"),
             QStringLiteral("--gateway"), till.url(), QStringLiteral("--data"), till.data(),
             QStringLiteral("--lang"), QStringLiteral("en")},
            "135791\n");
        QCOMPARE(refund.exit, 0);
    }

    void whatIsNotRightMakesNobody_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("no name") << QByteArray("\n135791\n135791\n");
        QTest::newRow("only spaces") << QByteArray("   \n135791\n135791\n");
        QTest::newRow("five digits") << QByteArray("Timur\n13579\n13579\n");
        QTest::newRow("letters") << QByteArray("Timur\nabcdef\nabcdef\n");
        QTest::newRow("they differ") << QByteArray("Timur\n135791\n135792\n");
        QTest::newRow("once only") << QByteArray("Timur\n135791\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void whatIsNotRightMakesNobody() {
        QFETCH(QByteArray, input);
        const Till till;
        QCOMPARE(make(till, input).exit, 2);
        QVERIFY(file(till).isEmpty());
        QCOMPARE(make(till, "Timur Sattorov\n135791\n135791\n").exit, 0); // it is still open
    }

    void itStandsAlone() {
        const Till till;
        const auto both = till.run({QStringLiteral("setup"), QStringLiteral("--first-manager"),
                                    QStringLiteral("--from-env"), QStringLiteral("--lang"),
                                    QStringLiteral("en")});
        QCOMPARE(both.exit, 2);
    }

private:
    static Outcome make(const Till& till, const QByteArray& input) {
        return till.run({QStringLiteral("setup"), QStringLiteral("--first-manager"),
                         QStringLiteral("--gateway"), till.url(), QStringLiteral("--data"),
                         till.data(), QStringLiteral("--lang"), QStringLiteral("en")},
                        input);
    }
    static QByteArray file(const Till& till) {
        return test::readFile(till.data() + QStringLiteral("/test.people.json"));
    }
    static QByteArray journal(const Till& till) {
        return test::readFile(till.data() + QStringLiteral("/test.journal"));
    }
};

QTEST_GUILESS_MAIN(TestFirstManager)
#include "tst_first_manager.moc"
