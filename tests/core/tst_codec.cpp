// The journal's JSON: what is written comes back, what is damaged is refused, and no secret or
// deadline is ever in it.

#include "core/payment/codec.h"
#include "tests/support/samples.h"
#include "tests/support/without_times.h"

#include <QTest>
#include <regex>
#include <set>

using namespace kassa;
using kassa::test::withoutTimes;

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void rowsAfterTheFirstHaveNoSale();
    void linesWithCodes();
    void everyMissingFieldIsRefused();
    void damageIsRefused_data();
    void damageIsRefused();
    void noLongDigitRunsButNumbers();
};

void TestCodec::roundTrip() {
    for (const auto& [name, payment] : samples::states()) {
        const auto back = decodePayment(encodePayment(payment, true));
        QVERIFY2(back.has_value(), back ? "" : back.error().what.c_str());
        QVERIFY2(*back == withoutTimes(payment), name.c_str());
    }
    auto reversed = samples::payment(state::Reversed{});
    reversed.reverseReason = "ʻquoted\" and \\ odd\n";
    reversed.reverseApprover = "Nilufar";
    QVERIFY(*decodePayment(encodePayment(reversed, true)) == reversed);
}

void TestCodec::rowsAfterTheFirstHaveNoSale() {
    const auto json = encodePayment(samples::payment(state::Reversed{}), false);
    QVERIFY(json.find("sale") == std::string::npos);
    QVERIFY(decodePayment(json)->sale == Sale{});
}

// Rows of before the event knew of rules and codes read as they did, and are written as they were.
void TestCodec::linesWithCodes() {
    auto payment = samples::payment(state::Opening{samples::call, {}});
    const auto before = encodePayment(payment, true);
    for (const char* key : {"item", "rule", "ikpu", "package_code", "vat_percent", "tin"}) {
        QVERIFY2(before.find(std::string("\"") + key + "\":") == std::string::npos, key);
    }
    QCOMPARE(encodePayment(*decodePayment(before), true), before);
    payment.sale.lines[0].item = "full";
    payment.sale.lines[0].fiscal = {"10305001001000000", "1500001", 0, "123456789"};
    payment.sale.lines[1].item = "full";
    payment.sale.lines[1].rule = "early";
    const auto json = encodePayment(payment, true);
    const auto back = decodePayment(json);
    QVERIFY2(back.has_value(), back ? "" : back.error().what.c_str());
    QVERIFY(*back == payment);
    QCOMPARE(encodePayment(*back, true), json);
    for (const char* bad : {"\"item\":\"\"", "\"item\":5"}) {
        auto damaged = json;
        damaged.replace(damaged.find("\"item\":\"full\""), 13, bad);
        QVERIFY2(!decodePayment(damaged), bad);
    }
}

void TestCodec::everyMissingFieldIsRefused() {
    const auto json = encodePayment(samples::payment(state::Opening{samples::call, {}}), true);
    const std::set<std::string> optional{"transaction", "card", "sale"};
    const std::regex key("\"([a-z_]+)\":");
    for (std::sregex_iterator it(json.begin(), json.end(), key), end; it != end; ++it) {
        if (optional.contains((*it)[1])) {
            continue;
        }
        std::string renamed = json;
        renamed.replace(static_cast<std::size_t>(it->position(1)), 1, "X");
        QVERIFY2(!decodePayment(renamed), renamed.c_str());
    }
}

void TestCodec::damageIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("paid");
    QTest::newRow("not an object") << QByteArray("[1]");
    QTest::newRow("null") << QByteArray("null");
    const auto good = QByteArray::fromStdString(
        encodePayment(samples::payment(state::Opening{samples::call, {}}), true));
    QTest::newRow("cut") << good.left(good.size() - 1);
    QTest::newRow("unknown state") << QByteArray(good).replace("opening", "gone");
    QTest::newRow("amount as text")
        << QByteArray(good).replace("\"amount_tiyin\":73900000", "\"amount_tiyin\":\"73900000\"");
    QTest::newRow("amount as fraction")
        << QByteArray(good).replace("\"amount_tiyin\":73900000", "\"amount_tiyin\":73900000.0");
    QTest::newRow("amount too large") << QByteArray(good).replace(
        "\"amount_tiyin\":73900000", "\"amount_tiyin\":18446744073709551615");
    QTest::newRow("lines do not add up") << QByteArray(good).replace("-73900000", "-73900001");
}

void TestCodec::damageIsRefused() {
    QFETCH(QByteArray, json);
    QVERIFY(!decodePayment(json.toStdString()));
}

void TestCodec::noLongDigitRunsButNumbers() {
    const std::regex cardNumber("[0-9]{13,19}");
    for (const auto& [name, payment] : samples::states()) {
        QVERIFY2(!std::regex_search(encodePayment(payment, true), cardNumber), name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
