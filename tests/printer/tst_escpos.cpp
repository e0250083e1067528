// The bytes for a receipt printer, one by one and by reading them back.

#include "core/desk/escpos.h"

#include <QTest>

#include <string_view>

using namespace kassa::desk;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values) {
        text += static_cast<char>(value);
    }
    return text;
}

/// A printer: the picture that a page puts on paper, and nothing that it should not get.
struct Paper {
    Raster raster;
    int cuts = 0;
    std::string trouble;

    explicit Paper(std::string_view page) {
        const auto take = [&page](std::size_t count) {
            const auto part = page.substr(0, count);
            page.remove_prefix(std::min(count, page.size()));
            return part;
        };
        const auto number = [](std::string_view two) {
            return static_cast<unsigned char>(two[0]) + 256 * static_cast<unsigned char>(two[1]);
        };
        if (take(2) != "\x1B@") {
            trouble = "no reset";
        }
        while (trouble.empty() && !page.empty()) {
            if (page.starts_with(std::string_view("\x1Dv0\0", 4))) {
                take(4);
                const int row = number(take(2));
                const int rows = number(take(2));
                const auto data = take(static_cast<std::size_t>(row * rows));
                raster.width = row * 8;
                raster.height += rows;
                raster.bytes.insert(raster.bytes.end(), data.begin(), data.end());
            } else if (page == std::string_view("\x1DV\x42\0", 4)) {
                take(4);
                ++cuts;
            } else {
                trouble = "unknown command";
            }
        }
    }
};

Raster pattern(int width, int height) {
    Raster raster{width, height, {}};
    for (std::size_t i = 0; i < raster.rowBytes() * static_cast<std::size_t>(height); ++i) {
        raster.bytes.push_back(static_cast<std::uint8_t>(i * 37 % 251)); // ESC and GS among them
    }
    return raster;
}

} // namespace

class TestEscPos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byteByByte() {
        const Raster raster{12, 2, {0xF0, 0x10, 0x0F, 0x80}};
        QCOMPARE(escPosPage(raster), bytes({0x1B, '@', 0x1D, 'v', '0', 0, 2, 0, 2, 0, 0xF0, 0x10,
                                            0x0F, 0x80, 0x1D, 'V', 66, 0}));
    }

    void readBack_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("80 mm") << dotsOf(PaperWidth::Mm80) << 1000;
        QTest::newRow("58 mm") << dotsOf(PaperWidth::Mm58) << 777;
        QTest::newRow("one band") << 576 << escPosBand;
        QTest::newRow("a band and a row") << 576 << escPosBand + 1;
        QTest::newRow("a dot") << 8 << 1;
    }
    void readBack() {
        QFETCH(int, width);
        QFETCH(int, height);
        const auto raster = pattern(width, height);
        const Paper paper(escPosPage(raster));
        QCOMPARE(paper.trouble, std::string());
        QVERIFY(paper.raster == raster);
        QCOMPARE(paper.cuts, 1);
    }

    // Kassa keeps no cash, and nobody's drawer is to spring open.
    void drawerStaysShut() {
        const auto page = escPosPage(Raster{8, 1, {0}});
        QVERIFY(page.find("\x1Bp") == std::string::npos);
        QVERIFY(page.find(bytes({0x10, 0x14})) == std::string::npos);
    }

    void questions() {
        QCOMPARE(escPosStatusQuestion(), bytes({0x10, 4, 2, 0x10, 4, 4}));
        QCOMPARE(escPosDoneQuestion(), bytes({0x1D, 'r', 1}));
    }

    void status_data() {
        QTest::addColumn<int>("offline");
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("trouble"); // -1: no answer of a printer
        const auto row = [](const char* name, int offline, int paper, PrintTrouble trouble) {
            QTest::newRow(name) << offline << paper << static_cast<int>(trouble);
        };
        row("ready", 0x12, 0x12, PrintTrouble::None);
        row("paper near its end", 0x12, 0x1E, PrintTrouble::None);
        row("no paper", 0x12, 0x72, PrintTrouble::NoPaper);
        row("stopped for want of paper", 0x32, 0x12, PrintTrouble::NoPaper);
        row("cover open", 0x16, 0x12, PrintTrouble::NotReady);
        row("an error", 0x52, 0x12, PrintTrouble::NotReady);
        row("cover open and no paper", 0x16, 0x72, PrintTrouble::NoPaper);
        QTest::newRow("an answer of something else") << int('H') << int('T') << -1;
        QTest::newRow("nothing but zeros") << 0 << 0 << -1;
    }
    void status() {
        QFETCH(int, offline);
        QFETCH(int, paper);
        QFETCH(int, trouble);
        const auto found = escPosStatus(static_cast<char>(offline), static_cast<char>(paper));
        QCOMPARE(found ? static_cast<int>(*found) : -1, trouble);
    }
};

QTEST_APPLESS_MAIN(TestEscPos)
#include "tst_escpos.moc"
