// The keys of the desk. A key that is held counts once; an outcome stays for a moment, so that a
// key pressed twice does not wipe it away unseen.

#include "ui/desk/desk_window.h"

#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_lock.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_words.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/sign_in_page.h"
#include "ui/staff_link.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>
#include <QWindow>

namespace kassa::ui {

void DeskWindow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    bool taken = true;
    if (key == Qt::Key_F5 && modifiers == Qt::NoModifier && m_flow.isOffline()) {
        m_flow.lookForGateway(); // beside whatever the page asks for with it
    }
    if (isLocked()) {
        taken = m_lock->page().handleKey(key, modifiers);
    } else if (key == Qt::Key_F1 && modifiers == Qt::NoModifier) {
        openHelp();
    } else if (dialog() != nullptr) {
        taken = handleDialogKey(key, modifiers);
    } else {
        taken = m_pages.of(m_page).handleKey(key, modifiers);
        if (!taken && key == Qt::Key_T && modifiers == Qt::ControlModifier) {
            goTo(Page::Event);
            taken = true;
        }
        const bool typed = (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
        taken = taken || (typed && typeOn(event->text()));
    }
    event->setAccepted(taken);
}

/// After an accepted payment the next name can be typed at once. Letters only: a digit too many of
/// the customer's code must not wipe an outcome off the screen.
bool DeskWindow::typeOn(const QString& text) {
    if (m_page != Page::Approved || m_place || text.isEmpty() || !text.front().isLetter()) {
        return false;
    }
    nextCustomer();
    if (m_page == Page::Sale) { // somebody has had the time to see the outcome
        m_sale->typeOn(text);
    }
    return true;
}

bool DeskWindow::handleDialogKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Escape) {
        dialog()->escape();
        return true;
    }
    return dialog()->handleKey(key, modifiers);
}

/// Alt with 1 to 9: the page's own meaning first, then the places of the rail and the last sales.
void DeskWindow::pressDigit(int digit) {
    if (isLocked()) {
        m_lock->page().handleKey(Qt::Key_0 + digit, Qt::AltModifier);
        return;
    }
    if (dialog() != nullptr || m_pages.of(m_page).handleKey(Qt::Key_0 + digit, Qt::AltModifier)) {
        return;
    }
    const auto place = static_cast<std::size_t>(digit - 1);
    if (place < m_places.size()) {
        goTo(m_places[place]);
    } else if (digit >= firstLastSaleKey) {
        openLastSale(digit - firstLastSaleKey);
    }
}

// --- what the keys and buttons mean

void DeskWindow::goTo(Page page) {
    if (m_lock != nullptr && m_staff->view().signedIn == std::nullopt) {
        page = Page::Sale;
        m_lock->setStoodOpen(false); // from what a crash left open the way leads to the sign-in
    }
    if (!m_pages.has(page)) {
        page = Page::Sale;
    }
    m_place = page == Page::Sale ? std::nullopt : std::optional(page);
    refresh();
    takeFocus();
}

void DeskWindow::nextCustomer() {
    if (m_sincePage.elapsed() < m_setup.outcomeHold.count()) {
        return;
    }
    const Payment* payment = m_flow.focus();
    if (payment != nullptr && std::holds_alternative<state::AwaitingCard>(payment->state)) {
        m_flow.cancel(); // refused, and given up: the payment is still open
        return;
    }
    m_flow.leave();
    m_sale->presentRows();
    m_sale->startOver();
}

void DeskWindow::tryAgain(Way way) {
    if (m_sincePage.elapsed() >= m_setup.outcomeHold.count()) {
        card().form().startOver();
        m_flow.tryAgain(way);
    }
}

void DeskWindow::checkNow() {
    if (const Payment* payment = m_flow.focus()) {
        m_flow.checkNow(payment->id);
    }
}

void DeskWindow::openPayment(const Payment& asked) {
    m_flow.adopt(asked);
    const PaymentId id = asked.id;
    const Payment* chosen = m_flow.payment(id);
    const Payment* focus = m_flow.focus();
    if (chosen == nullptr) {
        return;
    }
    if (focus != nullptr && focus->id == id) {
        goTo(Page::Sale);
        return;
    }
    if (m_flow.isBusy()) {
        tellNews(QStringLiteral("info"), tr("Finish the sale at the desk first"));
        return;
    }
    const bool worthShowing = isUnresolved(*chosen) ||
                              std::holds_alternative<state::Paid>(chosen->state) ||
                              std::holds_alternative<state::Reversed>(chosen->state);
    if (!worthShowing) {
        tellNews(QStringLiteral("info"), moneySentence(*chosen));
        return;
    }
    m_place.reset();
    m_flow.focusOn(id);
    m_flow.askSteps(id); // what happened to it before this run
}

void DeskWindow::openLastSale(int index) {
    const auto sales = m_flow.lastSales();
    const auto place = static_cast<std::size_t>(index);
    if (place < sales.size()) {
        goTo(Page::Payments);
        if (m_page == Page::Payments) {
            static_cast<PaymentsPage&>(m_pages.of(Page::Payments)).choose(sales[place].payment);
        }
    }
}

/// The size of type goes by the window, not by the screen. Nothing is built anew for it: what is
/// half typed stays.
void DeskWindow::fitLook() {
    Theme look = themeOf(this);
    const double scale = textScaleFor(size());
    if (look.textScale > 1 || look.textScale == scale) {
        return; // or somebody has chosen larger type
    }
    look.textScale = scale;
    applyTheme(look);
    remeasure(*this);
}

void DeskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitLook();
    presentBars();
}

/// What a key does may depend on what has the focus. Queued: a window that goes has no bars.
void DeskWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    connect(windowHandle(), &QWindow::focusObjectChanged, this, &DeskWindow::presentHints,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
}

void DeskWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        tick();
    } else if (event->type() == QEvent::LanguageChange && m_frame != nullptr) {
        rebuild();
    }
}

} // namespace kassa::ui
