// What goes out, byte for byte, for each call and each shape a profile may ask for.

#include "core/atmos/requests.h"
#include "core/atmos/token.h"
#include "core/payment/step.h"
#include "tests/atmos/samples.h"

#include <QTest>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;

namespace {

QString bodyOf(const Profile& profile, Effect effect, const Credentials& with = credentials(),
               std::string_view language = "uz") {
    const Request request = buildRequest(profile, with, language, std::move(effect));
    const auto text = request.body.reveal();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Profile apigw() {
    return *builtinProfile("apigw");
}

} // namespace

class RequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodies();
    void shapes();
    void fiscalItems();
    void escaping();
    void paths();
    void expectations();
    void basicHeader_data();
    void basicHeader();
    void tokenAnswers_data();
    void tokenAnswers();
    void renewal();
};

void RequestsTest::bodies() {
    QCOMPARE(bodyOf(apigw(), open()),
             uR"({"amount":73900000,"account":"1001","store_id":77,"lang":"uz"})"_qs);
    QCOMPARE(bodyOf(apigw(), sendCard()),
             u"{\"transaction_id\":14570001,\"store_id\":77,\"card_number\":\"9860090101014364\","
             u"\"expiry\":\"2802\",\"lang\":\"uz\"}"_qs);
    QCOMPARE(bodyOf(apigw(), resendCode()), uR"({"store_id":77,"transaction_id":14570001})"_qs);
    QCOMPARE(bodyOf(apigw(), confirm()),
             uR"({"transaction_id":14570001,"otp":"111111","store_id":77})"_qs);
    QCOMPARE(bodyOf(apigw(), query()), uR"({"store_id":77,"transaction_id":14570001})"_qs);
    QCOMPARE(bodyOf(apigw(), reverse()),
             uR"({"transaction_id":2050001,"reason":"wrong ticket"})"_qs);
}

void RequestsTest::shapes() {
    Profile profile = apigw();
    profile.storeIdShape = NumberShape::String;
    profile.codeShape = NumberShape::Number;
    QCOMPARE(bodyOf(profile, confirm()),
             uR"({"transaction_id":14570001,"otp":111111,"store_id":"77"})"_qs);
    for (const auto& [code, otp] :
         {std::pair("012345", "12345"), std::pair("000000", "0"), std::pair("100000", "100000")}) {
        effect::Confirm effect{{4}, TransactionId{1}, Tiyin(amount), *Code::parse(code)};
        QCOMPARE(bodyOf(profile, std::move(effect)),
                 u"{\"transaction_id\":1,\"otp\":%1,\"store_id\":\"77\"}"_qs.arg(
                     QString::fromLatin1(otp)));
    }
    profile.reverseShape = ReverseShape::StoreAndSuccess;
    QCOMPARE(bodyOf(profile, reverse()), uR"({"store_id":"77","success_trans_id":2050001})"_qs);
    profile.reverseShape = ReverseShape::StoreAndTransaction;
    QCOMPARE(bodyOf(profile, reverse()),
             uR"({"store_id":"77","transaction_id":2050001,"reason":"wrong ticket"})"_qs);
    Credentials several = credentials();
    several.terminalId = "92800001";
    QCOMPARE(bodyOf(apigw(), open(), several, ""),
             uR"({"amount":73900000,"account":"1001","store_id":77,"terminal_id":"92800001"})"_qs);
}

// `ofd_items` as the gateway's papers have it: code, name, amount in tiyin, quantity, and details
// by key and value. Only where the profile says so, and only whole.
void RequestsTest::fiscalItems() {
    Sale sale{"1001", "INV-1001", {}, {}, Tiyin(std::int64_t{85'900'000})};
    const FiscalCode ticket{"10305001001000000", "1500001", 12, "306540012"};
    sale.lines = {
        {"Toʻliq \"ishtirok\"", 1, Tiyin(std::int64_t{147'800'000}), false, "full", {}, ticket},
        {"Erta roʻyxat −50 %", 1, Tiyin(std::int64_t{-73'900'000}), true, "full", "early"},
        {"Tushlik",
         2,
         Tiyin(std::int64_t{12'000'000}),
         false,
         "lunch",
         {},
         {"10101001001000000", {}, {}, {}}}};
    const auto bodyFor = [&sale](const Profile& profile) {
        auto begun = begin(PaymentId{"p"}, sale, Instant{});
        return bodyOf(profile, std::move(*begun.effect));
    };
    const auto start = uR"({"amount":85900000,"account":"1001","store_id":77,"lang":"uz")"_qs;
    const auto first =
        uR"({"ofd_code":"10305001001000000","name":"Toʻliq \"ishtirok\"","amount":73900000,)"
        uR"("quantity":1,"details":[{"key":"package_code","value":"1500001"},)"_qs;
    const auto last = uR"({"key":"tin","value":"306540012"}]},{"ofd_code":"10101001001000000",)"
                      uR"("name":"Tushlik","amount":12000000,"quantity":2}]})"_qs;
    QCOMPARE(bodyFor(apigw()), start + u",\"ofd_items\":["_qs + first + last);
    QCOMPARE(bodyFor(*builtinProfile("sandbox")), start + u",\"ofd_items\":["_qs + first +
                                                      uR"({"key":"vat_percent","value":"12"},)"_qs +
                                                      last);
    QCOMPARE(bodyFor(*builtinProfile("legacy")), start + u'}');
    sale.lines[2].fiscal = {};
    QCOMPARE(bodyFor(apigw()), start + u'}');
}

// A reason is typed by a person and may be anything at all.
void RequestsTest::escaping() {
    effect::Reverse typed = reverse();
    typed.reason = "\"}\\\n\x01 bekor qilindi \xF0\x9F\x98\x80";
    QCOMPARE(bodyOf(apigw(), typed),
             u"{\"transaction_id\":2050001,\"reason\":\"\\\"}\\\\\\n\\u0001 bekor qilindi 😀\"}"_qs);
    typed.reason = "\xFF bad \xC3";
    QCOMPARE(bodyOf(apigw(), typed),
             u"{\"transaction_id\":2050001,\"reason\":\"\uFFFD bad \uFFFD\"}"_qs);
    typed.reason = std::string(5000, '\x01');
    QCOMPARE(bodyOf(apigw(), typed).size(), 5000 * 6 + 38);
    typed.reason.clear();
    QCOMPARE(bodyOf(apigw(), typed), uR"({"transaction_id":2050001})"_qs);
}

void RequestsTest::paths() {
    const auto pathOf = [](Effect effect) {
        return buildRequest(*builtinProfile("legacy"), credentials(), "ru", std::move(effect)).path;
    };
    QCOMPARE(pathOf(open()), std::string("/merchant/pay/create"));
    QCOMPARE(pathOf(sendCard()), std::string("/merchant/pay/pre-apply"));
    QCOMPARE(pathOf(resendCode()), std::string("/merchant/pay/retry-otp"));
    QCOMPARE(pathOf(confirm()), std::string("/merchant/pay/confirm"));
    QCOMPARE(pathOf(query()), std::string("/merchant/pay/get"));
    QCOMPARE(pathOf(reverse()), std::string("/merchant/pay/reverse"));
}

void RequestsTest::expectations() {
    const Request request = buildRequest(apigw(), credentials(), "ru", confirm({9}));
    QCOMPARE(request.kind, CallKind::Confirm);
    QCOMPARE(request.call.value, 9);
    QCOMPARE(request.expectation.transaction.value, transactionId);
    QCOMPARE(request.expectation.amount.count(), amount);
    QCOMPARE(request.expectation.storeId, storeId);
    const auto accountOf = [](Effect effect) {
        return buildRequest(apigw(), credentials(), "ru", std::move(effect)).expectation.account;
    };
    QCOMPARE(accountOf(open()), std::string("1001"));
    QCOMPARE(accountOf(confirm()), std::string("1001"));
    QCOMPARE(accountOf(query()), std::string("1001"));
}

void RequestsTest::basicHeader_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("secret");
    for (int size = 0; size < 7; ++size) {
        QTest::addRow("%d", size) << u"key"_qs << QString(size, u's');
    }
    QTest::newRow("long") << QString(100, u'k') << QString(200, u'~');
}

void RequestsTest::basicHeader() {
    QFETCH(const QString, key);
    QFETCH(const QString, secret);
    Credentials with;
    with.consumerKey = SecretBuffer::of(key.toStdString());
    with.consumerSecret = SecretBuffer::of(secret.toStdString());
    const SecretBuffer header = basicAuthorization(with);
    const auto text = header.reveal();
    QCOMPARE(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
             "Basic " + (key + u':' + secret).toLatin1().toBase64());
}

void RequestsTest::tokenAnswers_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("result");
    const QString good = QString::fromStdString(tokenAnswer("abc", "2525"));
    const auto changed = [&good](const char* from, const char* to) {
        return QString(good).replace(QString::fromLatin1(from), QString::fromLatin1(to));
    };
    const auto row = [](const char* name, const QString& body, const char* result) {
        QTest::newRow(name) << 200 << true << body << QString::fromLatin1(result);
    };
    row("good", good, "Bearer abc 2525");
    row("no life told", u"{\"access_token\":\"abc\"}"_qs, "Bearer abc 300");
    row("lower-case type", changed("Bearer", "bearer"), "Bearer abc 2525");
    row("very long life", changed("2525", "999999999"), "Bearer abc 86400");
    row("another type", changed("Bearer", "mac"), "gateway_trouble");
    row("no life", changed("2525", "0"), "gateway_trouble");
    row("negative life", changed("2525", "-5"), "gateway_trouble");
    row("life as text", changed("2525", "\"3600\""), "gateway_trouble");
    row("life with a fraction", changed("2525", "3600.0"), "gateway_trouble");
    row("no token", u"{\"expires_in\":3600}"_qs, "gateway_trouble");
    row("empty token", changed("abc", ""), "gateway_trouble");
    row("token is a number", changed("\"abc\"", "5"), "gateway_trouble");
    row("second header in the token", changed("abc", "a\\r\\nX: y"), "gateway_trouble");
    row("blank in the token", changed("abc", "a b"), "gateway_trouble");
    row("not ASCII", u"{\"access_token\":\"тoken\"}"_qs, "gateway_trouble");
    row("token too long", changed("abc", std::string(9000, 'a').c_str()), "gateway_trouble");
    row("two tokens", u"{\"access_token\":\"a\",\"access_token\":\"b\"}"_qs, "gateway_trouble");
    row("HTML", u"<html></html>"_qs, "gateway_trouble");
    row("empty", QString(), "gateway_trouble");
    QTest::newRow("cut short") << 200 << false << good << u"gateway_trouble"_qs;
    QTest::newRow("401") << 401 << true << u"{\"error\":\"invalid_client\"}"_qs
                         << u"credentials_refused"_qs;
    QTest::newRow("400") << 400 << true << QString() << u"credentials_refused"_qs;
    QTest::newRow("403") << 403 << true << u"<html>"_qs << u"access_denied"_qs;
    QTest::newRow("500 with a token") << 500 << true << good << u"gateway_trouble"_qs;
    QTest::newRow("302 with a token") << 302 << true << good << u"gateway_trouble"_qs;
    QTest::newRow("429") << 429 << true << QString() << u"gateway_trouble"_qs;
}

void RequestsTest::tokenAnswers() {
    QFETCH(const int, status);
    QFETCH(const bool, complete);
    QFETCH(const QString, body);
    QFETCH(const QString, result);
    std::string text = body.toStdString();
    const auto token = judgeToken(status, complete, text);
    QVERIFY(text.empty()); // wiped
    if (!token) {
        QCOMPARE(QString::fromUtf8(nameOf(token.error()).data()), result);
        return;
    }
    const SecretBuffer header = bearerAuthorization(*token);
    QCOMPARE(QString::fromStdString(std::string(header.reveal()) + " " +
                                    std::to_string(token->life.count())),
             result);
}

void RequestsTest::renewal() {
    using std::chrono::seconds;
    QCOMPARE(renewalMargin(seconds(3600)), std::chrono::milliseconds(120'000));
    QCOMPARE(renewalMargin(seconds(240)), std::chrono::milliseconds(120'000));
    QCOMPARE(renewalMargin(seconds(100)), std::chrono::milliseconds(50'000));
    QCOMPARE(renewalMargin(seconds(1)), std::chrono::milliseconds(500));
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
