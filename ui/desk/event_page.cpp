#include "ui/desk/event_page.h"

#include "ui/desk/event_form.h"
#include "ui/desk/event_words.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QScrollArea>

#include <algorithm>

namespace kassa::ui {

using kassa::desk::Item;
using kassa::desk::PriceRule;

namespace {

template <std::size_t Size>
std::vector<std::string> listOf(const std::array<std::string, Size>& texts) {
    return {texts.begin(), texts.end()};
}

template <std::size_t Size>
std::array<std::string, Size> arrayOf(const std::vector<std::string>& texts) {
    std::array<std::string, Size> array;
    std::copy_n(texts.begin(), std::min(Size, texts.size()), array.begin());
    return array;
}

} // namespace

EventPage::EventPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                     const EventFiles& files, QWidget* parent)
    : DeskPage(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_files(files)
    , m_table(new TableList)
    , m_right(new QWidget)
    , m_form(new EventForm)
    , m_save(new Button(tr("Save"), ButtonKind::Main, ButtonSize::Medium48))
    , m_remove(new Button(tr("Remove"), ButtonKind::DangerOutlined, ButtonSize::Medium48)) {
    named(this, "eventPage");
    build();
    startOver();
}

void EventPage::build() {
    auto* row = rowOn(this);
    auto* left = new QWidget;
    row->addWidget(left, 1);
    row->addWidget(m_right);
    auto* column = columnOn(left, {24, 18, 24, 16});
    auto* heads = new QHBoxLayout;
    auto* title = addText(heads, QStringLiteral("eventTitle"), TextRole::PageTitle);
    title->setText(tr("Tickets and prices"));
    title->setWrap(false);
    heads->addStretch(1);
    m_state = addText(heads, QStringLiteral("eventState"), TextRole::Small, &Colours::ink2);
    m_state->setWrap(false);
    column->addLayout(heads);
    addSpacing(column, 12);
    m_table->setColumns(
        {{tr("What"), 300, false}, {tr("Kind"), 140, false}, {tr("Today"), 190, true}});
    m_table->setMinimumHeight(0);
    column->addWidget(m_table, 1);
    addSpacing(column, 12);
    buildFoot(column);

    auto* side = columnOn(m_right);
    side->addWidget(scrolling(m_form), 1);
    auto* foot = new QHBoxLayout;
    setMargins(foot, {20, 12, 24, 16});
    foot->setSpacing(12);
    foot->addWidget(m_remove);
    foot->addWidget(m_save, 1);
    side->addLayout(foot);
    m_save->setKeycap(QStringLiteral("Ctrl+S"));
    named(m_table->list(), "eventList");
    named(m_save, "eventSave");
    named(m_remove, "eventRemove");
    connect(m_save, &QPushButton::clicked, this, &EventPage::save);
    connect(m_remove, &QPushButton::clicked, this, &EventPage::remove);
    connect(m_table, &TableList::currentRowChanged, this, [this](int chosen) {
        if (!m_filling) {
            show(chosen);
        }
    });
    connect(m_table, &TableList::rowActivated, this, [this] { m_form->takeFocus(); });
    connect(m_form, &EventForm::edited, this, [this] { (void)apply(); });
    connect(m_form, &EventForm::discountsToggled, this, &EventPage::toggleDiscounts);
}

void EventPage::buildFoot(QBoxLayout* column) {
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    const auto button = [foot](const QString& text, const char* key, const char* name) {
        auto* made = new Button(text, ButtonKind::Standard, ButtonSize::Small40);
        made->setKeycap(QLatin1String(key));
        named(made, name);
        foot->addWidget(made);
        return made;
    };
    connect(button(tr("Ticket"), "F6", "eventNewTicket"), &QPushButton::clicked, this,
            [this] { add(Kind::Ticket); });
    connect(button(tr("Goods"), "F7", "eventNewGood"), &QPushButton::clicked, this,
            [this] { add(Kind::Good); });
    connect(button(tr("Rule"), "F8", "eventNewRule"), &QPushButton::clicked, this,
            [this] { add(Kind::Rule); });
    foot->addStretch(1);
    connect(button(tr("Import"), "", "eventImport"), &QPushButton::clicked, this,
            &EventPage::askImport);
    connect(button(tr("Export"), "", "eventExport"), &QPushButton::clicked, this,
            &EventPage::askExport);
    column->addLayout(foot);
}

void EventPage::startOver() {
    m_before = m_setup.book;
    m_before.attendees.clear();
    m_draft = m_before;
    m_from.clear();
    m_fault.reset();
    m_row = 0;
    fillRows();
    showForm();
}

void EventPage::arrive(Page) {
    if (!isChanged()) {
        startOver(); // prices are of today
    }
}

void EventPage::takeFocus() {
    if (m_fault) {
        m_form->focusOn(static_cast<int>(m_fault->field));
    } else {
        m_table->list()->setFocus(Qt::OtherFocusReason);
    }
}

bool EventPage::isChanged() const {
    return m_fault || m_draft != m_before;
}

std::vector<EventPage::Entry> EventPage::entries() const {
    std::vector<Entry> entries{{Kind::Event, 0}};
    const auto add = [&entries](Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            entries.push_back({kind, i});
        }
    };
    add(Kind::Ticket, m_draft.tickets.size());
    add(Kind::Good, m_draft.goods.size());
    add(Kind::Rule, m_draft.rules.size());
    return entries;
}

EventPage::Entry EventPage::current() const {
    const auto all = entries();
    return all[std::min(static_cast<std::size_t>(qMax(0, m_row)), all.size() - 1)];
}

Item& EventPage::item(const Entry& entry) {
    return entry.kind == Kind::Ticket ? m_draft.tickets[entry.index] : m_draft.goods[entry.index];
}

void EventPage::fillRows() {
    const auto terms = m_flow.terms({}, {});
    std::vector<TableRow> rows;
    for (const auto& entry : entries()) {
        TableRow row;
        if (entry.kind == Kind::Event) {
            row.cells = {{fromUtf8(m_draft.name), fromUtf8(m_draft.place), true, {}},
                         {tr("Event"), {}, false, {}},
                         {daySpan(m_draft.firstDay, m_draft.lastDay), {}, false, {}}};
        } else if (entry.kind == Kind::Rule) {
            const PriceRule& rule = m_draft.rules[entry.index];
            const bool open = isOpen(rule, terms.day, terms.used);
            row.cells = {{fromUtf8(rule.title), fromUtf8(rule.code), true, {}},
                         {tr("Price rule"), {}, false, {}},
                         {offText(rule), open ? tr("in force") : tr("has ended"), true, {}}};
        } else {
            const Item& thing = item(entry);
            const auto price = priceOf(m_draft, thing, terms);
            const auto* rule = m_draft.rule(price.rule);
            row.cells = {
                {fromUtf8(thing.title), fromUtf8(thing.id), true, {}},
                {entry.kind == Kind::Ticket ? tr("Ticket") : tr("Goods"), {}, false, {}},
                {somText(price.due),
                 rule != nullptr ? fromUtf8(rule->title) + u' ' + offText(*rule) : QString(),
                 true,
                 {}}};
        }
        rows.push_back(std::move(row));
    }
    m_filling = true;
    m_table->setRows(rows);
    m_table->setCurrentRow(m_row);
    m_filling = false;
    m_state->setText(isChanged() ? tr("Not saved yet") : QString());
    m_save->setEnabled(isChanged());
    m_remove->setEnabled(current().kind != Kind::Event);
}

/// An entry with a mistake is not left: what was typed would be lost unseen.
void EventPage::show(int row) {
    if (row < 0 || row == m_row) {
        return;
    }
    if (m_fault) {
        m_filling = true;
        m_table->setCurrentRow(m_row);
        m_filling = false;
        m_form->focusOn(static_cast<int>(m_fault->field));
        return;
    }
    m_row = row;
    m_remove->setEnabled(current().kind != Kind::Event);
    showForm();
}

void EventPage::showForm() {
    const Entry entry = current();
    m_form->setDiscounts(entry.kind == Kind::Ticket,
                         entry.kind == Kind::Ticket && item(entry).discounts);
    if (entry.kind == Kind::Event) {
        m_form->setFields(
            {tr("Name"), tr("Place"), tr("Who gets the money"), tr("First day"), tr("Last day")},
            {{}, {}, tr("Stands on every receipt"), tr("For example 11.06.2026")},
            listOf(eventTexts(m_draft)));
    } else if (entry.kind == Kind::Rule) {
        m_form->setFields({tr("Title"), tr("Discount"), tr("Until"), tr("At most"),
                           tr("Categories"), tr("Code"), tr("Only for")},
                          {{},
                           tr("50% or 100 000"),
                           tr("The day is included; empty: always"),
                           tr("Pieces sold; empty: any number"),
                           tr("Separated by commas; empty: everybody"),
                           tr("Empty: no code is needed"),
                           tr("Ids of tickets and goods; empty: every ticket")},
                          listOf(ruleTexts(m_draft.rules[entry.index])));
    } else {
        m_form->setFields({tr("Title"), tr("Note"), tr("Price, soʻm"), tr("IKPU"),
                           tr("Package code"), tr("VAT, %"), tr("TIN")},
                          {{}, {}, {}, tr("17 digits, for the fiscal receipt")},
                          listOf(itemTexts(item(entry))));
    }
}

/// What is typed into the draft; false while a field is wrong.
bool EventPage::apply() {
    const Entry entry = current();
    const auto texts = m_form->texts();
    m_fault.reset();
    const auto take = [this](auto read, auto& into) {
        if (read) {
            into = *std::move(read);
        } else {
            m_fault = read.error();
        }
    };
    if (entry.kind == Kind::Event) {
        take(withTexts(m_draft, arrayOf<5>(texts)), m_draft);
    } else if (entry.kind == Kind::Rule) {
        PriceRule& rule = m_draft.rules[entry.index];
        take(withTexts(rule, arrayOf<7>(texts)), rule);
    } else {
        take(withTexts(item(entry), arrayOf<7>(texts)), item(entry));
    }
    m_form->setFault(m_fault ? static_cast<int>(m_fault->field) : -1,
                     m_fault ? faultText(m_fault->fault) : QString());
    fillRows();
    return !m_fault;
}

void EventPage::add(Kind kind) {
    if (m_fault) {
        takeFocus();
        return;
    }
    const auto now = m_setup.wallClock();
    if (kind == Kind::Rule) {
        m_draft.rules.push_back({});
        m_draft.rules.back().id = freshId(m_draft, "rule", now);
    } else {
        auto& list = kind == Kind::Ticket ? m_draft.tickets : m_draft.goods;
        list.push_back({});
        list.back().id = freshId(m_draft, kind == Kind::Ticket ? "ticket" : "thing", now);
    }
    const auto all = entries();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == kind) {
            m_row = static_cast<int>(i); // the last of its kind
        }
    }
    showForm();
    (void)apply(); // empty, which is a mistake until something is typed
    m_form->takeFocus();
}

void EventPage::remove() {
    const Entry entry = current();
    const auto place = static_cast<std::ptrdiff_t>(entry.index);
    if (entry.kind == Kind::Event) {
        return;
    }
    if (entry.kind == Kind::Rule) {
        m_draft.rules.erase(m_draft.rules.begin() + place);
    } else {
        auto& list = entry.kind == Kind::Ticket ? m_draft.tickets : m_draft.goods;
        list.erase(list.begin() + place);
    }
    m_fault.reset();
    m_row = qMax(0, m_row - 1);
    fillRows();
    showForm();
    takeFocus();
}

void EventPage::toggleDiscounts() {
    const Entry entry = current();
    if (entry.kind == Kind::Ticket) {
        item(entry).discounts = !item(entry).discounts;
        m_form->setDiscounts(true, item(entry).discounts);
        fillRows();
    }
}

void EventPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    m_right->setFixedWidth(window()->width() >= desk::wideFrom ? 520 : 380);
}

} // namespace kassa::ui
