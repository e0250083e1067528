#include "core/desk/event_file.h"
#include "core/desk/json_place.h"
#include "core/desk/prices.h"

#include <QFile>
#include <QTest>

using namespace kassa::desk;
using Fault = EventFileFault;

namespace {

const char* const good = R"({
"event":{"name":"E","place":"P","merchant":"M","first_day":"2026-06-11",
         "last_day":"2026-06-13","written_on":"2026-05-14"},
"early_bird":{"title":"T","percent":50,"last_day":"2026-05-31"},
"tickets":[{"id":"a","title":"A","price":"1 478 000"}],
"attendees":[{"name":"N","phone":"998900000047","invoice":"INV-1","ticket":"a"}]})";

const char* const whole = R"({
"event":{"name":"E","place":"P","merchant":"M","first_day":"2026-06-11",
         "last_day":"2026-06-13","written_on":"2026-05-14"},
"early_bird":{"title":"T","percent":50,"last_day":"2026-05-31"},
"rules":[
  {"id":"first","title":"First hundred","percent":60,
   "quota":100,"categories":["press","staff"],"code":"FIRST-100"},
  {"id":"fed","title":"Fed","amount":"10 000","items":["lunch"]}],
"tickets":[{"id":"a","title":"A","price":"1 478 000","note":"n"}],
"goods":[
  {"id":"lunch","title":"Lunch","price":"60 000",
   "ikpu":"10305001001000000","package_code":"1500001","vat_percent":12,"tin":"123456789"}],
"attendees":[{"name":"N","phone":"998900000047","invoice":"INV-1","ticket":"a","email":"n@e.uz",
  "code":"T1","category":"press"}]})";

} // namespace

class TestEventFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleIsWhole() {
        QFile file(QStringLiteral(KASSA_SOURCE_DIR "/resources/sample_event.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto book = parseEventFile(file.readAll().toStdString());
        QVERIFY(book.has_value());
        QCOMPARE(book->tickets.size(), std::size_t{4});
        const auto price = priceOf(*book, book->tickets[0], Terms{book->writtenOn});
        QCOMPARE(price.full.count(), 147'800'000);
        QCOMPARE(price.due.count(), 73'900'000);
        for (const auto& attendee : book->attendees) {
            QVERIFY(kassa::checkSale(
                saleOf(*book, attendee, *book->ticket(attendee.ticket), book->writtenOn)));
        }
    }

    void goodIsRead() { QVERIFY(parseEventFile(good).has_value()); }

    void faults_data() {
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* name, const char* replace, const char* by, Fault fault,
                            const char* where) {
            QTest::newRow(name) << QByteArray(replace) << QByteArray(by) << static_cast<int>(fault)
                                << QByteArray(where);
        };
        row("not JSON", "\"tickets\":", "\"tickets\"", Fault::NotJson, "");
        row("a comment", "{\n", "{ // hello\n", Fault::NotJson, "");
        row("text after the end", "\"a\"}]}", "\"a\"}]} x", Fault::NotJson, "");
        row("a key twice", "\"id\":\"a\"", "\"id\":\"a\",\"id\":\"b\"", Fault::DuplicateKey,
            "/tickets/0/id");
        row("an unknown field", "\"id\":\"a\"", "\"id\":\"a\",\"colour\":\"b\"",
            Fault::UnknownField, "/tickets/0/colour");
        row("a missing field", "\"title\":\"A\",", "", Fault::MissingField, "/tickets/0/title");
        row("a number for a text", "\"price\":\"1 478 000\"", "\"price\":1478000", Fault::WrongType,
            "/tickets/0/price");
        row("an empty name", "\"name\":\"N\"", "\"name\":\" \"", Fault::EmptyText,
            "/attendees/0/name");
        row("an exponent", "1 478 000", "1e5", Fault::BadAmount, "/tickets/0/price");
        row("a price that the discount eats up", "1 478 000", "0,01", Fault::NothingToPay,
            "/early_bird/percent");
        row("a negative price", "1 478 000", "-1", Fault::BadAmount, "/tickets/0/price");
        row("31 June", "\"last_day\":\"2026-06-13\"", "\"last_day\":\"2026-06-31\"", Fault::BadDate,
            "/event/last_day");
        row("letters in a date", "2026-05-14", "2026-O5-14", Fault::BadDate, "/event/written_on");
        row("ends before it begins", "\"last_day\":\"2026-06-13\"", "\"last_day\":\"2026-06-01\"",
            Fault::BadDate, "/event/last_day");
        row("a hundred per cent", "50", "100", Fault::BadPercent, "/early_bird/percent");
        row("half a per cent", "50", "0.5", Fault::WrongType, "/early_bird/percent");
        row("a short phone", "998900000047", "99890000004", Fault::BadPhone, "/attendees/0/phone");
        row("an invoice without digits", "INV-1", "INV", Fault::BadInvoice, "/attendees/0/invoice");
        row("no tickets", "[{\"id\":\"a\",\"title\":\"A\",\"price\":\"1 478 000\"}]", "[]",
            Fault::NoTickets, "/tickets");
        row("a ticket that is not there", "\"ticket\":\"a\"", "\"ticket\":\"b\"",
            Fault::UnknownTicket, "/attendees/0/ticket");
        row("two invoices with the same digits", "\"attendees\":[",
            "\"attendees\":[{\"name\":\"N\",\"phone\":\"998900000047\","
            "\"invoice\":\"X1\",\"ticket\":\"a\"},",
            Fault::NotUnique, "/attendees/1/invoice");
        row("two discounts in one", "\"tickets\":",
            "\"rules\":[{\"id\":\"r\",\"title\":\"R\",\"percent\":5,\"amount\":\"1\"}],"
            "\"tickets\":",
            Fault::NoDiscount, "/rules/0");
        row("no discount in one", "\"tickets\":",
            "\"rules\":[{\"id\":\"r\",\"title\":\"R\"}],\"tickets\":", Fault::NoDiscount,
            "/rules/0");
        row("a quota of none", "\"tickets\":",
            "\"rules\":[{\"id\":\"r\",\"title\":\"R\",\"percent\":5,\"quota\":0}],\"tickets\":",
            Fault::BadQuota, "/rules/0/quota");
        row("a code in small letters", "\"tickets\":",
            "\"rules\":[{\"id\":\"r\",\"title\":\"R\",\"percent\":5,\"code\":\"abc\"}],"
            "\"tickets\":",
            Fault::BadCode, "/rules/0/code");
        row("a rule of the early bird's name", "\"tickets\":",
            "\"rules\":[{\"id\":\"early_bird\",\"title\":\"R\",\"percent\":5}],\"tickets\":",
            Fault::NotUnique, "/rules/0/id");
        row("a ticket and a thing with one id", "\"tickets\":",
            "\"goods\":[{\"id\":\"a\",\"title\":\"L\",\"price\":\"1 000\"}],\"tickets\":",
            Fault::NotUnique, "/goods/0/id");
        row("VAT without a code", "\"id\":\"a\"", "\"id\":\"a\",\"vat_percent\":12", Fault::BadIkpu,
            "/tickets/0/ikpu");
        row("VAT of a hundred", "\"id\":\"a\"",
            "\"id\":\"a\",\"ikpu\":\"10305001001000000\",\"vat_percent\":100", Fault::BadVat,
            "/tickets/0/vat_percent");
        row("a TIN of ten digits", "\"id\":\"a\"",
            "\"id\":\"a\",\"ikpu\":\"10305001001000000\",\"tin\":\"1234567890\"", Fault::BadTin,
            "/tickets/0/tin");
        row("a list for an object", "\"early_bird\":{", "\"early_bird\":[],\"x\":{",
            Fault::UnknownField, "/x");
    }
    void faults() {
        QFETCH(QByteArray, replace);
        QFETCH(QByteArray, by);
        QFETCH(int, fault);
        QFETCH(QByteArray, where);
        QByteArray text(good);
        QVERIFY(text.contains(replace));
        text.replace(text.indexOf(replace), replace.size(), by);
        const auto book = parseEventFile(text.toStdString());
        QVERIFY(!book.has_value());
        QCOMPARE(static_cast<int>(book.error().fault), fault);
        QCOMPARE(QByteArray::fromStdString(book.error().where), where);
        QCOMPARE(book.error().byte > 0, book.error().fault == Fault::NotJson);
    }

    void lines_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const char* from, const char* to, int line) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line;
        };
        row("a bad price", "\"60 000\"", "\"6o 000\"", 11);
        row("a key twice", "\"id\":\"lunch\"", "\"id\":\"lunch\",\n\"id\":\"x\"", 12);
        row("an unknown field", "\"quota\"", "\"qu/ota\"", 7);
        row("a missing field", "\"title\":\"Lunch\",", "", 11);
        row("a rule for nothing", "[\"lunch\"]", "[\"lunch\",\"dinner\"]", 8);
        row("a missing comma", "\"tickets\":[{", "\"tickets\"[{", 9);
        row("a bad phone", "998900000047", "998", 13);
        row("an IKPU cut short", "10305001001000000", "1030500100100000", 12);
    }
    void lines() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QByteArray text(whole);
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto book = parseEventFile(text.toStdString());
        QVERIFY(!book.has_value());
        QCOMPARE(static_cast<int>(book.error().line), line);
    }

    // What is written reads back as the same event, whatever stands in it.
    void writtenAndRead() {
        for (const char* text : {good, whole}) {
            const auto book = parseEventFile(text);
            QVERIFY(book.has_value());
            const auto again = parseEventFile(writeEventFile(*book));
            QVERIFY(again.has_value());
            QVERIFY(*again == *book);
        }
        auto odd = *parseEventFile(whole);
        odd.name = "Quote \" and \\ and \u02BB";
        odd.tickets[0].price = kassa::Tiyin(147'800'050);
        odd.tickets[0].discounts = false;
        QVERIFY(*parseEventFile(writeEventFile(odd)) == odd);
    }

    void wholeIsRead() {
        const auto book = parseEventFile(whole);
        QVERIFY(book.has_value());
        QCOMPARE(book->rules.size(), std::size_t{3});
        QCOMPARE(book->rules[0].id, std::string("early_bird"));
        QVERIFY(book->rules[1].quota == 100);
        QCOMPARE(book->rules[2].items, std::vector<std::string>{"lunch"});
        QVERIFY(std::get<AmountOff>(book->rules[2].off).amount == kassa::Tiyin(1'000'000));
        QCOMPARE(book->goods.size(), std::size_t{1});
        QVERIFY(book->goods[0].fiscal.vatPercent == 12);
        QCOMPARE(book->attendees[0].category, std::string("press"));
    }

    void placesInJson() {
        constexpr std::string_view text = "{ \"a\": [1, {\"b/c\": \"\\\"]\"}], \"d\": {} }";
        QCOMPARE(placeOf(text, "/a"), std::size_t{2});
        QCOMPARE(placeOf(text, "/a/1/b~1c"), text.find("\"b/c"));
        QCOMPARE(placeOf(text, "/a/1/gone/far"), text.find("{\"b"));
        QCOMPARE(placeOf(text, "/d/x"), text.find("\"d\""));
        QCOMPARE(placeOf(text, "/none"), std::size_t{0});
        QVERIFY(!firstDoubledKey(text));
        QCOMPARE(firstDoubledKey(R"([{"x":{"y":1,"z":2,"y":3}}])")->pointer, std::string("/0/x/y"));
    }

    void tooDeepIsRefused() {
        const std::string deep(100'000, '[');
        QVERIFY(parseEventFile(deep).error().fault == Fault::NotJson);
        const auto closed = deep + std::string(100'000, ']');
        QVERIFY(parseEventFile(closed).error().fault == Fault::TooDeep);
    }

    // Whatever is cut off a file, reading it ends with a fault and never with half an event.
    void cutAnywhere() {
        const std::string whole(good);
        for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
            QVERIFY(!parseEventFile(std::string_view(whole).substr(0, length)).has_value());
        }
    }

    void badUtf8IsRefused() {
        QByteArray text(good);
        text.replace("\"N\"", "\"\xFF\"");
        QVERIFY(!parseEventFile(text.toStdString()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestEventFile)
#include "tst_event_file.moc"
