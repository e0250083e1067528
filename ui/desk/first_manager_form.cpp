#include "ui/desk/first_manager_form.h"

#include "ui/desk/parts.h"
#include "ui/desk/staff_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text_field.h"

namespace kassa::ui {

namespace {

constexpr int formWidth = 420;
constexpr int longestName = 60;

} // namespace

FirstManagerForm::FirstManagerForm(StaffLink& staff, QWidget* parent)
    : QWidget(parent)
    , m_staff(staff)
    , m_name(new TextField)
    , m_pin(new PinField(56))
    , m_again(new PinField(56))
    , m_nameField(new Field(tr("Name and surname"), m_name))
    , m_pinField(new Field(tr("PIN, 6 digits"), m_pin))
    , m_againField(new Field(tr("The same PIN once more"), m_again))
    , m_make(new Button(tr("Create the manager"), ButtonKind::Main, ButtonSize::Main64)) {
    named(this, "firstManager");
    setMaximumWidth(formWidth + 2 * focusReach);
    auto* column = columnOn(this);
    column->setContentsMargins(focusReach, focusReach, focusReach, focusReach);
    for (Field* field : {m_nameField, m_pinField, m_againField}) {
        column->addWidget(field);
        addSpacing(column, 16);
    }
    m_name->setMaxLength(longestName);
    m_make->setKeycap(QStringLiteral("Enter"));
    column->addWidget(m_make);
    named(m_name, "managerName");
    named(m_pin, "managerPin");
    named(m_again, "managerPinAgain");
    named(m_make, "makeManager");
    m_pinField->setHelp(FieldState::Idle, tr("Only its owner knows it; it cannot be read again."));
    connect(m_make, &QPushButton::clicked, this, &FirstManagerForm::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstManagerForm::submit);
    connect(m_pin, &DigitField::returnPressed, this, &FirstManagerForm::submit);
    connect(m_again, &DigitField::returnPressed, this, &FirstManagerForm::submit);
    connect(m_name, &QLineEdit::textEdited, this, &FirstManagerForm::clearHelp);
    connect(m_pin, &DigitField::edited, this, &FirstManagerForm::clearHelp);
    connect(m_again, &DigitField::edited, this, &FirstManagerForm::clearHelp);
    connect(&m_staff, &StaffLink::peopleRefused, this, [this](kassa::desk::PeopleProblem problem) {
        if (isVisible()) {
            m_make->setEnabled(true);
            refuse(m_nameField, wordsFor(problem));
        }
    });
}

void FirstManagerForm::takeFocus() {
    m_name->setFocus(Qt::OtherFocusReason);
}

bool FirstManagerForm::isUntouched() const {
    return m_name->text().isEmpty() && m_pin->length() == 0 && m_again->length() == 0;
}

void FirstManagerForm::refuse(Field* field, const QString& why) {
    field->setHelp(FieldState::Error, why);
    field->input()->setFocus(Qt::OtherFocusReason);
}

void FirstManagerForm::clearHelp() {
    m_nameField->setHelp(FieldState::Idle, {});
    m_pinField->setHelp(FieldState::Idle, tr("Only its owner knows it; it cannot be read again."));
    m_againField->setHelp(FieldState::Idle, {});
}

void FirstManagerForm::submit() {
    if (!m_make->isEnabled()) {
        return;
    }
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        refuse(m_nameField, wordsFor(kassa::desk::PeopleProblem::NameMissing));
    } else if (!m_pin->isComplete()) {
        refuse(m_pinField, tr("Type all 6 digits"));
    } else if (!m_again->isComplete()) {
        m_again->setFocus(Qt::OtherFocusReason); // Enter goes on to the next field
    } else {
        auto pin = m_pin->take();
        auto again = m_again->take();
        if (!pin || !again || pin.value().reveal() != again.value().reveal()) {
            refuse(m_pinField, tr("The two PINs differ. Type them again."));
            return;
        }
        m_make->setEnabled(false);
        m_staff.makeFirstManager(name, std::move(pin).value());
    }
}

} // namespace kassa::ui
