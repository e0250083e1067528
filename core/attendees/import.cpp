#include "core/attendees/import.h"

#include <algorithm>
#include <set>

namespace kassa::attendees {

using kassa::desk::accountOf;
using kassa::desk::Attendee;
using kassa::desk::deskInvoice;

namespace {

std::string small(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

void takeOver(std::string& old, const std::string& fresh) {
    old = fresh.empty() ? old : fresh;
}

} // namespace

Importer::Importer(std::vector<Attendee> book, const kassa::desk::EventBook& event, Choices choices)
    : m_event(event), m_choices(std::move(choices)) {
    m_result.book = std::move(book);
    for (std::size_t i = 0; i < m_result.book.size(); ++i) {
        remember(i);
    }
}

void Importer::remember(std::size_t place) {
    const auto& attendee = m_result.book[place];
    const auto put = [place](auto& index, std::string key) {
        if (!key.empty()) {
            index.try_emplace(std::move(key), place);
        }
    };
    put(m_byAccount, accountOf(attendee.invoice));
    put(m_byPhone, attendee.phone);
    put(m_byEmail, small(attendee.email));
}

std::optional<std::size_t> Importer::twinOf(const Attendee& attendee) const {
    const auto find = [](const auto& index, const std::string& key) -> std::optional<std::size_t> {
        const auto found = index.find(key);
        return key.empty() || found == index.end() ? std::nullopt : std::optional(found->second);
    };
    if (!attendee.invoice.empty()) {
        return find(m_byAccount, accountOf(attendee.invoice));
    }
    const auto byPhone = find(m_byPhone, attendee.phone);
    return byPhone ? byPhone : find(m_byEmail, small(attendee.email));
}

void Importer::take(TableRow row) {
    const std::string first = row.fields.empty() ? std::string() : row.fields.front();
    if ((first == "sep=" && row.line == 1) || (first == "#end" && row.fields.size() == 2)) {
        return; // a spreadsheet's hint; the last line of a book
    }
    if (m_choices.titles && !m_titlesGone) {
        m_titlesGone = true;
        return;
    }
    ++m_result.rows;
    BadRow bad{row.line, {}, row.fault, std::move(row.fields), std::move(row.raw)};
    if (bad.table) {
        bad.problem = {RowFault::NotReadable, 0};
        m_result.bad.push_back(std::move(bad));
        return;
    }
    auto attendee = readRow(bad.fields, m_choices.mapping, m_event);
    if (!attendee) {
        bad.problem = attendee.error();
        m_result.bad.push_back(std::move(bad));
        return;
    }
    settle(std::move(attendee).value(), std::move(bad));
}

void Importer::settle(Attendee attendee, BadRow row) {
    const auto twin = twinOf(attendee);
    if (!twin || m_choices.onDuplicate == OnDuplicate::Keep) {
        const bool taken =
            twin && !attendee.invoice.empty() && m_byAccount.count(accountOf(attendee.invoice)) > 0;
        const bool full = m_result.book.size() >= mostAttendees;
        if (taken || full) {
            row.problem = {taken ? RowFault::InvoiceTaken : RowFault::BookFull, 0};
            m_result.bad.push_back(std::move(row));
            return;
        }
        add(std::move(attendee));
        return;
    }
    Attendee& old = m_result.book[*twin];
    Attendee fresh = updated(old, attendee);
    if (fresh == old) {
        ++m_result.same;
    } else if (m_choices.onDuplicate == OnDuplicate::Skip) {
        ++m_result.same;
        m_result.differing.push_back(row.line);
    } else {
        ++m_result.updated;
        old = std::move(fresh);
        remember(*twin);
    }
}

/// The invoice stays as the book has it: it may be paid already.
Attendee Importer::updated(const Attendee& old, const Attendee& row) const {
    Attendee fresh = old;
    takeOver(fresh.name, row.name);
    takeOver(fresh.phone, row.phone);
    takeOver(fresh.email, row.email);
    takeOver(fresh.code, row.code);
    takeOver(fresh.category, row.category);
    const bool namesTicket = std::find(m_choices.mapping.begin(), m_choices.mapping.end(),
                                       Field::Ticket) != m_choices.mapping.end();
    fresh.ticket = namesTicket ? row.ticket : old.ticket;
    fresh.paidBefore = fresh.paidBefore || row.paidBefore;
    return fresh;
}

void Importer::add(Attendee attendee) {
    while (attendee.invoice.empty() ||
           m_byAccount.count(accountOf(attendee.invoice)) > 0) { // only our own numbers get here
        attendee.invoice = deskInvoice(m_choices.desk, ++m_counter);
    }
    m_result.book.push_back(std::move(attendee));
    remember(m_result.book.size() - 1);
    ++m_result.added;
}

ImportResult Importer::finish() && {
    return std::move(m_result);
}

std::vector<Attendee> withOthers(std::vector<Attendee> people,
                                 const std::vector<Attendee>& others) {
    std::set<std::string> known;
    for (const auto& each : people) {
        known.insert(accountOf(each.invoice));
    }
    for (const auto& each : others) {
        if (known.insert(accountOf(each.invoice)).second) {
            people.push_back(each);
        }
    }
    return people;
}

std::string badRowsAsCsv(const std::vector<BadRow>& rows, const std::vector<std::string>& titles,
                         const std::function<std::string(const BadRow&)>& words) {
    std::string table = "\xEF\xBB\xBF"; // without the mark a spreadsheet shows letters as rubbish
    std::vector<std::string> first{"line", "reason"};
    first.insert(first.end(), titles.begin(), titles.end());
    table += csvLine(first);
    for (const auto& row : rows) {
        std::vector<std::string> fields{std::to_string(row.line), words(row)};
        fields.insert(fields.end(), row.fields.begin(), row.fields.end());
        if (row.fields.empty()) {
            fields.push_back(row.raw);
        }
        table += csvLine(fields);
    }
    return table;
}

} // namespace kassa::attendees
