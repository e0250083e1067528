// Three days at the real desk: sign-in, sales of every kind with everything that goes wrong, two
// kills a day, closing. The Z report of each day equals the gateway's own ledger to the tiyin.

#include "core/desk/desk_entry.h"
#include "tests/days/day.h"
#include "tests/support/child_till.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace kassa;
using namespace kassa::days;

namespace {

constexpr int dayCount = 3;
constexpr int clockRate = 10; ///< so that three minutes of patience take eighteen seconds

int salesADay() {
    const int wanted = qEnvironmentVariableIntValue("KASSA_DAYS_SALES");
    return wanted > 0 ? wanted : 20;
}

/// Every row of one kind about the desk, in order.
template <class Entry>
std::vector<Entry> entriesOf(const QString& journal) {
    const auto cause = desk::nameOf(desk::DeskEntry(Entry{}));
    std::vector<Entry> found;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("z"));
        database.setDatabaseName(journal);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.open();
        QSqlQuery query(database);
        query.prepare(
            QStringLiteral("SELECT cause, body FROM journal WHERE cause = ? ORDER BY seq"));
        query.addBindValue(QString::fromUtf8(cause.data(), static_cast<qsizetype>(cause.size())));
        query.exec();
        while (query.next()) {
            const auto entry = desk::decodeEntry(query.value(0).toString().toStdString(),
                                                 query.value(1).toString().toStdString());
            if (entry) {
                found.push_back(std::get<Entry>(*entry));
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("z"));
    return found;
}

/// What the gateway's ledger says since its entry number `from`.
desk::Takings takingsSince(const std::vector<sandbox::LedgerEntry>& ledger, std::size_t from) {
    desk::Takings takings;
    std::int64_t accepted = 0;
    std::int64_t refunded = 0;
    for (std::size_t i = from; i < ledger.size(); ++i) {
        if (ledger[i].kind == sandbox::LedgerKind::Charged) {
            ++takings.accepted;
            accepted += ledger[i].amount.count();
        } else if (ledger[i].kind == sandbox::LedgerKind::Reversed) {
            ++takings.refunded;
            refunded += ledger[i].amount.count();
        }
    }
    takings.acceptedAmount = Tiyin(accepted);
    takings.refundedAmount = Tiyin(refunded);
    return takings;
}

/// No transaction is charged twice.
void checkOnce(const std::vector<sandbox::LedgerEntry>& ledger) {
    std::map<std::string, int> charges;
    for (const auto& entry : ledger) {
        if (entry.kind == sandbox::LedgerKind::Charged) {
            QVERIFY2(++charges[entry.account] == 1, entry.account.c_str());
        }
    }
}

} // namespace

class TestDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeDays() {
        child::Till till;
        QVERIFY(QDir().mkpath(till.data()));
        QFile event(till.data() + QStringLiteral("/event.json"));
        QVERIFY(event.open(QIODevice::WriteOnly));
        const int sales = salesADay();
        event.write(eventWith(dayCount * sales + 5));
        event.close();

        DeskProcess desk(till.url(), till.data(), clockRate);
        std::vector<desk::Takings> told;
        std::size_t from = 0;
        for (int number = 1; number <= dayCount; ++number) {
            Day day(desk, till.server, (number - 1) * sales + 1);
            desk.start();
            day.begin(number == 1);
            for (const Kind kind : planOf(number, sales)) {
                day.serve(kind);
                QVERIFY2(day.trouble().isEmpty(), qPrintable(day.trouble()));
            }
            if (number == dayCount) {
                day.serveAtMidnight();
            }
            day.close();
            QVERIFY2(day.trouble().isEmpty(), qPrintable(day.trouble()));
            desk.end();
            const auto ledger = till.server.ledger();
            told.push_back(takingsSince(ledger, from));
            from = ledger.size();
        }
        checkOnce(till.server.ledger());
        QVERIFY(child::intact(till));
        const QString journal = till.data() + QStringLiteral("/test.journal");
        compare(entriesOf<desk::entry::ShiftClosed>(journal), told);
        approvedByAnother(entriesOf<desk::entry::Approved>(journal));
    }

private:
    /// Whoever asks for money back is not who approves it, and both names stand there.
    static void approvedByAnother(const std::vector<desk::entry::Approved>& rows) {
        int refunds = 0;
        for (const auto& row : rows) {
            const bool hired = row.action == desk::Action::EditPeople; // on the first morning
            QCOMPARE(QString::fromStdString(row.requester.name), hired ? managerName : cashierName);
            QCOMPARE(QString::fromStdString(row.approver.name), managerName);
            refunds += row.action == desk::Action::Refund ? 1 : 0;
        }
        QVERIFY2(refunds >= 2 * dayCount, qPrintable(QString::number(refunds)));
    }

    static void compare(const std::vector<desk::entry::ShiftClosed>& closings,
                        const std::vector<desk::Takings>& told) {
        QCOMPARE(closings.size(), told.size());
        for (std::size_t i = 0; i < closings.size(); ++i) {
            const auto& report = closings[i].report;
            QCOMPARE(QString::fromStdString(report.closedBy), cashierName);
            QCOMPARE(report.byCashier.size(), 1U);
            QCOMPARE(QString::fromStdString(report.byCashier[0].key), cashierName);
            QCOMPARE(report.shift.number, static_cast<int>(i) + 1);
            QCOMPARE(report.total.accepted, told[i].accepted);
            QCOMPARE(report.total.acceptedAmount.count(), told[i].acceptedAmount.count());
            QCOMPARE(report.total.refunded, told[i].refunded);
            QCOMPARE(report.total.refundedAmount.count(), told[i].refundedAmount.count());
            QVERIFY(report.unresolved.empty());
            QVERIFY(report.gateway && agrees(*report.gateway));
            QCOMPARE(report.gateway->held, told[i].accepted - told[i].refunded);
            qInfo("day %zu: %lld payments, %lld tiyin; %lld given back, %lld tiyin; %lld declined",
                  i + 1, static_cast<long long>(report.total.accepted),
                  static_cast<long long>(report.total.acceptedAmount.count()),
                  static_cast<long long>(report.total.refunded),
                  static_cast<long long>(report.total.refundedAmount.count()),
                  static_cast<long long>(report.declined));
        }
    }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3000000"); // three days take longer than five minutes
    QCoreApplication application(argc, argv);
    TestDays test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_days.moc"
