// Tables as people have them: four encodings, three separators, quotation marks that are never
// closed, a zero byte in the middle. Nothing is lost, and nothing is believed.

#include "core/attendees/csv.h"
#include "core/attendees/text_encoding.h"

#include <QTest>

using namespace kassa::attendees;
using Fault = TableFault;

namespace {

std::vector<TableRow> read(std::string_view text, char separator = ',', std::size_t piece = 0) {
    std::vector<TableRow> rows;
    CsvReader reader(separator, [&](TableRow row) { rows.push_back(std::move(row)); });
    for (std::size_t i = 0; piece > 0 && i < text.size(); i += piece) {
        reader.feed(text.substr(i, piece));
    }
    if (piece == 0) {
        reader.feed(text);
    }
    reader.finish();
    return rows;
}

std::vector<std::vector<std::string>> fieldsOf(const std::vector<TableRow>& rows) {
    std::vector<std::vector<std::string>> all;
    for (const auto& row : rows) {
        all.push_back(row.fields);
    }
    return all;
}

QByteArray bytesOf(const char* hex) {
    return QByteArray::fromHex(hex);
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotedFields() {
        const auto rows = read("a,\"b,\"\"c\"\"\",\r\n\r\n\"two\r\nlines\",x\n,\ry");
        QVERIFY(fieldsOf(rows) ==
                (std::vector<std::vector<std::string>>{
                    {"a", "b,\"c\"", ""}, {"two\r\nlines", "x"}, {"", ""}, {"y"}}));
        QCOMPARE(rows[0].line, 1);
        QCOMPARE(rows[1].line, 3);
        QCOMPARE(rows[2].line, 5);
        QCOMPARE(rows[3].line, 6);
    }

    // Wherever a file is cut into pieces, the rows are the same.
    void piecesDoNotMatter() {
        const std::string text = "n,p\r\n\"a\"\"b\",1\r\n\"open,2\nnext,3\n\"x\"y,4\nlast,5";
        const auto whole = read(text);
        for (std::size_t piece = 1; piece < 9; ++piece) {
            const auto cut = read(text, ',', piece);
            QVERIFY(fieldsOf(cut) == fieldsOf(whole));
        }
    }

    void anOpenQuoteCostsItsLineOnly() {
        const auto rows = read("a,1\n\"b,2\nc,3\nd,4\n");
        QCOMPARE(rows.size(), std::size_t{4});
        QVERIFY(rows[1].fault == Fault::OpenQuote);
        QCOMPARE(rows[1].raw, std::string("\"b,2"));
        QVERIFY(rows[3].fields == (std::vector<std::string>{"d", "4"}));
        QCOMPARE(rows[3].line, 4);
        // The same when the rest is too long to be one field.
        std::string many = "\"open,1\n";
        for (int i = 0; i < 5000; ++i) {
            many += "name,9\n";
        }
        const auto long_ = read(many);
        QCOMPARE(long_.size(), std::size_t{5001});
        QVERIFY(long_[0].fault == Fault::OpenQuote);
        QCOMPARE(long_[5000].line, 5001);
    }

    void faults_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, QByteArray text, Fault fault) {
            QTest::newRow(name) << text << static_cast<int>(fault);
        };
        row("a zero byte", QByteArray("a,b\0c,d", 7), Fault::NulInside);
        row("a zero byte in quotes", QByteArray("a,\"b\0c\",d", 9), Fault::NulInside);
        row("ten thousand columns", QByteArray(10'000, ','), Fault::TooManyColumns);
        row("a field without end", QByteArray(20'000, 'x'), Fault::TooLong);
        row("a row without end", QByteArray(1'000'000, ' '), Fault::TooLong);
        row("text behind a quote", "\"a\"b,c", Fault::AfterQuote);
    }
    // The faulty row is told with its text, and its neighbours are read.
    void faults() {
        QFETCH(QByteArray, text);
        QFETCH(int, fault);
        const std::string whole = "before,1\n" + text.toStdString() + "\nafter,2\n";
        const auto rows = read(whole);
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[1].fault.has_value());
        QCOMPARE(static_cast<int>(*rows[1].fault), fault);
        QVERIFY(text.toStdString().starts_with(rows[1].raw));
        QVERIFY(rows[2].fields == (std::vector<std::string>{"after", "2"}));
        QCOMPARE(rows[2].line, 3);
    }

    void separators() {
        QCOMPARE(guessSeparator("a,b,c\n1,2,3\n"), ',');
        QCOMPARE(guessSeparator("a;b;c\n\"1,5\";2,5;3\n"), ';');
        QCOMPARE(guessSeparator("a\tb\n1\t2\n"), '\t');
        QCOMPARE(guessSeparator("sep=|\na|b\n"), '|');
        QCOMPARE(guessSeparator("Rahimova, Kamola;1\nKarimov, Anvar, Ali;2\n"), ';');
        QCOMPARE(guessSeparator(""), ',');
    }

    void encodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const auto row = [](const char* name, QByteArray bytes, Encoding encoding) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding);
        };
        row("UTF-8", "Ўктам,1\n", Encoding::Utf8);
        row("UTF-8 with a mark", "\xEF\xBB\xBFЎктам,1\n", Encoding::Utf8);
        row("UTF-16, little", bytesOf("FFFE0E043A044204300 43C042C0031000A00"), Encoding::Utf16Le);
        row("UTF-16, big", bytesOf("FEFF040E043A04420430043C002C0031000A"), Encoding::Utf16Be);
        row("UTF-16 without a mark", bytesOf("0E043A04420430043C042C0031000A00"),
            Encoding::Utf16Le);
        row("Windows-1251", bytesOf("A1EAF2E0EC2C310A"), Encoding::Windows1251);
        row("cp866", bytesOf("F6AAE2A0AC2C310A"), Encoding::Cp866);
    }
    void encodings() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        const auto text = bytes.toStdString();
        const Encoding guessed = guessEncoding(text);
        QCOMPARE(static_cast<int>(guessed), encoding);
        for (std::size_t piece = 1; piece < 5; ++piece) {
            Decoder decoder(guessed);
            std::string decoded;
            for (std::size_t i = 0; i < text.size(); i += piece) {
                decoded += decoder.feed(std::string_view(text).substr(i, piece));
            }
            decoded += decoder.finish();
            QCOMPARE(decoded, std::string("Ўктам,1\n"));
        }
    }

    void whatCannotBeReadIsMarked() {
        Decoder decoder(Encoding::Utf8);
        std::string text = decoder.feed("a\xFF"
                                        "b\xD0");
        text += decoder.finish();
        QCOMPARE(text, std::string("a\uFFFDb\uFFFD"));
    }

    // No field that a spreadsheet would run, and back again byte for byte.
    void formulasAreWrittenAsText() {
        const std::vector<std::string> fields{"=1+1", "+998 90", "-",      "@x", "\tt", "＝1",
                                              "'=1",  "plain",   "a;b\"c", "",   "'",   "''=x"};
        for (const char separator : {',', ';'}) {
            const auto rows = read(csvLine(fields, separator), separator);
            QCOMPARE(rows.size(), std::size_t{1});
            QCOMPARE(rows[0].fields.size(), fields.size());
            for (std::size_t i = 0; i < fields.size(); ++i) {
                QVERIFY(!looksLikeFormula(rows[0].fields[i]));
                QCOMPARE(std::string(withoutTextMark(rows[0].fields[i])), fields[i]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
