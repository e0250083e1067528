#include "app/payment_json.h"

#include <nlohmann/json.hpp>

namespace kassa::app {

std::optional<Reason> reasonOf(const Payment& payment) {
    if (const auto* notPaid = std::get_if<state::NotPaid>(&payment.state)) {
        return notPaid->why;
    }
    if (const auto* card = std::get_if<state::AwaitingCard>(&payment.state)) {
        return card->refusal;
    }
    if (const auto* code = std::get_if<state::AwaitingCode>(&payment.state)) {
        return code->problem;
    }
    if (const auto* paid = std::get_if<state::Paid>(&payment.state)) {
        return paid->reverseRefusal;
    }
    return std::nullopt;
}

QByteArray jsonLine(const Payment& payment) {
    nlohmann::ordered_json line{{"payment", payment.id.value},
                                {"state", kassa::nameOf(payment.state)}};
    if (const auto why = reasonOf(payment)) {
        line["why"] = kassa::nameOf(*why);
    }
    line["account"] = payment.sale.account;
    line["amount_tiyin"] = payment.sale.amount.count();
    if (payment.transaction) {
        line["gateway_id"] = payment.transaction->value;
    }
    if (payment.capture) {
        line["success_id"] = payment.capture->success.value;
        if (!payment.capture->fiscalUrl.empty()) {
            line["fiscal_url"] = payment.capture->fiscalUrl;
        }
    }
    if (payment.lateCapture) {
        line["late_capture"] = true;
    }
    if (payment.card) {
        line["card"] = payment.card->text();
    }
    return QByteArray::fromStdString(
               line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) +
           '\n';
}

} // namespace kassa::app
