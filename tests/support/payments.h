#pragma once

#include "core/payment/payment.h"

#include <string>
#include <utility>
#include <vector>

// Payments for tests that need rows and not the machine. Qt-free.

namespace kassa::test {

inline Payment newPayment(std::string id, std::string account) {
    Payment payment;
    payment.id = PaymentId{std::move(id)};
    payment.sale.account = std::move(account);
    payment.sale.invoice = "INV-26-00417";
    payment.sale.customer = "Dilnoza Yoʻldosheva";
    payment.sale.lines = {{"Chipta “Konferensiya”", 2, Tiyin(std::int64_t{147'800'000}), false},
                          {"Erta 50 %", 1, Tiyin(std::int64_t{-73'900'000}), true}};
    payment.sale.amount = Tiyin(std::int64_t{73'900'000});
    payment.state = state::Opening{CallId{1}, {}};
    payment.steps = 1;
    payment.lastCall = CallId{1};
    return payment;
}

/// One step on, into a state that has what such a state always has.
inline Payment advanced(Payment payment, State state) {
    payment.state = std::move(state);
    if (!payment.transaction) {
        payment.transaction = TransactionId{2'147'483'648'000};
    }
    ++payment.steps;
    return payment;
}

/// The seven rows of a sale that goes well.
inline std::vector<Payment> wholeSale(const std::string& id, const std::string& account) {
    std::vector<Payment> rows{newPayment(id, account)};
    Payment next = advanced(rows.back(), state::AwaitingCard{});
    rows.push_back(next);
    next = advanced(next, state::SendingCard{CallId{2}, {}});
    next.lastCall = CallId{2};
    next.card = MaskedCard{"860049", "5602"};
    rows.push_back(next);
    next = advanced(next, state::AwaitingCode{});
    next.codesSent = 1;
    rows.push_back(next);
    next = advanced(next, state::Confirming{});
    next.confirms = 1;
    rows.push_back(next);
    next = advanced(next, state::Checking{});
    rows.push_back(next);
    next = advanced(next, state::Paid{});
    next.capture = Capture{SuccessId{912'345}, ""};
    rows.push_back(next);
    return rows;
}

} // namespace kassa::test
