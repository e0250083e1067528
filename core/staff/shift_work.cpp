// X and Z: the figures of a shift, what the gateway says to them, and closing.

#include "core/staff/staff.h"

#include <algorithm>

namespace kassa::staff {

using desk::Obstacle;
using desk::ShiftReport;
using namespace std::chrono_literals;

namespace {

constexpr int rowsAtOnce = 500; ///< a few milliseconds of the till's time
constexpr int allRows = INT32_MAX;
/// For one answer of the gateway; the till sends at most one question a second.
constexpr std::chrono::milliseconds answerPatience = 20s;
constexpr std::chrono::milliseconds askingPace = 2s;

/// Where the gateway says something else than the journal; none when both agree.
std::optional<std::string> differenceOf(const Evidence& word, const Payment& payment) {
    if (const auto* captured = std::get_if<evidence::Captured>(&word)) {
        const bool same = payment.capture && payment.capture->success == captured->capture.success;
        return same ? std::nullopt : std::optional<std::string>("other_success");
    }
    return std::holds_alternative<evidence::Reversed>(word) ? "reversed_elsewhere" : "not_captured";
}

} // namespace

// --- figures

/// Adds at most so many rows; false when the journal cannot be read.
bool Staff::catchUp(int rows) {
    if (m_tallyFrom != m_state.shiftFrom) {
        m_tally = {};
        m_tallyFrom = m_state.shiftFrom;
        m_talliedTo = m_state.shiftFrom;
        m_gatewayCheck.reset();
    }
    while (rows > 0) {
        const auto end = m_world.journal.end().rows;
        if (m_talliedTo >= end) {
            return true;
        }
        const int heap = std::min(rows, rowsAtOnce);
        const auto read = m_world.journal.paymentRowsAfter(m_talliedTo, heap);
        if (!read) {
            return false;
        }
        for (const auto& row : *read) {
            const auto& payment = row.payment;
            if (payment.steps > 1 && !m_tally.knows(payment.id)) {
                const auto before = m_world.journal.recall(payment.id, payment.steps);
                if (!before) {
                    return false;
                }
                m_tally.recall(before->payment, before->beganBy, before->actedBy);
            }
            m_tally.add(payment, row.at, row.cashier);
        }
        const bool isLast = read->size() < static_cast<std::size_t>(heap);
        m_talliedTo = isLast ? end : read->back().seq;
        rows -= heap;
    }
    return true;
}

std::vector<Payment> Staff::unresolved() const {
    std::vector<Payment> found;
    for (const auto& [id, payment] : m_world.till.live()) {
        if (isUnresolved(payment)) {
            found.push_back(payment);
        }
    }
    return found;
}

int Staff::underWay() const {
    const auto& live = m_world.till.live();
    return static_cast<int>(std::count_if(live.begin(), live.end(), [](const auto& each) {
        return !isFinal(each.second) && !isUnresolved(each.second);
    }));
}

std::optional<ShiftReport> Staff::report() {
    if (!m_state.shift || !catchUp(allRows)) {
        return std::nullopt;
    }
    ShiftReport report;
    report.shift = *m_state.shift;
    report.until = m_world.journal.wallTime();
    m_tally.fill(report);
    for (const auto& payment : unresolved()) {
        const auto since = m_world.journal.unresolvedSince(payment.id);
        report.unresolved.push_back({payment.sale.invoice, payment.sale.customer,
                                     payment.sale.amount,
                                     since && *since ? **since : report.until});
    }
    report.gateway = m_gatewayCheck;
    const auto end = m_world.journal.end();
    report.rows = end.rows;
    report.chainHead = end.head;
    report.publicKey = end.publicKey;
    return report;
}

void Staff::askShiftReport() {
    if (const auto made = report()) {
        m_observer.shiftReported(*made);
    }
}

void Staff::tick() {
    if (m_state.shift || m_state.lastShift) {
        static_cast<void>(catchUp(rowsAtOnce)); // what cannot be read is told to whoever asks
    }
    const Instant now = m_world.clock.now();
    if (m_round && m_round->asking && now >= m_round->patience) {
        m_round->asking.reset(); // no answer: neither agreed nor another
        askNext();
    }
    if (m_closing) {
        closeIfReady();
    }
}

// --- the gateway's side

void Staff::checkGateway() {
    if (m_round) {
        return; // one is under way, and its end is told
    }
    if (!m_state.shift || !catchUp(allRows)) {
        m_observer.gatewayCheckEnded();
        return;
    }
    const auto held = m_tally.held();
    m_gatewayCheck = desk::GatewayCheck{static_cast<std::int64_t>(held.size()), 0, 0, {}};
    m_round = GatewayRound{{held.begin(), held.end()}, static_cast<int>(held.size()), {}, {}};
    m_observer.gatewayChecked(0, m_round->of);
    askNext();
}

void Staff::cancelGatewayCheck() {
    if (m_round) {
        endRound();
    }
}

void Staff::askNext() {
    const int done = m_round->of - static_cast<int>(m_round->left.size());
    if (done > 0) {
        m_observer.gatewayChecked(done, m_round->of);
    }
    if (m_round->left.empty()) {
        endRound();
        return;
    }
    const PaymentId id = m_round->left.front();
    m_round->left.pop_front();
    m_round->asking = id;
    m_round->patience = m_world.clock.now() + answerPatience;
    ++m_gatewayCheck->asked;
    m_world.till.post(id, event::CheckAsked{});
}

void Staff::endRound() {
    m_round.reset();
    askShiftReport();
    m_observer.gatewayCheckEnded();
    if (m_closing) {
        closeIfReady();
    }
}

void Staff::heard(const PaymentId& payment, const Evidence& word) {
    if (m_closing && m_closing->asking.erase(payment) > 0) {
        closeIfReady();
    }
    if (!m_round || m_round->asking != payment) {
        return;
    }
    m_round->asking.reset();
    const auto stored = m_world.journal.find(payment);
    if (!std::holds_alternative<evidence::Indeterminate>(word) && stored && *stored) {
        if (const auto what = differenceOf(word, **stored)) {
            m_gatewayCheck->differences.push_back(
                {(**stored).sale.invoice, (**stored).sale.amount, *what});
        } else {
            ++m_gatewayCheck->agreed;
        }
    }
    askNext();
}

// --- closing

void Staff::closeShift(std::optional<Approver> approver) {
    if (!approver) {
        beginClosing(std::nullopt);
        return;
    }
    const std::string about =
        m_state.shift ? "Z " + std::to_string(m_state.shift->number) : std::string("Z");
    give({approver->who,
          std::move(approver->pin),
          Action::CloseShiftOverUnresolved,
          about,
          [this](const Person& manager) { beginClosing(manager); },
          {}});
}

void Staff::beginClosing(std::optional<Person> approver) {
    if (!m_state.shift || !requester() || m_closing) {
        m_observer.closeRefused({});
        return;
    }
    m_closing = Closing{std::move(approver), {}, {}, {}};
    for (const auto& payment : unresolved()) {
        m_closing->asking.insert(payment.id);
    }
    const auto asking = m_closing->asking; // answers may come while the questions go out
    m_closing->patience = m_world.clock.now() + answerPatience +
                          askingPace * static_cast<std::int64_t>(asking.size());
    m_world.prover.prove([this](bool intact) {
        if (m_closing) {
            m_closing->intact = intact;
            closeIfReady();
        }
    });
    for (const auto& id : asking) {
        m_world.till.post(id, event::CheckAsked{});
    }
}

void Staff::closeIfReady() {
    // What is settled meanwhile need not be waited for.
    const auto& live = m_world.till.live();
    std::erase_if(m_closing->asking, [&live](const auto& id) {
        const auto found = live.find(id);
        return found == live.end() || !isUnresolved(found->second);
    });
    const bool asked = m_closing->asking.empty() || m_world.clock.now() >= m_closing->patience;
    if (m_closing->intact && asked && !m_round) {
        const Closing closing = std::move(*m_closing);
        m_closing.reset();
        close(closing);
    }
}

void Staff::close(const Closing& closing) {
    auto z = report();
    const int differences =
        m_gatewayCheck ? static_cast<int>(m_gatewayCheck->differences.size()) : 0;
    const auto obstacles = desk::obstaclesTo(
        {underWay(), static_cast<int>(unresolved().size()), !*closing.intact || !z, differences});
    const bool passes =
        closing.approver && std::all_of(obstacles.begin(), obstacles.end(), desk::mayBePassedOver);
    const auto who = requester();
    if ((!obstacles.empty() && !passes) || !who) {
        m_observer.closeRefused(obstacles);
        return;
    }
    z->closed = true;
    z->closedBy = who->name;
    z->approver = obstacles.empty() ? std::string() : closing.approver->name;
    if (!write(desk::entry::ShiftClosed{*z})) {
        m_observer.closeRefused({Obstacle::JournalDamaged});
        return;
    }
    m_observer.shiftClosed(*z);
    lock(); // whoever signs in next opens the next one
}

} // namespace kassa::staff
