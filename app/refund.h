#pragma once

#include "app/command_line.h"
#include "app/station.h"
#include "app/terminal.h"

#include <QSocketNotifier>
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

    /// Ctrl+C or a polite kill: nothing moves when no PIN was given yet.
    void stopAsked();

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
    void askPin(const desk::Person& manager);
    void lineArrived();
    void stop(const Trouble& trouble);
    void finish(Exit exit);
    void tell(const Payment& payment);

    RefundCommand m_command;
    bool m_json;
    SecretLines m_input;
    QSocketNotifier m_lineArrives{m_input.descriptor(), QSocketNotifier::Read};
    staff::Staff* m_staff = nullptr;
    std::optional<desk::PersonId> m_approver; ///< whose PIN is awaited
    bool m_given = false;                     ///< a PIN; from then on money may move
    bool m_asked = false; ///< the approval stands; what the payment does now is the answer
    QByteArray m_told;    ///< the last line
    std::optional<Payment> m_latest;
    std::function<void(Exit)> m_finished;
    QTimer m_patience; ///< for an unknown outcome
};

} // namespace kassa::app
