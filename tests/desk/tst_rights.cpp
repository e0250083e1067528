#include "core/desk/people_file.h"
#include "core/desk/pin_hash.h"
#include "core/desk/pin_tries.h"
#include "tests/desk/desk_samples.h"

#include <QTest>

// Who may do what, what a PIN is, how it is stored, and how often it may be guessed.

using namespace kassa;
using namespace kassa::desk;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1h};

const SecretBuffer& pepper() {
    static const auto buffer = SecretBuffer::of("0123456789abcdef0123456789abcdef");
    return buffer;
}

Pin pinOf(std::string_view digits) {
    return std::move(Pin::parse(digits)).value();
}

} // namespace

class Rights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRoleAndAction() {
        // action, cashier, manager: f is free, a needs an approval
        const std::map<std::string, std::string> table{
            {"sell", "ff"},
            {"check_in", "ff"},
            {"check_in_unpaid", "af"},
            {"close_shift", "ff"},
            {"close_shift_over_unresolved", "aa"},
            {"refund", "aa"},
            {"record_finding", "aa"},
            {"import_attendees", "af"},
            {"edit_event", "af"},
            {"edit_people", "aa"},
            {"change_keys", "aa"},
            {"change_mode", "aa"},
            {"change_settings", "af"},
            {"restore", "aa"},
            {"back_up", "af"},
        };
        QCOMPARE(table.size(), static_cast<std::size_t>(actionCount));
        for (int i = 0; i < actionCount; ++i) {
            const auto action = static_cast<Action>(i);
            const auto& rights = table.at(std::string(nameOf(action)));
            QCOMPARE(actionNamed(nameOf(action)), std::optional(action));
            QCOMPARE(rightOf(Role::Cashier, action) == Right::Free, rights[0] == 'f');
            QCOMPARE(rightOf(Role::Manager, action) == Right::Free, rights[1] == 'f');
        }
        QVERIFY(!actionNamed("steal"));
        QVERIFY(!roleNamed("owner"));
    }

    void aPinIsSixDigits() {
        QVERIFY(Pin::parse("012345").has_value());
        for (const char* text : {"", "12345", "1234567"}) {
            QCOMPARE(Pin::parse(text).error(), PinError::WrongLength);
        }
        for (const char* text : {"12345a", "12 456", "-12345", "１２"}) {
            QCOMPARE(Pin::parse(text).error(), PinError::NotDigits);
        }
    }

    void onlyTheRightPinFits() {
        const auto hash = hashPin(pinOf("482913"), pepper(), demoPinCost);
        QVERIFY(hash && isPinHash(*hash));
        QVERIFY(pinFits(pinOf("482913"), pepper(), *hash));
        QVERIFY(!pinFits(pinOf("482914"), pepper(), *hash));
        QVERIFY(!pinFits(pinOf("482913"), SecretBuffer::of(std::string(32, 'x')), *hash));
        QVERIFY(!pinFits(pinOf("482913"), pepper(), "$argon2id$v=19$m=8,t=1,p=1$"));
        QVERIFY(!pinFits(pinOf("482913"), pepper(), ""));
        // A salt of its own: equal PINs cannot be seen.
        QVERIFY(*hash != *hashPin(pinOf("482913"), pepper(), demoPinCost));
        QVERIFY(hash->find("482913") == std::string::npos);
    }

    void theRealCostIsWhatIsPromised() {
        const auto hash = hashPin(pinOf("482913"), pepper());
        QVERIFY(hash && hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
        QVERIFY(pinFits(pinOf("482913"), pepper(), *hash));
    }

    void aHashAtACostThatSomebodyElseChoseIsNone() {
        for (const char* text :
             {"$argon2id$v=19$m=4194304,t=2,p=1$c2FsdA$aGFzaA",
              "$argon2id$v=19$m=65536,t=200,p=1$c2FsdA$aGFzaA",
              "$argon2id$v=19$m=65536,t=2,p=64$c2FsdA$aGFzaA",
              "$argon2i$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA", "$argon2id$v=19$m=65536,t=2,p=1$",
              "$argon2id$v=19$m=,t=2,p=1$c2FsdA"}) {
            QVERIFY2(!isPinHash(text), text);
        }
    }

    void thePeopleFileIsReadAsItIsWrittenAndNotOtherwise() {
        const auto hash = hashPin(pinOf("111111"), pepper(), demoPinCost).value();
        const std::vector<StoredPerson> people{{samples::cashier(), hash},
                                               {samples::manager(), hash}};
        const auto file = peopleFile(people, "abcd");
        const auto read = parsePeopleFile(file);
        QVERIFY(read.has_value());
        QVERIFY(read->people == people);
        QCOMPARE(read->signature, std::string("abcd"));
        QCOMPARE(managersAmong(people), 1);
        const auto changed = [&file](const char* from, const char* to) {
            return QString::fromStdString(file)
                .replace(QString::fromUtf8(from), QString::fromUtf8(to))
                .toStdString();
        };
        for (const auto& text :
             {std::string(), std::string("[]"), file + " ",
              changed("\"version\": 1", "\"version\": 2"), changed("timur", "nilufar"),
              changed("Timur Sattorov", "Nilufar Saidova"), changed("manager", "owner"),
              changed("argon2id", "plain"), changed("  \"version\"", "\"version\""),
              std::string(peopleFileLimit + 1, ' ')}) {
            QVERIFY2(text == file || !parsePeopleFile(text).has_value(), text.c_str());
        }
    }

    void pausesGrow() {
        WrongPins wrong;
        Instant now = start;
        const auto pause = [&] {
            wrong = oneMore(std::move(wrong), now);
            const auto until = pausedUntil(wrong, now);
            const auto length = until ? *until - now : 0ms;
            now += length;
            return length;
        };
        for (int i = 1; i < freeTries; ++i) {
            QCOMPARE(pause(), 0ms);
            QCOMPARE(triesLeft(wrong, now), freeTries - i);
        }
        for (const auto expected : {30s, 60s, 120s, 240s, 480s}) {
            QCOMPARE(pause(), std::chrono::milliseconds(expected));
            QVERIFY(!pausedUntil(wrong, now)); // over at that moment, not later
        }
        QCOMPARE(pause(), std::chrono::milliseconds(30min));
        QCOMPARE(pause(), std::chrono::milliseconds(30min));
    }

    void aRightOneForgivesButTimesStillCount() {
        WrongPins wrong;
        for (int i = 0; i < 4; ++i) {
            wrong = oneMore(std::move(wrong), start);
        }
        wrong = afterRight(std::move(wrong));
        QCOMPARE(triesLeft(wrong, start), freeTries);
        for (int i = 0; i < 4; ++i) {
            wrong = oneMore(std::move(wrong), start + 1s);
        }
        wrong = afterRight(std::move(wrong));
        QVERIFY(!pausedUntil(wrong, start + 2s));
        wrong = oneMore(oneMore(std::move(wrong), start + 2s), start + 2s); // the tenth
        QCOMPARE(pausedUntil(wrong, start + 3s), std::optional(start + 30min));
    }

    void aRestartBeginsThePauseAnew() {
        QVERIFY(!pausedUntil(carriedOver(4, start), start));
        QCOMPARE(pausedUntil(carriedOver(5, start), start), std::optional(start + 30s));
        QCOMPARE(pausedUntil(carriedOver(9, start), start + 1s), std::optional(start + 480s));
        QCOMPARE(pausedUntil(carriedOver(10, start), start), std::optional(start + 30min));
        QCOMPARE(pausedUntil(carriedOver(250, start), start), std::optional(start + 30min));
        QVERIFY(!pausedUntil(carriedOver(0, start), start));
    }
};

QTEST_GUILESS_MAIN(Rights)
#include "tst_rights.moc"
