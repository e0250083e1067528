#pragma once

#include "core/staff/staff.h"
#include "ui/staff_link.h"

#include <functional>
#include <memory>

namespace kassa::app {

/// Carries orders about people and shifts from the windows to the till's thread, and news back.
/// Both sides see only values.
class StaffThread final : public ui::StaffLink {
    Q_OBJECT

public:
    using Work = std::function<void(staff::Staff&)>;
    /// Runs work on the till's thread, or drops it when there is no till.
    using Carrier = std::function<void(Work)>;

    explicit StaffThread(Carrier carrier, QObject* parent = nullptr);
    ~StaffThread() override;

    /// For the till's thread; outlived by this.
    [[nodiscard]] staff::StaffObserver& observer();

    [[nodiscard]] const desk::StaffView& view() const override { return m_view; }
    void signIn(const desk::PersonId& who, desk::Pin pin) override;
    void lock() override;
    void askShiftReport() override;
    void checkGateway() override;
    void cancelGatewayCheck() override;
    void closeShift(std::optional<desk::Approver> approver) override;
    void refund(const PaymentId& payment, const QString& reason, desk::Approver approver) override;
    void recordFinding(const PaymentId& payment, event::Found found, SuccessId success,
                       const QString& note, desk::Approver approver) override;
    void makeFirstManager(const QString& name, desk::Pin pin) override;
    void savePerson(const desk::Person& person, std::optional<desk::Pin> pin,
                    desk::Approver approver) override;
    void removePerson(const desk::PersonId& who, desk::Approver approver) override;
    void approve(desk::Action action, const QString& about, desk::Approver approver) override;
    void note(const desk::DeskEntry& entry) override;
    [[nodiscard]] const desk::Attendance& attendance() const override { return m_attendance; }
    void addWalkIn(const desk::entry::WalkIn& who) override;
    void checkIn(const desk::CheckIn& asked, std::optional<desk::Approver> approver) override;

private:
    class News;

    template <class Secret, class Order>
    void carry(Secret secret, Order order);

    Carrier m_carrier;
    desk::StaffView m_view;
    desk::Attendance m_attendance;
    std::unique_ptr<News> m_news;
};

} // namespace kassa::app
