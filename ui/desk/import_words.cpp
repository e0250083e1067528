#include "ui/desk/import_words.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

using kassa::attendees::Field;
using kassa::attendees::RowFault;
using kassa::attendees::TableFault;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Import)
};

QString wordsFor(TableFault fault) {
    switch (fault) {
    case TableFault::NulInside:
        return Words::tr("A zero byte: this is no text, or the file is damaged");
    case TableFault::TooManyColumns:
        return Words::tr("Too many columns");
    case TableFault::TooLong:
        return Words::tr("Too long");
    case TableFault::OpenQuote:
        return Words::tr("A quotation mark that is never closed");
    case TableFault::AfterQuote:
        return Words::tr("Text behind a closing quotation mark");
    }
    return {};
}

} // namespace

QString wordsFor(ImportLink::Problem problem) {
    switch (problem) {
    case ImportLink::Problem::CannotRead:
        return Words::tr("The file cannot be read.");
    case ImportLink::Problem::TooLarge:
        return Words::tr("The file is too large, or unpacks to too much.");
    case ImportLink::Problem::Broken:
        return Words::tr("This is not a workbook, or a damaged one.");
    case ImportLink::Problem::Cancelled:
        return Words::tr("Stopped. Nothing has changed.");
    case ImportLink::Problem::NoBook:
        return Words::tr("The book of attendees cannot be read. Nothing has changed.");
    case ImportLink::Problem::BookChanged:
        return Words::tr("Somebody was added to the book meanwhile. Nothing was imported: go "
                         "through the list again.");
    }
    return {};
}

QString wordsFor(const kassa::attendees::BadRow& row) {
    switch (row.problem.fault) {
    case RowFault::NotReadable:
        return row.table ? wordsFor(*row.table) : Words::tr("Cannot be read");
    case RowFault::NoName:
        return Words::tr("No name");
    case RowFault::BadPhone:
        return Words::tr("Not a phone number");
    case RowFault::BadEmail:
        return Words::tr("Not an e-mail address");
    case RowFault::BadInvoice:
        return Words::tr("Not an invoice number");
    case RowFault::UnknownTicket:
        return Words::tr("No such ticket");
    case RowFault::BadPaid:
        return Words::tr("Neither yes nor no");
    case RowFault::BadText:
        return Words::tr("Letters that cannot be read: another encoding?");
    case RowFault::TextTooLong:
        return Words::tr("Too long");
    case RowFault::Formula:
        return Words::tr("Begins like a formula");
    case RowFault::InvoiceTaken:
        return Words::tr("The invoice is there already");
    case RowFault::BookFull:
        return Words::tr("The book is full");
    }
    return {};
}

QString wordsForDiffering(std::int64_t count, const std::vector<std::int64_t>& lines) {
    QStringList numbers;
    for (const auto line : lines) {
        numbers << QString::number(line);
    }
    if (count > static_cast<std::int64_t>(lines.size())) {
        numbers << QStringLiteral("…");
    }
    return Words::tr("%n unchanged row(s) say something else than the book (lines: %1).", nullptr,
                     static_cast<int>(count))
        .arg(numbers.join(QStringLiteral(", ")));
}

QString nameOf(Field field) {
    switch (field) {
    case Field::Ignored:
        return Words::tr("Left out");
    case Field::Name:
        return Words::tr("Name");
    case Field::Family:
        return Words::tr("Family name");
    case Field::Phone:
        return Words::tr("Phone");
    case Field::Email:
        return Words::tr("E-mail");
    case Field::Invoice:
        return Words::tr("Invoice");
    case Field::Code:
        return Words::tr("Ticket code");
    case Field::Ticket:
        return Words::tr("Ticket");
    case Field::Category:
        return Words::tr("Category");
    case Field::Paid:
        return Words::tr("Paid");
    }
    return {};
}

QStringList encodingNames() {
    return {QStringLiteral("UTF-8"), QStringLiteral("UTF-16"), QStringLiteral("Windows-1251"),
            QStringLiteral("CP866")};
}

QStringList separatorNames() {
    return {QStringLiteral(","), QStringLiteral(";"), Words::tr("Tab")};
}

} // namespace kassa::ui
