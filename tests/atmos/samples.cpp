#include "tests/atmos/samples.h"

namespace kassa::test {

namespace {

std::string text(std::string_view a) {
    return std::string(a);
}

struct Words {
    std::string operator()(const reply::Opened& r) const {
        return "opened " + std::to_string(r.transaction.value);
    }
    std::string operator()(const reply::CodeSent&) const { return "code_sent"; }
    std::string operator()(const reply::Confirmed& r) const {
        return "confirmed " + std::to_string(r.capture.success.value);
    }
    std::string operator()(const reply::WrongCode&) const { return "wrong_code"; }
    std::string operator()(const reply::Refused& r) const {
        return "refused " + text(nameOf(r.why));
    }
    std::string operator()(const reply::Status& r) const {
        return "status " + std::visit(*this, r.evidence);
    }
    std::string operator()(const reply::ReverseDone&) const { return "reverse_done"; }
    std::string operator()(const reply::NotSent& r) const {
        return "not_sent " + text(nameOf(r.why));
    }
    std::string operator()(const reply::NoReply& r) const {
        return "no_reply " + text(nameOf(r.why));
    }
    std::string operator()(const evidence::Captured& e) const {
        return "captured " + std::to_string(e.capture.success.value);
    }
    std::string operator()(const evidence::NotCaptured&) const { return "not_captured"; }
    std::string operator()(const evidence::Reversed&) const { return "reversed"; }
    std::string operator()(const evidence::Indeterminate&) const { return "indeterminate"; }
};

} // namespace

std::string transactionJson(std::string_view confirmed, std::string_view success,
                            std::string_view statusCode) {
    return R"({"success_trans_id":)" + text(success) + R"(,"trans_id":)" +
           std::to_string(transactionId) + R"(,"store":{"id":)" + std::to_string(storeId) +
           R"(,"name":"EXAMPLE STORE","desc":"","logo":null,"ga_id":null},"terminal_id":null,)" +
           R"("account":"1001","amount":)" + std::to_string(amount) + R"(,"confirmed":)" +
           text(confirmed) + R"(,"prepay_time":null,"confirm_time":null,"label":{"type_id":49,)" +
           R"("label_uz":"Invoys raqami","label_en":"Invoice number"},"details":"1001",)" +
           R"("commission_value":"0","commission_type":"0","total":)" + std::to_string(amount) +
           R"(,"card_id":null,"status_code":)" + text(statusCode) + R"(,"status_message":null})";
}

std::string answerJson(std::string_view code, std::string_view transaction) {
    return R"({"result":{"code":")" + text(code) + R"(","description":"Нет ошибок"},)" +
           R"("store_transaction":)" + text(transaction) +
           R"(,"ofd_url":"https://ofd.soliq.uz/check?t=1","ofd_url_commission":null})";
}

std::string failureJson(std::string_view code) {
    return R"({"result":{"code":")" + text(code) + R"(","description":"Отказ"}})";
}

std::string draftAnswer() {
    return R"({"result":{"code":"OK","description":"Нет ошибок"},"transaction_id":)" +
           std::to_string(transactionId) + R"(,"store_transaction":)" +
           transactionJson("false", "null", "null") + "}";
}

std::string paidAnswer() {
    return answerJson("OK", transactionJson("true", std::to_string(successId), R"("0")"));
}

std::string plainOk() {
    return R"({"result":{"code":"OK","description":"Нет ошибок"}})";
}

std::string tokenAnswer(std::string_view token, std::string_view expiresIn) {
    return R"({"access_token":")" + text(token) +
           R"(","scope":"am_application_scope default","token_type":"Bearer","expires_in":)" +
           text(expiresIn) + "}";
}

std::string inWords(const Reply& reply) {
    return std::visit(Words{}, reply);
}

} // namespace kassa::test
