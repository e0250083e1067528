// Lists of attendees: any bytes, in any encoding. Every row is read or reported; what is accepted
// can be used, stored and read again; nothing that a spreadsheet would run comes out.
//
// Bytes: encoding, separator, what to do with duplicates, size of pieces, and the list.

#include "core/attendees/book_file.h"
#include "core/attendees/import.h"
#include "core/attendees/text_encoding.h"
#include "core/base/check.h"
#include "tests/fuzz/input.h"

#include <algorithm>

using namespace kassa;
using namespace kassa::attendees;

namespace {

desk::EventBook event() {
    desk::EventBook book;
    book.tickets = {{"full", "Full", "", Tiyin(std::int64_t{100}), true}};
    return book;
}

std::string decoded(std::string_view bytes, Encoding encoding, std::size_t piece) {
    Decoder decoder(encoding);
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += piece) {
        text += decoder.feed(bytes.substr(i, piece));
    }
    return text + decoder.finish();
}

void checkBook(const std::vector<desk::Attendee>& book) {
    const auto text = writeBook(book);
    const auto again = parseBook(text);
    KASSA_CHECK(again.has_value() && *again == book);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const auto encoding = static_cast<Encoding>(input.below(5));
    const char separator = std::array{',', ';', '\t'}[input.below(3)];
    const auto onDuplicate = static_cast<OnDuplicate>(input.below(3));
    const std::size_t piece = 1 + input.below(64);
    const std::string_view bytes = input.rest();
    static_cast<void>(guessEncoding(bytes));
    const std::string text = decoded(bytes, encoding, piece);
    KASSA_CHECK(text == decoded(bytes, encoding, bytes.size() + 1));
    static_cast<void>(guessSeparator(text));
    static_cast<void>(parseBook(text));

    std::vector<TableRow> rows;
    CsvReader reader(separator, [&](TableRow row) { rows.push_back(std::move(row)); });
    reader.feed(text);
    reader.finish();
    std::int64_t line = 0;
    for (const auto& row : rows) {
        KASSA_CHECK(row.line > line && row.fields.size() <= mostColumns);
        KASSA_CHECK(row.fault.has_value() == row.fields.empty());
        line = row.line;
    }
    const auto book = event();
    const Mapping mapping{Field::Name,   Field::Phone,    Field::Email, Field::Invoice, Field::Code,
                          Field::Ticket, Field::Category, Field::Paid,  Field::Family};
    Importer importer({}, book, {mapping, false, onDuplicate, 1});
    for (const auto& row : rows) {
        importer.take(row);
    }
    const auto result = std::move(importer).finish();
    KASSA_CHECK(result.rows == result.added + result.updated + result.same +
                                   static_cast<std::int64_t>(result.bad.size()));
    checkBook(result.book);
    const auto saved = badRowsAsCsv(result.bad, {}, [](const BadRow&) { return std::string("?"); });
    CsvReader again(',', [&](const TableRow& row) {
        for (const auto& field : row.fields) {
            KASSA_CHECK(!looksLikeFormula(field));
        }
    });
    again.feed(saved);
    again.finish();
    return 0;
}
