#include "core/payment/sale.h"

#include "core/base/digits.h"

#include <algorithm>

namespace kassa {

Expected<void, SaleError> checkSale(const Sale& sale) {
    constexpr std::size_t longestAccount = 20;
    if (sale.account.empty()) {
        return Unexpected(SaleError::EmptyAccount);
    }
    if (!allDigits(sale.account)) {
        return Unexpected(SaleError::AccountNotDigits);
    }
    if (sale.account.size() > longestAccount) {
        return Unexpected(SaleError::AccountTooLong);
    }
    if (sale.amount.count() <= 0 || sale.amount.count() > Tiyin::maximumCount) {
        return Unexpected(SaleError::BadAmount);
    }
    if (!sale.lines.empty()) {
        Tiyin sum;
        for (const auto& line : sale.lines) {
            const auto next = sum.add(line.amount);
            if (!next) {
                return Unexpected(SaleError::LinesDiffer);
            }
            sum = *next;
        }
        if (sum != sale.amount) {
            return Unexpected(SaleError::LinesDiffer);
        }
    }
    return {};
}

std::vector<FiscalItem> fiscalItems(const std::vector<SaleLine>& lines) {
    std::vector<FiscalItem> items;
    for (const auto& line : lines) {
        if (!line.discount) {
            items.push_back({line.title, line.quantity, line.amount, line.fiscal});
            continue;
        }
        const auto less = items.empty() ? std::nullopt : items.back().amount.add(line.amount);
        if (!less || less->count() < 0) {
            return {}; // a discount on nothing that stands before it
        }
        items.back().amount = *less;
    }
    std::erase_if(items, [](const FiscalItem& item) { return item.amount.count() == 0; });
    const bool known = std::all_of(items.begin(), items.end(), [](const FiscalItem& item) {
        return !item.fiscal.ikpu.empty() && item.amount.count() > 0;
    });
    return known ? items : std::vector<FiscalItem>();
}

} // namespace kassa
