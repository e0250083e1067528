#include "ui/desk/sale_page.h"

#include "core/base/check.h"
#include "ui/desk/event_words.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/sale_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace kassa::ui {

SalePage::SalePage(const DeskSetup& setup, const DeskFlow& flow, bool withPeople, QWidget* parent)
    : DeskPage(parent)
    , m_setup(setup)
    , m_flow(flow)
    , m_withPeople(withPeople)
    , m_index(setup.book.attendees)
    , m_left(new QWidget)
    , m_search(new SearchField)
    , m_scan(new Button(tr("Scan QR"), ButtonKind::Standard, ButtonSize::Large56))
    , m_count(new Text(TextRole::Label))
    , m_import(new Button(tr("Import a list"), ButtonKind::Text, ButtonSize::Small40))
    , m_walkIn(new Button(tr("Not on the list"), ButtonKind::Text, ButtonSize::Small40))
    , m_table(new TableList)
    , m_ticketsTitle(new Text(TextRole::Label))
    , m_earlyBird(new Chip({}, ChipKind::Warn, QStringLiteral("calendar")))
    , m_tickets(new ChoiceList)
    , m_panel(new SalePanel(setup, withPeople)) {
    named(this, "salePage");
    auto* row = rowOn(this);
    row->addWidget(m_left, 1);
    row->addWidget(m_panel);
    buildList();
    connectParts();
    search({});
}

void SalePage::addSpace(QBoxLayout* column, int narrow, int wide) {
    auto* item = new QSpacerItem(0, narrow, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addItem(item);
    m_spaces.push_back({item, narrow, wide});
}

void SalePage::buildList() {
    auto* column = columnOn(m_left, {24, 20, 24, 16});
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    m_search->setKeycap(QStringLiteral("F2"));
    m_search->setName(tr("Search attendees by name, phone or invoice"));
    m_search->setPlaceholder(tr("Name, phone or invoice"));
    m_scan->setIconName(QStringLiteral("scan"));
    m_scan->setKeycap(QStringLiteral("F3"));
    top->addWidget(m_search, 1);
    top->addWidget(m_scan);
    column->addLayout(top);
    addSpace(column, 4, 13);

    auto* heads = new QHBoxLayout;
    m_walkIn->setIconName(QStringLiteral("plus"));
    m_walkIn->setKeycap(QStringLiteral("F6"));
    m_count->setWrap(false);
    m_walkIn->setFixedHeight(40);
    m_walkIn->setFlush(true);
    m_import->setFlush(true);
    heads->setSpacing(28);
    m_count->setMinimumHeight(40);
    heads->addWidget(m_count);
    heads->addStretch(1);
    m_import->setIconName(QStringLiteral("download"));
    m_import->setKeycap(QStringLiteral("Ctrl+O"));
    m_import->setFixedHeight(40);
    m_import->setAccessibleName(tr("Import a list"));
    m_import->setToolTip(tr("Import a list"));
    heads->addWidget(m_import);
    heads->addWidget(m_walkIn);
    column->addLayout(heads);
    // Not before they are in the page: what is shown without a parent is a window of its own.
    m_walkIn->setVisible(m_withPeople);
    m_import->setVisible(takesLists());
    addSpace(column, 0, 3);
    m_table->setColumns({{tr("Attendee"), 223, false},
                         {tr("Invoice"), 161, false},
                         {tr("Status"), 217, false},
                         {tr("Amount"), 160, true}});
    column->addWidget(m_table);
    buildTickets(column);
    column->addStretch(1);

    named(m_search, "search");
    named(m_search->edit(), "searchEdit");
    named(m_scan, "scan");
    named(m_count, "foundCount");
    named(m_walkIn, "walkIn");
    named(m_import, "importList");
    named(m_table, "attendees");
    named(m_table->list(), "attendeeList");
}

void SalePage::buildTickets(QBoxLayout* column) {
    addSpace(column, 16, 28);
    auto* heads = new QHBoxLayout;
    heads->setSpacing(12);
    m_ticketsTitle->setElide();
    heads->addWidget(m_ticketsTitle);
    heads->addStretch(1);
    heads->addWidget(m_earlyBird);
    column->addLayout(heads);
    addSpace(column, 9, 12);
    auto* card = new Panel;
    columnOn(card, {1, 1, 1, 1})->addWidget(m_tickets);
    column->addWidget(card);
    named(m_tickets, "tickets");
    named(m_ticketsTitle, "ticketsTitle");
    named(m_earlyBird, "earlyBird");
}

void SalePage::connectParts() {
    m_search->edit()->installEventFilter(this);
    m_table->list()->installEventFilter(this);
    m_tickets->installEventFilter(this);
    m_left->installEventFilter(this);
    setTabOrder(m_search->edit(), m_tickets);
    setTabOrder(m_tickets, m_panel->goodsButton());
    setTabOrder(m_panel->goodsButton(), m_panel->detailsButton());
    setTabOrder(m_panel->detailsButton(), m_panel->cardButton());
    setTabOrder(m_panel->cardButton(), m_panel->phoneButton());
    setTabOrder(m_panel->phoneButton(), m_scan);
    setTabOrder(m_scan, m_walkIn);
    setTabOrder(m_walkIn, m_import);
    setTabOrder(m_import, m_table->list());
    connect(m_import, &QPushButton::clicked, this, &SalePage::importAsked);
    connect(m_walkIn, &QPushButton::clicked, this, &SalePage::askWalkIn);
    connect(m_panel, &SalePanel::detailsAsked, this, &SalePage::askDetails);
    connect(m_search, &SearchField::textChanged, this, &SalePage::search);
    connect(m_search, &SearchField::returnPressed, this, &SalePage::acceptSearch);
    connect(m_scan, &QPushButton::clicked, this, &SalePage::expectScan);
    connect(m_table, &TableList::currentRowChanged, this, [this](int row) {
        if (!m_filling) {
            choose(row);
        }
    });
    connect(m_tickets, &RowList::currentRowChanged, this, [this](int) {
        if (!m_filling) {
            presentChoice();
        }
    });
    connect(m_panel, &SalePanel::payAsked, this, &SalePage::pay);
    connect(m_panel, &SalePanel::goodsAsked, this, &SalePage::openGoods);
}

const kassa::desk::Attendee* SalePage::attendeeAt(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return row < 0 || place >= m_found.size() ? nullptr
                                              : &m_setup.book.attendees[m_found[place].attendee];
}

const kassa::desk::Ticket* SalePage::chosenTicket() const {
    const auto row = static_cast<std::size_t>(qMax(0, m_tickets->currentRow()));
    return row < m_setup.book.tickets.size() ? &m_setup.book.tickets[row] : nullptr;
}

void SalePage::fillTickets() {
    std::vector<Choice> choices;
    const auto now =
        m_flow.terms(m_chosen ? m_setup.book.attendees[*m_chosen].category : std::string(), m_code);
    for (const auto& ticket : m_setup.book.tickets) {
        const auto price = priceOf(m_setup.book, ticket, now);
        Choice choice{
            fromUtf8(ticket.title), fromUtf8(ticket.note), {}, {}, somText(price.due), {}};
        if (price.discount.count() > 0) {
            choice.oldPrice = fromUtf8(formatSom(price.full));
            choice.badge = price.percent > 0 ? discountText(price.percent)
                                             : fromUtf8(formatSom(Tiyin(-price.discount.count())));
        } else {
            choice.remark = tr("no discount");
        }
        choices.push_back(std::move(choice));
    }
    m_tickets->setChoices(choices);
    m_tickets->setFixedHeight(m_tickets->sizeHint().height());
    const auto* rule = openToAll(m_setup.book, now.day, now.used);
    m_earlyBird->setVisible(rule != nullptr);
    if (rule != nullptr) {
        m_earlyBird->setChip(
            {ruleText(*rule, now.used), QStringLiteral("calendar"), ChipKind::Warn});
    }
}

void SalePage::choose(int row) {
    const auto* attendee = attendeeAt(row);
    m_goods.clear();
    m_code.clear();
    m_chosen =
        attendee ? std::optional(m_found[static_cast<std::size_t>(row)].attendee) : std::nullopt;
    if (attendee != nullptr) {
        Q_EMIT touched();
    }
    m_filling = true;
    fillTickets();
    markTicket(-1);
    m_ticketsTitle->setText(attendee ? tr("Ticket for %1").arg(fromUtf8(attendee->name))
                                     : tr("Tickets"));
    m_filling = false;
    presentChoice();
}

/// The ticket that was bought, which is not to be chosen again; or else `wanted`, or the list's.
void SalePage::markTicket(int wanted) {
    const auto& tickets = m_setup.book.tickets;
    const auto rowOf = [&tickets](const kassa::desk::Ticket* ticket) {
        return ticket == nullptr ? -1 : static_cast<int>(ticket - tickets.data());
    };
    const auto* attendee = m_chosen ? &m_setup.book.attendees[*m_chosen] : nullptr;
    const auto bought = attendee ? m_flow.bought(*attendee) : std::nullopt;
    const bool open = attendee != nullptr && !bought;
    int row = wanted;
    if (bought) {
        row = rowOf(kassa::desk::ticketIn(m_setup.book, bought->lines));
    } else if (attendee == nullptr) {
        row = -1;
    } else if (wanted < 0) {
        row = rowOf(m_setup.book.ticket(attendee->ticket));
    }
    if (!open && m_tickets->hasFocus()) {
        focusSearch();
    }
    m_tickets->setCurrentRow(row);
    m_tickets->setEnabled(open);
}

kassa::desk::Basket SalePage::basketFor(const kassa::desk::Attendee& attendee,
                                        const kassa::desk::Ticket& ticket) const {
    kassa::desk::Basket basket{attendee.invoice, attendee.name, attendee.category, m_code, {}};
    using Standing = TillLink::Standing;
    const auto standing = m_flow.standing(kassa::desk::accountOf(attendee.invoice));
    if (standing == Standing::Paid && !m_goods.empty()) {
        basket.invoice =
            kassa::desk::furtherInvoice(attendee.invoice, [this](const std::string& account) {
                return m_flow.standing(account) == Standing::Paid ||
                       m_index.exactly(account).has_value();
            });
    } else {
        basket.lines.push_back({ticket.id, 1});
    }
    basket.lines.insert(basket.lines.end(), m_goods.begin(), m_goods.end());
    return basket;
}

void SalePage::presentChoice() {
    const auto* ticket = chosenTicket();
    if (!m_chosen || ticket == nullptr) {
        m_sale.reset();
        m_basket = {};
        m_panel->presentNone();
        return;
    }
    const auto& attendee = m_setup.book.attendees[*m_chosen];
    if (takeBought(attendee)) {
        return;
    }
    m_basket = basketFor(attendee, *ticket);
    auto sale = saleOf(m_setup.book, m_basket, m_flow.terms(attendee.category, m_code));
    if (!sale) { // so many goods that nobody could pay them
        m_goods.clear();
        m_basket = basketFor(attendee, *ticket);
        sale = saleOf(m_setup.book, m_basket, m_flow.terms(attendee.category, m_code));
        Q_EMIT trouble(tr("This is more than can be charged at once. The goods were taken out."));
    }
    KASSA_CHECK(sale); // one ticket of an event that was checked, and its attendee
    m_sale = *std::move(sale);
    m_panel->present(attendee, *m_sale, m_flow.standing(m_sale->account),
                     m_flow.pageLeftFor(m_sale->account) != nullptr);
}

/// Of somebody whose invoice is paid or being paid their payment tells what for; only goods that
/// are added to a paid one are a sale of their own.
bool SalePage::takeBought(const kassa::desk::Attendee& attendee) {
    const auto account = kassa::desk::accountOf(attendee.invoice);
    const auto standing = m_flow.standing(account);
    auto bought = m_flow.bought(attendee);
    if (!bought || (standing == TillLink::Standing::Paid && !m_goods.empty())) {
        return false;
    }
    m_basket = {attendee.invoice, attendee.name, attendee.category, m_code, {}};
    m_sale =
        Sale{account, attendee.invoice, attendee.name, std::move(bought->lines), bought->amount};
    m_panel->present(attendee, *m_sale, standing, m_flow.pageLeftFor(account) != nullptr);
    return true;
}

void SalePage::presentRows() {
    const int ticketRow = m_tickets->currentRow();
    fillRows();
    m_filling = true;
    fillTickets();
    markTicket(ticketRow);
    m_filling = false;
    presentChoice();
}

void SalePage::takePeople() {
    m_index = kassa::desk::AttendeeIndex(m_setup.book.attendees);
    search(m_search->text());
}

void SalePage::startOver() {
    m_search->setText({});
    search({});
    focusSearch();
}

bool SalePage::takesLists() const {
    return m_withPeople && m_setup.lists != nullptr;
}

bool SalePage::isUntouched() const {
    return !m_chosen && m_search->text().isEmpty();
}

} // namespace kassa::ui
