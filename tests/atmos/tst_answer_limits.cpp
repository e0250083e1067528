// How much of an answer is read, and what is none: the limits of a gateway's JSON.

#include "core/atmos/answers.h"
#include "core/atmos/codes.h"
#include "core/atmos/json.h"
#include "tests/atmos/samples.h"

#include <QTest>
#include <limits>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;

namespace {

QString judge(const std::string& body, CallKind kind = CallKind::Confirm) {
    return QString::fromStdString(
        inWords(classify(kind, {200, true, body}, expectation(), *builtinProfile("apigw"))));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    KASSA_CHECK(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

class AnswerLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_data();
    void limits();
    void aNoHasToBeSaid();
    void numbers_data();
    void numbers();
    void largestNumber();
};

/// The paid answer with more beside it, which changes nothing until a limit is broken.
void AnswerLimits::limits_data() {
    QTest::addColumn<std::string>("body");
    QTest::addColumn<bool>("read");
    const auto beside = [](const std::string& more) {
        return replaced(paidAnswer(), R"("ofd_url")", R"("more":)" + more + R"(,"ofd_url")");
    };
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    const auto members = [](int count) {
        std::string all = "{";
        for (int i = 0; i < count; ++i) {
            all += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
        }
        return all + "}";
    };
    const auto blank = [](std::size_t size) { return paidAnswer() + std::string(size, ' '); };
    const std::string zero(1, '\0');
    QTest::newRow("as it is") << paidAnswer() << true;
    QTest::newRow("deep") << beside(nested(deepestAnswer - 1)) << true;
    QTest::newRow("too deep") << beside(nested(deepestAnswer)) << false;
    QTest::newRow("deep objects") << beside(R"({"a":{"a":{"a":[{"a":0}]}}})") << true;
    QTest::newRow("many members") << beside(members(mostKeys - 100)) << true;
    QTest::newRow("too many members") << beside(members(mostKeys)) << false;
    QTest::newRow("long") << blank(largestAnswer - paidAnswer().size()) << true;
    QTest::newRow("too long") << blank(largestAnswer - paidAnswer().size() + 1) << false;
    QTest::newRow("NUL at the end") << paidAnswer() + zero << false;
    QTest::newRow("more behind a NUL") << paidAnswer() + zero + "{}" << false;
    QTest::newRow("more behind it") << paidAnswer() + "{}" << false;
    QTest::newRow("in a list") << "[" + paidAnswer() + "]" << false;
    QTest::newRow("cut") << paidAnswer().substr(0, paidAnswer().size() - 1) << false;
    QTest::newRow("twice the same member") << beside(R"({"a":1,"a":1})") << false;
    QTest::newRow("not UTF-8") << beside("\"\xff\"") << false;
    QTest::newRow("code as a number") << replaced(paidAnswer(), R"("OK")", "0") << false;
    QTest::newRow("code null") << replaced(paidAnswer(), R"("OK")", "null") << false;
}

void AnswerLimits::limits() {
    QFETCH(std::string, body);
    QFETCH(bool, read);
    QCOMPARE(judge(body), read ? u"confirmed 2050001"_qs : u"no_reply gateway_trouble"_qs);
}

// A transaction that says nothing of being confirmed is no proof that nothing was taken.
void AnswerLimits::aNoHasToBeSaid() {
    const auto asked = [](const char* confirmed) {
        return judge(answerJson("OK", transactionJson(confirmed, "null", "null")), CallKind::Query);
    };
    QCOMPARE(asked("false"), u"status not_captured"_qs);
    QCOMPARE(asked("null"), u"status indeterminate"_qs);
}

void AnswerLimits::numbers_data() {
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("number");
    QTest::newRow("usual") << std::string("STPIMS-ERR-092") << std::string("092");
    QTest::newRow("bare") << std::string("ERR-092") << std::string("092");
    QTest::newRow("last counts") << std::string("ERR-001-ERR-092") << std::string("092");
    QTest::newRow("four digits") << std::string("ERR-0920") << std::string();
    QTest::newRow("letters") << std::string("ERR-09a") << std::string();
    QTest::newRow("two digits") << std::string("ERR-92") << std::string();
    QTest::newRow("OK") << std::string("OK") << std::string();
}

void AnswerLimits::numbers() {
    QFETCH(const std::string, code);
    QFETCH(const std::string, number);
    QCOMPARE(std::string(numberOf(code)), number);
}

// A number that is too large for ours is none, and not another one.
void AnswerLimits::largestNumber() {
    const auto most = std::numeric_limits<std::int64_t>::max();
    QVERIFY(wholeNumber(nlohmann::json(static_cast<std::uint64_t>(most))) == most);
    QVERIFY(!wholeNumber(nlohmann::json(static_cast<std::uint64_t>(most) + 1)));
    QVERIFY(!wholeNumber(nlohmann::json(std::numeric_limits<std::uint64_t>::max())));
}

QTEST_GUILESS_MAIN(AnswerLimits)
#include "tst_answer_limits.moc"
