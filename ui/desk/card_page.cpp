#include "ui/desk/card_page.h"

#include "ui/desk/card_form.h"
#include "ui/desk/customer_screen.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/phone_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

CardPage::CardPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : DeskPage(parent)
    , m_setup(setup)
    , m_flow(flow)
    , m_head(new PaymentHead)
    , m_form(new CardForm(setup))
    , m_sum(new Panel)
    , m_amount(new AmountLabel(TextRole::AmountM))
    , m_phone(new PhonePanel(setup))
    , m_right(new QWidget) {
    named(this, "cardPage");
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    addSpacing(column, 16);
    auto* row = new QHBoxLayout;
    setSpacing(row, 24);
    row->addWidget(m_form, 1);
    row->addWidget(m_right);
    column->addLayout(row, 1);

    auto* right = columnOn(m_right);
    setSpacing(right, 16);
    right->addWidget(m_sum);
    right->addWidget(m_phone, 1);
    if (!setup.payerPage) {
        right->addStretch(1);
    }
    auto* sum = columnOn(m_sum, {25, 21, 25, 21});
    addText(sum, QStringLiteral("cardToPay"), TextRole::Label, &Colours::ink2)
        ->setText(tr("To pay"));
    sum->addWidget(m_amount);
    addSpacing(sum, 13);
    m_what = addText(sum, QStringLiteral("cardWhat"), TextRole::Caption, &Colours::ink3);
    m_amount->setUnit(somUnit());
    named(m_amount, "cardAmount");
    m_right->setFixedWidth(room(408));
    connect(m_form, &CardForm::sendAsked, this, &CardPage::sendAsked);
    connect(m_form, &CardForm::backAsked, this, &CardPage::leave);
    connect(m_phone, &PhonePanel::pressed, this, &CardPage::pressQr);
    connect(m_phone, &PhonePanel::paidPressed, this, &CardPage::pressPaid);
    connect(&flow, &DeskFlow::changed, this, [this] {
        // A card that waits for its payment goes out whatever is looked at meanwhile; any other
        // is wiped when it is hidden.
        m_form->setKept(m_flow.cardIsHeld());
        if (!isVisible() && !m_flow.cardIsHeld() && m_form->hasDigits()) {
            m_form->startOver(); // kept for a payment that came to nothing
        }
    });
}

void CardPage::present() {
    if (const auto& sale = m_flow.sale()) {
        const Payment* payment = m_flow.focus();
        const bool code =
            payment != nullptr && std::holds_alternative<state::AwaitingCode>(payment->state);
        m_head->present(code ? 2 : 1, *sale);
        m_amount->setAmount(sale->amount);
        QStringList what;
        for (const auto& line : sale->lines) {
            what << lineTitle(line);
        }
        m_what->setText(what.join(QStringLiteral(" · ")));
        m_what->setVisible(!what.isEmpty());
    }
    m_form->present(m_flow);
    m_phone->present(m_flow.focus());
}

void CardPage::arrive(Page before) {
    if (!isUnderCode() && before != Page::Code && before != Page::Sale) {
        m_form->startOver();
    }
}

void CardPage::takeFocus() {
    if (!isUnderCode()) {
        m_form->takeFocus();
    }
}

bool CardPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier || isUnderCode()) {
        return false;
    }
    if (isEnter(key)) {
        m_form->submit();
    } else if (key == Qt::Key_F8) {
        pressQr();
    } else if (key == Qt::Key_F5) {
        pressPaid();
    } else if (key == Qt::Key_Escape) {
        leave();
    } else {
        return false;
    }
    return true;
}

void CardPage::pressQr() {
    const QString address = m_phone->address();
    if (address.isEmpty()) {
        Q_EMIT payerPageAsked();
    } else if (!m_customer.isNull()) {
        m_customer->close();
    } else if (QScreen* other = CustomerScreen::besides(*window())) {
        m_customer = new CustomerScreen(m_setup, m_flow, window());
        m_customer->showOn(*other);
    } else {
        Q_EMIT dialogAsked(new CodeSheet(
            tr("Pay on the phone"),
            tr("Point the phone’s camera at the QR code — the payment page opens."), address));
    }
}

/// "I have paid": nobody here can confirm that but the gateway, which is asked at once.
void CardPage::pressPaid() {
    const Payment* payment = m_flow.focus();
    if (payment != nullptr && std::holds_alternative<state::AwaitingPhone>(payment->state)) {
        m_phone->noteAsked();
        m_phone->present(payment);
        Q_EMIT checkAsked(payment->id);
    }
}

void CardPage::leave() {
    const Payment* payment = m_flow.focus();
    AskDialog::Words words{tr("Cancel the sale?"), {}, tr("No"), tr("Cancel the sale")};
    if (payment != nullptr && payment->pageShown) {
        words.title = tr("Leave this payment?");
        words.text =
            tr("The payment page was shown and may have been paid. We ask Atmos until that is "
               "certain; until then the invoice is locked.");
        words.yes = tr("Leave");
    } else if (m_flow.sendingSince() || m_flow.cardIsHeld() || m_form->hasDigits()) {
        words.text = tr("No money was taken. What was typed will be erased.");
    } else {
        Q_EMIT cancelAsked();
        return;
    }
    auto* dialog = new AskDialog(words);
    connect(dialog, &AskDialog::agreed, this, &CardPage::cancelAsked);
    Q_EMIT dialogAsked(dialog);
}

QString CardPage::help() const {
    return tr("The customer reads the number and the date from the card. Nothing of it is "
              "stored. No money moves before the SMS code is confirmed.");
}

std::vector<Hint> CardPage::hints() const {
    if (m_flow.cardIsHeld() || m_flow.sendingSince()) {
        return {{{QStringLiteral("Esc")}, tr("Cancel")}, {{QStringLiteral("F1")}, tr("Help")}};
    }
    std::vector<Hint> hints{{{QStringLiteral("Tab")}, tr("Next field")},
                            {{QStringLiteral("Enter")}, tr("Send the code")}};
    if (m_setup.payerPage) {
        hints.push_back({{QStringLiteral("F8")}, tr("QR code")});
    }
    const Payment* payment = m_flow.focus();
    if (payment != nullptr && std::holds_alternative<state::AwaitingPhone>(payment->state)) {
        hints.push_back({{QStringLiteral("F5")}, tr("The customer has paid")});
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Back to the basket")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

void CardPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    m_right->setFixedWidth(window()->width() >= desk::wideFrom ? 520 : room(408));
}

} // namespace kassa::ui
