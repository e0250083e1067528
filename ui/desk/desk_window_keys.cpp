// The keys of the desk. A key that is held counts once; an outcome stays for a moment, so that a
// key pressed twice does not wipe it away unseen.

#include "ui/desk/desk_window.h"

#include "ui/desk/approved_page.h"
#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/declined_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/payment_words.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/phone_panel.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/unresolved_page.h"
#include "ui/print/receipt_blocks.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/toast.h"

#include <QKeyEvent>

namespace kassa::ui {

namespace {

bool isEnter(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

void DeskWindow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    const bool taken = m_dialog != DialogKind::None
                           ? handleDialogKey(key, modifiers)
                           : handleGlobalKey(key, modifiers) || handlePageKey(key, modifiers);
    event->setAccepted(taken);
}

bool DeskWindow::handleDialogKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_F1 && m_dialog == DialogKind::Code) {
        openHelp();
        return true;
    }
    if (m_dialog != DialogKind::Code || !m_code) {
        return key == Qt::Key_Escape ? (onDialogEscape(), true) : false;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_R) {
        m_code->resend();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_K) {
        m_flow.changeCard();
        return true;
    }
    if (isEnter(key)) {
        m_code->submit();
        return true;
    }
    return false;
}

bool DeskWindow::handleGlobalKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_F1 && modifiers == Qt::NoModifier) {
        openHelp();
        return true;
    }
    return false;
}

bool DeskWindow::handlePageKey(int key, Qt::KeyboardModifiers modifiers) {
    switch (m_page) {
    case Page::Sale:
        return m_sale->handleKey(key, modifiers);
    case Page::Card:
        return modifiers == Qt::NoModifier && cardKey(key);
    case Page::Approved:
        return approvedKey(key, modifiers);
    case Page::Declined:
    case Page::Returned:
        return modifiers == Qt::NoModifier && declinedKey(key);
    case Page::Unknown:
        return modifiers == Qt::NoModifier && unknownKey(key);
    case Page::Payments:
    case Page::Unresolved:
        return modifiers == Qt::NoModifier && listKey(key);
    case Page::Code:
    case Page::Progress:
    case Page::Service:
        break;
    }
    return false;
}

bool DeskWindow::cardKey(int key) {
    if (isEnter(key)) {
        card().form().submit();
    } else if (key == Qt::Key_F8) {
        pressQr();
    } else if (key == Qt::Key_Escape) {
        leaveCardPage();
    } else {
        return false;
    }
    return true;
}

bool DeskWindow::approvedKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_P) {
        approved().print();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_S) {
        approved().savePdf();
    } else if (modifiers == Qt::NoModifier && (isEnter(key) || key == Qt::Key_Escape)) {
        nextCustomer();
    } else if (modifiers == Qt::NoModifier && key == Qt::Key_F8) {
        pressQr();
    } else {
        return false;
    }
    return true;
}

bool DeskWindow::declinedKey(int key) {
    const bool returned = m_page == Page::Returned;
    if (key == Qt::Key_Escape || (returned && isEnter(key))) {
        nextCustomer();
    } else if (!returned && (isEnter(key) || key == Qt::Key_F5)) {
        tryAgain(Way::Card);
    } else if (!returned && key == Qt::Key_F8 && m_setup.payerPage) {
        tryAgain(Way::Phone);
    } else {
        return false;
    }
    return true;
}

bool DeskWindow::unknownKey(int key) {
    if (isEnter(key)) {
        nextCustomer();
    } else if (key == Qt::Key_F5) {
        checkNow();
    } else if (key == Qt::Key_F7) {
        openManager();
    } else {
        return false;
    }
    return true;
}

bool DeskWindow::listKey(int key) {
    const bool unresolved = m_page == Page::Unresolved;
    if (key == Qt::Key_Escape || (unresolved && isEnter(key))) {
        choosePlace(0);
    } else if (key == Qt::Key_F5 && unresolved) {
        for (const Payment* payment : m_flow.unresolved()) {
            m_flow.checkNow(payment->id);
        }
    } else if (key == Qt::Key_F5) {
        if (const auto id = payments().current()) {
            m_flow.checkNow(*id);
        }
    } else if (key == Qt::Key_F7 && unresolved) {
        openManager();
    } else {
        return false;
    }
    return true;
}

// --- what the keys and buttons mean

void DeskWindow::pressQr() {
    if (m_page == Page::Approved && approved().receipt()) {
        openSheet(tr("Receipt"), tr("The customer’s camera reads the receipt from this code."),
                  receiptCode(*approved().receipt()));
        return;
    }
    const QString address = card().phone().address();
    if (address.isEmpty()) {
        m_flow.showPayerPage();
    } else {
        openSheet(tr("Pay on the phone"),
                  tr("Point the phone’s camera at the QR code — the payment page opens."), address);
    }
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
    m_reopened.reset();
    m_flow.leave();
    m_sale->present();
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

void DeskWindow::openPayment(const PaymentId& id) {
    const Payment* chosen = m_flow.payment(id);
    const Payment* focus = m_flow.focus();
    if (chosen == nullptr) {
        return;
    }
    if (focus != nullptr && focus->id == id) {
        choosePlace(0);
        return;
    }
    if (m_flow.openingSince() || (focus != nullptr && !isFinal(*focus) && !isUnresolved(*focus))) {
        m_frame->toast().showNews(QStringLiteral("info"), tr("Finish the sale at the desk first"));
        return;
    }
    const bool worthShowing = isUnresolved(*chosen) ||
                              std::holds_alternative<state::Paid>(chosen->state) ||
                              std::holds_alternative<state::Reversed>(chosen->state);
    if (!worthShowing) {
        m_frame->toast().showNews(QStringLiteral("info"), moneySentence(*chosen));
        return;
    }
    m_reopened = id;
    m_view = View::Flow;
    m_flow.focusOn(id);
}

void DeskWindow::choosePlace(int place) {
    m_view = place == 1 ? View::Payments : View::Flow;
    refresh();
    takeFocus();
}

void DeskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    presentBars();
}

void DeskWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        tick();
    }
}

} // namespace kassa::ui
