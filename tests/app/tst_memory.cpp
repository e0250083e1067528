// No card number and no code is left in the memory of the program after it was used.

#include "tests/support/child_till.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace kassa;
using namespace kassa::child;

namespace {

/// How often `text` stands in what the process can write to, as bytes and as UTF-16; -1 when we may
/// not look: the program lets nobody but root do so.
int occurrences(qint64 process, const QByteArray& text) {
    const QByteArray folder = "/proc/" + QByteArray::number(process);
    QFile maps(QString::fromLatin1(folder + "/maps"));
    const int memory = ::open((folder + "/mem").constData(), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        return -1;
    }
    QByteArray wide;
    for (const char c : text) {
        wide.append(c).append('\0');
    }
    int found = 0;
    for (const auto& line : maps.readAll().split('\n')) {
        const auto words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw")) {
            continue;
        }
        const auto ends = words[0].split('-');
        const auto begin = ends[0].toULongLong(nullptr, 16);
        QByteArray bytes(static_cast<qsizetype>(ends[1].toULongLong(nullptr, 16) - begin), '\0');
        const auto got = ::pread(memory, bytes.data(), static_cast<std::size_t>(bytes.size()),
                                 static_cast<off_t>(begin));
        if (got > 0) {
            bytes.truncate(got);
            found += static_cast<int>(bytes.count(text) + bytes.count(wide));
        }
    }
    ::close(memory);
    return found;
}

} // namespace

class TestMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsWiped() {
        const QByteArray card = "5614688715378807";
        const QByteArray wrongCode = "583926";
        const QByteArray customer = "Nigora Tursunova";
        Till till;
        QProcess process;
        till.begin(process,
                   till.sellLine(QStringLiteral("1001"), QStringLiteral("739000"),
                                 {QStringLiteral("--customer"), QString::fromLatin1(customer)}),
                   card + "\n03/29\n" + wrongCode + '\n', true);
        QVERIFY(till.server.waitForDeliveries("/merchant/pay/apply", 1, 20s));
        if (occurrences(process.processId(), customer) < 0) {
            QSKIP("only root may look into the program's memory");
        }
        QVERIFY(occurrences(process.processId(), customer) > 0); // so it would be found
        QTRY_COMPARE_WITH_TIMEOUT(occurrences(process.processId(), card), 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(occurrences(process.processId(), wrongCode), 0, 10'000);
        process.write("111111\n");
        process.closeWriteChannel();
        QCOMPARE(Till::end(process).exit, 0);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
