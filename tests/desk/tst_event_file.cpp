#include "core/desk/event_file.h"

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
        const auto price = priceOn(*book, book->tickets[0], book->writtenOn);
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
        row("a key twice", "\"id\":\"a\"", "\"id\":\"a\",\"id\":\"b\"", Fault::DuplicateKey, "/id");
        row("an unknown field", "\"id\":\"a\"", "\"id\":\"a\",\"colour\":\"b\"",
            Fault::UnknownField, "/tickets/0/colour");
        row("a missing field", "\"title\":\"A\",", "", Fault::MissingField, "/tickets/0/title");
        row("a number for a text", "\"price\":\"1 478 000\"", "\"price\":1478000", Fault::WrongType,
            "/tickets/0/price");
        row("an empty name", "\"name\":\"N\"", "\"name\":\" \"", Fault::EmptyText,
            "/attendees/0/name");
        row("an exponent", "1 478 000", "1e5", Fault::BadAmount, "/tickets/0/price");
        row("a price that the discount eats up", "1 478 000", "0,01", Fault::BadAmount,
            "/tickets/0/price");
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
