// What stands in the middle of the window, and what the bars around it say.

#include "ui/desk/desk_window.h"

#include "ui/desk/approved_page.h"
#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/declined_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/format.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/progress_page.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/service_page.h"
#include "ui/desk/unknown_page.h"
#include "ui/desk/unresolved_page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/top_bar.h"

#include <QApplication>

namespace kassa::ui {

Page DeskWindow::wantedPage() const {
    const Page page = m_flow.page();
    if (page == Page::Service) {
        return page;
    }
    switch (m_view) {
    case View::Flow:
        return page;
    case View::Payments:
        return Page::Payments;
    case View::Unresolved:
        return Page::Unresolved;
    }
    return page;
}

QWidget* DeskWindow::widgetOf(Page page) {
    switch (page) {
    case Page::Sale:
        return m_sale;
    case Page::Card:
    case Page::Code:
        return &card();
    case Page::Progress:
        return &progress();
    case Page::Approved:
        return &approved();
    case Page::Declined:
    case Page::Returned:
        return &declined();
    case Page::Unknown:
        return &unknown();
    case Page::Payments:
        return &payments();
    case Page::Unresolved:
        return &unresolved();
    case Page::Service:
        return &service();
    }
    return m_sale;
}

void DeskWindow::refresh() {
    const Page flowPage = m_flow.page();
    if (flowPage == Page::Sale && m_view == View::Flow && m_flow.hasUnseenLeftovers() &&
        m_sale->isUntouched()) {
        m_flow.leftoversSeen();
        m_view = View::Unresolved;
    } else if (flowPage != m_flowPage && flowPage != Page::Sale) {
        m_view = View::Flow; // whatever is looked at, the customer at the desk comes first
    }
    m_flowPage = flowPage;
    const Page page = wantedPage();
    if (page != m_page) {
        showPage(page);
    }
    presentPage();
    presentBars();
}

void DeskWindow::showPage(Page page) {
    const Page before = m_page;
    m_page = page;
    m_sincePage.restart();
    if (m_dialog != DialogKind::None) {
        closeDialog();
    }
    presentPage(); // before it is seen
    m_frame->showPage(widgetOf(page));
    if (m_trouble) {
        m_trouble = false; // it was about the page that goes
        m_frame->toast().dismiss();
    }
    if (page == Page::Code) {
        openCode();
    } else {
        if (page == Page::Card && before != Page::Code && before != Page::Sale) {
            card().form().startOver();
        }
        takeFocus();
    }
}

void DeskWindow::takeFocus() {
    switch (m_page) {
    case Page::Sale:
        m_sale->focusSearch();
        break;
    case Page::Card:
        card().form().takeFocus();
        break;
    case Page::Code:
        if (m_code) {
            m_code->takeFocus();
        }
        break;
    case Page::Progress:
        progress().setFocus(Qt::OtherFocusReason);
        break;
    case Page::Approved:
        approved().takeFocus();
        break;
    case Page::Declined:
    case Page::Returned:
        declined().takeFocus();
        break;
    case Page::Unknown:
        unknown().takeFocus();
        break;
    case Page::Payments:
        payments().takeFocus();
        break;
    case Page::Unresolved:
        unresolved().takeFocus();
        break;
    case Page::Service:
        service().setFocus(Qt::OtherFocusReason);
        break;
    }
}

void DeskWindow::presentPage() {
    const Payment* payment = m_flow.focus();
    const Story& story = m_flow.story(payment != nullptr ? payment->id : PaymentId());
    if (payment == nullptr && (isOutcome(m_page) || m_page == Page::Progress)) {
        return; // it has just left; the next page is on its way
    }
    switch (m_page) {
    case Page::Sale:
        break;
    case Page::Card:
        card().present(m_flow);
        break;
    case Page::Code:
        card().present(m_flow);
        if (m_code && payment != nullptr) {
            m_code->present(*payment);
        }
        break;
    case Page::Progress:
        progress().present(*payment, story);
        break;
    case Page::Approved:
        approved().present(*payment, story, m_reopened == payment->id);
        break;
    case Page::Declined:
    case Page::Returned:
        declined().present(*payment, story);
        break;
    case Page::Unknown:
        unknown().present(*payment, story);
        break;
    case Page::Payments:
        payments().present(m_flow);
        break;
    case Page::Unresolved:
        unresolved().present(m_flow);
        break;
    case Page::Service:
        service().present(*m_flow.halt());
        break;
    }
}

void DeskWindow::presentBars() {
    auto& rail = m_frame->rail();
    rail.setCurrent(m_page == Page::Payments || m_page == Page::Unresolved ? 1 : 0);
    rail.setBubble(1, static_cast<int>(m_flow.unresolved().size()));
    auto& bar = m_frame->topBar();
    bar.setClock(hourMinute(m_setup.wallClock()));
    switch (m_flow.connection()) {
    case TillLink::Connection::Unknown:
        bar.setConnection({tr("Not asked yet"), QStringLiteral("cloud"), ChipKind::Mute});
        break;
    case TillLink::Connection::Good:
        bar.setConnection({tr("Connected"), QStringLiteral("cloud"), ChipKind::Ok});
        break;
    case TillLink::Connection::Bad:
        bar.setConnection({tr("No connection"), QStringLiteral("cloud-off"), ChipKind::Err});
        break;
    }
    m_frame->setHints(hints());
}

std::vector<Hint> DeskWindow::hints() const {
    const Hint close{{QStringLiteral("Esc")}, tr("Close")};
    switch (m_dialog) {
    case DialogKind::None:
        break;
    case DialogKind::Code:
        return CodeDialog::hints();
    case DialogKind::Ask:
    case DialogKind::Tell:
        return {{{QStringLiteral("Enter")}, tr("Press the button")}, close};
    }
    const bool phone = static_cast<bool>(m_setup.payerPage);
    switch (m_page) {
    case Page::Sale:
        return SalePage::hints(phone);
    case Page::Card:
        return CardPage::hints(phone, m_flow.cardIsHeld() || m_flow.sendingSince());
    case Page::Code:
        return CodeDialog::hints();
    case Page::Progress:
        return ProgressPage::hints();
    case Page::Approved:
        return ApprovedPage::hints();
    case Page::Declined:
        return DeclinedPage::hints(phone, false);
    case Page::Returned:
        return DeclinedPage::hints(phone, true);
    case Page::Unknown:
        return UnknownPage::hints();
    case Page::Payments:
        return PaymentsPage::hints();
    case Page::Unresolved:
        return UnresolvedPage::hints();
    case Page::Service:
        return ServicePage::hints();
    }
    return {};
}

void DeskWindow::tick() {
    if (const auto today = kassa::desk::dayInTashkent(m_setup.wallClock()); today != m_today) {
        m_today = today;
        m_sale->present(); // a discount may have ended at midnight
    }
    presentPage();
    presentBars();
    if (m_page == Page::Code && m_dialog == DialogKind::None) {
        openCode();
    }
    // The focus is never lost: a button that was disabled under it, a page that was hidden.
    const QWidget* focus = QApplication::focusWidget();
    if (isActiveWindow() && (focus == nullptr || focus == this || focus == m_frame) &&
        m_dialog == DialogKind::None) {
        takeFocus();
    }
}

} // namespace kassa::ui
