#pragma once

#include "app/command_line.h"
#include "app/station.h"
#include "app/terminal.h"

#include <QTimer>
#include <functional>

namespace kassa::app {

/// `kassa refund`: money back for one payment, with a manager's PIN from the terminal or from
/// standard input. Who asks is the system's user; both names stand in the journal first.
class RefundSession : public QObject, public TillObserver, public staff::StaffObserver {
    Q_OBJECT

public:
    RefundSession(RefundCommand command, bool json);

    /// The till has been started. `finished` is called once, later or at once.
    void run(Station& station, const QString& user, std::function<void(Exit)> finished);

    void paymentChanged(const Payment& payment) override;
    void tillHalted(JournalError error, const Payment& unsaved) override;

    void approvalAnswered(desk::Action action, const desk::PinVerdict& verdict) override;
    void staffChanged(const desk::StaffView&) override {}
    void signInAnswered(const desk::PinVerdict&) override {}
    void approved(desk::Action, const std::string&) override {}
    void peopleRefused(desk::PeopleProblem) override {}
    void shiftReported(const desk::ShiftReport&) override {}
    void gatewayChecked(int, int) override {}
    void shiftClosed(const desk::ShiftReport&) override {}
    void closeRefused(const std::vector<desk::Obstacle>&) override {}
    void attendanceRead(const desk::Attendance&) override {}
    void rowWritten(const desk::DeskRow&) override {}
    void walkInAnswered(const std::optional<desk::entry::WalkIn>&) override {}
    void checkInAnswered(const std::string&, desk::CheckInAnswer) override {}

private:
    /// Whoever is named, or the only manager there is.
    [[nodiscard]] Expected<desk::Person, Trouble> approver(const staff::Staff& staff) const;
    void stop(const Trouble& trouble);
    void finish(Exit exit);
    void tell(const Payment& payment) const;

    RefundCommand m_command;
    bool m_json;
    bool m_asked = false; ///< the approval stands; what the payment does now is the answer
    std::optional<Payment> m_latest;
    std::function<void(Exit)> m_finished;
    QTimer m_patience; ///< for an unknown outcome
};

} // namespace kassa::app
