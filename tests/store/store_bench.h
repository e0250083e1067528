#pragma once

#include "core/store/sqlite_journal.h"
#include "core/store/verify.h"

#include "tests/support/payments.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <string>

// A folder of its own, a key and a journal in it: what every test of the store starts from.

namespace kassa::test {

/// Where the files lie. In memory everything is much faster, and where a test is not about the
/// disk, or brings a disk of its own, nothing is lost.
enum class Place { Disk, Memory };

class StoreBench {
public:
    explicit StoreBench(Place place = Place::Disk)
        : m_folder(place == Place::Memory && QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                       ? QStringLiteral("/dev/shm/kassa-test-XXXXXX")
                       : QDir::tempPath() + QStringLiteral("/kassa-test-XXXXXX")) {}

    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::string path() const { return folder() + "/journal.kassa"; }
    [[nodiscard]] QString file(const char* ending = "") const {
        return QString::fromStdString(path()) + QLatin1String(ending);
    }

    [[nodiscard]] store::SigningKey key() const {
        auto key = store::SigningKey::fromSecret(m_key.secret());
        return std::move(*key);
    }
    [[nodiscard]] const store::PublicKey& publicKey() const { return m_key.publicKey(); }

    [[nodiscard]] store::OpenOptions options() const {
        store::OpenOptions options;
        options.path = path();
        options.mark = store::Mark::Test;
        options.desk = "Kassa 1";
        return options;
    }

    /// A journal with some whole sales of seven rows each, closed again.
    void sell(int sales) const {
        const auto journal = open();
        QVERIFY(journal);
        for (int sale = 1; sale <= sales; ++sale) {
            const std::string number = std::to_string(sale);
            for (const auto& payment :
                 wholeSale("payment-" + number, std::to_string(1000 + sale))) {
                QVERIFY(journal->append(payment, "tested").has_value());
            }
        }
    }

    /// Opens the journal; null, with a failed check, when that fails.
    [[nodiscard]] std::unique_ptr<store::SqliteJournal> open() const {
        auto journal = store::SqliteJournal::open(options(), key());
        if (!journal) {
            QTest::qFail(journal.error().detail.c_str(), __FILE__, __LINE__);
            return nullptr;
        }
        return std::move(*journal);
    }

    [[nodiscard]] QByteArray bytes(const char* ending = "") const {
        QFile read(file(ending));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void overwrite(const QByteArray& bytes, const char* ending = "") const {
        QFile write(file(ending));
        QVERIFY(write.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(write.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList names() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
    store::SigningKey m_key = store::SigningKey::generate();
};

} // namespace kassa::test
