// A scanner told from a person by the times of the keys. Every row is a story of keys with what
// became of them: typed through, scanned, or still held.

#include "core/desk/scan.h"

#include <QTest>

#include <string>
#include <vector>

using namespace kassa::desk;

namespace {

/// The code of the key that types this on an American keyboard, and whether with Shift.
KeyPress keyFor(char c) {
    for (std::uint32_t code = 10; code < 66; ++code) {
        for (const bool shift : {false, true}) {
            if (code != 63 && americanKey(code, shift) == c) {
                KeyPress key;
                key.scanCode = code;
                key.shift = shift;
                key.kind = KeyKind::Text;
                key.character = static_cast<unsigned char>(c);
                return key;
            }
        }
    }
    qFatal("no key types %c", c);
}

/// Presses keys at their times and writes down what became of them: characters let through as they
/// are, a scan as "[text]", Enter as "~", other keys as "!", silence at the end included.
class Board {
public:
    explicit Board(ScanRules rules = {}) : m_recogniser(std::move(rules)) {}

    Board& press(KeyPress key, std::int64_t after) {
        m_now += after;
        key.at = key.at < 0 ? 0 : m_now;
        const char sign = key.kind == KeyKind::Text ? static_cast<char>(key.character)
                          : key.kind == KeyKind::Enter || key.kind == KeyKind::Tab ? '~'
                                                                                   : '!';
        const auto answer = m_recogniser.press(key);
        settle(answer.earlier);
        (answer.hold ? m_held : m_story) += sign;
        return *this;
    }
    Board& type(std::string_view text, std::int64_t gap) {
        for (const char c : text) {
            press(keyFor(c), gap);
        }
        return *this;
    }
    Board& end(KeyKind kind, std::int64_t after) {
        KeyPress key;
        key.kind = kind;
        return press(key, after);
    }
    Board& enter(std::int64_t after) { return end(KeyKind::Enter, after); }
    std::string silence() {
        settle(m_recogniser.silence());
        return m_story + m_held; // nothing may be held any more
    }
    [[nodiscard]] const std::string& story() const { return m_story; }
    [[nodiscard]] ScanRecogniser& recogniser() { return m_recogniser; }

private:
    void settle(ScanVerdict verdict) {
        if (verdict == ScanVerdict::Typed) {
            m_story += m_held;
        } else if (verdict == ScanVerdict::Scanned) {
            m_story += "[" + std::string(m_recogniser.text()) + "]";
        } else {
            return;
        }
        m_held.clear();
    }

    ScanRecogniser m_recogniser;
    std::int64_t m_now = 1'000'000;
    std::string m_held;
    std::string m_story;
};

ScanRules framed(const char* prefix, const char* suffix) {
    ScanRules rules;
    rules.prefix = prefix;
    rules.suffix = suffix;
    return rules;
}

} // namespace

class TestScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stories_data() {
        QTest::addColumn<std::string>("story");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char* name, const std::string& story, const char* expected) {
            QTest::newRow(name) << story << std::string(expected);
        };
        row("a scan", Board().type("INV-26-00417", 5).enter(5).silence(), "[INV-26-00417]");
        row("as slow as one may be", Board().type("K7-4419", 30).enter(30).silence(), "[K7-4419]");
        row("ended by Tab", Board().type("K7-4419", 8).end(KeyKind::Tab, 8).silence(), "[K7-4419]");
        row("Enter that comes late", Board().type("K7-4419", 8).enter(100).silence(), "[K7-4419]");
        row("four keys", Board().type("4419", 8).enter(8).silence(), "[4419]");
        row("three keys", Board().type("441", 8).enter(8).silence(), "441~");
        row("a typist", Board().type("kamola", 60).enter(60).silence(), "kamola~");
        row("just too slow", Board().type("kamola", 31).enter(31).silence(), "kamola~");
        row("a typist's Enter is not held", Board().enter(60).story(), "~");
        row("quick fingers, no Enter", Board().type("kamola", 20).silence(), "kamola");
        row("quick fingers, Enter much later", Board().type("kamola", 20).enter(101).silence(),
            "kamola~");
        row("two keys rolled over", Board().type("ka", 12).type("mola", 90).enter(90).silence(),
            "kamola~");
        row("between a typist and a scanner",
            Board().type("ka", 90).type("INV-26-00417", 45).silence(), "kaINV-26-00417");
        row("typed a moment before the scan",
            Board().type("ka", 90).press(keyFor('K'), 60).type("7-4419", 6).enter(6).silence(),
            "ka[K7-4419]");
        row("two scans", Board().type("K7-4419", 5).enter(5).type("K7-4420", 80).silence(),
            "[K7-4419]K7-4420");
        row("several lines are one scan",
            Board().type("Registon", 5).enter(5).type("INV-26-00417", 5).enter(5).silence(),
            "[Registon\nINV-26-00417]");
        row("the last line without Enter",
            Board().type("Registon", 5).enter(5).type("INV-26-00417", 5).silence(),
            "[Registon\nINV-26-00417]");
        row("Shift goes down between",
            Board().type("ab", 5).end(KeyKind::Modifier, 5).type("CD", 5).enter(5).silence(),
            "[abCD]");
        row("Shift keeps the time",
            Board().type("ab", 5).end(KeyKind::Modifier, 25).type("CD", 25).enter(5).silence(),
            "[abCD]");
        row("Shift alone is not held", Board().end(KeyKind::Modifier, 5).story(), "!");
        row("a control character of a code",
            Board().type("0104", 5).end(KeyKind::Other, 5).type("21x", 5).enter(5).silence(),
            "[010421x]");
        row("F9 while a key is held", Board().type("k", 5).end(KeyKind::Other, 5).silence(), "k!");
        row("no Enter, no frame", Board().type("K7-4419", 5).silence(), "K7-4419");
        row("a frame ends by silence", Board(framed("~", "$")).type("~K7-4419$", 5).silence(),
            "[K7-4419]");
        row("only a prefix", Board(framed("~", "")).type("~K7-4419", 5).silence(), "[K7-4419]");
        row("a frame and Enter", Board(framed("~", "")).type("~K7-4419", 5).enter(5).silence(),
            "[K7-4419]");
        row("quick, but not framed", Board(framed("~", "")).type("kamola", 5).silence(), "kamola");
        row("slow, but framed", Board(framed("~", "")).type("~K7-4419", 50).silence(), "~K7-4419");
    }

    void stories() {
        QFETCH(std::string, story);
        QFETCH(std::string, expected);
        QCOMPARE(QString::fromStdString(story), QString::fromStdString(expected));
    }

    // Under a Cyrillic layout the characters are others, the keys are not.
    void keysCountAndNotLetters() {
        Board board;
        const std::u32string cyrillic = U"ШТМ-26-00417";
        const std::string meant = "INV-26-00417";
        for (std::size_t i = 0; i < meant.size(); ++i) {
            KeyPress key = keyFor(meant[i]);
            key.character = cyrillic[i];
            board.press(key, 5);
        }
        board.enter(5);
        QCOMPARE(board.silence(), std::string("[INV-26-00417]"));
    }

    // A board that names no keys: what it types is all there is.
    void charactersWhereThereIsNoKey() {
        ScanRecogniser recogniser;
        std::int64_t at = 1;
        for (const char32_t c : std::u32string(U"Ўқ7ʻ€\U0001F39F")) {
            KeyPress key;
            key.at = ++at;
            key.kind = KeyKind::Text;
            key.character = c;
            QVERIFY(recogniser.press(key).hold);
        }
        KeyPress enter;
        enter.at = ++at;
        enter.kind = KeyKind::Enter;
        QVERIFY(recogniser.press(enter).hold);
        QCOMPARE(recogniser.silence(), ScanVerdict::Scanned);
        QCOMPARE(recogniser.text(), std::string_view("Ўқ7ʻ€\U0001F39F"));
        recogniser.forget();
        QVERIFY(recogniser.text().empty());
    }

    // What a test or another program sends has no time of a device.
    void keysOfNoDeviceAreNeverAScan() {
        ScanRecogniser recogniser;
        for (const char c : std::string("INV-26-00417")) {
            KeyPress key = keyFor(c);
            key.at = 0;
            QCOMPARE(recogniser.press(key), (ScanAnswer{ScanVerdict::None, false}));
        }
        QCOMPARE(recogniser.silence(), ScanVerdict::None);
    }

    void heldKeyIsNotAScanner() {
        Board board;
        board.press(keyFor('0'), 60);
        for (int i = 0; i < 10; ++i) {
            KeyPress again = keyFor('0');
            again.repeat = true;
            board.press(again, 25);
        }
        board.enter(25);
        QCOMPARE(board.silence(), std::string("00000000000~"));
    }

    void clockThatGoesBackEndsTheBurst() {
        Board board;
        board.type("K7-4", 5).press(keyFor('4'), -500).type("19", 5).enter(5);
        QCOMPARE(board.silence(), std::string("K7-4419~")); // 4, 1, 9: three keys
    }

    void codesThatAreTooLongSayNothing() {
        Board board;
        board.type(std::string(ScanRecogniser::longest + 50, '7'), 3).enter(3);
        QCOMPARE(board.silence(), std::string("[]"));
        board.type("K7-4419", 5).enter(5); // and the next one is read again
        QCOMPARE(board.silence(), std::string("[][K7-4419]"));
    }

    void waitsLongerForTheEndOfABurst() {
        Board board;
        board.type("441", 5);
        QCOMPARE(board.recogniser().patience(), std::chrono::milliseconds(30));
        board.type("9", 5);
        QCOMPARE(board.recogniser().patience(), std::chrono::milliseconds(100));
        board.enter(5);
        QCOMPARE(board.recogniser().patience(), std::chrono::milliseconds(30));
    }

    void everyKeyOfTheBoard() {
        std::string typed;
        for (std::uint32_t code = 10; code < 66; ++code) {
            for (const bool shift : {false, true}) {
                if (const char c = americanKey(code, shift); c != 0 && code != 63) {
                    typed += c;
                }
            }
        }
        for (char c = ' '; c < 127; ++c) {
            QVERIFY2(typed.find(c) != std::string::npos, &c);
        }
        QCOMPARE(americanKey(9, false), '\0');  // Escape
        QCOMPARE(americanKey(22, false), '\0'); // Backspace
        QCOMPARE(americanKey(36, false), '\0'); // Enter
        QCOMPARE(americanKey(67, false), '\0'); // F1
    }
};

QTEST_APPLESS_MAIN(TestScan)
#include "tst_scan.moc"
