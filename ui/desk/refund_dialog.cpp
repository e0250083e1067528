#include "ui/desk/refund_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/staff_link.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QPainter>

namespace kassa::ui {

namespace {

constexpr int sheetWidth = 918; // with the outline of its panel 920
constexpr int rightWidth = 380;
constexpr int mostLetters = 120;

/// The mark beside the title: money that comes back.
class ReturnMark : public QWidget {
public:
    ReturnMark() { setFixedSize(48, 48); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        drawBox(painter, QRectF(rect()),
                {.fill = theme.colours.errTint, .radius = static_cast<qreal>(radius::control)});
        drawIcon(painter, QStringLiteral("refund"), theme.colours.err, QPointF(11, 11), 26, 2);
    }
};

/// The right half, which has the dialog's corners.
class Side : public QWidget {
protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        const QRectF round = QRectF(rect()).adjusted(-radius::dialog, 0, 0, 0);
        painter.setClipRect(rect());
        drawBox(painter, round,
                {.fill = theme.colours.canvas, .radius = static_cast<qreal>(radius::dialog - 1)});
        painter.fillRect(QRect(0, 0, theme.hairline(), height()), theme.colours.line);
    }
};

} // namespace

RefundDialog::RefundDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                           PaymentId payment, QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_id(std::move(payment))
    , m_armedAt(setup.bootClock() + arming)
    , m_reasons{tr("The customer’s wish"), tr("The wrong ticket was chosen"), tr("Paid twice"),
                QString()}
    , m_choices(new ChoiceList(48))
    , m_other(new TextField)
    , m_approval(new ApprovalPanel(staff, setup, kassa::desk::Action::Refund))
    , m_amount(new AmountLabel(TextRole::AmountM))
    , m_facts(new FactList(42, true))
    , m_return(new Button(tr("Refund"), ButtonKind::Danger, ButtonSize::Main64))
    , m_close(new Button(tr("Close, do not refund"), ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "refundDialog");
    setFixedWidth(sheetWidth);
    auto* row = rowOn(this);
    auto* left = new QWidget;
    auto* right = new Side;
    right->setFixedWidth(rightWidth);
    row->addWidget(left, 1);
    row->addWidget(right);
    buildLeft(left);
    buildRight(right);
    presentFacts();
    connect(m_approval, &ApprovalPanel::granted, this, [this] {
        m_sent = true;
        Q_EMIT ordered(m_id);
    });
    connect(m_approval, &ApprovalPanel::refused, this, &RefundDialog::present);
    connect(m_return, &QPushButton::clicked, this, &RefundDialog::submit);
    connect(m_close, &QPushButton::clicked, this, &RefundDialog::escape);
    m_return->installEventFilter(this);
    onControlEnter(this, [this] { submit(); });
}

void RefundDialog::buildLeft(QWidget* left) {
    auto* column = columnOn(left, {36, 24, 36, 20});
    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(new ReturnMark);
    addText(head, QStringLiteral("refundTitle"), TextRole::DialogTitle)
        ->setText(tr("Refund the payment"));
    addSpacing(column, 6);
    column->addLayout(head);
    addSpacing(column, 10);
    addText(column, QStringLiteral("refundSentence"), TextRole::Body, &Colours::ink2)
        ->setText(tr("All of the money goes back to the same card. The ticket is no longer paid."));
    addSpacing(column, 14);
    addText(column, QStringLiteral("refundReason"), TextRole::Label)->setText(tr("Reason"));
    addSpacing(column, 8);
    std::vector<Choice> choices;
    for (const QString& reason : m_reasons) {
        choices.push_back({reason.isEmpty() ? tr("Another reason…") : reason, {}, {}, {}, {}, {}});
    }
    m_choices->setChoices(choices);
    m_choices->setCurrentRow(0);
    m_choices->setFixedHeight(m_choices->sizeHint().height());
    m_choices->setAccessibleName(tr("Reason"));
    auto* frame = new Panel;
    columnOn(frame, {1, 1, 1, 1})->addWidget(m_choices);
    column->addWidget(frame);
    m_other->setMaxLength(mostLetters);
    m_other->setAccessibleName(tr("Another reason"));
    m_other->setPlaceholderText(tr("In a few words"));
    m_other->hide();
    addSpacing(column, 8);
    column->addWidget(m_other);
    addSpacing(column, 12);
    column->addWidget(m_approval);
    column->addStretch(1);
    named(m_choices, "refundReasons");
    named(m_other, "refundOther");
    named(m_approval, "refundApproval");
    connect(m_choices, &ChoiceList::currentRowChanged, this, [this](int row) {
        m_other->setVisible(row >= 0 && m_reasons[static_cast<std::size_t>(row)].isEmpty());
    });
    connect(m_choices, &ChoiceList::rowActivated, this, [this] {
        (m_other->isVisibleTo(this) ? static_cast<void>(m_other->setFocus(Qt::TabFocusReason))
                                    : m_approval->takeFocus());
    });
    connect(m_other, &QLineEdit::returnPressed, m_approval, &ApprovalPanel::takeFocus);
    connect(m_other, &QLineEdit::textEdited, this, [this] { m_other->setState(FieldState::Idle); });
}

void RefundDialog::buildRight(QWidget* right) {
    auto* column = columnOn(right, {33, 22, 32, 24});
    addSpacing(column, 8);
    addText(column, QStringLiteral("refundCaption"), TextRole::Label, &Colours::ink2)
        ->setText(tr("Amount to refund"));
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addSpacing(column, 28);
    column->addWidget(new Hairline);
    column->addSpacing(5);
    column->addWidget(m_facts);
    addSpacing(column, 14);
    m_remark = addText(column, QStringLiteral("refundRemark"), TextRole::Help, &Colours::ink2);
    m_remark->setIcon(QStringLiteral("clock"));
    column->addStretch(1);
    column->addSpacing(12);
    m_return->setKeycap(QStringLiteral("Ctrl+Enter"));
    m_close->setKeycap(QStringLiteral("Esc"));
    column->addWidget(m_return);
    column->addSpacing(12);
    column->addWidget(m_close);
    named(m_amount, "refundAmount");
    named(m_facts, "refundFacts");
    named(m_return, "refundNow");
    named(m_close, "refundClose");
}

void RefundDialog::presentFacts() {
    const Payment* payment = this->payment();
    if (payment == nullptr) {
        return;
    }
    m_amount->setAmount(payment->sale.amount);
    std::vector<FactList::Fact> facts;
    if (!payment->sale.customer.empty()) {
        facts.push_back({tr("Attendee"), fromUtf8(payment->sale.customer)});
    }
    if (!payment->sale.invoice.empty()) {
        facts.push_back({tr("Invoice"), fromUtf8(payment->sale.invoice)});
    }
    if (payment->card && payment->confirms > 0) {
        facts.push_back({tr("Card"), shortCard(*payment->card)});
    }
    const Story& story = m_flow.story(m_id);
    if (story.paidAt) {
        facts.push_back({tr("Paid"), dayAndTime(*story.paidAt)});
    }
    if (payment->transaction) {
        facts.push_back({tr("Atmos number"), QString::number(payment->transaction->value)});
    }
    m_facts->setFacts(facts);
}

bool RefundDialog::isArmed() const {
    return !m_sent && m_setup.bootClock() >= m_armedAt;
}

void RefundDialog::present() {
    const Payment* payment = this->payment();
    const bool possible = payment != nullptr && mayBeReversed(*payment);
    const int left = secondsUntil(m_armedAt, m_setup.bootClock());
    presentFacts();
    m_approval->present();
    m_return->setEnabled(possible && isArmed() && !m_approval->isWaiting());
    m_return->setText(left > 0 ? tr("Refund · %1").arg(left) : tr("Refund"));
    m_close->setEnabled(!m_approval->isWaiting());
    m_remark->setText(possible ? tr("The bank shows the money on the card in its own time.")
                               : tr("This payment can no longer be returned."));
}

void RefundDialog::takeFocus() {
    m_choices->setFocus(Qt::OtherFocusReason);
}

QString RefundDialog::reason() const {
    const int row = std::max(0, m_choices->currentRow());
    const QString& listed = m_reasons[static_cast<std::size_t>(row)];
    return listed.isEmpty() ? m_other->text().simplified() : listed;
}

void RefundDialog::submit() {
    const Payment* payment = this->payment();
    if (!isArmed() || m_approval->isWaiting() || payment == nullptr || !mayBeReversed(*payment)) {
        return;
    }
    const QString why = reason();
    if (why.isEmpty()) {
        m_other->setState(FieldState::Error);
        m_other->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto approver = m_approval->take()) {
        m_staff.refund(m_id, why, std::move(*approver));
        present();
    }
}

bool RefundDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        submit();
        return true;
    }
    return false;
}

void RefundDialog::escape() {
    if (!m_approval->isWaiting()) { // an order that is out is not taken back by looking away
        Q_EMIT closeAsked();
    }
}

/// Enter on the red button itself does nothing: only with Ctrl.
bool RefundDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_return && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier)) {
            return true;
        }
        if (enter) {
            submit();
            return true;
        }
    }
    return DeskDialog::eventFilter(watched, event);
}

/// In a low window the facts stand closer together.
void RefundDialog::resizeEvent(QResizeEvent* event) {
    DeskDialog::resizeEvent(event);
    m_choices->setRowHeight(window()->height() < 700 ? 40 : 48);
    m_choices->setFixedHeight(m_choices->sizeHint().height());
}

QString RefundDialog::help() const {
    return tr("The whole amount goes back to the card it came from. A manager approves this one "
              "refund with a PIN; both names stand in the journal. Ctrl+Enter sends it, Esc closes "
              "and returns nothing.");
}

std::vector<Hint> RefundDialog::hints() const {
    return {{{QStringLiteral("Tab")}, tr("Next field")},
            {{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Reason")},
            {{QStringLiteral("Ctrl+Enter")}, tr("Refund")},
            {{QStringLiteral("Esc")}, tr("Close")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
