#include "ui/desk/desk_lock.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/sign_in_page.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

#include <algorithm>
#include <array>

namespace kassa::ui {

DeskLock::DeskLock(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow, DeskFrame& frame,
                   QObject* parent)
    : QObject(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_frame(frame)
    , m_lastTouch(setup.bootClock()) {
    connect(&m_staff, &StaffLink::changed, this, &DeskLock::follow);
    connect(&m_staff, &StaffLink::signInAnswered, this, [this](const PinVerdict& verdict) {
        if (verdict.answer == kassa::desk::PinAnswer::Good) {
            m_lockOrdered = false;
            follow();
        }
    });
    m_frame.window()->installEventFilter(this);
    watch();
    follow();
}

SignInPage& DeskLock::page() {
    if (m_page == nullptr) {
        m_page = new SignInPage(m_staff, m_setup, m_flow);
        m_frame.setFront(m_page);
        connect(m_page, &SignInPage::languageAsked, this, &DeskLock::languageAsked);
    }
    return *m_page;
}

bool DeskLock::isUntouched() const {
    return m_page == nullptr || m_page->isUntouched();
}

/// Whatever a person does comes to the native window first, wherever in it the focus is.
void DeskLock::watch() {
    if (QWindow* window = m_frame.window()->windowHandle()) {
        window->installEventFilter(this);
    }
}

void DeskLock::follow() {
    const bool somebody = m_staff.view().signedIn.has_value();
    m_lockOrdered = m_lockOrdered && somebody;
    const bool locked = m_lockOrdered || (!somebody && !m_stoodOpen);
    if (locked != m_locked) {
        m_locked = locked;
        locked ? cover() : uncover();
    }
}

void DeskLock::cover() {
    QWidget* focus = QApplication::focusWidget();
    m_before = focus != nullptr && m_frame.isAncestorOf(focus) ? focus : nullptr;
    m_frame.showFront(true);
    if (m_frame.window()->isVisible()) {
        showPage();
    } // else when the window is shown: until then somebody may have been signed in
    Q_EMIT locked();
}

void DeskLock::showPage() {
    page().present();
    m_frame.showFront(true);
    page().takeFocus();
}

void DeskLock::uncover() {
    m_lastTouch = m_setup.bootClock();
    m_frame.showFront(false);
    const bool still = m_before && m_before->isVisible() && m_before->isEnabled();
    if (still) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    m_before.clear();
    Q_EMIT unlocked(still);
}

void DeskLock::lock() {
    m_stoodOpen = false; // whatever it stood open for, somebody wants it shut now
    if (m_staff.view().signedIn) {
        // Not when the answer comes: whoever looks over the shoulder looks now.
        m_lockOrdered = true;
        follow();
        m_staff.lock();
    } else {
        follow();
    }
}

void DeskLock::setStoodOpen(bool open) {
    m_stoodOpen = open;
    follow();
}

bool DeskLock::moneyIsAtStake() const {
    const Payment* payment = m_flow.focus();
    if (payment == nullptr || isFinal(*payment)) {
        return false;
    }
    // A code that was just read out, a page that the customer is looking at.
    return moneyMayMove(*payment) || std::holds_alternative<state::AwaitingCode>(payment->state) ||
           std::holds_alternative<state::AwaitingPhone>(payment->state);
}

void DeskLock::tick() {
    if (m_locked) {
        if (m_page != nullptr) {
            m_page->present();
        }
        return;
    }
    const bool idle = m_setup.bootClock() - m_lastTouch >= m_setup.idleLock;
    if (m_setup.idleLock.count() > 0 && idle && !moneyIsAtStake()) {
        lock();
    }
}

void DeskLock::takeFocus() {
    if (m_locked && m_page != nullptr && !m_page->isAncestorOf(QApplication::focusWidget())) {
        m_page->takeFocus();
    }
}

bool DeskLock::eventFilter(QObject* watched, QEvent* event) {
    static constexpr std::array aPerson{QEvent::KeyPress, QEvent::MouseButtonPress,
                                        QEvent::MouseMove, QEvent::Wheel, QEvent::TouchBegin};
    if (event->type() == QEvent::Show) {
        watch();
        const bool hidden = m_page == nullptr || m_page->isHidden();
        if (m_locked && hidden && watched == m_frame.window()) {
            showPage();
        }
    } else if (std::find(aPerson.begin(), aPerson.end(), event->type()) != aPerson.end()) {
        m_lastTouch = m_setup.bootClock();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kassa::ui
