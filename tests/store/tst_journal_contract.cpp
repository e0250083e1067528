#include "core/payment/codec.h"
#include "tests/store/store_bench.h"
#include "tests/support/memory_journal.h"
#include "tests/support/payments.h"

#include <QTest>

// What every journal promises to the till, on the real one and on the fake of the simulator.

using namespace kassa;
using namespace kassa::test;

namespace {

/// One journal under test, and the way to start it again.
struct Bench {
    StoreBench files;
    std::unique_ptr<Journal> journal;
    bool isReal = false;

    void start(bool real) {
        isReal = real;
        if (real) {
            journal = files.open();
        } else {
            journal = std::make_unique<MemoryJournal>();
        }
        QVERIFY(journal);
    }
    void restart() {
        if (isReal) {
            journal.reset();
            journal = files.open();
            QVERIFY(journal);
        }
    }
    void append(const Payment& payment) {
        const auto done = journal->append(payment, "tested");
        QVERIFY(done.has_value());
    }
};

QString shown(const Payment& payment) {
    return QString::fromStdString(encodePayment(payment, true));
}

} // namespace

class JournalContract : public QObject {
    Q_OBJECT

private:
    static void rows() {
        QTest::addColumn<bool>("real");
        QTest::newRow("sqlite") << true;
        QTest::newRow("memory") << false;
    }

private Q_SLOTS:
    void anEmptyJournalHasNothing_data() { rows(); }
    void anEmptyJournalHasNothing() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        QVERIFY(bench.journal->unfinished()->empty());
        QVERIFY(!bench.journal->find(PaymentId{"p1"})->has_value());
        QVERIFY(bench.journal->hasRoom());
    }

    void theLatestRowIsFoundAlsoAfterARestart_data() { rows(); }
    void theLatestRowIsFoundAlsoAfterARestart() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        for (const auto& payment : wholeSale("p1", "1001")) {
            bench.append(payment);
            const auto found = bench.journal->find(payment.id);
            QVERIFY(found && *found);
            QCOMPARE(shown(**found), shown(payment));
        }
        bench.restart();
        const auto found = bench.journal->find(PaymentId{"p1"});
        QVERIFY(found && *found);
        QCOMPARE(shown(**found), shown(wholeSale("p1", "1001").back()));
    }

    void unfinishedAreThoseThatStillNeedSomething_data() { rows(); }
    void unfinishedAreThoseThatStillNeedSomething() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        const Payment open = newPayment("open", "1");
        const Payment given = newPayment("given up", "2");
        const Payment watched = newPayment("watched", "3");
        const Payment doubtful = newPayment("doubtful", "4");
        for (const auto& payment : {open, given, watched, doubtful}) {
            bench.append(payment);
        }
        bench.append(advanced(given, state::NotPaid{Reason::Cancelled, std::nullopt}));
        bench.append(advanced(watched, state::NotPaid{Reason::Lapsed, state::Inquiry{}}));
        bench.append(advanced(doubtful, state::ForPerson{}));
        for (const auto& payment : wholeSale("paid", "5")) {
            bench.append(payment);
        }
        bench.restart();
        const auto unfinished = bench.journal->unfinished();
        QVERIFY(unfinished.has_value());
        QStringList ids;
        for (const auto& payment : *unfinished) {
            ids << QString::fromStdString(payment.id.value);
            QCOMPARE(payment.sale.amount.count(), 73'900'000);
        }
        QCOMPARE(ids, (QStringList{QStringLiteral("open"), QStringLiteral("watched"),
                                   QStringLiteral("doubtful")}));
    }

    void aSaleHasOneLivePayment_data() { rows(); }
    void aSaleHasOneLivePayment() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        const Payment first = newPayment("first", "1001");
        bench.append(first);
        const auto refused = bench.journal->append(newPayment("second", "1001"), "tested");
        QVERIFY(!refused);
        QCOMPARE(refused.error(), JournalError::SaleOccupied);
        QVERIFY(!bench.journal->find(PaymentId{"second"})->has_value());
        QCOMPARE(bench.journal->unfinished()->size(), 1U);

        bench.append(newPayment("other sale", "1002"));
        bench.append(advanced(first, state::NotPaid{Reason::NoFunds, std::nullopt}));
        bench.append(newPayment("second", "1001"));
    }

    void aPaidSaleStaysOccupied_data() { rows(); }
    void aPaidSaleStaysOccupied() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        for (const auto& payment : wholeSale("paid", "1001")) {
            bench.append(payment);
        }
        bench.restart();
        const auto refused = bench.journal->append(newPayment("again", "1001"), "tested");
        QCOMPARE(refused.error(), JournalError::SaleOccupied);
        const Payment paid = wholeSale("paid", "1001").back();
        bench.append(advanced(paid, state::Reversed{}));
        bench.append(newPayment("again", "1001"));
    }

    // A gateway that captures after all must be recorded beside the payment that came later.
    void aLateCaptureIsWrittenBesideAPaidOne_data() { rows(); }
    void aLateCaptureIsWrittenBesideAPaidOne() {
        QFETCH(bool, real);
        Bench bench;
        bench.start(real);
        Payment lapsed = newPayment("lapsed", "1001");
        bench.append(lapsed);
        lapsed = advanced(lapsed, state::NotPaid{Reason::Lapsed, state::Inquiry{}});
        bench.append(lapsed);
        for (const auto& payment : wholeSale("second", "1001")) {
            bench.append(payment);
        }
        Payment late = advanced(lapsed, state::ForPerson{});
        late.lateCapture = true;
        late.capture = Capture{SuccessId{7}, ""};
        bench.append(late);
        QVERIFY((*bench.journal->find(PaymentId{"lapsed"}))->lateCapture);
    }
};

QTEST_GUILESS_MAIN(JournalContract)
#include "tst_journal_contract.moc"
