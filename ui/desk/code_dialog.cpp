#include "ui/desk/code_dialog.h"

#include "core/payment/step.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/reason_words.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr int dialogWidth = 578; // 580 with the panel's outline
constexpr int side = 36;

} // namespace

CodeDialog::CodeDialog(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : DeskDialog(parent)
    , m_setup(setup)
    , m_flow(flow)
    , m_brand(new Chip(CardBrand::Unknown))
    , m_card(new Text(TextRole::Heading3))
    , m_amount(new AmountLabel(TextRole::AmountS))
    , m_code(new CodeField)
    , m_bar(new CountdownBar)
    , m_confirm(new Button(tr("Confirm the payment"), ButtonKind::Main, ButtonSize::Main64))
    , m_resend(new Button(tr("Send again"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_change(new Button(tr("Change the card"), ButtonKind::Standard, ButtonSize::Medium48)) {
    named(this, "codeDialog");
    setFixedWidth(dialogWidth);
    auto* column = columnOn(this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(side, 27, side, 23);
    head->setSpacing(10);
    m_card->setWrap(false);
    m_amount->setUnit(somUnit());
    m_amount->setAlignment(Qt::AlignRight);
    head->addWidget(m_brand);
    head->addWidget(m_card);
    head->addStretch(1);
    head->addWidget(m_amount);
    column->addLayout(head);
    column->addWidget(new Hairline);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(side, 22, side, 31);
    body->setSpacing(0);
    column->addLayout(body);
    build(body);
    connect(m_code, &DigitField::returnPressed, this, &CodeDialog::submit);
    connect(m_confirm, &QPushButton::clicked, this, &CodeDialog::submit);
    connect(m_resend, &QPushButton::clicked, this, &CodeDialog::resend);
    connect(m_change, &QPushButton::clicked, this, &CodeDialog::changeCardAsked);
    connect(m_code, &DigitField::edited, this, [this] {
        m_tooShort = false;
        m_code->setState(FieldState::Idle);
    });
}

void CodeDialog::build(QBoxLayout* column) {
    addText(column, QStringLiteral("codeTitle"), TextRole::DialogTitle)
        ->setText(tr("Enter the SMS code"));
    column->addSpacing(4);
    m_sentence = addText(column, QStringLiteral("codeSentence"), TextRole::Body, &Colours::ink2);
    column->addSpacing(21);
    column->addWidget(m_code);
    column->addSpacing(22);
    m_line = addText(column, QStringLiteral("codeLine"), TextRole::SmallStrong);
    m_line->setWrap(false);
    column->addSpacing(11);
    column->addWidget(m_bar);
    column->addSpacing(24);
    m_confirm->setKeycap(QStringLiteral("Enter"));
    column->addWidget(m_confirm);
    column->addSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    m_resend->setIconName(QStringLiteral("refresh"));
    m_change->setIconName(QStringLiteral("card"));
    buttons->addWidget(m_resend, 1);
    buttons->addWidget(m_change, 1);
    column->addLayout(buttons);
    column->addSpacing(15);
    m_hint = addText(column, QStringLiteral("codeHint"), TextRole::Help, &Colours::ink2);
    m_hint->setIcon(QStringLiteral("info"));
    m_hint->setText(tr("No code? Check that SMS notifications are on for the card."));
    named(m_code, "code");
    named(m_confirm, "confirm");
    named(m_resend, "resend");
    named(m_change, "changeCard");
    named(m_amount, "codeAmount");
}

void CodeDialog::takeFocus() {
    m_code->setFocus(Qt::OtherFocusReason);
}

bool CodeDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_R) {
        resend();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_K) {
        Q_EMIT changeCardAsked();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        submit();
    } else {
        return false;
    }
    return true;
}

void CodeDialog::escape() {
    auto* dialog = new AskDialog({tr("Cancel the sale?"),
                                  tr("No money was taken. The code that was sent no longer works."),
                                  tr("No"), tr("Cancel the sale")});
    connect(dialog, &AskDialog::agreed, this, &CodeDialog::cancelAsked);
    Q_EMIT dialogAsked(dialog);
}

QString CodeDialog::help() const {
    return tr("The code came by SMS to the customer’s phone. Three codes can be sent and three "
              "can be tried for one payment.");
}

std::vector<Hint> CodeDialog::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Confirm")},
            {{QStringLiteral("Ctrl+R")}, tr("Send again")},
            {{QStringLiteral("Ctrl+K")}, tr("Change the card")},
            {{QStringLiteral("Esc")}, tr("Cancel")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

void CodeDialog::submit() {
    if (m_busy) {
        return;
    }
    if (!m_code->isComplete()) {
        m_tooShort = true;
        m_line->setText(
            tr("%n more digit(s) needed", nullptr, m_code->capacity() - m_code->length()));
        m_line->setIcon(QStringLiteral("declined"));
        m_line->setColour(&Colours::err);
        takeFocus();
        return;
    }
    if (auto code = m_code->take()) {
        Code taken = std::move(code).value();
        Q_EMIT codeTyped(&taken);
    }
}

void CodeDialog::resend() {
    if (m_resend->isEnabled()) {
        Q_EMIT resendAsked();
        takeFocus();
    }
}

// --- what is shown

void CodeDialog::presentHead(const Payment& payment) {
    m_amount->setAmount(payment.sale.amount);
    if (payment.card) {
        const CardBrand brand = payment.card->brand();
        m_brand->setVisible(brand != CardBrand::Unknown);
        m_brand->setChip({brandName(brand), {}, ChipKind::Brand});
        m_card->setText(QStringLiteral("•• ") + fromUtf8(payment.card->lastFour));
    }
}

void CodeDialog::tellCountdown(const Payment& payment, const state::AwaitingCode& waiting) {
    const int left = secondsUntil(waiting.resendAt, m_setup.bootClock());
    m_line->setIcon(QStringLiteral("clock"));
    m_line->setColour(&Colours::ink);
    m_line->setIconColour(&Colours::ink2);
    if (payment.codesSent >= mostCodesSent) {
        m_line->setText(tr("No more codes can be sent for this payment"));
    } else if (left > 0) {
        m_line->setText(tr("A new code can be asked for in %1").arg(minuteSeconds(left)));
    } else {
        m_line->setText(tr("A new code can be asked for now"));
    }
}

void CodeDialog::presentProblem(const Payment& payment, const state::AwaitingCode& waiting) {
    const bool mistake = waiting.problem.has_value();
    if (m_step != payment.steps) {
        m_code->setState(mistake ? FieldState::Error : FieldState::Idle);
    }
    QString problem;
    if (waiting.problem == Reason::WrongCode) {
        problem = tr("Wrong code. %n attempt(s) left.", nullptr,
                     qMax(0, mostConfirms - payment.confirms));
    } else if (waiting.problem == Reason::CodeExpired) {
        problem = tr("The code has expired. Ask for a new one.");
    } else if (waiting.problem) {
        problem = tr("%1. Money was not taken.").arg(wordsFor(*waiting.problem).sentence);
    } else if (waiting.sendingUncertain) {
        problem = tr("The code may not have gone out. It may still arrive.");
    }
    if (problem.isEmpty()) {
        tellCountdown(payment, waiting);
        return;
    }
    m_line->setIcon(mistake ? QStringLiteral("declined") : QStringLiteral("info"));
    m_line->setColour(mistake ? &Colours::err : &Colours::lapis);
    m_line->setIconColour(mistake ? &Colours::err : &Colours::lapis);
    m_line->setText(problem);
}

void CodeDialog::presentResend(const Payment& payment, const state::AwaitingCode& waiting) {
    const int left = secondsUntil(waiting.resendAt, m_setup.bootClock());
    const bool spent = payment.codesSent >= mostCodesSent;
    if (spent) {
        m_resend->setText(tr("Sent %n time(s)", nullptr, payment.codesSent));
    } else if (left > 0) {
        m_resend->setText(tr("Send again · %1").arg(minuteSeconds(left)));
    } else {
        m_resend->setText(tr("Send again"));
    }
    m_resend->setEnabled(!spent && left == 0 && !m_busy);
    m_bar->setLeft(spent ? 0 : left,
                   static_cast<int>(std::chrono::seconds(
                                        std::chrono::duration_cast<std::chrono::seconds>(resendGap))
                                        .count()));
}

void CodeDialog::present() {
    if (m_flow.focus() == nullptr) {
        return;
    }
    const Payment& payment = *m_flow.focus();
    presentHead(payment);
    const auto* waiting = std::get_if<state::AwaitingCode>(&payment.state);
    if (waiting == nullptr) {
        return;
    }
    m_busy = waiting->call.has_value();
    m_confirm->setEnabled(!m_busy);
    m_sentence->setText(m_busy && !waiting->sendingUncertain
                            ? tr("A new code is being sent to the phone tied to this card.\nOne "
                                 "moment.")
                            : tr("A 6-digit code was sent to the phone tied to this card.\nAsk the "
                                 "customer for it."));
    if (!m_tooShort) {
        presentProblem(payment, *waiting);
    }
    presentResend(payment, *waiting);
    m_step = payment.steps;
}

} // namespace kassa::ui
