#include "tests/staff/staff_bench.h"

// What a manager has to approve: the PIN, then the row with both names, then the thing itself.

using namespace kassa;
using namespace kassa::desk;
using namespace kassa::test;

namespace {

bool isState(StaffBench& bench, const PaymentId& id, std::string_view state) {
    return nameOf(bench.run().tillNews.payments.at(id).state) == state;
}

} // namespace

class Approvals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every role and action: without the right PIN nothing is approved; with it, both names stand.
    void everyCell_data() {
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("action");
        for (const char* who : {"nilufar", "lola"}) {
            for (int action = 0; action < actionCount; ++action) {
                const auto name = std::string(nameOf(static_cast<Action>(action)));
                QTest::addRow("%s %s", who, name.c_str()) << QString::fromLatin1(who) << action;
            }
        }
    }
    void everyCell() {
        QFETCH(QString, who);
        QFETCH(int, action);
        const auto wanted = static_cast<Action>(action);
        StaffBench bench;
        bench.hire(2);
        const auto name = who.toStdString();
        QVERIFY(bench.signIn(name.c_str(), name == "lola" ? "333333" : "111111").answer ==
                PinAnswer::Good);
        const auto tryWith = [&](const char* approver, const char* pin) {
            bench.staff().approve(wanted, "about", StaffBench::approver(approver, pin));
            return bench.approvalOf(wanted);
        };
        QVERIFY(tryWith("timur", "000000") == PinAnswer::Wrong);
        QVERIFY(tryWith("nilufar", "111111") == PinAnswer::NotManager);
        QVERIFY(tryWith("ghost", "222222") == PinAnswer::Unknown);
        if (name == "lola") {
            QVERIFY(tryWith("lola", "333333") == PinAnswer::SamePerson);
        }
        QVERIFY(bench.run().news.approvedOnes.empty());
        QVERIFY(bench.entries<entry::Approved>().empty());
        QVERIFY(tryWith("timur", "222222") == PinAnswer::Good);
        const auto rows = bench.entries<entry::Approved>();
        QCOMPARE(rows.size(), 1U);
        QVERIFY(rows[0].action == wanted);
        QCOMPARE(rows[0].requester.id.value, name);
        QCOMPARE(rows[0].approver.name, std::string("Timur Sattorov"));
        QCOMPARE(rows[0].about, std::string("about"));
        QCOMPARE(bench.run().news.approvedOnes.size(), 1U);
    }

    void aLoneManagerApprovesForThemself() {
        StaffBench bench;
        bench.hire(1);
        QVERIFY(bench.signIn("timur", "222222").answer == PinAnswer::Good);
        bench.staff().approve(Action::EditPeople, "", StaffBench::approver("timur", "222222"));
        QVERIFY(bench.approvalOf(Action::EditPeople) == PinAnswer::Good);
    }

    void nobodySignedInNothingApproved() {
        StaffBench bench;
        bench.hire();
        bench.staff().approve(Action::Restore, "", StaffBench::approver("timur", "222222"));
        QVERIFY(bench.approvalOf(Action::Restore) == PinAnswer::Unknown);
        // Given by somebody who has left before the PIN was tried.
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().approve(Action::Restore, "", StaffBench::approver("timur", "222222"));
        bench.staff().lock();
        QVERIFY(bench.approvalOf(Action::Restore) == PinAnswer::Unknown);
        QVERIFY(bench.run().news.approvedOnes.empty());
        QVERIFY(bench.entries<entry::Approved>().empty());
    }

    void moneyGoesBackOnlyAfterTheRowWithBothNames() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        const auto id = bench.sell("1001");
        bench.staff().refund(id, "adashib", StaffBench::approver("timur", "000000"));
        QVERIFY(bench.approvalOf(Action::Refund) == PinAnswer::Wrong);
        bench.staff().refund(id, "adashib", StaffBench::approver("nilufar", "111111"));
        QVERIFY(bench.approvalOf(Action::Refund) == PinAnswer::NotManager);
        QCOMPARE(bench.run().gateway.reversals(), 0);
        QVERIFY(isState(bench, id, "paid"));

        bench.staff().refund(id, "adashib", StaffBench::approver("timur", "222222"));
        QCOMPARE(bench.run().gateway.reversals(), 0); // the PIN is still being tried
        QVERIFY(bench.approvalOf(Action::Refund) == PinAnswer::Good);
        QCOMPARE(bench.run().gateway.reversals(), 1);
        const auto rows = bench.run().journal->rowsAfter(0, 1000).value();
        QCOMPARE(rows[rows.size() - 2].cause, std::string("approved"));
        QCOMPARE(rows.back().cause, std::string("reverse_asked"));
        QVERIFY(bench.entries<entry::Approved>()[0].about.find("INV-1001") != std::string::npos);
        bench.run().gateway.answerLast(reply::ReverseDone{});
        QVERIFY(isState(bench, id, "reversed"));
        const auto& payment = bench.run().tillNews.payments.at(id);
        QCOMPARE(payment.reverseApprover, std::string("Timur Sattorov"));
        QCOMPARE(payment.reverseReason, std::string("adashib"));

        // Never twice, whoever approves.
        bench.staff().refund(id, "yana", StaffBench::approver("timur", "222222"));
        bench.run().pins.answerAll();
        QCOMPARE(bench.run().gateway.reversals(), 1);
    }

    void withoutARowNothingIsDone() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        const auto id = bench.sell("1001");
        QVERIFY(QFile::rename(bench.store().file(), bench.store().file(".gone")));
        bench.staff().refund(id, "adashib", StaffBench::approver("timur", "222222"));
        QVERIFY(bench.approvalOf(Action::Refund) == PinAnswer::NotSaved);
        QCOMPARE(bench.run().gateway.reversals(), 0);
    }

    void ordersAreTriedOneByOne() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        for (int i = 0; i < 12; ++i) { // as if somebody leaned on a key
            bench.staff().approve(Action::Restore, std::to_string(i),
                                  StaffBench::approver("timur", "000000"));
        }
        bench.run().pins.answerAll();
        QCOMPARE(bench.run().news.approvals.size(), 12U); // each is answered
        QCOMPARE(bench.entries<entry::PinRefused>().size(), 5U);
        QCOMPARE(bench.run().pins.evaluated, 6); // and no more tried than the pause allows
    }
};

QTEST_GUILESS_MAIN(Approvals)
#include "tst_approvals.moc"
