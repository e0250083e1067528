#include "core/desk/receipt.h"

namespace kassa::desk {

std::optional<Receipt> receiptOf(const Payment& payment, const EventBook& book,
                                 const DeskFacts& desk, Timestamp at) {
    const bool refund = std::holds_alternative<state::Reversed>(payment.state);
    if (!(refund || std::holds_alternative<state::Paid>(payment.state)) || !payment.capture ||
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
    receipt.fiscalUrl = refund ? std::string() : payment.capture->fiscalUrl; // it was the sale's
    receipt.test = desk.test;
    receipt.refund = refund;
    return receipt;
}

} // namespace kassa::desk
