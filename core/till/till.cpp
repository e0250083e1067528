#include "core/till/till.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kassa {

namespace {

/// Stable name of the event for the journal's `cause`.
std::string_view nameOf(const Event& event) {
    static constexpr std::array<std::string_view, std::variant_size_v<Event>> names{
        "card_entered", "code_entered",  "resend_asked", "cancelled",
        "phone_chosen", "reverse_asked", "check_asked",  "hinted",
        "replied",      "ticked",        "restarted",    "finding_recorded"};
    return names[event.index()];
}

bool concernsFinished(const Event& event) {
    return std::holds_alternative<event::ReverseAsked>(event) ||
           std::holds_alternative<event::CheckAsked>(event);
}

} // namespace

Till::Till(Gateway& gateway, Journal& journal, const Clock& clock, IdSource& ids,
           TillObserver& observer)
    : m_gateway(gateway), m_journal(journal), m_clock(clock), m_ids(ids), m_observer(observer) {
    m_gateway.onReply([this](const PaymentId& id, CallId call, Reply reply) {
        take(id, call, std::move(reply));
    });
}

/// A word after a silence: what was asked in vain can be asked again, and need not wait for a
/// schedule that has grown slow.
void Till::take(const PaymentId& id, CallId call, Reply reply) {
    const auto* status = std::get_if<reply::Status>(&reply);
    const bool silent =
        std::holds_alternative<reply::NotSent>(reply) ||
        std::holds_alternative<reply::NoReply>(reply) ||
        (status != nullptr && std::holds_alternative<evidence::Indeterminate>(status->evidence));
    const bool heardAgain = m_silent && !silent;
    m_silent = silent;
    const auto stepsOf = [this, &id] {
        const auto found = m_live.find(id);
        return found == m_live.end() ? 0 : found->second.steps;
    };
    const auto steps = stepsOf();
    post(id, event::Replied{call, std::move(reply)});
    // An answer that came too late to count says nothing of its own payment: that one asks as well.
    const bool counted = stepsOf() != steps;
    const auto prompt = m_prompts.find(id);
    if (counted && !silent && prompt != m_prompts.end() &&
        std::holds_alternative<event::Hinted>(prompt->second)) {
        m_prompts.erase(prompt); // this was its turn; a person's own question still comes
    }
    if (heardAgain) {
        wakeAllBut(counted ? std::optional(id) : std::nullopt);
    }
}

void Till::wakeAllBut(const std::optional<PaymentId>& answered) {
    for (const auto& [id, payment] : m_live) {
        if (isUnresolved(payment) && id != answered) {
            m_prompts.try_emplace(id, event::Hinted{});
        }
    }
}

void Till::gatewayIsBack() {
    constexpr std::chrono::milliseconds betweenTurns = std::chrono::minutes(1);
    const Instant now = m_clock.now();
    if (!m_wokenAt || now - *m_wokenAt >= betweenTurns) {
        m_wokenAt = now;
        wakeAllBut(std::nullopt);
    }
}

Expected<void, JournalError> Till::start() {
    auto unfinished = m_journal.unfinished();
    if (!unfinished) {
        m_halted = true;
        return Unexpected(unfinished.error());
    }
    for (auto& payment : *unfinished) {
        const PaymentId id = payment.id;
        m_live.insert_or_assign(id, std::move(payment));
        m_queue.push_back({id, event::Restarted{}});
    }
    drain();
    return {};
}

Expected<PaymentId, BeginError> Till::begin(Sale sale) {
    if (m_halted) {
        return Unexpected(BeginError::Halted);
    }
    if (tooMuchUnresolved()) {
        return Unexpected(BeginError::Unresolved);
    }
    if (!m_journal.hasRoom()) {
        return Unexpected(BeginError::NoRoom);
    }
    if (!checkSale(sale)) {
        return Unexpected(BeginError::BadSale);
    }
    Step first = kassa::begin(m_ids.next(), std::move(sale), m_clock.now());
    const PaymentId id = first.next.id;
    if (const auto written = m_journal.append(first.next, "begun"); !written) {
        if (written.error() == JournalError::SaleOccupied) {
            return Unexpected(BeginError::SaleOccupied);
        }
        halt(written.error(), first.next);
        return Unexpected(BeginError::Halted);
    }
    const bool wasDraining = std::exchange(m_draining, true); // what the observer posts waits
    tell(std::move(first));
    m_draining = wasDraining;
    drain();
    return id;
}

bool Till::tooMuchUnresolved() const {
    int unresolved = 0;
    for (const auto& [id, payment] : m_live) {
        if (isUnresolved(payment) && !payment.lateCapture) {
            ++unresolved;
            if (std::holds_alternative<state::ForPerson>(payment.state)) {
                return true; // questions for a day, and no answer
            }
        }
    }
    return unresolved > mostUnresolved;
}

bool Till::mayAskNow() const {
    constexpr std::chrono::milliseconds second{900}; // a timer's second may be a little short
    return !m_lastAskedAt || m_clock.now() - *m_lastAskedAt >= second;
}

void Till::post(const PaymentId& id, Event event) {
    const bool prompt = std::holds_alternative<event::CheckAsked>(event) ||
                        std::holds_alternative<event::Hinted>(event);
    if (prompt && (!mayAskNow() || isBeingAsked(id))) {
        m_prompts.insert_or_assign(id, std::move(event));
        return;
    }
    m_queue.push_back({id, std::move(event)});
    drain();
}

void Till::tick() {
    const Instant now = m_clock.now();
    promptAnnounced(now);
    const auto asking = whoseTurn();
    const auto prompt = asking ? m_prompts.find(*asking) : m_prompts.end();
    if (prompt != m_prompts.end()) {
        m_queue.push_back({prompt->first, std::move(prompt->second)});
        m_prompts.erase(prompt);
    }
    for (const auto& [id, payment] : m_live) {
        if (asking == id || (needsTicks(payment) && !queryDue(payment, now))) {
            m_queue.push_back({id, event::Ticked{}});
        }
    }
    if (asking) {
        m_lastAsked = *asking;
    }
    drain();
}

/// One status question a second over all payments: whoever is due or was asked about, and comes
/// after the one asked last, has its turn; the others are ticked again next second.
std::optional<PaymentId> Till::whoseTurn() const {
    const Instant now = m_clock.now();
    std::optional<PaymentId> turn;
    if (!mayAskNow()) {
        return turn;
    }
    const auto consider = [&](const PaymentId& id) {
        const bool after = id > m_lastAsked;
        const bool turnAfter = turn && *turn > m_lastAsked;
        if (!turn || (after != turnAfter ? after : id < *turn)) {
            turn = id;
        }
    };
    for (const auto& [id, payment] : m_live) {
        if (queryDue(payment, now)) {
            consider(id);
        }
    }
    for (const auto& [id, event] : m_prompts) {
        if (!isBeingAsked(id)) {
            consider(id);
        }
    }
    return turn;
}

bool Till::isBeingAsked(const PaymentId& id) const {
    const auto found = m_live.find(id);
    return found != m_live.end() && kassa::isBeingAsked(found->second);
}

DebitWord Till::debitAsked(const DebitQuestion& question) {
    constexpr std::chrono::milliseconds untilAsked = std::chrono::seconds(2);
    const Instant now = m_clock.now();
    const auto found = std::find_if(m_live.begin(), m_live.end(), [&question](const auto& one) {
        return one.second.transaction == question.transaction;
    });
    if (found == m_live.end()) {
        return DebitWord::Unknown;
    }
    const Payment& payment = found->second;
    const DebitWord word = m_halted ? DebitWord::NotAwaited : wordAbout(payment, question, now);
    const bool isWatched = std::holds_alternative<state::AwaitingPhone>(payment.state) ||
                           std::holds_alternative<state::Checking>(payment.state);
    if (word == DebitWord::GoAhead && isWatched) {
        const auto [announced, isNew] = m_announced.try_emplace(payment.id);
        if (isNew || announced->second.confirms != payment.confirms) {
            announced->second = {payment.confirms, now + untilAsked, false};
        }
    }
    return word;
}

void Till::promptAnnounced(Instant now) {
    for (auto& [id, announced] : m_announced) {
        if (!announced.asked && now >= announced.askAt) {
            announced.asked = true;
            m_prompts.try_emplace(id, event::Hinted{});
        }
    }
}

void Till::drain() {
    if (m_draining) {
        return;
    }
    m_draining = true;
    while (!m_queue.empty()) {
        Posted posted = std::move(m_queue.front());
        m_queue.pop_front();
        if (!m_halted) {
            handle(std::move(posted));
        }
    }
    m_draining = false;
}

void Till::handle(Posted posted) {
    auto found = m_live.find(posted.id);
    if (found == m_live.end()) {
        if (!concernsFinished(posted.event)) {
            return;
        }
        auto stored = m_journal.find(posted.id);
        if (!stored || !*stored) {
            return;
        }
        found = m_live.emplace(posted.id, **stored).first;
    }
    const auto cause = nameOf(posted.event);
    // No step of time leaves a question under way: it is given up, or left with the page.
    const bool gaveUp =
        std::holds_alternative<event::Ticked>(posted.event) && kassa::isBeingAsked(found->second);
    Step taken = step(found->second, std::move(posted.event), m_clock.now());
    if (taken.next.steps == found->second.steps) { // step() counts whatever is a change
        forgetIfDone(posted.id);
        return;
    }
    if (const auto written = m_journal.append(taken.next, cause); !written) {
        halt(written.error(), taken.next);
        return;
    }
    tell(std::move(taken));
    if (gaveUp) {
        takeSilence(posted.id);
    }
}

/// Nobody answered a question, not even with an error: the machine slept, for one. Where others
/// have a word from the gateway it is put once more at once.
void Till::takeSilence(const PaymentId& id) {
    const auto found = m_live.find(id);
    KASSA_CHECK(found != m_live.end()); // who is being asked is not done
    if (!m_silent && isUnresolved(found->second)) {
        m_prompts.try_emplace(id, event::Hinted{});
    }
    m_silent = true;
}

void Till::tell(Step taken) {
    const PaymentId id = taken.next.id;
    const auto [place, isNew] = m_live.insert_or_assign(id, std::move(taken.next));
    if (taken.effect) {
        if (std::holds_alternative<effect::Query>(*taken.effect)) {
            m_lastAskedAt = m_clock.now();
        }
        m_gateway.send(id, std::move(*taken.effect));
    }
    m_observer.paymentChanged(place->second);
    forgetIfDone(id);
}

void Till::halt(JournalError error, const Payment& unsaved) {
    m_halted = true;
    m_observer.tillHalted(error, unsaved);
}

void Till::forgetIfDone(const PaymentId& id) {
    const auto found = m_live.find(id);
    KASSA_CHECK(found != m_live.end());
    if (isFinal(found->second) && !needsTicks(found->second)) {
        m_announced.erase(id);
        m_live.erase(found);
    }
}

} // namespace kassa
