// Lists and the book on a real disk: workbooks good and hostile, large files, a stop in between.

#include "core/book/book_store.h"
#include "core/book/list_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace kassa;
using namespace kassa::book;
using attendees::TableFault;
using attendees::TableRow;

class TestBook : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<TableRow> m_rows;

    QString written(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("list"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            qFatal("no file");
        }
        file.write(bytes);
        return path;
    }

    QString workbook(const std::vector<std::pair<const char*, QByteArray>>& parts) {
        const QString path = m_folder.filePath(QStringLiteral("list.xlsx"));
        QFile::remove(path);
        zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
        for (const auto& [name, bytes] : parts) {
            auto* source = zip_source_buffer(zip, bytes.constData(),
                                             static_cast<zip_uint64_t>(bytes.size()), 0);
            zip_file_add(zip, name, source, ZIP_FL_OVERWRITE);
        }
        if (zip_close(zip) != 0) {
            qFatal("no zip");
        }
        return path;
    }

    QString sheet(const QByteArray& rows, const QByteArray& texts = {}) {
        return workbook({{"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"},
                         {"xl/worksheets/sheet1.xml",
                          "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
    }

    std::optional<ListFault> read(
        const QString& path, const Progress& progress = [](int) { return true; },
        const ListLimits& limits = {}) {
        m_rows.clear();
        const auto done = readList(
            path, [this](TableRow row) { m_rows.push_back(std::move(row)); }, progress, limits);
        return done ? std::nullopt : std::optional(done.error());
    }

private Q_SLOTS:
    void workbookIsRead() {
        const auto path = sheet(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Ўктам</t></is></c>"
            "<c r=\"C3\"><v>901234567</v></c></row>",
            "<si><t>Name</t></si><si><r><t>Pho</t></r><r><t>ne</t></r></si>");
        QVERIFY(!read(path));
        QCOMPARE(m_rows.size(), std::size_t{2});
        QVERIFY(m_rows[0].fields == (std::vector<std::string>{"Name", "", "Phone"}));
        QVERIFY(m_rows[1].fields == (std::vector<std::string>{"Ўктам", "", "901234567"}));
        QCOMPARE(m_rows[1].line, 3);
    }

    // What a formula came to is not believed; its text is kept, so that the row can be reported.
    void formulasAreText() {
        QVERIFY(!read(sheet("<row><c r=\"A1\"><f>1+1</f><v>2</v></c></row>")));
        QVERIFY(m_rows[0].fields == (std::vector<std::string>{"=1+1"}));
    }

    void hostileWorkbooks() {
        QVERIFY(read(written("PK\x03\x04 and no more")) == ListFault::Broken);
        QVERIFY(read(workbook({{"readme", "x"}})) == ListFault::Broken);
        QVERIFY(read(sheet("<row><c r=\"A1\"><v>1</v></row>")) == ListFault::Broken);
        QVERIFY(read(workbook({{"xl/worksheets/sheet1.xml",
                                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"}})) ==
                ListFault::Broken);
        QVERIFY(
            !read(sheet("<row><c r=\"ZZZ1\"><v>1</v></c></row>"
                        "<row><c r=\"A2\" t=\"s\"><v>99</v></c><c r=\"B2\"><v>x</v></c></row>")));
        QVERIFY(m_rows[0].fault == TableFault::TooManyColumns);
        QVERIFY(m_rows[1].fields == (std::vector<std::string>{"", "x"}));
        QFile whole(sheet("<row><c r=\"A1\"><v>1</v></c></row>"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype length = 4; length < bytes.size(); length += 7) {
            QVERIFY(read(written(bytes.left(length))).has_value());
        }
    }

    // Some kilobytes that unpack to a thousand times as much.
    void zipBomb() {
        ListLimits limits;
        limits.unpacked = 4 * 1024 * 1024;
        const auto yes = [](int) { return true; };
        const QByteArray bomb(8 * 1024 * 1024, ' ');
        const auto path =
            workbook({{"xl/worksheets/sheet1.xml", "<worksheet>" + bomb + "</worksheet>"}});
        QVERIFY(QFile(path).size() < 32 * 1024);
        QVERIFY(read(path, yes, limits) == ListFault::TooLarge);
        QVERIFY(m_rows.empty());
        limits = {};
        limits.texts = 1024 * 1024;
        const QByteArray text(2 * 1024 * 1024, 'x');
        QVERIFY(read(sheet({}, "<si><t>" + text + "</t></si>"), yes, limits) ==
                ListFault::TooLarge);
        QVERIFY(read(sheet({}, QByteArray("<si/>").repeated(100'000)), yes, limits) ==
                ListFault::TooLarge);
        limits = {};
        limits.workbook = 10;
        QVERIFY(read(path, yes, limits) == ListFault::TooLarge);
    }

    void encodingsAndStops() {
        QVERIFY(!read(written(QByteArray::fromHex("A1EAF2E0EC3B310A") + "b;2\n")));
        QVERIFY(m_rows[0].fields == (std::vector<std::string>{"Ўктам", "1"}));
        QVERIFY(read(m_folder.filePath(QStringLiteral("none"))) == ListFault::CannotRead);
        const auto large = written(QByteArray("name,901234567\n").repeated(200'000));
        int asked = 0;
        QVERIFY(read(large, [&asked](int) { return ++asked < 3; }) == ListFault::Cancelled);
        QCOMPARE(asked, 3);
        int last = 0;
        QVERIFY(!read(large, [&last](int done) {
            last = qMax(last, done);
            return true;
        }));
        QCOMPARE(last, 1000);
        QCOMPARE(m_rows.size(), std::size_t{200'000});
        QFile sparse(large);
        QVERIFY(sparse.resize(ListLimits().text + 1));
        QVERIFY(read(large) == ListFault::TooLarge);
    }

    void bookOnDisk() {
        const BookStore store(m_folder.path());
        QVERIFY(store.read().has_value() && !store.read()->has_value());
        const std::vector<desk::Attendee> people{
            {"Oʻktam", "998901234567", "W01-00001", "full", false}};
        QVERIFY(store.write(people).has_value());
        QVERIFY(**store.read() == people);
        QFile file(store.path());
        QVERIFY(file.resize(file.size() - 3));
        const auto damaged = store.read();
        QVERIFY(!damaged.has_value() && damaged.error().fault == StoreFault::Damaged);
        QVERIFY(!BookStore(QStringLiteral("/nowhere")).write(people).has_value());
    }
};

QTEST_GUILESS_MAIN(TestBook)
#include "tst_book.moc"
