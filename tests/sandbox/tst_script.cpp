#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "core/sandbox/script.h"
#endif

#include <QTemporaryDir>
#include <QTest>

// Scripts: what is understood is done, what is not understood is a sentence.

using namespace kassa;
using namespace kassa::sandbox;

class TestScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead();
    void everySettingTakesSomething();
    void everyFaultNameIsKnown();
    void mistakes_data();
    void mistakes();
    void files();
    void callsAreCountedByPath();
    void percentIsARate();
    void answersAreSpoilt_data();
    void answersAreSpoilt();
};

void TestScript::everythingIsRead() {
    const auto script = parseScript(R"({
      "settings": {"tries": 2, "code_life_seconds": 60, "fault_form": "xml", "stores": [77, 78],
                   "balance_tiyin": 1000, "disabled_paths": ["/merchant/pay/confirm"],
                   "callback_url": "http://127.0.0.1:9/hook", "callback_hash": "sha256"},
      "cards": [{"number": "8600000000002003", "outcome": "no_funds"},
                {"number": "9860000000002022", "balance_tiyin": 500, "expiry": "01/31"}],
      "faults": [{"path": "/merchant/pay/apply", "call": 1, "do": "drop_after"},
                 {"path": "*", "call": 3, "until": 5, "percent": 50, "do": "drip", "ms": 20},
                 {"path": "/token", "do": "401_html", "bytes": 7}]})");
    QVERIFY(script.has_value());
    QCOMPARE(script->settings.tries, 2);
    QVERIFY(script->settings.codeLife == std::chrono::seconds(60));
    QVERIFY(script->settings.faultForm == FaultForm::Xml);
    QCOMPARE(script->settings.stores.size(), std::size_t{2});
    QVERIFY(script->settings.callback.hash == CallbackHash::Sha256);
    QCOMPARE(script->cards.size(), std::size_t{2});
    QVERIFY(script->cards[0].outcome == Outcome::NoFunds);
    QVERIFY(script->cards[1].balance == 500);
    QCOMPARE(script->faults.size(), std::size_t{3});
    QVERIFY(script->faults[0].action == FaultAction::Drop);
    QVERIFY(script->faults[0].moment == FaultMoment::After);
    QCOMPARE(script->faults[1].until, 5);
    QVERIFY(script->faults[1].moment == FaultMoment::After);
    QVERIFY(script->faults[1].time == std::chrono::milliseconds(20));
    QVERIFY(script->faults[2].moment == FaultMoment::Before);
    QVERIFY(parseScript("{}").has_value());
}

void TestScript::everySettingTakesSomething() {
    QVERIFY(settingNames().size() > 40);
    for (const SettingName& setting : settingNames()) {
        Settings settings;
        // nothing takes null, and the complaint says what it takes
        const auto refused = applySetting(settings, setting.name, Json(nullptr));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error(), setting.takes);
        bool taken = false;
        for (const Json& value :
             {Json(true), Json(7), Json("word"), Json("123"), Json("123456"), Json("http://a/b"),
              Json("jwt"), Json("xml"), Json("uz"), Json("invoice"), Json("sha256"),
              Json::array({7}), Json::array({"/token"})})
            taken |= applySetting(settings, setting.name, value).has_value();
        QVERIFY2(taken, std::string(setting.name).c_str());
    }
}

void TestScript::everyFaultNameIsKnown() {
    for (const std::string& name : faultNames()) {
        const auto found = faultNamed(name);
        QVERIFY2(found.has_value(), name.c_str());
        QVERIFY(!needsAnswer(found->action) || found->moment == FaultMoment::After);
    }
    QVERIFY(faultNamed("drop")->moment == FaultMoment::Before);
    QVERIFY(!faultNamed("drip_before") && !faultNamed("dropper") && !faultNamed(""));
}

void TestScript::mistakes_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char* name, const char* script, const char* sentence) {
        QTest::newRow(name) << QByteArray(script) << QByteArray(sentence);
    };
    row("no JSON", "nonsense", "The script is not one JSON object with each key once.");
    row("key twice", R"({"cards":[],"cards":[]})",
        "The script is not one JSON object with each key once.");
    row("unknown key", R"({"fault":[]})",
        "The script has the unknown key \"fault\"; there are: settings, cards, faults.");
    row("a key like a card", R"({"9860090101014364":[]})",
        "The script has the unknown key \"****************\"; there are: settings, cards, faults.");
    row("a key like an essay",
        R"({"a\u001b[2Jbcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz":1})",
        "The script has the unknown key \"a?[2Jbcdefghijklmnopqrstuvwxyzabcdefghij…\"; there are: "
        "settings, cards, faults.");
    row("faults no list", R"({"faults":{}})", "\"faults\" must be a list.");
    row("fault no object", R"({"faults":[1]})", "Fault 1 must be an object.");
    row("fault key", R"({"faults":[{"path":"/a","do":"drop","cal":1}]})",
        "Fault 1 has the unknown key \"cal\".");
    row("fault without path", R"({"faults":[{"do":"drop"}]})", "Fault 1 lacks \"path\".");
    row("fault path", R"({"faults":[{"path":"token","do":"drop"}]})",
        "Fault 1 needs a \"path\" that starts with / or is *.");
    row("fault call", R"({"faults":[{"path":"*","do":"drop"},{"path":"*","do":"drop","call":0}]})",
        "Fault 2 needs a whole number from 1 to 1 000 000 000 for \"call\".");
    row("fault until", R"({"faults":[{"path":"*","do":"drop","call":3,"until":2}]})",
        "Fault 1 needs a \"call\" that is not after its \"until\".");
    row("fault percent", R"({"faults":[{"path":"*","do":"drop","percent":0.5}]})",
        "Fault 1 needs a whole number from 1 to 100 for \"percent\".");
    row("card number", R"({"cards":[{"number":"8600000000002004","outcome":"success"}]})",
        "Card 1 needs 16 digits with a right check digit for \"number\".");
    row("card expiry",
        R"({"cards":[{"number":"8600000000002003","outcome":"success","expiry":"13/30"}]})",
        "Card 1 needs MM/YY for \"expiry\".");
    row("card without outcome", R"({"cards":[{"number":"8600000000002003"}]})",
        "Card 1 lacks \"outcome\".");
    row("unknown setting", R"({"settings":{"tires":2}})", "There is no setting \"tires\".");
    row("setting value", R"({"settings":{"tries":"2"}})",
        "The setting \"tries\" takes a whole number from 0 to 1000000000.");
    row("setting word", R"({"settings":{"fault_form":"yaml"}})",
        "The setting \"fault_form\" takes \"json\", \"xml\" or \"html\".");
}

void TestScript::mistakes() {
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, sentence);
    const auto parsed = parseScript(script.toStdString());
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().sentence, sentence.toStdString());
}

void TestScript::files() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("script.json"));
    QVERIFY(!loadScript(path.toStdString()).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!loadScript(path.toStdString()).has_value());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"faults":[{"path":"*","do":"nonsense"}]})");
    file.close();
    const auto wrong = loadScript(path.toStdString());
    QVERIFY(!wrong.has_value());
    QVERIFY(wrong.error().sentence.starts_with("Fault 1 has the unknown \"do\" \"nonsense\""));
    QVERIFY(wrong.error().sentence.find("drop_after") != std::string::npos);
    QVERIFY(!loadScript(folder.path().toStdString()).has_value()); // a folder
}

void TestScript::callsAreCountedByPath() {
    FaultPlan plan(1);
    Fault second;
    second.path = "/a";
    second.call = 2;
    Fault fourthOfAny;
    fourthOfAny.call = 4;
    fourthOfAny.until = 5;
    fourthOfAny.action = FaultAction::Reset;
    plan.set({second, fourthOfAny});
    QVERIFY(!plan.next("/a"));
    QVERIFY(!plan.next("/b"));
    QVERIFY(plan.next("/a")->action == FaultAction::Drop);
    QVERIFY(plan.next("/b")->action == FaultAction::Reset);
    QVERIFY(plan.next("/c")->action == FaultAction::Reset);
    QVERIFY(!plan.next("/a"));
    plan.set({second});
    QVERIFY(!plan.next("/a"));
    QVERIFY(plan.next("/a"));
    QCOMPARE(plan.deliveries().at("/a"), 5);
}

void TestScript::percentIsARate() {
    FaultPlan plan(7);
    Fault half;
    half.percent = 30;
    plan.set({half});
    int hits = 0;
    for (int i = 0; i < 1000; ++i)
        hits += plan.next("/a") ? 1 : 0;
    QVERIFY(hits > 200 && hits < 400);
}

void TestScript::answersAreSpoilt_data() {
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, FaultAction action, const char* expected) {
        QTest::newRow(name) << static_cast<int>(action) << QByteArray(expected);
    };
    row("other transaction", FaultAction::OtherTransaction,
        R"({"transaction_id":6,"store_transaction":{"trans_id":6,"amount":7,"confirmed":true}})");
    row("wrong amount", FaultAction::WrongAmount,
        R"({"transaction_id":5,"store_transaction":{"trans_id":5,"amount":107,"confirmed":true}})");
    row("wrong types", FaultAction::WrongTypes,
        R"({"transaction_id":"5","store_transaction":{"trans_id":"5","amount":"7",)"
        R"("confirmed":1}})");
}

void TestScript::answersAreSpoilt() {
    QFETCH(int, action);
    QFETCH(QByteArray, expected);
    const std::string body =
        R"({"transaction_id":5,"store_transaction":{"trans_id":5,"amount":7,"confirmed":true}})";
    QCOMPARE(spoil(static_cast<FaultAction>(action), body), expected.toStdString());
    QVERIFY(!parseObject(spoil(FaultAction::BadUtf8, body)));
    QVERIFY(spoil(FaultAction::Huge, body).size() > 1024 * 1024);
}

QTEST_APPLESS_MAIN(TestScript)
#include "tst_script.moc"
