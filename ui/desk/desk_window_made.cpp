// The pages of the window and the places of its rail. A page of the desk is added here.

#include "ui/desk/desk_window.h"

#include "ui/desk/approved_page.h"
#include "ui/desk/card_page.h"
#include "ui/desk/declined_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/event_page.h"
#include "ui/desk/import_page.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/progress_page.h"
#include "ui/desk/refund_page.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/service_page.h"
#include "ui/desk/settings_page.h"
#include "ui/desk/shift_page.h"
#include "ui/desk/unknown_page.h"
#include "ui/desk/unresolved_page.h"
#include "ui/widgets/rail.h"

namespace kassa::ui {

void DeskWindow::registerPages() {
    m_pages.add({Page::Sale}, [this] { return m_sale; });
    m_pages.add({Page::Card, Page::Code}, [this] {
        auto* page = new CardPage(m_setup, m_flow);
        connect(page, &CardPage::sendAsked, &m_flow, &DeskFlow::sendCard);
        connect(page, &CardPage::payerPageAsked, &m_flow, &DeskFlow::showPayerPage);
        connect(page, &CardPage::checkAsked, &m_flow, &DeskFlow::checkNow);
        connect(page, &CardPage::cancelAsked, &m_flow, &DeskFlow::cancel);
        return page;
    });
    m_pages.add({Page::Progress}, [this] { return new ProgressPage(m_setup, m_flow); });
    registerOutcomes();
    registerLists();
    m_pages.add({Page::Service}, [this] { return new ServicePage(m_flow); });

    if (m_staff != nullptr) {
        m_pages.add({Page::Shift},
                    [this] { return new ShiftPage(*m_staff, m_setup, m_flow, m_printing); });
    }
    if (m_staff != nullptr && m_setup.settings != nullptr) {
        m_pages.add({Page::Settings}, [this] {
            auto* page =
                new SettingsPage({m_setup, *m_staff, *m_setup.settings, m_flow, m_printing});
            connect(page, &SettingsPage::eventAsked, this, [this] { goTo(Page::Event); });
            return page;
        });
    }

    if (m_staff != nullptr && m_setup.eventFiles.save) {
        m_pages.add({Page::Event}, [this] {
            auto* page = new EventPage(*m_staff, m_setup, m_flow, m_setup.eventFiles);
            connect(page, &EventPage::saved, this, &DeskWindow::sellEvent,
                    Qt::QueuedConnection); // the page that tells it is about to be built anew
            return page;
        });
    }

    if (m_staff != nullptr && m_setup.lists != nullptr) {
        m_pages.add({Page::Import}, [this] {
            return new ImportPage({m_setup, *m_staff, *m_setup.lists});
        });
    }

    addPlace(QStringLiteral("bag"), tr("Sale"), Page::Sale);
    addPlace(QStringLiteral("list"), tr("Payments"), Page::Payments);
    addPlace(QStringLiteral("drawer"), tr("Shift"), Page::Shift);
    addPlace(QStringLiteral("sliders"), tr("Settings"), Page::Settings);
    m_frame->rail().setCurrent(0);
}

void DeskWindow::registerOutcomes() {
    m_pages.add({Page::Approved}, [this] {
        auto* page = new ApprovedPage(m_setup, m_flow, m_printing);
        connect(page, &ApprovedPage::nextAsked, this, &DeskWindow::nextCustomer);
        connect(page, &ApprovedPage::badgeAsked, this, &DeskWindow::printBadge);
        return page;
    });
    m_pages.add({Page::Declined}, [this] {
        auto* page = new DeclinedPage(m_setup, m_flow);
        connect(page, &DeclinedPage::againAsked, this, &DeskWindow::tryAgain);
        connect(page, &DeclinedPage::leaveAsked, this, &DeskWindow::nextCustomer);
        return page;
    });
    m_pages.add({Page::Unknown}, [this] {
        auto* page = new UnknownPage(m_setup, m_flow);
        connect(page, &UnknownPage::nextAsked, this, &DeskWindow::nextCustomer);
        connect(page, &UnknownPage::checkAsked, this, &DeskWindow::checkNow);
        connect(page, &UnknownPage::managerAsked, this, [this] {
            if (const Payment* payment = m_flow.focus()) {
                openFinding(payment->id);
            }
        });
        return page;
    });
    m_pages.add({Page::Returned, Page::RefundRefused}, [this] {
        auto* page = new RefundPage(m_setup, m_flow);
        connect(page, &RefundPage::leaveAsked, this, &DeskWindow::nextCustomer);
        connect(page, &RefundPage::againAsked, this, [this](const PaymentId& id) {
            if (const Payment* payment = m_flow.payment(id)) {
                openRefund(Payment(*payment));
            }
        });
        connect(page, &RefundPage::receiptAsked, this, &DeskWindow::printPaper);
        return page;
    });
}

void DeskWindow::registerLists() {
    m_pages.add({Page::Payments}, [this] {
        auto* page = new PaymentsPage(m_setup, m_flow);
        connect(page, &PaymentsPage::opened, this, &DeskWindow::openPayment);
        connect(page, &PaymentsPage::refundAsked, this, &DeskWindow::openRefund);
        connect(page, &PaymentsPage::receiptAsked, this, &DeskWindow::printPaper);
        connect(page, &PaymentsPage::checkAsked, &m_flow, &DeskFlow::checkNow);
        return page;
    });
    m_pages.add({Page::Unresolved}, [this] {
        auto* page = new UnresolvedPage(m_flow);
        connect(page, &UnresolvedPage::checkAsked, &m_flow, &DeskFlow::checkNow);
        connect(page, &UnresolvedPage::managerAsked, this, &DeskWindow::openFinding);
        connect(page, &UnresolvedPage::saleAsked, this, [this](const QString& invoice) {
            goTo(Page::Sale);
            m_sale->chooseInvoice(invoice);
            takeFocus(); // the sign-in's, when nobody is signed in
        });
        return page;
    });
}

void DeskWindow::addPlace(const QString& icon, const QString& label, Page page) {
    if (m_pages.has(page)) {
        m_frame->rail().addItem(icon, label);
        m_places.push_back(page);
    }
}

void DeskWindow::pageMade(DeskPage* page) {
    m_frame->addPage(page);
    connect(page, &DeskPage::pageAsked, this, &DeskWindow::goTo);
    connect(page, &DeskPage::dialogAsked, this, &DeskWindow::openDialog);
    connect(page, &DeskPage::news, this, &DeskWindow::tellNews);
    connect(page, &DeskPage::trouble, this, &DeskWindow::tellTrouble);
    connect(page, &DeskPage::hintsChanged, this, &DeskWindow::presentBars);
    if (m_frozen) {
        page->freeze();
    }
}

CardPage& DeskWindow::card() {
    return static_cast<CardPage&>(m_pages.of(Page::Card));
}

} // namespace kassa::ui
