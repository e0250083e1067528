#include "ui/desk/progress_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

namespace kassa::ui {

namespace {

constexpr int softNotice = 20;

QString timeOf(const std::optional<Timestamp>& at) {
    return at ? clockTime(*at) : QString();
}

} // namespace

ProgressPage::ProgressPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : PaymentPage(flow, parent)
    , m_setup(setup)
    , m_head(new PaymentHead)
    , m_card(new SplitPanel)
    , m_ring(new WaitingRing)
    , m_amount(new AmountLabel(TextRole::AmountL))
    , m_brand(new Chip(CardBrand::Unknown))
    , m_timeline(new Timeline(Timeline::Size::Large))
    , m_promise(new Note(NoteKind::Info)) {
    named(this, "progressPage");
    setFocusPolicy(Qt::StrongFocus); // keys must arrive somewhere while nothing can be pressed
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    addSpacing(column, 16);
    column->addWidget(m_card, 1);
    buildLeft();
    buildRight();
}

void ProgressPage::buildLeft() {
    auto* column = columnOn(m_card->left(), {49, 41, 40, 41});
    column->addWidget(m_ring, 0, Qt::AlignLeft);
    addSpacing(column, 24);
    m_title = addText(column, QStringLiteral("progressTitle"), TextRole::Heading1);
    addSpacing(column, 7);
    m_sentence =
        addText(column, QStringLiteral("progressSentence"), TextRole::Body, &Colours::ink2);
    column->addStretch(1);
    addText(column, QStringLiteral("progressCaption"), TextRole::Label, &Colours::ink2)
        ->setText(tr("Payment amount"));
    column->addSpacing(1);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addSpacing(column, 20);
    auto* row = new QHBoxLayout;
    setSpacing(row, 10);
    m_number = new Text(TextRole::Body);
    m_number->setColour(&Colours::ink2);
    m_number->setWrap(false);
    row->addWidget(m_brand);
    row->addWidget(m_number);
    row->addStretch(1);
    column->addLayout(row);
    named(m_ring, "waitingRing");
    named(m_amount, "progressAmount");
    named(m_number, "progressCard");
}

void ProgressPage::buildRight() {
    auto* column = columnOn(m_card->right(), {48, 41, 48, 41});
    addText(column, QStringLiteral("progressSteps"), TextRole::Heading3)
        ->setText(tr("Steps of the payment"));
    addSpacing(column, 24);
    column->addWidget(m_timeline);
    column->addStretch(1);
    column->addWidget(m_promise);
    named(m_timeline, "progressTimeline");
    named(m_promise, "progressPromise");
}

void ProgressPage::presentPaying() {
    m_title->setText(tr("Waiting for the bank"));
    m_promise->setNote(QStringLiteral("info"), tr("Confirmation has started and cannot be stopped"),
                       tr("If no answer comes, we ask Atmos for the result ourselves. Money is "
                          "never taken twice."));
}

void ProgressPage::presentReturn(const Payment& payment, const Story& story) {
    m_title->setText(tr("Returning the money"));
    m_sentence->setText(tr("Usually 5–10 seconds. Whether the money went back is not known yet."));
    m_promise->setNote(QStringLiteral("info"), tr("The return was sent and cannot be stopped"),
                       tr("If no answer comes, we ask Atmos for the result ourselves. Money is "
                          "never returned twice."));
    const bool sent = std::holds_alternative<state::Reversing>(payment.state);
    m_timeline->setEntries({
        {Timeline::Mark::Done, tr("Payment accepted"), {}, timeOf(story.paidAt), false},
        {Timeline::Mark::Done, tr("Approved by the manager"), fromUtf8(payment.reverseApprover),
         sent ? timeOf(story.reverseSentAt) : QString(), false},
        {Timeline::Mark::Current, tr("Returning…"), tr("Waiting for the answer"), {}, false},
    });
}

void ProgressPage::presentPayment(const Payment& payment, const Story& story) {
    m_head->present(2, payment.sale);
    m_amount->setAmount(payment.sale.amount);
    if (payment.card) {
        const CardBrand brand = payment.card->brand();
        m_brand->setVisible(brand != CardBrand::Unknown);
        m_brand->setChip({brandName(brand), {}, ChipKind::Brand});
        m_number->setText(maskedNumber(*payment.card));
    }
    if (flow().isRefund() || std::holds_alternative<state::Reversing>(payment.state)) {
        presentReturn(payment, story);
        return;
    }
    presentPaying();
    int seconds = 0;
    if (const auto* confirming = std::get_if<state::Confirming>(&payment.state)) {
        seconds = secondsSince(confirming->since, m_setup.bootClock());
    }
    m_sentence->setText(
        seconds < softNotice
            ? tr("Usually 5–10 seconds. Whether money was taken is not known yet.")
            : tr("The bank is slow. Do not take another payment for this invoice."));
    const QString number =
        payment.transaction ? QString::number(payment.transaction->value) : QString();
    m_timeline->setEntries({
        {Timeline::Mark::Done, tr("Payment created"), tr("Atmos No. %1").arg(number),
         timeOf(story.openedAt), false},
        {Timeline::Mark::Done, tr("SMS code sent"), tr("To the phone tied to the card"),
         timeOf(story.codeSentAt), false},
        {Timeline::Mark::Done, tr("Code entered"), tr("The request to confirm went to Atmos"),
         timeOf(story.confirmSentAt), false},
        {Timeline::Mark::Current,
         tr("Confirming…"),
         tr("Waiting for the answer — %n second(s)", nullptr, seconds),
         {},
         false},
    });
}

void ProgressPage::takeFocus() {
    setFocus(Qt::OtherFocusReason);
}

QString ProgressPage::help() const {
    if (flow().isRefund()) {
        return tr("The money is on its way back. It cannot be stopped; if no answer comes, Atmos "
                  "is asked what became of it.");
    }
    return tr("The bank is checking the code and taking the money in one step. It cannot be "
              "stopped; if no answer comes, Atmos is asked what became of it.");
}

void ProgressPage::freeze() {
    m_ring->freeze(0);
}

std::vector<Hint> ProgressPage::hints() const {
    return {{{QStringLiteral("F1")}, tr("Help")}};
}

void ProgressPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= desk::wideFrom;
    m_amount->setRole(wide ? TextRole::AmountXL : TextRole::AmountL);
}

} // namespace kassa::ui
