// The text of the gateway's callback: what is understood, whose it is, and what it is answered.

#include "core/callback/message.h"

#include <QTest>

using namespace kassa;
using namespace kassa::callback;

namespace {

constexpr std::int64_t storeId = 77;
constexpr const char* key = "test-api-key";
// The published example: MD5 of 77, 9001, 1001, 50000 and the key, one behind the other.
constexpr const char* sign = "ecc65af02db35d4aa8ef20e6fe3ec948";

std::string bodyWith(const std::string& fields) {
    return R"({"store_id":"77","transaction_id":"9001","transaction_time":"x","amount":"50000",)"
           R"("account":"1001","sign":")" +
           std::string(sign) + "\"" + fields + "}";
}

/// "9001 1001 50000", or why not.
QString told(const std::string& body, std::int64_t store = storeId, std::string_view apiKey = key) {
    static const QStringList refusals{QStringLiteral("not understood"),
                                      QStringLiteral("not signed"), QStringLiteral("other store")};
    const auto message = parseMessage(body);
    if (!message) {
        return refusals.at(static_cast<int>(message.error()));
    }
    const auto question = questionOf(*message, store, apiKey);
    if (!question) {
        return refusals.at(static_cast<int>(question.error()));
    }
    return QStringLiteral("%1 %2 %3")
        .arg(question->transaction.value)
        .arg(QString::fromStdString(question->account))
        .arg(question->amount.count());
}

} // namespace

class TestCallbackMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTold_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char* name, std::string body, const char* meaning) {
            QTest::newRow(name) << QByteArray::fromStdString(body) << QString::fromLatin1(meaning);
        };
        const auto changed = [](std::string from, std::string to) {
            std::string body = bodyWith("");
            const auto at = body.find(from);
            return at == std::string::npos ? std::string() : body.replace(at, from.size(), to);
        };
        constexpr const char* meant = "9001 1001 50000";
        row("as in the documents", bodyWith(""), meant);
        row("numbers",
            R"({"store_id":77,"transaction_id":9001,"amount":50000,"account":1001,)"
            R"("sign":"ecc65af02db35d4aa8ef20e6fe3ec948"})",
            meant);
        row("capital digits", changed("ecc65af0", "ECC65AF0"), meant);
        row("invoice", changed("account", "invoice"), meant);
        row("both names", bodyWith(R"(,"invoice":"1001")"), meant);
        row("more than we know", bodyWith(R"(,"token":{"a":[1]},"ofd_url":null)"), meant);

        row("both names, not one", bodyWith(R"(,"invoice":"1002")"), "not understood");
        row("no account", changed("account", "acount"), "not understood");
        row("no amount", changed("amount", "amuont"), "not understood");
        row("no sign", changed("\"sign\"", "\"sing\""), "not understood");
        row("no store", changed("store_id", "store"), "not understood");
        row("no transaction", changed("transaction_id", "transaction"), "not understood");
        row("a fraction", changed("\"50000\"", "50000.0"), "not understood");
        row("a list", changed("\"50000\"", "[50000]"), "not understood");
        row("nothing", "", "not understood");
        row("a text", "\"77\"", "not understood");
        row("half", bodyWith("").substr(0, 60), "not understood");
        row("a form", "store_id=77&transaction_id=9001", "not understood");
        row("no UTF-8",
            changed("\"1001\"", "\"10\xff"
                                "1\""),
            "not understood");

        row("another amount", changed("50000", "50001"), "not signed");
        row("another account", changed("1001", "1002"), "not signed");
        row("another sign", changed("ecc65af0", "ecc65af1"), "not signed");
        row("half a sign", changed("ecc65af02db35d4a", ""), "not signed");
        row("a longer sign", changed("ecc65af0", "00ecc65af0"), "not signed");
        row("no digits", changed("ecc65af0", "ecc65afz"), "not signed");
        row("an empty sign", changed(sign, ""), "not signed");
        row("a digit of the next field", changed("\"1001\"", "\"100\""), "not signed");
        // Signed, since a signature does not tell where a field ends: each must be a number.
        row("fields moved to the left",
            R"({"store_id":"7790","transaction_id":"011","account":"001","amount":"50000",)"
            R"("sign":"ecc65af02db35d4aa8ef20e6fe3ec948"})",
            "not understood");
        row("an empty amount",
            R"({"store_id":"77","transaction_id":"9001","account":"100150000","amount":"",)"
            R"("sign":"ecc65af02db35d4aa8ef20e6fe3ec948"})",
            "not understood");
        row("fields moved to the right",
            R"({"store_id":"7","transaction_id":"79001","account":"1001","amount":"50000",)"
            R"("sign":"ecc65af02db35d4aa8ef20e6fe3ec948"})",
            "other store");
    }

    void whatIsTold() {
        QFETCH(QByteArray, body);
        QFETCH(QString, meaning);
        QVERIFY2(body.isEmpty() == (qstrcmp(QTest::currentDataTag(), "nothing") == 0),
                 "this row changes nothing");
        QCOMPARE(told(body.toStdString()), meaning);
    }

    void whoseItIs() {
        QCOMPARE(told(bodyWith(""), 78), QStringLiteral("other store"));
        QCOMPARE(told(bodyWith(""), storeId, "another key"), QStringLiteral("not signed"));
        // Nobody signs for a till without a key, not even with the hash of the rest alone.
        QCOMPARE(told(R"({"store_id":"77","transaction_id":"9001","account":"1001",)"
                      R"("amount":"50000","sign":"d6aae0fd9170a9ee1dc860fbc158862f"})",
                      storeId, ""),
                 QStringLiteral("not signed"));
    }

    void whatItIsAnswered() {
        QCOMPARE(answerOf(DebitWord::GoAhead), R"({"message":"OK","status":1})");
        for (const auto word : {DebitWord::Unknown, DebitWord::OtherSale, DebitWord::NotAwaited}) {
            QVERIFY(answerOf(word).ends_with(R"("status":0})"));
        }
        for (const auto refusal :
             {Refusal::NotUnderstood, Refusal::NotSigned, Refusal::OtherStore}) {
            QVERIFY(answerOf(refusal).ends_with(R"("status":0})"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCallbackMessage)
#include "tst_callback_message.moc"
