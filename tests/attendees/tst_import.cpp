// Lists of people: what each row would do, and that no row disappears.

#include "core/attendees/book_file.h"
#include "core/attendees/import.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace kassa;
using namespace kassa::attendees;
using desk::Attendee;
using desk::EventBook;

namespace {

EventBook sampleBook() {
    EventBook book;
    book.name = "N";
    book.tickets = {{"full", "Toʻliq ishtirok", "", Tiyin(std::int64_t{100}), true},
                    {"day", "Bir kunlik", "", Tiyin(std::int64_t{50}), true}};
    return book;
}

const std::vector<Attendee> known{
    {"Kamola Rahimova", "998900000047", "INV-26-00417", "full", false, "kamola@mail.uz", "", ""}};

ImportResult imported(std::string_view csv, OnDuplicate onDuplicate = OnDuplicate::Skip) {
    const EventBook book = sampleBook();
    std::vector<TableRow> rows;
    CsvReader reader(guessSeparator(csv), [&](TableRow row) { rows.push_back(std::move(row)); });
    reader.feed(csv);
    reader.finish();
    Importer importer(known, book, {mappingByTitles(rows.at(0).fields), true, onDuplicate, 2});
    for (auto& row : rows) {
        importer.take(std::move(row));
    }
    return std::move(importer).finish();
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles_data() {
        QTest::addColumn<QString>("titles");
        QTest::addColumn<QList<int>>("fields");
        const auto row = [](const char* name, const char* titles,
                            std::initializer_list<Field> fields) {
            QList<int> list;
            for (const Field field : fields) {
                list << static_cast<int>(field);
            }
            QTest::newRow(name) << QString::fromUtf8(titles) << list;
        };
        using F = Field;
        row("Uzbek", "Ism-familiya|Telefon raqami|E-mail|Invoys raqami|Chipta",
            {F::Name, F::Phone, F::Email, F::Invoice, F::Ticket});
        row("Uzbek, parts", "Familiya|Ismi|Toifa|Toʻlangan",
            {F::Family, F::Name, F::Category, F::Paid});
        row("Uzbek Cyrillic", "Ф.И.Ш.|Телефон|Чипта|Тўланган",
            {F::Name, F::Phone, F::Ticket, F::Paid});
        row("Russian", "№|ФИО|Телефон|Эл. почта|Счёт|Билет|Оплачено",
            {F::Ignored, F::Name, F::Phone, F::Email, F::Invoice, F::Ticket, F::Paid});
        row("Russian, parts", "Фамилия|Имя|Категория", {F::Family, F::Name, F::Category});
        row("English", "Full name|Phone|Email|Order number|Ticket code|Status",
            {F::Name, F::Phone, F::Email, F::Invoice, F::Code, F::Paid});
        row("the second of two is left out", "Name|Name", {F::Name, F::Ignored});
        row("no titles", "Kamola Rahimova|901234567", {F::Ignored, F::Ignored});
    }
    void titles() {
        QFETCH(QString, titles);
        QFETCH(QList<int>, fields);
        std::vector<std::string> row;
        for (const auto& title : titles.split(QLatin1Char('|'))) {
            row.push_back(title.toStdString());
        }
        QList<int> got;
        for (const Field field : mappingByTitles(row)) {
            got << static_cast<int>(field);
        }
        QCOMPARE(got, fields);
    }

    void withoutTitles() {
        const Mapping mapping =
            mappingByContent({{"1", "Kamola Rahimova", "90 123 45 67", "INV-417"},
                              {"2", "Ўктам Ғуломов", "+998901234568", "INV-418"}});
        QVERIFY(mapping == Mapping({Field::Ignored, Field::Name, Field::Phone, Field::Invoice}));
        QVERIFY(hasName(mapping));
    }

    void phones_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        QTest::newRow("nine digits") << "90 123-45-67"
                                     << "998901234567";
        QTest::newRow("with the country") << "+998 (90) 123 45 67"
                                          << "998901234567";
        QTest::newRow("without plus") << "998901234567"
                                      << "998901234567";
        QTest::newRow("with eight") << "8-90-123-45-67"
                                    << "998901234567";
        QTest::newRow("marked as text") << "'+998901234567"
                                        << "998901234567";
        QTest::newRow("too short") << "123"
                                   << "";
        QTest::newRow("another country") << "+7 900 123 45 67"
                                         << "";
        QTest::newRow("a letter") << "90 123 45 6x"
                                  << "";
        QTest::newRow("a number that a spreadsheet has spoiled") << "9,98901E+11"
                                                                 << "";
    }
    void phones() {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        QCOMPARE(QString::fromStdString(readPhone(typed.toStdString()).value_or("")), read);
    }

    void addsPeople() {
        const auto result = imported("ФИО;Телефон;Билет;Счёт\n"
                                     "Ўктам Ғуломов;90 000 00 19;bir kunlik;INV-26-00421\n"
                                     "Madina;;;\n");
        QCOMPARE(result.rows, 2);
        QCOMPARE(result.added, 2);
        QVERIFY(result.bad.empty());
        const Attendee& first = result.book[1];
        QCOMPARE(first.name, std::string("Ўктам Ғуломов")); // stored as written
        QCOMPARE(first.phone, std::string("998900000019"));
        QCOMPARE(first.ticket, std::string("day"));
        QCOMPARE(result.book[2].invoice, std::string("W02-00001")); // desk 2 numbers by itself
        QCOMPARE(result.book[2].ticket, std::string("full"));
        QVERIFY(result.book[0] == known[0]);
    }

    void desksDoNotCollide() {
        QCOMPARE(kassa::desk::deskInvoice(2, 123), std::string("W02-00123"));
        std::set<std::string> accounts;
        for (int desk = 1; desk < 100; ++desk) {
            for (int i = 1; i < 50; ++i) {
                QVERIFY(accounts.insert(desk::accountOf(kassa::desk::deskInvoice(desk, i))).second);
            }
        }
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("column");
        const auto row = [](const char* name, const char* text, RowFault fault, int column) {
            QTest::newRow(name) << QByteArray(text) << static_cast<int>(fault) << column;
        };
        row("no name", ",901234567,,,", RowFault::NoName, 0);
        row("a name of signs", "?!,901234567,,,", RowFault::NoName, 0);
        row("a phone", "A,12,,,", RowFault::BadPhone, 1);
        row("an e-mail", "A,,x@y,,", RowFault::BadEmail, 2);
        row("an invoice without digits", "A,,,INV,", RowFault::BadInvoice, 3);
        row("an invoice with too many", "A,,,123456789012345678901,", RowFault::BadInvoice, 3);
        row("a ticket nobody sells", "A,,,,balcony", RowFault::UnknownTicket, 4);
        row("a formula", "=HYPERLINK(1),,,,", RowFault::Formula, 0);
        row("a full-width formula",
            "\xEF\xBC\x9D"
            "1,,,,",
            RowFault::Formula, 0);
        row("a formula for a phone", "A,+998+1+cmd,,,", RowFault::Formula, 1);
        row("letters of another encoding", "\xEF\xBF\xBD\xEF\xBF\xBD,,,,", RowFault::BadText, 0);
        row("an escape", "A\x1B[2J,,,,", RowFault::BadText, 0);
        row("an open quote", "\"A,,,,", RowFault::NotReadable, 0);
    }
    void bad() {
        QFETCH(QByteArray, row);
        QFETCH(int, fault);
        QFETCH(int, column);
        const std::string csv =
            "Name,Phone,Email,Invoice,Ticket\nBefore,,,,\n" + row.toStdString() + "\nAfter,,,,\n";
        const auto result = imported(csv);
        QCOMPARE(result.rows, 3);
        QCOMPARE(result.added, 2);
        QCOMPARE(result.bad.size(), std::size_t{1});
        QCOMPARE(result.bad[0].line, 3);
        QCOMPARE(static_cast<int>(result.bad[0].problem.fault), fault);
        QCOMPARE(static_cast<int>(result.bad[0].problem.column), column);
    }

    // What was left out can be saved, mended and imported: nothing of a row is lost.
    void badRowsAreKept() {
        const auto result = imported("Name,Phone\n=1+1,12\nA,\"1\n\"x,1\n");
        QCOMPARE(result.bad.size(), std::size_t{2});
        const auto saved = badRowsAsCsv(result.bad, {"Name", "Phone"},
                                        [](const BadRow&) { return std::string("why"); });
        QCOMPARE(saved, std::string("\xEF\xBB\xBFline,reason,Name,Phone\r\n2,why,'=1+1,12\r\n"
                                    "3,why,\"A,\"\"1\n\"\"x,1\"\r\n"));
        // Saved as text, and named as text, it is accepted as text.
        QVERIFY(readRow({"'=1+1"}, {Field::Name}, sampleBook()).has_value() == true);
    }

    void duplicates_data() {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QList<int>>("addedUpdatedSameBad");
        const auto row = [](const char* name, OnDuplicate choice, const char* text,
                            QList<int> counts) {
            QTest::newRow(name) << static_cast<int>(choice) << QByteArray(text) << counts;
        };
        const char* invoice = "K. Rahimova,,,inv 26 00417";
        const char* phone = "K. Rahimova,+998 90 000 00 47,,";
        const char* email = "K. Rahimova,,KAMOLA@mail.uz,";
        row("skip, invoice", OnDuplicate::Skip, invoice, {0, 0, 1, 0});
        row("skip, phone", OnDuplicate::Skip, phone, {0, 0, 1, 0});
        row("skip, e-mail", OnDuplicate::Skip, email, {0, 0, 1, 0});
        row("update, invoice", OnDuplicate::Update, invoice, {0, 1, 0, 0});
        row("update, phone", OnDuplicate::Update, phone, {0, 1, 0, 0});
        row("update, nothing new", OnDuplicate::Update, "Kamola Rahimova,900000047,,",
            {0, 0, 1, 0});
        row("keep, invoice", OnDuplicate::Keep, invoice, {0, 0, 0, 1});
        row("keep, phone", OnDuplicate::Keep, phone, {1, 0, 0, 0});
        // One phone and one e-mail for a family: whoever has an invoice of their own is somebody
        // else.
        row("skip, another invoice", OnDuplicate::Skip,
            "Anvar Rahimov,900000047,kamola@mail.uz,INV-9", {1, 0, 0, 0});
        row("update, another invoice", OnDuplicate::Update,
            "Anvar Rahimov,900000047,kamola@mail.uz,INV-9", {1, 0, 0, 0});
        row("twice in the file", OnDuplicate::Skip, "A,911111111,,\nA,911111111,,", {1, 0, 1, 0});
    }
    void duplicates() {
        QFETCH(int, choice);
        QFETCH(QByteArray, row);
        QFETCH(QList<int>, addedUpdatedSameBad);
        const auto result = imported("Name,Phone,Email,Invoice\n" + row.toStdString(),
                                     static_cast<OnDuplicate>(choice));
        const QList<int> got{static_cast<int>(result.added), static_cast<int>(result.updated),
                             static_cast<int>(result.same), static_cast<int>(result.bad.size())};
        QCOMPARE(got, addedUpdatedSameBad);
        QCOMPARE(std::accumulate(got.begin(), got.end(), 0), static_cast<int>(result.rows));
        QCOMPARE(result.book[0].invoice, known[0].invoice); // never another account
        if (result.updated > 0) {
            QCOMPARE(result.book[0].name, std::string("K. Rahimova"));
            QCOMPARE(result.book[0].email, known[0].email); // empty takes nothing away
        }
    }

    // What is skipped though it says something else is told.
    void whatWasSkippedIsTold_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("choice");
        QTest::addColumn<QList<qint64>>("lines");
        const auto row = [](const char* name, const char* rows, OnDuplicate choice,
                            QList<qint64> lines) {
            QTest::newRow(name) << QByteArray(rows) << static_cast<int>(choice) << lines;
        };
        const char* both = "Kamola Rahimova,900000047,,INV-26-00417\n"
                           "Kamola Rahimova,,k.rahimova@mail.uz,INV-26-00417\n"
                           "Kamola R.,900000047,,\n";
        row("skip", both, OnDuplicate::Skip, {3, 4});
        row("update", both, OnDuplicate::Update, {});
    }
    void whatWasSkippedIsTold() {
        QFETCH(QByteArray, rows);
        QFETCH(int, choice);
        QFETCH(QList<qint64>, lines);
        const auto result = imported("Name,Phone,Email,Invoice\n" + rows.toStdString(),
                                     static_cast<OnDuplicate>(choice));
        QCOMPARE(QList<qint64>(result.differing.begin(), result.differing.end()), lines);
        QCOMPARE(result.same + result.updated, std::int64_t{3});
    }

    void bookComesBack() {
        std::vector<Attendee> book = known;
        book.push_back({"=Oʻktam \"X\", Gʻ", "", "W02-00001", "day", true, "", "K7'4", "talaba"});
        const auto text = writeBook(book);
        const auto again = parseBook(text);
        QVERIFY(again.has_value());
        QVERIFY(*again == book);
        for (std::size_t length = 0; length + 2 < text.size(); ++length) {
            QVERIFY(!parseBook(std::string_view(text).substr(0, length)).has_value());
        }
        QVERIFY(parseBook(writeBook({})).has_value());
    }

    void bookIsStrict_data() {
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const char* replace, const char* by, BookFault fault,
                            int line) {
            QTest::newRow(name) << QByteArray(replace) << QByteArray(by) << static_cast<int>(fault)
                                << line;
        };
        row("another table", "invoice,name", "name,invoice", BookFault::NotABook, 1);
        row("a column less", ",no\r\n", "\r\n", BookFault::WrongWidth, 2);
        row("a phone", "998900000047", "99890", BookFault::BadValue, 2);
        row("an invoice", "INV-26-00417", "INV", BookFault::BadValue, 2);
        row("neither yes nor no", ",no\r\n", ",maybe\r\n", BookFault::BadValue, 2);
        row("a quote", "Kamola", "\"Kamola\"x", BookFault::Unreadable, 2);
        row("another count", "#end,1", "#end,2", BookFault::CutShort, 3);
        row("something behind the end", "#end,1\r\n", "#end,1\r\nx\r\n", BookFault::CutShort, 4);
    }
    void bookIsStrict() {
        QFETCH(QByteArray, replace);
        QFETCH(QByteArray, by);
        QFETCH(int, fault);
        QFETCH(int, line);
        auto text = QByteArray::fromStdString(writeBook(known));
        QVERIFY(text.contains(replace));
        text.replace(text.indexOf(replace), replace.size(), by);
        const auto book = parseBook(text.toStdString());
        QVERIFY(!book.has_value());
        QCOMPARE(static_cast<int>(book.error().fault), fault);
        QCOMPARE(static_cast<int>(book.error().line), line);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
