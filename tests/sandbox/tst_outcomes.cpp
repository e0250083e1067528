#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "core/base/card.h"
#include "core/payment/reason.h"
#include "talk.h"

#include <set>
#endif

#include <QTest>

// The magic cards and amounts: each does what its line in the list says.

using namespace kassa;
using namespace kassa::sandbox;

namespace {

/// One sale as a careless client would try it: card twice if refused with 001, code, status.
struct Story {
    std::string atCard;
    std::string atCode;
    bool lost = false;
    std::chrono::milliseconds delay{0};
    int status = 0;
    std::string type;
    std::string atGet; ///< "paid", "not paid" or "reversed"
    std::int64_t success = 0;
};

Story play(Talk& talk, std::int64_t amount, const std::string& number,
           const std::string& yearMonth) {
    Story story;
    talk.create(amount);
    story.atCard = Talk::codeOf(talk.preApply(number, yearMonth));
    Json body = talk.named();
    body["otp"] = "111111";
    const Response response = talk.send("/merchant/pay/apply", body.dump());
    story.atCode = Talk::codeOf(Talk::parsed(response));
    story.lost = response.lost;
    story.delay = response.delay;
    story.status = response.status;
    story.type = response.contentType;
    talk.renewToken();
    const Json answer = talk.get();
    const Json& inner = Talk::inner(answer);
    if (inner["confirmed"].get<bool>()) {
        story.atGet = inner["status_code"].get<std::string>() == "-20" ? "reversed" : "paid";
        story.success = inner["success_trans_id"].get<std::int64_t>();
    } else {
        story.atGet = "not paid";
    }
    return story;
}

} // namespace

class TestOutcomes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesAreSound();
    void extraCodesNameReasons();
    void outcome_data();
    void outcome();
    void publishedCardsWork();
    void hiccupsPassTheSecondTime();
    void reversalsAreRefused();
};

void TestOutcomes::tablesAreSound() {
    QCOMPARE(magicCards().size(), std::size_t{outcomeCount});
    QCOMPARE(magicAmounts().size(), std::size_t{outcomeCount - 1});
    std::set<std::string_view> numbers;
    for (const auto* list : {&publishedCards(), &magicCards()}) {
        for (const MagicCard& card : *list) {
            QCOMPARE(card.number.size(), std::size_t{16});
            QVERIFY(luhnValid(card.number));
            QVERIFY(brandOf(card.number) != CardBrand::Unknown);
            QVERIFY(numbers.insert(card.number).second);
            QCOMPARE(card.expiry.size(), std::size_t{5});
        }
    }
    std::set<std::int64_t> amounts;
    for (const MagicAmount& magic : magicAmounts()) {
        QVERIFY(amounts.insert(magic.amount.count()).second);
        QVERIFY(outcomeOfAmount(magic.amount) == magic.outcome);
    }
    QVERIFY(!outcomeOfAmount(Tiyin(std::int64_t{73'900'000})));
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        QVERIFY(outcomeNamed(nameOf(outcome)) == outcome);
        QVERIFY(!summaryOf(outcome).empty());
    }
    QVERIFY(!outcomeNamed("nonsense"));
}

void TestOutcomes::extraCodesNameReasons() {
    std::set<std::string> reasons;
    for (const Reason reason :
         {Reason::SmsServiceOff, Reason::CardBlocked, Reason::CardExpired, Reason::LimitExceeded,
          Reason::CodeExpired, Reason::TooManyCodes, Reason::BankRefused, Reason::ReverseRefused})
        reasons.insert(std::string(nameOf(reason)));
    for (const auto& [code, reason] : extraCodes()) {
        QVERIFY2(reasons.contains(reason), reason.c_str());
        QCOMPARE(code.size(), std::size_t{3});
        QVERIFY(describe(code, "en") != "Error");
    }
}

void TestOutcomes::outcome_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("atCard");
    QTest::addColumn<QByteArray>("atCode");
    QTest::addColumn<QByteArray>("atGet");
    const auto row = [](const char* name, const char* atCard, const char* atCode,
                        const char* atGet) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(atCard) << QByteArray(atCode)
                            << QByteArray(atGet);
    };
    row("success", "OK", "OK", "paid");
    row("wrong_card", "067", "009", "not paid");
    row("wrong_parameters", "009", "009", "not paid");
    row("internal_error", "001", "009", "not paid");
    row("sms_service_off", "301", "009", "not paid");
    row("card_blocked", "302", "009", "not paid");
    row("card_expired", "303", "009", "not paid");
    row("no_funds", "OK", "112", "not paid");
    row("internal_error_at_confirm", "OK", "001", "not paid");
    row("wrong_code", "OK", "098", "not paid");
    row("closed", "OK", "092", "not paid");
    row("limit_exceeded", "OK", "304", "not paid");
    row("code_expired", "OK", "305", "not paid");
    row("too_many_codes", "OK", "306", "not paid");
    row("refused_without_reason", "OK", "307", "not paid");
    row("antifraud", "OK", "308", "not paid");
    row("unknown_error", "OK", "399", "not paid");
    row("html_page", "OK", "?", "not paid");
    row("xml_fault", "OK", "?", "not paid");
    row("unauthorized", "OK", "?", "not paid");
    row("slow_error", "OK", "001", "not paid");
    row("answer_lost", "OK", "OK", "paid");
    row("reverse_too_large", "OK", "OK", "paid");
    row("reverse_window_closed", "OK", "OK", "paid");
    row("reversed_elsewhere", "OK", "OK", "reversed");
    row("callback_late", "OK", "OK", "paid"); // nobody is asked without an address
    row("callback_repeated", "OK", "OK", "paid");
    row("callback_changed_amount", "OK", "OK", "paid");
}

void TestOutcomes::outcome() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, atCard);
    QFETCH(QByteArray, atCode);
    QFETCH(QByteArray, atGet);
    const auto outcome = outcomeNamed(name.toStdString());
    QVERIFY(outcome.has_value());
    const auto check = [&](std::int64_t amount, const std::string& number,
                           const std::string& yearMonth) {
        Talk talk;
        const Story story = play(talk, amount, number, yearMonth);
        QCOMPARE(story.atCard, atCard.toStdString());
        QCOMPARE(story.atCode, atCode.toStdString());
        QCOMPARE(story.atGet, atGet.toStdString());
        QCOMPARE(story.lost, *outcome == Outcome::AnswerLost);
        QCOMPARE(story.delay.count(), *outcome == Outcome::SlowError ? 10'000 : 0);
        QCOMPARE(story.status, *outcome == Outcome::Unauthorized ? 401
                               : *outcome == Outcome::XmlFault   ? 500
                                                                 : 200);
        if (*outcome == Outcome::HtmlPage)
            QCOMPARE(story.type, std::string(htmlType));
        QCOMPARE(talk.count(LedgerKind::Charged), atGet == "not paid" ? 0 : 1);
        QCOMPARE(talk.count(LedgerKind::Reversed), atGet == "reversed" ? 1 : 0);
    };
    for (const MagicCard& card : magicCards()) {
        if (card.outcome == *outcome)
            check(50'000, std::string(card.number), "4012");
    }
    for (const MagicAmount& magic : magicAmounts()) {
        if (magic.outcome == *outcome)
            check(magic.amount.count(), goodCard, goodYearMonth);
    }
}

void TestOutcomes::publishedCardsWork() {
    for (const MagicCard& card : publishedCards()) {
        Talk talk;
        const std::string yearMonth =
            std::string(card.expiry.substr(3)) + std::string(card.expiry.substr(0, 2));
        const Story story = play(talk, 50'000, std::string(card.number), yearMonth);
        QCOMPARE(story.atGet, std::string(card.outcome == Outcome::Success ? "paid" : "not paid"));
    }
}

void TestOutcomes::hiccupsPassTheSecondTime() {
    Talk talk;
    talk.create();
    QCOMPARE(Talk::codeOf(talk.preApply("9860000000000018", "4012")), std::string("001"));
    QCOMPARE(Talk::codeOf(talk.preApply("9860000000000018", "4012")), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
    talk.create();
    QCOMPARE(Talk::codeOf(talk.preApply("8600000000004017", "4012")), std::string("OK"));
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("?"));
    QCOMPARE(talk.count(LedgerKind::Charged), 1);
    talk.renewToken();
    QCOMPARE(Talk::codeOf(talk.apply()), std::string("OK"));
}

void TestOutcomes::reversalsAreRefused() {
    Talk talk;
    const Story large = play(talk, 50'000, "9860000000003095", "4012");
    QCOMPARE(Talk::codeOf(talk.reverse(large.success)), std::string("309"));
    const Story late = play(talk, 50'000, "8600000000003100", "4012");
    QCOMPARE(Talk::codeOf(talk.reverse(late.success)), std::string("310"));
    const Story elsewhere = play(talk, 50'000, "9860000000000208", "4012");
    QCOMPARE(Talk::codeOf(talk.reverse(elsewhere.success)), std::string("092"));
    QCOMPARE(netCharged(talk.model.ledger(), {}).count(), 100'000);
}

QTEST_APPLESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
