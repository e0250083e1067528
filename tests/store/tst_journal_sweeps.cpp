// The n-th call on the files fails, or the n-th piece of memory is refused, for every n until a
// workflow goes through: nothing ends the program, what append() said yes to is there at the next
// start, what nobody appended is not, and the journal is whole.
//
// Calls are swept one by one, for a change with one error; pieces of memory are many, so that
// every 120th will do. KASSA_SWEEP=1 tries five errors and refuses each piece.

#include "core/store/connection.h"
#include "core/store/journal_reader.h"
#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "core/store/witness.h"
#include "tests/store/failing_calls.h"
#include "tests/store/sql.h"
#include "tests/store/store_bench.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>
#include <cerrno>
#include <functional>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

/// A folder, what is open in it, and what was promised there.
struct Scene {
    StoreBench bench{Place::Memory};
    std::unique_ptr<SqliteJournal> journal;
    std::optional<JournalReader> reader;
    std::size_t promised = 0; ///< rows that append() said yes to
    std::size_t begun = 0;    ///< rows that it was asked for

    void open() {
        auto opened = SqliteJournal::open(bench.options(), bench.key());
        if (opened) {
            journal = std::move(*opened);
        }
    }
    void append(const std::vector<Payment>& payments) {
        for (const auto& payment : payments) {
            ++begun;
            if (!journal || !journal->append(payment, "tested")) {
                return;
            }
            ++promised;
        }
    }
    /// As a program leaves it that is killed: with its log.
    void kill() {
        std::map<QString, QByteArray> files;
        for (const char* ending : {"", "-wal", ".lock", ".slot"}) {
            files[bench.file(ending)] = bench.bytes(ending);
        }
        journal.reset();
        for (const auto& [name, bytes] : files) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
        }
    }
    void askTheJournal() {
        const PaymentId id{"p1"};
        static_cast<void>(journal->unfinished());
        static_cast<void>(journal->find(id));
        static_cast<void>(journal->find({"nobody"}));
        static_cast<void>(journal->recent(5));
        static_cast<void>(journal->standings());
        static_cast<void>(journal->standing("1001"));
        static_cast<void>(journal->rowsAfter(0, 5));
    }
    void askTheReader() {
        const auto head = reader->head();
        QVERIFY(!head || head->seq == static_cast<std::int64_t>(promised));
        const auto rows = reader->rowsAfter(0, 100);
        QVERIFY(!rows || rows->size() == promised);
        static_cast<void>(reader->recent(5));
        static_cast<void>(reader->standings());
        static_cast<void>(reader->find({"p1"}));
    }
    /// Intact, or wrong, or unknown; never intact and older.
    void prove() {
        const auto report = verify(bench.path());
        QVERIFY(!report || !report->intact() ||
                report->head.seq == static_cast<std::int64_t>(promised));
    }
    void openReader() {
        if (auto opened = JournalReader::open(bench.path())) {
            reader.emplace(std::move(*opened));
        }
    }
};

struct Workflow {
    const char* name;
    std::function<void(Scene&)> before;
    std::function<void(Scene&)> act; ///< what fails on the way
};

void oneSale(Scene& scene) {
    scene.open();
    scene.append(wholeSale("p1", "1001"));
}

void halfASale(Scene& scene) {
    scene.open();
    auto rows = wholeSale("p1", "1001");
    rows.resize(4);
    scene.append(rows);
}

void closed(Scene& scene) {
    oneSale(scene);
    scene.journal.reset();
}

void killed(Scene& scene) {
    halfASale(scene);
    scene.kill();
}

/// The table says that the sale is paid by another card.
void contradicting(Scene& scene) {
    closed(scene);
    QCOMPARE(sqlRun(scene.bench.file(), {QStringLiteral("UPDATE payments SET card = '1'")}),
             QString());
}

/// A sale is paid, which only the emergency slot knows.
void keptAside(Scene& scene) {
    scene.open();
    const auto rows = wholeSale("p1", "1001");
    scene.append({rows.begin(), rows.end() - 1});
    FailingCalls calls(scene.bench.folder());
    calls.fail(1, EIO, false);
    ++scene.begun;
    QVERIFY(!scene.journal->append(rows.back(), "tested"));
    calls.heal();
    scene.journal.reset();
}

/// 63 rows: the next new payment carries the log into the file.
void longLog(Scene& scene) {
    scene.open();
    for (int sale = 1; sale <= 9; ++sale) {
        const auto number = std::to_string(sale);
        scene.append(wholeSale("p" + number, "100" + number));
    }
}

const std::vector<Workflow>& workflows() {
    static const std::vector<Workflow> all{
        {"made", [](Scene&) {}, &Scene::open},
        {"opened", closed, &Scene::open},
        {"opened after a crash", killed, &Scene::open},
        {"opened and made anew", contradicting, &Scene::open},
        {"opened with a kept row", keptAside, &Scene::open},
        {"a sale", [](Scene& scene) { scene.open(); },
         [](Scene& scene) { scene.append(wholeSale("p1", "1001")); }},
        {"an occupied sale", halfASale,
         [](Scene& scene) { QVERIFY(!scene.journal->append(newPayment("p2", "1001"), "tested")); }},
        {"a sale after many", longLog,
         [](Scene& scene) { scene.append(wholeSale("p10", "1010")); }},
        {"asked", oneSale, &Scene::askTheJournal},
        {"made anew", longLog, [](Scene& scene) { static_cast<void>(scene.journal->rebuild()); }},
        {"closed", oneSale, [](Scene& scene) { scene.journal.reset(); }},
        {"read", closed,
         [](Scene& scene) {
             scene.openReader();
             if (scene.reader) {
                 scene.askTheReader();
             }
         }},
        {"read beside a till", oneSale,
         [](Scene& scene) {
             scene.openReader();
             if (scene.reader) {
                 scene.askTheReader();
             }
         }},
        {"read after a crash", killed,
         [](Scene& scene) {
             scene.openReader();
             if (scene.reader) {
                 scene.askTheReader();
             }
         }},
        {"read on when the till is gone",
         [](Scene& scene) {
             oneSale(scene);
             scene.openReader();
             scene.journal.reset();
         },
         [](Scene& scene) { scene.askTheReader(); }},
        {"proved", closed, &Scene::prove},
        {"proved beside a till", oneSale, &Scene::prove},
        {"proved after a crash", killed, &Scene::prove},
        {"what is remembered",
         [](Scene& scene) { QVERIFY(saveWitness(scene.bench.path() + ".head", "as it was")); },
         [](Scene& scene) {
             const std::string path = scene.bench.path() + ".head";
             const bool saved = saveWitness(path, "later");
             const auto line = loadWitness(path); // none: nobody can tell
             QVERIFY(!line || *line == "later" || (*line == "as it was" && !saved));
         }},
        {"a key", [](Scene&) {},
         [](Scene& scene) {
             const std::string path = scene.bench.folder() + "/key";
             if (scene.bench.key().save(path)) {
                 const auto key = SigningKey::load(path);
                 QVERIFY(!key || key->publicKey() == scene.bench.publicKey());
             }
         }},
    };
    return all;
}

/// What is wrong after all is well again; empty when nothing is.
QString wrong(Scene& scene) {
    scene.reader.reset();
    scene.journal.reset();
    scene.open();
    if (!scene.journal) {
        return QStringLiteral("does not open: ") +
               QString::fromStdString(
                   SqliteJournal::open(scene.bench.options(), scene.bench.key()).error().detail);
    }
    const auto rows = scene.journal->rowsAfter(0, 1000);
    if (!rows || rows->size() < scene.promised) {
        return QStringLiteral("lost a row");
    }
    if (rows->size() > scene.begun) {
        return QStringLiteral("a row that nobody appended");
    }
    if (!scene.journal->append(newPayment("later", "9999"), "tested")) {
        return QStringLiteral("no row can be added");
    }
    scene.journal.reset();
    const auto report = verify(scene.bench.path());
    return report && report->intact() ? QString() : QStringLiteral("is not whole");
}

/// Goes through a workflow with failure after failure; how many there were.
template <class Fail, class Heal>
long sweep(const Workflow& workflow, long stride, Fail fail, Heal heal) {
    for (long n = 1;; n += stride) {
        Scene scene;
        workflow.before(scene);
        fail(scene, n);
        workflow.act(scene);
        const bool failed = heal();
        const QString what = wrong(scene);
        if (!what.isEmpty() || QTest::currentTestFailed()) {
            qWarning("%s, failure %ld: %s", workflow.name, n, qPrintable(what));
            return -1;
        }
        if (!failed) {
            return n / stride;
        }
    }
}

void addWorkflows() {
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < workflows().size(); ++i) {
        QTest::newRow(workflows()[i].name) << static_cast<int>(i);
    }
}

} // namespace

class JournalSweeps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsFail_data() { addWorkflows(); }
    void callsFail() {
        QFETCH(int, which);
        struct Failure {
            int error;
            bool lasting;
        };
        std::vector<Failure> all{{EIO, false}};
        if (qEnvironmentVariableIsSet("KASSA_SWEEP")) {
            all.insert(all.end(), {{EIO, true}, {ENOSPC, true}, {EACCES, true}, {EROFS, false}});
        }
        for (const Failure failure : all) {
            std::unique_ptr<FailingCalls> calls;
            const long failures = sweep(
                workflows()[static_cast<std::size_t>(which)], 1,
                [&](const Scene& scene, long n) {
                    calls = std::make_unique<FailingCalls>(scene.bench.folder());
                    calls->fail(n, failure.error, failure.lasting);
                },
                [&] {
                    const bool failed = calls->hasFailed();
                    calls.reset();
                    return failed;
                });
            QVERIFY(failures > 0);
        }
    }

    // Nobody would know that it is open, and looking at it would take SQLite's locks away.
    void aFileThatNobodyKnowsIsNotOpened() {
        Scene scene;
        closed(scene);
        FailingCalls calls(scene.bench.folder());
        calls.fail(1, EIO, false);
        QVERIFY(!Connection::open(scene.bench.path(), Connection::Access::Shared));
        QVERIFY(calls.hasFailed());
        QVERIFY(Connection::open(scene.bench.path(), Connection::Access::Shared).has_value());
    }

    void roomThatNobodyCanTellIsNone() {
        Scene scene;
        auto options = scene.bench.options();
        options.roomForCards = 1;
        const auto journal = SqliteJournal::open(std::move(options), scene.bench.key());
        QVERIFY(journal.has_value() && (*journal)->hasRoom());
        FailingCalls calls(scene.bench.folder());
        calls.fail(1, EIO, false);
        QVERIFY(!(*journal)->hasRoom());
        QVERIFY((*journal)->hasRoom());
    }

    void memoryIsRefused_data() { addWorkflows(); }
    void memoryIsRefused() {
        QFETCH(int, which);
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("KASSA_SWEEP", &given);
        const QByteArray name = workflows()[static_cast<std::size_t>(which)].name;
        const bool noMemory = name == "a key" || name == "what is remembered"; // no SQLite in it
        for (const bool lasting : {false, true}) {
            const long failures = sweep(
                workflows()[static_cast<std::size_t>(which)], given ? asked : 120,
                [&](const Scene&, long n) { FailingMemory::fail(n, lasting); },
                [&] {
                    FailingMemory::heal();
                    return FailingMemory::hasFailed();
                });
            QVERIFY(noMemory ? failures == 0 : failures > 0);
        }
    }
};

int main(int argc, char** argv) {
    FailingMemory::prepare();
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false"));
    JournalSweeps sweeps;
    return QTest::qExec(&sweeps, argc, argv);
}
#include "tst_journal_sweeps.moc"
