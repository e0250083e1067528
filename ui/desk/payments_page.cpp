#include "ui/desk/payments_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_words.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace kassa::ui {

namespace {

QString timeOf(const Story& story) {
    for (const auto& at : {story.endedAt, story.silentAt, story.codeSentAt, story.openedAt}) {
        if (at) {
            return clockTime(*at);
        }
    }
    return {};
}

} // namespace

PaymentsPage::PaymentsPage(const DeskFlow& flow, QWidget* parent)
    : DeskPage(parent), m_flow(flow), m_none(new Text(TextRole::Body)), m_table(new TableList) {
    named(this, "paymentsPage");
    auto* column = columnOn(this, {28, 24, 28, 24});
    addText(column, QStringLiteral("paymentsTitle"), TextRole::Heading1)->setText(tr("Payments"));
    column->addSpacing(2);
    addText(column, QStringLiteral("paymentsCaption"), TextRole::Caption, &Colours::ink3)
        ->setText(tr("Since the program was started, newest first"));
    column->addSpacing(16);
    m_none->setColour(&Colours::ink2);
    m_none->setText(tr("No payments yet"));
    column->addWidget(m_none);
    m_table->setColumns({{tr("Time"), 120, false},
                         {tr("Attendee"), 300, false},
                         {tr("Card"), 200, false},
                         {tr("Status"), 260, false},
                         {tr("Amount"), 200, true}});
    column->addWidget(m_table);
    column->addStretch(1);
    named(m_table, "payments");
    named(m_table->list(), "paymentList");
    connect(m_table, &TableList::rowActivated, this, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) < m_ids.size()) {
            Q_EMIT opened(m_ids[static_cast<std::size_t>(row)]);
        }
    });
}

void PaymentsPage::present() {
    const auto before = current();
    std::vector<TableRow> rows;
    m_ids.clear();
    for (const Payment* payment : m_flow.payments()) {
        const Story& story = m_flow.story(payment->id);
        TableRow row;
        row.attention = isUnresolved(*payment);
        row.cells.resize(5);
        row.cells[0] = {timeOf(story), {}, false, {}};
        row.cells[1] = {fromUtf8(payment->sale.customer.empty() ? payment->sale.account
                                                                : payment->sale.customer),
                        fromUtf8(payment->sale.invoice),
                        true,
                        {}};
        row.cells[2] = {payment->card ? shortCard(*payment->card) : QString(), {}, false, {}};
        row.cells[3].chip = chipFor(*payment);
        row.cells[3].text = row.cells[3].chip->text;
        row.cells[4] = {somText(payment->sale.amount), {}, true, {}};
        rows.push_back(std::move(row));
        m_ids.push_back(payment->id);
    }
    m_table->setRows(rows);
    const auto found = before ? std::find(m_ids.begin(), m_ids.end(), *before) : m_ids.end();
    m_table->setCurrentRow(found != m_ids.end() ? static_cast<int>(found - m_ids.begin())
                           : m_ids.empty()      ? -1
                                                : 0);
    m_none->setVisible(m_ids.empty());
    m_table->setVisible(!m_ids.empty());
}

void PaymentsPage::takeFocus() {
    if (m_ids.empty()) {
        setFocus(Qt::OtherFocusReason);
    } else {
        m_table->list()->setFocus(Qt::OtherFocusReason);
    }
}

std::optional<PaymentId> PaymentsPage::current() const {
    const int row = m_table->currentRow();
    const auto place = static_cast<std::size_t>(row);
    return row < 0 || place >= m_ids.size() ? std::nullopt : std::optional(m_ids[place]);
}

bool PaymentsPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT pageAsked(Page::Sale);
    } else if (key == Qt::Key_F5) {
        if (const auto id = current()) {
            Q_EMIT checkAsked(*id);
        }
    } else {
        return false;
    }
    return true;
}

QString PaymentsPage::help() const {
    return tr("Every payment of this desk since the program was started.");
}

std::vector<Hint> PaymentsPage::hints() const {
    return {{{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
            {{QStringLiteral("Enter")}, tr("Open")},
            {{QStringLiteral("F5")}, tr("Ask Atmos now")},
            {{QStringLiteral("Esc")}, tr("Back to the sale")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
