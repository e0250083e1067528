// The dialogs of the desk. None runs an event loop; each answer is a signal.

#include "ui/desk/desk_window.h"

#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/widgets/dialog_overlay.h"

namespace kassa::ui {

void DeskWindow::openCode() {
    const Payment* payment = m_flow.focus();
    if (payment == nullptr) {
        return;
    }
    m_code = new CodeDialog(m_setup);
    connect(m_code, &CodeDialog::codeTyped, this,
            [this](Code* code) { m_flow.enterCode(std::move(*code)); });
    connect(m_code, &CodeDialog::resendAsked, &m_flow, &DeskFlow::resendCode);
    connect(m_code, &CodeDialog::changeCardAsked, &m_flow, &DeskFlow::changeCard);
    m_code->present(*payment);
    m_dialog = DialogKind::Code;
    coverCard(true);
    m_frame->dialog().open(m_code);
    m_code->takeFocus();
    presentBars();
}

void DeskWindow::closeDialog() {
    m_dialog = DialogKind::None;
    m_afterYes = nullptr;
    m_frame->dialog().close();
    coverCard(false);
    if (m_page == Page::Code && m_flow.page() == Page::Code) {
        openCode(); // it lay under the other dialog
    } else {
        takeFocus();
    }
    presentBars();
}

void DeskWindow::ask(const QString& title, const QString& text, const QString& yes,
                     const std::function<void()>& then) {
    auto* dialog = new AskDialog({title, text, tr("No"), yes});
    m_dialog = DialogKind::Ask;
    m_afterYes = then;
    connect(dialog, &AskDialog::answered, this, [this](bool agreed) {
        const auto after = m_afterYes;
        closeDialog();
        if (agreed && after) {
            after();
        }
    });
    coverCard(true);
    m_frame->dialog().open(dialog);
    presentBars();
}

void DeskWindow::openHelp() {
    if (m_dialog == DialogKind::Ask || m_dialog == DialogKind::Tell) {
        return;
    }
    auto* dialog = new TellDialog(tr("Help"), helpText(), keyFacts(hints()));
    m_dialog = DialogKind::Tell;
    connect(dialog, &TellDialog::closeAsked, this, &DeskWindow::closeDialog);
    coverCard(true);
    m_frame->dialog().open(dialog);
    presentBars();
}

void DeskWindow::openSheet(const QString& title, const QString& text, const QString& code) {
    auto* sheet = new CodeSheet(title, text, code);
    m_dialog = DialogKind::Tell;
    connect(sheet, &CodeSheet::closeAsked, this, &DeskWindow::closeDialog);
    coverCard(true);
    m_frame->dialog().open(sheet);
    presentBars();
}

void DeskWindow::openManager() {
    const Payment* payment = m_flow.focus();
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
    auto* dialog =
        new TellDialog(tr("Call the manager"),
                       tr("With these numbers the manager can ask Atmos or the bank what "
                          "became of the payment."),
                       facts);
    m_dialog = DialogKind::Tell;
    connect(dialog, &TellDialog::closeAsked, this, &DeskWindow::closeDialog);
    m_frame->dialog().open(dialog);
    presentBars();
}

void DeskWindow::onDialogEscape() {
    switch (m_dialog) {
    case DialogKind::None:
        break;
    case DialogKind::Code:
        cancelCode();
        break;
    case DialogKind::Ask:
    case DialogKind::Tell:
        closeDialog();
        break;
    }
}

void DeskWindow::cancelCode() {
    ask(tr("Cancel the sale?"), tr("No money was taken. The code that was sent will no longer do."),
        tr("Cancel the sale"), [this] { m_flow.cancel(); });
}

void DeskWindow::leaveCardPage() {
    const Payment* payment = m_flow.focus();
    const bool shown = payment != nullptr && payment->pageShown;
    const bool busy = m_flow.sendingSince() || m_flow.cardIsHeld();
    if (shown) {
        ask(tr("Leave this payment?"),
            tr("The payment page was shown and may have been paid. We ask Atmos until that is "
               "certain; until then the invoice is locked."),
            tr("Leave"), [this] { m_flow.cancel(); });
    } else if (busy || card().form().hasDigits()) {
        ask(tr("Cancel the sale?"), tr("No money was taken. What was typed will be erased."),
            tr("Cancel the sale"), [this] { m_flow.cancel(); });
    } else {
        m_flow.cancel();
    }
}

QString DeskWindow::helpText() const {
    switch (m_page) {
    case Page::Sale:
        return tr(
            "Type a part of a name, of a phone number or of an invoice. The arrow keys choose; "
            "a scanner chooses by itself. Paid and locked invoices cannot be charged.");
    case Page::Card:
        return tr("The customer reads the number and the date from the card. Nothing of it is "
                  "stored. No money moves before the SMS code is confirmed.");
    case Page::Code:
        return tr("The code came by SMS to the customer’s phone. Three codes can be sent and three "
                  "can be tried for one payment.");
    case Page::Progress:
        return tr("The bank is checking the code and taking the money in one step. It cannot be "
                  "stopped; if no answer comes, Atmos is asked what became of it.");
    case Page::Approved:
        return tr("The bank has taken the money. The receipt can be given.");
    case Page::Declined:
        return tr("No money was taken. The sale is kept and can be tried again.");
    case Page::Returned:
        return tr("The money went back to the card.");
    case Page::Unknown:
        return tr("Whether money was taken is not known yet. Do not charge again: Atmos is being "
                  "asked, and the answer appears by itself. Other customers can be served.");
    case Page::Payments:
        return tr("Every payment of this desk since the program was started.");
    case Page::Unresolved:
        return tr("These payments were open when the program ended.");
    case Page::Service:
        return tr("The journal cannot be written, so no payment can be taken.");
    }
    return {};
}

} // namespace kassa::ui
