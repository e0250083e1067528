// The disk fills up between the charge and its row in the journal. The till says that the customer
// has paid; with room again it knows so without asking the gateway.

#include "tests/kill/blows.h"

#include <cerrno>

using namespace kassa;
using namespace kassa::child;

class TestPaidNotSaved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAfterTheRestart_data();
    void knownAfterTheRestart();

private:
    long m_calls = 0;
};

namespace {

enum class Slot { Good, Missing, Short, Foreign, Unreadable, Folder };

/// What becomes of the slot between the two runs.
void spoil(const QString& slot, Slot what) {
    QFile file(slot);
    switch (what) {
    case Slot::Good:
        break;
    case Slot::Missing:
        QVERIFY(file.remove());
        break;
    case Slot::Short:
        QVERIFY(file.resize(300));
        break;
    case Slot::Foreign:
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("remember the milk\n") > 0);
        break;
    case Slot::Unreadable:
        QVERIFY(file.setPermissions({}));
        break;
    case Slot::Folder:
        QVERIFY(file.remove() && QDir().mkdir(slot));
        break;
    }
}

QProcessEnvironment fullFrom(QProcessEnvironment environment, long call) {
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KASSA_INTERPOSED));
    environment.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
    environment.insert(QStringLiteral("KASSA_SPARE_SLOT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("KASSA_FAIL_WITH"), QString::number(ENOSPC));
    environment.insert(QStringLiteral("KASSA_FAIL_ON"), QStringLiteral("1"));
    environment.insert(QStringLiteral("KASSA_FAIL_AT"), QString::number(call));
    return environment;
}

QStringList statusLine(const Till& till) {
    return {QStringLiteral("status"),
            QStringLiteral("--gateway"),
            till.url(),
            QStringLiteral("--data"),
            till.data(),
            QStringLiteral("--json")};
}

} // namespace

void TestPaidNotSaved::knownAfterTheRestart_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("slot") << static_cast<int>(Slot::Good);
    QTest::newRow("no slot") << static_cast<int>(Slot::Missing);
    QTest::newRow("short slot") << static_cast<int>(Slot::Short);
    QTest::newRow("foreign slot") << static_cast<int>(Slot::Foreign);
    QTest::newRow("unreadable slot") << static_cast<int>(Slot::Unreadable);
    QTest::newRow("folder for a slot") << static_cast<int>(Slot::Folder);
    m_calls = blows::countSale(blows::Blow{}).fileCalls;
}

void TestPaidNotSaved::knownAfterTheRestart() {
    QFETCH(int, what);
    // As root an unreadable file is readable.
    const bool known = static_cast<Slot>(what) == Slot::Good ||
                       (static_cast<Slot>(what) == Slot::Unreadable && geteuid() == 0);
    // From the last call on the files back to the writing of the row after the charge. When only
    // its sync fails the row is found in the file, as good as any.
    for (bool seen = false; !seen; --m_calls) {
        Till till;
        QCOMPARE(till.sell(goodInput, QStringLiteral("1000")).exit, 0);
        const auto plain = till.environment;
        till.environment = fullFrom(plain, m_calls);
        const auto told = till.sell();
        till.environment = plain;
        QVERIFY2(till.charges() == 2, "the row after the charge was never refused");
        if (told.exit == 0) {
            continue;
        }
        QCOMPARE(told.exit, 3);
        QVERIFY2(told.complaint.contains("Paid, but not saved yet: do not charge again."),
                 told.complaint.constData());
        spoil(till.data() + QStringLiteral("/test.journal.slot"), static_cast<Slot>(what));
        const auto before = till.server.deliveries();
        const auto status = till.run(statusLine(till));
        const bool asked = till.server.deliveries() != before;
        QCOMPARE(status.exit, 0);
        QCOMPARE(status.lines.size(), 2);
        for (const auto& sale : status.lines) {
            QCOMPARE(sale.value(QLatin1String("state")).toString(), QStringLiteral("paid"));
        }
        const auto rows =
            till.run({QStringLiteral("log"), QStringLiteral("list"), QStringLiteral("--data"),
                      till.data(), QStringLiteral("--json")});
        const bool fromSlot = rows.output.contains("emergency_slot");
        QVERIFY(!fromSlot || (known && !asked));
        QVERIFY(!asked || !known);
        QVERIFY(intact(till));
        QCOMPARE(till.sell().exit, 2);
        QCOMPARE(till.charges(), 2);
        seen = known ? fromSlot : asked;
    }
    ++m_calls; // there it was: the next row of this table begins there
}

QTEST_GUILESS_MAIN(TestPaidNotSaved)
#include "tst_paid_not_saved.moc"
