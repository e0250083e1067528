#include "ui/desk/refund_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_history.h"
#include "ui/desk/reason_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

RefundPage::RefundPage(const DeskSetup& /*setup*/, const DeskFlow& flow, QWidget* parent)
    : EndedPage({"refundOutcome", "refundWhy", "refundPromise", "refundAdviceTitle", "refundAdvice",
                 "refundPageCaption", "refundPageAmount", "refundOpenPayments"},
                flow, parent)
    , m_leave(new Button(tr("Next customer"), ButtonKind::Main, ButtonSize::Main64))
    , m_second(new Button({}, ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "refundPage");
    addButtons();
    addFacts();
}

void RefundPage::addButtons() {
    auto* column = beginLeft();
    m_leave->setKeycap(QStringLiteral("Enter"));
    column->addWidget(m_leave);
    addSpacing(column, 12);
    column->addWidget(m_second);
    addSpacing(column, 14);
    named(m_leave, "refundLeave");
    named(m_second, "refundSecond");
    connect(m_leave, &QPushButton::clicked, this, &RefundPage::leaveAsked);
    connect(m_second, &QPushButton::clicked, this, &RefundPage::pressSecond);
}

void RefundPage::addFacts() {
    auto* column = beginFacts();
    addSpacing(column, 14);
    m_decision =
        addText(column, QStringLiteral("refundDecision"), TextRole::Caption, &Colours::ink2);
    column->addStretch(1);
    endFacts(column);
}

void RefundPage::presentReturned(const Payment& payment, const Story& story) {
    presentOutcome(SealKind::Approved, tr("The money went back to the card"),
                   story.returnedElsewhere ? tr("It was returned elsewhere, not at this desk")
                                           : tr("The payment was returned"));
    presentPromise(NoteKind::Info, QStringLiteral("refund"), tr("The invoice is not paid."));
    QStringList advice{tr("The bank shows the return on the card within a few days.")};
    if (payment.confirms == 0 && payment.pageShown) {
        advice << tr("It goes back to the card that was used on the phone.");
    }
    presentAdvice(advice);
    m_second->setText(tr("Print the refund receipt"));
    m_second->setIconName(QStringLiteral("printer"));
    m_second->setKeycap(QStringLiteral("Ctrl+P"));
}

void RefundPage::presentRefused(const Payment& payment) {
    const auto* paid = std::get_if<state::Paid>(&payment.state);
    const bool said =
        paid != nullptr && paid->reverseRefusal && *paid->reverseRefusal != Reason::ReverseRefused;
    presentOutcome(SealKind::Declined, tr("The money was not returned"),
                   said ? wordsFor(*paid->reverseRefusal).sentence
                        : tr("The bank declined the refund"));
    presentPromise(NoteKind::Warn, QStringLiteral("info"),
                   tr("The payment stands; the invoice is paid."));
    presentAdvice({tr("The money is still with the organiser; nothing was lost."),
                   tr("The manager can try again, or return it at Atmos.")});
    m_second->setText(tr("Try again"));
    m_second->setIconName(QStringLiteral("refresh"));
    m_second->setKeycap(QStringLiteral("Ctrl+R"));
}

void RefundPage::presentPayment(const Payment& payment, const Story& story) {
    presentSale(3, tr("Payment amount"), payment.sale);
    m_returned = std::holds_alternative<state::Reversed>(payment.state);
    if (m_returned) {
        presentReturned(payment, story);
    } else {
        presentRefused(payment);
    }
    auto facts = factsOf(payment);
    if (story.paidAt) {
        facts.push_back({tr("Paid"), dayAndTime(*story.paidAt)});
    }
    if (m_returned && story.endedAt) {
        facts.push_back({tr("Refunded"), dayAndTime(*story.endedAt)});
    }
    presentFacts(facts);
    m_decision->setText(story.returnedElsewhere ? QString() : decisionOf(payment));
}

void RefundPage::takeFocus() {
    m_leave->setFocus(Qt::OtherFocusReason);
}

void RefundPage::pressSecond() {
    if (const Payment* payment = flow().focus()) {
        if (m_returned) {
            Q_EMIT receiptAsked(*payment);
        } else {
            Q_EMIT againAsked(payment->id);
        }
    }
}

bool RefundPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const int second = m_returned ? Qt::Key_P : Qt::Key_R;
    if (modifiers == Qt::ControlModifier && key == second) {
        pressSecond();
    } else if (modifiers == Qt::NoModifier && (isEnter(key) || key == Qt::Key_Escape)) {
        Q_EMIT leaveAsked();
    } else {
        return false;
    }
    return true;
}

QString RefundPage::help() const {
    return m_returned ? tr("The money went back to the card.")
                      : tr("The money was not returned. The payment is as it was.");
}

std::vector<Hint> RefundPage::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Next customer")},
            {{m_returned ? QStringLiteral("Ctrl+P") : QStringLiteral("Ctrl+R")},
             m_returned ? tr("Print") : tr("Try again")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
