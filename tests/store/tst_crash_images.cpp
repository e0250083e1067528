#include "core/payment/codec.h"
#include "tests/store/crash_workflows.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <random>
#include <set>

// The power fails at every moment of some workflows: writes that no sync had followed are lost,
// kept, reordered or torn, and the real journal is opened on what is left. What append() said yes
// to is there, what nobody appended is not.
//
// KASSA_CRASH_IMAGES says how many disks (2,500), KASSA_CRASH_PIECE=2/50 that they are to be the
// third of fifty pieces, each with samples of its own. A failure names the workflow, the event and
// the sample, and the same come again every time.

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

/// One way in which pending writes may end. The first two samples lose and keep everything; the
/// others go through all subsets of up to twelve calls in a shuffled order, and between them tear
/// calls at random.
class Sample final : public Fates {
public:
    Sample(std::size_t number, std::size_t calls, std::uint64_t seed)
        : m_random(seed * 1'000'003 + number), m_calls(calls) {
        m_all = number == 1;
        m_none = number == 0;
        m_torn = number >= 2 && number % 3 == 2;
        const std::size_t whole = number - number / 3;
        m_subset = (whole * 40'503 + 1) & ((std::size_t{1} << fewCalls) - 1);
    }
    static constexpr std::size_t fewCalls = 12;
    /// Samples after which nothing new comes, or, with many calls, that are enough.
    static std::size_t enough(std::size_t calls) {
        return calls == 0 ? 2 : calls <= fewCalls ? ((std::size_t{1} << calls) * 3 / 2 + 40) : 200;
    }

    bool keeps(std::size_t call) override {
        if (m_all || m_none) {
            return m_all;
        }
        return m_calls <= fewCalls && !m_torn ? (m_subset >> call & 1) != 0 : coin();
    }
    bool tears() override { return m_torn && coin(); }
    bool keepsSector() override { return coin(); }
    std::size_t keptNames(std::size_t pending) override {
        return m_none ? 0 : m_all ? pending : m_random() % (pending + 1);
    }
    /// The index of the log is memory, not disk: what is left of it means nothing.
    [[nodiscard]] bool leavesIndex() { return !m_none && !m_all && m_random() % 4 == 0; }

private:
    [[nodiscard]] bool coin() { return (m_random() & 1) != 0; }

    std::mt19937_64 m_random;
    std::size_t m_calls;
    std::size_t m_subset = 0;
    bool m_all = false;
    bool m_none = false;
    bool m_torn = false;
};

// --- one disk

class Examiner {
public:
    explicit Examiner(const StoreBench& keys) : m_keys(keys) {}

    /// What is wrong with this disk; empty when all is well.
    QString examine(const DiskImage& image, const Promises& promises) {
        lay(image);
        const bool isThere = image.contains("journal.kassa");
        if (!isThere && promises.epoch > 0) {
            return QStringLiteral("lost: the journal itself");
        }
        if (isThere) {
            const auto raw = verify(m_bench.path(), {m_keys.publicKey(), false});
            if (!raw || !raw->intact()) {
                return QStringLiteral("damaged: ") + said(raw);
            }
        }
        auto options = m_bench.options();
        auto journal = SqliteJournal::open(options, m_keys.key());
        if (!journal) {
            return QStringLiteral("does not open: ") +
                   QString::fromStdString(journal.error().detail);
        }
        QString wrong = compare(**journal, promises);
        if (wrong.isEmpty() && !(*journal)->append(newPayment("later", "9999"), "tested")) {
            wrong = QStringLiteral("no row can be added");
        }
        journal->reset();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        // Every signature of every row takes most of the time; a few disks will do for that.
        const bool everySignature = ++m_count % 16 == 0;
        const auto closed = verify(m_bench.path(), {m_keys.publicKey(), everySignature});
        return closed && closed->intact() ? QString()
                                          : QStringLiteral("damaged later: ") + said(closed);
    }

private:
    void lay(const DiskImage& image) {
        for (const auto& name : m_bench.names()) {
            QFile::remove(QString::fromStdString(m_bench.folder()) + QLatin1Char('/') + name);
        }
        for (const auto& [name, content] : image) {
            QFile file(QString::fromStdString(m_bench.folder() + '/' + name));
            KASSA_CHECK(file.open(QIODevice::WriteOnly));
            KASSA_CHECK(file.write(QByteArray::fromStdString(content)) ==
                        static_cast<qint64>(content.size()));
        }
    }

    static QString said(const Expected<VerifyReport, OpenFailure>& report) {
        return QString::fromStdString(!report           ? report.error().detail
                                      : report->finding ? report->finding->detail
                                                        : "incomplete");
    }

    static QString compare(SqliteJournal& journal, const Promises& promises) {
        if (journal.epoch() <= promises.epoch) {
            return QStringLiteral("lost: an opening");
        }
        const auto rows = journal.rowsAfter(0, 1000);
        if (!rows) {
            return QStringLiteral("the rows cannot be read");
        }
        if (rows->size() < promises.durable) {
            return QStringLiteral("lost: %1 of %2 rows")
                .arg(promises.durable - static_cast<std::size_t>(rows->size()))
                .arg(promises.durable);
        }
        if (rows->size() > promises.rows.size()) {
            return QStringLiteral("a row that nobody appended");
        }
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const auto& row = (*rows)[i];
            const auto& promised = promises.rows[i];
            const auto text = rowText(row.payment.value, row.step, row.cause, row.body);
            if (text != promised.text && text != promised.keptText) {
                return QStringLiteral("row %1 is another").arg(row.seq);
            }
            if (i < promises.durable && !promised.hash.empty() &&
                toHex(row.hash) != promised.hash) {
                return QStringLiteral("lost: row %1, written anew").arg(row.seq);
            }
        }
        return compareUnfinished(journal, promises.unfinished(rows->size()));
    }

    static QString compareUnfinished(SqliteJournal& journal,
                                     const std::vector<std::string>& expected) {
        const auto found = journal.unfinished();
        std::vector<std::string> ids;
        for (const auto& payment : found ? *found : std::vector<Payment>{}) {
            ids.push_back(payment.id.value);
        }
        return found && ids == expected ? QString()
                                        : QStringLiteral("other payments are unfinished");
    }

    const StoreBench& m_keys;
    StoreBench m_bench{Place::Memory};
    std::size_t m_count = 0;
};

// --- all disks of a workflow

struct Findings {
    std::size_t images = 0;
    std::size_t moments = 0;
    std::size_t lost = 0; ///< of the wrong ones, those that lack what was promised
    QStringList wrong;
};

using Filter = bool (*)(const DiskEvent& event, const std::string& name);

class Sweep {
public:
    Sweep(const Workflow& workflow, const DiskRecord& record, Filter swallows)
        : m_workflow(workflow), m_record(record), m_swallows(swallows), m_examiner(*record.bench) {}

    /// One more sample at every moment; false when none has anything new.
    bool pass(std::size_t sample, bool first, std::size_t atMost, Findings& findings) {
        DiskModel model(m_record.before, m_record.numbers);
        Promises promises = m_record.promised;
        std::map<std::uint64_t, std::string> names;
        for (const auto& [name, number] : m_record.numbers) {
            names[number] = name;
        }
        const std::size_t before = findings.images;
        bool more = false;
        for (std::size_t moment = 0; moment < m_record.events.size(); ++moment) {
            const auto& event = m_record.events[moment];
            if (event.act == DiskEvent::Act::Note) {
                promises.apply(event.data);
            }
            if (event.act == DiskEvent::Act::Create) {
                names[event.file] = event.name;
            }
            if (m_swallows == nullptr || !m_swallows(event, names[event.file])) {
                model.apply(event);
            }
            const std::size_t calls = model.pendingCalls();
            if (!promises.watched || sample >= Sample::enough(calls)) {
                continue;
            }
            more = true;
            findings.moments += first ? 1U : 0U;
            if (findings.images - before < atMost) {
                look(model, promises, moment, sample, findings);
            }
        }
        return more;
    }

private:
    void look(const DiskModel& model, const Promises& promises, std::size_t moment,
              std::size_t sample, Findings& findings) {
        Sample fates(sample, model.pendingCalls(), moment);
        auto image = model.image(fates);
        image.erase("journal.kassa-shm");
        if (!isNew(image, promises)) {
            return;
        }
        if (fates.leavesIndex() && image.contains("journal.kassa-wal")) {
            image["journal.kassa-shm"] = std::string(32'768, static_cast<char>(sample));
        }
        ++findings.images;
        const auto wrong = m_examiner.examine(image, promises);
        if (!wrong.isEmpty()) {
            findings.lost += wrong.startsWith(QLatin1String("lost")) ? 1U : 0U;
            findings.wrong << QStringLiteral("%1, event %2, sample %3: %4")
                                  .arg(QString::fromStdString(m_workflow.name))
                                  .arg(moment)
                                  .arg(sample)
                                  .arg(wrong);
        }
    }

    bool isNew(const DiskImage& image, const Promises& promises) {
        std::size_t hash = promises.durable * 31 + promises.rows.size() * 7 +
                           static_cast<std::size_t>(promises.epoch);
        for (const auto& [name, content] : image) {
            hash = hash * 1'099'511'628'211U + std::hash<std::string>{}(name);
            hash = hash * 1'099'511'628'211U + std::hash<std::string>{}(content);
        }
        return m_seen.insert(hash).second;
    }

    const Workflow& m_workflow;
    const DiskRecord& m_record;
    Filter m_swallows;
    Examiner m_examiner;
    std::set<std::size_t> m_seen;
};

std::size_t imagesAsked() {
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("KASSA_CRASH_IMAGES", &given);
    return static_cast<std::size_t>(given ? asked : 2'500);
}

/// One of several pieces that together are all samples: each takes every so-manieth.
struct Piece {
    std::size_t number = 0;
    std::size_t all = 1;
};

Piece pieceAsked() {
    const auto words = qgetenv("KASSA_CRASH_PIECE").split('/');
    Piece piece;
    if (words.size() == 2 && words[1].toInt() > 0) {
        piece = {words[0].toUInt(), words[1].toUInt()};
    }
    return piece;
}

Findings sweep(const std::vector<DiskRecord>& records, std::size_t images, Filter swallows,
               Piece piece = {}, bool progress = false) {
    std::vector<std::unique_ptr<Sweep>> sweeps;
    for (std::size_t i = 0; i < records.size(); ++i) {
        sweeps.push_back(std::make_unique<Sweep>(crashWorkflows()[i], records[i], swallows));
    }
    Findings findings;
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    for (std::size_t sample = piece.number; more && findings.images < images; sample += piece.all) {
        more = false;
        for (const auto& one : sweeps) {
            more = one->pass(sample, sample == piece.number,
                             images - std::min(images, findings.images), findings) ||
                   more;
        }
        if (progress) {
            qInfo("%zu of %zu images, %.0f a second, %lld wrong", findings.images, images,
                  1000.0 * static_cast<double>(findings.images) /
                      static_cast<double>(std::max<qint64>(1, timer.elapsed())),
                  static_cast<long long>(findings.wrong.size()));
        }
    }
    qInfo("%zu images of %zu moments, %.0f a second, %lld wrong", findings.images, findings.moments,
          1000.0 * static_cast<double>(findings.images) /
              static_cast<double>(std::max<qint64>(1, timer.elapsed())),
          static_cast<long long>(findings.wrong.size()));
    return findings;
}

} // namespace

class CrashImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const auto& workflow : crashWorkflows()) {
            auto record = recordWorkflow(workflow);
            QVERIFY2(record.has_value(), workflow.name.c_str());
            m_records.push_back(std::move(*record));
        }
    }

    void nothingIsLostAndNothingIsInvented() {
        const auto findings =
            sweep(m_records, imagesAsked(), nullptr, pieceAsked(), imagesAsked() > 20'000);
        for (const auto& wrong : findings.wrong.mid(0, 20)) {
            qWarning("%s", qPrintable(wrong));
        }
        QCOMPARE(findings.wrong.size(), 0);
        QVERIFY(findings.images > imagesAsked() / 2);
    }

    // The proof that these disks find something: a till whose syncs go nowhere loses rows.
    void aDiskThatDoesNotSyncIsFoundOut_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("nothing is synced") << 0;
        QTest::newRow("the log is not synced") << 1;
        QTest::newRow("the file is not synced") << 2;
        QTest::newRow("names are not synced") << 3;
    }
    void aDiskThatDoesNotSyncIsFoundOut() {
        QFETCH(int, which);
        using Act = DiskEvent::Act;
        static constexpr Filter filters[] = {
            [](const DiskEvent& event, const std::string&) {
                return event.act == Act::Sync || event.act == Act::SyncFolder;
            },
            [](const DiskEvent& event, const std::string& name) {
                return event.act == Act::Sync && name == "journal.kassa-wal";
            },
            [](const DiskEvent& event, const std::string& name) {
                return event.act == Act::Sync && name != "journal.kassa-wal";
            },
            [](const DiskEvent& event, const std::string&) { return event.act == Act::SyncFolder; },
        };
        const auto findings = sweep(m_records, 250, filters[which]);
        qInfo("%zu of the wrong ones lost something", findings.lost);
        QVERIFY(!findings.wrong.isEmpty());
        QVERIFY(findings.lost > 0 || which == 2);
    }

private:
    std::vector<DiskRecord> m_records;
};

int main(int argc, char** argv) {
    if (argc > 5 && QString::fromLocal8Bit(argv[1]) == QLatin1String("--record")) {
        return runRecordedPhase(argc, argv);
    }
    const QCoreApplication app(argc, argv);
    // What a journal says of its disk would be said thousands of times.
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.journal=false"));
    CrashImages images;
    return QTest::qExec(&images, argc, argv);
}
#include "tst_crash_images.moc"
