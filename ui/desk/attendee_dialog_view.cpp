// What the attendee's dialog shows: paid as the journal has it, come, badges; and which step is
// due.

#include "ui/desk/attendee_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/format.h"
#include "ui/desk/standing_words.h"
#include "ui/print/print_queue.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/text_field.h"

#include <algorithm>

namespace kassa::ui {

bool AttendeeDialog::isPaid() const {
    return m_world.flow.standing(m_account) == TillLink::Standing::Paid;
}

bool AttendeeDialog::needsApproval() const {
    const auto& who = m_world.staff.view().signedIn;
    return !who || kassa::desk::rightOf(who->role, kassa::desk::Action::CheckInUnpaid) ==
                       kassa::desk::Right::Approval;
}

int AttendeeDialog::badges() const {
    return std::max(
        m_world.staff.attendance().badgesOf(m_account),
        m_world.printing.timesOf(PrintJob::What::Badge, QString::fromStdString(m_account)));
}

AttendeeDialog::Step AttendeeDialog::due() const {
    const bool came = m_world.staff.attendance().arrival(m_account) != nullptr;
    if (came) {
        return Step::Next;
    }
    const bool free = m_world.flow.standing(m_sale.account) == TillLink::Standing::Unpaid;
    return isPaid() || m_attendee.paidBefore ? Step::CheckIn : free ? Step::Pay : Step::Next;
}

QString AttendeeDialog::paidWords() const {
    return standingChip(m_world.flow.standing(m_account), m_attendee.paidBefore).text;
}

void AttendeeDialog::present() {
    presentFacts();
    presentNote();
    m_approval->present();
    presentButtons();
}

/// Of what was paid for or is being paid for the payment tells; the list only of who has not come
/// so far.
std::vector<FactList::Fact> AttendeeDialog::saleFacts() const {
    const auto bought = m_world.flow.bought(m_attendee);
    const auto titles =
        kassa::desk::titlesOf(m_world.setup.book, bought ? bought->lines : m_sale.lines);
    const auto joined = [](const std::vector<std::string>& all) {
        QStringList texts;
        std::transform(all.begin(), all.end(), std::back_inserter(texts), fromUtf8);
        return texts.join(QStringLiteral(", "));
    };
    std::vector<FactList::Fact> facts;
    if (!titles.tickets.empty()) {
        facts.push_back({tr("Ticket"), joined(titles.tickets)});
    }
    if (bought && bought->amount != Tiyin() && bought->lines.empty()) {
        facts.push_back({tr("Ticket"), tr("not named in the payment")});
    }
    if (!titles.goods.empty()) {
        facts.push_back({tr("Goods"), joined(titles.goods)});
    }
    if (bought && bought->amount != Tiyin()) {
        facts.push_back({tr("Amount"), somText(bought->amount)});
    }
    if (!bought || m_sale.account != m_account) {
        facts.push_back({tr("To pay"), somText(m_sale.amount)});
    }
    return facts;
}

void AttendeeDialog::presentFacts() {
    constexpr int lowWindow = 720; // the facts were read before the reason is typed
    m_facts->setVisible(!m_asking || window()->height() >= lowWindow);
    const auto& attendance = m_world.staff.attendance();
    auto facts = saleFacts();
    facts.push_back({tr("Payment"), paidWords()});
    if (const auto* arrival = attendance.arrival(m_account)) {
        const QString when = dayAndTime(arrival->at);
        facts.push_back(
            {tr("Checked in"),
             arrival->by.empty() ? when : when + QStringLiteral(" · ") + fromUtf8(arrival->by)});
    } else {
        facts.push_back({tr("Checked in"), tr("not yet")});
    }
    if (m_world.setup.badge) {
        const int count = badges();
        facts.push_back({tr("Badges printed"), count == 0 ? tr("none") : QString::number(count)});
    }
    m_facts->setFacts(facts);
}

void AttendeeDialog::presentNote() {
    const auto standing = m_world.flow.standing(m_account);
    const bool elsewhere = m_attendee.paidBefore && standing == TillLink::Standing::Unpaid;
    m_note->setVisible(!m_asking &&
                       (m_secondBadge || elsewhere || standing == TillLink::Standing::Unresolved));
    if (m_secondBadge) {
        m_note->setKind(NoteKind::Warn);
        m_note->setNote(QStringLiteral("badge"), tr("There is a badge already"),
                        tr("Print another one? It is marked as a copy."));
    } else if (elsewhere) {
        m_note->setKind(NoteKind::Info);
        m_note->setNote(QStringLiteral("info"), tr("Paid elsewhere, according to the list"),
                        tr("The journal of this desk knows of no payment. Ask before you charge."));
    } else {
        m_note->setKind(NoteKind::Warn);
        m_note->setNote(QStringLiteral("unknown"), tr("Do not charge again"),
                        tr("The result of a payment is being checked. Until it is known, this "
                           "invoice is locked."));
    }
}

void AttendeeDialog::presentButtons() {
    const Step step = due();
    const bool free = m_world.flow.standing(m_sale.account) == TillLink::Standing::Unpaid;
    const bool came = m_world.staff.attendance().arrival(m_account) != nullptr;
    const auto main = [](Button* button, bool is, const char* key) {
        button->setKind(is ? ButtonKind::Main : ButtonKind::Standard);
        button->setKeycap(is ? QStringLiteral("Enter") : QLatin1String(key));
    };
    main(m_pay, step == Step::Pay && !m_asking, "F9");
    main(m_in, step == Step::CheckIn || m_asking, "Ctrl+I");
    main(m_next, step == Step::Next && !m_asking, "");
    m_badge->setKeycap(QStringLiteral("Ctrl+P"));
    m_badge->setText(m_secondBadge ? tr("Print a copy") : tr("Print badge"));
    m_in->setText(m_asking ? tr("Let in unpaid") : tr("Check in"));
    if (m_asking) {
        m_in->setKeycap(QStringLiteral("Ctrl+Enter"));
    }
    m_pay->setEnabled(free && !m_waiting);
    m_in->setEnabled(!came && !m_waiting);
    m_next->setVisible(step == Step::Next && !m_asking);
}

void AttendeeDialog::takeFocus() {
    if (m_asking) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    switch (due()) {
    case Step::Pay:
        m_pay->setFocus(Qt::OtherFocusReason);
        break;
    case Step::CheckIn:
        m_in->setFocus(Qt::OtherFocusReason);
        break;
    case Step::Next:
        m_next->setFocus(Qt::OtherFocusReason);
        break;
    }
}

} // namespace kassa::ui
