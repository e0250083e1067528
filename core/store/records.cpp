#include "core/store/records.h"

namespace kassa::store {

PaymentRecord nextRecord(PaymentRecord before, const Payment& payment, std::int64_t seq,
                         Timestamp at) {
    PaymentRecord record = std::move(before);
    record.state = kassa::nameOf(payment.state);
    const auto* notPaid = std::get_if<state::NotPaid>(&payment.state);
    record.reason = notPaid != nullptr ? std::string(kassa::nameOf(notPaid->why)) : std::string();
    record.holdsSale = holdsSale(payment);
    record.unfinished = !isFinal(payment) || needsTicks(payment);
    record.lateCapture = payment.lateCapture;
    record.transaction = payment.transaction;
    record.success =
        payment.capture ? std::optional(payment.capture->success) : std::optional<SuccessId>();
    record.card = payment.card ? payment.card->text() : std::string();
    record.steps = payment.steps;
    record.lastSeq = seq;
    record.updated = at;
    return record;
}

PaymentRecord firstRecord(const Payment& payment, std::int64_t seq, Timestamp at) {
    PaymentRecord record;
    record.id = payment.id;
    record.account = payment.sale.account;
    record.invoice = payment.sale.invoice;
    record.amount = payment.sale.amount;
    record.firstSeq = seq;
    record.opened = at;
    return nextRecord(std::move(record), payment, seq, at);
}

} // namespace kassa::store
