// What stands in the middle of the window, and what the bars around it say.

#include "ui/desk/desk_window.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_lock.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_words.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/staff_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/rail_sales.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/top_bar.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace kassa::ui {

namespace {

/// The place of the rail that a page belongs to.
Page placeOf(Page page) {
    switch (page) {
    case Page::Payments:
    case Page::Unresolved:
        return Page::Payments;
    case Page::Shift:
    case Page::Settings:
        return page;
    case Page::Event:
        return Page::Settings;
    case Page::Sale:
    case Page::Card:
    case Page::Code:
    case Page::Progress:
    case Page::Approved:
    case Page::Declined:
    case Page::Unknown:
    case Page::Returned:
    case Page::RefundRefused:
    case Page::Service:
    case Page::Import:
        return Page::Sale;
    }
    return Page::Sale;
}

/// Behind the keys of the places.
QString lastSaleKey(int index) {
    return QStringLiteral("Alt+%1").arg(firstLastSaleKey + index);
}

} // namespace

Page DeskWindow::wantedPage() const {
    const Page page = m_flow.page();
    return page == Page::Service ? page : m_place.value_or(page);
}

void DeskWindow::refresh() {
    const Page flowPage = m_flow.page();
    if (flowPage == Page::Sale && !m_place && m_flow.hasUnseenLeftovers() &&
        m_sale->isUntouched()) {
        m_flow.leftoversSeen();
        m_place = Page::Unresolved;
        if (m_lock != nullptr && m_lock->isUntouched()) {
            m_lock->setStoodOpen(true); // what is being checked comes before the sign-in
        }
    } else if (flowPage != m_flowPage && flowPage != Page::Sale) {
        m_place.reset(); // whatever is looked at, the customer at the desk comes first
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
    closeDialogs();
    DeskPage& shown = m_pages.of(page);
    shown.arrive(before);
    shown.present(); // before it is seen
    m_frame->showPage(&shown);
    if (m_trouble) {
        m_trouble = false; // it was about the page that goes
        m_frame->toast().dismiss();
    }
    if (page == Page::Code) {
        openCode();
    } else {
        takeFocus();
    }
}

void DeskWindow::takeFocus() {
    if (isLocked()) {
        m_lock->takeFocus();
    } else if (DeskDialog* open = dialog()) {
        open->takeFocus();
    } else {
        m_pages.of(m_page).takeFocus();
    }
}

void DeskWindow::presentPage() {
    m_pages.of(m_page).present();
    if (DeskDialog* open = dialog()) {
        open->present();
    }
}

void DeskWindow::presentBars() {
    auto& rail = m_frame->rail();
    const auto place = std::find(m_places.begin(), m_places.end(), placeOf(m_page));
    if (place != m_places.end()) {
        rail.setCurrent(static_cast<int>(place - m_places.begin()));
    }
    rail.setBubble(1, static_cast<int>(m_flow.unresolved().size()));
    presentLastSales();
    m_frame->topBar().setClock(hourMinute(m_setup.wallClock()));
    m_frame->topBar().setConnection(connectionChip(m_flow.connection(), m_flow.connectionTook()));
    presentBanners();
    presentHints();
}

void DeskWindow::presentHints() {
    m_frame->setHints(hints());
}

/// Of the dialog that is open, or of the page.
std::vector<Hint> DeskWindow::hints() {
    const DeskDialog* open = dialog();
    DeskPage& page = m_pages.of(m_page);
    auto hints = open != nullptr ? open->hints() : page.hints();
    addApproverHint(open != nullptr ? static_cast<const QWidget&>(*open) : page, hints);
    return hints;
}

void DeskWindow::presentBanners() {
    const bool offline = m_flow.isOffline();
    if (offline) {
        const int seconds = secondsUntil(m_flow.reach().nextLook, m_setup.bootClock());
        m_frame->offlineBanner().setText(tr("No internet — card and QR payments are paused."),
                                         seconds > 0 ? tr("Next try in %1 s").arg(seconds)
                                                     : tr("Trying now"));
        m_frame->offlineBanner().setAction(tr("Check now"), QStringLiteral("F5"));
    }
    if (!offline && std::exchange(m_awaitsConnection, false)) {
        tellNews(QStringLiteral("check"), tr("The connection is back: cards and QR work again."));
    }
    m_frame->setOffline(offline);
    const int minutes = static_cast<int>((m_clockSetBack + 59) / 60);
    m_frame->setNotice(m_clockSetBack > 0
                           ? tr("The clock of this computer was set back by %n minute(s). Look "
                                "at date and time; the journal keeps its order.",
                                nullptr, minutes)
                           : QString(),
                       tr("Understood"));
}

void DeskWindow::presentLastSales() {
    std::vector<RailSale> sales;
    QStringList keys;
    for (const auto& [payment, opened, updated] : m_flow.lastSales()) {
        const auto& sale = payment.sale;
        sales.push_back({sale.customer.empty() ? fromUtf8(sale.invoice) : shortName(sale.customer),
                         fromUtf8(formatSom(sale.amount)), hourMinute(updated), chipFor(payment)});
        keys << lastSaleKey(static_cast<int>(keys.size()));
    }
    m_frame->rail().sales().setSales(sales, keys);
}

void DeskWindow::presentStaff() {
    const StaffView& view = m_staff->view();
    auto& bar = m_frame->topBar();
    if (view.signedIn) {
        m_setup.facts.cashier = shortName(view.signedIn->name).toStdString();
        bar.setPerson(shortName(view.signedIn->name), roleName(view.signedIn->role));
    } else {
        bar.setPerson({}, {});
    }
    if (view.shift) {
        m_setup.facts.shift = view.shift->number;
        bar.setShift(
            {tr("Shift %1").arg(view.shift->number), QStringLiteral("drawer"), ChipKind::Mute});
    } else {
        bar.setShift({});
    }
}

void DeskWindow::tick() {
    if (const auto today = kassa::desk::dayInTashkent(m_setup.wallClock()); today != m_today) {
        m_today = today;
        m_sale->presentRows(); // a discount may have ended at midnight
    }
    if (m_lock != nullptr) {
        m_lock->tick();
    }
    presentPage();
    presentBars();
    if (m_page == Page::Code && dialog() == nullptr) {
        openCode();
    }
    // The focus is never lost: a button that was disabled under it, a page that was hidden.
    const QWidget* focus = QApplication::focusWidget();
    if (isActiveWindow() && (focus == nullptr || focus == this || focus == m_frame)) {
        takeFocus();
    }
}

} // namespace kassa::ui
