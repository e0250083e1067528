#include "core/desk/attendee_index.h"

#include "core/desk/search_fold.h"
#include "tests/desk/search_crowd.h"

#include <QTest>

#include <map>

using namespace kassa::desk;
using namespace kassa::test;

class TestSearch : public QObject {
    Q_OBJECT

    std::vector<Attendee> m_people{
        {"Ulugʻbek Abdurahimov", "998990000031", "INV-26-00212", "vip", false},
        {"Kamola Rahimova", "998900000047", "INV-26-00417", "full", false},
        {"Oʻktam Gʻulomov", "998880000019", "INV-26-00421", "full", false},
        {"Sardor Maʼmurov", "998500000058", "INV-26-00407", "vip", false},
        {"Madina Rahimboyeva", "998970000005", "INV-26-00402", "day", false,
         "m.rahimboyeva@mail.uz", "K7-4419", ""},
    };

    static std::vector<std::size_t> placesOf(const std::vector<Hit>& hits) {
        std::vector<std::size_t> places;
        for (const auto& hit : hits) {
            places.push_back(hit.attendee);
        }
        return places;
    }

private Q_SLOTS:
    void find_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("found");
        const auto row = [](const char* name, const char* typed, QList<int> found) {
            QTest::newRow(name) << QString::fromUtf8(typed) << found;
        };
        row("nothing typed finds all", "", {0, 1, 2, 3, 4});
        row("blank finds all", "  ", {0, 1, 2, 3, 4});
        row("part of a name, beginnings first", "rahim", {1, 4, 0});
        row("capitals do not matter", "RAHIMova", {1});
        row("both names, any order", "rahimova kamola", {1});
        row("oʻ as it should be", "oʻktam", {2});
        row("oʻ with a straight apostrophe", "o'ktam", {2});
        row("oʻ with a curly one", "o‘ktam", {2});
        row("oʻ with a grave accent", "o`ktam", {2});
        row("oʻ without anything", "oktam", {2});
        row("gʻ without anything", "gulom", {2});
        row("tutuq belgisi left out", "mamurov", {3});
        row("tutuq belgisi as ’", "ma’mur", {3});
        row("last digits of the phone", "0047", {1});
        row("a phone in groups", "+998 90 000-00-47", {1});
        row("a phone without the country", "90 000 00 47", {1});
        row("an invoice", "INV-26-00417", {1});
        row("digits of an invoice", "00402", {4});
        row("the gateway's account", "2600402", {4});
        row("Uzbek Cyrillic", "Ўктам", {2});
        row("Russian Cyrillic", "уктам", {2});
        row("Cyrillic capitals", "ҒУЛОМОВ ЎКТАМ", {2});
        row("Cyrillic with the Latin keyboard", "ernfv", {2});
        row("Latin with the Cyrillic keyboard", "щлефь", {2});
        row("Uzbek Cyrillic with the Latin keyboard", "ekeu,tr", {0}); // улугбек
        row("an invoice with the Cyrillic keyboard", "ШТМ-26-00417", {1});
        row("a letter wrong", "rahimiva", {1});
        row("a letter missing", "kmola", {1});
        row("a letter too many", "kamoola", {1});
        row("two letters swapped", "kamloa", {1});
        row("a slip in one of two words", "gulomov oktom", {2});
        row("x for h", "raximova", {1});
        row("kh and dj", "rakhimova", {1});
        row("an e-mail", "M.Rahimboyeva@mail.uz", {4});
        row("the beginning of an e-mail", "m.rahimboyeva@", {4});
        row("a ticket code", "k7-4419", {4});
        row("a ticket code in one piece", "K74419", {4});
        row("a name and a number", "madina 402", {4});
        row("nobody", "xyz", {});
        row("one word found, one not", "kamola xyz", {});
    }
    void find() {
        QFETCH(QString, typed);
        QFETCH(QList<int>, found);
        QList<int> got;
        for (const auto& hit : AttendeeIndex(m_people).find(typed.toStdString(), 100)) {
            got << static_cast<int>(hit.attendee);
        }
        QCOMPARE(got, found);
    }

    // A slip may mean another person: those are told apart, and come behind those who were meant.
    void kinds() {
        const AttendeeIndex index(m_people);
        QVERIFY(index.find("oktam", 9) == std::vector<Hit>({{2, HitKind::Meant}}));
        QVERIFY(index.find("уктам", 9) == std::vector<Hit>({{2, HitKind::Meant}}));
        QVERIFY(index.find("ernfv", 9) == std::vector<Hit>({{2, HitKind::Layout}}));
        QVERIFY(index.find("oktan", 9) == std::vector<Hit>({{2, HitKind::Similar}}));
        const std::vector<Attendee> two{{"Karima Aliyeva", "", "1", "a", false},
                                        {"Karim Aliyev", "", "2", "a", false}};
        QVERIFY(AttendeeIndex(two).find("karima aliyeva", 9) ==
                std::vector<Hit>({{0, HitKind::Meant}, {1, HitKind::Similar}}));
    }

    void scannedCodes() {
        const AttendeeIndex index(m_people);
        QVERIFY(index.exactly("INV-26-00417") == std::optional<std::size_t>(1));
        QVERIFY(index.exactly("inv 26 00417") == std::optional<std::size_t>(1));
        QVERIFY(index.exactly("2600417") == std::optional<std::size_t>(1));
        QVERIFY(index.exactly("K7-4419") == std::optional<std::size_t>(4));
        QVERIFY(!index.exactly("INV-26-0041"));  // the beginning of one is not one
        QVERIFY(!index.exactly("998900000047")); // a phone is not a code
        QVERIFY(!index.exactly(""));
        QVERIFY(!index.exactly("Kamola"));
    }

    void folding() {
        QCOMPARE(spelledKey("  Oʻktam\t-  G‘ulom "), std::string("oktam gulom"));
        QCOMPARE(spelledKey("ЎҚҒҲ Ёш Şükür"), std::string("oqgh yosh shukur"));
        QCOMPARE(spelledKey("a\xFF"
                            "b\xD0"),
                 std::string("a b"));
        QCOMPARE(soundKey(spelledKey("Yevgeniy")), soundKey(spelledKey("Евгений")));
        QCOMPARE(soundKey(spelledKey("Dzhakhongir")), soundKey(spelledKey("Жаҳонгир")));
        QCOMPARE(soundKey("00417"), std::string("00417")); // digits are never drawn together
        QCOMPARE(otherLayouts("ernfv").front(), std::string("уктам"));
        QCOMPARE(otherLayouts("0047").size(), std::size_t{0});
    }

    // Half a letter, and bytes that are no text, find nobody and break nothing.
    void anyBytes() {
        const AttendeeIndex index(m_people);
        Draw draw(7);
        for (int i = 0; i < 2000; ++i) {
            std::string bytes(draw.below(12), '\0');
            for (auto& byte : bytes) {
                byte = static_cast<char>(draw.below(256));
            }
            QVERIFY(index.find(bytes, 9).size() <= m_people.size());
            static_cast<void>(index.exactly(bytes));
        }
        QVERIFY(AttendeeIndex({}).find("a", 9).empty());
        QVERIFY(index.find("|@", 9).empty());
    }

    // A thousand names, each typed in eight ways: nearly always among the first three.
    void everySpellingFindsThePerson() {
        const auto names = crowdNames(1000, 26);
        QCOMPARE(names.size(), std::size_t{1000});
        const AttendeeIndex index(crowdOf(names));
        Draw draw(11);
        std::map<QByteArray, int> missed;
        int found = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const auto& typed : spellingsOf(names[i], draw)) {
                const auto places = placesOf(index.find(typed.text, 3));
                const bool good = std::find(places.begin(), places.end(), i) != places.end();
                found += good ? 1 : 0;
                missed[typed.how] += good ? 0 : 1;
            }
        }
        for (const auto& [how, count] : missed) {
            QVERIFY2(
                count <= 10,
                qPrintable(
                    QStringLiteral("%1: %2 of 1000 not found").arg(QLatin1String(how)).arg(count)));
        }
        QVERIFY2(found >= 7920, qPrintable(QString::number(found)));
    }

    void keepsToTheLimit() {
        QCOMPARE(AttendeeIndex(m_people).find("", 2).size(), std::size_t{2});
        QCOMPARE(AttendeeIndex(m_people).find("rahim", 1).front().attendee, std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
