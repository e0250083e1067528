#pragma once

#include "ui/staff_link.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kassa::ui {

/// People and shifts that do what a script says: for pictures of the screens and for tests of the
/// windows. Remembers the name of every order, and of a PIN only that there was one.
class PictureStaff : public StaffLink {
    Q_OBJECT

public:
    using StaffLink::StaffLink;

    [[nodiscard]] const StaffView& view() const override { return m_view; }
    void signIn(const kassa::desk::PersonId& who, kassa::desk::Pin pin) override;
    void lock() override;
    /// Kept, and counted when it is about somebody who comes.
    void note(const kassa::desk::DeskEntry& entry) override;
    [[nodiscard]] const kassa::desk::Attendance& attendance() const override {
        return m_attendance;
    }
    void addWalkIn(const kassa::desk::entry::WalkIn& who) override;
    void checkIn(const kassa::desk::CheckIn& asked,
                 std::optional<kassa::desk::Approver> approver) override;
    /// A good answer to addWalkIn() or checkIn() of before, with its row.
    void answerWalkIn();
    void answerCheckIn(kassa::desk::CheckInAnswer answer, bool paid = true);
    /// As if the journal had it.
    void take(const kassa::desk::DeskEntry& entry, Timestamp at);
    void setClock(std::function<Timestamp()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] const std::vector<kassa::desk::DeskEntry>& notes() const { return m_notes; }
    void askShiftReport() override;
    void checkGateway() override;
    void cancelGatewayCheck() override;
    void closeShift(std::optional<kassa::desk::Approver> approver) override;
    void refund(const kassa::PaymentId& payment, const QString& reason,
                kassa::desk::Approver approver) override;
    void recordFinding(const kassa::PaymentId& payment, kassa::event::Found found,
                       kassa::SuccessId success, const QString& note,
                       kassa::desk::Approver approver) override;
    void makeFirstManager(const QString& name, kassa::desk::Pin pin) override;
    void savePerson(const kassa::desk::Person& person, std::optional<kassa::desk::Pin> pin,
                    kassa::desk::Approver approver) override;
    void removePerson(const kassa::desk::PersonId& who, kassa::desk::Approver approver) override;
    void approve(kassa::desk::Action action, const QString& about,
                 kassa::desk::Approver approver) override;

    // What the windows asked for.
    /// "sign_in nilufar", "lock", "close_shift timur", …, in order.
    [[nodiscard]] const std::vector<std::string>& orders() const { return m_orders; }
    /// How many of them begin with `name`.
    [[nodiscard]] int count(std::string_view name) const;

    // What the desk answers.
    /// Everything the windows see; `changed` follows.
    void show(StaffView view);
    /// The answer to signIn(); when it is good, whoever asked is signed in, and a shift is open.
    void answerSignIn(kassa::desk::PinAnswer answer, int triesLeft = 0, Instant until = {});

    /// The answer to approve(); when it is good, `approved` follows.
    void answerApproval(kassa::desk::PinAnswer answer, int triesLeft = 0);

private:
    std::optional<std::pair<kassa::desk::Action, QString>> m_approving;
    std::vector<kassa::desk::DeskEntry> m_notes;
    void note(std::string order) { m_orders.push_back(std::move(order)); }

    StaffView m_view;
    kassa::desk::Attendance m_attendance;
    std::optional<kassa::desk::entry::WalkIn> m_walkIn;
    std::optional<kassa::desk::CheckIn> m_checkIn;
    std::function<Timestamp()> m_clock = systemTimestamp;
    std::vector<std::string> m_orders;
    kassa::desk::PersonId m_asking;
};

/// Four people of the sample event, nobody signed in; the shift before this one is closed.
[[nodiscard]] StaffView sampleStaff();
/// The same with the first of them signed in and shift 14 open.
[[nodiscard]] StaffView sampleStaffAtWork();
/// The figures of that shift in the evening: one outcome unknown, the gateway not asked.
[[nodiscard]] kassa::desk::ShiftReport sampleReport();

} // namespace kassa::ui
