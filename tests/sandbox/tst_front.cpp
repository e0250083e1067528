#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "talk.h"

#include <algorithm>
#endif

#include <QTest>

// The gateway's front door and create: tokens, paths, languages, strict reading.

using namespace kassa;
using namespace kassa::sandbox;

class TestFront : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenIsGivenForABasicHeader();
    void tokenFormsAndLife();
    void tokenRefusals_data();
    void tokenRefusals();
    void bearerRefusals_data();
    void bearerRefusals();
    void refreshAndRevoke();
    void everyAliasIsServed_data();
    void everyAliasIsServed();
    void createAnswersTheWholeBody();
    void createRefusals_data();
    void createRefusals();
    void descriptionsFollowTheLanguage_data();
    void descriptionsFollowTheLanguage();
    void pythonNamesAreOffUnlessAsked();
    void jsonIsReadStrictly_data();
    void jsonIsReadStrictly();
};

void TestFront::tokenIsGivenForABasicHeader() {
    Talk talk;
    const Response response = talk.token();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.contentType, std::string("application/json;charset=UTF-8"));
    const Json body = Talk::parsed(response);
    QCOMPARE(body["token_type"].get<std::string>(), std::string("Bearer"));
    QCOMPARE(body["expires_in"].get<int>(), 3600);
    QVERIFY(body.contains("scope"));
}

void TestFront::tokenFormsAndLife() {
    Settings settings;
    settings.tokenForm = TokenForm::Jwt;
    settings.tokenLife = std::chrono::seconds(2525);
    settings.remainingTime = true;
    Talk talk(settings);
    const std::string first = Talk::textAt(talk.token(), "access_token");
    QCOMPARE(std::ranges::count(first, '.'), 2);
    talk.now += std::chrono::seconds(525);
    const Json later = Talk::parsed(talk.token());
    QCOMPARE(later["access_token"].get<std::string>(), first);
    QCOMPARE(later["expires_in"].get<int>(), 2000);
}

void TestFront::tokenRefusals_data() {
    QTest::addColumn<QByteArray>("grant");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const QByteArray good = "Basic a2V5OnNlY3JldA==";
    QTest::newRow("wrong secret") << QByteArray("client_credentials")
                                  << QByteArray("Basic a2V5Ondyb25n") << 401
                                  << QByteArray("invalid_client");
    QTest::newRow("no header") << QByteArray("client_credentials") << QByteArray() << 401
                               << QByteArray("invalid_client");
    QTest::newRow("no base64") << QByteArray("client_credentials") << QByteArray("Basic !!!") << 401
                               << QByteArray("invalid_client");
    QTest::newRow("no grant") << QByteArray() << good << 400 << QByteArray("invalid_request");
    QTest::newRow("wrong grant") << QByteArray("password") << good << 400
                                 << QByteArray("unsupported_grant_type");
}

void TestFront::tokenRefusals() {
    QFETCH(QByteArray, grant);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    Settings settings;
    settings.consumerKey = "key";
    settings.consumerSecret = "secret";
    Talk talk(settings);
    const Response response = talk.token(grant.toStdString(), header.toStdString());
    QCOMPARE(response.status, status);
    QCOMPARE(Talk::textAt(response, "error"), error.toStdString());
    QVERIFY(!Talk::textAt(response, "error_description").empty());
}

void TestFront::bearerRefusals_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<QByteArray>("type");
    const auto json = static_cast<int>(FaultForm::Json);
    QTest::newRow("missing") << QByteArray() << json << QByteArray("\"900902\"")
                             << QByteArray("application/json;charset=UTF-8");
    QTest::newRow("wrong") << QByteArray("Bearer nonsense") << json << QByteArray("\"900901\"")
                           << QByteArray("application/json;charset=UTF-8");
    QTest::newRow("xml") << QByteArray("Bearer nonsense") << static_cast<int>(FaultForm::Xml)
                         << QByteArray("<ams:code>900901</ams:code>")
                         << QByteArray("application/xml;charset=UTF-8");
    QTest::newRow("html") << QByteArray("Bearer nonsense") << static_cast<int>(FaultForm::Html)
                          << QByteArray("<html>") << QByteArray("text/html;charset=UTF-8");
}

void TestFront::bearerRefusals() {
    QFETCH(QByteArray, header);
    QFETCH(int, form);
    QFETCH(QByteArray, contains);
    QFETCH(QByteArray, type);
    Settings settings;
    settings.faultForm = static_cast<FaultForm>(form);
    Talk talk(settings);
    talk.bearer = header.toStdString();
    const Response response = talk.send("/merchant/pay/get", "{}");
    QCOMPARE(response.status, 401);
    QCOMPARE(response.contentType, type.toStdString());
    QVERIFY(response.body.find(contains.toStdString()) != std::string::npos);
}

void TestFront::refreshAndRevoke() {
    Talk talk;
    const std::string first = talk.bearer.substr(7);
    Request refresh{"POST",
                    "/token",
                    {{"grant_type", "client_credentials"}, {"refresh_token", first}},
                    "Basic a2V5OnNlY3JldA==",
                    {}};
    const std::string second =
        Talk::textAt(talk.model.handle(refresh, talk.now).response, "access_token");
    QVERIFY(!second.empty() && second != first);
    QCOMPARE(talk.send("/merchant/pay/get", "{}").status, 401);
    talk.bearer = "Bearer " + second;
    QCOMPARE(talk.send("/merchant/pay/get", "{}").status, 200);
    Request revoke{"POST", "/revoke", {{"token", second}}, "Basic a2V5OnNlY3JldA==", {}};
    QCOMPARE(talk.model.handle(revoke, talk.now).response.status, 200);
    QCOMPARE(talk.send("/merchant/pay/get", "{}").status, 401);
    talk.renewToken();
    talk.now += std::chrono::seconds(3600);
    QCOMPARE(talk.send("/merchant/pay/get", "{}").status, 401);
}

void TestFront::everyAliasIsServed_data() {
    QTest::addColumn<QByteArray>("pre");
    QTest::addColumn<QByteArray>("confirm");
    QTest::newRow("today's") << QByteArray("pre-apply") << QByteArray("apply");
    QTest::newRow("former") << QByteArray("pre-confirm") << QByteArray("confirm");
    QTest::newRow("fiscal") << QByteArray("pre-apply") << QByteArray("apply-ofd");
}

void TestFront::everyAliasIsServed() {
    QFETCH(QByteArray, pre);
    QFETCH(QByteArray, confirm);
    Settings settings;
    settings.disabledPaths = {"/merchant/pay/retry-otp"};
    Talk talk(settings);
    talk.create();
    Json body = talk.named();
    body["card_number"] = goodCard;
    body["expiry"] = goodYearMonth;
    QCOMPARE(Talk::codeOf(talk.post(pre.toStdString(), body)), std::string("OK"));
    QCOMPARE(talk.send("/merchant/pay/retry-otp", talk.named().dump()).status, 404);
    body = talk.named();
    body["otp"] = 111111;
    QCOMPARE(Talk::codeOf(talk.post(confirm.toStdString(), body)), std::string("OK"));
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestFront::createAnswersTheWholeBody() {
    Talk talk;
    const Json answer = talk.create(50'000, "P57-order");
    Json expected = parseObject(R"({
      "result": {"code": "OK", "description": "Нет ошибок"},
      "transaction_id": 14570001,
      "store_transaction": {
        "success_trans_id": null, "trans_id": 14570001,
        "store": {"id": 77, "name": "EXAMPLE STORE", "desc": "", "logo": null, "ga_id": null},
        "terminal_id": null, "account": "P57-order", "amount": 50000, "confirmed": false,
        "prepay_time": null, "confirm_time": null,
        "label": {"type_id": 49, "label_ru": "Номер инвойса", "label_uz": "Invoys raqami",
                  "label_en": "Invoice number"},
        "details": "P57-order", "commission_value": "0", "commission_type": "0", "total": 50000,
        "card_id": null, "status_code": null, "status_message": null}})")
                        .value();
    QCOMPARE(answer.dump(), expected.dump());
    QCOMPARE(talk.create()["transaction_id"].get<int>(), 14570002);
    QCOMPARE(talk.count(LedgerKind::Created), 2);
}

void TestFront::createRefusals_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* body, const char* code, bool strict = false) {
        QTest::newRow(name) << QByteArray(body) << strict << QByteArray(code);
    };
    row("good", R"({"store_id":77,"amount":1,"account":"1"})", "OK");
    row("store as text", R"({"store_id":"77","amount":1,"account":"1"})", "OK");
    row("strict store as text", R"({"store_id":"77","amount":1,"account":"1"})", "009", true);
    row("no store", R"({"amount":1,"account":"1"})", "009");
    row("store zero", R"({"store_id":0,"amount":1,"account":"1"})", "009");
    row("store negative", R"({"store_id":-77,"amount":1,"account":"1"})", "009");
    row("store not numeric", R"({"store_id":"7a","amount":1,"account":"1"})", "009");
    row("store fraction", R"({"store_id":77.0,"amount":1,"account":"1"})", "009");
    row("amount zero", R"({"store_id":77,"amount":0,"account":"1"})", "009");
    row("amount negative", R"({"store_id":77,"amount":-1,"account":"1"})", "009");
    row("amount fraction", R"({"store_id":77,"amount":1.0,"account":"1"})", "009");
    row("amount as text", R"({"store_id":77,"amount":"1","account":"1"})", "009");
    row("amount beyond 64 bits", R"({"store_id":77,"amount":99999999999999999999,"account":"1"})",
        "009");
    row("no account", R"({"store_id":77,"amount":1})", "009");
    row("account empty", R"({"store_id":77,"amount":1,"account":""})", "009");
    row("account with letters", R"({"store_id":77,"amount":1,"account":"P-1"})", "OK");
    const auto items = [&row](const char* name, const std::string& list, const char* code) {
        row(name,
            (R"({"store_id":77,"amount":300,"account":"1","ofd_items":)" + list + "}").c_str(),
            code);
    };
    const std::string good =
        R"({"ofd_code":"10305001001000000","name":"T","amount":100,"quantity":1})";
    const auto with = [&good](const std::string& from, const std::string& to) {
        return std::string(good).replace(good.find(from), from.size(), to);
    };
    items("items that add up", "[" + good + "," + with(":100,", ":200,") + "]", "OK");
    items("items that are less", "[" + good + "]", "009");
    items("items that are more", "[" + with(":100,", ":301,") + "]", "009");
    items("no items in a list", "[]", "009");
    items("items as an object", with(":100,", ":300,"), "009");
    items("a number for an item", "[5]", "009");
    items("a code cut short", "[" + with("000000", "00000") + "]", "009");
    items("none of it", "[" + with("\"quantity\":1", "\"quantity\":0") + "]", "009");
    row("strict account with letters", R"({"store_id":77,"amount":1,"account":"P-1"})", "009",
        true);
}

void TestFront::createRefusals() {
    QFETCH(QByteArray, body);
    QFETCH(bool, strict);
    QFETCH(QByteArray, code);
    Settings settings;
    settings.strictTypes = strict;
    settings.strictAccount = strict;
    Talk talk(settings);
    const Response response = talk.send("/merchant/pay/create", body.toStdString());
    QCOMPARE(response.status, 200);
    QCOMPARE(Talk::codeOf(Talk::parsed(response)), code.toStdString());
    QCOMPARE(talk.count(LedgerKind::Created), code == "OK" ? 1 : 0);
}

void TestFront::descriptionsFollowTheLanguage_data() {
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QByteArray() << QByteArray("Неправильные параметры");
    QTest::newRow("ru") << QByteArray("ru") << QByteArray("Неправильные параметры");
    QTest::newRow("uz") << QByteArray("uz") << QByteArray("Parametrlar notoʻgʻri");
    QTest::newRow("en") << QByteArray("en") << QByteArray("Wrong parameters");
}

void TestFront::descriptionsFollowTheLanguage() {
    QFETCH(QByteArray, lang);
    QFETCH(QByteArray, text);
    Talk talk;
    Json body{{"store_id", storeId}, {"amount", 0}, {"account", "1"}};
    if (!lang.isEmpty())
        body["lang"] = lang.toStdString();
    QCOMPARE(talk.post("create", body)["result"]["description"].get<std::string>(),
             text.toStdString());
}

void TestFront::pythonNamesAreOffUnlessAsked() {
    Talk talk;
    talk.create();
    QCOMPARE(talk.send("/merchant/pay/get-status", talk.named().dump()).status, 404);
    talk.model.settings().pythonCompat = true;
    QCOMPARE(talk.post("get-status", talk.named())["status"].get<std::string>(),
             std::string("pending"));
    talk.preApply();
    talk.apply();
    QCOMPARE(talk.post("get-status", talk.named())["status"].get<std::string>(),
             std::string("success"));
    QCOMPARE(Talk::codeOf(talk.post("cancel", talk.named())), std::string("OK"));
    QCOMPARE(talk.post("get-status", talk.named())["status"].get<std::string>(),
             std::string("cancelled"));
    QCOMPARE(talk.count(LedgerKind::Reversed), 1);
    talk.create();
    QCOMPARE(Talk::codeOf(talk.post("cancel", talk.named())), std::string("OK"));
    QCOMPARE(talk.post("get-status", talk.named())["status"].get<std::string>(),
             std::string("failed"));
}

void TestFront::jsonIsReadStrictly_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("text behind") << QByteArray("{} x");
    QTest::newRow("comment") << QByteArray("{/**/}");
    QTest::newRow("key twice") << QByteArray(
        R"({"store_id":77,"amount":1,"amount":2,"account":"1"})");
    QTest::newRow("bad UTF-8") << QByteArray("{\"store_id\":77,\"amount\":1,\"account\":\"\xff\"}");
    QTest::newRow("deep") << (QByteArray("{\"a\":") + QByteArray(50, '[') + QByteArray(50, ']') +
                              ",\"store_id\":77,\"amount\":1,\"account\":\"1\"}");
    QTest::newRow("form") << QByteArray("store_id=77&amount=1&account=1");
}

void TestFront::jsonIsReadStrictly() {
    QFETCH(QByteArray, body);
    Talk talk;
    const Response response = talk.send("/merchant/pay/create", body.toStdString());
    QCOMPARE(response.status, 200);
    QCOMPARE(Talk::codeOf(Talk::parsed(response)), std::string("009"));
    QCOMPARE(talk.count(LedgerKind::Created), 0);
}

QTEST_APPLESS_MAIN(TestFront)
#include "tst_front.moc"
