// What the pages of a journal's file have between their cells.

#include "core/store/pages.h"
#include "tests/store/store_bench.h"

#include <QTest>
#include <map>

using namespace kassa;
using namespace kassa::store;
using namespace kassa::test;

namespace {

constexpr std::size_t pageSize = 4096;

/// A page of a b-tree with cells at these places; each cell begins with the bytes given.
std::vector<unsigned char> page(unsigned char kind,
                                const std::map<std::size_t, std::vector<unsigned char>>& cells,
                                std::size_t firstFree = 0) {
    std::vector<unsigned char> bytes(pageSize, 0);
    const auto put = [&bytes](std::size_t at, std::size_t number) {
        bytes[at] = static_cast<unsigned char>(number >> 8U);
        bytes[at + 1] = static_cast<unsigned char>(number & 0xffU);
    };
    bytes[0] = kind;
    put(1, firstFree);
    put(3, cells.size());
    std::size_t pointer = kind == 2 || kind == 5 ? 12 : 8;
    for (const auto& [place, content] : cells) {
        put(pointer, place);
        pointer += 2;
        for (std::size_t i = 0; i < content.size() && place + i < pageSize; ++i) {
            bytes[place + i] = content[i];
        }
    }
    return bytes;
}

} // namespace

class JournalPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAPageHasUnused() {
        using Bytes = std::vector<unsigned char>;
        const auto unused = [](const Bytes& bytes) { return unusedStretches(bytes, 0); };
        using Stretches = std::vector<Stretch>;
        // Two cells of four bytes at the end, the rest is free.
        QCOMPARE(unused(page(13, {{4088, {2, 1}}, {4092, {2, 2}}})).value(),
                 (Stretches{{12, 4088}}));
        QCOMPARE(unused(page(10, {{4000, {3, 0, 0, 0}}})).value(),
                 (Stretches{{10, 4000}, {4004, 4096}}));
        QCOMPARE(unused(page(5, {{4000, {0, 0, 0, 9, 1}}})).value(),
                 (Stretches{{14, 4000}, {4005, 4096}}));
        QCOMPARE(unused(page(2, {{4000, {0, 0, 0, 9, 3}}})).value(),
                 (Stretches{{14, 4000}, {4008, 4096}}));
        // Content that goes on elsewhere: so much of it lies here, and where it goes on.
        QCOMPARE(unused(page(10, {{1000, {0x87, 0x68}}})).value(), // 1000 bytes
                 (Stretches{{10, 1000}, {2002, 4096}}));
        QCOMPARE(unused(page(10, {{1000, {0xa1, 0x00}}})).value(), // 4224: the part that is over
                 (Stretches{{10, 1000}, {1000 + 2 + 489 + 4, 4096}}));
        QCOMPARE(unused(page(10, {{1000, {0xa2, 0x00}}})).value().back().second, 4096U);
        QCOMPARE(unused(page(10, {{1000, {0x8f, 0x00}}})).value(), // 1920: not much
                 (Stretches{{10, 1000}, {1000 + 2 + 489 + 4, 4096}}));
        // A free block between cells: its four bytes are in use, what follows is not.
        Bytes withBlock = page(13, {{4088, {2, 1}}}, 4000);
        QCOMPARE(unused(withBlock).value(), (Stretches{{10, 4000}, {4004, 4088}, {4092, 4096}}));
        // Numbers that do not fit together are left to SQLite.
        QVERIFY(!unused(Bytes(100, 0)));
        QVERIFY(!unused(page(7, {})));
        Bytes tooMany = page(13, {});
        tooMany[3] = 0xff;
        QVERIFY(!unused(tooMany));
        QVERIFY(!unused(page(13, {{4090, {2, 1}}, {5000, {}}})));
        QVERIFY(!unused(page(13, {{4000, {2, 1}}, {4002, {2, 1}}}))); // one in another
        QVERIFY(!unused(page(13, {{4095, {0x80}}})));                 // half a number
        QVERIFY(!unused(page(13, {{4094, {2, 0x80}}})));              // the other half
        QVERIFY(!unused(page(10, {{4090, {100}}})));                  // over the edge
        QVERIFY(!unused(page(13, {}, 4094)));                         // a block, too
        withBlock[4001] = 10;
        QVERIFY(!unused(withBlock)); // blocks follow each other
        // A number of nine bytes is one.
        QVERIFY(unused(page(5, {{4000, {0, 0, 0, 9, 255, 255, 255, 255, 255, 255, 255, 255, 255}}}))
                    .has_value());
    }

    void aLargeFileIsNotLookedAtPageByPage() {
        const StoreBench bench(Place::Memory);
        bench.sell(1);
        QVERIFY(firstStrayPage(bench.path()).has_value());
        QFile file(bench.file());
        QVERIFY(file.resize(largestClearedFile + 1));
        QVERIFY(!firstStrayPage(bench.path()).has_value());
        const QByteArray before = bench.bytes().left(8192);
        clearUnused(bench.path());
        QCOMPARE(bench.bytes().left(8192), before);
    }
};

QTEST_GUILESS_MAIN(JournalPages)
#include "tst_journal_pages.moc"
