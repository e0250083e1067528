// A backup in the place of the journal, through the binary: what is whole and newer is never
// replaced, what is replaced is kept, and a till sells on with it.

#include "app/copy_work.h"
#include "core/store/lock_file.h"
#include "tests/support/child_till.h"
#include "tests/support/files.h"

using namespace kassa;

using test::readFile;
using test::writeFile;

namespace {

/// A till that has sold twice, and a copy of its journal.
struct Desk : child::Till {
    QTemporaryDir copies;
    QString copy;

    Desk() {
        QVERIFY(sell().exit == 0);
        QVERIFY(sell(child::goodInput, QStringLiteral("1002")).exit == 0);
        writeFile(people(), "{\"people\": \"old\"}\n");
        writeFile(data() + QStringLiteral("/event.json"), "{}\n");
        copy = makeCopy();
        QVERIFY(!copy.isEmpty());
    }
    [[nodiscard]] QString journal() const { return data() + QStringLiteral("/test.journal"); }
    [[nodiscard]] QString people() const { return data() + QStringLiteral("/test.people.json"); }
    /// Its folder is named after the second.
    [[nodiscard]] QString makeCopy(std::chrono::seconds later = {}) const {
        const auto key =
            store::SigningKey::load((journal() + QStringLiteral(".key")).toStdString());
        const auto report = app::makeCopy(
            {journal(), {people(), data() + QStringLiteral("/event.json")}, key->publicKey()},
            copies.path(), systemTimestamp() + later, [](qint64, qint64) { return true; });
        return report.outcome == ui::CopyReport::Outcome::Good ? report.path : QString();
    }
    [[nodiscard]] child::Outcome restore(const QString& from) const {
        return with(
            {QStringLiteral("log"), QStringLiteral("restore"), from, QStringLiteral("--json")});
    }
    [[nodiscard]] child::Outcome with(const QStringList& words) const {
        return run(words + QStringList{QStringLiteral("--gateway"), url(), QStringLiteral("--data"),
                                       data(), QStringLiteral("--lang"), QStringLiteral("en")});
    }
    [[nodiscard]] bool isIntact() const {
        return with({QStringLiteral("log"), QStringLiteral("verify")}).exit == 0;
    }
    [[nodiscard]] QStringList keptBeside(const QString& name) const {
        return QDir(data()).entryList({name + QStringLiteral(".before-*")});
    }
    void spoil() const {
        QByteArray bytes = readFile(journal());
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 0x55);
        writeFile(journal(), bytes);
        QVERIFY(!isIntact());
    }
};

} // namespace

class TestLogRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalThatIsGoneIsBackAndSellsOn() {
        Desk desk;
        QVERIFY(QFile::remove(desk.journal()));
        QVERIFY(desk.sell(child::goodInput, QStringLiteral("1003")).exit == 4); // it is gone
        const auto restored = desk.restore(desk.copy);
        QVERIFY2(restored.exit == 0, restored.complaint.constData());
        QCOMPARE(restored.lines[0].value(QLatin1String("accept_needed")), QJsonValue(false));
        QVERIFY(desk.isIntact());
        const auto rows =
            desk.with({QStringLiteral("log"), QStringLiteral("list"), QStringLiteral("--json")});
        const auto last = rows.lines.last().value(QLatin1String("body")).toObject();
        QCOMPARE(last.value(QLatin1String("topic")).toString(), QStringLiteral("journal_restored"));
        QVERIFY(last.value(QLatin1String("text")).toString().contains(desk.copy));
        QVERIFY(!rows.lines.last().value(QLatin1String("cashier")).toString().isEmpty());
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1003")).exit, 0);
        QCOMPARE(desk.charges(), 3);
        QCOMPARE(desk.sell().exit, 2); // 1001 was paid before the copy was made
        QCOMPARE(desk.charges(), 3);
    }

    void aDamagedOneIsKeptAndAManagerAcceptsTheOlderCopy() {
        Desk desk;
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1003")).exit, 0);
        desk.spoil();
        const QByteArray damaged = readFile(desk.journal());
        writeFile(desk.people(), "{\"people\": \"new\"}\n");
        const auto restored = desk.restore(desk.copy);
        QVERIFY2(restored.exit == 0, restored.complaint.constData());
        QCOMPARE(restored.lines[0].value(QLatin1String("accept_needed")), QJsonValue(true));
        const auto kept = desk.keptBeside(QStringLiteral("test.journal"));
        QVERIFY(!kept.isEmpty());
        QCOMPARE(readFile(desk.data() + u'/' + kept[0]), damaged);
        QVERIFY(desk.isIntact());
        // The list of people belongs to the journal; the one that was there is kept.
        QCOMPARE(readFile(desk.people()), QByteArray("{\"people\": \"old\"}\n"));
        QCOMPARE(desk.keptBeside(QStringLiteral("test.people.json")).size(), 1);
        // No card before a manager has said that the third sale is given up.
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1004")).exit, 4);
        QCOMPARE(desk.with({QStringLiteral("setup"), QStringLiteral("--accept-journal")}).exit, 0);
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1004")).exit, 0);
    }

    void aNewerOneStays() {
        Desk desk;
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1003")).exit, 0);
        const QByteArray before = readFile(desk.journal());
        const auto refused = desk.restore(desk.copy);
        QCOMPARE(refused.exit, 2);
        QVERIFY(refused.complaint.contains("newer"));
        QCOMPARE(readFile(desk.journal()), before);
        QVERIFY(desk.keptBeside(QStringLiteral("*")).isEmpty());
    }

    void theCopyGoesOnWhereAnOlderOneEnds() {
        Desk desk;
        const QByteArray old = readFile(desk.journal());
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1003")).exit, 0);
        const QString newer = desk.makeCopy(std::chrono::seconds(1));
        QVERIFY(!newer.isEmpty());
        writeFile(desk.journal(), old);
        QCOMPARE(desk.restore(newer).exit, 0);
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1004")).exit,
                 0); // nothing is given up
    }

    void theSameOneIsLeftAlone() {
        Desk desk;
        QCOMPARE(desk.restore(desk.copy).exit, 0);
        QVERIFY(desk.keptBeside(QStringLiteral("*")).isEmpty());
        QVERIFY(desk.isIntact());
    }

    void aCopyThatIsNotGoodChangesNothing() {
        Desk desk;
        desk.spoil();
        const QByteArray before = readFile(desk.journal());
        const QString copied = QDir(desk.copy).filePath(QStringLiteral("test.journal"));
        QByteArray bytes = readFile(copied);
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
        writeFile(copied, bytes);
        QCOMPARE(desk.restore(desk.copy).exit, 1);
        QCOMPARE(desk.restore(desk.copies.path()).exit, 2); // there is none
        QCOMPARE(readFile(desk.journal()), before);
    }

    void anotherDesksIsNotOurs() {
        Desk desk;
        Desk other;
        QVERIFY(QFile::remove(desk.journal()));
        QCOMPARE(desk.restore(other.copy).exit, 2);
        QVERIFY(!QFile::exists(desk.journal()));
    }

    void neverUnderAProgramThatHasItOpen() {
        Desk desk;
        desk.spoil();
        const QByteArray before = readFile(desk.journal());
        const auto lock =
            store::LockFile::take((desk.journal() + QStringLiteral(".lock")).toStdString());
        QVERIFY(lock.has_value());
        QCOMPARE(desk.restore(desk.copy).exit, 4);
        QCOMPARE(readFile(desk.journal()), before);
    }

    /// A damaged journal may be the only place that knows of a debit.
    void paymentsWithoutAResultAreNotForgotten() {
        Desk desk;
        sandbox::Fault lost;
        lost.path = "/merchant/pay/apply";
        lost.action = sandbox::FaultAction::Drop;
        lost.moment = sandbox::FaultMoment::After;
        sandbox::Fault silent = lost;
        silent.path = "/merchant/pay/get";
        desk.server.setFaults({lost, silent});
        QCOMPARE(desk.sell(child::goodInput, QStringLiteral("1003"), QStringLiteral("739000"),
                           {QStringLiteral("--wait"), QStringLiteral("0")})
                     .exit,
                 3);
        // The first row is changed: damaged, and readable all the same.
        const QByteArray before = [&desk] {
            QByteArray bytes = readFile(desk.journal());
            const auto at = bytes.indexOf("1001");
            bytes[at] = '9';
            writeFile(desk.journal(), bytes);
            return bytes;
        }();
        QVERIFY(!desk.isIntact());
        const auto refused = desk.restore(desk.copy);
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.complaint.contains("1003"), refused.complaint.constData());
        QCOMPARE(readFile(desk.journal()), before);
    }
};

QTEST_GUILESS_MAIN(TestLogRestore)
#include "tst_log_restore.moc"
