// A real small disk that fills up or turns read-only under the real program. Needs root and a loop
// device; elsewhere it is skipped, and the failing calls of tst_disk_sweep stand for it.

#include "tests/support/child_till.h"

#include <sys/mount.h>
#include <unistd.h>

using namespace kassa;
using namespace kassa::child;

class TestSmallDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fillsUpBefore_data();
    void fillsUpBefore();
    void fillsUpMeanwhile_data();
    void fillsUpMeanwhile();
    void turnsReadOnly();

private:
    /// Leaves about `kibibytes` free.
    void fill(int kibibytes);
    void unfill() { QFile::remove(m_disk + QStringLiteral("/filler")); }
    void remount(unsigned long flags);
    void compare(const Till& till, const Outcome& told);

    QTemporaryDir m_folder;
    QString m_disk;
    bool m_mounted = false;
    int m_fromSlot = 0; ///< sales that were paid and not saved, and known after the restart
};

namespace {

bool runs(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace

void TestSmallDisk::initTestCase() {
    m_disk = m_folder.filePath(QStringLiteral("disk"));
    const QString image = m_folder.filePath(QStringLiteral("image"));
    QFile file(image);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(8 * 1024 * 1024));
    file.close();
    QVERIFY(QDir().mkpath(m_disk));
    m_mounted = geteuid() == 0 &&
                runs(QStringLiteral("mkfs.ext4"),
                     {QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("0"), image}) &&
                runs(QStringLiteral("mount"),
                     {QStringLiteral("-o"), QStringLiteral("loop"), image, m_disk});
    if (!m_mounted) {
        QSKIP("mounting a small disk needs root, mkfs.ext4 and a loop device");
    }
    qputenv("TMPDIR", m_disk.toLocal8Bit()); // where the tills of this test have their folders
}

void TestSmallDisk::cleanupTestCase() {
    if (m_mounted) {
        qInfo("%d sales were paid when the disk was full", m_fromSlot);
        QVERIFY(runs(QStringLiteral("umount"), {m_disk}));
    }
}

void TestSmallDisk::fill(int kibibytes) {
    QFile filler(m_disk + QStringLiteral("/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(1024, 'x');
    while (filler.write(block) == block.size()) {
    }
    QVERIFY(filler.resize(std::max<qint64>(0, filler.size() - kibibytes * 1024)));
    filler.close();
    ::sync();
}

void TestSmallDisk::remount(unsigned long flags) {
    QCOMPARE(
        ::mount(nullptr, m_disk.toLocal8Bit().constData(), nullptr, MS_REMOUNT | flags, nullptr),
        0);
}

/// With room again: what was told, the journal and the ledger agree.
void TestSmallDisk::compare(const Till& till, const Outcome& told) {
    const auto status = till.run({QStringLiteral("status"), QStringLiteral("--gateway"), till.url(),
                                  QStringLiteral("--data"), till.data(), QStringLiteral("--json"),
                                  QStringLiteral("--wait"), QStringLiteral("60")});
    const int charges = till.charges();
    QString stands;
    for (const auto& line : status.lines) {
        if (line.value(QLatin1String("account")).toString() == QLatin1String("1002")) {
            stands = line.value(QLatin1String("state")).toString();
        }
    }
    const auto said = told.complaint + " exit " + QByteArray::number(told.exit) + " stands " +
                      stands.toUtf8() + " charges " + QByteArray::number(charges);
    QVERIFY2(charges <= 1, said.constData());
    QVERIFY2(told.exit >= 0, said.constData());
    QVERIFY2(told.exit != 0 || charges == 1, said.constData());
    QVERIFY2((told.exit != 1 && told.exit != 4) || charges == 0, said.constData());
    if (charges == 1) {
        QVERIFY2(stands == QLatin1String("paid"), said.constData());
        m_fromSlot += told.complaint.contains("not saved yet") ? 1 : 0;
    }
    QVERIFY2(status.lines.isEmpty() || intact(till), said.constData());
}

void TestSmallDisk::fillsUpBefore_data() {
    QTest::addColumn<int>("kibibytes");
    QTest::addColumn<bool>("newJournal");
    for (const int kibibytes : {0, 4, 16, 40, 100, 200, 250, 260, 300, 360}) {
        QTest::addRow("%d KiB free, new journal", kibibytes) << kibibytes << true;
        QTest::addRow("%d KiB free", kibibytes) << kibibytes << false;
    }
}

/// Too little room for the till to open, or for a sale to come to its end.
void TestSmallDisk::fillsUpBefore() {
    QFETCH(int, kibibytes);
    QFETCH(bool, newJournal);
    Till till;
    if (!newJournal) {
        // Not charged: so that every charge in the ledger is the later sale's.
        QCOMPARE(till.sell("9860090101014364\n02/28\n").exit, 1);
    }
    fill(kibibytes);
    const auto told = till.sell(goodInput, QStringLiteral("1002"));
    unfill();
    compare(till, told);
    (void)till.sell(goodInput, QStringLiteral("1002"));
    QCOMPARE(till.charges(), 1);
}

void TestSmallDisk::fillsUpMeanwhile_data() {
    QTest::addColumn<int>("kibibytes");
    for (int kibibytes = 0; kibibytes <= 80; kibibytes += 4) {
        QTest::addRow("%d KiB free", kibibytes) << kibibytes;
    }
}

/// The room goes while the customer looks for the code: before the confirm, or right after it.
void TestSmallDisk::fillsUpMeanwhile() {
    QFETCH(int, kibibytes);
    Till till;
    QProcess selling;
    till.begin(selling, till.sellLine(QStringLiteral("1002")), "9860090101014364\n02/28\n", true);
    QVERIFY(till.server.waitForDeliveries("/merchant/pay/pre-apply", 1, 20s));
    while (!selling.readAllStandardOutput().contains("awaiting_code")) {
        QVERIFY(selling.waitForReadyRead(20'000));
    }
    fill(kibibytes);
    selling.write("111111\n");
    selling.closeWriteChannel();
    const auto told = Till::end(selling);
    unfill();
    compare(till, told);
    (void)till.sell(goodInput, QStringLiteral("1002"));
    QCOMPARE(till.charges(), 1);
}

void TestSmallDisk::turnsReadOnly() {
    Till till;
    QProcess selling;
    till.begin(selling, till.sellLine(), "9860090101014364\n02/28\n", true);
    QVERIFY(till.server.waitForDeliveries("/merchant/pay/pre-apply", 1, 20s));
    // A disk that is being written to cannot be remounted; the till writes a moment longer.
    QTRY_COMPARE(::mount(nullptr, m_disk.toLocal8Bit().constData(), nullptr, MS_REMOUNT | MS_RDONLY,
                         nullptr),
                 -1); // held open for writing: the system says no, as it should
    selling.closeWriteChannel();
    QCOMPARE(Till::end(selling).exit, 1);
    remount(MS_RDONLY);
    const auto told = till.sell(goodInput, QStringLiteral("1002"));
    QCOMPARE(told.exit, 4);
    QCOMPARE(till.confirms(), 0);
    QVERIFY(!told.complaint.isEmpty());
    remount(0);
    QCOMPARE(till.sell(goodInput, QStringLiteral("1002")).exit, 0);
    QCOMPARE(till.charges(), 1);
}

QTEST_GUILESS_MAIN(TestSmallDisk)
#include "tst_small_disk.moc"
