// Two judges that share no code must agree on every answer of a large spoilt collection: "paid" is
// believed when both say so and never when one of them does not. Deterministic: fixed seeds.

#include "core/atmos/json.h"
#include "tests/atmos/looks_paid.h"
#include "tests/atmos/samples.h"

#include <QTest>
#include <array>
#include <random>

using namespace kassa;
using namespace kassa::atmos;
using namespace kassa::test;

namespace {

/// A member of the answer and the ways to write it; the first is the one that proves a debit, an
/// empty one leaves the member out.
struct Field {
    std::string name;
    std::vector<std::string> values;
};

const std::array<Field, 8>& fields() {
    static const std::array<Field, 8> all{{
        {"code", {R"("OK")", R"("STPIMS-ERR-092")", R"("ok")", "0", "null", ""}},
        {"outer", {"", "14570001", "14570002", R"("14570001")", "null"}},
        {"success_trans_id",
         {"2050001", "null", "0", "-1", R"("2050001")", "2050001.0", "2e6", "9223372036854775807",
          "9223372036854775808", "1e999", "", "true", "[2050001]"}},
        {"trans_id",
         {"14570001", "14570002", R"("14570001")", "14570001.0", "null", "", "-14570001"}},
        {"store", {R"({"id":77})", R"({"id":"77"})", R"({"id":78})", "77", "null", "", "[77]"}},
        {"amount", {"73900000", "7390000", R"("73900000")", "73900000.0", "7.39e7", "null", ""}},
        {"confirmed", {"true", "false", R"("true")", "1", "null", ""}},
        {"status_code",
         {R"("0")", "0", "null", "", R"("-20")", "-20", R"("5")", "-0", "0.0", "false", R"("")"}},
    }};
    return all;
}

std::string member(const Field& field, std::size_t choice) {
    return field.values[choice].empty() ? "" : ",\"" + field.name + "\":" + field.values[choice];
}

std::string build(const std::array<std::size_t, 8>& choice) {
    const auto& all = fields();
    std::string inner;
    for (std::size_t i = 2; i < all.size(); ++i) {
        inner += member(all[i], choice[i]);
    }
    std::string outer = member(all[1], choice[1]);
    if (!outer.empty()) {
        outer.replace(2, 5, "transaction_id");
    }
    return R"({"result":{"description":"x")" + member(all[0], choice[0]) + "}" + outer +
           R"(,"store_transaction":{"account":"1001")" + inner + "}}";
}

class Judges {
public:
    /// False, and the body kept, when they differ.
    bool agree(const std::string& body) {
        const Reply reply =
            classify(CallKind::Confirm, {200, true, body}, expectation(), m_profile);
        const bool confirmed = std::holds_alternative<reply::Confirmed>(reply);
        const bool paid = looksPaid(body, expectation());
        ++m_count;
        m_paid += paid ? 1 : 0;
        if (confirmed != paid) {
            m_disputed = body;
        }
        return confirmed == paid;
    }
    [[nodiscard]] QByteArray disputed() const { return QByteArray::fromStdString(m_disputed); }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int paid() const { return m_paid; }

private:
    Profile m_profile = *builtinProfile("apigw");
    std::string m_disputed;
    int m_count = 0;
    int m_paid = 0;
};

} // namespace

#define AGREE(judges, body) QVERIFY2((judges).agree(body), (judges).disputed().constData())

class CorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsOfFields();
    void randomFields();
    void spoiltBytes();
    void randomBytes();
    void limits_data();
    void limits();
};

void CorpusTest::pairsOfFields() {
    Judges judges;
    const auto& all = fields();
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            for (std::size_t i = 0; i < all[a].values.size(); ++i) {
                for (std::size_t k = 0; k < all[b].values.size(); ++k) {
                    std::array<std::size_t, 8> choice{};
                    choice[a] = i;
                    choice[b] = k;
                    AGREE(judges, build(choice));
                }
            }
        }
    }
    QVERIFY(judges.paid() > 50);
    QVERIFY(judges.count() > 1500);
}

void CorpusTest::randomFields() {
    Judges judges;
    std::mt19937 random(20260101);
    for (int i = 0; i < 2000; ++i) {
        std::array<std::size_t, 8> choice{};
        for (std::size_t field = 0; field < choice.size(); ++field) {
            choice[field] = random() % 3 == 0 ? random() % fields()[field].values.size() : 0;
        }
        AGREE(judges, build(choice));
    }
    QVERIFY(judges.paid() > 100);
}

// Every byte of a real answer cut off, left out, doubled, and replaced by a few others.
void CorpusTest::spoiltBytes() {
    Judges judges;
    std::mt19937 random(20260103);
    const std::string body = paidAnswer();
    constexpr std::string_view others("\"{}[]:,0-9eE.\\ntu\x00\x1f\x80\xc3\xff", 22);
    for (std::size_t at = 0; at < body.size(); ++at) {
        AGREE(judges, body.substr(0, at));
        AGREE(judges, std::string(body).erase(at, 1));
        AGREE(judges, std::string(body).insert(at, 1, body[at]));
        for (int i = 0; i < 3; ++i) {
            std::string spoilt = body;
            spoilt[at] = others[random() % others.size()];
            AGREE(judges, spoilt);
        }
        AGREE(judges, std::string(body).insert(at, R"("confirmed":false,)"));
    }
    QVERIFY(judges.paid() > 40); // a spoilt label or description spoils nothing
}

void CorpusTest::randomBytes() {
    Judges judges;
    std::mt19937 random(20260102);
    for (int i = 0; i < 1500; ++i) {
        std::string body = random() % 2 == 0 ? paidAnswer() : draftAnswer();
        for (auto cuts = random() % 3 + 1; cuts > 0; --cuts) {
            const auto from = random() % body.size();
            const auto size = random() % 30;
            const std::string piece = body.substr(from, size);
            if (random() % 2 == 0) {
                body.erase(from, size);
            }
            body.insert(random() % (body.size() + 1), piece);
        }
        AGREE(judges, body);
    }
}

void CorpusTest::limits_data() {
    QTest::addColumn<std::string>("extra"); ///< one more member of a paid answer
    QTest::addColumn<bool>("accepted");
    const auto nested = [](int depth) {
        return R"("x":)" + std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']');
    };
    const auto keys = [](int count) {
        std::string text = R"("x":{"k":0)";
        for (int i = 1; i < count; ++i) {
            text += ",\"k" + std::to_string(i) + "\":0";
        }
        return text + "}";
    };
    // The sample has 31 keys of its own; "x" is one more.
    QTest::newRow("15 deeper") << nested(15) << true;
    QTest::newRow("16 deeper") << nested(16) << false;
    QTest::newRow("20000 deeper") << nested(20000) << false;
    QTest::newRow("1000 keys") << keys(968) << true;
    QTest::newRow("1001 keys") << keys(969) << false;
    QTest::newRow("key twice") << std::string(R"("x":1,"x":1)") << false;
    QTest::newRow("key twice, once escaped") << std::string(R"("x":1,"\u0078":1)") << false;
    QTest::newRow("same key in two objects") << std::string(R"("x":{"a":1},"y":{"a":1})") << true;
    QTest::newRow("key twice, deep") << std::string(R"("x":[{"y":{"a":1,"a":1}}])") << false;
    QTest::newRow("not UTF-8") << std::string("\"x\":\"\xff\"") << false;
    QTest::newRow("overlong") << std::string("\"x\":\"\xc0\xaf\"") << false;
    QTest::newRow("surrogate") << std::string("\"x\":\"\xed\xa0\x80\"") << false;
    QTest::newRow("half a pair") << std::string(R"("x":"\ud800")") << false;
    QTest::newRow("pair") << std::string(R"("x":"\ud83d\ude00")") << true;
    QTest::newRow("raw line break") << std::string("\"x\":\"\n\"") << false;
    QTest::newRow("NaN") << std::string(R"("x":NaN)") << false;
    QTest::newRow("leading zero") << std::string(R"("x":01)") << false;
    QTest::newRow("hexadecimal") << std::string(R"("x":0x1)") << false;
    QTest::newRow("comment") << std::string(R"(/* x */"x":1)") << false;
    QTest::newRow("comma at the end") << std::string(R"("x":[1,])") << false;
    QTest::newRow("64 KiB") << "\"x\":\"" + std::string(65536 - paidAnswer().size() - 7, 'a') + "\""
                            << true;
    QTest::newRow("64 KiB and a byte")
        << "\"x\":\"" + std::string(65536 - paidAnswer().size() - 6, 'a') + "\"" << false;
}

void CorpusTest::limits() {
    QFETCH(const std::string, extra);
    QFETCH(const bool, accepted);
    const std::string body = "{" + extra + "," + paidAnswer().substr(1);
    QCOMPARE(parseStrict(body).has_value(), accepted);
    QCOMPARE(looksPaid(body, expectation()), accepted);
    for (const auto& tail : {std::string("x"), std::string("{}"), std::string("\0", 1),
                             std::string("\0{}", 3), std::string("]")}) {
        QVERIFY(!parseStrict(body + tail));
        QVERIFY(!looksPaid(body + tail, expectation()));
    }
    for (const std::string_view other : {"", "[]", "null", "5", "\"OK\"", "  ", "{", "}"}) {
        QVERIFY(!parseStrict(other));
    }
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
