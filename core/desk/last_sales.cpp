#include "core/desk/last_sales.h"

#include <algorithm>

namespace kassa::desk {

namespace {

/// Some of those begun last may be no lines: tried again, or given up.
constexpr std::size_t mostKnown = 50;

/// Somebody changed their mind before there was a card or a page to pay on.
bool cameToNothing(const Payment& payment) {
    const auto* ended = std::get_if<state::NotPaid>(&payment.state);
    return ended != nullptr && !payment.card && !payment.pageShown &&
           (ended->why == Reason::Cancelled || ended->why == Reason::Interrupted);
}

} // namespace

void LastSales::keep(ListedPayment listed) {
    const auto place = std::find_if(m_known.begin(), m_known.end(), [&](const ListedPayment& each) {
        return each.opened <= listed.opened;
    });
    m_known.insert(place, std::move(listed));
    if (m_known.size() > mostKnown) {
        m_known.pop_back();
    }
}

void LastSales::recall(const ListedPayment& listed) {
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const ListedPayment& each) {
        return each.payment.id == listed.payment.id;
    });
    if (known == m_known.end()) {
        keep(listed);
    } else if (known->payment.steps < listed.payment.steps) {
        known->payment = listed.payment;
        known->updated = listed.updated;
    }
}

void LastSales::begun(const Payment& payment, Timestamp at) {
    recall({payment, at, at});
}

void LastSales::changed(const Payment& payment, Timestamp at) {
    for (auto& each : m_known) {
        if (each.payment.id == payment.id && each.payment.steps < payment.steps) {
            const bool turned = each.payment.state.index() != payment.state.index();
            each.payment = payment;
            each.updated = turned ? at : each.updated; // a question more is no news
        }
    }
}

std::vector<ListedPayment> LastSales::lines() const {
    std::vector<ListedPayment> lines;
    for (const auto& each : m_known) {
        const bool later = std::any_of(lines.begin(), lines.end(), [&](const ListedPayment& line) {
            return line.payment.sale.account == each.payment.sale.account;
        });
        if (!later && !cameToNothing(each.payment) && lines.size() < most) {
            lines.push_back(each);
        }
    }
    return lines;
}

} // namespace kassa::desk
