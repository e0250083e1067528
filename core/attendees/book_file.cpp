#include "core/attendees/book_file.h"

#include "core/attendees/csv.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kassa::attendees {

namespace {

using kassa::desk::Attendee;

const std::vector<std::string> bookTitles{"invoice", "name",   "phone",    "email",
                                          "code",    "ticket", "category", "paid"};
constexpr std::string_view lastWord = "#end";

std::vector<std::string> fieldsOf(const Attendee& a) {
    return {a.invoice, a.name,   a.phone,    a.email,
            a.code,    a.ticket, a.category, a.paidBefore ? "yes" : "no"};
}

bool isValue(const Attendee& attendee, const std::string& paid) {
    const auto digits = kassa::desk::accountOf(attendee.invoice);
    return !digits.empty() && digits.size() <= 20 && !attendee.name.empty() &&
           !attendee.ticket.empty() && (paid == "yes" || paid == "no") &&
           (attendee.phone.empty() || !kassa::desk::maskedPhone(attendee.phone).empty());
}

/// What was read so far, and the first fault.
struct Reading {
    std::vector<Attendee> book;
    std::set<std::string> accounts;
    std::optional<BookError> error;
    bool begun = false;
    bool ended = false;

    void fail(BookFault fault, std::int64_t line) {
        if (!error) {
            error = BookError{fault, line};
        }
    }

    void take(TableRow row) {
        if (error) {
            return;
        }
        if (ended) {
            fail(BookFault::CutShort, row.line);
        } else if (row.fault) {
            fail(BookFault::Unreadable, row.line);
        } else if (!begun) {
            begun = row.fields == bookTitles;
            begun ? void() : fail(BookFault::NotABook, row.line);
        } else if (row.fields.front() == lastWord) {
            ended = row.fields.size() == 2 && row.fields[1] == std::to_string(book.size());
            ended ? void() : fail(BookFault::CutShort, row.line);
        } else if (row.fields.size() != bookTitles.size()) {
            fail(BookFault::WrongWidth, row.line);
        } else {
            takePerson(std::move(row));
        }
    }

    void takePerson(TableRow row) {
        for (auto& field : row.fields) {
            field = std::string(withoutTextMark(field));
        }
        auto& f = row.fields;
        Attendee attendee{f[1], f[2], f[0], f[5], f[7] == "yes", f[3], f[4], f[6]};
        if (!isValue(attendee, f[7])) {
            fail(BookFault::BadValue, row.line);
        } else if (!accounts.insert(kassa::desk::accountOf(attendee.invoice)).second) {
            fail(BookFault::NotUnique, row.line);
        } else {
            book.push_back(std::move(attendee));
        }
    }
};

} // namespace

std::string writeBook(const std::vector<Attendee>& book) {
    std::string text = csvLine(bookTitles);
    for (const auto& attendee : book) {
        text += csvLine(fieldsOf(attendee));
    }
    return text + csvLine({std::string(lastWord), std::to_string(book.size())});
}

Expected<std::vector<Attendee>, BookError> parseBook(std::string_view text) {
    Reading reading;
    CsvReader reader(',', [&](TableRow row) { reading.take(std::move(row)); });
    reader.feed(text);
    reader.finish();
    if (!reading.begun) {
        reading.fail(BookFault::NotABook, 1);
    }
    if (!reading.ended) {
        reading.fail(BookFault::CutShort, 1 + std::count(text.begin(), text.end(), '\n'));
    }
    if (reading.error) {
        return Unexpected(*reading.error);
    }
    return std::move(reading.book);
}

} // namespace kassa::attendees
