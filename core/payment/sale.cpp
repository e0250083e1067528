#include "core/payment/sale.h"

#include <algorithm>

namespace kassa {

Expected<void, SaleError> checkSale(const Sale& sale) {
    constexpr std::size_t longestAccount = 20;
    if (sale.account.empty()) {
        return Unexpected(SaleError::EmptyAccount);
    }
    if (!std::all_of(sale.account.begin(), sale.account.end(),
                     [](char c) { return c >= '0' && c <= '9'; })) {
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

} // namespace kassa
