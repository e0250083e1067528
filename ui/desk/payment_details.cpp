#include "ui/desk/payment_details.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_history.h"
#include "ui/desk/payment_words.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

namespace kassa::ui {

PaymentDetails::PaymentDetails(QWidget* parent)
    : Panel(parent)
    , m_chip(new Chip({}, ChipKind::Mute))
    , m_amount(new AmountLabel(TextRole::AmountS))
    , m_facts(new FactList(36))
    , m_timeline(new Timeline(Timeline::Size::Compact))
    , m_open(new Button(tr("Open"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_refund(new Button(tr("Refund"), ButtonKind::DangerOutlined, ButtonSize::Medium48))
    , m_receipt(new Button(tr("Receipt copy"), ButtonKind::Standard, ButtonSize::Medium48)) {
    named(this, "paymentDetails");
    auto* column = columnOn(this, {24, 18, 24, 20});
    m_who = addText(column, QStringLiteral("detailsWho"), TextRole::Heading3);
    column->addSpacing(4);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    column->addSpacing(6);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    addGap(column, 8);
    m_money = addText(column, QStringLiteral("detailsMoney"), TextRole::SmallStrong);
    addGap(column, 6);
    column->addWidget(m_facts);
    addGap(column, 10);
    m_decision =
        addText(column, QStringLiteral("detailsDecision"), TextRole::Caption, &Colours::ink2);
    addGap(column, 10);
    column->addWidget(m_timeline);
    column->addStretch(1);
    addButtons(column);
    named(m_timeline, "detailsTimeline");
    named(m_facts, "detailsFacts");
}

void PaymentDetails::addButtons(QBoxLayout* column) {
    m_open->setKeycap(QStringLiteral("Enter"));
    m_refund->setIconName(QStringLiteral("refund"));
    m_refund->setKeycap(QStringLiteral("Ctrl+R"));
    m_receipt->setIconName(QStringLiteral("printer"));
    m_receipt->setKeycap(QStringLiteral("Ctrl+P"));
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_refund);
    buttons->addWidget(m_receipt);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    named(m_open, "openPayment");
    named(m_refund, "refundPayment");
    named(m_receipt, "copyReceipt");
    connect(m_open, &QPushButton::clicked, this, &PaymentDetails::openAsked);
    connect(m_refund, &QPushButton::clicked, this, &PaymentDetails::refundAsked);
    connect(m_receipt, &QPushButton::clicked, this, &PaymentDetails::receiptAsked);
}

void PaymentDetails::present(const Payment& payment,
                             const std::vector<kassa::desk::PaymentStep>& steps) {
    m_who->setText(
        fromUtf8(payment.sale.customer.empty() ? payment.sale.account : payment.sale.customer));
    m_amount->setAmount(payment.sale.amount);
    m_chip->setChip(chipFor(payment));
    m_money->setText(moneySentence(payment));
    m_facts->setFacts(factsOf(payment));
    const QString decision = decisionOf(payment);
    m_decision->setText(decision);
    m_decision->setVisible(!decision.isEmpty());
    m_timeline->setEntries(historyOf(steps, m_mostLines));
    m_refund->setVisible(mayBeReversed(payment));
    m_receipt->setVisible(std::holds_alternative<state::Paid>(payment.state));
    m_open->setVisible(isUnresolved(payment) || mayBeReversed(payment) ||
                       std::holds_alternative<state::Reversed>(payment.state));
}

} // namespace kassa::ui
