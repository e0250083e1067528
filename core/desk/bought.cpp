#include "core/desk/bought.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kassa::desk {

namespace {

/// "INV-26-00417/2" taken apart again.
std::optional<std::pair<std::string, int>> furtherOf(const std::string& invoice) {
    const auto slash = invoice.rfind('/');
    if (slash == std::string::npos) {
        return std::nullopt;
    }
    int number = 0;
    const char* const end = invoice.data() + invoice.size();
    const auto read = std::from_chars(invoice.data() + slash + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1) {
        return std::nullopt;
    }
    return std::pair(invoice.substr(0, slash), number);
}

bool isGoods(const EventBook& book, const SaleLine& line) {
    return std::any_of(book.goods.begin(), book.goods.end(),
                       [&line](const Item& each) { return each.id == line.item; });
}

} // namespace

void SalesHeld::take(const Payment& payment) {
    const auto& account = payment.sale.account;
    if (holdsSale(payment)) {
        const bool paid = std::holds_alternative<state::Paid>(payment.state);
        m_held.insert_or_assign(account, Held{payment.id, payment.sale, paid});
        if (auto further = furtherOf(payment.sale.invoice)) {
            m_further.insert_or_assign(*std::move(further), account);
        }
        return;
    }
    // A card that was refused before somebody else's was taken gives nothing back.
    const auto known = m_held.find(account);
    if (known != m_held.end() && known->second.payment == payment.id) {
        m_held.erase(known);
    }
}

Bought SalesHeld::held(const std::string& account) const {
    const auto found = m_held.find(account);
    return found == m_held.end() ? Bought{}
                                 : Bought{found->second.sale.amount, found->second.sale.lines};
}

Bought SalesHeld::paid(const EventBook& book, const std::string& invoice) const {
    Bought all;
    const auto add = [this, &all](const std::string& account, auto counts) {
        const auto found = m_held.find(account);
        if (found != m_held.end() && found->second.paid && counts(found->second.sale)) {
            const auto& sale = found->second.sale;
            all.amount = all.amount.add(sale.amount).value_or(all.amount);
            all.lines.insert(all.lines.end(), sale.lines.begin(), sale.lines.end());
        }
    };
    add(accountOf(invoice), [](const Sale&) { return true; });
    for (auto each = m_further.lower_bound({invoice, 0});
         each != m_further.end() && each->first.first == invoice; ++each) {
        add(each->second, [&book](const Sale& sale) {
            return !sale.lines.empty() && ticketIn(book, sale.lines) == nullptr;
        });
    }
    return all;
}

const Ticket* ticketIn(const EventBook& book, const std::vector<SaleLine>& lines) {
    for (const auto& line : lines) {
        const Ticket* ticket = line.discount ? nullptr : book.ticket(line.item);
        if (ticket != nullptr) {
            return ticket;
        }
    }
    return nullptr;
}

BoughtTitles titlesOf(const EventBook& book, const std::vector<SaleLine>& lines) {
    BoughtTitles titles;
    for (const auto& line : lines) {
        if (line.discount) {
            continue;
        }
        auto title = line.title;
        if (line.quantity != 1) {
            title.append(" \xC3\x97\xC2\xA0").append(std::to_string(line.quantity));
        }
        (isGoods(book, line) ? titles.goods : titles.tickets).push_back(std::move(title));
    }
    return titles;
}

} // namespace kassa::desk
