// The binary after somebody has put an older journal, another one or none where its own lay: no
// card is taken, it says why, reading goes on, and a manager may take the journal as it is. With a
// key file beside a test journal, and with a real keyring.

#include "app/journal_memory.h"
#include "app/till_thread.h"
#include "core/store/witness.h"
#include "tests/support/child_till.h"
#include "tests/support/files.h"
#include "tests/support/keyring.h"

#include <QSignalSpy>
#include <QTest>

using namespace kassa;
using namespace kassa::child;

using test::readFile;
using test::writeFile;

namespace {

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

/// A place whose memory lies in the keyring of this test.
app::Place keychainPlace(const QString& folder) {
    app::Place place;
    place.dataFolder = folder;
    place.journalPath = folder + QStringLiteral("/test.journal");
    place.mark = store::Mark::Test;
    place.profile.live = false;
    return place;
}

std::string recalled(app::JournalMemory& memory) {
    std::optional<Expected<std::string, app::Trouble>> line;
    memory.recall([&line](auto answer) { line = std::move(answer); });
    return QTest::qWaitFor([&line] { return line.has_value(); }, 15'000) && *line ? **line
                                                                                  : "no answer";
}

} // namespace

class TestPutBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweenTwoSales_data();
    void betweenTwoSales();
    void underASale();
    void aManagerTakesItAsItIs();
    void nothingToAccept();
    void theTillOfAWindow();
    void aClockThatWasSetBackIsNoted();
    void inTheKeychain();
    void everyFolderHasItsOwnMemory();
    void aClosedKeychainStopsNobody(); // the last one: it locks the keyring

private:
    static QStringList with(const child::Till& till, const char* line) {
        return words(line) + QStringList{QStringLiteral("--gateway"), till.url(),
                                         QStringLiteral("--data"),    till.data(),
                                         QStringLiteral("--lang"),    QStringLiteral("en")};
    }
};

void TestPutBack::betweenTwoSales_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("older") << QStringLiteral("older") << QByteArray("an older copy");
    QTest::newRow("other") << QStringLiteral("other") << QByteArray("not the one that was used");
    QTest::newRow("gone") << QStringLiteral("gone") << QByteArray("is gone");
    QTest::newRow("memory spoilt") << QStringLiteral("memory") << QByteArray("not the one");
}

void TestPutBack::betweenTwoSales() {
    QFETCH(QString, what);
    QFETCH(QByteArray, said);
    child::Till till;
    const QString journal = till.data() + QStringLiteral("/test.journal");
    const QString memory = app::memoryBeside(journal);
    QCOMPARE(till.sell().exit, 0);
    const QByteArray old = readFile(journal);
    QCOMPARE(till.sell(goodInput, QStringLiteral("1002")).exit, 0);
    if (what == QLatin1String("older")) {
        writeFile(journal, old);
    } else if (what == QLatin1String("memory")) {
        writeFile(memory, "kassa 1");
    } else {
        QVERIFY(QFile::remove(journal));
    }
    if (what == QLatin1String("other")) {
        // Made by the same till with the same key, when nothing was remembered.
        const QByteArray remembered = readFile(memory);
        QVERIFY(QFile::remove(memory));
        QCOMPARE(till.sell(goodInput, QStringLiteral("1003")).exit, 0);
        QCOMPARE(till.sell(goodInput, QStringLiteral("1004")).exit, 0);
        writeFile(memory, remembered);
    }
    const int charged = till.charges();
    const int confirms = till.confirms();
    // The sale of the missing rows would be charged a second time.
    const auto sold = till.sell(goodInput, QStringLiteral("1002"));
    QCOMPARE(sold.exit, 4);
    QVERIFY2(sold.complaint.contains(said), sold.complaint.constData());
    QVERIFY2(sold.complaint.contains("--accept-journal"), sold.complaint.constData());
    QCOMPARE(sold.complaint.count('\n'), 1);
    QCOMPARE(till.run(with(till, "status")).exit, 4);
    QCOMPARE(till.charges(), charged);
    QCOMPARE(till.confirms(), confirms);
    if (what != QLatin1String("gone")) {
        QVERIFY(intact(till)); // whoever only reads is not hindered
        QVERIFY(!till.run({QStringLiteral("log"), QStringLiteral("list"), QStringLiteral("--data"),
                           till.data()})
                     .output.isEmpty());
    }
}

// A copy over the journal of a till that is waiting for the code: nothing more is sent for it.
void TestPutBack::underASale() {
    child::Till till;
    const QString journal = till.data() + QStringLiteral("/test.journal");
    QCOMPARE(till.sell().exit, 0);
    const QByteArray old = readFile(journal);
    QProcess process;
    till.begin(process, till.sellLine(QStringLiteral("1002")), "9860090101014364\n02/28\n", true);
    QByteArray output;
    while (!output.contains("awaiting_code") && process.waitForReadyRead(20'000)) {
        output += process.readAllStandardOutput();
    }
    const int confirms = till.confirms();
    writeFile(journal, old);
    process.write("111111\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 4);
    QCOMPARE(till.confirms(), confirms);
    QCOMPARE(till.charges(), 1);
}

void TestPutBack::aManagerTakesItAsItIs() {
    child::Till till;
    const QString journal = till.data() + QStringLiteral("/test.journal");
    QCOMPARE(till.sell().exit, 0);
    const QByteArray old = readFile(journal);
    QCOMPARE(till.sell(goodInput, QStringLiteral("1002")).exit, 0);
    writeFile(journal, old);
    QCOMPARE(till.sell(goodInput, QStringLiteral("1003")).exit, 4);
    const auto accepted = till.run(with(till, "setup --accept-journal"));
    QVERIFY2(accepted.exit == 0, accepted.complaint.constData());
    QVERIFY2(accepted.output.contains("Given up: 12 rows"), accepted.output.constData());
    QVERIFY(intact(till));
    const auto rows = till.run({QStringLiteral("log"), QStringLiteral("list"),
                                QStringLiteral("--json"), QStringLiteral("--data"), till.data()});
    QVERIFY2(rows.output.contains("journal_accepted"), rows.output.constData());
    QCOMPARE(till.sell(goodInput, QStringLiteral("1003")).exit, 0);
    // From now on the newer file is the wrong one.
    QCOMPARE(till.run(with(till, "status")).exit, 0);
}

void TestPutBack::nothingToAccept() {
    child::Till till;
    QCOMPARE(till.sell().exit, 0);
    const auto accepted = till.run(with(till, "setup --accept-journal"));
    QCOMPARE(accepted.exit, 0);
    QVERIFY2(accepted.output.contains("nothing to accept"), accepted.output.constData());
    QCOMPARE(till.sell(goodInput, QStringLiteral("1002")).exit, 0);
}

void TestPutBack::theTillOfAWindow() {
    QTemporaryDir folder;
    app::Place place = keychainPlace(folder.path());
    place.profile = *atmos::builtinProfile("sandbox");
    place.loopback = true;
    const auto key = store::SigningKey::generate();
    std::string remembered;
    QByteArray old;
    for (const int opening : {1, 2, 3}) {
        auto again = store::SigningKey::fromSecret(key.secret());
        atmos::Credentials credentials;
        credentials.storeId = 77;
        credentials.consumerKey = SecretBuffer::of("key");
        credentials.consumerSecret = SecretBuffer::of("secret");
        app::TillThread till(place, {std::move(credentials), std::move(*again), remembered});
        std::string told;
        connect(&till, &app::TillThread::journalGrew, &till,
                [&told](const std::string& line) { told = line; });
        QString why;
        connect(&till, &app::TillThread::failed, &till,
                [&why](const app::Trouble& trouble) { why = trouble.sentence; });
        till.start();
        QTRY_VERIFY(!told.empty() || !why.isEmpty());
        const auto end = till.close();
        if (opening == 3) {
            QVERIFY2(why.contains(QLatin1String("--accept-journal")), qPrintable(why));
            QCOMPARE(end, std::string());
        } else {
            QCOMPARE(why, QString());
            QCOMPARE(end, told); // no row since
            QCOMPARE(store::parseWitness(end)->epoch, opening);
            remembered = end;
        }
        if (opening == 1) {
            old = readFile(place.journalPath);
        } else {
            writeFile(place.journalPath, old);
        }
    }
}

void TestPutBack::aClockThatWasSetBackIsNoted() {
    child::Till till;
    QCOMPARE(till.sell().exit, 0);
    const auto rows = [&till] {
        return till
            .run({QStringLiteral("log"), QStringLiteral("list"), QStringLiteral("--json"),
                  QStringLiteral("--data"), till.data()})
            .output;
    };
    QVERIFY(!rows().contains("clock_set_back"));
    {
        // A row of an hour ahead, as a clock that was wrong until now would have given it.
        const std::string path = till.data().toStdString() + "/test.journal";
        store::OpenOptions options;
        options.path = path;
        options.wallClock = [] { return systemTimestamp() + std::chrono::hours(1); };
        auto key = store::SigningKey::load(path + ".key");
        QVERIFY(key.has_value());
        auto journal = store::SqliteJournal::open(options, std::move(*key));
        QVERIFY(journal.has_value());
        QVERIFY((*journal)
                    ->append(desk::DeskEntry(desk::entry::Note{"tested", "by a test"}))
                    .has_value());
    }
    QCOMPARE(till.run(with(till, "status")).exit, 0);
    QVERIFY2(rows().contains("clock_set_back"), rows().constData());
    QVERIFY(intact(till));
}

void TestPutBack::inTheKeychain() {
    child::Till till;
    till.environment.insert(QStringLiteral("ATMOS_STORE_ID"), QStringLiteral("77"));
    till.environment.insert(QStringLiteral("ATMOS_CONSUMER_KEY"), QStringLiteral("key"));
    till.environment.insert(QStringLiteral("ATMOS_CONSUMER_SECRET"), QStringLiteral("secret"));
    till.environment.insert(QStringLiteral("ATMOS_ENV"), QStringLiteral("test"));
    const auto run = [&till](const char* line) {
        return till.run(words(line) + QStringList{QStringLiteral("--data"), till.data(),
                                                  QStringLiteral("--lang"), QStringLiteral("en")});
    };
    const QString journal = till.data() + QStringLiteral("/test.journal");
    QVERIFY(QDir().mkpath(till.data()));
    QCOMPARE(run("setup --from-env").exit, 0);
    QCOMPARE(run("status").exit, 0); // makes the journal; nothing is unfinished, nothing is sent
    const QByteArray old = readFile(journal);
    QVERIFY(!old.isEmpty());
    QCOMPARE(run("status").exit, 0);
    QVERIFY(!QFile::exists(app::memoryBeside(journal)));
    writeFile(journal, old);
    const auto rolledBack = run("status");
    QCOMPARE(rolledBack.exit, 4);
    QVERIFY2(rolledBack.complaint.contains("an older copy"), rolledBack.complaint.constData());
    QVERIFY(QFile::remove(journal));
    QCOMPARE(run("status").exit, 4);
    QVERIFY(!QFile::exists(journal));
    writeFile(journal, old);
    const auto accepted = run("setup --accept-journal");
    QVERIFY2(accepted.exit == 0, accepted.complaint.constData());
    QCOMPARE(run("status").exit, 0);
}

void TestPutBack::everyFolderHasItsOwnMemory() {
    app::JournalMemory one(keychainPlace(QStringLiteral("/tmp/kassa one")));
    app::JournalMemory two(keychainPlace(QStringLiteral("/tmp/kassa two")));
    QCOMPARE(recalled(one), std::string());
    one.remember("first");
    one.remember("second"); // while the first is being written
    one.remember("third");
    QVERIFY(one.finish());
    QCOMPARE(recalled(one), std::string("third"));
    QCOMPARE(recalled(two), std::string());
}

void TestPutBack::aClosedKeychainStopsNobody() {
    app::JournalMemory memory(keychainPlace(QStringLiteral("/tmp/kassa one")));
    QSignalSpy failed(&memory, &app::JournalMemory::failed);
    test::lockKeyring();
    memory.remember("fourth"); // comes back at once
    QCOMPARE(failed.size(), 0);
    QVERIFY(!memory.finish(std::chrono::seconds(15)));
    QCOMPARE(failed.size(), 1);
    memory.remember("fifth");
    QVERIFY(!memory.finish(std::chrono::seconds(15)));
    QCOMPARE(failed.size(), 1); // told once
}

QTEST_GUILESS_MAIN(TestPutBack)
#include "tst_put_back.moc"
