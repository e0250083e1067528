#include "ui/desk/finding_dialog.h"

#include "core/payment/step.h"
#include "ui/desk/approval_panel.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/staff_link.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QRegularExpressionValidator>

namespace kassa::ui {

namespace {

constexpr int sheetWidth = 600;
constexpr int mostDigits = 18;
constexpr int mostLetters = 160;

} // namespace

FindingDialog::FindingDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                             PaymentId payment, QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_id(std::move(payment))
    , m_choices(new ChoiceList(48))
    , m_number(new TextField)
    , m_note(new TextField)
    , m_approval(new ApprovalPanel(staff, setup, kassa::desk::Action::RecordFinding))
    , m_record(new Button(tr("Write it down"), ButtonKind::Main, ButtonSize::Large56))
    , m_close(new Button(tr("Close"), ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "findingDialog");
    setFixedWidth(sheetWidth + 72);
    if (const Payment* known = m_flow.payment(m_id)) {
        m_reversal = isReversal(*known);
        m_allowed = findingsFor(*known);
    }
    build();
    connect(m_choices, &ChoiceList::currentRowChanged, this, &FindingDialog::presentNumber);
    connect(m_approval, &ApprovalPanel::granted, this, &FindingDialog::closeAsked);
    connect(m_approval, &ApprovalPanel::submitted, this, &FindingDialog::submit);
    connect(m_approval, &ApprovalPanel::refused, this, &FindingDialog::present);
    connect(m_record, &QPushButton::clicked, this, &FindingDialog::submit);
    connect(m_close, &QPushButton::clicked, this, &FindingDialog::escape);
    onControlEnter(this, [this] { submit(); });
}

void FindingDialog::build() {
    auto* column = columnOn(this, {36, 24, 36, 22});
    addText(column, QStringLiteral("findingTitle"), TextRole::DialogTitle)
        ->setText(tr("What was found out?"));
    column->addSpacing(4);
    QStringList what;
    if (const Payment* payment = m_flow.payment(m_id)) {
        what << fromUtf8(payment->sale.invoice) << somText(payment->sale.amount);
        if (payment->transaction) {
            what << tr("Atmos No. %1").arg(payment->transaction->value).replace(u' ', u'\u00A0');
        }
    }
    what.removeAll(QString());
    addText(column, QStringLiteral("findingWhat"), TextRole::Body, &Colours::ink2)
        ->setText(what.join(QStringLiteral(" · ")));
    addSpacing(column, 12);
    std::vector<Choice> choices;
    for (const auto found : m_allowed) {
        switch (found) {
        case event::Found::Taken:
            choices.push_back({m_reversal ? tr("The money was not returned: the payment stands")
                                          : tr("The money was taken: it is paid"),
                               {},
                               {},
                               {},
                               {},
                               {}});
            break;
        case event::Found::NotTaken:
            choices.push_back({tr("No money was taken: it may be paid again"), {}, {}, {}, {}, {}});
            break;
        case event::Found::TakenBack:
            choices.push_back({tr("The money was taken and given back"), {}, {}, {}, {}, {}});
            break;
        }
    }
    m_choices->setChoices(choices);
    m_choices->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all of its rows
    m_choices->setAccessibleName(tr("What was found out?"));
    auto* frame = new Panel;
    columnOn(frame, {1, 1, 1, 1})->addWidget(m_choices);
    column->addWidget(frame);
    buildFields(column);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_close->setKeycap(QStringLiteral("Esc"));
    m_record->setKeycap(QStringLiteral("Ctrl+Enter"));
    row->addWidget(m_close, 1);
    row->addWidget(m_record, 1);
    column->addLayout(row);
    named(m_choices, "findings");
    named(m_record, "recordFinding");
    named(m_close, "findingClose");
}

void FindingDialog::buildFields(QBoxLayout* column) {
    addSpacing(column, 10);
    static const QRegularExpression digits(QStringLiteral("[0-9]{0,%1}").arg(mostDigits));
    m_number->setValidator(new QRegularExpressionValidator(digits, m_number));
    m_numberField = new Field(tr("Number of the debit at the bank (success number)"), m_number);
    m_note->setMaxLength(mostLetters);
    column->addWidget(m_numberField);
    m_numberField->hide();
    addSpacing(column, 6);
    column->addWidget(new Field(tr("Who was asked, and what was said"), m_note));
    m_problem = addText(column, QStringLiteral("findingProblem"), TextRole::Help, &Colours::err);
    m_problem->setIcon(QStringLiteral("declined"));
    m_problem->hide();
    addSpacing(column, 10);
    column->addWidget(m_approval);
    addSpacing(column, 10);
    named(m_number, "findingNumber");
    named(m_note, "findingNote");
    for (auto* field : {m_number, m_note}) {
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            field->setState(FieldState::Idle);
            m_problem->hide();
        });
        connect(field, &QLineEdit::returnPressed, this, [this] { m_approval->takeFocus(); });
    }
}

event::Found FindingDialog::found() const {
    return m_allowed.at(static_cast<std::size_t>(m_choices->currentRow()));
}

bool FindingDialog::wantsNumber() const {
    return m_choices->currentRow() >= 0 && found() == event::Found::Taken && !m_reversal;
}

void FindingDialog::presentNumber() {
    m_numberField->setVisible(wantsNumber());
    m_problem->hide();
}

void FindingDialog::present() {
    const Payment* payment = m_flow.payment(m_id);
    const bool possible = payment != nullptr && findingsFor(*payment) == m_allowed;
    m_approval->present();
    m_record->setEnabled(possible && !m_approval->isWaiting());
    m_close->setEnabled(!m_approval->isWaiting());
    if (!possible) {
        m_problem->setText(tr("The gateway has answered meanwhile."));
        m_problem->show();
    }
}

void FindingDialog::takeFocus() {
    m_choices->setFocus(Qt::OtherFocusReason);
}

void FindingDialog::submit() {
    if (!m_record->isEnabled() || m_approval->isWaiting()) {
        return;
    }
    const auto missing = [this](TextField* field, const QString& sentence) {
        if (field != nullptr) {
            field->setState(FieldState::Error);
        }
        m_problem->setText(sentence);
        m_problem->show();
        (field != nullptr ? static_cast<QWidget*>(field) : m_choices)
            ->setFocus(Qt::OtherFocusReason);
    };
    if (m_choices->currentRow() < 0) {
        missing(nullptr, tr("Choose what was found out."));
        return;
    }
    const qlonglong number = m_number->text().toLongLong();
    if (wantsNumber() && number <= 0) {
        missing(m_number, tr("Without the number of the debit nobody could give it back."));
        return;
    }
    const QString note = m_note->text().simplified();
    if (note.isEmpty()) {
        missing(m_note, tr("Write down who was asked."));
        return;
    }
    if (auto approver = m_approval->take()) {
        m_staff.recordFinding(m_id, found(), SuccessId{wantsNumber() ? number : 0}, note,
                              std::move(*approver));
        present();
    }
}

bool FindingDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        submit();
        return true;
    }
    return false;
}

void FindingDialog::escape() {
    if (!m_approval->isWaiting()) {
        Q_EMIT closeAsked();
    }
}

QString FindingDialog::help() const {
    return tr("Only for payments on which Atmos gave no clear word for a day. Ask Atmos or the "
              "bank with the numbers of the payment; what they say is written into the journal "
              "with the manager’s name. Nothing is sent.");
}

std::vector<Hint> FindingDialog::hints() const {
    return {{{QStringLiteral("Tab")}, tr("Next field")},
            {{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
            {{QStringLiteral("Ctrl+Enter")}, tr("Write it down")},
            {{QStringLiteral("Esc")}, tr("Close")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
