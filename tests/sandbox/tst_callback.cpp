#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "talk.h"
#endif

#include <QTest>

// The question to the merchant before a debit, as the model asks it, and the payer's page.

using namespace kassa;
using namespace kassa::sandbox;

namespace {

Request applyRequest(const Talk& talk) {
    Json body = talk.named();
    body["otp"] = "111111";
    return {"POST", "/merchant/pay/apply", {}, talk.bearer, body.dump()};
}

Request pageRequest(const Talk& talk, const char* method) {
    return {method,
            "/invoice/get",
            {{"storeId", "77"}, {"transactionId", std::to_string(talk.transaction)}},
            {},
            {}};
}

} // namespace

class TestCallback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signIsAsPublished();
    void questionNamesTheField_data();
    void questionNamesTheField();
    void debitWaitsForTheAnswer();
    void refusalLeavesTheTransactionOpen();
    void debitMayStillFailAfterAYes();
    void magicQuestions_data();
    void magicQuestions();
    void pageShowsAFormAndTakesTheMoney();
    void pageComplainsAndGoesBack();
    void pageAsksTheMerchantToo();
    void pageIsCareful();
};

void TestCallback::signIsAsPublished() {
    CallbackSettings settings;
    const auto sign = [&] {
        return callbackSign(settings, 77, TransactionId{9001}, "1001", Tiyin(std::int64_t{50'000}));
    };
    QCOMPARE(sign(), std::string("ecc65af02db35d4aa8ef20e6fe3ec948"));
    settings.hash = CallbackHash::Sha256;
    QCOMPARE(sign().size(), std::size_t{64});
}

void TestCallback::questionNamesTheField_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("numbers");
    QTest::addColumn<QByteArray>("keys");
    const auto row = [](const char* name, CallbackField field, bool numbers, const char* keys) {
        QTest::newRow(name) << static_cast<int>(field) << numbers << QByteArray(keys);
    };
    row("account", CallbackField::Account, false,
        R"({"store_id":"77","transaction_id":"14570001","transaction_time":1770000000123,)"
        R"("amount":"50000","account":"1001",)");
    row("invoice", CallbackField::Invoice, true,
        R"({"store_id":77,"transaction_id":14570001,"transaction_time":1770000000123,)"
        R"("amount":50000,"invoice":"1001",)");
    row("both", CallbackField::Both, true,
        R"({"store_id":77,"transaction_id":14570001,"transaction_time":1770000000123,)"
        R"("amount":50000,"account":"1001","invoice":"1001",)");
}

void TestCallback::questionNamesTheField() {
    QFETCH(int, field);
    QFETCH(bool, numbers);
    QFETCH(QByteArray, keys);
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    settings.callback.field = static_cast<CallbackField>(field);
    settings.callback.numbers = numbers;
    Talk talk(settings);
    talk.create();
    talk.preApply();
    const Answer answer = talk.model.handle(applyRequest(talk), talk.now);
    QVERIFY(answer.question.has_value());
    QVERIFY2(answer.question->body.starts_with(keys.toStdString()), answer.question->body.c_str());
    QCOMPARE(answer.question->times, 1);
}

void TestCallback::debitWaitsForTheAnswer() {
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    Talk talk(settings);
    talk.create();
    talk.preApply();
    const Answer answer = talk.model.handle(applyRequest(talk), talk.now);
    QVERIFY(answer.question.has_value());
    QCOMPARE(talk.count(LedgerKind::Charged), 0);
    QCOMPARE(Talk::inner(talk.get())["confirmed"].get<bool>(), false);
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("001")); // one debit at a time
    const Response response =
        talk.model.callbackAnswered(answer.question->transaction, true, talk.now);
    QCOMPARE(Talk::codeOf(Talk::parsed(response)), std::string("OK"));
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestCallback::refusalLeavesTheTransactionOpen() {
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    Talk talk(settings);
    talk.create();
    talk.preApply();
    for (const bool allowed : {false, true}) {
        const Answer answer = talk.model.handle(applyRequest(talk), talk.now);
        const Response response =
            talk.model.callbackAnswered(answer.question->transaction, allowed, talk.now);
        QCOMPARE(Talk::codeOf(Talk::parsed(response)), std::string(allowed ? "OK" : "093"));
    }
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestCallback::debitMayStillFailAfterAYes() {
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    Talk talk(settings);
    talk.create();
    talk.preApply("8600000000001120", "4012");
    const Answer answer = talk.model.handle(applyRequest(talk), talk.now);
    QVERIFY(answer.question.has_value());
    const Response response =
        talk.model.callbackAnswered(answer.question->transaction, true, talk.now);
    QCOMPARE(Talk::codeOf(Talk::parsed(response)), std::string("112"));
}

void TestCallback::magicQuestions_data() {
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<QByteArray>("amount");
    QTest::newRow("late") << QByteArray("8600000000007010") << 1 << true << QByteArray("50000");
    QTest::newRow("repeated") << QByteArray("9860000000007021") << 3 << false
                              << QByteArray("50000");
    QTest::newRow("changed") << QByteArray("8600000000007036") << 1 << false << QByteArray("50100");
}

void TestCallback::magicQuestions() {
    QFETCH(QByteArray, card);
    QFETCH(int, times);
    QFETCH(bool, waits);
    QFETCH(QByteArray, amount);
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    Talk talk(settings);
    talk.create();
    talk.preApply(card.toStdString(), "4012");
    const Answer answer = talk.model.handle(applyRequest(talk), talk.now);
    QVERIFY(answer.question.has_value());
    QCOMPARE(answer.question->times, times);
    QCOMPARE(answer.question->wait.count() > 0, waits);
    const auto body = parseObject(answer.question->body);
    QCOMPARE((*body)["amount"].get<std::string>(), amount.toStdString());
    QCOMPARE((*body)["sign"].get<std::string>(),
             callbackSign(settings.callback, 77, answer.question->transaction, "1001",
                          Tiyin(std::int64_t{amount.toLongLong()})));
}

void TestCallback::pageShowsAFormAndTakesTheMoney() {
    Talk talk;
    talk.create(73'900'000);
    const Response form = talk.model.handle(pageRequest(talk, "GET"), talk.now).response;
    QCOMPARE(form.status, 200);
    QCOMPARE(form.contentType, std::string(htmlType));
    QVERIFY(form.body.find("name=\"card_number\"") != std::string::npos);
    Request paying = pageRequest(talk, "POST");
    paying.parameters["card_number"] = "9860 0901 0101 4364";
    paying.parameters["expiry"] = "02/28";
    paying.parameters["otp"] = "111111";
    const Response paid = talk.model.handle(paying, talk.now).response;
    QVERIFY(paid.body.find("Paid") != std::string::npos);
    QCOMPARE(Talk::inner(talk.get())["confirmed"].get<bool>(), true);
    QCOMPARE(talk.model.ledger().back().where, std::string("page"));
    // a second press of the button finds the payment made
    QCOMPARE(talk.model.handle(paying, talk.now).response.status, 200);
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestCallback::pageComplainsAndGoesBack() {
    Talk talk;
    talk.create();
    talk.preApply(); // the customer began at the till, then chose the phone
    Request paying = pageRequest(talk, "POST");
    paying.parameters["card_number"] = goodCard;
    paying.parameters["expiry"] = "0228";
    paying.parameters["otp"] = "222222";
    paying.parameters["redirectLink"] = "http://127.0.0.1/shop?a=1&b=2";
    const Response wrong = talk.model.handle(paying, talk.now).response;
    QVERIFY(wrong.body.find("Wrong code") != std::string::npos);
    QVERIFY(wrong.body.find("<form") != std::string::npos);
    paying.parameters["otp"] = "111111";
    const Response paid = talk.model.handle(paying, talk.now).response;
    QCOMPARE(paid.status, 303);
    QCOMPARE(paid.location, std::string("http://127.0.0.1/shop?a=1&b=2"));
    QVERIFY(paid.body.find("a=1&amp;b=2") != std::string::npos);
}

void TestCallback::pageAsksTheMerchantToo() {
    Settings settings;
    settings.callback.url = "http://127.0.0.1:1/hook";
    Talk talk(settings);
    talk.create();
    Request paying = pageRequest(talk, "POST");
    paying.parameters["card_number"] = goodCard;
    paying.parameters["expiry"] = "0228";
    paying.parameters["otp"] = "111111";
    const Answer answer = talk.model.handle(paying, talk.now);
    QVERIFY(answer.question.has_value());
    const Response response =
        talk.model.callbackAnswered(answer.question->transaction, true, talk.now);
    QCOMPARE(response.contentType, std::string(htmlType));
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
}

void TestCallback::pageIsCareful() {
    Talk talk;
    talk.create(50'000, "<script>alert(1)</script>");
    Request request = pageRequest(talk, "GET");
    request.parameters["redirectLink"] = "javascript:alert(1)";
    const Response form = talk.model.handle(request, talk.now).response;
    QVERIFY(form.body.find("<script>") == std::string::npos);
    QVERIFY(form.body.find("javascript:") == std::string::npos);
    request.parameters["storeId"] = "78";
    QCOMPARE(talk.model.handle(request, talk.now).response.status, 404);
    request.parameters["transactionId"] = "-1";
    QCOMPARE(talk.model.handle(request, talk.now).response.status, 404);
    talk.model.settings().payerPage = false;
    QCOMPARE(talk.model.handle(pageRequest(talk, "GET"), talk.now).response.status, 404);
}

QTEST_APPLESS_MAIN(TestCallback)
#include "tst_callback.moc"
