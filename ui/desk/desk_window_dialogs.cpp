// The dialogs of the desk. None runs an event loop; each answer is a signal.

#include "ui/desk/desk_window.h"

#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/desk/price_dialog.h"
#include "ui/widgets/dialog_overlay.h"

#include <QPointer>

namespace kassa::ui {

DeskDialog* DeskWindow::dialog() const {
    return qobject_cast<DeskDialog*>(m_frame->dialog().content());
}

void DeskWindow::openDialog(DeskDialog* dialog) {
    connect(dialog, &DeskDialog::closeAsked, this, &DeskWindow::closeDialog);
    connect(dialog, &DeskDialog::dialogAsked, this, &DeskWindow::openDialog);
    connect(dialog, &DeskDialog::hintsChanged, this, &DeskWindow::presentBars);
    dialog->present();
    m_frame->dialog().open(dialog);
    coverCard();
    dialog->takeFocus();
    presentBars();
}

void DeskWindow::closeDialog() {
    m_frame->dialog().close();
    coverCard();
    presentPage();
    takeFocus();
    presentBars();
}

void DeskWindow::closeDialogs() {
    m_frame->dialog().closeAll();
    coverCard();
}

/// A number half typed is not to be read while something lies over it.
void DeskWindow::coverCard() {
    if (m_pages.madeOf(Page::Card) != nullptr) {
        card().form().setCovered(m_frame->dialog().isOpen());
    }
}

void DeskWindow::openCode() {
    auto* code = new CodeDialog(m_setup, m_flow);
    connect(code, &CodeDialog::codeTyped, this,
            [this](Code* typed) { m_flow.enterCode(std::move(*typed)); });
    connect(code, &CodeDialog::resendAsked, &m_flow, &DeskFlow::resendCode);
    connect(code, &CodeDialog::changeCardAsked, &m_flow, &DeskFlow::changeCard);
    connect(code, &CodeDialog::cancelAsked, &m_flow, &DeskFlow::cancel);
    openDialog(code);
}

/// The keys that lead from every place to every other.
void DeskWindow::addWindowKeys(std::vector<Hint>& hints) const {
    if (m_page == Page::Sale || m_place) { // a sale under way is not left by them
        hints.push_back({{QStringLiteral("Alt+1…%1").arg(m_places.size())}, tr("Other pages")});
        if (m_pages.has(Page::Event)) {
            hints.push_back({{QStringLiteral("Ctrl+T")}, tr("Tickets and prices")});
        }
    }
    if (!m_flow.lastSales().empty()) {
        hints.push_back({{QStringLiteral("Alt+5…9")}, tr("Last sales")});
    }
    if (m_lock != nullptr) {
        hints.push_back({{QStringLiteral("Ctrl+L")}, tr("Lock")});
    }
}

void DeskWindow::openHelp() {
    const DeskDialog* open = dialog();
    const QString text = open != nullptr ? open->help() : m_pages.of(m_page).help();
    if (!text.isEmpty()) {
        auto hints = this->hints();
        std::erase_if(hints, [](const Hint& hint) { // it was just pressed
            return hint.keys == QStringList(QStringLiteral("F1"));
        });
        if (open == nullptr) {
            const auto more = m_pages.of(m_page).moreKeys();
            hints.insert(hints.end(), more.begin(), more.end());
            addWindowKeys(hints);
        }
        auto* help = new TellDialog(tr("Help"), text, keyFacts(hints));
        const QPointer<QWidget> before = focusWidget(); // and back to where the question arose
        openDialog(help);
        connect(help, &DeskDialog::closeAsked, this, [before] {
            if (before && before->isVisible() && before->isEnabled()) {
                before->setFocus(Qt::OtherFocusReason);
            }
        });
    }
}

void DeskWindow::openPrice(Tiyin shown, Tiyin now, const std::function<void(Tiyin)>& goOn,
                           const std::function<void()>& giveUp) {
    auto* dialog = new PriceDialog(shown, now, m_setup.outcomeHold);
    connect(dialog, &PriceDialog::agreed, this, goOn);
    connect(dialog, &PriceDialog::refused, this, giveUp);
    openDialog(dialog);
}

void DeskWindow::openManager(const PaymentId& id) {
    const Payment* payment = m_flow.payment(id);
    std::vector<FactList::Fact> facts;
    if (payment != nullptr) {
        const Story& story = m_flow.story(payment->id);
        facts.push_back({tr("Invoice"), fromUtf8(payment->sale.invoice)});
        facts.push_back({tr("Amount"), somText(payment->sale.amount)});
        if (payment->transaction) {
            facts.push_back({tr("Atmos number"), QString::number(payment->transaction->value)});
        }
        if (story.confirmSentAt) {
            facts.push_back({tr("Confirmation sent"), dateAndTime(*story.confirmSentAt)});
        }
    }
    openDialog(new TellDialog(tr("Call the manager"),
                              tr("With these numbers the manager can ask Atmos or the bank what "
                                 "became of the payment."),
                              facts));
}

} // namespace kassa::ui
