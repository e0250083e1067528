#include "core/desk/attendance.h"

#include <QTest>

using namespace kassa;
using namespace kassa::desk;

namespace {

DeskRow rowOf(DeskEntry entry, int minute = 0) {
    DeskRow row;
    row.at = Timestamp(std::chrono::minutes(minute));
    row.cashier = "Nilufar Saidova";
    row.entry = std::move(entry);
    return row;
}

entry::WalkIn walkIn(const char* invoice, const char* ticket = "full") {
    return {invoice, "Oʻktam Yusupov", "998901234567", ticket, "talaba"};
}

EventBook twoTickets() {
    EventBook book;
    Ticket day;
    day.id = "day";
    Ticket full;
    full.id = "full";
    book.tickets = {day, full};
    return book;
}

} // namespace

class TestAttendance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAddUp() {
        Attendance attendance;
        take(attendance, rowOf(entry::CheckedIn{"1", "INV-1", true, ""}, 10));
        take(attendance, rowOf(entry::CheckedIn{"1", "INV-1", true, ""}, 20));
        take(attendance, rowOf(entry::Printed{"badge", "1", 0}));
        take(attendance, rowOf(entry::Printed{"badge", "1", 1}));
        take(attendance, rowOf(entry::Printed{"receipt", "1", 0})); // another paper
        take(attendance, rowOf(entry::Note{"x", ""}));
        QVERIFY(attendance.arrival("1")->at == Timestamp(std::chrono::minutes(20)));
        QCOMPARE(attendance.arrival("1")->by, std::string("Nilufar Saidova"));
        QVERIFY(attendance.arrival("2") == nullptr);
        QCOMPARE(attendance.badgesOf("1"), 2);
        QCOMPARE(attendance.badgesOf("2"), 0);
    }

    void numbersOfDesksNeverCollide() {
        QCOMPARE(deskInvoice(2, 123), std::string("W02-00123"));
        QCOMPARE(deskInvoice(12, 100'000), std::string("W12-100000"));
        QSet<QString> accounts;
        for (int desk = 1; desk <= 99; ++desk) {
            for (int counter = 1; counter <= 100; ++counter) {
                accounts.insert(QString::fromStdString(accountOf(deskInvoice(desk, counter))));
            }
        }
        QCOMPARE(accounts.size(), 99 * 100);
    }

    void theNextNumberIsFree() {
        const auto none = [](const std::string&) { return false; };
        Attendance attendance;
        QCOMPARE(nextDeskInvoice(2, attendance, none), std::string("W02-00001"));
        take(attendance, rowOf(walkIn("W02-00001")));
        QCOMPARE(nextDeskInvoice(2, attendance, none), std::string("W02-00002"));
        // The list numbered some by itself, and another invoice has the same digits.
        const auto book = [](const std::string& account) {
            return account == accountOf("W02-00002") || account == accountOf("INV-02-00003");
        };
        QCOMPARE(nextDeskInvoice(2, attendance, book), std::string("W02-00004"));
        take(attendance, rowOf(walkIn("W02-00004")));
        QCOMPARE(nextDeskInvoice(2, attendance, book), std::string("W02-00005"));
    }

    void walkInsFollowTheBook() {
        Attendance attendance;
        take(attendance, rowOf(walkIn("W02-00001")));
        take(attendance, rowOf(walkIn("W02-00002", "sold no more")));
        Attendee listed;
        listed.invoice = "INV-1";
        const auto people = withWalkIns({listed}, attendance, twoTickets());
        QCOMPARE(people.size(), 3U);
        QCOMPARE(people[1].name, std::string("Oʻktam Yusupov"));
        QCOMPARE(people[1].category, std::string("talaba"));
        QCOMPARE(people[1].ticket, std::string("full"));
        QCOMPARE(people[2].ticket, std::string("day"));
        QVERIFY(!people[1].paidBefore);
        // An export that came back as an import makes nobody twice.
        QCOMPARE(withWalkIns(people, attendance, twoTickets()).size(), 3U);
    }
};

QTEST_APPLESS_MAIN(TestAttendance)
#include "tst_attendance.moc"
