#include "core/store/journal_reader.h"
#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/store/tampering.h"
#include "tests/support/payments.h"

#include <QTest>

// What is special about the journal being a file: who may open it, what it refuses, what it keeps.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

QString opened(const Expected<std::unique_ptr<SqliteJournal>, OpenFailure>& journal) {
    return journal ? QStringLiteral("ok") : QLatin1String(nameOf(journal.error().error));
}

QStringList tableOfPayments(const StoreBench& bench) {
    return sqlRows(bench.file(), QStringLiteral("SELECT * FROM payments ORDER BY id"));
}

} // namespace

class SqliteJournalFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalLeavesOnlyItselfAndItsLock() {
        StoreBench bench;
        {
            const auto journal = bench.open();
            QVERIFY(journal);
            QCOMPARE(journal->head().seq, 0);
            QCOMPARE(journal->epoch(), 1);
            QVERIFY(journal->append(newPayment("p", "1"), "begun").has_value());
            QVERIFY(bench.names().contains(QStringLiteral("journal.kassa-wal")));
        }
        QCOMPARE(bench.names(),
                 (QStringList{QStringLiteral("journal.kassa"), QStringLiteral("journal.kassa.lock"),
                              QStringLiteral("journal.kassa.slot")}));
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser |
                          QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(bench.file()), mine);
        QCOMPARE(bench.open()->epoch(), 2);
    }

    void rowsSayWhoWhereAndWhen() {
        StoreBench bench;
        auto options = bench.options();
        options.wallClock = [] { return Timestamp(std::chrono::milliseconds(1'700'000'000'123)); };
        auto journal = SqliteJournal::open(options, bench.key());
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->append(newPayment("p", "1"), "begun").has_value());
        (*journal)->setCashier("Dilnoza Yoʻldosheva");
        const Payment next = advanced(newPayment("p", "1"), state::AwaitingCard{});
        QVERIFY((*journal)->append(next, "replied").has_value());
        const auto rows = (*journal)->rowsAfter(0, 10);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 2U);
        QCOMPARE((*rows)[0].cashier, std::string());
        QCOMPARE((*rows)[1].cashier, std::string("Dilnoza Yoʻldosheva"));
        QCOMPARE((*rows)[1].cause, std::string("replied"));
        QCOMPARE((*rows)[1].desk, std::string("Kassa 1"));
        QCOMPARE((*rows)[1].step, 2);
        QCOMPARE((*rows)[1].epoch, 1);
        QCOMPARE((*rows)[1].at.time_since_epoch().count(), 1'700'000'000'123);
        QVERIFY((*rows)[0].body.find("Erta 50 %") != std::string::npos);
        QVERIFY((*rows)[1].body.find("Erta 50 %") == std::string::npos); // only the first has it
    }

    void whatCannotBeOpenedIsLeftAlone_data() {
        QTest::addColumn<QString>("how");
        for (const char* how :
             {"no_directory", "not_a_file", "foreign: empty", "foreign: text", "foreign: database",
              "newer", "damaged: cut", "damaged: garbage", "damaged: one row", "other_mark",
              "other_key", "missing", "read_only: file", "read_only: folder", "no_permission"}) {
            QTest::newRow(how) << QString::fromLatin1(how);
        }
    }
    void whatCannotBeOpenedIsLeftAlone() {
        QFETCH(QString, how);
        StoreBench bench;
        auto options = bench.options();
        auto key = bench.key();
        const QString folder = QString::fromStdString(bench.folder());
        if (how == QLatin1String("no_directory")) {
            options.path = bench.folder() + "/missing/journal.kassa";
        } else if (how == QLatin1String("not_a_file")) {
            QVERIFY(QDir(folder).mkdir(QStringLiteral("journal.kassa")));
        } else if (how == QLatin1String("missing")) {
            options.mayCreate = false;
        } else if (how.startsWith(QLatin1String("foreign"))) {
            makeForeign(bench, how);
        } else {
            bench.sell(2);
            spoil(bench, how, options, key);
        }
        const QByteArray before = bench.bytes();
        const QStringList names = bench.names();
        const auto journal = SqliteJournal::open(options, std::move(key));
        QFile(folder).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                     QFileDevice::ExeOwner);
        QFile(bench.file()).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QCOMPARE(opened(journal), how.section(QLatin1Char(':'), 0, 0));
        QVERIFY(!journal.error().detail.empty());
        QCOMPARE(bench.bytes(), before);
        QCOMPARE(bench.names(), names);
    }

    void aSecondTillIsKeptAway() {
        StoreBench bench;
        const auto first = bench.open();
        QVERIFY(first);
        QCOMPARE(opened(SqliteJournal::open(bench.options(), bench.key())),
                 QStringLiteral("locked"));
        QVERIFY(first->append(newPayment("p", "1"), "begun").has_value());
        QVERIFY(verify(bench.path())->intact());
    }

    // Should the lock fail, the epoch in the file does not.
    void whoeverLostTheJournalWritesNoMore() {
        StoreBench bench;
        const auto old = bench.open();
        QVERIFY(old);
        QVERIFY(old->append(newPayment("p", "1"), "begun").has_value());
        QVERIFY(QFile::remove(bench.file(".lock")));
        {
            const auto young = bench.open();
            QVERIFY(young);
            QCOMPARE(old->append(newPayment("q", "2"), "begun").error(), JournalError::Fenced);
            QVERIFY(young->append(newPayment("r", "3"), "begun").has_value());
            QCOMPARE(old->append(newPayment("q", "2"), "begun").error(), JournalError::Fenced);
            QCOMPARE(young->rowsAfter(0, 10)->size(), 2U);
        }
        QCOMPARE(old->append(newPayment("q", "2"), "begun").error(), JournalError::Fenced);
    }

    // Nobody took it over, and yet its end is not the one that was written.
    void whoeverFindsAnotherEndWritesNoMore() {
        StoreBench bench;
        bench.sell(1);
        const auto journal = bench.open();
        QVERIFY(journal);
        tamper(bench, {QStringLiteral("DELETE FROM journal WHERE seq = 7")});
        QCOMPARE(journal->append(newPayment("q", "2"), "begun").error(), JournalError::Fenced);
        QCOMPARE(JournalReader::open(bench.path())->head()->seq, 6);
    }

    // Whatever refuses one of the two: a row without its record would be a payment that no list
    // shows, and a record without its row a payment of which nobody knows how it came to be.
    void aRowIsInBothTablesOrInNone_data() {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("rows");
        QTest::newRow("no row") << "INSERT ON journal" << 0;
        QTest::newRow("no record") << "INSERT ON payments" << 0;
        QTest::newRow("no change of a record") << "UPDATE ON payments" << 1;
    }
    void aRowIsInBothTablesOrInNone() {
        QFETCH(QString, when);
        QFETCH(int, rows);
        StoreBench bench;
        const auto journal = bench.open();
        QVERIFY(journal);
        QCOMPARE(sqlRun(bench.file(), {QStringLiteral("CREATE TRIGGER never BEFORE %1 BEGIN "
                                                      "SELECT RAISE(ABORT, 'never'); END")
                                           .arg(when)}),
                 QString());
        const Payment first = newPayment("p", "1");
        QCOMPARE(journal->append(first, "begun").has_value(), rows == 1);
        QVERIFY(!journal->append(advanced(first, state::AwaitingCard{}), "tested"));
        QCOMPARE(sqlRows(bench.file(), QStringLiteral("SELECT count(*) FROM journal")),
                 QStringList{QString::number(rows)});
        QCOMPARE(sqlRows(bench.file(), QStringLiteral("SELECT count(*) FROM payments")),
                 QStringList{QString::number(rows)});
    }

    void aFileThatWasReplacedIsNotWritten() {
        StoreBench bench;
        const auto journal = bench.open();
        QVERIFY(journal);
        QVERIFY(QFile::rename(bench.file(), bench.file(".old")));
        QCOMPARE(journal->append(newPayment("p", "1"), "begun").error(), JournalError::Broken);
        QVERIFY(QFile::rename(bench.file(".old"), bench.file()));
        QCOMPARE(journal->append(newPayment("p", "1"), "begun").error(), JournalError::Broken);
    }

    void theFileOnlyAdds_data() {
        QTest::addColumn<QString>("statement");
        for (const char* statement :
             {"UPDATE journal SET cause = 'x'", "UPDATE journal SET body = '{}'",
              "DELETE FROM journal", "UPDATE meta SET value = 'x'", "DELETE FROM meta",
              "UPDATE openings SET at = 0", "DELETE FROM openings"}) {
            QTest::newRow(statement) << QString::fromLatin1(statement);
        }
    }
    void theFileOnlyAdds() {
        QFETCH(QString, statement);
        StoreBench bench;
        bench.sell(1);
        QVERIFY(!sqlRun(bench.file(), {statement}).isEmpty());
        QVERIFY(verify(bench.path())->intact());
    }

    void derivedTablesCanBeMadeAnew() {
        StoreBench bench;
        bench.sell(5);
        const QStringList before = tableOfPayments(bench);
        QCOMPARE(before.size(), 5);
        QVERIFY(bench.open()->rebuild().has_value());
        QCOMPARE(tableOfPayments(bench), before);
        // A journal whose rows are good is opened, and heals what only repeats them.
        QCOMPARE(
            sqlRun(bench.file(), {QStringLiteral("UPDATE payments SET slot = 0, amount = 1"),
                                  QStringLiteral("DELETE FROM payments WHERE id > 'payment-3'")}),
            QString());
        QVERIFY(!verify(bench.path())->intact());
        QVERIFY(bench.open());
        QCOMPARE(tableOfPayments(bench), before);
        QVERIFY(verify(bench.path())->intact());
    }

    void listsTellHowSalesStand() {
        StoreBench bench;
        bench.sell(3);
        const auto journal = bench.open();
        const Payment refused = newPayment("refused", "2000");
        QVERIFY(journal->append(refused, "begun").has_value());
        QVERIFY(journal->append(advanced(refused, state::NotPaid{Reason::NoFunds, {}}), "replied")
                    .has_value());
        const auto recent = journal->recent(2);
        QCOMPARE(recent->size(), 2U);
        QCOMPARE(recent->at(0).id.value, std::string("refused"));
        QCOMPARE(recent->at(0).state, std::string("not_paid"));
        QCOMPARE(recent->at(0).reason, std::string("no_funds"));
        QVERIFY(!recent->at(0).holdsSale);
        const auto page = journal->recent(2, recent->at(1).lastSeq);
        QCOMPARE(page->at(0).id.value, std::string("payment-2"));
        QCOMPARE(page->at(0).card, std::string("860049******5602"));
        QCOMPARE(page->at(0).success->value, 912'345);
        QCOMPARE(page->at(0).amount.count(), 73'900'000);

        QVERIFY(journal->append(newPayment("again", "2000"), "begun").has_value());
        QCOMPARE(journal->standing("2000")->value().id.value, std::string("again"));
        QCOMPARE(journal->standing("1001")->value().state, std::string("paid"));
        QVERIFY(!journal->standing("9999")->has_value());
        QCOMPARE(journal->standings()->size(), 4U);
    }

    // A quota lasts over restarts: what is paid or under way counts, what was refused does not.
    void tellsWhatRulesHaveSold() {
        StoreBench bench;
        bench.sell(2); // without rules
        const auto journal = bench.open();
        const auto made = [](const char* id, const char* account) {
            Payment payment = newPayment(id, account);
            payment.sale.lines[1].rule = "early";
            payment.sale.lines[1].quantity = 2;
            return payment;
        };
        const Payment refused = made("refused", "2000");
        QVERIFY(journal->append(refused, "begun").has_value());
        QVERIFY(journal->append(made("open", "2001"), "begun").has_value());
        QCOMPARE(journal->soldByRules()->used(), (desk::RuleUse{{"early", 4}}));
        QVERIFY(journal->append(advanced(refused, state::NotPaid{Reason::NoFunds, {}}), "replied")
                    .has_value());
        QCOMPARE(journal->soldByRules()->used(), (desk::RuleUse{{"early", 2}}));
        QCOMPARE(journal->soldByRules()->used(PaymentId{"open"}), desk::RuleUse{});
    }

    void paymentsAreSearchedAStretchAtATime() {
        StoreBench bench;
        bench.sell(3);
        const auto journal = bench.open();
        Payment refused = newPayment("refused", "2000");
        QVERIFY(journal->append(refused, "begun").has_value());
        QVERIFY(journal->append(advanced(refused, state::NotPaid{Reason::NoFunds, {}}), "replied")
                    .has_value());
        desk::PaymentQuestion question;
        question.ask = 7;
        auto page = journal->paymentStretch(question, 2);
        QVERIFY(page.has_value());
        QCOMPARE(page->ask, 7);
        QCOMPARE(page->payments.size(), 2U);
        QCOMPARE(page->payments[0].payment.id.value, std::string("refused"));
        QVERIFY(page->next.has_value());
        question.before = *page->next;
        page = journal->paymentStretch(question, 100);
        QCOMPARE(page->payments.size(), 2U);
        QCOMPARE(page->payments[0].payment.id.value, std::string("payment-2"));
        QCOMPARE(page->payments[0].payment.sale.amount.count(), 73'900'000); // of its first row
        QVERIFY(!page->next.has_value());

        question = {};
        question.group = desk::PaymentGroup::Declined;
        QCOMPARE(journal->paymentStretch(question, 100)->payments.size(), 1U);
        question.group.reset();
        question.text = "739";
        QCOMPARE(journal->paymentStretch(question, 100)->payments.size(), 4U);
        question.text = "5602"; // the card
        QCOMPARE(journal->paymentStretch(question, 100)->payments.size(), 3U);

        const auto steps = journal->stepsOf(PaymentId{"refused"});
        QCOMPARE(steps->size(), 2U);
        QCOMPARE(steps->at(1).cause, std::string("replied"));
        QCOMPARE(steps->at(1).payment.sale.account, std::string("2000"));
        QVERIFY(journal->stepsOf(PaymentId{"nobody"})->empty());
    }

    void roomIsAskedOfTheDisk() {
        StoreBench bench;
        for (const std::uint64_t room : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX}) {
            auto options = bench.options();
            options.roomForCards = room;
            const auto journal = SqliteJournal::open(std::move(options), bench.key());
            QVERIFY(journal.has_value());
            QCOMPARE((*journal)->hasRoom(), room != UINT64_MAX);
        }
    }

    void onlyLocalFileSystemsAreTrusted_data() {
        QTest::addColumn<qint64>("type");
        QTest::addColumn<bool>("safe");
        QTest::newRow("ext4") << qint64{0xEF53} << true;
        QTest::newRow("tmpfs") << qint64{0x01021994} << true;
        QTest::newRow("overlay") << qint64{0x794C7630} << true;
        QTest::newRow("nfs") << qint64{0x6969} << false;
        QTest::newRow("smb2") << qint64{0xFE534D42} << false;
        QTest::newRow("cifs") << qint64{0xFF534D42} << false;
        QTest::newRow("fuse, also sshfs") << qint64{0x65735546} << false;
        QTest::newRow("9p") << qint64{0x01021997} << false;
        QTest::newRow("fat") << qint64{0x4D44} << false;
    }
    void onlyLocalFileSystemsAreTrusted() {
        QFETCH(qint64, type);
        QFETCH(bool, safe);
        QCOMPARE(isSafeFileSystem(type), safe);
    }

private:
    static void makeForeign(const StoreBench& bench, const QString& how) {
        if (how.endsWith(QLatin1String("text"))) {
            bench.overwrite(QByteArray(5000, 'x'));
        } else if (how.endsWith(QLatin1String("database"))) {
            QCOMPARE(sqlRun(bench.file(), {QStringLiteral("CREATE TABLE t (x)")}), QString());
        } else {
            bench.overwrite({});
        }
    }

    static void spoil(const StoreBench& bench, const QString& how, OpenOptions& options,
                      SigningKey& key) {
        QByteArray bytes = bench.bytes();
        if (how == QLatin1String("newer")) {
            bytes[63] = 2;
            bench.overwrite(bytes);
        } else if (how.endsWith(QLatin1String("cut"))) {
            bench.overwrite(bytes.left(bytes.size() / 2));
        } else if (how.endsWith(QLatin1String("garbage"))) {
            bench.overwrite(bytes.replace(2 * 4096, 4096, QByteArray(4096, '\xA5')));
        } else if (how.endsWith(QLatin1String("one row"))) {
            const qsizetype place = bytes.indexOf("\"checking\"");
            QVERIFY(place > 0);
            bytes[place + 1] = 'C';
            bench.overwrite(bytes);
        } else if (how == QLatin1String("other_mark")) {
            options.mark = Mark::Live;
        } else if (how == QLatin1String("other_key")) {
            key = SigningKey::generate();
        } else if (how.endsWith(QLatin1String("file"))) {
            QVERIFY(QFile(bench.file()).setPermissions(QFileDevice::ReadOwner));
        } else if (how.endsWith(QLatin1String("folder"))) {
            QVERIFY(QFile(QString::fromStdString(bench.folder()))
                        .setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        } else if (how == QLatin1String("no_permission")) {
            QVERIFY(QFile(bench.file()).setPermissions({}));
        }
    }
};

QTEST_GUILESS_MAIN(SqliteJournalFile)
#include "tst_sqlite_journal.moc"
