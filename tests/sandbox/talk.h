#pragma once

#include "core/sandbox/gateway_model.h"

#include <chrono>
#include <string>
#include <utility>

// A client of the model without a network: its own clock, its own token.

namespace kassa::sandbox {

inline constexpr const char* goodCard = "9860090101014364";
inline constexpr const char* goodYearMonth = "2802";
inline constexpr const char* otherCard = "5614688715378807";
inline constexpr const char* otherYearMonth = "2903";
inline constexpr std::int64_t storeId = 77;

class Talk {
public:
    explicit Talk(Settings settings = {}) : model(std::move(settings)) { renewToken(); }

    void renewToken() { bearer = "Bearer " + textAt(token(), "access_token"); }

    Response send(const std::string& path, const std::string& body) {
        Request request{"POST", path, {}, bearer, body};
        return model.handle(request, now).response;
    }
    Response token(const std::string& grant = "client_credentials",
                   const std::string& header = "Basic a2V5OnNlY3JldA==") { // key:secret
        Request request{"POST", "/token", {{"grant_type", grant}}, header, {}};
        return model.handle(request, now).response;
    }
    Json post(const std::string& path, const Json& body) {
        return parsed(send("/merchant/pay/" + path, body.dump()));
    }

    Json create(std::int64_t amount = 50'000, const std::string& account = "1001") {
        Json answer =
            post("create", {{"store_id", storeId}, {"amount", amount}, {"account", account}});
        transaction = answer.value("transaction_id", std::int64_t{0});
        return answer;
    }
    [[nodiscard]] Json named() const {
        return {{"store_id", storeId}, {"transaction_id", transaction}};
    }
    Json preApply(const std::string& number = goodCard,
                  const std::string& yearMonth = goodYearMonth) {
        Json body = named();
        body["card_number"] = number;
        body["expiry"] = yearMonth;
        return post("pre-apply", body);
    }
    Json apply(const std::string& code = "111111") {
        Json body = named();
        body["otp"] = code;
        return post("apply", body);
    }
    Json get() { return post("get", named()); }
    Json reverse(std::int64_t success) {
        return post("reverse", {{"transaction_id", success}, {"reason", "test"}});
    }

    static Json parsed(const Response& response) {
        const auto body = parseObject(response.body);
        return body ? *body : Json(nullptr);
    }
    static std::string textAt(const Response& response, const char* key) {
        return parsed(response).value(key, "");
    }
    /// "OK", or the last three digits; "?" for anything else.
    static std::string codeOf(const Json& answer) {
        if (!answer.is_object() || !answer.contains("result"))
            return "?";
        const std::string code = answer["result"].value("code", "?");
        return code.starts_with("STPIMS-ERR-") ? code.substr(11) : code;
    }
    static const Json& inner(const Json& answer) {
        static const Json nothing = Json::object();
        return answer.is_object() && answer.contains("store_transaction")
                   ? answer["store_transaction"]
                   : nothing;
    }
    [[nodiscard]] int count(LedgerKind kind) const {
        int found = 0;
        for (const LedgerEntry& entry : model.ledger())
            found += entry.kind == kind ? 1 : 0;
        return found;
    }

    GatewayModel model;
    Timestamp now{std::chrono::milliseconds(1'770'000'000'123)};
    std::string bearer;
    std::int64_t transaction = 0;
};

} // namespace kassa::sandbox
