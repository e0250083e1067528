#include "ui/desk/attendee_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/badge_job.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/print/print_queue.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace kassa::ui {

namespace {

constexpr int sheetWidth = 900;
constexpr int mostLetters = 160;

} // namespace

AttendeeDialog::AttendeeDialog(const World& world, kassa::desk::Attendee attendee, Sale sale,
                               QWidget* parent)
    : DeskDialog(parent)
    , m_world(world)
    , m_attendee(std::move(attendee))
    , m_account(kassa::desk::accountOf(m_attendee.invoice))
    , m_sale(std::move(sale))
    , m_facts(new FactList(36))
    , m_note(new Note(NoteKind::Info))
    , m_reasonBox(new QWidget)
    , m_reason(new TextField)
    , m_approval(new ApprovalPanel(world.staff, world.setup, kassa::desk::Action::CheckInUnpaid))
    , m_pay(new Button(tr("Pay"), ButtonKind::Standard, ButtonSize::Large56))
    , m_badge(new Button(tr("Print badge"), ButtonKind::Standard, ButtonSize::Large56))
    , m_in(new Button(tr("Check in"), ButtonKind::Standard, ButtonSize::Large56))
    , m_next(new Button(tr("Next customer"), ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "attendeeDialog");
    setFixedWidth(sheetWidth);
    build();
    connect(m_pay, &QPushButton::clicked, this, &AttendeeDialog::payAsked);
    connect(m_badge, &QPushButton::clicked, this, &AttendeeDialog::printBadge);
    connect(m_in, &QPushButton::clicked, this, [this] { m_asking ? submitReason() : checkIn(); });
    connect(m_next, &QPushButton::clicked, this, &AttendeeDialog::nextAsked);
    connect(&m_world.staff, &StaffLink::checkInAnswered, this, &AttendeeDialog::onCheckedIn);
    connect(&m_world.staff, &StaffLink::attendanceChanged, this, &AttendeeDialog::present);
    connect(m_approval, &ApprovalPanel::submitted, this, &AttendeeDialog::submitReason);
    connect(m_approval, &ApprovalPanel::refused, this, [this] {
        m_waiting = false;
        present();
    });
    onControlEnter(this, [this] {
        if (m_asking) {
            submitReason();
        }
    });
}

void AttendeeDialog::build() {
    auto* column = columnOn(this, {36, 24, 36, 22});
    addText(column, QStringLiteral("attendeeName"), TextRole::DialogTitle)
        ->setText(fromUtf8(m_attendee.name));
    column->addSpacing(2);
    QStringList what{fromUtf8(m_attendee.invoice),
                     fromUtf8(kassa::desk::maskedPhone(m_attendee.phone)),
                     fromUtf8(m_attendee.category)};
    what.removeAll(QString());
    addText(column, QStringLiteral("attendeeWhat"), TextRole::Body, &Colours::ink2)
        ->setText(what.join(QStringLiteral(" · ")));
    addSpacing(column, 8);
    column->addWidget(m_facts);
    addSpacing(column, 12);
    column->addWidget(m_note);
    buildReason(column);
    addSpacing(column, 14);
    buildButtons(column);
    named(m_facts, "attendeeFacts");
    named(m_note, "attendeeNote");
}

void AttendeeDialog::buildReason(QBoxLayout* column) {
    auto* inside = columnOn(m_reasonBox);
    m_reason->setMaxLength(mostLetters);
    addSpacing(inside, 8);
    inside->addWidget(new Field(tr("Why let somebody in who has not paid?"), m_reason));
    m_problem = addText(inside, QStringLiteral("attendeeProblem"), TextRole::Help, &Colours::err);
    m_problem->setIcon(QStringLiteral("declined"));
    m_problem->hide();
    addSpacing(inside, 8);
    inside->addWidget(m_approval);
    column->addWidget(m_reasonBox);
    m_reasonBox->hide();
    named(m_reason, "checkInReason");
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_reason->setState(FieldState::Idle);
        m_problem->hide();
    });
    connect(m_reason, &QLineEdit::returnPressed, this,
            [this] { needsApproval() ? m_approval->takeFocus() : submitReason(); });
}

void AttendeeDialog::buildButtons(QBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_pay->setIconName(QStringLiteral("card"));
    m_badge->setIconName(QStringLiteral("badge"));
    m_in->setIconName(QStringLiteral("check"));
    for (Button* button : {m_pay, m_badge, m_in}) {
        row->addWidget(button, 1);
    }
    column->addLayout(row);
    column->addSpacing(12);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    auto* close = new Button(tr("Close"), ButtonKind::Text, ButtonSize::Medium48);
    close->setKeycap(QStringLiteral("Esc"));
    close->setFlush(true);
    foot->addWidget(close);
    foot->addStretch(1);
    foot->addWidget(m_next);
    column->addLayout(foot);
    m_badge->setVisible(m_world.setup.badge.has_value());
    named(m_pay, "attendeePay");
    named(m_badge, "attendeeBadge");
    named(m_in, "attendeeIn");
    named(m_next, "attendeeNext");
    named(close, "attendeeClose");
    connect(close, &QPushButton::clicked, this, &AttendeeDialog::escape);
}

// --- what is done

void AttendeeDialog::act() {
    switch (due()) {
    case Step::Pay:
        Q_EMIT payAsked();
        break;
    case Step::CheckIn:
        checkIn();
        break;
    case Step::Next:
        Q_EMIT nextAsked();
        break;
    }
}

void AttendeeDialog::checkIn() {
    if (m_waiting || !m_in->isEnabled()) {
        return;
    }
    if (!isPaid() && !m_attendee.paidBefore) {
        openReason();
        return;
    }
    m_waiting = true;
    present();
    m_world.staff.checkIn({m_account, m_attendee.invoice, {}, !isPaid()}, std::nullopt);
}

void AttendeeDialog::openReason() {
    m_asking = true;
    m_secondBadge = false;
    m_approval->setVisible(needsApproval());
    m_reasonBox->show();
    present();
    takeFocus();
    Q_EMIT hintsChanged();
}

void AttendeeDialog::submitReason() {
    if (m_waiting || m_approval->isWaiting()) {
        return;
    }
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty()) {
        m_reason->setState(FieldState::Error);
        say(QStringLiteral("declined"), tr("Write down the reason."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    std::optional<kassa::desk::Approver> approver;
    if (needsApproval()) {
        approver = m_approval->take();
        if (!approver) {
            return; // the panel says why
        }
    }
    m_waiting = true;
    m_world.staff.checkIn({m_account, m_attendee.invoice, reason.toStdString(), false},
                          std::move(approver));
    present();
}

void AttendeeDialog::onCheckedIn(const QString& account, kassa::desk::CheckInAnswer answer) {
    using kassa::desk::CheckInAnswer;
    if (account.toStdString() != m_account || !std::exchange(m_waiting, false)) {
        return;
    }
    switch (answer) {
    case CheckInAnswer::Done:
        m_asking = false;
        m_reasonBox->hide();
        break;
    case CheckInAnswer::ReasonMissing: // the money went back meanwhile
    case CheckInAnswer::ApprovalMissing:
        openReason();
        return;
    case CheckInAnswer::NotSaved:
        m_reasonBox->show();
        say(QStringLiteral("declined"), tr("The journal did not take it. Nobody was let in."));
        break;
    }
    present();
    takeFocus();
    Q_EMIT hintsChanged();
}

void AttendeeDialog::say(const QString& icon, const QString& text) {
    m_problem->setIcon(icon);
    m_problem->setText(text);
    m_problem->show();
}

/// Paper is apart from everything else: it waits in its queue, and nothing waits for it.
void AttendeeDialog::printBadge() {
    if (!m_world.setup.badge) {
        return;
    }
    const int before = badges();
    if (before > 0 && !m_secondBadge) {
        m_secondBadge = true;
        present();
        return;
    }
    m_secondBadge = false;
    m_world.printing.add(badgeJob(m_world.setup, m_attendee, before));
    present();
}

bool AttendeeDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_P) {
        printBadge();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_I) {
        m_asking ? submitReason() : checkIn();
    } else if (modifiers == Qt::NoModifier && key == Qt::Key_F9) {
        if (m_pay->isEnabled()) {
            Q_EMIT payAsked();
        }
    } else if (modifiers == Qt::NoModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (!m_asking && !m_waiting) {
            act();
        }
    } else {
        return false;
    }
    return true;
}

void AttendeeDialog::escape() {
    if (m_approval->isWaiting() || m_waiting) {
        return;
    }
    if (m_secondBadge) {
        m_secondBadge = false;
        present();
        return;
    }
    if (m_asking) {
        m_asking = false;
        m_reasonBox->hide();
        present();
        takeFocus();
        Q_EMIT hintsChanged();
        return;
    }
    Q_EMIT closeAsked();
}

QString AttendeeDialog::help() const {
    return tr("Paying, the badge and letting in are three steps, each by itself. Whether somebody "
              "has paid is what the journal says. Who has not paid is let in for a reason only, "
              "and by a manager.");
}

std::vector<Hint> AttendeeDialog::hints() const {
    if (m_asking) {
        return {{{QStringLiteral("Tab")}, tr("Next field")},
                {{QStringLiteral("Ctrl+Enter")}, tr("Let in unpaid")},
                {{QStringLiteral("Esc")}, tr("Back")},
                {{QStringLiteral("F1")}, tr("Help")}};
    }
    std::vector<Hint> hints{{{QStringLiteral("Enter")}, tr("Next step")},
                            {{QStringLiteral("F9")}, tr("Card")}};
    if (m_world.setup.badge) {
        hints.push_back({{QStringLiteral("Ctrl+P")}, tr("Badge")});
    }
    hints.push_back({{QStringLiteral("Ctrl+I")}, tr("Check in")});
    hints.push_back({{QStringLiteral("Esc")}, tr("Close")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

} // namespace kassa::ui
