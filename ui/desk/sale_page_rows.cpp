// What was found, row by row, and how much of it there is.

#include "ui/desk/sale_page.h"

#include "ui/desk/format.h"
#include "ui/desk/standing_words.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr std::size_t mostRows = 200;

/// Nothing as long as the journal has not told: never an amount that nobody paid.
QString boughtText(const kassa::desk::Bought& bought) {
    return bought.amount == Tiyin() ? QString() : somText(bought.amount);
}

/// What the list asks of somebody who has bought nothing here.
QString askedText(const kassa::desk::EventBook& book, const kassa::desk::Attendee& attendee,
                  const kassa::desk::Terms& terms) {
    return somText(priceOf(book, *book.ticket(attendee.ticket), terms).due);
}

} // namespace

void SalePage::search(const QString& text) {
    m_found = m_index.find(text.toStdString(), mostRows + 1);
    m_more = m_found.size() > mostRows;
    m_found.resize(std::min(m_found.size(), mostRows));
    m_chosen.reset();
    fillRows();
    const bool only = isOnlyOneMeant() && !text.trimmed().isEmpty();
    m_filling = true;
    m_table->setCurrentRow(only ? 0 : -1);
    m_filling = false;
    choose(only ? 0 : -1);
    if (!text.isEmpty()) {
        Q_EMIT touched();
    }
}

void SalePage::fillRows() {
    std::vector<TableRow> rows;
    auto terms = m_flow.terms({}, {}); // once: it counts everything that rules have sold
    for (const auto& hit : m_found) {
        const auto& attendee = m_setup.book.attendees[hit.attendee];
        const auto standing = m_flow.standing(kassa::desk::accountOf(attendee.invoice));
        const auto bought = m_flow.bought(attendee);
        TableRow row;
        row.cells.resize(4);
        row.cells[0] = {
            fromUtf8(attendee.name), fromUtf8(kassa::desk::maskedPhone(attendee.phone)), true, {}};
        row.cells[1] = {fromUtf8(attendee.invoice), {}, false, {}};
        row.cells[2].chip = standingChip(standing, attendee.paidBefore);
        row.cells[2].text = row.cells[2].chip->text;
        terms.category = attendee.category;
        row.cells[3] = {
            bought ? boughtText(*bought) : askedText(m_setup.book, attendee, terms), {}, true, {}};
        rows.push_back(std::move(row));
    }
    const int current = m_table->currentRow();
    m_filling = true;
    m_table->setRows(rows);
    m_table->setCurrentRow(current);
    m_filling = false;
    placeTable();
    m_count->setText(countWords());
}

/// Not every row that fits is shown, but nobody is told that there are no others.
QString SalePage::countWords() const {
    const auto& people = m_setup.book.attendees;
    const int count = static_cast<int>(m_found.size());
    if (people.empty()) {
        return tr("No list yet");
    }
    if (count == 0) {
        return tr("Attendee not found");
    }
    if (m_search->text().trimmed().isEmpty()) {
        const int all = static_cast<int>(people.size());
        return grouped(tr("%n attendee(s)", nullptr, all), all);
    }
    return m_more ? grouped(tr("More than %n attendee(s) found", nullptr, count), count)
                  : grouped(tr("%n attendee(s) found", nullptr, count), count);
}

} // namespace kassa::ui
