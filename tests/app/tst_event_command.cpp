// An event's file through the commands: looked at, made, taken in; and what the desk then sells.

#include "app/accept_journal.h"
#include "app/event_command.h"
#include "app/event_of.h"
#include "core/desk/prices.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::app;
using What = EventCommand::What;

class TestEventCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CommonOptions m_common;

    QString path(const char* name) { return m_folder.filePath(QLatin1String(name)); }
    QString write(const char* name, const QByteArray& text) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("no file");
        }
        file.write(text);
        return file.fileName();
    }
    Expected<desk::EventBook, Trouble> event() { return eventOf(*resolvePlace(m_common)); }

    static constexpr const char* small =
        "{\"event\":{\"name\":\"E\",\"place\":\"P\",\"merchant\":\"M\",\n"
        "\"first_day\":\"2026-06-11\",\"last_day\":\"2026-06-13\",\"written_on\":\"2026-05-14\"},\n"
        "\"tickets\":[{\"id\":\"only\",\"title\":\"O\",\"price\":\"100 000\"}],\n"
        "\"goods\":[{\"id\":\"tea\",\"title\":\"Tea\",\"price\":\"5 000\"}]}\n";

private Q_SLOTS:
    void init() {
        for (const char* name : {"event.json", "attendees.csv"}) {
            QFile::remove(path(name));
        }
        m_common.dataFolder = m_folder.path();
        m_common.gateway = QStringLiteral("http://127.0.0.1:9");
        m_common.json = true;
    }

    void outAndInChangesNothing() {
        const auto before = *event();
        QCOMPARE(runEvent(m_common, {What::Export, path("out.json")}), Exit::Paid);
        QCOMPARE(runEvent(m_common, {What::Check, path("out.json")}), Exit::Paid);
        QCOMPARE(runEvent(m_common, {What::Import, path("out.json")}), Exit::Paid);
        auto after = *event();
        QVERIFY(after.tickets == before.tickets);
        QVERIFY(after.goods == before.goods);
        QVERIFY(after.rules == before.rules);
        QVERIFY(after.attendees.empty()); // people have a file of their own
    }

    void importKeepsThePeople() {
        QByteArray whole(small);
        whole.replace("\"goods\"", "\"attendees\":[{\"name\":\"N\",\"phone\":\"998900000047\","
                                   "\"invoice\":\"INV-1\",\"ticket\":\"only\"}],\"goods\"");
        write("event.json", whole);
        QCOMPARE(event()->attendees.size(), std::size_t{1});
        QByteArray dearer(small);
        dearer.replace("100 000", "150 000");
        QCOMPARE(runEvent(m_common, {What::Import, write("new.json", dearer)}), Exit::Paid);
        QCOMPARE(event()->attendees.size(), std::size_t{1});
        QCOMPARE(event()->tickets[0].price.count(), 15'000'000);
        // A file in which somebody's ticket is gone is not taken.
        QByteArray gone(small);
        gone.replace("\"only\"", "\"other\"");
        QCOMPARE(runEvent(m_common, {What::Import, write("new.json", gone)}), Exit::BadInput);
        QCOMPARE(event()->tickets[0].id, std::string("only"));
    }

    // Who has put another event into force is a row like everything that people do.
    void anImportStandsInTheJournal() {
        const auto place = *resolvePlace(m_common);
        auto keys = keysOf(place);
        QVERIFY(keys.has_value());
        auto journal = store::SqliteJournal::open(optionsFor(place, keys->remembered),
                                                  std::move(keys->signingKey));
        QVERIFY(journal.has_value());
        const auto file = write("new.json", small);
        QCOMPARE(runEvent(m_common, {What::Import, file}), Exit::Environment); // a desk is open
        QVERIFY(!QFile::exists(path("event.json")));
        journal->reset();
        QCOMPARE(runEvent(m_common, {What::Import, file}), Exit::Paid);
        QCOMPARE(runEvent(m_common, {What::Import, path("none.json")}), Exit::Environment);
        keys = keysOf(place);
        journal = store::SqliteJournal::open(optionsFor(place, keys->remembered),
                                             std::move(keys->signingKey));
        QVERIFY(journal.has_value());
        const auto rows = (*journal)->deskRowsAfter(0, 10).value();
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].cashier, place.cashier.toStdString());
        QVERIFY(!rows[0].cashier.empty());
        const auto& row = std::get<desk::entry::EventChanged>(rows[0].entry);
        QCOMPARE(row.what, std::string("imported new.json: 1 tickets, 1 goods, 0 rules"));
        QCOMPARE(row.digest.size(), 64U);
        journal->reset();
        for (const char* name : {"test.journal", "test.journal.head"}) {
            QVERIFY(QFile::remove(path(name)));
        }
    }

    // What the window saves is what the desk is opened with next, and nobody is lost.
    void savedByTheWindow() {
        const auto files = eventFilesOf(*resolvePlace(m_common));
        auto book = *event();
        const auto people = book.attendees;
        book.attendees.clear();
        book.tickets[0].price = Tiyin(200'000'000);
        const auto saved = files.save(book);
        QVERIFY2(saved.trouble.isEmpty(), qPrintable(saved.trouble));
        QCOMPARE(saved.digest.size(), std::size_t{64});
        QCOMPARE(event()->tickets[0].price.count(), 200'000'000);
        QCOMPARE(event()->attendees.size(), people.size());
        book.tickets[0].price = Tiyin(210'000'000);
        QVERIFY(files.save(book).trouble.isEmpty());
        QCOMPARE(event()->attendees.size(), people.size());
        // Somebody's ticket is gone: nothing is written.
        book.tickets.erase(book.tickets.begin());
        QVERIFY(!files.save(book).trouble.isEmpty());
        QCOMPARE(event()->tickets[0].price.count(), 210'000'000);
        QVERIFY(files.read(path("event.json")).trouble.isEmpty());
        QVERIFY(!files.read(path("none.json")).trouble.isEmpty());
        QVERIFY(!files.write(path("none/out.json"), *event()).isEmpty());
    }

    void mistakesHaveALine() {
        QByteArray bad(small);
        bad.replace("5 000", "5 OOO");
        const auto file = write("bad.json", bad);
        QCOMPARE(runEvent(m_common, {What::Check, file}), Exit::BadInput);
        QCOMPARE(runEvent(m_common, {What::Import, file}), Exit::BadInput);
        QVERIFY(!QFile::exists(path("event.json")));
        const auto mistake = readEventFile(file);
        QVERIFY(!mistake.has_value());
        QCOMPARE(mistake.error().error->line, std::size_t{4});
        QVERIFY2(mistake.error().trouble.sentence.contains(u"line 4, at /goods/0/price"),
                 qPrintable(mistake.error().trouble.sentence));
        QCOMPARE(runEvent(m_common, {What::Check, path("none.json")}), Exit::Environment);
    }

    // A desk is not opened with half an event.
    void badEventIsNotOpened() {
        write("event.json", QByteArray(small).replace("\"tea\"", "\"only\""));
        QVERIFY(!event().has_value());
        QVERIFY(event().error().sentence.contains(u"line 4"));
    }
};

QTEST_GUILESS_MAIN(TestEventCommand)
#include "tst_event_command.moc"
