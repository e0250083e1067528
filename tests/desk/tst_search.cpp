#include "core/desk/attendee_index.h"

#include <QElapsedTimer>
#include <QTest>

using kassa::desk::Attendee;
using kassa::desk::AttendeeIndex;

class TestSearch : public QObject {
    Q_OBJECT

    std::vector<Attendee> m_people{
        {"Ulugʻbek Abdurahimov", "998990000031", "INV-26-00212", "vip", false},
        {"Kamola Rahimova", "998900000047", "INV-26-00417", "full", false},
        {"Oʻktam Gʻulomov", "998880000019", "INV-26-00421", "full", false},
        {"Sardor Maʼmurov", "998500000058", "INV-26-00407", "vip", false},
        {"Madina Rahimboyeva", "998970000005", "INV-26-00402", "day", false},
    };

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
        row("nobody", "xyz", {});
        row("one word found, one not", "kamola xyz", {});
    }
    void find() {
        QFETCH(QString, typed);
        QFETCH(QList<int>, found);
        QList<int> got;
        for (const auto index : AttendeeIndex(m_people).find(typed.toStdString(), 100)) {
            got << static_cast<int>(index);
        }
        QCOMPARE(got, found);
    }

    void keepsToTheLimit() {
        QCOMPARE(AttendeeIndex(m_people).find("", 2).size(), std::size_t{2});
        QCOMPARE(AttendeeIndex(m_people).find("rahim", 1).front(), std::size_t{1});
    }

    // From the first key, for a large hall: the list must follow the typing.
    void isQuickOverManyPeople() {
        std::vector<Attendee> many;
        for (int i = 0; i < 20'000; ++i) {
            Attendee attendee = m_people[static_cast<std::size_t>(i) % m_people.size()];
            attendee.invoice = "INV-26-" + std::to_string(100'000 + i);
            many.push_back(std::move(attendee));
        }
        const AttendeeIndex index(many);
        QElapsedTimer timer;
        timer.start();
        const auto found = index.find("zzz", 200);
        const auto took = timer.elapsed();
        QVERIFY(found.empty());
        QVERIFY2(took < 60, qPrintable(QStringLiteral("took %1 ms").arg(took)));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
