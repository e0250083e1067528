// The rows of the payments page: what the journal tells a page at a time, and what has happened
// since.

#include "ui/desk/payments_page.h"

#include "ui/desk/format.h"
#include "ui/desk/payment_details.h"
#include "ui/desk/payment_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QTimer>

#include <algorithm>
#include <array>

namespace kassa::ui {

namespace {

using kassa::desk::PaymentGroup;

/// In the order of the chips, after the first, which is all.
constexpr std::array groups{PaymentGroup::Accepted, PaymentGroup::Unknown, PaymentGroup::Declined,
                            PaymentGroup::Refunded, PaymentGroup::Open};

std::optional<PaymentGroup> groupOfChip(int chip) {
    return chip <= 0 ? std::nullopt : std::optional(groups.at(static_cast<std::size_t>(chip) - 1));
}

} // namespace

// --- asking

void PaymentsPage::ask() {
    ++m_question.ask;
    m_question.text = m_search->text().trimmed().toStdString();
    m_question.group = groupOfChip(m_groups->chosen());
    m_question.before = INT64_MAX;
    m_next.reset();
    m_asking = true;
    m_flow.list(m_question);
}

void PaymentsPage::askMore() {
    if (m_next && !m_asking) {
        ++m_question.ask;
        m_question.before = *std::exchange(m_next, std::nullopt);
        m_asking = true;
        m_flow.list(m_question);
    }
}

void PaymentsPage::onListed(const kassa::desk::PaymentPage& page) {
    if (page.ask != m_question.ask) {
        return;
    }
    m_asking = false;
    m_readable = page.readable;
    m_next = page.next;
    const bool first = m_question.before == INT64_MAX;
    if (first) {
        m_rows.clear();
    }
    for (const auto& each : page.payments) {
        const auto same = [&](const Row& row) { return row.payment.id == each.payment.id; };
        if (std::none_of(m_rows.begin(), m_rows.end(), same)) {
            m_rows.push_back({each.payment, each.updated});
        }
    }
    static_cast<void>(takeNews());
    showRows();
    if (first && !m_rows.empty() && m_table->currentRow() < 0) {
        m_table->setCurrentRow(0);
    }
    const auto wanted = std::find_if(m_rows.begin(), m_rows.end(),
                                     [this](const Row& row) { return row.payment.id == m_wanted; });
    if (wanted != m_rows.end()) {
        m_table->setCurrentRow(static_cast<int>(wanted - m_rows.begin()));
        takeFocus();
    }
    m_wanted.reset();
    presentNote();
}

bool PaymentsPage::fits(const Payment& payment) const {
    return (!m_question.group || kassa::desk::groupOf(payment.state) == *m_question.group) &&
           kassa::desk::PaymentMatcher(m_question.text)(payment);
}

bool PaymentsPage::takeNews() {
    bool changed = false;
    std::vector<Row> fresh;
    for (const Payment* payment : m_flow.payments()) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
            return row.payment.id == payment->id;
        });
        if (found == m_rows.end()) {
            if (fits(*payment)) {
                fresh.push_back({*payment, m_setup.wallClock()});
            }
        } else if (found->payment.steps < payment->steps) {
            const bool turned = found->payment.state.index() != payment->state.index();
            *found = {*payment, turned ? m_setup.wallClock() : found->at};
            changed = true;
        }
    }
    if (m_detailsOf && changed) {
        m_detailsOf.reset(); // its history is longer now
    }
    m_rows.insert(m_rows.begin(), fresh.begin(), fresh.end());
    return changed || !fresh.empty();
}

void PaymentsPage::choose(const Payment& payment) {
    m_groups->choose(0);
    m_search->setText(fromUtf8(payment.sale.invoice));
    m_typing->stop(); // nobody is typing
    m_wanted = payment.id;
    ask();
    takeFocus();
}

// --- showing

void PaymentsPage::showRows() {
    const Payment* chosen = current();
    const auto before = chosen != nullptr ? std::optional(chosen->id) : std::nullopt;
    const QString today = dateOnly(m_setup.wallClock());
    m_table->setColumns({{tr("Time"), 110, false},
                         {tr("Attendee"), m_wide ? 262.0 : 250.0, false},
                         {tr("Card"), m_wide ? 186.0 : 170.0, false},
                         {tr("Status"), m_wide ? 197.0 : 230.0, false},
                         {tr("Amount"), m_wide ? 170.0 : 200.0, true}});
    std::vector<TableRow> rows;
    for (const auto& [payment, at] : m_rows) {
        TableRow row;
        row.attention = isUnresolved(payment);
        row.cells.resize(5);
        const QString day = dateOnly(at);
        row.cells[0] = {hourMinute(at), day == today ? QString() : day, false, {}};
        row.cells[1] = {
            fromUtf8(payment.sale.customer.empty() ? payment.sale.account : payment.sale.customer),
            fromUtf8(payment.sale.invoice),
            true,
            {}};
        row.cells[2] = {payment.card ? shortCard(*payment.card) : QString(), {}, false, {}};
        row.cells[3].chip = chipFor(payment);
        row.cells[3].text = row.cells[3].chip->text;
        row.cells[4] = {somText(payment.sale.amount), {}, true, {}};
        rows.push_back(std::move(row));
    }
    m_table->setRows(rows);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return before && row.payment.id == *before;
    });
    m_table->setCurrentRow(found != m_rows.end() ? static_cast<int>(found - m_rows.begin())
                           : m_rows.empty()      ? -1
                                                 : 0);
    m_table->setVisible(!m_rows.empty());
    presentDetails();
    placeRows();
}

const Payment* PaymentsPage::current() const {
    const int row = m_table->currentRow();
    const auto place = static_cast<std::size_t>(row);
    return row < 0 || place >= m_rows.size() ? nullptr : &m_rows[place].payment;
}

void PaymentsPage::presentDetails() {
    const Payment* payment = current();
    m_details->setVisible(m_wide && payment != nullptr);
    m_actions->setVisible(!m_wide && payment != nullptr);
    if (payment == nullptr) {
        return;
    }
    if (m_detailsOf != payment->id) {
        m_detailsOf = payment->id;
        m_steps.clear();
        m_flow.askSteps(payment->id); // what it tells may come at once
    }
    if (const Payment* still = current()) {
        m_details->present(*still, m_steps);
        m_actions->present(*still);
    }
}

void PaymentsPage::presentAlarm() {
    const Payment* late = nullptr;
    int count = 0;
    for (const Payment* payment : m_flow.unresolved()) {
        if (payment->lateCapture && mayBeReversed(*payment)) {
            late = payment;
            ++count;
        }
    }
    m_alarm->setVisible(late != nullptr);
    if (late != nullptr) {
        m_alarm->present(*late, count - 1);
    }
}

void PaymentsPage::presentProof() {
    using Proof = TillLink::Proof;
    switch (m_flow.proof()) {
    case Proof::Unknown:
    case Proof::Checking:
        m_proof->setChip({tr("Checking the log"), QStringLiteral("clock"), ChipKind::Mute});
        break;
    case Proof::Intact:
        m_proof->setChip({tr("Log intact"), QStringLiteral("shield"), ChipKind::Ok});
        break;
    case Proof::Damaged:
        m_proof->setChip({tr("The log was altered"), QStringLiteral("alert"), ChipKind::Err});
        break;
    case Proof::NotReadable:
        m_proof->setChip({tr("The log was not checked"), QStringLiteral("info"), ChipKind::Warn});
        break;
    }
}

void PaymentsPage::presentNote() {
    const bool searched = !m_question.text.empty() || m_question.group;
    QString note;
    if (!m_readable) {
        note = tr("The journal cannot be read just now. Payments of this run are shown.");
    } else if (m_asking) {
        note = tr("Looking through the journal…");
    } else if (m_rows.empty()) {
        note = searched ? tr("No payment fits. Esc shows all.") : tr("No payments yet");
    } else if (m_next) {
        note =
            tr("%n payment(s) shown; older ones follow", nullptr, static_cast<int>(m_rows.size()));
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace kassa::ui
