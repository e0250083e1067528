#pragma once

#include "core/desk/attendance.h"
#include "core/desk/shift.h"
#include "core/payment/messages.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace kassa::ui {

using kassa::desk::PinVerdict;
using kassa::desk::StaffView;

/// What the windows know of people, shifts and approvals. Like TillLink: orders return at once,
/// every answer is a signal, later, on the thread of the windows. Whatever a manager has to
/// approve is one order that carries the PIN; what was ordered is done only after the PIN was
/// found good and the approval stands in the journal with both names.
class StaffLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const StaffView& view() const = 0;

    /// Signs in, unlocks, or takes over from somebody; opens a shift when none is open.
    virtual void signIn(const kassa::desk::PersonId& who, kassa::desk::Pin pin) = 0;
    /// Nobody is signed in from now on; the shift stays open.
    virtual void lock() = 0;

    /// The figures of the open shift so far: `shiftReported` follows.
    virtual void askShiftReport() = 0;
    /// Asks the gateway about every payment of the shift, one a second: `gatewayChecked` tells how
    /// far it is, then comes `shiftReported`, and `gatewayCheckEnded` last. cancelGatewayCheck()
    /// ends it early.
    virtual void checkGateway() = 0;
    virtual void cancelGatewayCheck() = 0;
    /// `shiftClosed` or `closeRefused` follows. An approver is needed where an obstacle may be
    /// passed over, and for nothing else.
    virtual void closeShift(std::optional<kassa::desk::Approver> approver) = 0;

    /// Money back: the approval is journaled, then the till is told.
    virtual void refund(const kassa::PaymentId& payment, const QString& reason,
                        kassa::desk::Approver approver) = 0;
    /// What somebody found out about a payment that was left to a person.
    virtual void recordFinding(const kassa::PaymentId& payment, kassa::event::Found found,
                               kassa::SuccessId success, const QString& note,
                               kassa::desk::Approver approver) = 0;

    /// The first person of all, a manager; only while StaffView::standing is Nobody. `peopleKept`
    /// or `peopleRefused` follows; signing in is up to them.
    virtual void makeFirstManager(const QString& name, kassa::desk::Pin pin) = 0;
    /// A person new (empty id), renamed, or with another role; `pin` empty: it stays. After the
    /// approval `peopleKept` or `peopleRefused` follows.
    virtual void savePerson(const kassa::desk::Person& person, std::optional<kassa::desk::Pin> pin,
                            kassa::desk::Approver approver) = 0;
    virtual void removePerson(const kassa::desk::PersonId& who, kassa::desk::Approver approver) = 0;

    /// For what others carry out (settings, event, restore): `approved` follows when the PIN is
    /// good and the row is durable. `about` says in a few words what was approved, for the journal.
    virtual void approve(kassa::desk::Action action, const QString& about,
                         kassa::desk::Approver approver) = 0;

    /// Who came, who has a badge, who was added here; kept up with the journal.
    [[nodiscard]] virtual const kassa::desk::Attendance& attendance() const = 0;
    /// Somebody who is on no list, under a number of the desk's own series: `walkInAnswered`
    /// follows, after the row is durable.
    virtual void addWalkIn(const kassa::desk::entry::WalkIn& who) = 0;
    /// Lets somebody in: `checkInAnswered` follows, or `approvalAnswered` when the PIN was wrong.
    /// An approver is needed by who may not let in one who has not paid, and for nothing else.
    virtual void checkIn(const kassa::desk::CheckIn& asked,
                         std::optional<kassa::desk::Approver> approver) = 0;

    /// A row in the journal that a window gives the words of: checked in, printed, a note.
    virtual void note(const kassa::desk::DeskEntry& entry) = 0;

Q_SIGNALS:
    /// `view()` is another.
    void changed();
    /// Of signIn().
    void signInAnswered(const kassa::ui::PinVerdict& verdict);
    /// Of every order with an approver.
    void approvalAnswered(kassa::desk::Action action, const kassa::ui::PinVerdict& verdict);
    void approved(kassa::desk::Action action, const QString& about);
    /// `attendance()` is another.
    void attendanceChanged();
    /// None: not added.
    void walkInAnswered(const std::optional<kassa::desk::entry::WalkIn>& who);
    void checkInAnswered(const QString& account, kassa::desk::CheckInAnswer answer);
    void shiftReported(const kassa::desk::ShiftReport& report);
    void gatewayChecked(int done, int of);
    void gatewayCheckEnded();
    void shiftClosed(const kassa::desk::ShiftReport& report);
    void closeRefused(const std::vector<kassa::desk::Obstacle>& obstacles);
    /// Of makeFirstManager(), savePerson() and removePerson(): done, and durable.
    void peopleKept();
    /// Of the same: not done.
    void peopleRefused(kassa::desk::PeopleProblem problem);
};

} // namespace kassa::ui
