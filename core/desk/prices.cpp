#include "core/desk/prices.h"

#include "core/base/check.h"
#include "core/desk/search_fold.h"
#include "core/desk/shift_tally.h"

#include <algorithm>

namespace kassa::desk {

namespace {

constexpr std::string_view minusSign = "\xE2\x88\x92";
constexpr std::string_view noBreakSpace = "\xC2\xA0";

std::int64_t usedBy(const PriceRule& rule, const RuleUse& used) {
    const auto found = used.find(rule.id);
    return found == used.end() ? 0 : found->second;
}

bool isFor(const PriceRule& rule, const std::string& category) {
    const auto key = spelledKey(category);
    return rule.categories.empty() ||
           std::any_of(rule.categories.begin(), rule.categories.end(),
                       [&key](const auto& each) { return spelledKey(each) == key; });
}

bool hasCode(const PriceRule& rule, const std::string& told) {
    return rule.code.empty() || tidyCode(rule.code) == tidyCode(told);
}

/// What a rule would do for a line.
struct Offer {
    const PriceRule* rule = nullptr;
    std::int64_t pieces = 0;
    std::int64_t off = 0; ///< tiyin, of all of them
};

/// The best of all rules, or none.
Offer bestOffer(const EventBook& book, const Item& item, int quantity, const Terms& terms) {
    Offer best;
    for (const auto& rule : book.rules) {
        if (!isOpen(rule, terms.day, terms.used) || !covers(book, rule, item) ||
            !isFor(rule, terms.category) || !hasCode(rule, terms.code)) {
            continue;
        }
        const std::int64_t left = rule.quota ? *rule.quota - usedBy(rule, terms.used) : quantity;
        const std::int64_t pieces = std::min<std::int64_t>(quantity, left);
        const std::int64_t off = takenOff(rule, item.price).count() * pieces;
        if (off > best.off) {
            best = {&rule, pieces, off};
        }
    }
    return best;
}

std::string titleOf(const PriceRule& rule) {
    std::string title = rule.title;
    title.append(" ").append(minusSign);
    if (const auto* percent = std::get_if<PercentOff>(&rule.off)) {
        return title.append(std::to_string(percent->percent)).append(noBreakSpace).append("%");
    }
    return title.append(formatSom(std::get<AmountOff>(rule.off).amount));
}

} // namespace

bool isOpen(const PriceRule& rule, Day day, const RuleUse& used) {
    return (!rule.lastDay || day <= *rule.lastDay) &&
           (!rule.quota || usedBy(rule, used) < *rule.quota);
}

bool covers(const EventBook& book, const PriceRule& rule, const Item& item) {
    if (rule.items.empty()) {
        return item.discounts && book.ticket(item.id) != nullptr;
    }
    return std::find(rule.items.begin(), rule.items.end(), item.id) != rule.items.end();
}

Tiyin takenOff(const PriceRule& rule, Tiyin price) {
    if (const auto* percent = std::get_if<PercentOff>(&rule.off)) {
        const auto off = price.percent(percent->percent);
        KASSA_CHECK(off);
        return std::min(*off, price);
    }
    return std::clamp(std::get<AmountOff>(rule.off).amount, Tiyin(), price);
}

Price priceOf(const EventBook& book, const Item& item, const Terms& terms) {
    const Offer offer = bestOffer(book, item, 1, terms);
    Price price{item.price, Tiyin(offer.off), Tiyin(item.price.count() - offer.off)};
    if (offer.rule != nullptr) {
        price.rule = offer.rule->id;
        const auto* percent = std::get_if<PercentOff>(&offer.rule->off);
        price.percent = percent != nullptr ? percent->percent : 0;
    }
    return price;
}

Expected<Sale, BasketProblem> saleOf(const EventBook& book, const Basket& basket, Terms terms) {
    terms.category = basket.category;
    terms.code = basket.code;
    Sale sale;
    sale.account = accountOf(basket.invoice);
    sale.invoice = basket.invoice;
    sale.customer = basket.customer;
    std::int64_t total = 0;
    for (const auto& [id, quantity] : basket.lines) {
        const Item* item = book.item(id);
        if (item == nullptr) {
            return Unexpected(BasketProblem::UnknownItem);
        }
        if (quantity < 1 || quantity > mostPieces) {
            return Unexpected(BasketProblem::BadQuantity);
        }
        if (item->price.count() < 0 || item->price.count() > Tiyin::maximumCount) {
            return Unexpected(BasketProblem::BadAmount);
        }
        const std::int64_t full = item->price.count() * quantity; // 10^16 at most
        sale.lines.push_back(
            {item->title, quantity, Tiyin(full), false, item->id, {}, item->fiscal});
        total += full;
        if (const Offer offer = bestOffer(book, *item, quantity, terms); offer.rule != nullptr) {
            sale.lines.push_back({titleOf(*offer.rule), offer.pieces, Tiyin(-offer.off), true,
                                  item->id, offer.rule->id});
            total -= offer.off;
            terms.used[offer.rule->id] += offer.pieces;
        }
        if (total > Tiyin::maximumCount) {
            return Unexpected(BasketProblem::BadAmount);
        }
    }
    sale.amount = Tiyin(total);
    if (sale.lines.empty()) {
        return Unexpected(BasketProblem::Empty);
    }
    if (const auto good = checkSale(sale); !good) {
        return Unexpected(good.error() == SaleError::BadAmount ? BasketProblem::BadAmount
                                                               : BasketProblem::BadInvoice);
    }
    return sale;
}

Sale saleOf(const EventBook& book, const Attendee& attendee, const Ticket& ticket, Day day) {
    const Basket basket{attendee.invoice, attendee.name, attendee.category, {}, {{ticket.id, 1}}};
    auto sale = saleOf(book, basket, Terms{day});
    KASSA_CHECK(sale.has_value());
    return *std::move(sale);
}

CodeAnswer codeAnswer(const EventBook& book, const Basket& basket, const Terms& terms) {
    const auto told = tidyCode(basket.code);
    if (told.empty()) {
        return CodeAnswer::None;
    }
    auto answer = CodeAnswer::Unknown;
    for (const auto& rule : book.rules) {
        if (rule.code.empty() || tidyCode(rule.code) != told) {
            continue;
        }
        auto here = CodeAnswer::Ended;
        if (isOpen(rule, terms.day, terms.used)) {
            const bool covered =
                std::any_of(basket.lines.begin(), basket.lines.end(), [&](const auto& line) {
                    const Item* item = book.item(line.item);
                    return item != nullptr && covers(book, rule, *item);
                });
            here = covered && isFor(rule, basket.category) ? CodeAnswer::Good : CodeAnswer::NotHere;
        }
        answer = std::max(answer, here); // several rules may share a code: the best of them
    }
    return answer;
}

std::string tidyCode(std::string_view typed) {
    std::string tidy;
    for (const char c : typed) {
        if (c != ' ' && c != '\t') {
            tidy += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    return tidy;
}

const PriceRule* openToAll(const EventBook& book, Day day, const RuleUse& used) {
    const auto found = std::find_if(book.rules.begin(), book.rules.end(), [&](const auto& rule) {
        return rule.code.empty() && rule.categories.empty() && isOpen(rule, day, used);
    });
    return found == book.rules.end() ? nullptr : &*found;
}

// --- what was sold

void SoldTally::recall(const PaymentId& id, const Sale& sale) {
    RuleUse uses;
    for (const auto& line : sale.lines) {
        if (!line.rule.empty()) {
            uses[line.rule] += std::clamp<std::int64_t>(line.quantity, 0, mostPieces);
        }
    }
    if (!uses.empty()) {
        m_held.insert_or_assign(id, std::move(uses));
    }
}

void SoldTally::take(const Payment& payment) {
    if (holdsMoney(payment) || !isFinal(payment)) {
        recall(payment.id, payment.sale);
    } else {
        m_held.erase(payment.id);
    }
}

RuleUse SoldTally::used(const std::optional<PaymentId>& except) const {
    RuleUse used;
    for (const auto& [id, uses] : m_held) {
        if (except != id) {
            for (const auto& [rule, pieces] : uses) {
                used[rule] += pieces;
            }
        }
    }
    return used;
}

} // namespace kassa::desk
