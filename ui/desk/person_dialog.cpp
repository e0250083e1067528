#include "ui/desk/person_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/parts.h"
#include "ui/desk/staff_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace kassa::ui {

using kassa::desk::Action;
using kassa::desk::PeopleProblem;
using kassa::desk::Person;
using kassa::desk::Role;

namespace {

constexpr int sheetWidth = 938;
constexpr int leftWidth = 404;
constexpr int longestLetters = 50; ///< within the bytes of a name, in any script

} // namespace

PersonDialog::PersonDialog(StaffLink& staff, const DeskSetup& setup, std::optional<Person> person,
                           QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_person(std::move(person))
    , m_name(new TextField(this))
    , m_role(new Segments({{roleName(Role::Cashier), {}}, {roleName(Role::Manager), {}}}, this))
    , m_pin(new PinField(52, this))
    , m_again(new PinField(52, this))
    , m_nameField(new Field(tr("Name and surname"), m_name))
    , m_pinField(
          new Field(m_person ? tr("New PIN (empty: as before)") : tr("PIN, 6 digits"), m_pin))
    , m_againField(new Field(tr("The same PIN once more"), m_again))
    , m_approval(new ApprovalPanel(staff, setup, Action::EditPeople, this))
    , m_save(new Button(m_person ? tr("Save") : tr("Add"), ButtonKind::Main, ButtonSize::Large56,
                        this))
    , m_retire(new Button(tr("Retire"), ButtonKind::DangerOutlined, ButtonSize::Medium48, this))
    , m_close(new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48, this)) {
    named(this, "personDialog");
    build();
    connectStaff();
    onControlEnter(this, [this] { save(); });
}

void PersonDialog::build() {
    setFixedWidth(sheetWidth);
    auto* row = rowOn(this);
    auto* left = new QWidget;
    auto* right = new QWidget;
    left->setFixedWidth(leftWidth);
    buildLeft(left);
    buildRight(right);
    row->addWidget(left);
    row->addWidget(right, 1);
    named(m_name, "personName");
    named(m_role, "personRole");
    named(m_pin, "personPin");
    named(m_again, "personPinAgain");
    named(m_save, "personSave");
    named(m_retire, "personRetire");
    named(m_close, "personClose");
}

void PersonDialog::buildLeft(QWidget* left) {
    auto* column = columnOn(left, {32, 26, 24, 26});
    addText(column, QStringLiteral("personTitle"), TextRole::Heading2)
        ->setText(m_person ? tr("Change a person") : tr("New person"));
    column->addSpacing(12);
    m_name->setMaxLength(longestLetters);
    if (m_person) {
        m_name->setText(QString::fromStdString(m_person->name));
    }
    m_role->choose(m_person && m_person->role == Role::Manager ? 1 : 0);
    m_role->setName(tr("Role"));
    column->addWidget(m_nameField);
    column->addSpacing(6);
    column->addWidget(m_role, 0, Qt::AlignLeft);
    column->addSpacing(6);
    column->addWidget(m_pinField);
    column->addSpacing(6);
    column->addWidget(m_againField);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, &PersonDialog::clearHelp);
    connect(m_pin, &DigitField::edited, this, &PersonDialog::clearHelp);
    connect(m_again, &DigitField::edited, this, &PersonDialog::clearHelp);
    // Enter goes on to the next field; the PIN of the manager comes last.
    connect(m_name, &QLineEdit::returnPressed, m_role, &Segments::takeFocus);
    connect(m_pin, &DigitField::returnPressed, this, [this] {
        (m_pin->length() == 0 ? m_approval->takeFocus() : m_again->setFocus(Qt::TabFocusReason));
    });
    connect(m_again, &DigitField::returnPressed, m_approval, &ApprovalPanel::takeFocus);
}

void PersonDialog::buildRight(QWidget* right) {
    auto* column = columnOn(right, {24, 26, 32, 26});
    column->addWidget(m_approval);
    column->addSpacing(4);
    m_problem =
        addText(column, QStringLiteral("personProblem"), TextRole::SmallStrong, &Colours::err);
    m_problem->setIcon(QStringLiteral("declined"), 20, 8);
    m_problem->hide();
    column->addStretch(1);
    column->addSpacing(12);
    m_save->setKeycap(QStringLiteral("Ctrl+Enter"));
    m_close->setKeycap(QStringLiteral("Esc"));
    column->addWidget(m_save);
    column->addSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_close, 1);
    row->addWidget(m_retire, 1);
    m_retire->setVisible(m_person.has_value());
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &PersonDialog::save);
    connect(m_retire, &QPushButton::clicked, this, &PersonDialog::retire);
    connect(m_close, &QPushButton::clicked, this, &PersonDialog::escape);
    connect(m_approval, &ApprovalPanel::submitted, this, &PersonDialog::save);
}

void PersonDialog::connectStaff() {
    connect(m_approval, &ApprovalPanel::granted, this, [this] { m_approved = true; });
    connect(m_approval, &ApprovalPanel::refused, this, [this] {
        m_order = Order::None;
        present();
    });
    connect(&m_staff, &StaffLink::peopleKept, this, &PersonDialog::onKept);
    connect(&m_staff, &StaffLink::peopleRefused, this, [this](PeopleProblem problem) {
        if (m_order == Order::None || !m_approved) {
            return;
        }
        m_order = Order::None;
        m_approved = false;
        m_problem->setText(wordsFor(problem));
        m_problem->show();
        present();
        m_name->setFocus(Qt::OtherFocusReason);
    });
}

void PersonDialog::onKept() {
    if (m_order == Order::None || !m_approved) {
        return; // somebody else's
    }
    const Order order = m_order;
    m_order = Order::None;
    const QString name = m_name->text().simplified();
    Q_EMIT closeAsked();
    Q_EMIT done(order == Order::Retire ? tr("%1 no longer works at this desk").arg(name)
                : m_person             ? tr("%1 is changed").arg(name)
                                       : tr("%1 can sign in now").arg(name));
}

void PersonDialog::refuse(Field* field, const QString& why) {
    field->setHelp(FieldState::Error, why);
    field->input()->setFocus(Qt::OtherFocusReason);
}

void PersonDialog::clearHelp() {
    for (Field* field : {m_nameField, m_pinField, m_againField}) {
        field->setHelp(FieldState::Idle, {});
    }
    m_problem->hide();
}

bool PersonDialog::readPin(std::optional<kassa::desk::Pin>& pin) {
    if (m_person && m_pin->length() == 0 && m_again->length() == 0) {
        return true; // the PIN stays
    }
    if (!m_pin->isComplete()) {
        refuse(m_pinField, tr("Type all 6 digits"));
        return false;
    }
    if (!m_again->isComplete()) {
        refuse(m_againField, tr("Type all 6 digits"));
        return false;
    }
    // The cells keep theirs: a wrong PIN of the manager must not cost the new one.
    auto typed = m_pin->typed();
    const auto again = m_again->typed();
    if (!typed || !again || typed.value().reveal() != again.value().reveal()) {
        m_pin->clear();
        m_again->clear();
        refuse(m_pinField, tr("The two PINs differ. Type them again."));
        return false;
    }
    pin = std::move(typed).value();
    return true;
}

void PersonDialog::save() {
    if (m_order != Order::None) {
        return;
    }
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        refuse(m_nameField, wordsFor(PeopleProblem::NameMissing));
        return;
    }
    // The manager's PIN first: without it nothing goes out, whatever else is typed.
    if (!m_approval->isReady()) {
        static_cast<void>(m_approval->take()); // says what is missing
        return;
    }
    std::optional<kassa::desk::Pin> pin;
    if (!readPin(pin)) {
        return;
    }
    auto approver = m_approval->take();
    if (!approver) {
        return;
    }
    Person person = m_person.value_or(Person{});
    person.name = name.toStdString();
    person.role = m_role->chosen() == 1 ? Role::Manager : Role::Cashier;
    m_order = Order::Save;
    m_approved = false;
    m_staff.savePerson(person, std::move(pin), std::move(*approver));
    present();
}

void PersonDialog::retire() {
    if (m_order != Order::None || !m_person) {
        return;
    }
    if (auto approver = m_approval->take()) {
        m_order = Order::Retire;
        m_approved = false;
        m_staff.removePerson(m_person->id, std::move(*approver));
        present();
    }
}

void PersonDialog::present() {
    m_approval->present();
    const bool free = m_order == Order::None;
    for (QWidget* each : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_role),
                          static_cast<QWidget*>(m_close), static_cast<QWidget*>(m_retire),
                          static_cast<QWidget*>(m_save)}) {
        each->setEnabled(free);
    }
    m_pin->setPaused(!free);
    m_again->setPaused(!free);
}

void PersonDialog::takeFocus() {
    m_name->setFocus(Qt::OtherFocusReason);
}

void PersonDialog::escape() {
    if (m_order == Order::None) { // an order that is out is not taken back by looking away
        Q_EMIT closeAsked();
    }
}

std::vector<Hint> PersonDialog::hints() const {
    return {{{QStringLiteral("Tab")}, tr("Next field")},
            {{QStringLiteral("Ctrl+Enter")}, m_person ? tr("Save") : tr("Add")},
            {{QStringLiteral("Esc")}, tr("Cancel")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

QString PersonDialog::help() const {
    return tr("The new PIN is typed by the person it belongs to, twice. Then a manager types "
              "theirs: for this one change. Both names stand in the journal.");
}

} // namespace kassa::ui
