#include "ui/desk/card_page.h"

#include "ui/desk/card_form.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/phone_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

CardPage::CardPage(const DeskSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_head(new PaymentHead)
    , m_form(new CardForm(setup))
    , m_sum(new Panel)
    , m_amount(new AmountLabel(TextRole::AmountM))
    , m_phone(new PhonePanel(setup))
    , m_right(new QWidget) {
    named(this, "cardPage");
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    column->addSpacing(16);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_form, 1);
    row->addWidget(m_right);
    column->addLayout(row, 1);

    auto* right = columnOn(m_right);
    right->setSpacing(16);
    right->addWidget(m_sum);
    right->addWidget(m_phone, 1);
    if (!setup.payerPage) {
        right->addStretch(1);
    }
    auto* sum = columnOn(m_sum, {25, 20, 25, 20});
    addText(sum, QStringLiteral("cardToPay"), TextRole::Label, &Colours::ink2)
        ->setText(tr("To pay"));
    sum->addWidget(m_amount);
    sum->addSpacing(12);
    m_what = addText(sum, QStringLiteral("cardWhat"), TextRole::Caption, &Colours::ink2);
    m_amount->setUnit(somUnit());
    named(m_amount, "cardAmount");
    m_right->setFixedWidth(408);
}

void CardPage::present(const DeskFlow& flow) {
    if (const auto& sale = flow.sale()) {
        const Payment* payment = flow.focus();
        const bool code =
            payment != nullptr && std::holds_alternative<state::AwaitingCode>(payment->state);
        m_head->present(code ? 2 : 1, *sale);
        m_amount->setAmount(sale->amount);
        QStringList what;
        for (const auto& line : sale->lines) {
            what << fromUtf8(line.title);
        }
        m_what->setText(what.join(QStringLiteral(" · ")));
        m_what->setVisible(!what.isEmpty());
    }
    m_form->present(flow);
    m_phone->present(flow.focus());
}

std::vector<Hint> CardPage::hints(bool phone, bool busy) {
    if (busy) {
        return {{{QStringLiteral("Esc")}, tr("Cancel")}, {{QStringLiteral("F1")}, tr("Help")}};
    }
    std::vector<Hint> hints{{{QStringLiteral("Tab")}, tr("Next field")},
                            {{QStringLiteral("Enter")}, tr("Send the code")}};
    if (phone) {
        hints.push_back({{QStringLiteral("F8")}, tr("QR code")});
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Back to the basket")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

void CardPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_right->setFixedWidth(window()->width() >= desk::wideFrom ? 520 : 408);
}

} // namespace kassa::ui
