#include "tests/store/crash_workflows.h"

#include "core/payment/codec.h"
#include "tests/store/fault_vfs.h"
#include "tests/store/store_bench.h"

#include <QDataStream>
#include <QProcess>
#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::test {

namespace {

using namespace kassa::store;

constexpr char separator = '\x1f';
constexpr auto prefix = "journal.kassa";
constexpr int died = 7;

std::vector<std::string> parts(const std::string& text) {
    std::vector<std::string> found{{}};
    for (const char c : text) {
        if (c == separator) {
            found.emplace_back();
        } else {
            found.back() += c;
        }
    }
    return found;
}

void note(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : std::string(1, separator)) + word;
    }
    noteOnDisk(text);
}

// --- the till of a workflow

class Seller {
public:
    explicit Seller(const std::string& folder) : m_folder(folder) {}

    void open() {
        OpenOptions options;
        options.path = m_folder + '/' + prefix;
        options.desk = "Kassa 1";
        auto key = SigningKey::load(m_folder + "/key");
        auto opened = SqliteJournal::open(options, std::move(*key));
        KASSA_CHECK(opened.has_value());
        m_journal = std::move(*opened);
        note({"opened", std::to_string(m_journal->epoch()), std::to_string(m_journal->head().seq)});
    }
    void close() { m_journal.reset(); }
    /// As a kill leaves it: nothing is put in order.
    void abandon() { static_cast<void>(m_journal.release()); }

    bool append(const Payment& payment) {
        const bool open = !isFinal(payment) || needsTicks(payment);
        note({"begins",
              rowText(payment.id.value, payment.steps, "tested",
                      encodePayment(payment, payment.steps == 1)),
              rowText(payment.id.value, payment.steps, "emergency_slot",
                      encodePayment(payment, payment.steps == 1)),
              payment.id.value, open ? "1" : "0"});
        const bool done = m_journal->append(payment, "tested").has_value();
        note({done ? "durable" : m_isKept ? "kept" : "refused", toHex(m_journal->head().hash)});
        return done;
    }
    /// A sale whose last row finds the disk full.
    void sellOnFullDisk(int number) {
        FaultyDisk disk;
        open();
        sell(number, 6);
        disk.fail(DiskFault::Full, 1, true);
        m_isKept = true;
        KASSA_CHECK(
            !append(wholeSale("payment-" + std::to_string(number), std::to_string(number)).back()));
        abandon();
    }
    void sell(int number, std::size_t steps = 7) {
        const auto rows = wholeSale("payment-" + std::to_string(number), std::to_string(number));
        for (std::size_t i = 0; i < steps; ++i) {
            KASSA_CHECK(append(rows[i]));
        }
    }
    void finish(int number) {
        const auto id = "payment-" + std::to_string(number);
        const auto known = m_journal->find(PaymentId{id});
        KASSA_CHECK(known.has_value());
        const auto rows = wholeSale(id, std::to_string(number));
        const auto steps = *known ? (**known).steps : 0;
        for (std::size_t i = static_cast<std::size_t>(steps); i < rows.size(); ++i) {
            KASSA_CHECK(append(rows[i]));
        }
    }

private:
    std::string m_folder;
    bool m_isKept = false;
    std::unique_ptr<SqliteJournal> m_journal;
};

constexpr int firstSale = 1001;

void makeAndClose(Seller& till, int) {
    till.open();
    till.close();
}

void baseline(Seller& till, int) {
    till.open();
    till.sell(firstSale);
    till.close();
}

void oneSale(Seller& till, int) {
    till.open();
    till.sell(2001);
    till.close();
}

// 64 rows carry the log into the file; the sales before are of no interest here.
void checkpoint(Seller& till, int) {
    till.open();
    note({"look away"});
    for (int number = 2001; number <= 2009; ++number) {
        till.sell(number);
    }
    note({"look"});
    till.sell(2010);
    till.sell(2011);
    till.close();
}

void unresolved(Seller& till, int phase) {
    till.open();
    if (phase == 0) {
        till.sell(2001, 5);
        till.sell(2002, 6);
        till.abandon();
        return;
    }
    till.finish(2001);
    till.finish(2002);
    till.close();
}

void occupied(Seller& till, int) {
    till.open();
    till.sell(2001, 5);
    KASSA_CHECK(!till.append(newPayment("second", "2001")));
    KASSA_CHECK(!till.append(newPayment("third", std::to_string(firstSale))));
    till.sell(2002, 2);
    till.close();
}

// The first program dies in the middle of a row; what is on the disk then was never synced, and
// the second one reads it all the same.
void killed(Seller& till, int phase) {
    till.open();
    if (phase == 0) {
        till.sell(2001);
        till.sell(2002);
        till.abandon();
        return;
    }
    till.finish(2001);
    till.sell(2003, 3);
    till.close();
}

// The first program ends on a full disk with what it must not forget; the second one has room.
void fullAndPaid(Seller& till, int phase) {
    if (phase == 0) {
        till.sellOnFullDisk(2001);
        return;
    }
    till.open();
    till.sell(2002, 3);
    till.close();
}

using Body = void (*)(Seller&, int);

Body bodyOf(const std::string& name) {
    static const std::map<std::string, Body> bodies{
        {"before", baseline},
        {"a journal is made", makeAndClose},
        {"one sale", oneSale},
        {"sales and a checkpoint", checkpoint},
        {"two unresolved, restart", unresolved},
        {"a sale occupied", occupied},
        {"paid on a full disk, restart", fullAndPaid},
    };
    const auto found = bodies.find(name);
    return found == bodies.end() ? killed : found->second;
}

// --- records between programs

QByteArray packed(const std::vector<DiskEvent>& events) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const auto& event : events) {
        out << static_cast<int>(event.act) << quint64{event.file} << qint64{event.number}
            << QByteArray::fromStdString(event.name) << QByteArray::fromStdString(event.data);
    }
    return bytes;
}

void unpack(const QByteArray& bytes, std::vector<DiskEvent>& events) {
    QDataStream in(bytes);
    while (!in.atEnd()) {
        int act = 0;
        quint64 file = 0;
        qint64 number = 0;
        QByteArray name;
        QByteArray data;
        in >> act >> file >> number >> name >> data;
        events.push_back({static_cast<DiskEvent::Act>(act), file, number, name.toStdString(),
                          data.toStdString()});
    }
}

bool save(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

std::string rowText(const std::string& payment, std::int64_t step, const std::string& cause,
                    const std::string& body) {
    return payment + ' ' + std::to_string(step) + ' ' + cause + ' ' + body;
}

void Promises::apply(const std::string& note) {
    const auto words = parts(note);
    if (words[0] == "opened") {
        epoch = std::stoll(words[1]);
        durable = static_cast<std::size_t>(std::stoll(words[2]));
        rows.resize(durable);
    } else if (words[0] == "begins") {
        rows.resize(durable);
        rows.push_back({words[1], words[2], {}, words[3], words[4] == "1"});
    } else if (words[0] == "durable") {
        durable = rows.size();
        rows.back().hash = words[1];
    } else if (words[0] == "kept") {
        durable = rows.size(); // beside the journal, which will bring it back
    } else if (words[0] == "refused") {
        rows.resize(durable);
    } else {
        watched = words[0] == "look";
    }
}

std::vector<std::string> Promises::unfinished(std::size_t count) const {
    std::vector<std::string> order;
    std::map<std::string, bool> open;
    for (std::size_t i = 0; i < count; ++i) {
        if (!open.contains(rows[i].payment)) {
            order.push_back(rows[i].payment);
        }
        open[rows[i].payment] = rows[i].unfinished;
    }
    std::erase_if(order, [&open](const std::string& id) { return !open[id]; });
    return order;
}

const std::vector<Workflow>& crashWorkflows() {
    static const std::vector<Workflow> all{
        {"a journal is made", 1, true, 0},
        {"one sale", 1, false, 0},
        {"sales and a checkpoint", 1, false, 0},
        {"two unresolved, restart", 2, false, 0},
        {"a sale occupied", 1, false, 0},
        {"paid on a full disk, restart", 2, true, 0},
        {"killed at event 15, restart", 2, false, 15},
        {"killed at event 40, restart", 2, false, 40},
        {"killed at event 63, restart", 2, false, 63},
        {"killed at event 98, restart", 2, false, 98},
    };
    return all;
}

int runRecordedPhase(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const std::string name = argv[2];
    const int phase = std::atoi(argv[3]);
    const std::string folder = argv[4];
    const QString output = QString::fromLocal8Bit(argv[5]);
    const auto& all = crashWorkflows();
    const auto workflow =
        std::find_if(all.begin(), all.end(), [&](const auto& w) { return w.name == name; });
    const auto last =
        workflow != all.end() && phase == 0 ? static_cast<std::size_t>(workflow->diesAfter) : 0;
    std::vector<DiskEvent> events;
    recordDisk(folder, prefix, [&](const DiskEvent& event) {
        events.push_back(event);
        if (last != 0 && events.size() == last) {
            ::_exit(save(output, packed(events)) ? died : 1);
        }
    });
    Seller till(folder);
    bodyOf(name)(till, phase);
    ::_exit(save(output, packed(events)) ? 0 : 1);
}

namespace {

/// One phase in a program of its own.
bool runPhase(const StoreBench& bench, const std::string& name, int phase,
              std::vector<DiskEvent>& events) {
    const QString output = QString::fromStdString(bench.folder() + "/events");
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--record"), QString::fromStdString(name), QString::number(phase),
                 QString::fromStdString(bench.folder()), output});
    QFile file(output);
    if (!child.waitForFinished(60'000) || child.exitStatus() != QProcess::NormalExit ||
        (child.exitCode() != 0 && child.exitCode() != died) || !file.open(QIODevice::ReadOnly)) {
        return false;
    }
    unpack(file.readAll(), events);
    return true;
}

/// The journal that is there before: its promises hold, its events are over.
bool prepare(DiskRecord& record) {
    std::vector<DiskEvent> events;
    if (!runPhase(*record.bench, "before", 0, events)) {
        return false;
    }
    for (const auto& event : events) {
        if (event.act == DiskEvent::Act::Note) {
            record.promised.apply(event.data);
        }
    }
    for (const auto& name : record.bench->names()) {
        struct stat status {};
        const auto path = record.bench->folder() + '/' + name.toStdString();
        if (name.startsWith(QLatin1String(prefix)) && ::stat(path.c_str(), &status) == 0) {
            QFile file(QString::fromStdString(path));
            record.before[name.toStdString()] =
                file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
            record.numbers[name.toStdString()] = status.st_ino;
        }
    }
    return true;
}

} // namespace

std::optional<DiskRecord> recordWorkflow(const Workflow& workflow) {
    DiskRecord record;
    record.bench = std::make_shared<StoreBench>(Place::Memory);
    bool good = record.bench->key().save(record.bench->folder() + "/key").has_value() &&
                (workflow.startsEmpty || prepare(record));
    for (int phase = 0; good && phase < workflow.phases; ++phase) {
        good = runPhase(*record.bench, workflow.name, phase, record.events);
    }
    return good ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace kassa::test
