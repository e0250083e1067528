#include "ui/desk/payment_details.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_history.h"
#include "ui/desk/payment_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

namespace kassa::ui {

namespace {

constexpr int lineStep = 46; ///< of the compact timeline
constexpr int mostLines = 8;

} // namespace

PaymentActions::PaymentActions(QWidget* parent)
    : QWidget(parent)
    , m_row(columnOn(this))
    , m_refund(new Button(tr("Refund"), ButtonKind::DangerOutlined, ButtonSize::Small40))
    , m_receipt(new Button(tr("Receipt copy"), ButtonKind::Standard, ButtonSize::Small40))
    , m_open(new Button(tr("Open"), ButtonKind::Standard, ButtonSize::Small40)) {
    m_row->setSpacing(10);
    m_row->setContentsMargins(focusReach, focusReach, focusReach, focusReach);
    m_refund->setIconName(QStringLiteral("refund"));
    m_refund->setKeycap(QStringLiteral("Ctrl+R"));
    m_receipt->setIconName(QStringLiteral("printer"));
    m_receipt->setKeycap(QStringLiteral("Ctrl+P"));
    m_open->setKeycap(QStringLiteral("Enter"));
    for (Button* button : {m_refund, m_receipt, m_open}) {
        m_row->addWidget(button);
    }
    named(m_open, "openPayment");
    named(m_refund, "refundPayment");
    named(m_receipt, "copyReceipt");
    connect(m_open, &QPushButton::clicked, this, &PaymentActions::openAsked);
    connect(m_refund, &QPushButton::clicked, this, &PaymentActions::refundAsked);
    connect(m_receipt, &QPushButton::clicked, this, &PaymentActions::receiptAsked);
}

void PaymentActions::setBeside(bool beside) {
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PaymentActions::present(const Payment& payment) {
    const bool returned = std::holds_alternative<state::Reversed>(payment.state);
    m_refund->setVisible(mayBeReversed(payment));
    m_receipt->setVisible(std::holds_alternative<state::Paid>(payment.state) ||
                          (returned && payment.capture));
    m_open->setVisible(isUnresolved(payment) || mayBeReversed(payment) || returned);
}

PaymentDetails::PaymentDetails(QWidget* parent)
    : Panel(parent)
    , m_chip(new Chip({}, ChipKind::Mute))
    , m_amount(new AmountLabel(TextRole::AmountS))
    , m_facts(new FactList(34))
    , m_timeline(new Timeline(Timeline::Size::Compact))
    , m_actions(new PaymentActions) {
    named(this, "paymentDetails");
    auto* column = columnOn(this, {24, 16, 24, 18});
    m_who = addText(column, QStringLiteral("detailsWho"), TextRole::Heading3);
    m_who->setElide();
    addSpacing(column, 4);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addSpacing(column, 6);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    addSpacing(column, 8);
    m_money = addText(column, QStringLiteral("detailsMoney"), TextRole::SmallStrong);
    addSpacing(column, 6);
    column->addWidget(m_facts);
    addSpacing(column, 10);
    m_decision =
        addText(column, QStringLiteral("detailsDecision"), TextRole::Caption, &Colours::ink2);
    addSpacing(column, 10);
    column->addWidget(m_timeline);
    column->addStretch(1);
    addReaching(column, m_actions, this);
    named(m_timeline, "detailsTimeline");
    named(m_facts, "detailsFacts");
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
    m_actions->present(payment);
    m_steps = steps;
    fitHistory();
}

void PaymentDetails::fitHistory() {
    m_timeline->setEntries({});
    layout()->activate();
    const int others = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width())
                                                     : layout()->minimumSize().height();
    const int step = themeOf(this).px(lineStep);
    const int room = (height() - others) / step;
    m_timeline->setEntries(
        historyOf(m_steps, static_cast<std::size_t>(qBound(0, room, mostLines))));
}

void PaymentDetails::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fitHistory();
}

} // namespace kassa::ui
