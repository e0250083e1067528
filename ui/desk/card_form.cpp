#include "ui/desk/card_form.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card_field.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/expiry_field.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

#include <utility>

namespace kassa::ui {

namespace {

constexpr int softNotice = 20; ///< seconds after which a wait is explained

void tellField(Field& field, DigitField& input, FieldState state, const QString& text) {
    field.setHelp(state, text);
    input.setState(state);
}

void hintField(Field& field, DigitField& input, const QString& text) {
    field.setHint(text);
    input.setState(FieldState::Idle);
}

YearMonth monthOf(kassa::desk::Day day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month()))};
}

constexpr int dateColumn = 236;
constexpr int dateGap = 12; ///< between what is said under the date and the note beside it

} // namespace

CardForm::CardForm(const DeskSetup& setup, QWidget* parent)
    : Panel(parent)
    , m_setup(setup)
    , m_number(new CardField)
    , m_expiry(new ExpiryField(monthOf(kassa::desk::dayInTashkent(setup.wallClock()))))
    , m_numberField(new Field(tr("Card number"), m_number))
    , m_expiryField(new Field(tr("Expiry date"), m_expiry))
    , m_waiting(new Note(NoteKind::Info))
    , m_back(new Button(tr("Back to the basket"), ButtonKind::Text, ButtonSize::Main64))
    , m_send(new Button(tr("Send the code"), ButtonKind::Main, ButtonSize::Main64)) {
    build();
    connect(m_number, &DigitField::edited, this, [this] {
        m_warned = false;
        m_numberFromBank = false;
        tellNumber(m_number->isComplete());
    });
    connect(m_number, &DigitField::completed, this, [this] {
        if (m_number->check() == CardField::Check::Good) {
            m_expiry->setFocus(Qt::TabFocusReason);
        }
    });
    connect(m_number, &DigitField::left, this, [this] {
        if (!m_busy) { // what was sent is right, and no longer in the field
            tellNumber(m_number->length() > 0);
        }
    });
    connect(m_expiry, &DigitField::edited, this, [this] { tellExpiry(m_expiry->isComplete()); });
    connect(m_expiry, &DigitField::left, this, [this] {
        if (!m_busy) {
            tellExpiry(m_expiry->length() > 0);
        }
    });
    connect(m_number, &DigitField::returnPressed, this, &CardForm::submit);
    connect(m_expiry, &DigitField::returnPressed, this, &CardForm::submit);
    connect(m_send, &QPushButton::clicked, this, &CardForm::submit);
    connect(m_back, &QPushButton::clicked, this, &CardForm::backAsked);
}

void CardForm::build() {
    auto* column = columnOn(this, {33, 27, 33, 29});
    auto* head = new QHBoxLayout;
    setSpacing(head, 8);
    auto* title = new Text(tr("Card details"), TextRole::Heading2);
    title->setWrap(false);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(new Chip(CardBrand::UzCard));
    head->addWidget(new Chip(CardBrand::Humo));
    column->addLayout(head);
    addSpacing(column, 20);
    buildFields(column);
    addSpacing(column, 11);
    m_privacy = addText(column, QStringLiteral("cardPrivacy"), TextRole::Help, &Colours::ink2);
    m_privacy->setIcon(QStringLiteral("shield"));
    m_privacy->setText(
        tr("The card number is not stored. Only its last 4 digits stay on the receipt."));
    column->addStretch(1);
    column->addWidget(m_waiting);
    column->addStretch(1);
    addSpacing(column, 8);
    auto* buttons = new QHBoxLayout;
    setSpacing(buttons, 12);
    m_back->setIconName(QStringLiteral("arrow-left"));
    m_back->setKeycap(QStringLiteral("Esc"));
    m_send->setKeycap(QStringLiteral("Enter"));
    buttons->addWidget(m_back, 277);
    buttons->addWidget(m_send, 427);
    column->addLayout(buttons);
    named(m_number, "cardNumber");
    named(m_expiry, "cardExpiry");
    named(m_waiting, "cardWaiting");
    named(m_back, "backToBasket");
    named(m_send, "sendCode");
    m_waiting->hide();
}

void CardForm::buildFields(QBoxLayout* column) {
    //: letters in place of the month and year of a card's expiry date, two each
    m_expiry->setPlaceholder(tr("MM"), tr("YY"));
    column->addWidget(m_numberField);
    addSpacing(column, 21);
    m_dateRow = new QGridLayout;
    m_dateRow->setContentsMargins(0, 0, 0, 0);
    m_dateRow->setSpacing(0);
    m_dateRow->setColumnMinimumWidth(0, dateColumn + dateGap);
    m_dateRow->setColumnStretch(1, 1);
    m_expiryField->layout()->setAlignment(m_expiry, Qt::AlignLeft);
    m_dateRow->addWidget(m_expiryField, 0, 0, 1, 1, Qt::AlignTop);
    m_expiryField->setMaximumWidth(dateColumn);
    m_sms =
        new Note(NoteKind::Info, QStringLiteral("sms"), tr("SMS notifications must be turned on"),
                 tr("The 6-digit code goes to the phone tied to the card."));
    m_sms->setCompact();
    auto* beside = new QVBoxLayout;
    addSpacing(beside, labelLine, 8); // level with the input, under its label
    beside->addWidget(m_sms);
    beside->addStretch(1);
    m_dateRow->addLayout(beside, 0, 1);
    column->addLayout(m_dateRow);
}

/// The help under the date may be longer than the date. It runs on under the note, unless that is
/// higher than the input, in a narrow window: then it breaks into lines.
void CardForm::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_expiry->setFixedWidth(room(212));
    const int noteWidth = contentsRect().width() - layout()->contentsMargins().left() -
                          layout()->contentsMargins().right() - dateColumn;
    const bool runsOn = m_sms->heightForWidth(noteWidth) <= m_expiry->sizeHint().height();
    if (std::exchange(m_runsOn, runsOn) != runsOn) {
        m_expiryField->setMaximumWidth(runsOn ? QWIDGETSIZE_MAX : dateColumn);
        m_dateRow->setColumnMinimumWidth(0, runsOn ? dateColumn : dateColumn + dateGap);
        m_dateRow->removeWidget(m_expiryField);
        m_dateRow->addWidget(m_expiryField, 0, 0, 1, runsOn ? 2 : 1, Qt::AlignTop);
    }
}

// --- what is said

void CardForm::tellNumber(bool final) {
    if (m_numberFromBank) {
        tellField(*m_numberField, *m_number, FieldState::Error,
                  tr("The bank does not know this card. Compare the number and the date."));
        return;
    }
    const QString brand = brandName(m_number->brand());
    switch (m_number->check()) {
    case CardField::Check::Good:
        tellField(*m_numberField, *m_number, FieldState::Valid,
                  tr("%1 card, the number is correct").arg(brand));
        return;
    case CardField::Check::UnknownBrand:
        tellField(*m_numberField, *m_number, m_warned ? FieldState::Warning : FieldState::Error,
                  m_warned ? tr("UZCARD and HUMO only. Press Enter again to send it anyway.")
                           : tr("UZCARD and HUMO only. Check the number."));
        return;
    case CardField::Check::WrongCheckDigit:
        tellField(*m_numberField, *m_number, m_warned ? FieldState::Warning : FieldState::Error,
                  m_warned ? tr("The number looks wrong. Press Enter again to send it anyway.")
                           : tr("The number has a mistake. Compare it with the "
                                "card."));
        return;
    case CardField::Check::Incomplete:
        break;
    }
    const int missing = m_number->capacity() - m_number->length();
    if (final && m_number->length() > 0 && !m_number->hasFocus()) {
        tellField(*m_numberField, *m_number, FieldState::Error,
                  tr("%n more digit(s) needed", nullptr, missing));
    } else if (m_number->length() == 0) {
        tellField(*m_numberField, *m_number, FieldState::Idle,
                  tr("UZCARD 8600 or 5614, HUMO 9860"));
    } else if (brand.isEmpty()) {
        hintField(*m_numberField, *m_number, tr("%n more digit(s)", nullptr, missing));
    } else {
        hintField(*m_numberField, *m_number,
                  tr("%1 card. %n more digit(s).", nullptr, missing).arg(brand));
    }
}

void CardForm::tellExpiry(bool final) {
    const auto problem = m_expiry->problem();
    if (problem && (final || m_expiry->isComplete())) {
        switch (*problem) {
        case CardExpiryError::Past:
            tellField(*m_expiryField, *m_expiry, FieldState::Error,
                      tr("Expired in %1. Ask for another card.").arg(m_expiry->spoken()));
            return;
        case CardExpiryError::BadMonth:
            tellField(*m_expiryField, *m_expiry, FieldState::Error, tr("There is no such month"));
            return;
        case CardExpiryError::NotADate:
            break;
        }
    }
    if (m_expiry->isComplete()) {
        tellField(*m_expiryField, *m_expiry, FieldState::Valid, tr("The date is valid"));
    } else {
        const bool left = final && m_expiry->length() > 0 && !m_expiry->hasFocus();
        tellField(*m_expiryField, *m_expiry, left ? FieldState::Error : FieldState::Idle,
                  tr("Type the whole date: month and year"));
    }
}

// --- what is asked

bool CardForm::numberMayGo() {
    if (!m_number->isComplete()) {
        m_number->setFocus(Qt::OtherFocusReason);
        tellField(
            *m_numberField, *m_number, FieldState::Error,
            tr("%n more digit(s) needed", nullptr, m_number->capacity() - m_number->length()));
        return false;
    }
    if (m_number->check() != CardField::Check::Good && !m_warned) {
        m_warned = true; // said once; the gateway decides
        tellNumber(true);
        return false;
    }
    return true;
}

void CardForm::submit() {
    if (m_busy || !numberMayGo()) {
        return;
    }
    if (!m_expiry->isComplete() || m_expiry->problem()) {
        m_expiry->setFocus(Qt::OtherFocusReason);
        tellExpiry(true);
        if (!m_expiry->isComplete()) {
            tellField(*m_expiryField, *m_expiry, FieldState::Error,
                      tr("Type the whole date: month and year"));
        }
        return;
    }
    Q_EMIT sendAsked();
}

bool CardForm::take(std::optional<CardNumber>& number, std::optional<CardExpiry>& expiry) {
    if (!m_number->number() || !m_expiry->date()) {
        return false;
    }
    if (auto taken = m_number->take()) {
        number.emplace(std::move(taken).value());
    }
    if (auto taken = m_expiry->take()) {
        expiry.emplace(std::move(taken).value());
    }
    return number && expiry;
}

bool CardForm::hasDigits() const {
    return m_number->length() > 0 || m_expiry->length() > 0;
}

void CardForm::startOver() {
    m_number->clear();
    m_number->setMasked(false);
    m_expiry->clear();
    m_warned = false;
    m_busy = false;
    m_sent = false;
    tellNumber(false);
    tellExpiry(false);
    tellField(*m_numberField, *m_number, FieldState::Idle, tr("UZCARD 8600 or 5614, HUMO 9860"));
}

void CardForm::takeFocus() {
    if (m_busy) {
        m_back->setFocus(Qt::OtherFocusReason);
    } else if (m_number->isComplete() && !m_numberFromBank) {
        m_expiry->setFocus(Qt::OtherFocusReason);
    } else {
        m_number->setFocus(Qt::OtherFocusReason);
    }
}

void CardForm::setKept(bool kept) {
    m_number->setWipedWhenHidden(!kept);
    m_expiry->setWipedWhenHidden(!kept);
}

void CardForm::setCovered(bool covered) {
    m_number->setMasked(covered || m_busy);
}

// --- waiting

void CardForm::showWaiting(const QString& title, const QString& text) {
    m_waiting->setNote(QStringLiteral("clock"), title, text);
    m_waiting->show();
    m_privacy->hide(); // there is room for one of them
}

void CardForm::hideWaiting() {
    m_waiting->hide();
    m_privacy->show();
}

void CardForm::presentWaiting(const DeskFlow& flow) {
    const Instant now = m_setup.bootClock();
    if (const auto since = flow.sendingSince()) {
        const int seconds = secondsSince(*since, now);
        showWaiting(tr("The bank is sending the code — %n second(s)", nullptr, seconds),
                    seconds < softNotice
                        ? tr("The card is with the bank. No money moves before the code.")
                        : tr("Still waiting. Money has not moved; the payment can be cancelled."));
    } else if (const auto opening = flow.openingSince()) {
        const int seconds = secondsSince(*opening, now);
        if (!flow.cardIsHeld() && seconds < 2) {
            hideWaiting();
            return;
        }
        showWaiting(tr("Making the payment at Atmos — %n second(s)", nullptr, seconds),
                    seconds >= softNotice
                        ? tr("Still waiting. Money has not moved; the payment can be cancelled.")
                    : flow.cardIsHeld()
                        ? tr("The card goes out as soon as the payment has its number.")
                        : tr("The card can be typed meanwhile."));
    } else {
        hideWaiting();
    }
}

void CardForm::present(const DeskFlow& flow) {
    const Payment* payment = flow.focus();
    const bool atBank =
        payment != nullptr && std::holds_alternative<state::SendingCard>(payment->state);
    const bool sent = atBank || (payment != nullptr &&
                                 std::holds_alternative<state::AwaitingCode>(payment->state));
    const bool sending = atBank || flow.cardIsHeld();
    const bool busy = sent || sending;
    const bool ended = std::exchange(m_sent, sent) && !sent;
    m_busy = busy;
    m_send->setEnabled(!busy);
    m_send->setText(sending ? tr("Sending the code…") : tr("Send the code"));
    m_back->setText(busy ? tr("Cancel") : tr("Back to the basket"));
    const bool wiped = m_number->length() == 0 && m_number->brand() == CardBrand::Unknown;
    if (busy && wiped) { // nothing of it is right or wrong any more
        tellNumber(false);
        tellExpiry(false);
    }
    if (ended) {
        startOver(); // the digits are gone with the card that was sent
    }
    const auto* waiting =
        payment != nullptr ? std::get_if<state::AwaitingCard>(&payment->state) : nullptr;
    if (waiting != nullptr && waiting->refusal == Reason::WrongCard &&
        m_refusedAt != payment->steps) {
        m_refusedAt = payment->steps;
        m_numberFromBank = true;
        tellNumber(true);
        m_number->setFocus(Qt::OtherFocusReason);
    }
    presentWaiting(flow);
}

} // namespace kassa::ui
