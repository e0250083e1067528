// Card data: what is accepted, what is only warned about, and that secrets stay secrets.

#include "core/base/card.h"
#include "core/base/tiyin.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <iostream>
#include <vector>

using namespace kassa;

namespace {

/// Can anything print it? Must stay false for every secret.
template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};
template <class T>
concept Comparable = requires(const T& a, const T& b) {
    a == b;
};

static_assert(!Printable<SecretBuffer> && !Printable<CardNumber> && !Printable<CardExpiry> &&
              !Printable<Code>);
static_assert(!Comparable<CardNumber> && !Comparable<Code>);
static_assert(isMoveOnly<SecretBuffer>);
static_assert(!std::is_convertible_v<CardNumber, std::string>);
static_assert(!std::is_constructible_v<Tiyin, double> && !std::is_constructible_v<Tiyin, float>);
static_assert(!std::is_convertible_v<std::int64_t, Tiyin>, "money is never made by accident");

} // namespace

class TestCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void brands_data();
    void brands();
    void luhnOfThePublishedCards();
    void noCardNumberStaysInAText_data();
    void noCardNumberStaysInAText();
    void expiries_data();
    void expiries();
    void codes_data();
    void codes();
    void movedFromSecretIsEmpty();
    void bufferEdits();
    void movedBuffers();
    void largeSecrets();
    void wiping();
    void usedMemoryIsWiped();
};

void TestCard::numbers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("error"); // -1: accepted
    const auto wrongLength = static_cast<int>(CardNumberError::WrongLength);
    const auto notDigits = static_cast<int>(CardNumberError::NotDigits);
    QTest::newRow("plain") << QByteArray("9860090101014364") << -1;
    QTest::newRow("grouped") << QByteArray("9860 0901 0101 4364") << -1;
    QTest::newRow("wrong check digit is not refused") << QByteArray("9860090101014365") << -1;
    QTest::newRow("other prefix is not refused") << QByteArray("4000000000000002") << -1;
    QTest::newRow("15 digits") << QByteArray("986009010101436") << wrongLength;
    QTest::newRow("17 digits") << QByteArray("98600901010143640") << wrongLength;
    QTest::newRow("empty") << QByteArray() << wrongLength;
    QTest::newRow("letter") << QByteArray("98600901010143O4") << notDigits;
    QTest::newRow("two spaces") << QByteArray("9860  090101014364") << notDigits;
    QTest::newRow("leading space") << QByteArray(" 9860090101014364") << notDigits;
    QTest::newRow("space at the end") << QByteArray("9860090101014364 ") << notDigits;
    QTest::newRow("arabic digits") << QByteArray("\xD9\xA9\xD9\xA8 60090101014364") << notDigits;
}

void TestCard::numbers() {
    QFETCH(QByteArray, text);
    QFETCH(int, error);
    const auto parsed =
        CardNumber::parse({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(parsed ? -1 : static_cast<int>(parsed.error()), error);
    if (parsed) {
        QCOMPARE(parsed->reveal().size(), CardNumber::length);
        const auto masked = parsed->masked();
        QCOMPARE(masked.firstSix.size(), std::size_t{6});
        QCOMPARE(masked.lastFour.size(), std::size_t{4});
        QCOMPARE(masked.text().size(), std::size_t{16});
    }
}

void TestCard::brands_data() {
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<int>("brand");
    const auto row = [](const char* digits, CardBrand brand) {
        QTest::newRow(digits) << QByteArray(digits) << static_cast<int>(brand);
    };
    row("8600", CardBrand::UzCard);
    row("5614688715378807", CardBrand::UzCard);
    row("5440", CardBrand::UzCard);
    row("6262", CardBrand::UzCard);
    row("277707", CardBrand::UzCard);
    row("9860", CardBrand::Humo);
    row("860", CardBrand::Unknown);
    row("2777", CardBrand::Unknown);
    row("4000", CardBrand::Unknown);
    row("", CardBrand::Unknown);
}

void TestCard::brands() {
    QFETCH(QByteArray, digits);
    QFETCH(int, brand);
    QCOMPARE(
        static_cast<int>(brandOf({digits.constData(), static_cast<std::size_t>(digits.size())})),
        brand);
}

void TestCard::noCardNumberStaysInAText_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("safe");
    const auto row = [](const char* text, const char* safe) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(safe);
    };
    row("", "");
    row("mijozning soʻrovi", "mijozning soʻrovi");
    row("9860090101014364", "986009******4364");
    row("karta 9860 0901 0101 4364, oʻsha", "karta 986009******4364, oʻsha");
    row("9860-0901-0101-4364 va 8600492986215602", "986009******4364 va 860049******5602");
    row("(9860090101014364)", "(986009******4364)");
    row("9860090101014364 02/28", "986009******4364 02/28"); // a date is no part of it
    row("8600 4929 8621 5602 03-29", "860049******5602 03-29");
    row("2 9860090101014364", "2 986009******4364");
    row("9860090101014364 8600492986215602", "986009******4364 860049******5602");
    row("9860090101014365", "9860090101014365"); // no right check digit
    row("998901234567, 739 000", "998901234567, 739 000");
    row("12345678901234567890123", "12345678901234567890123"); // too long for a card
    row("9860  0901 0101 4364", "9860  0901 0101 4364");       // two spaces: two numbers
}

void TestCard::noCardNumberStaysInAText() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, safe);
    const auto told = withoutCardNumbers(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(told), safe);
    QCOMPARE(withoutCardNumbers(told), told); // once is enough
}

void TestCard::luhnOfThePublishedCards() {
    for (const auto* number :
         {"9860090101014364", "9860090101893213", "9860090101842392", "9860090101469915",
          "5614688715378807", "8600492986215602", "8600490744313347"}) {
        QVERIFY(luhnValid(number));
    }
    QVERIFY(!luhnValid("9860090101014365"));
    QVERIFY(!luhnValid(""));
    QVERIFY(!luhnValid("98600901010143a4"));
}

void TestCard::expiries_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("yymm"); // empty: refused
    QTest::addColumn<int>("error");
    const auto good = [](const char* text, const char* yymm) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(yymm) << -1;
    };
    const auto bad = [](const char* text, CardExpiryError error) {
        QTest::newRow(text) << QByteArray(text) << QByteArray() << static_cast<int>(error);
    };
    good("02/28", "2802");
    good("0228", "2802");
    good("11/26", "2611"); // the month that it is now
    good("12/99", "9912");
    bad("10/26", CardExpiryError::Past);
    bad("12/25", CardExpiryError::Past);
    bad("03/20", CardExpiryError::Past);
    bad("13/28", CardExpiryError::BadMonth);
    bad("00/28", CardExpiryError::BadMonth);
    bad("2/28", CardExpiryError::NotADate);
    bad("02-28", CardExpiryError::NotADate);
    bad("02/2028", CardExpiryError::NotADate);
    bad("ab/cd", CardExpiryError::NotADate);
    bad("02/2x", CardExpiryError::NotADate);
    bad("", CardExpiryError::NotADate);
}

void TestCard::expiries() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, yymm);
    QFETCH(int, error);
    const auto parsed = CardExpiry::parse({text.constData(), static_cast<std::size_t>(text.size())},
                                          YearMonth{2026, 11});
    QCOMPARE(parsed ? -1 : static_cast<int>(parsed.error()), error);
    if (parsed) {
        QCOMPARE(QByteArray::fromStdString(std::string(parsed->revealYearMonth())), yymm);
    }
}

void TestCard::codes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("error");
    QTest::newRow("six") << QByteArray("111111") << -1;
    QTest::newRow("leading zeros") << QByteArray("000001") << -1;
    QTest::newRow("five") << QByteArray("11111") << static_cast<int>(CodeError::WrongLength);
    QTest::newRow("seven") << QByteArray("1111111") << static_cast<int>(CodeError::WrongLength);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(CodeError::WrongLength);
    QTest::newRow("letter") << QByteArray("11111a") << static_cast<int>(CodeError::NotDigits);
    QTest::newRow("space") << QByteArray("111 11") << static_cast<int>(CodeError::NotDigits);
}

void TestCard::codes() {
    QFETCH(QByteArray, text);
    QFETCH(int, error);
    const auto parsed = Code::parse({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(parsed ? -1 : static_cast<int>(parsed.error()), error);
    QVERIFY(!parsed || parsed->reveal() == text.toStdString());
}

void TestCard::movedFromSecretIsEmpty() {
    auto number = CardNumber::parse("9860090101014364");
    const CardNumber taken = std::move(number).value();
    QCOMPARE(taken.reveal().size(), CardNumber::length);
    QVERIFY(number->reveal().empty());
}

void TestCard::bufferEdits() {
    SecretBuffer buffer(4);
    QVERIFY(buffer.append("13"));
    QVERIFY(buffer.insert(1, '2'));
    QVERIFY(buffer.insert(3, '4'));
    QVERIFY(!buffer.insert(0, '0'));
    QVERIFY(!buffer.append("5"));
    QCOMPARE(buffer.reveal(), std::string_view("1234"));
    buffer.erase(1, 2);
    QCOMPARE(buffer.reveal(), std::string_view("14"));
    const char* memory = buffer.reveal().data();
    QCOMPARE(memory[2], '\0'); // what was erased is wiped, not only forgotten
    QCOMPARE(memory[3], '\0');
    buffer.clear();
    QVERIFY(buffer.empty());
    QCOMPARE(memory[0], '\0');
}

void TestCard::movedBuffers() {
    SecretBuffer to = SecretBuffer::of("123456");
    const char* memory = to.reveal().data();
    SecretBuffer from = SecretBuffer::of("78");
    to = std::move(from);
    QCOMPARE(to.reveal(), std::string_view("78"));
    QVERIFY(memory[0] == '\0' && memory[5] == '\0'); // what was there before is wiped
    SecretBuffer& itself = to;
    to = std::move(itself);
    QCOMPARE(to.reveal(), std::string_view("78"));
    SecretBuffer none;
    none.clear();
    QVERIFY(none.empty() && none.append(""));
    to.erase(1, 0);
    QCOMPARE(to.size(), std::size_t{2});
    QCOMPARE(MaskedCard({"986009", "4364"}).brand(), CardBrand::Humo);
}

void TestCard::largeSecrets() {
    for (int i = 0; i < 2; ++i) { // larger than any block that is kept to be used again
        SecretBuffer large(5000);
        QVERIFY(large.append(std::string(5000, 'x')) && !large.append("y"));
    }
}

void TestCard::wiping() {
    std::array<char, 4> text{'1', '2', '3', '4'};
    wipe(text.data(), text.size());
    QCOMPARE(std::count(text.begin(), text.end(), '\0'), 4L);
    static_cast<void>(secretsCanBeLocked()); // whether they can is the machine's affair
}

// Memory is used again, by buffers of other sizes too, and never with anything in it.
void TestCard::usedMemoryIsWiped() {
    const std::string text(600, 'x');
    for (const std::size_t size : {1U, 6U, 16U, 64U, 65U, 512U, 600U, 513U, 64U, 3U}) {
        std::vector<SecretBuffer> several;
        for (int i = 0; i < 6; ++i) {
            SecretBuffer buffer(size);
            QCOMPARE(buffer.capacity(), size);
            const char* memory = buffer.reveal().data();
            QCOMPARE(std::count(memory, memory + size, '\0'), static_cast<long>(size));
            QVERIFY(buffer.append(std::string_view(text).substr(0, size)) && buffer.full());
            several.push_back(std::move(buffer));
        }
    }
}

QTEST_GUILESS_MAIN(TestCard)
#include "tst_card.moc"
