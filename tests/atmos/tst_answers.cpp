// The evidence rule, row by row: what each answer means for each call.

#include "core/atmos/answers.h"
#include "core/atmos/codes.h"
#include "tests/atmos/samples.h"

#include <QTest>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;

namespace {

Profile withExtraCodes() {
    Profile profile = *builtinProfile("apigw");
    profile.extraCodes = {{"305", "code_expired"},
                          {"306", "wrong_code"},
                          {"307", "no_such_reason"},
                          {"308", "reverse_refused"},
                          {"309", "unreachable"}};
    return profile;
}

QString judge(CallKind kind, const std::string& body, int status = 200, bool complete = true) {
    const Reply reply = classify(kind, {status, complete, body}, expectation(), withExtraCodes());
    return QString::fromStdString(inWords(reply));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    KASSA_CHECK(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The paid answer with one member of the transaction, or of the whole, written differently.
std::string paidWith(const std::string& from, const std::string& to) {
    return replaced(paidAnswer(), from, to);
}

const QString unusable = u"no_reply gateway_trouble"_qs;
const QString unclear = u"status indeterminate"_qs;

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transactions_data();
    void transactions();
    void codes_data();
    void codes();
    void reversals();
    void statuses_data();
    void statuses();
    void openings_data();
    void openings();
    void refusalsThatHintAtADebit_data();
    void refusalsThatHintAtADebit();
    void fiscalUrl_data();
    void fiscalUrl();
};

// One answer, as a confirm reads it and as a status question reads it.
void AnswersTest::transactions_data() {
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QString>("confirm");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* name, const std::string& body, const char* confirm,
                        const char* status) {
        QTest::newRow(name) << body << QString::fromLatin1(confirm) << QString::fromLatin1(status);
    };
    const char* const yes = "confirmed 2050001";
    const char* const captured = "status captured 2050001";
    const char* const no = "no_reply gateway_trouble";
    const char* const open = "status indeterminate";
    row("paid", paidAnswer(), yes, captured);
    row("status code 0", paidWith(R"("status_code":"0")", R"("status_code":0)"), yes, captured);
    row("status code null", paidWith(R"("status_code":"0")", R"("status_code":null)"), yes,
        captured);
    row("status code absent", paidWith(R"("status_code":"0")", R"("x":0)"), yes, captured);
    row("status code empty", paidWith(R"("status_code":"0")", R"("status_code":"")"), no, open);
    row("status code 00", paidWith(R"("status_code":"0")", R"("status_code":"00")"), no, open);
    row("status code 0.0", paidWith(R"("status_code":"0")", R"("status_code":0.0)"), no, open);
    row("status code false", paidWith(R"("status_code":"0")", R"("status_code":false)"), no, open);
    row("status code 5", paidWith(R"("status_code":"0")", R"("status_code":"5")"), no, open);
    row("reversed", paidWith(R"("status_code":"0")", R"("status_code":"-20")"), no,
        "status reversed");
    row("reversed, number", paidWith(R"("status_code":"0")", R"("status_code":-20)"), no,
        "status reversed");
    row("reversed and never confirmed",
        answerJson("OK", transactionJson("false", "null", R"("-20")")), no, "status reversed");
    row("reversed, but another's",
        replaced(paidWith(R"("status_code":"0")", R"("status_code":-20)"), "14570001", "14570002"),
        no, open);
    row("not confirmed", answerJson("OK", transactionJson("false", "null", "null")), no,
        "status not_captured");
    row("not confirmed, success code", answerJson("OK", transactionJson("false", "null", R"("0")")),
        no, "status not_captured");
    row("not confirmed, but a success id",
        answerJson("OK", transactionJson("false", "2050001", "null")), no, open);
    row("not confirmed, success id 0", answerJson("OK", transactionJson("false", "0", "null")), no,
        open);
    row("confirmed null", paidWith(R"("confirmed":true)", R"("confirmed":null)"), no, open);
    row("confirmed 1", paidWith(R"("confirmed":true)", R"("confirmed":1)"), no, open);
    row("confirmed as text", paidWith(R"("confirmed":true)", R"("confirmed":"true")"), no, open);
    row("confirmed absent", paidWith(R"("confirmed":true)", R"("confirmes":true)"), no, open);
    row("no success id", paidWith("2050001", "null"), no, open);
    row("success id 0", paidWith("2050001", "0"), no, open);
    row("success id negative", paidWith("2050001", "-5"), no, open);
    row("success id as text", paidWith("2050001", R"("2050001")"), no, open);
    row("success id with a fraction", paidWith("2050001", "2050001.0"), no, open);
    row("success id with an exponent", paidWith("2050001", "2e6"), no, open);
    row("success id too large", paidWith("2050001", "18446744073709551617"), no, open);
    row("success id above signed", paidWith("2050001", "9223372036854775808"), no, open);
    row("another transaction", paidWith("14570001", "14570002"), no, open);
    row("transaction as text", paidWith("14570001", R"("14570001")"), no, open);
    row("another amount", paidWith("73900000", "7390000"), no, open);
    row("amount as text", paidWith("73900000", R"("73900000")"), no, open);
    row("amount with a fraction", paidWith("73900000", "73900000.0"), no, open);
    row("amount with an exponent", paidWith("73900000", "7.39e7"), no, open);
    row("another store", paidWith(R"("id":77)", R"("id":78)"), no, open);
    row("no store", paidWith(R"("store":{)", R"("shop":{)"), no, open);
    row("another sale", paidWith(R"("account":"1001")", R"("account":"1002")"), no, open);
    row("another sale as a number", paidWith(R"("account":"1001")", R"("account":1002)"), no, open);
    row("account as a number", paidWith(R"("account":"1001")", R"("account":1001)"), yes, captured);
    row("account as a list", paidWith(R"("account":"1001")", R"("account":[])"), no, open);
    row("no account", paidWith(R"("account":"1001")", R"("count":"1001")"), yes, captured);
    row("not paid, of another sale",
        replaced(answerJson("OK", transactionJson("false", "null", "null")), R"("account":"1001")",
                 R"("account":"1002")"),
        no, open);
    row("outer id agrees", paidWith(R"("ofd_url")", R"("transaction_id":14570001,"ofd_url")"), yes,
        captured);
    row("outer id differs", paidWith(R"("ofd_url")", R"("transaction_id":14570002,"ofd_url")"), no,
        open);
    row("closed and paid", replaced(paidAnswer(), R"("OK")", R"("STPIMS-ERR-092")"), no, captured);
    row("closed and not paid",
        answerJson("STPIMS-ERR-092", transactionJson("false", "null", "null")), no,
        "status not_captured");
    row("closed and reversed",
        answerJson("STPIMS-ERR-092", transactionJson("true", "2050001", R"("-20")")), no,
        "status reversed");
    row("closed and no transaction", failureJson("STPIMS-ERR-092"), no, open);
    row("OK and no transaction", plainOk(), no, open);
    row("transaction null", answerJson("OK", "null"), no, open);
    row("transaction in a list", answerJson("OK", "[" + transactionJson("true", "1", "null") + "]"),
        no, open);
    row("two of them",
        paidWith(R"("ofd_url")", R"("store_transaction":{"confirmed":false},"ofd_url")"), no,
        "no_reply gateway_trouble");
    row("lower-case ok", replaced(paidAnswer(), R"("OK")", R"("ok")"), no, open);
    row("code 0", replaced(paidAnswer(), R"("OK")", "0"), no, "no_reply gateway_trouble");
    row("success word", replaced(paidAnswer(), R"("OK")", R"("SUCCESS")"), no, open);
    row("another envelope", paidWith(R"("result")", R"("status")"), no, "no_reply gateway_trouble");
    row("unknown transaction", failureJson("STPIMS-ERR-061"), no, open);
}

void AnswersTest::transactions() {
    QFETCH(const std::string, body);
    QFETCH(const QString, confirm);
    QFETCH(const QString, status);
    QCOMPARE(judge(CallKind::Confirm, body), confirm);
    QCOMPARE(judge(CallKind::Query, body), status);
    // The same is no proof when it is cut short, or when the status line says otherwise.
    QCOMPARE(judge(CallKind::Confirm, body, 200, false), u"no_reply no_answer"_qs);
    QCOMPARE(judge(CallKind::Query, body, 200, false), u"no_reply no_answer"_qs);
    for (const int other : {0, 100, 302, 401, 404, 500, 502}) {
        QVERIFY(judge(CallKind::Confirm, body, other).startsWith(u"no_reply"_qs));
        QVERIFY(judge(CallKind::Query, body, other).startsWith(u"no_reply"_qs));
    }
}

void AnswersTest::codes_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("create");
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("confirm");
    QTest::addColumn<QString>("reverse");
    const QString trouble = u"refused gateway_trouble"_qs;
    const auto row = [&trouble](const char* code, const char* card, const char* confirm,
                                const char* reverse) {
        const auto latin = [](const char* text) { return QString::fromLatin1(text); };
        QTest::newRow(code) << latin(code) << trouble << latin(card) << latin(confirm)
                            << latin(reverse);
    };
    const char* const unknown = "no_reply gateway_trouble";
    const char* const bank = "refused bank_refused";
    row("STPIMS-ERR-112", "refused no_funds", "refused no_funds", unknown);
    row("STPIMS-ERR-067", "refused wrong_card", "refused wrong_card", unknown);
    row("STPIMS-ERR-009", "refused wrong_card", "refused wrong_card", "refused reverse_refused");
    row("STPIMS-ERR-098", bank, "wrong_code", unknown);
    row("STPIMS-ERR-001", "refused gateway_trouble", unknown, unknown);
    row("STPIMS-ERR-061", bank, unknown, "refused reverse_refused");
    row("STPIMS-ERR-092", bank, unknown, unknown);
    row("STPIMS-ERR-093", bank, unknown, unknown);
    row("STPIMS-ERR-044", bank, unknown, unknown);
    row("STPIMS-ERR-057", bank, unknown, unknown);
    row("STPIMS-ERR-999", bank, unknown, unknown);
    row("STPIMS-ERR-201", "code_sent", unknown, unknown);
    row("OTHER-ERR-112", "refused no_funds", "refused no_funds", unknown);
    row("STPIMS-ERR-1120", bank, unknown, unknown);
    row("STPIMS-ERR-112x", bank, unknown, unknown);
    row("STPIMS-ERR-112 ", bank, unknown, unknown);
    row("112", bank, unknown, unknown);
    row("ERR-112-", bank, unknown, unknown);
    row("", bank, unknown, unknown);
    row("STPIMS-ERR-305", "refused code_expired", "refused code_expired", unknown);
    row("STPIMS-ERR-306", bank, "wrong_code", unknown);
    row("STPIMS-ERR-307", bank, unknown, unknown);
    row("STPIMS-ERR-308", bank, unknown, "refused reverse_refused");
    row("STPIMS-ERR-309", bank, unknown, unknown);
}

void AnswersTest::codes() {
    QFETCH(const QString, code);
    QFETCH(const QString, create);
    QFETCH(const QString, card);
    QFETCH(const QString, confirm);
    QFETCH(const QString, reverse);
    const std::string body = failureJson(code.toStdString());
    QCOMPARE(judge(CallKind::Open, body), create);
    QCOMPARE(judge(CallKind::SendCard, body), card);
    QCOMPARE(judge(CallKind::ResendCode, body), card);
    QCOMPARE(judge(CallKind::Confirm, body), confirm);
    QCOMPARE(judge(CallKind::Reverse, body), reverse);
}

// A reversal is believed without an id, but not when the answer names another transaction.
void AnswersTest::reversals() {
    const auto named = [](const char* fields) {
        return judge(CallKind::Reverse, std::string(R"({"result":{"code":"OK"})") + fields + "}");
    };
    const QString done = u"reverse_done"_qs;
    QCOMPARE(named(""), done);
    QCOMPARE(named(R"(,"transaction_id":14570001)"), done);
    QCOMPARE(named(R"(,"transaction_id":2050001)"), done);
    QCOMPARE(named(R"(,"store_transaction":{"trans_id":14570001})"), done);
    QCOMPARE(named(R"(,"transaction_id":14570002)"), u"no_reply gateway_trouble"_qs);
    QCOMPARE(named(R"(,"store_transaction":{"trans_id":5})"), u"no_reply gateway_trouble"_qs);
    QCOMPARE(named(R"(,"transaction_id":"14570001")"), u"no_reply gateway_trouble"_qs);
}

void AnswersTest::statuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("before"); ///< create, card, resend
    QTest::addColumn<QString>("after");  ///< confirm, status, reverse
    const auto row = [](int status, const char* before, const char* after) {
        QTest::addRow("%d", status)
            << status << QString::fromLatin1(before) << QString::fromLatin1(after);
    };
    row(401, "refused credentials_refused", "no_reply credentials_refused");
    row(403, "refused access_denied", "no_reply access_denied");
    for (const int status : {400, 404, 405, 409, 413, 429, 451}) {
        row(status, "refused gateway_trouble", "no_reply gateway_trouble");
    }
    for (const int status : {0, 100, 199, 300, 301, 307, 399, 408, 500, 502, 503, 504, 600}) {
        row(status, "no_reply gateway_trouble", "no_reply gateway_trouble");
    }
}

void AnswersTest::statuses() {
    QFETCH(const int, status);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    for (const auto& body : {plainOk(), paidAnswer(), failureJson("STPIMS-ERR-112"),
                             failureJson("STPIMS-ERR-098"), std::string("<html>"), std::string()}) {
        for (const auto kind : {CallKind::Open, CallKind::SendCard, CallKind::ResendCode}) {
            QCOMPARE(judge(kind, body, status), before);
        }
        for (const auto kind : {CallKind::Confirm, CallKind::Query, CallKind::Reverse}) {
            QCOMPARE(judge(kind, body, status), after);
        }
    }
}

void AnswersTest::openings_data() {
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("card");
    const auto draft = [](const std::string& from, const std::string& to) {
        return replaced(draftAnswer(), from, to);
    };
    const QString opened = u"opened 14570001"_qs;
    const QString sent = u"code_sent"_qs;
    QTest::newRow("as recorded") << draftAnswer() << opened << sent;
    QTest::newRow("only the id") << std::string(
                                        R"({"result":{"code":"OK"},"transaction_id":14570001})")
                                 << opened << sent;
    QTest::newRow("no id") << plainOk() << unusable << sent;
    QTest::newRow("id as text") << std::string(
                                       R"({"result":{"code":"OK"},"transaction_id":"14570001"})")
                                << unusable << unusable;
    QTest::newRow("id 0") << std::string(R"({"result":{"code":"OK"},"transaction_id":0})")
                          << unusable << unusable;
    QTest::newRow("ids differ") << draft(R"("trans_id":14570001)", R"("trans_id":14570002)")
                                << unusable << sent;
    QTest::newRow("another amount") << draft("73900000", "7390000") << unusable << sent;
    QTest::newRow("another store") << draft(R"("id":77)", R"("id":78)") << unusable << sent;
    QTest::newRow("another sale") << draft(R"("account":"1001")", R"("account":"1002")") << unusable
                                  << sent;
    QTest::newRow("another sale as a number")
        << draft(R"("account":"1001")", R"("account":1002)") << unusable << sent;
    QTest::newRow("account as a list")
        << draft(R"("account":"1001")", R"("account":[])") << unusable << sent;
    QTest::newRow("account as a number")
        << draft(R"("account":"1001")", R"("account":1001)") << opened << sent;
    QTest::newRow("already paid") << draft(R"("confirmed":false)", R"("confirmed":true)")
                                  << unusable << sent;
    QTest::newRow("already has a success id")
        << draft(R"("success_trans_id":null)", R"("success_trans_id":1)") << unusable << sent;
    QTest::newRow("about another transaction")
        << std::string(R"({"result":{"code":"OK"},"transaction_id":5})") << u"opened 5"_qs
        << unusable;
    QTest::newRow("HTML") << std::string("<html></html>") << unusable << unusable;
    QTest::newRow("empty") << std::string() << unusable << unusable;
}

void AnswersTest::openings() {
    QFETCH(const std::string, body);
    QFETCH(const QString, open);
    QFETCH(const QString, card);
    QCOMPARE(judge(CallKind::Open, body), open);
    QCOMPARE(judge(CallKind::SendCard, body), card);
    QCOMPARE(judge(CallKind::ResendCode, body), card);
}

void AnswersTest::refusalsThatHintAtADebit_data() {
    QTest::addColumn<QString>("members");
    QTest::addColumn<bool>("believed");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("draft")
        << u",\"store_transaction\":{\"trans_id\":14570001,\"confirmed\":false}"_qs << true;
    QTest::newRow("nulls")
        << u",\"store_transaction\":{\"confirmed\":null,\"success_trans_id\":null}"_qs << true;
    QTest::newRow("confirmed") << u",\"store_transaction\":{\"confirmed\":true}"_qs << false;
    QTest::newRow("confirmed as text")
        << u",\"store_transaction\":{\"confirmed\":\"false\"}"_qs << false;
    QTest::newRow("success id") << u",\"store_transaction\":{\"success_trans_id\":5}"_qs << false;
    QTest::newRow("success id 0") << u",\"store_transaction\":{\"success_trans_id\":0}"_qs << false;
    QTest::newRow("outside") << u",\"success_trans_id\":5"_qs << false;
    QTest::newRow("deep inside") << u",\"data\":[{\"x\":{\"confirmed\":true}}]"_qs << false;
    QTest::newRow("another transaction") << u",\"store_transaction\":{\"trans_id\":5}"_qs << false;
    QTest::newRow("another id outside") << u",\"transaction_id\":5"_qs << false;
}

void AnswersTest::refusalsThatHintAtADebit() {
    QFETCH(const QString, members);
    QFETCH(const bool, believed);
    for (const auto& [code, reply] :
         {std::pair("112", "refused no_funds"), std::pair("098", "wrong_code"),
          std::pair("305", "refused code_expired")}) {
        const QString body = u"{\"result\":{\"code\":\"STPIMS-ERR-%1\"}%2}"_qs.arg(
            QString::fromLatin1(code), members);
        QCOMPARE(judge(CallKind::Confirm, body.toStdString()),
                 believed ? QString::fromLatin1(reply) : unusable);
    }
}

void AnswersTest::fiscalUrl_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("url");
    const QString good = u"https://ofd.soliq.uz/check?t=1&r=2"_qs;
    QTest::newRow("good") << u'"' + good + u'"' << good;
    QTest::newRow("null") << u"null"_qs << QString();
    QTest::newRow("number") << u"5"_qs << QString();
    QTest::newRow("script") << u"\"javascript:alert(1)\""_qs << QString();
    QTest::newRow("without TLS") << u"\"http://ofd.example/1\""_qs << u"http://ofd.example/1"_qs;
    QTest::newRow("control") << u"\"https://a\\u007fb\""_qs << QString();
    QTest::newRow("text") << u"\"To'lov qabul qilindi\""_qs << QString();
    QTest::newRow("blank") << u"\"https://a b\""_qs << QString();
    QTest::newRow("new line") << u"\"https://a\\nb\""_qs << QString();
    QTest::newRow("not ASCII") << u"\"https://аtmos\""_qs << QString();
    QTest::newRow("long") << u"\"https://"_qs + QString(1100, u'a') + u'"' << QString();
}

void AnswersTest::fiscalUrl() {
    QFETCH(const QString, json);
    QFETCH(const QString, url);
    const auto body = paidWith(R"("https://ofd.soliq.uz/check?t=1")", json.toStdString());
    const Reply reply = classify(CallKind::Confirm, {200, true, body}, expectation(), {});
    const auto* confirmed = std::get_if<reply::Confirmed>(&reply);
    QVERIFY(confirmed != nullptr); // a bad link never spoils a payment
    QCOMPARE(QString::fromStdString(confirmed->capture.fiscalUrl), url);
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
