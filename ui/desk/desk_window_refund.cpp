// What a manager has to approve at the desk, and the papers of payments that are over.

#include "ui/desk/desk_window.h"

#include "ui/desk/finding_dialog.h"
#include "ui/desk/format.h"
#include "ui/desk/payment_words.h"
#include "ui/desk/refund_dialog.h"
#include "ui/print/receipt_blocks.h"
#include "ui/staff_link.h"

#include "core/payment/step.h"

namespace kassa::ui {

void DeskWindow::openRefund(const Payment& asked) {
    m_flow.adopt(asked);
    const Payment* payment = m_flow.payment(asked.id);
    if (payment == nullptr || m_staff == nullptr) {
        return;
    }
    if (!mayBeReversed(*payment)) {
        tellNews(QStringLiteral("info"),
                 std::holds_alternative<state::Reversed>(payment->state)
                     ? tr("This payment was returned already")
                     : tr("Only a payment that was accepted can be returned"));
        return;
    }
    if (m_flow.isBusy()) {
        tellNews(QStringLiteral("info"), tr("Finish the sale at the desk first"));
        return;
    }
    m_flow.askSteps(payment->id); // when it was paid
    auto* dialog = new RefundDialog(*m_staff, m_setup, m_flow, payment->id);
    connect(dialog, &RefundDialog::ordered, this, [this](const PaymentId& id) {
        closeDialogs();
        m_place.reset();
        m_flow.refundOrdered(id);
    });
    openDialog(dialog);
}

/// F7: a finding where the payment waits for a person, else the numbers to ask with.
void DeskWindow::openFinding(const PaymentId& id) {
    const Payment* payment = m_flow.payment(id);
    if (payment != nullptr && m_staff != nullptr && !findingsFor(*payment).empty()) {
        openDialog(new FindingDialog(*m_staff, m_setup, m_flow, id));
    } else {
        openManager(id);
    }
}

/// A copy of the receipt of a payment that stands, or the receipt of its return.
void DeskWindow::printPaper(const Payment& payment) {
    const bool returned = std::holds_alternative<state::Reversed>(payment.state);
    const Story& story = m_flow.story(payment.id);
    const auto when = returned ? story.endedAt : story.paidAt;
    auto receipt =
        receiptOf(payment, m_setup.book, m_setup.facts, when.value_or(m_setup.wallClock()));
    if (!receipt) {
        tellNews(QStringLiteral("info"), tr("There is a receipt only of an accepted payment"));
        return;
    }
    PrintJob job;
    job.what = returned ? PrintJob::What::Refund : PrintJob::What::Receipt;
    job.about = QString::fromStdString(payment.id.value);
    job.file = QStringLiteral("%1-%2-%3")
                   .arg(nameOf(job.what), fromUtf8(kassa::desk::accountOf(receipt->invoice)))
                   .arg(receipt->transaction.value);
    receipt->copy = std::max(m_printing.timesOf(job.what, job.about), returned ? 0 : 1);
    job.copy = receipt->copy;
    job.blocks = receiptBlocks(*receipt);
    if (m_printing.add(std::move(job))) {
        tellNews(QStringLiteral("printer"), tr("In the print queue"));
    }
}

} // namespace kassa::ui
