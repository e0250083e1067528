#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/staff_link.h"

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kassa::ui {

class DeskFrame;
class SignInPage;

/// Who may see the desk. While nobody is signed in, the sign-in lies over everything; whatever is
/// under way goes on behind it, and coming back is to exactly where one was, but for digits of
/// cards, codes and PINs, which are wiped. Locks by itself when nobody has touched the desk for
/// DeskSetup::idleLock, though never while the customer's money is at stake.
class DeskLock : public QObject {
    Q_OBJECT

public:
    /// All must outlive the lock. The sign-in becomes a part of `frame`, when it is first needed: a
    /// desk that starts with somebody signed in never builds it.
    DeskLock(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow, DeskFrame& frame,
             QObject* parent = nullptr);

    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] SignInPage& page();
    /// Nothing was typed into the sign-in.
    [[nodiscard]] bool isUntouched() const;
    /// Ctrl+L: at once, whatever is shown.
    void lock();
    /// While true, nobody has to be signed in to see the desk: what a crash left open comes first.
    void setStoodOpen(bool open);
    /// Every half second.
    void tick();
    /// Gives the focus to the sign-in, if that is shown.
    void takeFocus();

Q_SIGNALS:
    void locked();
    /// Somebody is signed in. `focused`: the focus is back where it was.
    void unlocked(bool focused);
    /// On the sign-in, which is built anew when the language is.
    void languageAsked(kassa::desk::Language language);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch();
    void follow();
    void cover();
    void showPage();
    void uncover();
    [[nodiscard]] bool moneyIsAtStake() const;

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    DeskFrame& m_frame;
    SignInPage* m_page = nullptr; ///< the frame's
    QPointer<QWidget> m_before;   ///< had the focus when the desk was locked
    Instant m_lastTouch;
    bool m_locked = false;
    bool m_stoodOpen = false;
    bool m_lockOrdered = false; ///< and not carried out yet
};

} // namespace kassa::ui
