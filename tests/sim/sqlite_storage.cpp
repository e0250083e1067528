// The application's own journal under the simulator: signed rows, epochs and the lock are real.

#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"
#include "tests/sim/storage.h"
#include "tests/store/fault_vfs.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace kassa::sim {

namespace {

store::SigningKey copyOf(const store::SigningKey& key) {
    return std::move(*store::SigningKey::fromSecret(key.secret()));
}

/// One key for all seeds of a process: making one is slow, and no decision looks at it.
const store::SigningKey& deskKey() {
    static const store::SigningKey key = store::SigningKey::generate();
    return key;
}

QString folderPattern() {
    const QString memory = QStringLiteral("/dev/shm");
    const QString folder = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return folder + QStringLiteral("/kassa-sim-XXXXXX");
}

class SqliteStorage;

/// Power losses within an append become losses just before or after it: what lies between is
/// the matter of the crash images, which cut the files themselves.
class Wrapped final : public Journal {
public:
    Wrapped(SqliteStorage& storage, std::unique_ptr<store::SqliteJournal> journal)
        : m_storage(storage), m_journal(std::move(journal)) {}

    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view cause) override;
    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override {
        return m_journal->unfinished();
    }
    [[nodiscard]] Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) override {
        return m_journal->find(id);
    }

private:
    SqliteStorage& m_storage;
    std::unique_ptr<store::SqliteJournal> m_journal;
};

class SqliteStorage final : public Storage {
public:
    [[nodiscard]] Expected<std::unique_ptr<Journal>, std::string> open() override {
        store::OpenOptions options;
        options.path = path();
        options.mark = store::Mark::Test;
        options.desk = "Kassa 1";
        auto opened = store::SqliteJournal::open(std::move(options), copyOf(deskKey()));
        if (!opened) {
            return Unexpected(std::string(store::nameOf(opened.error().error)) + ": " +
                              opened.error().detail);
        }
        return std::unique_ptr<Journal>(std::make_unique<Wrapped>(*this, std::move(*opened)));
    }

    void failNext(DiskFault fault, bool) override { m_fault = fault; }
    void heal() override {
        m_fault.reset();
        m_disk.heal();
    }
    [[nodiscard]] bool canBeSharedWrongly() const override { return false; }

    [[nodiscard]] std::string verify(std::int64_t rows) override {
        store::VerifyOptions options;
        options.publicKey = deskKey().publicKey();
        const auto report = store::verify(path(), options);
        if (!report) {
            return "cannot be verified: " + report.error().detail;
        }
        if (!report->intact()) {
            return std::string("not intact: ") +
                   (report->finding ? store::nameOf(report->finding->fault) : "not finished");
        }
        return report->rows == rows
                   ? ""
                   : "has " + std::to_string(report->rows) + " rows, not " + std::to_string(rows);
    }

    /// What the next append is to run into, made ready on the disk where the disk can do it.
    std::optional<DiskFault> takeFault() {
        const auto fault = std::exchange(m_fault, std::nullopt);
        if (fault == DiskFault::Full) {
            m_disk.fail(test::DiskFault::Full, 1, false);
        } else if (fault == DiskFault::ReadOnly) {
            m_disk.fail(test::DiskFault::ReadOnly, 1, false);
        } else if (fault == DiskFault::SyncFails) {
            m_disk.fail(test::DiskFault::SyncFails, 1, false);
        } else if (fault == DiskFault::WriteFails || fault == DiskFault::ShortWrite) {
            m_disk.fail(test::DiskFault::WriteFails, 1, false);
        }
        return fault;
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.path().toStdString() + "/journal"; }

    test::FaultyDisk m_disk;
    QTemporaryDir m_folder{folderPattern()};
    std::optional<DiskFault> m_fault;
};

Expected<void, JournalError> Wrapped::append(const Payment& payment, std::string_view cause) {
    const auto fault = m_storage.takeFault();
    if (fault == DiskFault::TornSector || fault == DiskFault::LostUnsynced) {
        throw Killed();
    }
    auto done = m_journal->append(payment, cause);
    m_storage.heal();
    if (fault == DiskFault::ReorderedUnsynced && done) {
        throw Killed();
    }
    return done;
}

} // namespace

std::unique_ptr<Storage> makeSqliteStorage() {
    return std::make_unique<SqliteStorage>();
}

} // namespace kassa::sim
