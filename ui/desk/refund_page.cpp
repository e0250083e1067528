#include "ui/desk/refund_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_history.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

RefundPage::RefundPage(const DeskSetup& /*setup*/, const DeskFlow& flow, QWidget* parent)
    : PaymentPage(flow, parent)
    , m_head(new PaymentHead)
    , m_card(new SplitPanel)
    , m_seal(new Seal(SealKind::Approved))
    , m_promise(new Note(NoteKind::Info))
    , m_advice(new AdviceList)
    , m_leave(new Button(tr("Next customer"), ButtonKind::Main, ButtonSize::Main64))
    , m_second(new Button({}, ButtonKind::Standard, ButtonSize::Large56))
    , m_amount(new AmountLabel(TextRole::AmountM))
    , m_facts(new FactList(44, true)) {
    named(this, "refundPage");
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    column->addSpacing(room(16));
    column->addWidget(m_card, 1);
    m_card->setRightWidth(room(405));
    m_card->setRightFill(&Colours::canvas);
    buildLeft();
    buildRight();
}

void RefundPage::buildLeft() {
    auto* column = columnOn(m_card->left(), {44, 20, 44, 18});
    auto* head = new QHBoxLayout;
    head->setSpacing(room(24));
    head->addWidget(m_seal);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    m_title = addText(words, QStringLiteral("refundOutcome"), TextRole::OutcomeSmall);
    m_reason = addText(words, QStringLiteral("refundWhy"), TextRole::Heading2);
    words->addStretch(1);
    head->addLayout(words, 1);
    addGap(column, 16);
    column->addLayout(head);
    addGap(column, 26);
    m_promise->setRoles(TextRole::BodyStrong, TextRole::Small);
    column->addWidget(m_promise);
    addGap(column, 25);
    addText(column, QStringLiteral("refundAdviceTitle"), TextRole::Heading3)
        ->setText(tr("What to tell the customer"));
    addGap(column, 11);
    column->addWidget(m_advice);
    column->addStretch(1);
    column->addSpacing(room(10));
    m_leave->setKeycap(QStringLiteral("Enter"));
    column->addWidget(m_leave);
    column->addSpacing(room(12));
    column->addWidget(m_second);
    addGap(column, 14);
    named(m_promise, "refundPromise");
    named(m_leave, "refundLeave");
    named(m_second, "refundSecond");
    connect(m_leave, &QPushButton::clicked, this, &RefundPage::leaveAsked);
    connect(m_second, &QPushButton::clicked, this, &RefundPage::pressSecond);
}

void RefundPage::buildRight() {
    auto* column = columnOn(m_card->right(), {32, 20, 32, 20});
    addGap(column, 16);
    addText(column, QStringLiteral("refundPageCaption"), TextRole::Label, &Colours::ink2)
        ->setText(tr("Payment amount"));
    column->addSpacing(1);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addGap(column, 34);
    column->addWidget(new Hairline);
    column->addSpacing(room(9));
    column->addWidget(m_facts);
    addGap(column, 14);
    m_decision =
        addText(column, QStringLiteral("refundDecision"), TextRole::Caption, &Colours::ink2);
    column->addStretch(1);
    auto* list = new Button(tr("Open the payments"), ButtonKind::Standard, ButtonSize::Small40);
    list->setIconName(QStringLiteral("list"));
    column->addWidget(list);
    addGap(column, 16);
    named(m_amount, "refundPageAmount");
    named(list, "refundOpenPayments");
    connect(list, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(Page::Payments); });
}

void RefundPage::presentReturned(const Payment& payment, const Story& story) {
    m_seal->setKind(SealKind::Approved);
    m_title->setText(tr("The money went back to the card"));
    m_title->setColour(&Colours::ok);
    m_reason->setText(story.returnedElsewhere ? tr("It was returned elsewhere, not at this desk")
                                              : tr("The payment was returned"));
    m_promise->setKind(NoteKind::Info);
    m_promise->setNote(QStringLiteral("refund"), tr("The invoice is not paid."), {});
    QStringList advice{tr("The bank shows the return on the card within a few days.")};
    if (payment.confirms == 0 && payment.pageShown) {
        advice << tr("It goes back to the card that was used on the phone.");
    }
    m_advice->setAdvice(advice);
    m_second->setText(tr("Print the return receipt"));
    m_second->setIconName(QStringLiteral("printer"));
    m_second->setKeycap(QStringLiteral("Ctrl+P"));
}

void RefundPage::presentRefused(const Payment& payment) {
    m_seal->setKind(SealKind::Declined);
    m_title->setText(tr("The money was not returned"));
    m_title->setColour(&Colours::err);
    const auto* paid = std::get_if<state::Paid>(&payment.state);
    const bool said =
        paid != nullptr && paid->reverseRefusal && *paid->reverseRefusal != Reason::ReverseRefused;
    m_reason->setText(said ? wordsFor(*paid->reverseRefusal).sentence
                           : tr("The bank refused the return"));
    m_promise->setKind(NoteKind::Warn);
    m_promise->setNote(QStringLiteral("info"), tr("The payment stands; the invoice is paid."), {});
    m_advice->setAdvice({tr("The money is still with the organiser; nothing was lost."),
                         tr("The manager can try again, or return it at Atmos.")});
    m_second->setText(tr("Try again"));
    m_second->setIconName(QStringLiteral("refresh"));
    m_second->setKeycap(QStringLiteral("Ctrl+R"));
}

void RefundPage::presentPayment(const Payment& payment, const Story& story) {
    m_head->present(3, payment.sale);
    m_returned = std::holds_alternative<state::Reversed>(payment.state);
    if (m_returned) {
        presentReturned(payment, story);
    } else {
        presentRefused(payment);
    }
    m_amount->setAmount(payment.sale.amount);
    auto facts = factsOf(payment);
    if (story.paidAt) {
        facts.push_back({tr("Paid"), dayAndTime(*story.paidAt)});
    }
    if (m_returned && story.endedAt) {
        facts.push_back({tr("Returned"), dayAndTime(*story.endedAt)});
    }
    m_facts->setFacts(facts);
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

void RefundPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_card->setRightWidth(window()->width() >= desk::wideFrom ? 520 : room(405));
}

} // namespace kassa::ui
