// The pages, each made when it is first needed.

#include "ui/desk/desk_window.h"

#include "ui/desk/approved_page.h"
#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/declined_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/phone_panel.h"
#include "ui/desk/progress_page.h"
#include "ui/desk/service_page.h"
#include "ui/desk/unknown_page.h"
#include "ui/desk/unresolved_page.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/toast.h"

namespace kassa::ui {

CardPage& DeskWindow::card() {
    if (m_card == nullptr) {
        m_card = new CardPage(m_setup);
        m_frame->addPage(m_card);
        connect(&m_card->form(), &CardForm::sendAsked, &m_flow, &DeskFlow::sendCard);
        connect(&m_card->form(), &CardForm::backAsked, this, &DeskWindow::leaveCardPage);
        connect(&m_card->phone(), &PhonePanel::pressed, this, &DeskWindow::pressQr);
    }
    return *m_card;
}

ProgressPage& DeskWindow::progress() {
    if (m_progress == nullptr) {
        m_progress = new ProgressPage(m_setup);
        m_frame->addPage(m_progress);
        if (m_frozen) {
            m_progress->ring().freeze(0);
        }
    }
    return *m_progress;
}

ApprovedPage& DeskWindow::approved() {
    if (m_approved == nullptr) {
        m_approved = new ApprovedPage(m_setup);
        m_frame->addPage(m_approved);
        connect(m_approved, &ApprovedPage::nextAsked, this, &DeskWindow::nextCustomer);
        connect(m_approved, &ApprovedPage::codeAsked, this, &DeskWindow::pressQr);
        connect(m_approved, &ApprovedPage::news, this,
                [this](const QString& icon, const QString& text) {
                    m_frame->toast().showNews(icon, text);
                });
        connect(m_approved, &ApprovedPage::trouble, this, &DeskWindow::tellTrouble);
    }
    return *m_approved;
}

DeclinedPage& DeskWindow::declined() {
    if (m_declined == nullptr) {
        m_declined = new DeclinedPage(m_setup);
        m_frame->addPage(m_declined);
        connect(m_declined, &DeclinedPage::againAsked, this, &DeskWindow::tryAgain);
        connect(m_declined, &DeclinedPage::leaveAsked, this, &DeskWindow::nextCustomer);
        connect(m_declined, &DeclinedPage::listAsked, this, [this] { choosePlace(1); });
    }
    return *m_declined;
}

UnknownPage& DeskWindow::unknown() {
    if (m_unknown == nullptr) {
        m_unknown = new UnknownPage(m_setup);
        m_frame->addPage(m_unknown);
        connect(m_unknown, &UnknownPage::nextAsked, this, &DeskWindow::nextCustomer);
        connect(m_unknown, &UnknownPage::checkAsked, this, &DeskWindow::checkNow);
        connect(m_unknown, &UnknownPage::managerAsked, this, &DeskWindow::openManager);
    }
    return *m_unknown;
}

PaymentsPage& DeskWindow::payments() {
    if (m_payments == nullptr) {
        m_payments = new PaymentsPage;
        m_frame->addPage(m_payments);
        connect(m_payments, &PaymentsPage::opened, this, &DeskWindow::openPayment);
    }
    return *m_payments;
}

UnresolvedPage& DeskWindow::unresolved() {
    if (m_unresolved == nullptr) {
        m_unresolved = new UnresolvedPage;
        m_frame->addPage(m_unresolved);
        connect(m_unresolved, &UnresolvedPage::saleAsked, this, [this] { choosePlace(0); });
        connect(m_unresolved, &UnresolvedPage::checkAsked, &m_flow, &DeskFlow::checkNow);
    }
    return *m_unresolved;
}

ServicePage& DeskWindow::service() {
    if (m_service == nullptr) {
        m_service = new ServicePage;
        m_frame->addPage(m_service);
    }
    return *m_service;
}

} // namespace kassa::ui
