#include "core/desk/receipt.h"

namespace kassa::desk {

std::optional<Receipt> receiptOf(const Payment& payment, const EventBook& book,
                                 const DeskFacts& desk, Timestamp at) {
    if (!std::holds_alternative<state::Paid>(payment.state) || !payment.capture ||
        !payment.transaction) {
        return std::nullopt;
    }
    Receipt receipt;
    receipt.merchant = book.merchant;
    receipt.event = book.name;
    receipt.place = book.place;
    receipt.at = at;
    receipt.cashier = desk.cashier;
    receipt.desk = desk.desk;
    receipt.invoice = payment.sale.invoice;
    receipt.customer = payment.sale.customer;
    receipt.lines = payment.sale.lines;
    receipt.total = payment.sale.amount;
    receipt.card = payment.confirms > 0 ? payment.card : std::nullopt;
    receipt.transaction = *payment.transaction;
    receipt.success = payment.capture->success;
    receipt.fiscalUrl = payment.capture->fiscalUrl;
    receipt.test = desk.test;
    return receipt;
}

} // namespace kassa::desk
