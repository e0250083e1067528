#include "app/staff_thread.h"

namespace kassa::app {

using desk::Action;
using desk::Approver;
using desk::PersonId;
using desk::Pin;
using desk::PinVerdict;
using staff::Staff;

/// Called on the till's thread; what it says arrives on the thread of the windows.
class StaffThread::News final : public staff::StaffObserver {
public:
    explicit News(StaffThread& link) : m_link(link) {}

    void staffChanged(const desk::StaffView& view) override {
        tell([view](StaffThread& link) {
            if (view != link.m_view) {
                link.m_view = view;
                Q_EMIT link.changed();
            }
        });
    }
    void signInAnswered(const PinVerdict& verdict) override {
        tell([verdict](StaffThread& link) { Q_EMIT link.signInAnswered(verdict); });
    }
    void approvalAnswered(Action action, const PinVerdict& verdict) override {
        tell([action, verdict](StaffThread& link) {
            Q_EMIT link.approvalAnswered(action, verdict);
        });
    }
    void approved(Action action, const std::string& about) override {
        tell([action, about](StaffThread& link) {
            Q_EMIT link.approved(action, QString::fromStdString(about));
        });
    }
    void peopleKept() override {
        tell([](StaffThread& link) { Q_EMIT link.peopleKept(); });
    }
    void peopleRefused(desk::PeopleProblem problem) override {
        tell([problem](StaffThread& link) { Q_EMIT link.peopleRefused(problem); });
    }

    void shiftReported(const desk::ShiftReport& report) override {
        tell([report](StaffThread& link) { Q_EMIT link.shiftReported(report); });
    }
    void gatewayChecked(int done, int of) override {
        tell([done, of](StaffThread& link) { Q_EMIT link.gatewayChecked(done, of); });
    }
    void gatewayCheckEnded() override {
        tell([](StaffThread& link) { Q_EMIT link.gatewayCheckEnded(); });
    }
    void shiftClosed(const desk::ShiftReport& report) override {
        tell([report](StaffThread& link) { Q_EMIT link.shiftClosed(report); });
    }
    void closeRefused(const std::vector<desk::Obstacle>& obstacles) override {
        tell([obstacles](StaffThread& link) { Q_EMIT link.closeRefused(obstacles); });
    }

    void attendanceRead(const desk::Attendance& attendance) override {
        tell([attendance](StaffThread& link) {
            link.m_attendance = attendance;
            Q_EMIT link.attendanceChanged();
        });
    }
    void rowWritten(const desk::DeskRow& row) override {
        const bool counts = std::holds_alternative<desk::entry::CheckedIn>(row.entry) ||
                            std::holds_alternative<desk::entry::Printed>(row.entry) ||
                            std::holds_alternative<desk::entry::WalkIn>(row.entry);
        if (counts) {
            tell([row](StaffThread& link) {
                desk::take(link.m_attendance, row);
                Q_EMIT link.attendanceChanged();
            });
        }
    }
    void walkInAnswered(const std::optional<desk::entry::WalkIn>& who) override {
        tell([who](StaffThread& link) { Q_EMIT link.walkInAnswered(who); });
    }
    void checkInAnswered(const std::string& account, desk::CheckInAnswer answer) override {
        tell([account, answer](StaffThread& link) {
            Q_EMIT link.checkInAnswered(QString::fromStdString(account), answer);
        });
    }

private:
    template <class Told>
    void tell(Told told) {
        QMetaObject::invokeMethod(
            &m_link, [&link = m_link, told = std::move(told)] { told(link); },
            Qt::QueuedConnection);
    }

    StaffThread& m_link;
};

StaffThread::StaffThread(Carrier carrier, QObject* parent)
    : ui::StaffLink(parent), m_carrier(std::move(carrier)), m_news(std::make_unique<News>(*this)) {}

StaffThread::~StaffThread() = default;

staff::StaffObserver& StaffThread::observer() {
    return *m_news;
}

// A secret cannot be copied, and what is carried must be: the holder dies with the order.
template <class Secret, class Order>
void StaffThread::carry(Secret secret, Order order) {
    auto held = std::make_shared<Secret>(std::move(secret));
    m_carrier([held, order = std::move(order)](Staff& staff) { order(staff, std::move(*held)); });
}

void StaffThread::signIn(const PersonId& who, Pin pin) {
    carry(std::move(pin), [who](Staff& staff, Pin taken) { staff.signIn(who, std::move(taken)); });
}

void StaffThread::lock() {
    m_carrier([](Staff& staff) { staff.lock(); });
}

void StaffThread::note(const desk::DeskEntry& entry) {
    // Not taken: the journal is halted, and the till has said so already.
    m_carrier([entry](Staff& staff) { static_cast<void>(staff.note(entry)); });
}

void StaffThread::addWalkIn(const desk::entry::WalkIn& who) {
    m_carrier([who](Staff& staff) { staff.addWalkIn(who); });
}

void StaffThread::checkIn(const desk::CheckIn& asked, std::optional<Approver> approver) {
    carry(std::move(approver), [asked](Staff& staff, std::optional<Approver> taken) {
        staff.checkIn(asked, std::move(taken));
    });
}

void StaffThread::askShiftReport() {
    m_carrier([](Staff& staff) { staff.askShiftReport(); });
}

void StaffThread::checkGateway() {
    m_carrier([](Staff& staff) { staff.checkGateway(); });
}

void StaffThread::cancelGatewayCheck() {
    m_carrier([](Staff& staff) { staff.cancelGatewayCheck(); });
}

void StaffThread::closeShift(std::optional<Approver> approver) {
    carry(std::move(approver),
          [](Staff& staff, std::optional<Approver> taken) { staff.closeShift(std::move(taken)); });
}

void StaffThread::refund(const PaymentId& payment, const QString& reason, Approver approver) {
    carry(std::move(approver),
          [payment, reason = reason.toStdString()](Staff& staff, Approver taken) {
              staff.refund(payment, reason, std::move(taken));
          });
}

void StaffThread::recordFinding(const PaymentId& payment, event::Found found, SuccessId success,
                                const QString& note, Approver approver) {
    carry(std::move(approver),
          [payment, found, success, note = note.toStdString()](Staff& staff, Approver taken) {
              staff.recordFinding(payment, found, success, note, std::move(taken));
          });
}

void StaffThread::makeFirstManager(const QString& name, Pin pin) {
    carry(std::move(pin), [name = name.toStdString()](Staff& staff, Pin taken) {
        staff.makeFirstManager(name, std::move(taken));
    });
}

void StaffThread::savePerson(const desk::Person& person, std::optional<Pin> pin,
                             Approver approver) {
    struct Secrets {
        std::optional<Pin> pin;
        Approver approver;
    };
    carry(Secrets{std::move(pin), std::move(approver)}, [person](Staff& staff, Secrets taken) {
        staff.savePerson(person, std::move(taken.pin), std::move(taken.approver));
    });
}

void StaffThread::removePerson(const PersonId& who, Approver approver) {
    carry(std::move(approver),
          [who](Staff& staff, Approver taken) { staff.removePerson(who, std::move(taken)); });
}

void StaffThread::approve(Action action, const QString& about, Approver approver) {
    carry(std::move(approver), [action, about = about.toStdString()](Staff& staff, Approver taken) {
        staff.approve(action, about, std::move(taken));
    });
}

} // namespace kassa::app
