#include "app/status.h"

#include "app/payment_json.h"
#include "app/sell.h"
#include "app/terminal.h"
#include "app/words.h"

namespace kassa::app {

namespace {

/// An answer of the gateway is worth waiting for: an outcome is unknown and will become known, or a
/// question is under way or about to be. What was left to a person does not settle by itself.
bool isWaitedFor(const Payment& payment) {
    if (const auto* paid = std::get_if<state::Paid>(&payment.state)) {
        return paid->query.has_value();
    }
    if (const auto* person = std::get_if<state::ForPerson>(&payment.state)) {
        return person->inquiry.query.has_value() || person->inquiry.prompted;
    }
    return isUnresolved(payment) || isBeingAsked(payment) ||
           (isFinal(payment) && queryDue(payment, systemInstant()));
}

} // namespace

StatusSession::StatusSession(StatusCommand command, bool json)
    : m_command(std::move(command)), m_json(json) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &StatusSession::report);
}

void StatusSession::run(Till& till, store::SqliteJournal& journal,
                        std::function<void(Exit)> finished) {
    m_till = &till;
    m_journal = &journal;
    m_finished = std::move(finished);
    if (!m_command.payment.isEmpty()) {
        // Asked about by name: a finished one is asked about once more, for a refund made
        // elsewhere.
        till.post({m_command.payment.toStdString()}, event::CheckAsked{});
    }
    if (settled()) {
        report();
    } else {
        m_patience.start(m_command.wait);
        if (m_command.wait.count() > 0) {
            complain(words::waitingForResult(m_command.wait));
        }
    }
}

bool StatusSession::settled() const {
    for (const auto& [id, payment] : m_till->live()) {
        const bool wanted =
            m_command.payment.isEmpty() || id.value == m_command.payment.toStdString();
        if (wanted && isWaitedFor(payment)) {
            return false;
        }
    }
    return true;
}

void StatusSession::paymentChanged(const Payment&) {
    if (m_patience.isActive() && settled()) {
        m_patience.start(0); // after the till has forgotten what is finished
    }
}

void StatusSession::tillHalted(JournalError error, const Payment& unsaved) {
    complain(words::halted(error, unsaved));
    m_patience.stop();
    if (m_finished) {
        std::exchange(m_finished, nullptr)(Exit::Environment);
    }
}

void StatusSession::tell(const Payment& payment) const {
    if (m_json) {
        say(jsonLine(payment));
    } else {
        say(words::standing(payment).toUtf8() + '\n');
    }
}

void StatusSession::report() {
    constexpr int mostShown = 20;
    Exit exit = Exit::Paid;
    std::vector<PaymentId> ids;
    if (!m_command.payment.isEmpty()) {
        ids.push_back({m_command.payment.toStdString()});
    } else if (auto recent = m_journal->recent(mostShown)) {
        for (const auto& record : *recent) {
            ids.push_back(record.id);
        }
        for (const auto& [id, payment] : m_till->live()) {
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
                ids.push_back(id); // unfinished, however long ago
            }
        }
    }
    for (const auto& id : ids) {
        const auto found = m_journal->find(id);
        if (!found || !*found) {
            complain(words::noSuchPayment(m_command.payment));
            exit = Exit::BadInput;
            continue;
        }
        tell(**found);
        if (!m_command.payment.isEmpty()) {
            exit = exitOf(**found);
        } else if (isUnresolved(**found)) {
            exit = Exit::Unknown;
        }
    }
    if (ids.empty() && !m_json) {
        say(words::noPayments().toUtf8() + '\n');
    }
    if (m_finished) {
        std::exchange(m_finished, nullptr)(exit);
    }
}

} // namespace kassa::app
