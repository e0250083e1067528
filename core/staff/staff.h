#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/pin_tries.h"
#include "core/desk/shift_tally.h"
#include "core/staff/ports.h"
#include "core/till/till.h"

#include <deque>
#include <set>

namespace kassa::staff {

using desk::Action;
using desk::Approver;
using desk::CheckIn;
using desk::CheckInAnswer;
using desk::PeopleProblem;
using desk::Person;
using desk::PersonId;
using desk::Pin;
using desk::PinVerdict;
using desk::StaffView;

/// What the staff of a desk tells. Called on the till's thread, after the journal, never before.
class StaffObserver {
public:
    virtual ~StaffObserver() = default;
    virtual void staffChanged(const StaffView& view) = 0;
    virtual void signInAnswered(const PinVerdict& verdict) = 0;
    /// Of every order with an approver, once.
    virtual void approvalAnswered(Action action, const PinVerdict& verdict) = 0;
    virtual void approved(Action action, const std::string& about) = 0;
    /// A change of the people is in force; the journal has its row.
    virtual void peopleKept() {}
    virtual void peopleRefused(PeopleProblem problem) = 0;
    virtual void shiftReported(const desk::ShiftReport& report) = 0;
    virtual void gatewayChecked(int done, int of) = 0;
    /// Of checkGateway(), once, after the report with what was found.
    virtual void gatewayCheckEnded() {}
    virtual void shiftClosed(const desk::ShiftReport& report) = 0;
    virtual void closeRefused(const std::vector<desk::Obstacle>& obstacles) = 0;
    /// At the start: everybody the journal knows of.
    virtual void attendanceRead(const desk::Attendance& attendance) = 0;
    /// A row about the desk, durable.
    virtual void rowWritten(const desk::DeskRow& row) = 0;
    /// None: not added; the number is taken, or the journal did not take the row.
    virtual void walkInAnswered(const std::optional<desk::entry::WalkIn>& who) = 0;
    /// Of checkIn(), unless a PIN was wrong.
    virtual void checkInAnswered(const std::string& account, CheckInAnswer answer) = 0;
};

struct StaffWorld {
    StaffJournal& journal;
    PeopleKeeper& people;
    PinChecker& pins;
    JournalProver& prover;
    Till& till;
    const Clock& clock;
    IdSource& ids; ///< also of people
};

/// The people of a desk at work: who is signed in, who approves what, which shift it is. The
/// counterpart of Till, beside it on the same thread: it decides nothing about payments, and what
/// a manager has to approve reaches the till through here alone. For every such order: try the
/// PIN, write the row with both names, then do it.
class Staff {
public:
    Staff(StaffWorld world, StaffObserver& observer);
    Staff(const Staff&) = delete;
    Staff& operator=(const Staff&) = delete;

    /// Reads what the journal and the file of people say. Call once, before anything else. Nobody
    /// is signed in afterwards.
    [[nodiscard]] Expected<void, JournalError> start();

    [[nodiscard]] const StaffView& view() const { return m_view; }
    [[nodiscard]] const desk::DeskState& state() const { return m_state; }

    void signIn(const PersonId& who, Pin pin);
    void lock();
    /// Signs in without a PIN: for a demo, whose PINs everybody knows, and for nothing else.
    void signInUnasked(const PersonId& who);
    /// Who asks where nobody signs in: the system's user, in a terminal.
    void actAs(Person requester);

    void approve(Action action, const std::string& about, Approver approver);
    void refund(const PaymentId& payment, const std::string& reason, Approver approver);
    void recordFinding(const PaymentId& payment, event::Found found, SuccessId success,
                       const std::string& note, Approver approver);

    // People who come; see arrivals.cpp.
    void addWalkIn(desk::entry::WalkIn who);
    void checkIn(CheckIn asked, std::optional<Approver> approver);

    void makeFirstManager(const std::string& name, Pin pin);
    void savePerson(Person person, std::optional<Pin> pin, Approver approver);
    void removePerson(const PersonId& who, Approver approver);
    /// Everybody at once, with hashes made already; only while there is nobody: for a demo.
    void takeOn(std::vector<desk::StoredPerson> people);

    // Shifts; see shift_work.cpp.
    void askShiftReport();
    void checkGateway();
    void cancelGatewayCheck();
    void closeShift(std::optional<Approver> approver);
    /// Call once a second: figures keep up with the journal, and nothing waits for ever.
    void tick();
    /// The gateway answered a status question; see ListeningGateway.
    void heard(const PaymentId& payment, const Evidence& word);

    /// A row that others give the words of: checked in, printed, event changed, note. False: the
    /// journal did not take it.
    bool note(const desk::DeskEntry& entry);

private:
    struct Order {
        PersonId who;
        std::optional<Pin> pin;       ///< until it is tried
        std::optional<Action> action; ///< none: signing in
        std::string about;
        std::function<void(const Person& approver)> carryOut;
        std::optional<Person> requester; ///< who was signed in when it was given
    };

    void let(desk::entry::CheckedIn row);
    void give(Order order);
    void next();
    /// None: the PIN may be tried.
    [[nodiscard]] std::optional<PinVerdict> refusal(const Order& order) const;
    void tried(bool fits);
    void wrong(const Order& order, const Person& whose);
    void right(const Order& order, const Person& whose);
    void answer(const Order& order, const PinVerdict& verdict);
    [[nodiscard]] bool enter(const Person& who);

    [[nodiscard]] const desk::StoredPerson* stored(const PersonId& who) const;
    [[nodiscard]] std::optional<Person> requester() const;
    /// The row is durable and counted when this is true.
    bool write(const desk::DeskEntry& entry);
    void tell();
    [[nodiscard]] std::string describe(const PaymentId& payment);

    [[nodiscard]] std::optional<PeopleProblem> unfit(const Person& person) const;
    void keep(Person person, const std::optional<std::string>& hash);
    bool keepPeople(std::vector<desk::StoredPerson> people, desk::entry::PeopleChanged change);

    /// Asking the gateway about every payment that was taken in the shift, one after the other.
    struct GatewayRound {
        std::deque<PaymentId> left;
        int of = 0;
        std::optional<PaymentId> asking;
        Instant patience; ///< for the one being asked
    };
    /// A shift that is about to be closed.
    struct Closing {
        std::optional<Person> approver;
        std::set<PaymentId> asking; ///< unknown outcomes that the gateway is asked about once more
        Instant patience;
        std::optional<bool> intact; ///< once the journal is proved
    };
    [[nodiscard]] bool catchUp(int rows);
    [[nodiscard]] std::optional<desk::ShiftReport> report();
    [[nodiscard]] std::vector<Payment> unresolved() const;
    [[nodiscard]] int underWay() const;
    void askNext();
    void endRound();
    void beginClosing(std::optional<Person> approver);
    void closeIfReady();
    void close(const Closing& closing);

    StaffWorld m_world;
    StaffObserver& m_observer;
    desk::DeskState m_state;
    std::vector<desk::StoredPerson> m_people;
    std::map<PersonId, desk::WrongPins> m_wrong;
    StaffView m_view;
    std::optional<Person> m_terminal;
    std::deque<Order> m_orders; ///< the first one's PIN is being tried
    bool m_trying = false;
    bool m_makingFirst = false;
    desk::ShiftTally m_tally;
    std::int64_t m_tallyFrom = -1; ///< DeskState::shiftFrom it began with
    std::int64_t m_talliedTo = 0;
    std::optional<desk::GatewayCheck> m_gatewayCheck; ///< of this shift
    std::optional<GatewayRound> m_round;
    std::optional<Closing> m_closing;
};

} // namespace kassa::staff
