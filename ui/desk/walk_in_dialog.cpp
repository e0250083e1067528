#include "ui/desk/walk_in_dialog.h"

#include "core/attendees/fields.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <set>

namespace kassa::ui {

namespace {

constexpr int sheetWidth = 760;
constexpr int mostLetters = 100;
constexpr std::size_t mostCategories = 4; ///< that fit in a row
constexpr int mostTicketRows = 4;

/// Of the people of the event, the ones that most belong to first.
std::vector<std::string> categoriesOf(const kassa::desk::EventBook& book) {
    std::map<std::string, int> counts;
    for (const auto& each : book.attendees) {
        if (!each.category.empty()) {
            ++counts[each.category];
        }
    }
    std::vector<std::pair<int, std::string>> order;
    order.reserve(counts.size());
    for (const auto& [category, count] : counts) {
        order.emplace_back(-count, category);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::string> categories;
    for (std::size_t i = 0; i < std::min(mostCategories, order.size()); ++i) {
        categories.push_back(order[i].second);
    }
    return categories;
}

} // namespace

WalkInDialog::WalkInDialog(StaffLink& staff, const DeskSetup& setup, const QString& typed,
                           QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_categories(categoriesOf(setup.book))
    , m_name(new TextField)
    , m_phone(new TextField)
    , m_nameField(new Field(tr("Name and surname"), m_name))
    , m_phoneField(new Field(tr("Phone (optional)"), m_phone))
    , m_tickets(new ChoiceList(48))
    , m_add(new Button(tr("Add and go on"), ButtonKind::Main, ButtonSize::Large56)) {
    named(this, "walkInDialog");
    setFixedWidth(sheetWidth);
    build();
    const bool digits =
        std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    (digits ? m_phone : m_name)->setText(typed.simplified());
    connect(m_add, &QPushButton::clicked, this, &WalkInDialog::submit);
    connect(&staff, &StaffLink::walkInAnswered, this, &WalkInDialog::onAnswer);
    onControlEnter(this, [this] { submit(); });
}

void WalkInDialog::build() {
    auto* column = columnOn(this, {36, 24, 36, 22});
    addText(column, QStringLiteral("walkInTitle"), TextRole::DialogTitle)
        ->setText(tr("Not on the list"));
    column->addSpacing(4);
    addText(column, QStringLiteral("walkInInvoice"), TextRole::Body, &Colours::ink2)
        ->setText(tr("Will be added as %1 and written to the journal before anything is sold.")
                      .arg(nextInvoice()));
    addSpacing(column, 16);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(24);
    halves->addWidget(buildLeft(), 1);
    halves->addWidget(buildRight(), 1);
    column->addLayout(halves);
    m_problem = addText(column, QStringLiteral("walkInProblem"), TextRole::Help, &Colours::err);
    m_problem->setIcon(QStringLiteral("declined"));
    m_problem->hide();
    addSpacing(column, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* close = new Button(tr("Close"), ButtonKind::Standard, ButtonSize::Large56);
    close->setKeycap(QStringLiteral("Esc"));
    m_add->setKeycap(QStringLiteral("Enter"));
    row->addWidget(close, 1);
    row->addWidget(m_add, 2);
    column->addLayout(row);
    named(m_name, "walkInName");
    named(m_phone, "walkInPhone");
    named(m_tickets, "walkInTickets");
    named(m_add, "walkInAdd");
    named(close, "walkInClose");
    connect(close, &QPushButton::clicked, this, &WalkInDialog::escape);
}

QWidget* WalkInDialog::buildLeft() {
    auto* left = new QWidget;
    auto* column = columnOn(left);
    m_name->setMaxLength(mostLetters);
    m_phone->setMaxLength(24);
    column->addWidget(m_nameField);
    addSpacing(column, 8);
    column->addWidget(m_phoneField);
    column->addStretch(1);
    const auto idle = [this](Field* field) {
        field->setHelp(FieldState::Idle, {});
        static_cast<TextField*>(field->input())->setState(FieldState::Idle);
        m_problem->hide();
    };
    connect(m_name, &QLineEdit::textEdited, this, [this, idle] { idle(m_nameField); });
    connect(m_phone, &QLineEdit::textEdited, this, [this, idle] { idle(m_phoneField); });
    connect(m_name, &QLineEdit::returnPressed, this, &WalkInDialog::submit);
    connect(m_phone, &QLineEdit::returnPressed, this, &WalkInDialog::submit);
    return left;
}

void WalkInDialog::resizeEvent(QResizeEvent* event) {
    DeskDialog::resizeEvent(event);
    const int rows = std::min(m_tickets->rowCount(), mostTicketRows);
    m_tickets->setFixedHeight(rows * m_tickets->rowHeight());
}

QWidget* WalkInDialog::buildRight() {
    auto* right = new QWidget;
    auto* column = columnOn(right);
    addText(column, QStringLiteral("walkInTicketTitle"), TextRole::Label)->setText(tr("Ticket"));
    column->addSpacing(8);
    std::vector<Choice> choices;
    for (const auto& ticket : m_setup.book.tickets) {
        choices.push_back({fromUtf8(ticket.title), {}, {}, {}, {}, {}});
    }
    m_tickets->setChoices(choices);
    m_tickets->setCurrentRow(0);
    m_tickets->setAccessibleName(tr("Ticket"));
    auto* frame = new Panel;
    columnOn(frame, {1, 1, 1, 1})->addWidget(m_tickets);
    column->addWidget(frame);
    connect(m_tickets, &RowList::rowActivated, this, &WalkInDialog::submit);
    if (!m_categories.empty()) {
        addSpacing(column, 10);
        addText(column, QStringLiteral("walkInCategoryTitle"), TextRole::Label)
            ->setText(tr("Category"));
        QStringList labels{tr("None")};
        for (const auto& category : m_categories) {
            labels << fromUtf8(category);
        }
        m_category = new FilterChips(labels);
        m_category->choose(0);
        m_category->setAccessibleName(tr("Category"));
        column->addWidget(m_category, 0, Qt::AlignLeft);
        named(m_category, "walkInCategory");
    }
    column->addStretch(1);
    return right;
}

QString WalkInDialog::nextInvoice() const {
    const auto& people = m_setup.book.attendees;
    std::set<std::string> accounts;
    for (const auto& each : people) {
        accounts.insert(kassa::desk::accountOf(each.invoice));
    }
    return QString::fromStdString(kassa::desk::nextDeskInvoice(
        m_setup.facts.desk, m_staff.attendance(),
        [&accounts](const std::string& account) { return accounts.count(account) > 0; }));
}

void WalkInDialog::takeFocus() {
    (m_name->text().isEmpty() ? m_name : m_phone)->setFocus(Qt::OtherFocusReason);
}

void WalkInDialog::submit() {
    if (m_waiting) {
        return;
    }
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setState(FieldState::Error);
        m_nameField->setHelp(FieldState::Error, tr("A name is needed."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    std::string phone;
    if (const QString typed = m_phone->text().simplified(); !typed.isEmpty()) {
        const auto read = kassa::attendees::readPhone(typed.toStdString());
        if (!read) {
            m_phone->setState(FieldState::Error);
            m_phoneField->setHelp(FieldState::Error, tr("Nine digits, or 998 and nine more."));
            m_phone->setFocus(Qt::OtherFocusReason);
            return;
        }
        phone = *read;
    }
    const int category = m_category == nullptr ? 0 : m_category->chosen();
    const auto ticket = static_cast<std::size_t>(std::max(0, m_tickets->currentRow()));
    m_waiting = true;
    m_add->setEnabled(false);
    m_staff.addWalkIn(
        {nextInvoice().toStdString(), name.toStdString(), phone, m_setup.book.tickets.at(ticket).id,
         category <= 0 ? std::string() : m_categories.at(static_cast<std::size_t>(category) - 1)});
}

void WalkInDialog::onAnswer(const std::optional<kassa::desk::entry::WalkIn>& who) {
    if (!std::exchange(m_waiting, false)) {
        return;
    }
    if (who) {
        const QString invoice = QString::fromStdString(who->invoice);
        Q_EMIT closeAsked();
        Q_EMIT added(invoice);
        return;
    }
    m_add->setEnabled(true);
    m_problem->setText(tr("The journal did not take it, so nobody was added. Try again."));
    m_problem->show();
}

bool WalkInDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers == Qt::NoModifier) {
        submit();
        return true;
    }
    return false;
}

void WalkInDialog::escape() {
    if (!m_waiting) { // the row may be written already
        Q_EMIT closeAsked();
    }
}

QString WalkInDialog::help() const {
    return tr("For people who are on no list. They get an invoice number of this desk’s own series "
              "and are found by the search from then on, also after a restart.");
}

std::vector<Hint> WalkInDialog::hints() const {
    return {{{QStringLiteral("Tab")}, tr("Next field")},
            {{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
            {{QStringLiteral("Enter")}, tr("Add")},
            {{QStringLiteral("Esc")}, tr("Close")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
