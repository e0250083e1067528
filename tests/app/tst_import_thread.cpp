// Lists on a real disk, read beside a window that stays alive: its timer ticks while they are read.
// Hostile ones are refused or reported by row, and nothing of them is lost.

#include "app/import_thread.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <zip.h>

using namespace kassa;
using app::ImportThread;
using attendees::Field;
using attendees::TableFault;
using Problem = ui::ImportLink::Problem;

class TestImportThread : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<attendees::ListLook> m_looks;
    std::vector<ui::ImportSummary> m_done;
    std::vector<Problem> m_problems;
    std::vector<QString> m_saved;
    std::vector<std::vector<desk::Attendee>> m_taken;

    QString file(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            qFatal("no file");
        }
        file.write(bytes);
        return path;
    }

    void listen(ImportThread& lists) {
        connect(&lists, &ImportThread::looked, this,
                [this](auto& look) { m_looks.push_back(look); });
        connect(&lists, &ImportThread::done, this, [this](auto& done) { m_done.push_back(done); });
        connect(&lists, &ImportThread::failed, this,
                [this](Problem problem) { m_problems.push_back(problem); });
        connect(&lists, &ImportThread::leftOutSaved, this,
                [this](const QString& path) { m_saved.push_back(path); });
        connect(&lists, &ImportThread::taken, this,
                [this](auto& people) { m_taken.push_back(people); });
    }

    static desk::EventBook oneTicket() {
        desk::EventBook book;
        desk::Ticket full;
        full.id = "full";
        full.title = "Full";
        book.tickets = {full};
        return book;
    }

    attendees::Importer::Choices choices() {
        attendees::Importer::Choices choices;
        choices.mapping = m_looks.back().mapping;
        choices.titles = m_looks.back().titles;
        return choices;
    }

    /// Looked at and gone through.
    void readWhole(ImportThread& lists, const QByteArray& bytes,
                   const desk::EventBook& event = oneTicket()) {
        lists.look(file(bytes), {});
        QTRY_COMPARE(m_looks.size(), 1U);
        lists.read({}, choices(), event);
        QTRY_COMPARE_WITH_TIMEOUT(m_done.size(), 1U, 60'000);
    }

    static desk::EventBook eventWith(std::initializer_list<const char*> invoices) {
        auto event = oneTicket();
        for (const char* invoice : invoices) {
            desk::Attendee person;
            person.name = "N";
            person.invoice = invoice;
            person.ticket = "full";
            event.attendees.push_back(std::move(person));
        }
        return event;
    }
    static QString invoices(const std::vector<desk::Attendee>& people) {
        QStringList all;
        for (const auto& each : people) {
            all << QString::fromStdString(each.invoice);
        }
        return all.join(u' ');
    }

private Q_SLOTS:
    void init() {
        m_looks.clear();
        m_done.clear();
        m_problems.clear();
        m_saved.clear();
        m_taken.clear();
        QFile::remove(m_folder.filePath(QStringLiteral("attendees.csv")));
    }

    void theWindowTicksWhileALargeListIsRead() {
        QByteArray list("Name;Phone;Invoice\r\n");
        for (int i = 0; i < 60'000; ++i) {
            list += "Kamola Rahimova;90" + QByteArray::number(1'000'000 + i) + ";INV-" +
                    QByteArray::number(100'000 + i) + "\r\n";
        }
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        QTimer timer;
        int ticks = 0;
        bool reading = false;
        connect(&timer, &QTimer::timeout, this, [&] { ticks += reading ? 1 : 0; });
        timer.start(0);
        lists.look(file(list), {});
        QTRY_COMPARE(m_looks.size(), 1U);
        QVERIFY(m_looks[0].titles);
        QCOMPARE(m_looks[0].separator, ';');
        QCOMPARE(m_looks[0].rows.size(), attendees::rowsInLook);
        reading = true;
        QSignalSpy progress(&lists, &ImportThread::progressed);
        lists.read({}, choices(), oneTicket());
        QTRY_COMPARE_WITH_TIMEOUT(m_done.size(), 1U, 60'000);
        QVERIFY2(ticks > 5, qPrintable(QString::number(ticks)));
        QVERIFY(progress.count() > 5);
        QCOMPARE(m_done[0].rows, std::int64_t{60'000});
        QCOMPARE(m_done[0].added, std::int64_t{60'000});
    }

    void cancelStopsIt() {
        QByteArray list("Name\n");
        for (int i = 0; i < 400'000; ++i) {
            list += "Kamola Rahimova\n";
        }
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        lists.look(file(list), {});
        QTRY_COMPARE(m_looks.size(), 1U);
        connect(&lists, &ImportThread::progressed, &lists, &ImportThread::cancel);
        lists.read({}, choices(), oneTicket());
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::Cancelled);
        QVERIFY(m_done.empty());
    }

    void aFileAboveTheLimitIsRefused() {
        const QString path = m_folder.filePath(QStringLiteral("huge.csv"));
        QFile huge(path);
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(101LL * 1024 * 1024));
        huge.close();
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        lists.look(path, {});
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::TooLarge);
    }

    void aZipBombIsRefused() {
        const QString path = m_folder.filePath(QStringLiteral("bomb.xlsx"));
        zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
        const QByteArray zeros(8 * 1024 * 1024, ' ');
        const QByteArray sheet = "<worksheet><sheetData>" + zeros + "</sheetData></worksheet>";
        auto* source =
            zip_source_buffer(zip, sheet.constData(), static_cast<zip_uint64_t>(sheet.size()), 0);
        zip_file_add(zip, "xl/worksheets/sheet1.xml", source, ZIP_FL_OVERWRITE);
        QCOMPARE(zip_close(zip), 0);
        book::ListLimits limits;
        limits.unpacked = 1024 * 1024;
        ImportThread lists(m_folder.path(), 2, limits);
        listen(lists);
        lists.look(path, {});
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::TooLarge);
    }

    void nothingThere() {
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        lists.look(QStringLiteral("/nowhere/list.csv"), {});
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::CannotRead);
    }

    // A NUL, formulas, ten thousand columns: each row by itself, the others are taken.
    void badRowsAreReportedAndSavedWhole() {
        QByteArray list("Name,Phone,Invoice\n"
                        "Kamola Rahimova,901234567,INV-1\n");
        list += QByteArray("Zarina\0Olimova,901234568,INV-2\n", 31);
        list += "=HYPERLINK(\"x\"),901234569,INV-3\n";
        list += QByteArray("a,").repeated(10'000) + "\n";
        list += "Jasur Rahimov,901234560,INV-4\n";
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        readWhole(lists, list);
        QCOMPARE(m_done[0].rows, std::int64_t{5});
        QCOMPARE(m_done[0].added, std::int64_t{2});
        QCOMPARE(m_done[0].leftOut, std::int64_t{3});
        QVERIFY(m_done[0].first[0].table == TableFault::NulInside);
        QVERIFY(m_done[0].first[1].problem.fault == attendees::RowFault::Formula);
        QVERIFY(m_done[0].first[2].table == TableFault::TooManyColumns);
        const QString saved = m_folder.filePath(QStringLiteral("papers/left-out.csv"));
        lists.saveLeftOut(saved);
        QTRY_COMPARE(m_saved.size(), 1U);
        QCOMPARE(m_saved[0], saved);
        QFile report(saved);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray text = report.readAll();
        QVERIFY(text.contains("HYPERLINK"));
        QVERIFY(text.contains("Olimova"));
        QVERIFY(text.count("a,") >= 5000); // whole, though nothing of it could be taken
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("attendees.csv"))));
        lists.take(oneTicket());
        QTRY_COMPARE(m_taken.size(), 1U);
        QCOMPARE(m_taken[0].size(), 2U);
        const auto kept = book::BookStore(m_folder.path()).read();
        QVERIFY(kept && kept->has_value());
        QCOMPARE((**kept).size(), 2U);
    }

    // Another program added somebody since the window was opened: the book has them, the window
    // has not. And the window has somebody who was added at the desk, whom the book has not.
    void whoeverIsInTheBookIsKept() {
        const book::BookStore store(m_folder.path());
        const auto window = eventWith({"INV-1", "W02-00001"});
        QVERIFY(store.write(eventWith({"INV-1", "INV-2"}).attendees).has_value());
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        readWhole(lists, "Name,Invoice\nKamola,INV-3\nJasur,\n", window);
        lists.take(window);
        QTRY_COMPARE(m_taken.size(), 1U);
        QCOMPARE(invoices(m_taken[0]), QStringLiteral("INV-1 INV-2 W02-00001 INV-3 W02-00002"));
        QCOMPARE(invoices(**store.read()), invoices(m_taken[0]));
    }

    // Between the figures on the screen and the key that takes them.
    void aBookThatHasChangedIsNotWrittenOver() {
        const book::BookStore store(m_folder.path());
        const auto window = eventWith({"INV-1"});
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        readWhole(lists, "Name,Invoice\nKamola,INV-3\n", window);
        QVERIFY(store.write(eventWith({"INV-1", "INV-2"}).attendees).has_value());
        lists.take(window);
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::BookChanged);
        QCOMPARE(invoices(**store.read()), QStringLiteral("INV-1 INV-2"));
        lists.read({}, choices(), window); // once more
        QTRY_COMPARE(m_done.size(), 2U);
        lists.take(eventWith({"INV-1", "W02-00001"})); // somebody was added at the desk meanwhile
        QTRY_COMPARE(m_problems.size(), 2U);
        QCOMPARE(m_problems[1], Problem::BookChanged);
        QCOMPARE(invoices(**store.read()), QStringLiteral("INV-1 INV-2"));
    }

    void aDamagedBookIsLeftAsItIs() {
        const book::BookStore store(m_folder.path());
        QFile damaged(store.path());
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("damaged\n") > 0);
        damaged.close();
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        lists.look(file("Name\nKamola\n"), {});
        QTRY_COMPARE(m_looks.size(), 1U);
        lists.read({}, choices(), oneTicket());
        QTRY_COMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems[0], Problem::NoBook);
    }

    void theReportThatCannotBeSavedIsTold() {
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        readWhole(lists, "Name,Phone\nKamola,12\n");
        lists.saveLeftOut(QStringLiteral("/proc/nowhere/left-out.csv"));
        QTRY_COMPARE(m_saved.size(), 1U);
        QCOMPARE(m_saved[0], QString());
    }

    // Chosen wrongly, letters cannot be read; chosen rightly, they can.
    void theEncodingCanBeChosen() {
        const QByteArray list("\xc8\xec\xff;\xd2\xe5\xeb\xe5\xf4\xee\xed\n"
                              "\xca\xe0\xec\xee\xeb\xe0;901234567\n");
        ImportThread lists(m_folder.path(), 2);
        listen(lists);
        attendees::ListHow how;
        how.encoding = attendees::Encoding::Utf8;
        lists.look(file(list), how);
        QTRY_COMPARE(m_looks.size(), 1U);
        QVERIFY(!m_looks[0].titles);
        how.encoding = attendees::Encoding::Windows1251;
        lists.look(file(list), how);
        QTRY_COMPARE(m_looks.size(), 2U);
        QVERIFY(m_looks[1].titles);
        QVERIFY(m_looks[1].mapping.front() == Field::Name);
        lists.read(how, choices(), oneTicket());
        QTRY_COMPARE(m_done.size(), 1U);
        QCOMPARE(m_done[0].added, std::int64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestImportThread)
#include "tst_import_thread.moc"
