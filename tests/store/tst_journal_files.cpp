// The files of a journal before and beside SQLite: what each byte of a header means, which words an
// error of the system becomes, and files of people, keys and the emergency slot that are not what
// they should be.

#include "core/store/emergency_slot.h"
#include "core/store/journal_file.h"
#include "core/store/journal_reader.h"
#include "core/store/lock_file.h"
#include "core/store/people_store.h"
#include "core/store/read_side.h"
#include "core/store/tables.h"
#include "tests/desk/desk_samples.h"
#include "tests/store/failing_calls.h"
#include "tests/store/store_bench.h"
#include "tests/store/stored_people.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

Q_DECLARE_METATYPE(kassa::store::OpenError)

namespace {

QString nameOf(const Expected<Head, OpenFailure>& told) {
    return told ? QString::number(told->seq) : QLatin1String(store::nameOf(told.error().error));
}

Expected<Head, OpenFailure> headBy(const std::string& path) {
    const auto reader = JournalReader::open(path);
    return reader ? reader->head() : Unexpected(reader.error());
}

} // namespace

class JournalFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- the header

    void everyNumberOfTheHeaderCounts_data() {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("value");
        const auto line = [](const char* name, int at, int value) {
            QTest::newRow(name) << at << value;
        };
        line("a page too small", 16, 0x01);
        line("a page of no size", 16, 0x18);
        line("bytes kept at the end of pages", 20, 1);
        line("another way to write", 18, 1);
        line("another way to read", 19, 1);
        line("a fraction", 21, 65);
        line("another fraction", 22, 33);
        line("a third fraction", 23, 33);
        line("a change that was not carried over", 27, 0xfe);
        line("a page too many", 31, 0xfe);
        line("another form of tables", 47, 1);
        line("a cache of its own", 51, 1);
        line("vacuum", 55, 1);
        line("letters of two bytes", 59, 2);
        line("vacuum, bit by bit", 67, 1);
        line("what is for later", 80, 1);
        line("a version to come", 97, 0xff);
    }
    void everyNumberOfTheHeaderCounts() {
        QFETCH(int, at);
        QFETCH(int, value);
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QVERIFY((**readHeader(bench.path(), false)).consistent);
        QByteArray bytes = bench.bytes();
        bytes[at] = static_cast<char>(value);
        bench.overwrite(bytes);
        QVERIFY(!(**readHeader(bench.path(), false)).consistent);
        QCOMPARE(nameOf(headBy(bench.path())), QStringLiteral("damaged"));
    }

    void aFileWithoutAVersionIsNoJournal() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QByteArray bytes = bench.bytes();
        bytes[63] = 0;
        bench.overwrite(bytes);
        QCOMPARE(nameOf(headBy(bench.path())), QStringLiteral("damaged"));
    }

    // A file that somebody writes again and again, and that is never whole.
    void aFileThatNeverStandsStillIsLeft() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        bench.overwrite(bench.bytes().left(3 * 4096));
        FailingCalls calls(bench.folder());
        int touched = 0;
        std::function<void()> touch = [&] {
            const timespec times[2]{{++touched, 0}, {touched, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, bench.path().c_str(), times, 0), 0);
            calls.interrupt(3, touch);
        };
        calls.interrupt(1, touch);
        QCOMPARE(nameOf(headBy(bench.path())), QStringLiteral("damaged"));
        QVERIFY(touched > 5);
        for (int n = 1; n <= 12; ++n) { // nor is it told of when nobody can tell
            calls.fail(n, EIO, false);
            QVERIFY(!headBy(bench.path()).has_value());
        }
    }

    // Not "nobody has it": it may be in use.
    void aLockThatCannotBeAskedAfter() {
        const StoreBench bench(Place::Memory);
        QVERIFY(LockFile::isHeld(lockPathOf(bench.path())).value() == false); // there is none
        const auto journal = bench.open();
        QVERIFY(LockFile::isHeld(lockPathOf(bench.path())).value() == true);
        FailingCalls calls(bench.folder());
        for (const int n : {1, 2}) { // it is not opened, it is not told
            calls.fail(n, EACCES, false);
            QVERIFY(!LockFile::isHeld(lockPathOf(bench.path())).has_value());
            QVERIFY(calls.hasFailed());
        }
        calls.fail(1, EAGAIN, false);
        QVERIFY(!situationOf(bench.path()).has_value());
    }

    void whereAFileMayLie() {
        const StoreBench bench(Place::Memory);
        QCOMPARE(checkFolder("journal.kassa", false).has_value(), true); // here
        bench.overwrite("text");
        for (const auto& path :
             {bench.path() + "/journal.kassa", bench.path() + "/a/journal.kassa"}) {
            QVERIFY(checkFolder(path, false).error().error == OpenError::NoDirectory);
        }
        QVERIFY(checkFolder("/proc/journal", true).error().error == OpenError::UnsafeFileSystem);
        QVERIFY(checkFolder("/proc/journal", false).has_value()); // reading promises nothing
    }

    // --- words

    void everyErrorHasItsName() {
        std::set<std::string> names;
        for (int error = 0; error <= static_cast<int>(OpenError::InputOutput); ++error) {
            names.insert(store::nameOf(static_cast<OpenError>(error)));
        }
        QCOMPARE(names.size(), static_cast<std::size_t>(OpenError::InputOutput) + 1);
        names.clear();
        for (int fault = 0; fault <= static_cast<int>(Fault::FileDamaged); ++fault) {
            names.insert(store::nameOf(static_cast<Fault>(fault)));
        }
        QCOMPARE(names.size(), static_cast<std::size_t>(Fault::FileDamaged) + 1);
    }

    void whatTheSystemSaysIsUnderstood_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<OpenError>("error");
        QTest::newRow("EACCES") << EACCES << OpenError::NoPermission;
        QTest::newRow("EPERM") << EPERM << OpenError::NoPermission;
        QTest::newRow("EROFS") << EROFS << OpenError::ReadOnly;
        QTest::newRow("ENOSPC") << ENOSPC << OpenError::DiskFull;
        QTest::newRow("EDQUOT") << EDQUOT << OpenError::DiskFull;
        QTest::newRow("EIO") << EIO << OpenError::InputOutput;
        QTest::newRow("EOPNOTSUPP") << EOPNOTSUPP << OpenError::InputOutput;
    }
    void whatTheSystemSaysIsUnderstood() {
        QFETCH(int, number);
        QFETCH(OpenError, error);
        const StoreBench bench(Place::Memory);
        QVERIFY(systemFailure("x", number).error == error);
        // The name of a new file that is refused, and the lock.
        const bool mayNot = error == OpenError::NoPermission;
        FailingCalls calls(bench.folder());
        std::set<OpenError> met;
        for (int n = 1;; ++n) {
            calls.fail(n, number, false);
            const auto journal = SqliteJournal::open(bench.options(), bench.key());
            calls.heal();
            if (!calls.hasFailed()) {
                break;
            }
            if (!journal) {
                met.insert(journal.error().error);
                QVERIFY(!QFile::exists(bench.file(".new")));
            }
            for (const char* ending : {"", ".slot", ".lock", "-wal", "-shm"}) {
                QFile::remove(bench.file(ending));
            }
        }
        QVERIFY(met.contains(error));
        QVERIFY(!mayNot || met.contains(OpenError::ReadOnly)); // there, and not to be written
    }

    void whatSqliteSaysIsUnderstood() {
        const std::map<int, OpenError> words{{code::Busy, OpenError::Locked},
                                             {code::Locked, OpenError::Locked},
                                             {code::ReadOnly, OpenError::ReadOnly},
                                             {code::Full, OpenError::DiskFull},
                                             {1, OpenError::Damaged},
                                             {code::Corrupt, OpenError::Damaged},
                                             {code::NotADatabase, OpenError::Damaged},
                                             {code::InputOutput, OpenError::InputOutput}};
        for (const auto& [number, error] : words) {
            QVERIFY(openFailure({number | 0x100, "x"}).error == error);
        }
    }

    // A connection that was given away is no connection.
    void nothingIsAskedOfNoConnection() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        auto given = Connection::open(bench.path(), Connection::Access::Immutable);
        const Connection taken = std::move(*given);
        QCOMPARE(given->run("SELECT 1").error().code, 1); // NOLINT: just that
        QVERIFY(taken.integer("SELECT 1").value() == 1);
        QVERIFY(taken.integer("SELECT 'text'").value() == std::nullopt);
        QVERIFY(taken.integer("SELECT 1 WHERE 0").value() == std::nullopt);
        QVERIFY(taken.text("SELECT 1 WHERE 0").value() == std::nullopt);
    }

    // --- people

    void everyCallOnTheFileOfPeopleFails() {
        for (const int error : {EIO, EINTR}) {
            for (int n = 1;; ++n) {
                const StoreBench bench(Place::Memory);
                PeopleStore store(bench.folder() + "/people.json", bench.key());
                const auto old = store.prepare(people("Timur"));
                QVERIFY(old && store.complete());
                FailingCalls calls(bench.folder());
                calls.fail(n, error, false);
                const auto digest = store.prepare(people("Timur Sattorov"));
                const bool complete = digest && store.complete();
                const auto read = store.load(digest.value_or(*old));
                const bool failed = calls.hasFailed();
                calls.heal();
                QVERIFY(read || read.error() == desk::PeopleStanding::Untrusted);
                // The row names either; what it names is there, or comes into force at the start.
                const auto found = store.load(complete ? *digest : *old);
                QVERIFY(failed || store.load({}).has_value()); // nobody knows better
                QVERIFY(found.has_value() || failed);
                QVERIFY(!found || found->size() == 1);
                if (!failed) {
                    QVERIFY(complete && digest && read);
                    break;
                }
            }
        }
    }

    void whatIsNoFileOfPeopleLetsNobodyIn_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("remember the milk\n");
        QTest::newRow("too long") << QByteArray(static_cast<qsizetype>(desk::peopleFileLimit) + 1,
                                                ' ');
        QTest::newRow("a signature of letters") << QByteArray("x");
    }
    void whatIsNoFileOfPeopleLetsNobodyIn() {
        QFETCH(QByteArray, content);
        const StoreBench bench(Place::Memory);
        const std::string path = bench.folder() + "/people.json";
        if (content == "x") {
            content =
                QByteArray::fromStdString(desk::peopleFile(people("Timur"), std::string(128, 'z')));
        }
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        PeopleStore store(path, bench.key());
        QVERIFY(store.load({}).error() == desk::PeopleStanding::Untrusted);
        QVERIFY(file.remove() && QDir().mkdir(file.fileName()));
        QVERIFY(store.load({}).error() == desk::PeopleStanding::Untrusted);
    }

    // --- the key and the emergency slot

    void aKeyIsAFileOfItsOwner() {
        const StoreBench bench(Place::Memory);
        const std::string path = bench.folder() + "/key";
        const auto key = bench.key();
        QVERIFY(key.copy().save(path).has_value());
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(128) && file.write("0") == 1);
        file.close();
        QVERIFY(SigningKey::load(path).error() == KeyFileError::NotAKey); // no end of a line
        QVERIFY(SigningKey::load(bench.folder()).error() == KeyFileError::Unreadable);
        if (::geteuid() == 0) {
            QCOMPARE(::chown(path.c_str(), 1, 1), 0);
            QVERIFY(SigningKey::load(path).error() == KeyFileError::OpenToAll);
        }
    }

    void aSettingThatIsNotTakenIsSeen() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        auto connection = Connection::open(bench.path(), Connection::Access::ReadWrite);
        QVERIFY(apply(*connection, {"synchronous", 2}).has_value());
        QVERIFY(!apply(*connection, {"page_size", 1024}).has_value()); // the file is there already
        QVERIFY(!apply(*connection, {"no_such_word", 1}).has_value());
        Descriptor file;
        file = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        QVERIFY(file.valid());
    }

    // Signed by the journal's own key, whole, and of no payment that could have got so far.
    void aKeptRowBelongsToItsPayment() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        const auto rows = wholeSale("payment-2", "1002");
        {
            const auto journal = bench.open();
            for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
                QVERIFY(journal->append(rows[i], "tested").has_value());
            }
            const auto slot = EmergencySlot::open(bench.path(), hashOf(journal->meta()));
            Payment other = rows.back();
            other.transaction = TransactionId{99};
            QVERIFY(slot->keep(other, {}, bench.key()));
            QVERIFY(slot->keep(wholeSale("nobody", "7").back(), {}, bench.key()));
        }
        const auto journal = bench.open();
        QCOMPARE(journal->head().seq, 13);
        QCOMPARE(journal->find(rows[0].id)->value().steps, 6);
    }

    void aSlotIsAFileOfItsOwn() {
        const StoreBench bench(Place::Memory);
        const std::string slot = bench.path() + ".slot";
        const auto opens = [&bench] { return EmergencySlot::open(bench.path(), {}).has_value(); };
        QVERIFY(opens());
        QCOMPARE(::link(slot.c_str(), (slot + "2").c_str()), 0);
        QVERIFY(!opens());
        QCOMPARE(::unlink((slot + "2").c_str()), 0);
        QVERIFY(opens());
        if (::geteuid() == 0) {
            QCOMPARE(::chown(slot.c_str(), 1, 1), 0);
            QVERIFY(!opens());
        }
        QCOMPARE(::unlink(slot.c_str()), 0);
        QCOMPARE(::mkfifo(slot.c_str(), 0600), 0);
        QVERIFY(!opens());
        QCOMPARE(::unlink(slot.c_str()), 0);
        bench.overwrite("KassaSl1", ".slot"); // begun by us, and cut off
        QVERIFY(opens());
    }

    void onlyTheGatewaysWordIsWorthKeeping() {
        Payment paid = wholeSale("p", "1").back();
        QVERIFY(isWorthKeeping(paid));
        QVERIFY(isWorthKeeping(advanced(paid, state::ForPerson{})));
        QVERIFY(isWorthKeeping(advanced(paid, state::Reversed{})));
        QVERIFY(!isWorthKeeping(advanced(paid, state::Reversing{})));
        Payment without = paid;
        without.capture.reset();
        QVERIFY(!isWorthKeeping(without));
        // What lies in a slot all the same, signed, is no such word.
        const StoreBench bench(Place::Memory);
        const auto slot = EmergencySlot::open(bench.path(), {});
        Payment nobody = advanced(newPayment("q", "2"), state::AwaitingCard{});
        QVERIFY(slot->keep(without, {}, bench.key()) && slot->keep(nobody, {}, bench.key()));
        QVERIFY(slot->kept(bench.publicKey()).empty());
        Payment endless = paid;
        endless.reverseReason = std::string(EmergencySlot::placeSize, 'x');
        QVERIFY(!slot->keep(endless, {}, bench.key()));
        // A place that cannot be read is none.
        FailingCalls calls(bench.folder());
        calls.fail(1, EIO, true);
        QVERIFY(!slot->keep(paid, {}, bench.key()));
        QVERIFY(slot->kept(bench.publicKey()).empty());
        calls.heal();
        QVERIFY(slot->keep(paid, {}, bench.key()));
        QCOMPARE(slot->kept(bench.publicKey()).size(), 1U);
    }
};

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false"));
    JournalFiles files;
    return QTest::qExec(&files, argc, argv);
}
#include "tst_journal_files.moc"
