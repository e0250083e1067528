#include "core/desk/shift_tally.h"

#include "core/base/check.h"

#include <algorithm>

namespace kassa::desk {

namespace {

int hourInTashkent(Timestamp at) {
    using namespace std::chrono_literals;
    const auto local = at + 5h; // all year
    const auto inDay = local - std::chrono::floor<std::chrono::days>(local);
    return static_cast<int>(std::chrono::floor<std::chrono::hours>(inDay).count());
}

/// What the bank or the card is to blame for, as opposed to people and connections.
bool isOfTheCard(Reason reason) {
    return reason <= Reason::BankRefused;
}

void addTo(Takings& takings, Tiyin amount, std::int64_t pieces, bool taken) {
    auto& count = taken ? takings.accepted : takings.refunded;
    auto& sum = taken ? takings.acceptedAmount : takings.refundedAmount;
    const auto more = sum.add(amount);
    KASSA_CHECK(more.has_value());
    count += pieces;
    sum = *more;
}

constexpr std::int64_t mostPieces = 1'000'000; ///< of one thing, in one sale

/// What one sale has of a title, with its discounts taken off.
struct Sold {
    std::int64_t pieces = 0;
    Tiyin amount;
};

/// Adds up to the sale's amount. A sale without lines has no title; one whose lines make no sense
/// by themselves, which no desk writes, counts whole under its first.
std::map<std::string, Sold> soldByTitle(const Sale& sale) {
    std::map<std::string, Sold> sold;
    const std::string* title = nullptr; // of the line that a discount belongs to
    bool sensible = !sale.lines.empty();
    for (const auto& line : sale.lines) {
        title = line.discount && title != nullptr ? title : &line.title;
        auto& each = sold[*title];
        const auto more = each.amount.add(line.amount);
        sensible = sensible && more && line.quantity > 0 && line.quantity <= mostPieces;
        if (!sensible) {
            break;
        }
        each.amount = *more;
        each.pieces += line.discount ? 0 : line.quantity;
    }
    sensible = sensible && std::all_of(sold.begin(), sold.end(), [](const auto& each) {
                   return each.second.amount.count() >= 0;
               });
    if (sensible) {
        return sold;
    }
    return {{sale.lines.empty() ? std::string() : sale.lines.front().title, {1, sale.amount}}};
}

template <class Key>
std::vector<TakingsOf<Key>> tableOf(const std::map<Key, Takings>& takings) {
    std::vector<TakingsOf<Key>> table;
    table.reserve(takings.size());
    for (const auto& [key, each] : takings) {
        table.push_back({key, each});
    }
    return table;
}

bool isReversed(const Payment& payment) {
    return std::holds_alternative<state::Reversed>(payment.state);
}

} // namespace

Method methodOf(const Payment& payment) {
    if (payment.confirms == 0 || !payment.card) {
        return Method::Phone;
    }
    switch (brandOf(payment.card->firstSix)) {
    case CardBrand::UzCard:
        return Method::UzCard;
    case CardBrand::Humo:
        return Method::Humo;
    case CardBrand::Unknown:
        return Method::OtherCard;
    }
    checkFailed("brand is one of its values", __FILE__, __LINE__);
}

bool holdsMoney(const Payment& payment) {
    return payment.capture.has_value() && !isReversed(payment) &&
           !std::holds_alternative<state::NotPaid>(payment.state);
}

bool isDecline(const Payment& payment) {
    if (const auto* notPaid = std::get_if<state::NotPaid>(&payment.state)) {
        return isOfTheCard(notPaid->why);
    }
    const auto* waiting = std::get_if<state::AwaitingCard>(&payment.state);
    return waiting != nullptr && waiting->refusal && isOfTheCard(*waiting->refusal);
}

void ShiftTally::recall(const Payment& payment, const std::string& beganBy,
                        const std::string& actedBy) {
    Known known{payment.sale, beganBy, {}, holdsMoney(payment), isReversed(payment), 0};
    if (std::holds_alternative<state::Reversing>(payment.state) ||
        std::holds_alternative<state::ReverseChecking>(payment.state)) {
        known.reversedBy = actedBy;
    }
    m_known.insert_or_assign(payment.id, std::move(known));
}

void ShiftTally::add(const Payment& payment, Timestamp at, const std::string& cashier) {
    if (payment.steps == 1) {
        m_known.insert_or_assign(payment.id, Known{payment.sale, cashier, {}, false, false, 0});
    }
    const auto found = m_known.find(payment.id);
    KASSA_CHECK(found != m_known.end());
    Known& known = found->second;
    if (std::holds_alternative<state::Reversing>(payment.state)) {
        known.reversedBy = cashier;
    }
    m_declined += isDecline(payment) ? 1 : 0;
    const bool holds = holdsMoney(payment);
    const bool wentBack = isReversed(payment);
    if (holds && !known.holds) {
        count(payment, known, Way::Taken, at);
        known.takenAs = ++m_taken;
    } else if (wentBack && !known.wentBack) {
        if (!known.holds) {
            count(payment, known, Way::Taken, at); // taken and given back while nobody could see
        }
        count(payment, known, Way::GivenBack, at);
    }
    known.holds = holds;
    known.wentBack = wentBack;
}

void ShiftTally::count(const Payment& payment, Known& known, Way way, Timestamp at) {
    const bool taken = way == Way::Taken;
    const auto& cashier = taken || known.reversedBy.empty() ? known.beganBy : known.reversedBy;
    for (Takings* takings : {&m_total, &m_byMethod[methodOf(payment)],
                             &m_byHour[hourInTashkent(at)], &m_byCashier[cashier]}) {
        addTo(*takings, known.sale.amount, 1, taken);
    }
    for (const auto& [title, sold] : soldByTitle(known.sale)) {
        addTo(m_byTicket[title], sold.amount, sold.pieces, taken);
    }
}

void ShiftTally::fill(ShiftReport& report) const {
    report.total = m_total;
    report.byMethod = tableOf(m_byMethod);
    report.byTicket = tableOf(m_byTicket);
    report.byHour = tableOf(m_byHour);
    report.byCashier = tableOf(m_byCashier);
    report.declined = m_declined;
}

std::vector<PaymentId> ShiftTally::held() const {
    std::map<std::int64_t, PaymentId> inOrder;
    for (const auto& [id, known] : m_known) {
        if (known.holds && known.takenAs > 0) {
            inOrder.emplace(known.takenAs, id);
        }
    }
    std::vector<PaymentId> ids;
    for (const auto& [place, id] : inOrder) {
        ids.push_back(id);
    }
    return ids;
}

std::vector<Obstacle> obstaclesTo(const ClosingFacts& facts) {
    std::vector<Obstacle> obstacles;
    const auto add = [&obstacles](bool there, Obstacle obstacle) {
        if (there) {
            obstacles.push_back(obstacle);
        }
    };
    add(facts.damaged, Obstacle::JournalDamaged);
    add(facts.underWay > 0, Obstacle::PaymentUnderWay);
    add(facts.unresolved > 0, Obstacle::Unresolved);
    add(facts.differences > 0, Obstacle::GatewayDiffers);
    return obstacles;
}

} // namespace kassa::desk
