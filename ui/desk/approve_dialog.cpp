#include "ui/desk/approve_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr int dialogWidth = 620;

} // namespace

ApproveDialog::ApproveDialog(StaffLink& staff, const DeskSetup& setup, kassa::desk::Action action,
                             const Words& words, QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_action(action)
    , m_about(words.about)
    , m_approval(new ApprovalPanel(staff, setup, action))
    , m_yes(new Button(words.yes, ButtonKind::Main, ButtonSize::Medium48))
    , m_no(new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48)) {
    named(this, "approveDialog");
    build(words);
    connect(m_yes, &QPushButton::clicked, this, &ApproveDialog::submit);
    connect(m_no, &QPushButton::clicked, this, &ApproveDialog::escape);
    connect(m_approval, &ApprovalPanel::submitted, this, &ApproveDialog::submit);
    connect(m_approval, &ApprovalPanel::refused, this, [this] {
        m_given = false;
        present();
    });
    connect(&m_staff, &StaffLink::approved, this, &ApproveDialog::onApproved);
    onControlEnter(this, [this] { submit(); });
}

void ApproveDialog::build(const Words& words) {
    setFixedWidth(dialogWidth);
    auto* column = columnOn(this, {36, 28, 36, 28});
    addText(column, QStringLiteral("approveTitle"), TextRole::Heading2)->setText(words.title);
    column->addSpacing(8);
    addText(column, QStringLiteral("approveText"), TextRole::Body, &Colours::ink2)
        ->setText(words.text);
    column->addSpacing(20);
    column->addWidget(m_approval);
    column->addSpacing(16);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_no->setKeycap(QStringLiteral("Esc"));
    m_yes->setKeycap(QStringLiteral("Enter"));
    row->addStretch(1);
    row->addWidget(m_no);
    row->addWidget(m_yes);
    column->addLayout(row);
    named(m_yes, "approveYes");
    named(m_no, "approveNo");
}

void ApproveDialog::submit() {
    if (m_given) {
        return;
    }
    if (auto approver = m_approval->take()) {
        m_given = true;
        m_staff.approve(m_action, m_about, std::move(*approver));
        present();
    }
}

void ApproveDialog::onApproved(kassa::desk::Action action, const QString& about) {
    if (m_given && action == m_action && about == m_about) {
        m_given = false; // one approval, one action
        Q_EMIT closeAsked();
        Q_EMIT approved();
    }
}

void ApproveDialog::present() {
    m_approval->present();
    m_no->setEnabled(!m_given);
}

void ApproveDialog::takeFocus() {
    m_approval->takeFocus();
}

void ApproveDialog::escape() {
    if (!m_given) { // an order that is out is not taken back by looking away
        Q_EMIT closeAsked();
    }
}

std::vector<Hint> ApproveDialog::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Approve")},
            {{QStringLiteral("Esc")}, tr("Cancel")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

QString ApproveDialog::help() const {
    return tr("A manager types a PIN for this one action. Both names stand in the journal. Esc "
              "closes and changes nothing.");
}

} // namespace kassa::ui
