// Money text has one way in and one way out. Goal: whatever a person types is either exactly the
// amount they meant or a clear refusal; nothing is ever rounded.

#include "core/base/tiyin.h"

#include <QTest>
#include <algorithm>
#include <limits>
#include <vector>

using namespace kassa;

namespace {

const char* nameOf(AmountError error) {
    switch (error) {
    case AmountError::Empty:
        return "empty";
    case AmountError::NotANumber:
        return "not a number";
    case AmountError::BadSeparator:
        return "bad separator";
    case AmountError::Zero:
        return "zero";
    case AmountError::TooLarge:
        return "too large";
    }
    return "?";
}

} // namespace

class TestTiyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void formats_data();
    void formats();
    void parsesWhatItFormats();
    void arithmeticNeverOverflows();
    void percentRoundsHalfUp();
};

void TestTiyin::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("tiyin"); // -1: refused
    QTest::addColumn<QByteArray>("error");
    const auto good = [](const char* text, qint64 tiyin) {
        QTest::newRow(text) << QByteArray(text) << tiyin << QByteArray();
    };
    const auto bad = [](const char* name, const QByteArray& text, const char* error) {
        QTest::newRow(name) << text << qint64{-1} << QByteArray(error);
    };
    good("0.29", 29);
    good("4.35", 435);
    good("19.99", 1999);
    good("1 478 000", 147'800'000);
    good("739000,50", 73'900'050);
    good("739000", 73'900'000);
    good("1", 100);
    good("0,01", 1);
    good(" 42 ", 4200);
    good("\t42 \t", 4200);
    good("1\xC2\xA0"
         "478\xC2\xA0"
         "000",
         147'800'000);
    good("1\xE2\x80\xAF"
         "478,50",
         147'850);
    good("1'478'000", 147'800'000);
    good("1000000000000", 100'000'000'000'000);
    bad("8.2", "8.2", "bad separator");
    bad("1.478.000", "1.478.000", "bad separator");
    bad("1,478,000", "1,478,000", "bad separator");
    bad("1.005", "1.005", "bad separator");
    bad("5.", "5.", "bad separator");
    bad("two separators", "5.,1", "bad separator");
    bad("two separators apart", "5.1,", "bad separator");
    bad(".50", ".50", "not a number");
    bad("1e5", "1e5", "not a number");
    bad("1.e5", "1.e5", "not a number");
    bad("-1", "-1", "not a number");
    bad("minus sign",
        "\xE2\x88\x92"
        "1",
        "not a number");
    bad("+1", "+1", "not a number");
    bad("arabic three", "\xD9\xA3", "not a number");
    bad("fullwidth one", "\xEF\xBC\x91", "not a number");
    bad("letters", "12a", "not a number");
    bad("hex", "0x10", "not a number");
    bad("two spaces", "1  000", "not a number");
    bad("leading apostrophe", "'100", "not a number");
    bad("trailing apostrophe", "100'", "not a number");
    bad("only a space group", "1 ,50", "not a number");
    bad("NUL inside", QByteArray("1\0002", 3), "not a number");
    bad("inf", "inf", "not a number");
    bad("empty", "", "empty");
    bad("spaces", "   ", "empty");
    bad("0", "0", "zero");
    bad("0,00", "0,00", "zero");
    bad("one tiyin too many", "1000000000000,01", "too large");
    bad("19 digits", "9223372036854775807", "too large");
    bad("40 digits", QByteArray(40, '9'), "too large");
}

void TestTiyin::parses() {
    QFETCH(QByteArray, text);
    QFETCH(qint64, tiyin);
    QFETCH(QByteArray, error);
    const auto parsed = parseSom({text.constData(), static_cast<std::size_t>(text.size())});
    if (tiyin >= 0) {
        QVERIFY2(parsed.has_value(), parsed ? "" : nameOf(parsed.error()));
        QCOMPARE(parsed->count(), tiyin);
    } else {
        QVERIFY(!parsed);
        QCOMPARE(QByteArray(nameOf(parsed.error())), error);
    }
}

void TestTiyin::formats_data() {
    QTest::addColumn<qint64>("tiyin");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << qint64{0} << QByteArray("0");
    QTest::newRow("tiyin only") << qint64{5} << QByteArray("0,05");
    QTest::newRow("no group") << qint64{99'900} << QByteArray("999");
    QTest::newRow("one group") << qint64{73'900'000}
                               << QByteArray("739\xC2\xA0"
                                             "000");
    QTest::newRow("two groups") << qint64{147'800'050}
                                << QByteArray("1\xC2\xA0"
                                              "478\xC2\xA0"
                                              "000,50");
    QTest::newRow("negative") << qint64{-73'900'000}
                              << QByteArray("\xE2\x88\x92"
                                            "739\xC2\xA0"
                                            "000");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min()
                              << QByteArray("\xE2\x88\x92"
                                            "92\xC2\xA0"
                                            "233\xC2\xA0"
                                            "720\xC2\xA0"
                                            "368\xC2\xA0"
                                            "547\xC2\xA0"
                                            "758,08");
}

void TestTiyin::formats() {
    QFETCH(qint64, tiyin);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(formatSom(Tiyin(tiyin))), text);
}

void TestTiyin::parsesWhatItFormats() {
    for (std::int64_t count = 1; count < Tiyin::maximumCount; count = count * 3 + 7) {
        const auto back = parseSom(formatSom(Tiyin(count)));
        QVERIFY(back.has_value());
        QCOMPARE(back->count(), count);
    }
}

void TestTiyin::arithmeticNeverOverflows() {
    constexpr Tiyin most(std::numeric_limits<std::int64_t>::max());
    constexpr Tiyin least(std::numeric_limits<std::int64_t>::min());
    QVERIFY(!most.add(Tiyin(1)));
    QCOMPARE(most.add(Tiyin(1)).value_or(Tiyin(7)).count(), 7);
    std::vector<Tiyin> several{most, least, Tiyin(1)};
    std::sort(several.begin(), several.end());
    QVERIFY(several.front() == least && several.back() == most);
    QVERIFY(!least.subtract(Tiyin(1)));
    QVERIFY(!most.subtract(Tiyin(-1)));
    QCOMPARE(Tiyin(2).add(Tiyin(3))->count(), 5);
    QCOMPARE(Tiyin(2).subtract(Tiyin(3))->count(), -1);
    QVERIFY(!most.percent(50));
    QVERIFY(!Tiyin(-1).percent(50));
    QVERIFY(!Tiyin(1).percent(101));
    QVERIFY(!Tiyin(1).percent(-1));
}

void TestTiyin::percentRoundsHalfUp() {
    QCOMPARE(Tiyin(147'800'000).percent(50)->count(), 73'900'000);
    QCOMPARE(Tiyin(1).percent(50)->count(), 1);
    QCOMPARE(Tiyin(1).percent(49)->count(), 0);
    QCOMPARE(Tiyin(999).percent(0)->count(), 0);
    QCOMPARE(Tiyin(999).percent(100)->count(), 999);
}

QTEST_GUILESS_MAIN(TestTiyin)
#include "tst_tiyin.moc"
