#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "talk.h"
#endif

#include <QTest>

// The gateway's model: card, code, charge, status and reversal, and what each leaves behind.

using namespace kassa;
using namespace kassa::sandbox;

class TestModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preApplyRefusals_data();
    void preApplyRefusals();
    void secondPreApplySaysTheCodeIsSent();
    void codesAreCounted();
    void applyAnswersTheWholeBody();
    void applyTakesTheCodeAs_data();
    void applyTakesTheCodeAs();
    void wrongCodesCloseTheTransaction();
    void codesExpire();
    void savedCardTakesTheFixedCodeOnly();
    void balanceRunsOut();
    void secondApplyIsClosedAndCarriesTheTransaction();
    void getInEveryState();
    void draftsCloseWithTime();
    void reverseShapes_data();
    void reverseShapes();
    void reverseRefusals();
};

void TestModel::preApplyRefusals_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* fields, const char* code) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(code);
    };
    row("good", R"("card_number":"9860090101014364","expiry":"2802")", "OK");
    row("expiry as a number", R"("card_number":"9860090101014364","expiry":2802)", "OK");
    row("docs' card", R"("card_number":"8600490744313347","expiry":"2410")", "OK");
    row("expired card", R"("card_number":"8600492986215602","expiry":"2003")", "303");
    row("neither", R"("lang":"ru")", "009");
    row("both", R"("card_number":"9860090101014364","expiry":"2802","card_token":"x")", "009");
    row("no expiry", R"("card_number":"9860090101014364")", "009");
    row("MMYY", R"("card_number":"9860090101014364","expiry":"0228")", "009");
    row("month 13", R"("card_number":"9860090101014364","expiry":"2813")", "009");
    row("month 0", R"("card_number":"9860090101014364","expiry":"2800")", "009");
    row("other month", R"("card_number":"9860090101014364","expiry":"2803")", "009");
    row("15 digits", R"("card_number":"986009010101436","expiry":"2802")", "009");
    row("with blanks", R"("card_number":"9860 0901 0101 4364","expiry":"2802")", "009");
    row("unknown card", R"("card_number":"9860000000001111","expiry":"2802")", "067");
    row("unknown token", R"("card_token":"nonsense")", "004");
}

void TestModel::preApplyRefusals() {
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, code);
    Talk talk;
    talk.create();
    const std::string body = R"({"store_id":"77","transaction_id":")" +
                             std::to_string(talk.transaction) + "\"," + fields.toStdString() + "}";
    const Json answer = Talk::parsed(talk.send("/merchant/pay/pre-apply", body));
    QCOMPARE(Talk::codeOf(answer), code.toStdString());
    QCOMPARE(talk.count(LedgerKind::CodeSent), code == "OK" ? 1 : 0);
    QCOMPARE(talk.count(LedgerKind::Refused), code == "OK" ? 0 : 1);
    if (code == "OK")
        QCOMPARE(answer["transaction_id"].get<std::int64_t>(), talk.transaction);
}

void TestModel::secondPreApplySaysTheCodeIsSent() {
    Talk talk;
    talk.create();
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("201"));
    QCOMPARE(talk.count(LedgerKind::CodeSent), 1);
    QCOMPARE(Talk::codeOf(talk.preApply(otherCard, otherYearMonth)), std::string("OK"));
    QCOMPARE(talk.count(LedgerKind::CodeSent), 2);
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
    QCOMPARE(talk.model.ledger().back().card, std::string("561468******8807"));

    talk.model.settings().resendByPreApply = true;
    talk.model.settings().otherCardAllowed = false;
    talk.create();
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.preApply(otherCard, otherYearMonth)), std::string("201"));
}

void TestModel::codesAreCounted() {
    Talk talk;
    talk.create();
    QCOMPARE(Talk::codeOf(talk.post("retry-otp", talk.named())), std::string("009"));
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("OK"));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(Talk::codeOf(talk.post("retry-otp", talk.named())), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.post("retry-otp", talk.named())), std::string("306"));
    QCOMPARE(talk.count(LedgerKind::CodeSent), 5);
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.post("retry-otp", talk.named())), std::string("092"));
}

void TestModel::applyAnswersTheWholeBody() {
    Talk talk;
    talk.create();
    talk.preApply();
    talk.now += std::chrono::milliseconds(1042);
    const Json answer = talk.apply();
    Json expected = parseObject(R"({
      "result": {"code": "OK", "description": "Нет ошибок"},
      "store_transaction": {
        "success_trans_id": 2050001, "trans_id": 14570001,
        "store": {"id": 77, "name": "EXAMPLE STORE", "desc": "", "logo": null, "ga_id": null},
        "terminal_id": "92800001", "account": "1001", "amount": 50000, "confirmed": true,
        "prepay_time": 1770000000000, "confirm_time": 1770000001165,
        "label": {"type_id": 49, "label_ru": "Номер инвойса", "label_uz": "Invoys raqami",
                  "label_en": "Invoice number"},
        "details": "1001", "commission_value": "0", "commission_type": "0", "total": 50000,
        "card_id": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0", "status_code": "0",
        "status_message": "Success"},
      "ofd_url": "https://ofd.soliq.uz/check?t=TEST&r=2050001&s=50000",
      "ofd_url_commission": null})")
                        .value();
    QCOMPARE(answer.dump(), expected.dump());
    talk.model.settings().receiptLink = false;
    talk.create();
    talk.preApply();
    QVERIFY(talk.apply()["ofd_url"].is_null());
}

void TestModel::applyTakesTheCodeAs_data() {
    QTest::addColumn<QByteArray>("otp");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("text") << QByteArray("\"111111\"") << false << QByteArray("OK");
    QTest::newRow("number") << QByteArray("111111") << false << QByteArray("OK");
    QTest::newRow("strict number") << QByteArray("111111") << true << QByteArray("009");
    QTest::newRow("strict text") << QByteArray("\"111111\"") << true << QByteArray("OK");
    QTest::newRow("wrong") << QByteArray("\"222222\"") << false << QByteArray("098");
    QTest::newRow("letters") << QByteArray("\"11111a\"") << false << QByteArray("009");
    QTest::newRow("nothing") << QByteArray("null") << false << QByteArray("009");
}

void TestModel::applyTakesTheCodeAs() {
    QFETCH(QByteArray, otp);
    QFETCH(bool, strict);
    QFETCH(QByteArray, code);
    Talk talk;
    talk.create();
    talk.preApply();
    talk.model.settings().strictTypes = strict;
    const std::string body = R"({"store_id":77,"transaction_id":)" +
                             std::to_string(talk.transaction) + ",\"otp\":" + otp.toStdString() +
                             "}";
    QCOMPARE(Talk::codeOf(Talk::parsed(talk.send("/merchant/pay/apply", body))),
             code.toStdString());
    QCOMPARE(talk.count(LedgerKind::Charged), code == "OK" ? 1 : 0);
}

void TestModel::wrongCodesCloseTheTransaction() {
    Talk talk;
    talk.create();
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("009")); // no card yet
    talk.preApply();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Talk::codeOf(talk.apply("222222")), std::string("098"));
    const Json closed = talk.apply();
    QCOMPARE(Talk::codeOf(closed), std::string("092"));
    QCOMPARE(Talk::inner(closed)["confirmed"].get<bool>(), false);
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("092"));
    QCOMPARE(talk.count(LedgerKind::Charged), 0);
}

void TestModel::codesExpire() {
    Talk talk;
    talk.create();
    talk.preApply();
    talk.now += std::chrono::milliseconds(300'001);
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("305"));
    QCOMPARE(Talk::codeOf(talk.post("retry-otp", talk.named())), std::string("OK"));
    talk.now += std::chrono::milliseconds(300'000);
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
}

void TestModel::savedCardTakesTheFixedCodeOnly() {
    Settings settings;
    settings.code = "654321";
    Talk talk(settings);
    talk.create();
    Json body = talk.named();
    body["card_token"] = "TEST-TOKEN-4364";
    QCOMPARE(Talk::codeOf(talk.post("pre-apply", body)), std::string("OK"));
    QCOMPARE(talk.count(LedgerKind::CodeSent), 0); // no SMS
    QCOMPARE(Talk::codeOf(talk.apply("654321")), std::string("098"));
    QCOMPARE(Talk::codeOf(talk.apply("111111")), std::string("OK"));
}

void TestModel::balanceRunsOut() {
    Talk talk;
    talk.model.addCard({goodCard, "", Outcome::Success, 120'000});
    for (const char* expected : {"OK", "OK", "112"}) {
        talk.create(50'000);
        talk.preApply();
        QCOMPARE(Talk::codeOf(talk.apply()), std::string(expected));
    }
    QCOMPARE(netCharged(talk.model.ledger(), {}).count(), 100'000);
    // a reversal gives the money back to the card
    QCOMPARE(Talk::codeOf(talk.reverse(2050001)), std::string("OK"));
    talk.create(50'000);
    talk.preApply();
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
}

void TestModel::secondApplyIsClosedAndCarriesTheTransaction() {
    Talk talk;
    talk.create();
    talk.preApply();
    talk.apply();
    const Json again = talk.apply();
    QCOMPARE(Talk::codeOf(again), std::string("092"));
    QCOMPARE(Talk::inner(again)["confirmed"].get<bool>(), true);
    talk.model.settings().closedCarriesTransaction = false;
    QVERIFY(!talk.apply().contains("store_transaction"));
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestModel::getInEveryState() {
    Talk talk;
    const auto seen = [&] {
        const Json answer = talk.get();
        const Json& inner = Talk::inner(answer);
        return Talk::codeOf(answer) + " " + inner["confirmed"].dump() + " " +
               inner["success_trans_id"].dump() + " " + inner["status_code"].dump();
    };
    talk.transaction = 5;
    QCOMPARE(Talk::codeOf(talk.get()), std::string("061"));
    talk.create();
    QCOMPARE(seen(), std::string("OK false null null"));
    talk.preApply();
    QCOMPARE(seen(), std::string("OK false null null"));
    talk.apply();
    QCOMPARE(seen(), std::string("OK true 2050001 \"0\""));
    talk.model.settings().getSaysPaidIsClosed = true;
    QCOMPARE(seen(), std::string("092 true 2050001 \"0\""));
    talk.model.settings().getSaysPaidIsClosed = false;
    QCOMPARE(Talk::codeOf(talk.reverse(2050001)), std::string("OK"));
    QCOMPARE(seen(), std::string("OK true 2050001 \"-20\""));

    const Json foreign = talk.post("get", {{"store_id", 78}, {"transaction_id", talk.transaction}});
    QCOMPARE(Talk::codeOf(foreign), std::string("061"));
}

void TestModel::draftsCloseWithTime() {
    Talk talk;
    talk.create();
    talk.now += std::chrono::hours(25);
    talk.renewToken();
    QCOMPARE(Talk::codeOf(talk.get()), std::string("092"));
    QCOMPARE(Talk::inner(talk.get())["confirmed"].get<bool>(), false);
    talk.model.settings().getSaysClosed = false;
    QCOMPARE(Talk::codeOf(talk.get()), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.preApply()), std::string("092"));
}

void TestModel::reverseShapes_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("byTransaction");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* body, bool byTransaction, const char* code) {
        QTest::newRow(name) << QByteArray(body) << byTransaction << QByteArray(code);
    };
    row("success as transaction", R"({"transaction_id":2050001,"reason":"x"})", false, "OK");
    row("store and success", R"({"store_id":77,"success_trans_id":2050001})", false, "OK");
    row("store and transaction", R"({"store_id":77,"transaction_id":2050001,"reason":"x"})", false,
        "OK");
    row("own number by setting", R"({"transaction_id":14570001})", true, "OK");
    row("own number without setting", R"({"transaction_id":14570001})", false, "061");
    row("foreign store", R"({"store_id":78,"success_trans_id":2050001})", false, "061");
    row("unknown", R"({"transaction_id":1})", false, "061");
    row("nothing", R"({"reason":"x"})", false, "009");
}

void TestModel::reverseShapes() {
    QFETCH(QByteArray, body);
    QFETCH(bool, byTransaction);
    QFETCH(QByteArray, code);
    Settings settings;
    settings.reverseByTransaction = byTransaction;
    Talk talk(settings);
    talk.create();
    talk.preApply();
    talk.apply();
    const Json answer = Talk::parsed(talk.send("/merchant/pay/reverse", body.toStdString()));
    QCOMPARE(Talk::codeOf(answer), code.toStdString());
    QCOMPARE(answer.contains("transaction_id"), code == "OK");
    QCOMPARE(talk.count(LedgerKind::Reversed), code == "OK" ? 1 : 0);
}

void TestModel::reverseRefusals() {
    Talk talk;
    talk.model.settings().reverseWindow = std::chrono::seconds(60);
    for (int i = 0; i < 2; ++i) {
        talk.create();
        talk.preApply();
        talk.apply();
    }
    QCOMPARE(Talk::codeOf(talk.reverse(2050001)), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.reverse(2050001)), std::string("092"));
    talk.now += std::chrono::milliseconds(60'001);
    QCOMPARE(Talk::codeOf(talk.reverse(2050002)), std::string("310"));
    QCOMPARE(talk.count(LedgerKind::Reversed), 1);
    QCOMPARE(netCharged(talk.model.ledger(), {}).count(), 50'000);
}

QTEST_APPLESS_MAIN(TestModel)
#include "tst_model.moc"
