#include "core/staff/staff.h"

#include <algorithm>

namespace kassa::staff {

using desk::PinAnswer;

namespace {

/// More than people can press while a PIN is tried; the others are turned away.
constexpr std::size_t mostOrders = 8;
constexpr int rowsAtStart = 1000;

} // namespace

Staff::Staff(StaffWorld world, StaffObserver& observer) : m_world(world), m_observer(observer) {}

Expected<void, JournalError> Staff::start() {
    while (true) {
        const auto rows = m_world.journal.deskRowsAfter(m_state.seq, rowsAtStart);
        if (!rows) {
            return Unexpected(rows.error());
        }
        for (const auto& row : *rows) {
            m_state = after(std::move(m_state), row);
        }
        if (rows->size() < static_cast<std::size_t>(rowsAtStart)) {
            break;
        }
    }
    m_state.signedIn.reset(); // whoever it was, it was before this start
    const Instant now = m_world.clock.now();
    for (const auto& [who, inRow] : m_state.wrongInRow) {
        m_wrong[who] = desk::carriedOver(inRow, now);
    }
    auto people = m_world.people.load(m_state.peopleDigest);
    m_view.standing = people ? desk::PeopleStanding::Known : people.error();
    if (people) {
        m_people = std::move(people).value();
    }
    m_observer.attendanceRead(m_state.attendance);
    tell();
    return {};
}

// --- who is there

const desk::StoredPerson* Staff::stored(const PersonId& who) const {
    const auto found = std::find_if(m_people.begin(), m_people.end(),
                                    [&who](const auto& each) { return each.person.id == who; });
    return found == m_people.end() ? nullptr : &*found;
}

std::optional<Person> Staff::requester() const {
    return m_state.signedIn ? m_state.signedIn : m_terminal;
}

void Staff::tell() {
    m_view.people.clear();
    for (const auto& each : m_people) {
        m_view.people.push_back(each.person);
    }
    m_view.signedIn = m_state.signedIn;
    m_view.shift = m_state.shift;
    m_view.lastShift = m_state.lastShift;
    m_world.journal.setCashier(m_state.signedIn ? m_state.signedIn->name
                               : m_terminal     ? m_terminal->name
                                                : std::string());
    m_observer.staffChanged(m_view);
}

void Staff::actAs(Person requester) {
    m_terminal = std::move(requester);
    tell();
}

bool Staff::write(const desk::DeskEntry& entry) {
    const auto row = m_world.journal.append(entry);
    if (!row) {
        return false;
    }
    m_state = after(std::move(m_state), *row);
    m_observer.rowWritten(*row);
    return true;
}

bool Staff::note(const desk::DeskEntry& entry) {
    return write(entry);
}

// --- orders with a PIN, one after the other

void Staff::give(Order order) {
    order.requester = requester();
    if (m_orders.size() >= mostOrders) {
        answer(order, {PinAnswer::Throttled, 0, m_world.clock.now() + std::chrono::seconds(1)});
        return;
    }
    m_orders.push_back(std::move(order));
    next();
}

void Staff::next() {
    while (!m_trying && !m_orders.empty()) {
        Order& order = m_orders.front();
        if (const auto refused = refusal(order)) {
            const Order done = std::move(order);
            m_orders.pop_front();
            answer(done, *refused);
            continue;
        }
        m_trying = true;
        Pin pin = std::move(*order.pin);
        order.pin.reset();
        m_world.pins.check(std::move(pin), stored(order.who)->pinHash,
                           [this](bool fits) { tried(fits); });
    }
}

std::optional<PinVerdict> Staff::refusal(const Order& order) const {
    const auto because = [](PinAnswer answer) { return PinVerdict{answer, 0, {}}; };
    const auto* person = stored(order.who);
    if (person == nullptr) {
        return because(PinAnswer::Unknown);
    }
    if (order.action) {
        if (!order.requester || requester() != order.requester) {
            return because(PinAnswer::Unknown); // whoever asked has left
        }
        if (person->person.role != desk::Role::Manager) {
            return because(PinAnswer::NotManager);
        }
        if (order.who == order.requester->id && desk::managersAmong(m_people) > 1) {
            return because(PinAnswer::SamePerson);
        }
    }
    const auto wrong = m_wrong.find(order.who);
    const auto until = wrong == m_wrong.end()
                           ? std::nullopt
                           : desk::pausedUntil(wrong->second, m_world.clock.now());
    return until ? std::optional(PinVerdict{PinAnswer::Throttled, 0, *until}) : std::nullopt;
}

void Staff::tried(bool fits) {
    m_trying = false;
    const Order order = std::move(m_orders.front());
    m_orders.pop_front();
    const auto* found = stored(order.who);
    if (found == nullptr) {
        answer(order, {PinAnswer::Unknown, 0, {}}); // removed meanwhile
    } else if (const Person whose = found->person; !fits) {
        wrong(order, whose);
    } else {
        m_wrong[whose.id] = desk::afterRight(std::move(m_wrong[whose.id]));
        right(order, whose);
    }
    next();
}

void Staff::wrong(const Order& order, const Person& whose) {
    // In memory first: should the row fail, the try is counted all the same.
    const Instant now = m_world.clock.now();
    auto& tries = m_wrong[whose.id];
    tries = desk::oneMore(std::move(tries), now);
    if (!write(desk::entry::PinRefused{whose, order.action})) {
        answer(order, {PinAnswer::NotSaved, 0, {}});
        return;
    }
    answer(order, {PinAnswer::Wrong, desk::triesLeft(tries, now),
                   desk::pausedUntil(tries, now).value_or(Instant{})});
}

void Staff::right(const Order& order, const Person& whose) {
    if (!order.action) {
        answer(order, {enter(whose) ? PinAnswer::Good : PinAnswer::NotSaved, 0, {}});
        return;
    }
    if (const auto refused = refusal(order)) { // what was true before the PIN may not be now
        answer(order, *refused);
        return;
    }
    if (!write(desk::entry::Approved{*order.action, *order.requester, whose,
                                     desk::clipped(order.about)})) {
        answer(order, {PinAnswer::NotSaved, 0, {}});
        return;
    }
    answer(order, {PinAnswer::Good, 0, {}});
    order.carryOut(whose);
}

void Staff::answer(const Order& order, const PinVerdict& verdict) {
    if (order.action) {
        m_observer.approvalAnswered(*order.action, verdict);
    } else {
        m_observer.signInAnswered(verdict);
    }
}

// --- signing in

void Staff::signIn(const PersonId& who, Pin pin) {
    give({who, std::move(pin), std::nullopt, {}, {}, {}});
}

bool Staff::enter(const Person& who) {
    const auto before = m_state.signedIn;
    m_world.journal.setCashier(who.name); // stands in the row itself
    const bool written = write(desk::entry::SignedIn{who}) &&
                         (m_state.shift || write(desk::entry::ShiftOpened{m_state.nextShift, who}));
    if (!written) {
        m_state.signedIn = before;
    }
    tell();
    return written;
}

void Staff::signInUnasked(const PersonId& who) {
    if (const auto* found = stored(who)) {
        const Person person = found->person;
        m_observer.signInAnswered({enter(person) ? PinAnswer::Good : PinAnswer::NotSaved, 0, {}});
    }
}

void Staff::lock() {
    if (!m_state.signedIn) {
        return;
    }
    // Also when the journal takes no row any more: a desk that cannot be locked is worse.
    if (!write(desk::entry::Locked{*m_state.signedIn})) {
        m_state.signedIn.reset();
    }
    tell();
}

// --- what a manager approves

void Staff::approve(Action action, const std::string& about, Approver approver) {
    give({approver.who,
          std::move(approver.pin),
          action,
          about,
          [this, action, about](const Person&) { m_observer.approved(action, about); },
          {}});
}

void Staff::refund(const PaymentId& payment, const std::string& reason, Approver approver) {
    const auto words = desk::clipped(reason);
    give({approver.who,
          std::move(approver.pin),
          Action::Refund,
          describe(payment) + ": " + words,
          [this, payment, words](const Person& manager) {
              m_world.till.post(payment, event::ReverseAsked{words, manager.name});
          },
          {}});
}

void Staff::recordFinding(const PaymentId& payment, event::Found found, SuccessId success,
                          const std::string& note, Approver approver) {
    const auto words = desk::clipped(note);
    give({approver.who,
          std::move(approver.pin),
          Action::RecordFinding,
          describe(payment) + ": " + words,
          [this, payment, found, success, words](const Person& manager) {
              m_world.till.post(payment,
                                event::FindingRecorded{found, success, manager.name, words});
          },
          {}});
}

std::string Staff::describe(const PaymentId& payment) {
    const auto found = m_world.journal.find(payment);
    const bool known = found && *found;
    return known ? payment.value + ", " + (**found).sale.invoice + ", " +
                       formatSom((**found).sale.amount)
                 : payment.value;
}

} // namespace kassa::staff
