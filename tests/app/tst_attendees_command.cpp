// A list of people through the command into the book, and what the desk is then opened with.

#include "app/accept_journal.h"
#include "app/attendees_command.h"
#include "app/event_of.h"
#include "core/book/book_store.h"
#include "tests/support/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::app;

class TestAttendeesCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CommonOptions m_common;

    QString write(const char* name, const QByteArray& text) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("no file");
        }
        file.write(text);
        return file.fileName();
    }
    desk::EventBook event() {
        const auto place = resolvePlace(m_common);
        auto book = eventOf(*place);
        return book ? std::move(book).value() : desk::EventBook();
    }

private Q_SLOTS:
    void init() {
        QFile::remove(m_folder.filePath(QStringLiteral("attendees.csv")));
        m_common.dataFolder = m_folder.path();
        m_common.gateway = QStringLiteral("http://127.0.0.1:9");
        m_common.json = true;
    }

    void listBecomesTheBook() {
        const auto before = event().attendees.size();
        const auto list = write("list.csv", "ФИО;Телефон;Билет\nЯнги Одам;901112233;VIP\n"
                                            "=1+1;1;VIP\n");
        const auto rejects = m_folder.filePath(QStringLiteral("rejects.csv"));
        QCOMPARE(runAttendees(m_common, {true, list, QStringLiteral("skip"), rejects}), Exit::Paid);
        const auto people = event().attendees;
        QCOMPARE(people.size(), before + 1);
        QCOMPARE(people.back().name, std::string("Янги Одам"));
        QCOMPARE(people.back().ticket, std::string("vip"));
        QCOMPARE(people.back().invoice, std::string("W01-00001"));
        QVERIFY(test::readFile(rejects).contains("3,formula,'=1+1,1,VIP"));
        // The same once more: everybody is there already.
        QCOMPARE(runAttendees(m_common, {true, list, QStringLiteral("skip"), {}}), Exit::Paid);
        QCOMPARE(event().attendees.size(), before + 1);
        // Out, and in again, changes nothing.
        const auto out = m_folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(runAttendees(m_common, {false, out, {}, {}}), Exit::Paid);
        QCOMPARE(runAttendees(m_common, {true, out, QStringLiteral("update"), {}}), Exit::Paid);
        QVERIFY(event().attendees == people);
        QVERIFY(test::readFile(out) ==
                test::readFile(m_folder.filePath(QStringLiteral("attendees.csv"))));
    }

    void whatCannotBeDoneChangesNothing() {
        const auto book = m_folder.filePath(QStringLiteral("attendees.csv"));
        const auto none = write("none.csv", "1;2\n3;4\n");
        QCOMPARE(runAttendees(m_common, {true, none, QStringLiteral("skip"), {}}), Exit::BadInput);
        const auto missing = m_folder.filePath(QStringLiteral("missing.csv"));
        QCOMPARE(runAttendees(m_common, {true, missing, QStringLiteral("skip"), {}}),
                 Exit::BadInput);
        const auto good = write("good.csv", "Name\nA B\n");
        QCOMPARE(runAttendees(m_common, {true, good, QStringLiteral("skip"),
                                         QStringLiteral("/nowhere/rejects.csv")}),
                 Exit::Environment);
        QVERIFY(!QFile::exists(book));
        write("attendees.csv", "damaged\n");
        QCOMPARE(runAttendees(m_common, {true, good, QStringLiteral("skip"), {}}), Exit::BadInput);
        QCOMPARE(test::readFile(book), QByteArray("damaged\n"));
        QVERIFY(event().tickets.empty()); // and no desk opens with half a book
    }

    // An open desk has its people in memory, and numbers of its own in the journal.
    void anOpenDeskIsLeftAloneAndItsNumbersAreKept() {
        const auto place = *resolvePlace(m_common);
        const auto open = [&place] {
            auto keys = keysOf(place);
            KASSA_CHECK(keys.has_value());
            auto journal = store::SqliteJournal::open(optionsFor(place, keys->remembered),
                                                      std::move(keys->signingKey));
            KASSA_CHECK(journal.has_value());
            return std::move(journal).value();
        };
        auto journal = open();
        const desk::entry::WalkIn walkIn{"W01-00001", "Sardor", "", "vip", ""};
        QVERIFY(journal->append(walkIn).has_value());
        const auto book = m_folder.filePath(QStringLiteral("attendees.csv"));
        const auto list = write("more.csv", "Name\nYangi Odam\n");
        const AttendeesCommand command{true, list, QStringLiteral("skip"), {}};
        QCOMPARE(runAttendees(m_common, command), Exit::Environment);
        QVERIFY(!QFile::exists(book));
        journal.reset();
        QCOMPARE(runAttendees(m_common, command), Exit::Paid);
        const auto people = event().attendees;
        QCOMPARE(people.back().name, std::string("Yangi Odam"));
        QCOMPARE(people.back().invoice, std::string("W01-00002"));
        QCOMPARE(people[people.size() - 2].name, std::string("Sardor"));
        journal = open();
        const auto rows = journal->deskRowsAfter(0, 10).value();
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(std::get<desk::entry::Note>(rows[1].entry).text,
                 std::string("more.csv: 1 rows, 1 added, 0 updated, 0 left out"));
        journal.reset();
        for (const char* name : {"test.journal", "test.journal.head"}) {
            QVERIFY(QFile::remove(m_folder.filePath(QLatin1String(name))));
        }
    }

    void anotherOneIsChangingTheBook() {
        const auto list = write("more.csv", "Name\nYangi Odam\n");
        const book::BookStore store(m_folder.path());
        const auto lock = store.lock();
        QVERIFY(lock.has_value());
        QCOMPARE(runAttendees(m_common, {true, list, QStringLiteral("skip"), {}}),
                 Exit::Environment);
        QVERIFY(!QFile::exists(store.path()));
    }

    void usage() {
        const auto parsed = parseCommandLine(
            {QStringLiteral("kassa"), QStringLiteral("attendees"), QStringLiteral("import"),
             QStringLiteral("x.xlsx"), QStringLiteral("--duplicates"), QStringLiteral("update")});
        QVERIFY(parsed.has_value());
        const auto* command = std::get_if<AttendeesCommand>(&parsed->command);
        QVERIFY(command != nullptr && command->import);
        QCOMPARE(command->onDuplicate, QStringLiteral("update"));
        QVERIFY(!parseCommandLine({QStringLiteral("kassa"), QStringLiteral("attendees")}));
        QVERIFY(!parseCommandLine({QStringLiteral("kassa"), QStringLiteral("attendees"),
                                   QStringLiteral("import"), QStringLiteral("x"),
                                   QStringLiteral("--duplicates"), QStringLiteral("maybe")}));
    }
};

QTEST_GUILESS_MAIN(TestAttendeesCommand)
#include "tst_attendees_command.moc"
