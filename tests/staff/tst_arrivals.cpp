#include "tests/staff/staff_bench.h"

// People who come: numbered and written before anything is sold to them, let in by the journal's
// word or for a reason that a manager takes on.

using namespace kassa;
using namespace kassa::desk;
using namespace kassa::test;

namespace {

entry::WalkIn somebody(const char* invoice) {
    return {invoice, "Oʻktam Yusupov", "998901234567", "full", ""};
}

CheckIn of(const char* account, const char* reason = "", bool byList = false) {
    return {account, std::string("INV-") + account, reason, byList};
}

} // namespace

class Arrivals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWalkInIsARowBeforeItIsAnAnswer() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().addWalkIn(somebody("W02-00001"));
        QVERIFY(bench.run().news.walkIns.back().has_value());
        const auto row = bench.rows().back();
        QVERIFY(std::holds_alternative<entry::WalkIn>(row.entry));
        QCOMPARE(row.cashier, std::string("Nilufar Saidova"));
        bench.kill();
        QCOMPARE(bench.run().news.attendance.walkIns.size(), 1U); // found again
        QCOMPARE(bench.run().news.attendance.walkIns[0], somebody("W02-00001"));
    }

    void aNumberIsGivenOnce() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().addWalkIn(somebody("W02-00001"));
        bench.staff().addWalkIn(somebody("W02-00001"));
        QVERIFY(!bench.run().news.walkIns.back());
        QCOMPARE(bench.entries<entry::WalkIn>().size(), 1U);
    }

    void nobodySignedInAddsNobodyAndLetsNobodyIn() {
        StaffBench bench;
        bench.hire();
        bench.staff().addWalkIn(somebody("W02-00001"));
        QVERIFY(!bench.run().news.walkIns.back());
        bench.staff().checkIn(of("1", "", true), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::NotSaved);
        QVERIFY(bench.entries<entry::WalkIn>().empty());
        QVERIFY(bench.entries<entry::CheckedIn>().empty());
    }

    void whoHasPaidComesIn() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.sell("2600417");
        bench.staff().checkIn(of("2600417", "not asked for"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::Done);
        const auto rows = bench.entries<entry::CheckedIn>();
        QCOMPARE(rows.size(), 1U);
        QVERIFY(rows[0].paid);
        QVERIFY(rows[0].reason.empty());
    }

    // Whatever a window says: paid is what the journal says.
    void whoWasGivenTheMoneyBackHasNotPaid() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.refund(bench.sell("2600417"));
        bench.staff().checkIn(of("2600417"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::ReasonMissing);
        bench.sellInDoubt("2600418");
        bench.staff().checkIn(of("2600418"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::ReasonMissing);
        QVERIFY(bench.entries<entry::CheckedIn>().empty());
    }

    void anUnpaidOneNeedsAReasonAndAManager() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().checkIn(of("1", "mehmon"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::ApprovalMissing);
        bench.staff().checkIn(of("1", "mehmon"), StaffBench::approver("timur", "000000"));
        QVERIFY(bench.approvalOf(Action::CheckInUnpaid) == PinAnswer::Wrong);
        QVERIFY(bench.entries<entry::CheckedIn>().empty());
        bench.staff().checkIn(of("1", "mehmon"), StaffBench::approver("timur", "222222"));
        QVERIFY(bench.approvalOf(Action::CheckInUnpaid) == PinAnswer::Good);
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::Done);
        const auto rows = bench.entries<entry::CheckedIn>();
        QCOMPARE(rows.size(), 1U);
        QVERIFY(!rows[0].paid);
        QCOMPARE(rows[0].reason, std::string("mehmon"));
        const auto approved = bench.entries<entry::Approved>();
        QCOMPARE(approved.size(), 1U);
        QCOMPARE(approved[0].requester.name, std::string("Nilufar Saidova"));
        QCOMPARE(approved[0].approver.name, std::string("Timur Sattorov"));
        QVERIFY(approved[0].about.find("mehmon") != std::string::npos);
    }

    void aManagerDecidesAlone() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("timur", "222222").answer == PinAnswer::Good);
        bench.staff().checkIn(of("1"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::ReasonMissing);
        bench.staff().checkIn(of("1", "mehmon"), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::Done);
    }

    void whatTheListSaysIsNotWhatTheJournalSays() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().checkIn(of("1", "", true), {});
        QVERIFY(bench.run().news.checkIns.back() == CheckInAnswer::Done);
        const auto rows = bench.entries<entry::CheckedIn>();
        QVERIFY(!rows[0].paid); // of the journal's payments there is none
        QCOMPARE(rows[0].reason, std::string(paidByListReason));
        QCOMPARE(bench.run().news.attendance.arrival("1")->by, std::string("Nilufar Saidova"));
    }
};

QTEST_GUILESS_MAIN(Arrivals)
#include "tst_arrivals.moc"
